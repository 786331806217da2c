"""How long a harness may go on: so many rounds, or so many seconds, whichever ends first."""

import sys
import time

TOLD_EVERY_SECONDS = 60


class Bounds:
    """Counts rounds from one, and says now and then how far it has come."""

    def __init__(self, rounds, seconds):
        self.rounds, self.seconds = rounds, seconds

    def __iter__(self):
        began = told = time.monotonic()
        for number in range(1, self.rounds + 1):
            now = time.monotonic()
            if now - began > self.seconds:
                return
            if now - told > TOLD_EVERY_SECONDS:
                told = now
                print(f"   round {number} of {self.rounds}", file=sys.stderr, flush=True)
            yield number
