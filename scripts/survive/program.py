"""The program under test: started, killed, asked to prove its log."""

import contextlib
import os
import pathlib
import signal
import socket
import sqlite3
import subprocess
import time

from client import BROKEN, SIGN_IN, Browser, Fault

AGREEMENTS = pathlib.Path(__file__).resolve().parent.parent.parent / "Agreements"
# The first start fills three counties with invented people.
FIRST_START_SECONDS = 600
START_SECONDS = 30
STOP_SECONDS = 60


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Program:
    """The binary; everything it says goes to one log."""

    def __init__(self, path, folder):
        self.path, self.folder = str(path), folder
        self.log_path = folder / "server.log"
        self.log = open(self.log_path, "ab")

    def serve(self, store, environment=None, patience=START_SECONDS, is_awaited=True):
        return Server(self, ["serve"], store.address, store.environment | (environment or {}),
                      patience, is_awaited)

    def fill(self, path):
        """A database with three counties of invented people, closed in good order."""
        server = Server(self, ["demo", "--keep"], str(path), {}, FIRST_START_SECONDS, True)
        if server.stop() != 0:
            raise Fault("the world was not closed in good order")
        # The engine keeps its WAL when it closes; here one file has to hold all.
        with contextlib.closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def run(self, *arguments, environment=None):
        return subprocess.run(
            [self.path, *arguments], env=os.environ | (environment or {}), cwd=self.folder,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )

    def log_fault(self, store):
        """What `audit verify` finds wrong; nothing when the log is whole."""
        done = self.run(
            "audit", "verify", "--database", store.address, environment=store.environment
        )
        return "" if done.returncode == 0 else (done.stdout.strip() or f"status {done.returncode}")

    def tail(self):
        self.log.flush()
        return self.log_path.read_text(errors="replace")[-4000:]


class Server:
    """One process that serves."""

    def __init__(self, program, verb, address, environment, patience, is_awaited):
        self.port = free_port()
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            [program.path, *verb, "--quiet", "--database", address, "--port", str(self.port),
             "--agreements", str(AGREEMENTS), "--staff-passwords", "yes"],
            stdout=program.log, stderr=program.log, cwd=program.folder,
            env=os.environ | environment,
        )
        self.seconds_to_start = None
        if is_awaited and not self.is_ready(patience):
            self.kill()
            raise Fault(f"the server was not ready, status {self.process.returncode}")

    def is_ready(self, patience=START_SECONDS):
        """Whether it answers in time; a process that has ended never does."""
        end = self.began + patience
        while time.monotonic() < end and self.process.poll() is None:
            try:
                if Browser(self.port, patience=2).send("GET", SIGN_IN).status == 200:
                    self.seconds_to_start = time.monotonic() - self.began
                    return True
            except BROKEN:
                pass
            time.sleep(0.005)
        return False

    @property
    def is_alive(self):
        return self.process.poll() is None

    def kill(self):
        if self.is_alive:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        """In good order; killed when it does not end by itself."""
        if self.is_alive:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
            return None
