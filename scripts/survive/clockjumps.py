"""The clock of the server jumps by hours and days, forward and back, while people write."""

import datetime
import random
import struct
import time
import zoneinfo

import judge
import shim
from client import Fault
from planning import START, Visit
from writers import Load, Memory

HOUR = 3_600_000
JUMPS = [hours * HOUR for hours in (1, -1, 5, -5, 26, -26, 24 * 7, -24 * 7, 24 * 40)]
WRITERS = 8
FEWEST_SAVED = 8
AFTER_SECONDS = 0.5
PATIENCE_SECONDS = 60
DEEP_EVERY = 25


class ClockJumps:
    """One server throughout; a jump in the middle of every round."""

    def __init__(self, context, store):
        self.context, self.store = context, store
        self.chance = random.Random(context.seed)
        self.clock = context.folder / "clock"
        self.move(0)
        self.memory = Memory()

    def move(self, shift):
        """Written in place: the server has the same eight bytes in its memory."""
        self.shift = shift
        with open(self.clock, "r+b" if self.clock.exists() else "wb") as file:
            file.write(struct.pack("<q", shift))

    @property
    def today(self):
        now = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Stockholm"))
        return (now + datetime.timedelta(milliseconds=self.shift)).date()

    def round(self, number, port, is_deep):
        # Signed in anew: whoever has been away for a day has been signed out.
        visit = Visit(port)
        load = Load(self.memory, visit, [port], WRITERS, f"survive-{number}")
        load.today = self.today
        with load:
            if not load.wait_for(FEWEST_SAVED, PATIENCE_SECONDS):
                load.must_be_sound()
                raise Fault(f"no writes at {self.shift} ms: {self.memory.refused}")
            self.move(self.chance.choice(JUMPS) if number % 3 else 0)
            time.sleep(AFTER_SECONDS)
        load.must_be_sound()
        findings = self.memory.findings(
            self.store, "survive-" if is_deep else f"survive-{number}-", is_deep,
            self.context.program,
        )
        faults = [status for _, status in self.memory.answers if status >= 500]
        if faults:
            findings.broken.append(f"answers {sorted(set(faults))}")
        return findings

    def run(self):
        preload = shim.compiled(self.context.folder)
        environment = shim.environment(preload, clock=self.clock)
        server = self.context.program.serve(self.store, environment)
        tried, findings = 0, judge.Findings()
        try:
            for number in self.context.bounds:
                tried = number
                findings = self.round(number, server.port, number % DEEP_EVERY == 0)
                if not findings.is_clean:
                    break
        finally:
            server.stop()
        if findings.is_clean:
            findings = self.memory.findings(self.store, "survive-", True, self.context.program)
        if not findings.is_clean:
            self.context.say(f"round {tried}: {findings}")
        statuses = [str(status) for _, status in self.memory.answers]
        return {
            "tried": tried, "survived": tried - (not findings.is_clean),
            "acknowledged": len(self.memory.acknowledged),
            "answers": {status: statuses.count(status) for status in sorted(set(statuses))},
        }


def control(context, store):
    """The jump must reach the program: signed in today, one is signed out a week later."""
    jumps = ClockJumps(context, store)
    environment = shim.environment(shim.compiled(context.folder), clock=jumps.clock)
    server = context.program.serve(store, environment)
    try:
        visit = Visit(server.port)
        jumps.move(24 * 7 * HOUR)
        answer = visit.browser(server.port).send("GET", START)
        if not answer.asks_to_sign_in:
            raise Fault(f"the clock of the program did not move: {answer.status}")
    finally:
        server.kill()
        jumps.move(0)
    return ["a jump of a week ends the session"]
