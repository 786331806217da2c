#!/usr/bin/env python3
"""Kills the server in the middle of its writes, again and again, and looks for what was lost.

    scripts/survive.py PROGRAM [--rounds 50] [--seed 1]

Each round: start the server on the same database file, sign in, let eight threads send one write
after another, `kill -9` at a random moment, start again, and read the file. Every write that was
answered must be there exactly once; one that was not answered may be there once, or not at all.

A kill does not take what the kernel holds, so this proves that nobody is answered before the
commit. That the commit reaches the disk is proved by the tests of the database.
"""

import argparse
import contextlib
import datetime
import html.parser
import http.client
import os
import pathlib
import random
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

# What the program understands: the invented county, kept from one start to the next.
AGREEMENTS = pathlib.Path(__file__).resolve().parent.parent / "Agreements"
SERVE = ["demo", "--keep", "--quiet", "--database", "{database}", "--port", "{port}"]
SERVE += ["--agreements", str(AGREEMENTS)]

# How one signs in: a demo account that may make the write below.
SIGN_IN = "/logga-in"
ACCOUNT = {"userName": "skolskoterska", "password": "sammanhang-demo"}

# The write is the first step of a plan: a need is noticed. {text} is unique; the child is found by
# searching for a name that the unit knows.
FORM_PAGE = "/barn/nytt"
SEARCH, NAME = "/planer/sok", "Elsa"
WRITE = re.compile(r"/barn/[0-9a-f-]{36}/plan")
FIELDS = {
    "needWords": "Ett behov", "whose": "staff", "whyNotEnough": "{text}",
    "voiceOutcome": "notAsked", "voiceReason": "En prövning", "bestInterests": "En prövning",
    "day": "{today}", "anotherPlan": "En prövning till",
}

# Where the text of every write is found again; why one more plan is needed stands after it.
READ_BACK = "SELECT why FROM step_note WHERE why LIKE 'survive-%'"

# Half a write: a plan without its step, a step without its note, its voice or its entry in the log.
HALF = """
SELECT (SELECT COUNT(*) FROM plan WHERE id NOT IN (SELECT plan_id FROM plan_step))
    + (SELECT COUNT(*) FROM plan_step WHERE kind = 'noticed' AND id NOT IN
        (SELECT id FROM step_note))
    + (SELECT COUNT(*) FROM step_note WHERE why LIKE 'survive-%' AND id NOT IN
        (SELECT id FROM plan_step))
    + (SELECT COUNT(*) FROM step_note WHERE why LIKE 'survive-%' AND id NOT IN
        (SELECT id FROM voice))
    + (SELECT COUNT(*) FROM step_note WHERE why LIKE 'survive-%' AND plan_id NOT IN
        (SELECT plan_id FROM access_log WHERE act = 'wrote' AND plan_id IS NOT NULL))
"""

CSRF_FIELD = "csrf"
THREADS = 8
LONGEST_ROUND_SECONDS = 2.0
# The first start fills three counties with invented people; every later one finds them there.
FIRST_START_SECONDS = 120
# How long a start may take before nobody waits for it, and how long an answer may.
PATIENCE_SECONDS = 20
# The slowest start after a kill that still passes: the file is opened and read, and nothing more.
SLOWEST_START_SECONDS = 10


class Fault(Exception):
    """The run cannot go on, and proves nothing."""


class HiddenFields(html.parser.HTMLParser):
    """The hidden fields of a page, by name."""

    def __init__(self, page):
        super().__init__()
        self.values = {}
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        field = dict(attributes)
        if tag == "input" and field.get("type") == "hidden":
            self.values[field.get("name")] = field.get("value", "")


class Browser:
    """One visitor: a connection that is kept, and cookies."""

    def __init__(self, port, cookies=None):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
        self.cookies = dict(cookies or {})

    def get(self, path):
        status, _, body = self.send("GET", path)
        if status != 200:
            raise Fault(f"GET {path} gave {status}")
        return body

    def post(self, path, fields):
        """Whether the form was taken: answered with 303 to anything but the sign-in page."""
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        status, location, body = self.send("POST", path, urllib.parse.urlencode(fields), headers)
        if status == 303 and urllib.parse.urlsplit(location).path != SIGN_IN:
            return
        raise Fault(f"POST {path} gave {status} {location}\n{body[:2000]}")

    def token(self, path):
        try:
            return HiddenFields(self.get(path)).values[CSRF_FIELD]
        except KeyError:
            raise Fault(f"no field {CSRF_FIELD} on {path}") from None

    def path_to_write(self):
        """Where the form of the write is sent."""
        fields = urllib.parse.urlencode({"text": NAME, CSRF_FIELD: self.token(FORM_PAGE)})
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        status, _, body = self.send("POST", SEARCH, fields, headers)
        found = WRITE.search(body)
        if status != 200 or not found:
            raise Fault(f"no {NAME} was found: {status}")
        return found.group()

    def send(self, method, path, body=None, headers=None):
        headers = dict(headers or {})
        headers["Origin"] = f"http://{self.connection.host}:{self.connection.port}"
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        for cookie in answer.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name.strip()] = value.strip()
        text = answer.read().decode("utf-8", "replace")
        return answer.status, answer.headers.get("Location", ""), text


