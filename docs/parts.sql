-- A file of scores for a site, out of a table of a warehouse with a row a value (period, unit, domain, score; the domain
-- 'total' is the total): a column a domain, a file a period. Run in DuckDB for each period, with the variable "wanted" set
-- to it: SET VARIABLE wanted = '2024'; then COPY its result TO 'scores/hl/2024.csv' (HEADER).
PIVOT (
    SELECT period, unit, domain, score FROM warehouse WHERE period = getvariable('wanted')
) ON domain USING first(score) GROUP BY period, unit ORDER BY unit;
