"""Does to the program what power cuts, full disks and bad luck do, and looks for what was lost.

    python3 scripts/survive PROGRAM [HARNESS …] [--rounds N] [--seconds N] [--seed N]

Without a name every harness runs, each with its own number of rounds. All of them remember what
the program promised, and look afterwards whether it is there: once, whole, and in the log. Each
begins with a fault planted by itself, and gives up when it does not find that one.

Ends with status 1 when something was lost, and with 2 when nothing could be said.
"""

import argparse
import contextlib
import json
import os
import pathlib
import shutil
import sys
import tempfile
import time

import machine
from bounds import Bounds
from client import Fault
from harnesses import HARNESSES
from program import Program


class Context:
    """What a harness is given."""

    def __init__(self, program, folder, seed, writers, bounds):
        self.program, self.folder, self.seed = program, folder, seed
        self.writers, self.bounds = writers, bounds

    @staticmethod
    def say(text):
        print(text, flush=True)


def run(name, options, folder):
    """One harness in a folder of its own; its result, and whether all was survived."""
    harness, rounds = HARNESSES[name]
    folder = folder / name
    folder.mkdir()
    program = Program(options.program.resolve(), folder)
    bounds = Bounds(options.rounds or rounds, options.seconds)
    state = machine.state(folder)
    context = Context(program, folder, options.seed, options.writers, bounds)
    began = time.monotonic()
    print(f"── {name}", flush=True)
    try:
        result = harness(context)
    except Exception:
        print(program.tail(), file=sys.stderr)
        raise
    result = {
        "harness": name, **result, "seed": options.seed,
        "seconds": round(time.monotonic() - began), **state,
    }
    print(f"{name}: {result['tried']} tried, {result['survived']} survived")
    print(json.dumps(result), flush=True)
    return result


def main():
    parser = argparse.ArgumentParser(
        prog="survive", description=__doc__.splitlines()[0],
        epilog="harnesses: " + ", ".join(f"{n} ({h[1]})" for n, h in HARNESSES.items()),
    )
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("harness", nargs="*")
    parser.add_argument("--rounds", type=int, help="instead of each harness's own number")
    parser.add_argument("--seconds", type=float, default=3600, help="the longest for each harness")
    parser.add_argument("--writers", type=int, default=64)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4), "big"))
    parser.add_argument("--world", type=pathlib.Path, help="a closed file of the demonstration")
    parser.add_argument("--json", type=pathlib.Path, help="where machine and results are written")
    options = parser.parse_args()
    unknown = set(options.harness) - set(HARNESSES)
    if unknown:
        parser.error(f"no harness is named {', '.join(sorted(unknown))}")
    status = 0
    with tempfile.TemporaryDirectory(prefix="survive.") as folder:
        folder = pathlib.Path(folder)
        folder.chmod(0o711)  # the account that PostgreSQL runs as has to reach what is below
        if options.world:
            shutil.copyfile(options.world, folder / "world.sqlite")
        for name in options.harness or HARNESSES:
            status = max(status, tell(name, options, folder))
    return status


def tell(name, options, folder):
    """Runs one harness, and writes down what came of it at once."""
    try:
        result = run(name, options, folder)
    except (Fault, OSError) as fault:
        print(f"{name}: cannot tell: {fault}", file=sys.stderr, flush=True)
        return 2
    if options.json:
        old = []
        with contextlib.suppress(FileNotFoundError):
            old = json.loads(options.json.read_text())["results"]
        measured = {"machine": machine.facts(), "results": merged(old, [result])}
        options.json.write_text(json.dumps(measured, indent=2) + "\n")
    return 0 if result["tried"] == result["survived"] > 0 else 1


def merged(old, new):
    """The old results, with those that were measured again in place of their forerunners."""
    names = {result["harness"] for result in new}
    return [result for result in old if result["harness"] not in names] + new


if __name__ == "__main__":
    sys.exit(main())
