"""The built program as it runs: its port for operations, its log, and how it stops.

Skipped where the program has not been built; `make test` builds it first.
"""

import contextlib
import http.client
import json
import os
import pathlib
import signal
import socket
import subprocess
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = pathlib.Path(os.environ.get("SAMMANHANG_TEST_PROGRAM", ROOT / ".build/debug/sammanhang"))
PATIENCE_SECONDS = 60


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """The program on a new, empty database; gone when the block ends."""

    def __init__(self, folder, *arguments, ready=200):
        self.folder = pathlib.Path(folder)
        self.port, self.operations = free_port(), free_port()
        self.database = self.folder / "data.sqlite"
        self.log = open(self.folder / "log", "wb")
        place = ["--database", str(self.database)]
        subprocess.run([PROGRAM, "migrate", *place], check=True, stdout=subprocess.DEVNULL)
        self.process = subprocess.Popen(
            [
                PROGRAM, "serve", *place, "--agreements", str(ROOT / "Agreements"),
                "--port", str(self.port), "--operations-port", str(self.operations),
                "--log-format", "json", *arguments,
            ],
            stdout=self.log, stderr=self.log,
        )
        self.wait_until(lambda: self.ask("/ready")[0] == ready)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.log.close()

    def ask(self, path, port=None, method="GET"):
        connection = http.client.HTTPConnection("127.0.0.1", port or self.operations, timeout=20)
        with contextlib.closing(connection):
            connection.request(method, path)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()

    def wait_until(self, holds):
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError(f"the server ended with {self.process.returncode}")
            with contextlib.suppress(OSError, http.client.HTTPException):
                if holds():
                    return
            time.sleep(0.02)
        raise AssertionError("the server never got so far")

    def lines(self):
        return [json.loads(line) for line in (self.folder / "log").read_text().splitlines()]

    def begin_form(self):
        """A form of which only half has been sent: a request that is under way."""
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=20)
        connection.sendall(
            b"POST /logga-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\nuserN"
        )
        self.wait_until(lambda: 'active_requests{http_request_method="POST"} 1\n'
                        in self.ask("/metrics")[1])
        return connection


