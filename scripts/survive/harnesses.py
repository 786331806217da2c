"""The harnesses by name, and how many rounds each runs when nobody says otherwise."""

import contextlib

import callfaults
import clockjumps
import failover
import fulldisk
import histories
import kills
import powerloss
import world
from cluster import Cluster


@contextlib.contextmanager
def one_cluster(folder):
    cluster = Cluster(folder, "one").make()
    try:
        yield cluster.start()
    finally:
        cluster.stop()


def kills_sqlite(context):
    store = world.filled_file(context.program, context.folder)
    return with_kills(context, store, kills.Kills)


def kills_postgres(context):
    with one_cluster(context.folder) as cluster:
        store = world.filled_database(context.program, context.folder, [cluster])
        return with_kills(context, store, kills.Kills)


def kills_cluster(context):
    with one_cluster(context.folder) as cluster:
        store = world.filled_database(context.program, context.folder, [cluster])
        return with_kills(context, store, kills.ClusterKills)


def with_kills(context, store, kind):
    planted = kills.control(context.program, store, context.say)
    result = kind(context.program, store, context.seed, context.writers).run(
        context.bounds, context.say
    )
    return {"engine": store.version, **result, "planted": planted}


def call_faults(context):
    faults = callfaults.CallFaults(context, world.filled_file(context.program, context.folder))
    planted = callfaults.control(faults)
    return {**faults.run(), "planted": planted}


def full_disk(context):
    disk = fulldisk.FullDisk(context, world.filled_file(context.program, context.folder))
    planted = fulldisk.control(disk)
    return {**disk.run(), "planted": planted}


def power_loss(context):
    store = world.filled_file(context.program, context.folder)
    planted = powerloss.control(context, store)
    return {**powerloss.PowerLoss(context, store, context.seed).run(), "planted": planted}


def clock_jumps(context):
    store = world.filled_file(context.program, context.folder)
    planted = clockjumps.control(context, store)
    return {**clockjumps.ClockJumps(context, store).run(), "planted": planted}


def histories_sqlite(context):
    store = world.filled_file(context.program, context.folder)
    return histories.run(context, store, 1)


def histories_postgres(context):
    with one_cluster(context.folder) as cluster:
        store = world.filled_database(context.program, context.folder, [cluster])
        return histories.run(context, store, 2)


HARNESSES = {
    "kills-sqlite": (kills_sqlite, 50),
    "kills-postgres": (kills_postgres, 25),
    "kills-cluster": (kills_cluster, 25),
    "faults": (call_faults, 100),
    "fulldisk": (full_disk, 10),
    "powerloss": (power_loss, 30),
    "clock": (clock_jumps, 20),
    "failover": (failover.run, 5),
    "histories-sqlite": (histories_sqlite, 50),
    "histories-postgres": (histories_postgres, 50),
}