class Server:
    """The program, running on one database file."""

    def __init__(self, program, database, log, patience=PATIENCE_SECONDS):
        self.port = free_port()
        arguments = [part.format(database=database, port=self.port) for part in SERVE]
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            [program, *arguments], stdout=log, stderr=log, cwd=database.parent
        )
        self.wait_until_ready(self.began + patience)
        self.seconds_to_start = time.monotonic() - self.began

    def wait_until_ready(self, end):
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise Fault(f"the server ended by itself with {self.process.returncode}")
            try:
                Browser(self.port).get(SIGN_IN)
                return
            except (OSError, http.client.HTTPException):
                time.sleep(0.02)
        self.kill()
        raise Fault(f"the server was not ready after {time.monotonic() - self.began:.0f} s")

    def sign_in(self):
        browser = Browser(self.port)
        browser.post(SIGN_IN, ACCOUNT | {CSRF_FIELD: browser.token(SIGN_IN)})
        return browser

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


class Writes:
    """What was sent, and what was answered."""

    def __init__(self):
        self.lock = threading.Lock()
        self.sent = set()
        self.acknowledged = set()
        self.faults = []

    def one_thread(self, port, cookies, path, prefix, killed):
        """Writes until the server is gone; a fault before that ends the run."""
        try:
            browser = Browser(port, cookies)
            token = browser.token(FORM_PAGE)
            number = 0
            while True:
                number += 1
                text = f"{prefix}-{number}"
                with self.lock:
                    self.sent.add(text)
                today = datetime.date.today().isoformat()
                fields = {
                    name: value.format(text=text, today=today) for name, value in FIELDS.items()
                }
                browser.post(path, fields | {CSRF_FIELD: token})
                with self.lock:
                    self.acknowledged.add(text)
        except Exception as fault:  # in a thread, so it is kept for the one who waits
            if not (killed.is_set() and isinstance(fault, (OSError, http.client.HTTPException))):
                with self.lock:
                    self.faults.append(fault)

    def until_killed(self, server, number, seconds):
        browser = server.sign_in()
        path = browser.path_to_write()
        killed = threading.Event()
        threads = [
            threading.Thread(
                target=self.one_thread,
                args=(server.port, browser.cookies, path, f"survive-{number}-{name}", killed),
            )
            for name in range(THREADS)
        ]
        for thread in threads:
            thread.start()
        time.sleep(seconds)
        killed.set()
        server.kill()
        for thread in threads:
            thread.join()
        if self.faults:
            raise Fault(f"a write failed before the kill: {self.faults[0]}")

    def check(self, database):
        """The texts that are not as they must be, and what is wrong with the file."""
        with contextlib.closing(
            sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)
        ) as connection:
            wrong = [row[0] for row in connection.execute("PRAGMA integrity_check")]
            found = {}
            for (why,) in connection.execute(READ_BACK):
                text = why.split()[0]
                found[text] = found.get(text, 0) + 1
            half = connection.execute(HALF).fetchone()[0]
            if half:
                wrong.append(f"{half} writes are there by half")
        lost = sorted(text for text in self.acknowledged if found.get(text, 0) == 0)
        twice = sorted(text for text in self.sent if found.get(text, 0) > 1)
        return lost, twice, [line for line in wrong if line != "ok"]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def survive(program, rounds, seed, folder):
    chance = random.Random(seed)
    database = folder / "survive.sqlite"
    writes = Writes()
    slowest = 0.0
    with open(folder / "server.log", "wb") as log:
        server = Server(program, database, log, FIRST_START_SECONDS)
        try:
            for number in range(1, rounds + 1):
                writes.until_killed(server, number, chance.uniform(0.05, LONGEST_ROUND_SECONDS))
                server = Server(program, database, log)
                slowest = max(slowest, server.seconds_to_start)
                lost, twice, wrong = writes.check(database)
                if lost or twice or wrong:
                    print(f"round {number}: lost {lost[:5]} · twice {twice[:5]} · file {wrong[:5]}")
                    break
        finally:
            server.kill()
    acknowledged = len(writes.acknowledged)
    print(f"rounds {number} · acknowledged {acknowledged} · lost {len(lost)}")
    print(f"slowest start {slowest:.2f} s · seed {seed}")
    if acknowledged < rounds:
        raise Fault("too few writes were answered for this to prove anything")
    if slowest > SLOWEST_START_SECONDS:
        print(f"a start after a kill took more than {SLOWEST_START_SECONDS} s")
    return not (lost or twice or wrong or slowest > SLOWEST_START_SECONDS)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4), "big"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        try:
            return 0 if survive(options.program.resolve(), options.rounds, options.seed, folder) else 1
        except Fault as fault:
            print(f"cannot tell: {fault}", file=sys.stderr)
            print((folder / "server.log").read_text(errors="replace")[-4000:], file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main())