@unittest.skipUnless(PROGRAM.exists(), f"{PROGRAM} has not been built")
class TheProgram(unittest.TestCase):
    def serve(self, *arguments, ready=200):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        return Server(folder.name, *arguments, ready=ready)

    def test_says_how_it_is_on_this_machine_alone(self):
        with self.serve() as server:
            self.assertEqual(server.ask("/live"), (200, "alive\n"))
            self.assertEqual(server.ask("/ready"), (200, "ready\n"))
            for path in ("/ready", "/metrics"):
                self.assertEqual(server.ask(path, server.port)[0], 404, "also for everybody")
            port = f":{server.operations:04X} "
            tables = [pathlib.Path("/proc/net/tcp"), pathlib.Path("/proc/net/tcp6")]
            listening = [
                line.split()[1] for table in tables if table.exists()
                for line in table.read_text().splitlines() if port in line and " 0A " in line
            ]
            self.assertEqual(listening, [f"0100007F{port.strip()}"])

    def test_refuses_to_be_looked_after_from_elsewhere(self):
        run = subprocess.run(
            [PROGRAM, "serve", "--operations-port", "9", "--operations-host", "0.0.0.0",
             "--port", "x"],
            capture_output=True, text=True,
        )
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("--operations-host: write 127.0.0.1 or ::1", run.stderr)
        self.assertIn("--port: write a number from 0 to 65535", run.stderr)

    def test_says_that_it_is_not_ready_when_the_disk_is_nearly_full(self):
        with self.serve("--least-disk-mib", "1000000", ready=503) as server:
            self.assertRegex(server.ask("/ready")[1], r"^disk: \d+ MiB free, 1000000 wanted\n$")
            self.assertEqual(server.ask("/live")[0], 200)

    def test_counts_requests_by_route_and_never_by_address(self):
        with self.serve() as server:
            secret = "/planer/0190a0a0-aaaa-7aaa-8aaa-aaaaaaaaaaaa"
            for path in (secret, "/logga-in", "/20170101-2384", "/logga-in?namn=Elsa"):
                server.ask(path, server.port)
            text = server.ask("/metrics")[1]
            for word in ("0190a0a0", "20170101", "Elsa", "namn"):
                self.assertNotIn(word, text)
            self.assertRegex(
                text,
                r'http_server_request_duration_seconds_count\{http_request_method="GET",'
                r'http_response_status_code="200",http_route="/logga-in"\} 2\n',
            )
            self.assertIn('http_route="/planer/{plan}"', text.replace("{id}", "{plan}"))
            for name in ("storage_commits_total", "storage_group_size_bucket", "storage_waiting",
                         "storage_connections_in_use", "storage_connections_most",
                         "log_leaves_waiting"):
                self.assertRegex(text, rf"(?m)^{name}[ {{]")
            for line in text.splitlines():
                self.assertRegex(line, r"^(# TYPE \w+ (counter|gauge|histogram)"
                                       r"|\w+(\{(\w+=\"[^\"]*\",?)+\})? [0-9.e+-]+)$")

    def test_logs_one_line_for_each_request_and_never_an_address(self):
        with self.serve() as server:
            server.ask("/logga-in?namn=Elsa", server.port)
            server.ask("/20170101-2384", server.port)
            server.wait_until(lambda: sum(l["message"] == "request" for l in server.lines()) == 2)
            lines = [line for line in server.lines() if line["message"] == "request"]
            self.assertEqual([line["http.route"] for line in lines], ["/logga-in", "NotFound"])
            self.assertEqual([line["http.status"] for line in lines], [200, 404])
            self.assertEqual(len({line["request.id"] for line in lines}), 2)
            for line in lines:
                self.assertGreater(line["http.duration_ms"], 0)
                self.assertEqual(line["http.method"], "GET")
            log = (server.folder / "log").read_text()
            for word in ("Elsa", "namn", "20170101"):
                self.assertNotIn(word, log)

    def test_ends_what_is_under_way_and_says_that_it_stops(self):
        with self.serve() as server:
            form = server.begin_form()
            server.process.send_signal(signal.SIGTERM)
            server.wait_until(lambda: server.ask("/ready") == (503, "stopping: told to stop\n"))
            self.assertEqual(server.ask("/live")[0], 200)
            with self.assertRaises(OSError):
                socket.create_connection(("127.0.0.1", server.port), timeout=5)
            form.sendall(b"ame=a")
            self.assertRegex(form.makefile().readline(), r"^HTTP/1.1 \d\d\d ")
            form.close()
            self.assertEqual(server.process.wait(PATIENCE_SECONDS), 0)

    def test_goes_on_for_as_long_as_it_was_told_while_it_says_that_it_stops(self):
        with self.serve("--stop-delay-seconds", "2") as server:
            server.process.send_signal(signal.SIGTERM)
            server.wait_until(lambda: server.ask("/ready")[0] == 503)
            self.assertEqual(server.ask("/logga-in", server.port)[0], 200)
            self.assertEqual(server.process.wait(PATIENCE_SECONDS), 0)

    def test_ends_at_once_when_it_is_told_twice(self):
        with self.serve() as server:
            form = server.begin_form()
            server.process.send_signal(signal.SIGTERM)
            server.wait_until(lambda: server.ask("/ready")[0] == 503)
            server.process.send_signal(signal.SIGTERM)
            self.assertEqual(server.process.wait(5), 130)
            form.close()

    def test_cuts_off_what_takes_too_long_to_end(self):
        with self.serve("--stop-wait-seconds", "1") as server:
            form = server.begin_form()
            server.process.send_signal(signal.SIGTERM)
            self.assertEqual(server.process.wait(15), 0)
            form.close()

    def test_is_not_held_up_by_a_browser_that_keeps_its_connection(self):
        with self.serve() as server:
            browser = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
            browser.request("GET", "/logga-in")
            browser.getresponse().read()
            server.process.send_signal(signal.SIGTERM)
            self.assertEqual(server.process.wait(15), 0)
            browser.close()


if __name__ == "__main__":
    unittest.main()
