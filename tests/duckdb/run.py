"""Runs the queries of docs/ in DuckDB: run.py DOCS FOLDER. FOLDER has warehouse.csv; parts and rankings are written there."""

import pathlib
import sys

import duckdb

docs, folder = (pathlib.Path(argument) for argument in sys.argv[1:])
database = duckdb.connect()
database.execute(
    "CREATE TABLE warehouse AS SELECT * FROM read_csv(?, types = {'period': 'VARCHAR', 'unit': 'VARCHAR'})",
    [str(folder / "warehouse.csv")],
)
query = (docs / "parts.sql").read_text().strip().rstrip(";")
for (period,) in database.execute("SELECT DISTINCT period FROM warehouse ORDER BY period").fetchall():
    database.execute(f"SET VARIABLE wanted = '{period}'")
    database.execute(f"CREATE OR REPLACE TEMP TABLE part AS {query}")
    database.execute(f"COPY part TO '{folder / (period + '.csv')}' (HEADER)")
database.execute(f"SET VARIABLE scores = '{folder}/2*.csv'")
ranking = (docs / "ranking.sql").read_text().strip().rstrip(";")
database.execute(f"CREATE TABLE ranking AS {ranking}")
database.execute(f"COPY ranking TO '{folder / 'ranking.csv'}' (HEADER)")
