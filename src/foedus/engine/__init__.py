"""Engines: relations run by DuckDB, or by Spark, from one SQL text.

Enters: Arrow tables under a name, and queries. Leaves: Arrow tables, and Parquet files. A query is written in what both
engines read alike: equi-joins, `IN`, comparisons, `bit_or`, `&`, `|`, `~`, `coalesce`, `CASE`; nothing is translated.
The room may not know any noun of law or fact.
"""

from foedus.engine.engine import ENGINES, Engine, open_engine

__all__ = ["ENGINES", "Engine", "open_engine"]
