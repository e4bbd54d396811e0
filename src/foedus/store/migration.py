"""The tables brought up to date: made in an empty database, upgraded in an older store, refused in a newer one."""

from pathlib import Path

from sqlalchemy import Connection, inspect, select, table
from sqlalchemy.sql import column

from foedus.errors import StoreError
from foedus.store.connection import Database
from foedus.store.fault import not_a_store, read_only
from foedus.store.schema import METADATA, VERSION_TABLE

# The last step of `migrations`, and those before it.
LATEST = "0003"
OLDER = ("0001", "0002")
_FOLDER = Path(__file__).with_name("migrations")


def bring_up_to_date(database: Database, *, create: bool) -> None:
    """Make or upgrade the tables where they are missing or older.

    Raises:
        StoreError: The database holds no store, or a newer one, or cannot be written where it must be.
    """
    version = database.read(_version)
    if version == LATEST:
        return
    if not version and not (create and database.read(_is_free)):
        raise not_a_store(at=database.at)
    if version and version not in OLDER:
        raise StoreError(
            f"A newer Foedus has made this store (schema {version}; this one knows up to {LATEST}).",
            code="store/newer-schema",
            at=database.at,
            want=f"a store of schema {LATEST} or older",
            mend="pip install --upgrade foedus",
        )
    if not database.writable:
        raise read_only(at=database.at, said=f"its tables are of schema {version or 'none'}, and must be upgraded")
    database.keep_log()
    database.write(_upgrade)


def _version(connection: Connection) -> str:
    if not inspect(connection).has_table(VERSION_TABLE):
        return ""
    return connection.scalar(select(column("version_num")).select_from(table(VERSION_TABLE))) or ""


def _is_free(connection: Connection) -> bool:
    """Say whether a store can be made here: an empty file, or a server's database without tables of our names."""
    found = set(inspect(connection).get_table_names())
    return not found & set(METADATA.tables) if connection.dialect.name == "postgresql" else not found


def _upgrade(connection: Connection) -> None:
    # Alembic is slow to load, and wanted once in the life of a store.
    from alembic import command  # noqa: PLC0415 - as above
    from alembic.config import Config  # noqa: PLC0415 - as above

    if _version(connection) == LATEST:  # Another process was quicker.
        return
    settings = Config()
    settings.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")
