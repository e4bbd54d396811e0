"""The owner of a store at work: guards off, anything changed, guards on again."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import psycopg
from sqlalchemy import Column, Integer, Table


@contextmanager
def unguarded(where: str) -> Iterator[sqlite3.Connection | psycopg.Connection]:
    """Hand out a connection on which no trigger fires and no key is checked; the guards stand again afterwards."""
    if "://" in where:
        with psycopg.connect(where.replace("+psycopg", "")) as server:
            server.execute("SET session_replication_role = replica")
            yield server
        return
    with closing(sqlite3.connect(where)) as file:
        guards = file.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            file.execute(f"DROP TRIGGER {name}")
        yield file
        for _, sql in guards:
            file.execute(sql)
        file.commit()


def run(where: str, *statements: str) -> None:
    """Run SQL on a store without its guards."""
    with unguarded(where) as connection:
        for one in statements:
            connection.execute(one)


def save(where: str, table: Table) -> None:
    """Put a copy of a table aside."""
    run(where, f"CREATE TABLE saved AS SELECT * FROM {table.name}")


def restore(where: str, table: Table) -> None:
    """Put a table back as it was saved."""
    run(where, f"DELETE FROM {table.name}", f"INSERT INTO {table.name} SELECT * FROM saved")


def alter(where: str, column: Column[Any]) -> None:
    """Change one character in a column of one row: the next number but six, or another last letter."""
    name, table = f'"{column.name}"', column.table
    kept = f"substr({name}, 1, abs(length({name}) - 1))"
    last = f"CASE WHEN substr({name}, length({name})) = 'x' THEN 'y' ELSE 'x' END"
    value = f"{name} + 7" if isinstance(column.type, Integer) else f"{kept} || {last}"
    key = " AND ".join(f'"{one.name}" = (SELECT "{one.name}" FROM saved LIMIT 1)' for one in table.primary_key)
    run(where, f"UPDATE {table.name} SET {name} = {value} WHERE {key}")
