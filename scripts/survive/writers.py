"""Many writers at once, and a memory of every promise that was made to them."""

import contextlib
import threading
import time

import judge
import planning
from client import BROKEN, Fault


class Memory:
    """What was sent, answered and refused; shared by all writers."""

    def __init__(self):
        self.lock = threading.Lock()
        self.sent, self.acknowledged, self.refused = {}, set(), {}
        self.answers, self.first_after = [], None

    @property
    def unknown(self):
        """What was sent and got no answer that says whether it was saved."""
        return [text for text in self.sent if text not in self.acknowledged]

    def send(self, text, path, fields):
        with self.lock:
            self.sent[text] = (path, fields)

    def take(self, text, answer):
        with self.lock:
            self.answers.append((time.monotonic(), answer.status))
            if answer.is_saved:
                self.acknowledged.add(text)
            else:
                self.refused[text] = answer.status

    def findings(self, store, prefix, is_deep=False, program=None):
        """Compares what was promised with what is there."""
        found = list(map(planning.text_of, store.rows(planning.READ_BACK.format(prefix=prefix))))
        findings = judge.compare(
            {text for text in self.sent if text.startswith(prefix)},
            {text for text in self.acknowledged if text.startswith(prefix)},
            found,
        )
        if is_deep:
            findings.half = int(store.rows(planning.HALF)[0])
            findings.broken = store.faults()
            findings.log = program.log_fault(store)
        return findings


class Load:
    """So many writers, each sending its next write as soon as the last is answered."""

    def __init__(self, memory, visit, ports, writers, prefix, goes_on_after_faults=False):
        self.memory, self.visit, self.ports, self.prefix = memory, visit, ports, prefix
        self.goes_on_after_faults = goes_on_after_faults
        self.ended = threading.Event()
        self.faults = []
        self.today = None
        self.browsers = [visit.browser(ports[number % len(ports)]) for number in range(writers)]
        self.threads = [
            threading.Thread(target=self.write, args=(number, browser), daemon=True)
            for number, browser in enumerate(self.browsers)
        ]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.end()

    def end(self):
        self.ended.set()
        for thread in self.threads:
            thread.join()

    @property
    def in_flight(self):
        """How many have sent a write whole and wait for its answer."""
        return sum(browser.is_waiting for browser in self.browsers)

    def wait_for(self, number, seconds):
        """Until so many more are answered and saved."""
        end, before = time.monotonic() + seconds, len(self.memory.acknowledged)
        while len(self.memory.acknowledged) < before + number:
            if time.monotonic() > end or (self.faults and not self.goes_on_after_faults):
                return False
            time.sleep(0.002)
        return True

    def write(self, number, browser):
        count = 0
        while not self.ended.is_set():
            count += 1
            text = f"{self.prefix}-{number}-{count}"
            path = self.visit.paths[(number + count) % len(self.visit.paths)]
            fields = self.visit.fields(text, planning.once(), self.today)
            self.memory.send(text, path, fields)
            try:
                self.memory.take(text, browser.post(path, fields))
            except BROKEN as fault:
                if self.goes_on_after_faults:
                    time.sleep(0.05)
                    continue
                if not self.ended.is_set():
                    self.faults.append(fault)
                return

    def must_be_sound(self):
        """A fault before the planned one ends the run: it would prove nothing."""
        if self.faults:
            raise Fault(f"a write failed before its time: {self.faults[0]!r}")


def send_again(memory, visit, port, texts):
    """Sends unanswered writes once more, as a person does; each must end up there once."""
    browser = visit.browser(port)
    for text in texts:
        path, fields = memory.sent[text]
        with contextlib.suppress(*BROKEN):
            memory.take(text, browser.post(path, fields))
