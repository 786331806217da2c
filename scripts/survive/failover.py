"""R5: the primary of two PostgreSQL servers is lost, and its synchronous standby takes over.

The address names both; the program stays up throughout and finds the one that can write.
"""

import random
import time

import judge
import world
from client import Fault
from cluster import Cluster
from planning import Visit
from stores import ServerStore
from writers import Load, Memory

WRITERS = 16
FEWEST_SAVED = 16
LONGEST_LOAD_SECONDS = 0.5
AFTER_SECONDS = 0.5
PATIENCE_SECONDS = 60
SYNCED = "SELECT COUNT(*) FROM pg_stat_replication WHERE sync_state IN ('sync', 'quorum')"
IS_PRIMARY = "SELECT CASE WHEN pg_is_in_recovery() THEN 0 ELSE 1 END"
STREAMING = "SELECT COUNT(*) FROM pg_stat_replication WHERE state = 'streaming'"


class Pair:
    """Two clusters that take turns at being the primary."""

    def __init__(self, folder):
        self.primary = Cluster(folder, "one").make()
        self.standby = Cluster(folder, "two", self.primary.password)
        self.both = [self.primary, self.standby]

    def ask(self, statement):
        return ServerStore([self.primary], "postgres").rows(statement)

    def order(self, statement):
        ServerStore([self.primary], "postgres").psql(["-c", statement])

    def until(self, statement):
        end = time.monotonic() + PATIENCE_SECONDS
        while not self.ask(statement)[0]:
            if time.monotonic() > end:
                raise Fault(f"the standby never came so far: {statement}")
            time.sleep(0.02)

    def join(self, is_synchronous=True):
        """The standby follows, and every commit waits for it to have it on disk."""
        self.standby.follow(self.primary)
        self.until(STREAMING)
        if is_synchronous:
            self.order("ALTER SYSTEM SET synchronous_standby_names = '*'")
            self.order("SELECT pg_reload_conf()")
            self.until(SYNCED)

    def lose_primary(self):
        self.primary.kill()
        self.standby.promote()
        self.primary, self.standby = self.standby, self.primary

    def stop(self):
        for cluster in self.both:
            cluster.stop()


class Failovers:
    """Rounds of load, loss and promotion, with one program that stays."""

    def __init__(self, context, pair, store):
        self.context, self.pair, self.store = context, pair, store
        self.chance = random.Random(context.seed)
        self.memory = Memory()
        self.seconds, self.bursts, self.faults = [], [], 0

    def round(self, number, visit, port):
        load = Load(self.memory, visit, [port], WRITERS, f"survive-{number}", True)
        with load:
            if not load.wait_for(FEWEST_SAVED, PATIENCE_SECONDS):
                raise Fault("the server takes no writes")
            time.sleep(self.chance.uniform(0, LONGEST_LOAD_SECONDS))
            began = time.monotonic()
            self.pair.lose_primary()
            # Answers that were on their way when the primary died do not count as recovery.
            self.pair.until(IS_PRIMARY)
            if not load.wait_for(1, PATIENCE_SECONDS):
                raise Fault("no write was saved after the failover")
            self.seconds.append(time.monotonic() - began)
            time.sleep(AFTER_SECONDS)
        self.note_bursts(began)
        return self.memory.findings(self.store, f"survive-{number}-")

    def note_bursts(self, began):
        """From the first to the last answer that was a fault of the server's."""
        times = [at for at, status in self.memory.answers if status >= 500 and at >= began]
        self.faults += len(times)
        self.bursts.append(max(times) - min(times) if times else 0)

    def run(self):
        tried, findings = 0, judge.Findings()
        server = self.context.program.serve(self.store)
        try:
            visit = Visit(server.port)
            for number in self.context.bounds:
                tried = number
                findings = self.round(number, visit, server.port)
                if not findings.is_clean:
                    break
                self.pair.join()
            else:
                findings = self.memory.findings(self.store, "survive-", True, self.context.program)
        finally:
            server.kill()
        if not findings.is_clean:
            self.context.say(f"round {tried}: {findings}")
        return {
            "engine": self.store.version, "tried": tried,
            "survived": tried - (not findings.is_clean),
            "acknowledged": len(self.memory.acknowledged),
            "failoverSeconds": judge.spread(self.seconds),
            "answers5xx": self.faults, "burst5xxSeconds": judge.spread(self.bursts),
        }


def control(context, pair, store):
    """With a standby that nobody waits for, and that lags, promised writes have to be missed."""
    pair.join(is_synchronous=False)
    server = context.program.serve(store)
    memory = Memory()
    try:
        visit = Visit(server.port)
        pair.standby.kill()
        with Load(memory, visit, [server.port], WRITERS, "survive-planted", True) as load:
            load.wait_for(FEWEST_SAVED, PATIENCE_SECONDS)
            load.ended.set()
        pair.primary.kill()
        pair.standby.start()
        pair.standby.promote()
        pair.primary, pair.standby = pair.standby, pair.primary
        pair.until(IS_PRIMARY)
    finally:
        server.kill()
    if not memory.findings(store, "survive-planted").lost:
        raise Fault("a standby that lagged was not found")
    pair.join()
    return ["a standby that nobody waits for"]


def run(context):
    pair = Pair(context.folder)
    try:
        pair.primary.start()
        world.filled_database(context.program, context.folder, [pair.primary])
        store = ServerStore(pair.both, "world")
        planted = control(context, pair, store)
        return {**Failovers(context, pair, store).run(), "planted": planted}
    finally:
        pair.stop()
