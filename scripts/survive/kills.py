"""R1: the process is killed with `kill -9` while many writes are under way.

A kill does not take what the kernel holds, so this proves that nobody is answered before the
commit, and that what was begun is there whole or not at all. That the commit reaches the disk is
what `powerloss` proves.
"""

import random
import time

import judge
from client import Fault
from planning import Visit
from writers import Load, Memory, send_again

# How many writes are saved before the kill may come, and how long it then waits at most.
FEWEST_SAVED = 16
LONGEST_LOAD_SECONDS = 0.5
PATIENCE_SECONDS = 60
# Of the writes that nobody answered, so many are sent once more.
SENT_AGAIN = 4
# The whole file and the whole log are gone through after so many rounds, and after the last.
DEEP_EVERY = 25


class Kills:
    """Rounds of load and death, on one store that is kept throughout."""

    def __init__(self, program, store, seed, writers):
        self.program, self.store, self.writers = program, store, writers
        self.chance = random.Random(seed)
        self.memory = Memory()
        self.in_flight, self.ready = [], []
        self.server = self.visit = None

    def strike(self, load):
        """Kills what is to be killed, and returns how long it took until all was ready again."""
        load.ended.set()
        self.in_flight.append(load.in_flight)
        self.server.kill()
        self.server = self.program.serve(self.store)
        return self.server.seconds_to_start

    def begin(self):
        self.server = self.program.serve(self.store)
        self.visit = Visit(self.server.port)

    def load(self, number):
        return Load(self.memory, self.visit, [self.server.port], self.writers,
                    f"survive-{number}")

    def round(self, number, is_deep):
        with self.load(number) as load:
            if not load.wait_for(FEWEST_SAVED, PATIENCE_SECONDS):
                load.must_be_sound()
                raise Fault("the server takes no writes")
            time.sleep(self.chance.uniform(0, LONGEST_LOAD_SECONDS))
            load.must_be_sound()
            self.ready.append(self.strike(load))
        prefix = f"survive-{number}-"
        unknown = [text for text in self.memory.unknown if text.startswith(prefix)]
        send_again(self.memory, self.visit, self.server.port,
                   self.chance.sample(unknown, min(SENT_AGAIN, len(unknown))))
        return self.memory.findings(
            self.store, "survive-" if is_deep else prefix, is_deep, self.program
        )

    def run(self, bounds, say):
        """Every round until the first that is not survived; the last look is a deep one."""
        tried, findings = 0, judge.Findings()
        try:
            self.begin()
            for number in bounds:
                tried, findings = number, self.round(number, number % DEEP_EVERY == 0)
                if not findings.is_clean:
                    break
            else:
                findings = self.memory.findings(self.store, "survive-", True, self.program)
        finally:
            if self.server:
                self.server.kill()
        if not findings.is_clean:
            say(f"round {tried}: {findings}")
        return {
            "tried": tried, "survived": tried - (not findings.is_clean),
            "acknowledged": len(self.memory.acknowledged), "sent": len(self.memory.sent),
            "refused": len(self.memory.refused),
            "leastInFlight": min(self.in_flight, default=0),
            "medianInFlight": judge.percentile(self.in_flight, 50),
            "readyAgainSeconds": judge.spread(self.ready),
        }


class ClusterKills(Kills):
    """The same, but PostgreSQL is what dies: one connection of it, or all of it."""

    backends = 0
    whole = 0

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.up = []

    def load(self, number):
        load = super().load(number)
        load.goes_on_after_faults = True
        return load

    def strike(self, load):
        """The program goes on, and so do its visitors; it is ready again when it saves a write."""
        cluster = self.store.clusters[0]
        self.in_flight.append(load.in_flight)
        began = time.monotonic()
        if self.chance.random() < 0.5 and cluster.kill_backend(self.chance):
            self.backends += 1
        else:
            self.whole += 1
            cluster.kill()
        cluster.start()  # waits until it takes connections again
        self.up.append(time.monotonic() - began)
        if not load.wait_for(1, PATIENCE_SECONDS):
            raise Fault(f"no write was saved in {time.monotonic() - began:.0f} s")
        return time.monotonic() - began

    def run(self, bounds, say):
        return super().run(bounds, say) | {
            "backends": self.backends, "whole": self.whole,
            "postgresUpSeconds": judge.spread(self.up),
        }


def wait_for_the_log(store):
    """Until every line has its place: one that still waits for it is not yet proved."""
    end = time.monotonic() + PATIENCE_SECONDS
    while store.rows("SELECT COUNT(*) FROM log_leaf WHERE position IS NULL")[0]:
        if time.monotonic() > end:
            raise Fault("the lines of the log never got their places")
        time.sleep(0.1)


def control(program, store, say):
    """Plants what must be found: a row taken away, half a write, a log with a hole."""
    store = store.copied("planted")
    kills = Kills(program, store, seed=0, writers=8)
    try:
        kills.begin()
        with kills.load("control") as load:
            load.wait_for(40, PATIENCE_SECONDS)
        wait_for_the_log(store)
    finally:
        kills.server.kill()
    note = "SELECT {} FROM step_note WHERE why LIKE 'survive-control%'"
    plants = {
        "lost": f"DELETE FROM step_note WHERE id IN ({note.format('MAX(id)')})",
        "half": f"DELETE FROM voice WHERE id IN ({note.format('MAX(id)')})",
        "log": "DELETE FROM access_log WHERE id IN (SELECT MIN(id) FROM access_log)",
        "twice": f"UPDATE step_note SET why = ({note.format('MIN(why)')}) "
                 f"WHERE why IN ({note.format('MAX(why)')})",
    }
    for name, statement in plants.items():
        copy = store.copied("control")
        copy.execute(statement)
        findings = kills.memory.findings(copy, "survive-control", True, program)
        if not getattr(findings, name):
            raise Fault(f"the planted fault “{name}” was not found")
    say(f"planted faults found: {', '.join(plants)}")
    return list(plants)
