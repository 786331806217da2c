"""What the figures were measured on."""

import os
import platform
import sqlite3
import subprocess
import time

import judge

SYNCS = 200


def facts():
    """What stays the same."""
    return {
        "cores": os.cpu_count(),
        "memoryGiB": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "system": f"{platform.system()} {platform.release()}",
        "sqlite": sqlite3.sqlite_version,
        "postgres": postgres(),
        "python": platform.python_version(),
    }


def state(folder):
    """What differs from one hour to the next, and moves every figure with it."""
    return {
        "load": round(os.getloadavg()[0], 1), "syncMilliseconds": judge.spread(syncs(folder)),
    }


def syncs(folder):
    """How long an append of 4 KB and its fdatasync take, in milliseconds."""
    path, taken = folder / "sync", []
    with open(path, "wb", buffering=0) as file:
        for _ in range(SYNCS):
            began = time.perf_counter()
            file.write(bytes(4096))
            os.fdatasync(file.fileno())
            taken.append((time.perf_counter() - began) * 1000)
    path.unlink()
    return taken


def postgres():
    try:
        said = subprocess.run(["psql", "--version"], capture_output=True, text=True, check=True)
        return said.stdout.split()[2]
    except (OSError, subprocess.CalledProcessError, IndexError):
        return None
