"""Where the data lies, as a harness looks at it from outside the program."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
import time


class FileStore:
    """A SQLite file."""

    engine = "sqlite"
    environment = {}

    def __init__(self, path):
        self.path = path
        self.address = str(path)

    @property
    def version(self):
        return f"SQLite {sqlite3.sqlite_version}"

    def rows(self, statement):
        """The first column of every row."""
        uri = f"{self.path.as_uri()}?mode=ro"
        with contextlib.closing(sqlite3.connect(uri, uri=True, timeout=20)) as connection:
            return [row[0] for row in connection.execute(statement)]

    def execute(self, statement):
        with contextlib.closing(sqlite3.connect(self.path, timeout=20)) as connection, connection:
            connection.execute(statement)

    def faults(self):
        """What the engine itself finds wrong with the file."""
        try:
            return [line for line in self.rows("PRAGMA integrity_check") if line != "ok"]
        except sqlite3.DatabaseError as error:
            return [str(error)]

    def copied(self, name):
        """The same data in another place, with what lies in the WAL."""
        copy = self.path.with_name(name)
        for old in beside(copy):
            old.unlink(missing_ok=True)
        for source, target in zip(beside(self.path)[:2], beside(copy)[:2]):
            if source.exists():
                shutil.copyfile(source, target)
        return FileStore(copy)


def beside(path):
    """The file and the two that the engine keeps next to it: the WAL and its index."""
    return [path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")]


PATIENCE_SECONDS = 30
# The status of psql when it never came to speak with the server.
NO_CONNECTION = 2
# What no text holds, so that a text may run over several lines.
END_OF_ROW = "\x1e"


class ServerStore:
    """A database of a PostgreSQL cluster."""

    engine = "postgres"

    def __init__(self, clusters, name):
        self.clusters, self.name = clusters, name

    @property
    def address(self):
        hosts = ",".join(f"127.0.0.1:{cluster.port}" for cluster in self.clusters)
        several = "?target_session_attrs=read-write&connect_timeout=3" * (len(self.clusters) > 1)
        return f"postgres://sammanhang@{hosts}/{self.name}{several}"

    @property
    def environment(self):
        return {"PGPASSWORD": self.clusters[0].password}

    @property
    def version(self):
        return f"PostgreSQL {self.rows('SHOW server_version')[0].split()[0]}"

    def rows(self, statement):
        """The first column of every row, as text."""
        said = self.psql(["-R", END_OF_ROW, "-c", statement]).removesuffix("\n")
        return [int(text) if text.isdigit() else text for text in said.split(END_OF_ROW) if said]

    def execute(self, statement):
        self.psql(["-c", f"SET session_replication_role = replica; {statement}"])

    def psql(self, arguments, text=None):
        """What psql prints; a server that is just coming up is waited for."""
        end = time.monotonic() + PATIENCE_SECONDS
        while True:
            done = subprocess.run(
                ["psql", self.address, "-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", *arguments],
                env=os.environ | self.environment, input=text, text=True, check=False,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            )
            if not done.returncode:
                return done.stdout
            if time.monotonic() > end or done.returncode != NO_CONNECTION:
                raise OSError(f"psql: {done.stderr.strip()[-500:]}")
            time.sleep(0.02)

    def faults(self):
        """Every heap page is read, with its checksum."""
        try:
            self.psql(["-c", "SELECT SUM(LENGTH(t::text)) FROM access_log t"])
            return []
        except OSError as error:
            return [str(error)]

    def copied(self, name):
        """The same data under another name; nobody else may be connected."""
        aside = ServerStore(self.clusters, "postgres")
        aside.psql(["-c", f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"])
        aside.psql(["-c", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    f"WHERE datname = '{self.name}'"])
        aside.psql(["-c", f"CREATE DATABASE {name} TEMPLATE {self.name}"])
        return ServerStore(self.clusters, name)
