"""The invented county that every harness begins with, on either engine."""

import contextlib
import shutil
import sqlite3

from stores import FileStore, ServerStore

TABLES = """
SELECT name FROM sqlite_master
WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
"""


def filled_file(program, folder):
    """A closed SQLite file with the invented county in it; all harnesses begin with the same."""
    filled = folder.parent / "world.sqlite"
    if not filled.exists():
        program.fill(filled)
    path = folder / "data" / "world.sqlite"
    path.parent.mkdir()
    shutil.copyfile(filled, path)
    return FileStore(path)


def filled_database(program, folder, clusters, name="world"):
    """The same county in PostgreSQL: row for row, since the program fills no server."""
    world = filled_file(program, folder)
    ServerStore(clusters, "postgres").psql(["-c", f"CREATE DATABASE {name}"])
    store = ServerStore(clusters, name)
    done = program.run("migrate", "--database", store.address, environment=store.environment)
    if done.returncode:
        raise OSError(f"migrate: {done.stdout}")
    known = set(store.rows("SELECT table_name FROM information_schema.tables "
                           "WHERE table_schema = 'public'"))
    store.psql([], "".join(copy_script(world.path, known)))
    return store


def copy_script(path, known):
    """What psql is told, to hold the same rows as the file."""
    yield "SET session_replication_role = replica;\nBEGIN;\n"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        tables = [name for (name,) in connection.execute(TABLES) if name in known]
        for table in tables:
            yield f'DELETE FROM "{table}";\n'
            rows = connection.execute(f'SELECT * FROM "{table}"')
            columns = ", ".join(f'"{column[0]}"' for column in rows.description)
            yield f'COPY "{table}" ({columns}) FROM STDIN;\n'
            for row in rows:
                yield "\t".join(map(copied, row)) + "\n"
            yield "\\.\n"
    yield "COMMIT;\n"


def copied(value):
    """A value as PostgreSQL's COPY reads it."""
    if value is None:
        return "\\N"
    if isinstance(value, bytes):
        return "\\\\x" + value.hex()
    text = str(value).replace("\\", "\\\\")
    return text.replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
