"""How long a harness may go on: so many rounds, or so many seconds, whichever ends first."""

import time


class Bounds:
    """Counts rounds from one."""

    def __init__(self, rounds, seconds):
        self.rounds, self.seconds = rounds, seconds
        self.began = time.monotonic()

    def __iter__(self):
        self.began = time.monotonic()
        for number in range(1, self.rounds + 1):
            if self.is_over:
                return
            yield number

    @property
    def is_over(self):
        return time.monotonic() - self.began > self.seconds
