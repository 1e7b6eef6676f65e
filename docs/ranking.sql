-- The ranking of every period of an index, straight from the files of scores a site serves: competition ranks (1, 2, 2, 4)
-- of the total, the highest best; a unit without a total has no rank. The files may lie on a disk or at an address of a
-- host. Run in DuckDB, with the variable "scores" set to them: SET VARIABLE scores = 'data/scores/hl/*.csv';
SELECT
    period,
    unit,
    rank() OVER (PARTITION BY period ORDER BY total DESC) AS rank,
    count(*) OVER (PARTITION BY period) AS rank_of
FROM read_csv(getvariable('scores'), header = true, types = {'period': 'VARCHAR', 'unit': 'VARCHAR', 'total': 'DOUBLE'})
WHERE total IS NOT NULL
ORDER BY period, rank, unit;
