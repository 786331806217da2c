"""R3: the power goes, and with it what was written and not yet synced.

The shim keeps what stood in every file before each write. After the kill, what was not synced is
taken back: all of it, some of the writes, or some sectors of them.
"""

import pathlib
import random
import time

import judge
import shim
from client import Fault
from planning import Visit
from stores import beside
from writers import Load, Memory

FEWEST_SAVED = 8
LONGEST_LOAD_SECONDS = 0.5
PATIENCE_SECONDS = 60
DEEP_EVERY = 20
HOW = ("all", "writes", "sectors")


class PowerLoss:
    """Rounds of load, death and forgetting, on one file that is kept throughout."""

    def __init__(self, context, store, seed, **settings):
        self.context, self.store, self.settings = context, store, settings
        self.preload = shim.compiled(context.folder)
        self.journal = context.folder / "journal"
        self.chance = random.Random(seed)
        self.memory = Memory()
        self.dropped, self.ready, self.visit = 0, [], None

    def serve(self):
        self.journal.unlink(missing_ok=True)
        environment = shim.environment(
            self.preload, folder=self.store.path.parent, journal=self.journal, **self.settings
        )
        server = self.context.program.serve(self.store, environment)
        self.ready.append(server.seconds_to_start)
        return server

    def lose(self, how):
        """Takes back what was not synced when the process died; how many writes that was."""
        pending = shim.unsynced(shim.records(self.journal.read_bytes()))
        index = str(beside(self.store.path)[2])
        for name, done in pending.items():
            path = pathlib.Path(name)
            if name == index or not path.exists():
                continue
            content = shim.undone(path.read_bytes(), done)
            for record in done:
                keeps = self.keeper(how)
                content = shim.redone(content, record, keeps)
            path.write_bytes(content)
            self.dropped += len(done)
        # The index of the WAL lies in memory, and is made anew.
        pathlib.Path(index).unlink(missing_ok=True)

    def keeper(self, how):
        if how == "all":
            return lambda sector: False
        if how == "writes":
            is_kept = self.chance.random() < 0.5
            return lambda sector: is_kept
        return lambda sector: self.chance.random() < 0.5

    def round(self, number, how, is_deep=False):
        server = self.serve()
        try:
            if not self.visit:
                self.visit = Visit(server.port)
            prefix = f"survive-{number}"
            with Load(self.memory, self.visit, [server.port], self.context.writers,
                      prefix) as load:
                if not load.wait_for(FEWEST_SAVED, PATIENCE_SECONDS):
                    load.must_be_sound()
                    raise Fault("the server takes no writes")
                time.sleep(self.chance.uniform(0, LONGEST_LOAD_SECONDS))
                load.must_be_sound()
                load.ended.set()
                server.kill()
        finally:
            server.kill()
        self.lose(how)
        # The program opens the file first: it is the one that has to make sense of it.
        log = self.context.program.log_fault(self.store)
        findings = self.memory.findings(
            self.store, "survive-" if is_deep else f"{prefix}-", is_deep, self.context.program
        )
        findings.log = findings.log or log
        findings.broken = findings.broken or self.store.faults()
        return findings

    def run(self):
        tried, findings, by = 0, judge.Findings(), dict.fromkeys(HOW, 0)
        for number in self.context.bounds:
            how = HOW[number % len(HOW)]
            tried, by[how] = number, by[how] + 1
            findings = self.round(number, how, number % DEEP_EVERY == 0)
            if not findings.is_clean:
                self.context.say(f"round {number}, {how}: {findings}")
                break
        else:
            findings = self.memory.findings(self.store, "survive-", True, self.context.program)
        return {
            "tried": tried, "survived": tried - (not findings.is_clean), "by": by,
            "acknowledged": len(self.memory.acknowledged), "writesDropped": self.dropped,
            "readyAgainSeconds": judge.spread(self.ready),
        }


def control(context, store):
    """On a disk that lies about its syncs the same writes have to be missed."""
    loss = PowerLoss(context, store.copied("planted.sqlite"), 0, lie=1)
    if not loss.round(0, "all").lost:
        raise Fault("a disk that lies about its syncs was not found")
    return ["a disk that lies about its syncs"]
