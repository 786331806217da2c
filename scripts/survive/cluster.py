"""A PostgreSQL of one's own, made to be killed: alone, or as one of two that follow each other."""

import glob
import os
import pathlib
import secrets
import shutil
import signal
import subprocess
import time

from client import Fault
from program import free_port

READY_SECONDS = 60
SETTINGS = {
    "listen_addresses": "127.0.0.1", "max_connections": "120", "shared_buffers": "64MB",
    "max_wal_size": "256MB", "wal_keep_size": "64MB", "hot_standby": "on",
    "wal_receiver_timeout": "10s", "wal_retrieve_retry_interval": "200ms",
}


def programs():
    """Debian keeps the programs of every version apart; the newest counts."""
    folders = glob.glob("/usr/lib/postgresql/*/bin")
    if not folders:
        raise Fault("no PostgreSQL is installed: scripts/setup.sh test")
    return max(folders, key=lambda folder: int(folder.split("/")[4]))


# The server refuses to run as root, and then gets the account that its package made.
AS = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.getuid() == 0 else {}


class Cluster:
    """One data folder and the process that serves it."""

    def __init__(self, folder, name, password=None):
        self.name, self.password = name, password or secrets.token_hex(16)
        self.folder = folder / name
        self.folder.mkdir()
        if AS:
            folder.chmod(0o755)
            shutil.chown(self.folder, "postgres", "postgres")
        self.data = self.folder / "data"
        self.log = open(self.folder / "log", "ab")
        self.port = free_port()
        self.process = None

    def make(self):
        """An empty cluster with checksums, and a password as in real life."""
        secret = self.folder / "password"
        secret.touch(mode=0o600)
        secret.write_text(self.password)
        if AS:
            shutil.chown(secret, "postgres", "postgres")
        self.tool("initdb", "-D", self.data, "-U", "sammanhang", "-E", "UTF8", "--locale=C.UTF-8",
                  "--data-checksums", "-A", "scram-sha-256", "--pwfile", secret)
        with open(self.data / "pg_hba.conf", "a", encoding="utf-8") as rules:
            rules.write("host replication sammanhang 127.0.0.1/32 scram-sha-256\n")
        return self

    def follow(self, primary):
        """A copy of another cluster, which goes on to follow it."""
        shutil.rmtree(self.data, ignore_errors=True)
        self.tool("pg_basebackup", "-D", self.data, "-h", "127.0.0.1", "-p", str(primary.port),
                  "-U", "sammanhang", "--checkpoint=fast", "--write-recovery-conf", "-X", "stream")
        # The name of the follower goes with its connection; the password with the environment.
        with open(self.data / "postgresql.auto.conf", "a", encoding="utf-8") as settings:
            settings.write(
                f"primary_conninfo = 'host=127.0.0.1 port={primary.port} user=sammanhang "
                f"password={self.password} application_name={self.name}'\n"
                "synchronous_standby_names = ''\n"
            )
        return self.start()

    def tool(self, name, *arguments):
        done = subprocess.run(
            [f"{programs()}/{name}", *map(str, arguments)], **AS, cwd="/", check=False, text=True,
            env={"PATH": os.environ["PATH"], "PGPASSWORD": self.password, "LANG": "C.UTF-8"},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )
        if done.returncode:
            raise Fault(f"{name}: {done.stdout[-1000:]}")

    def start(self):
        """Starts; what a killed server left behind may hold on for a moment."""
        began = time.monotonic()
        settings = [part for item in SETTINGS.items() for part in ("-c", "=".join(item))]
        while time.monotonic() < began + READY_SECONDS:
            if self.process is None or self.process.poll() is not None:
                self.process = subprocess.Popen(
                    [f"{programs()}/postgres", "-D", str(self.data), "-p", str(self.port),
                     "-c", f"unix_socket_directories={self.folder}", *settings],
                    **AS, cwd="/", stdout=self.log, stderr=self.log,
                    env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}, start_new_session=True,
                )
            if self.answers():
                return self
            time.sleep(0.02)
        raise Fault(f"{self.name} did not start: {self.folder / 'log'}")

    def answers(self):
        done = subprocess.run(
            [f"{programs()}/pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)], check=False
        )
        return done.returncode == 0

    def children(self):
        """The processes that the server has started, for connections and for itself."""
        path = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        try:
            return [int(pid) for pid in path.read_text().split()]
        except OSError:
            return []

    def backends(self):
        """The children that serve connections."""
        def title(pid):
            try:
                return pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace")
            except OSError:
                return ""
        return [pid for pid in self.children() if "postgres: sammanhang " in title(pid)]

    def kill(self):
        """All of it at once, as when the machine loses its power or its network."""
        children = self.children()
        for pid in [self.process.pid, *children]:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait()

    def kill_backend(self, chance):
        """One process of a connection; the server takes that as a crash, and recovers.

        Returns when the server has noticed, and all its connections are gone.
        """
        backends = self.backends()
        if not backends:
            return False
        try:
            os.kill(chance.choice(backends), signal.SIGKILL)
        except ProcessLookupError:
            return False
        end = time.monotonic() + READY_SECONDS
        while set(backends) & set(self.children()):
            if time.monotonic() > end:
                raise Fault("the death of a connection was not noticed")
            time.sleep(0.002)
        return True

    def promote(self):
        self.tool("pg_ctl", "-D", self.data, "promote", "--no-wait")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()
        self.log.close()
