"""R2: the disk is full, for real: a small file system that the database and its WAL fill.

Where nobody may mount one, the shim says that there is no room from the n-th write on.
"""

import contextlib
import errno
import random
import shutil
import subprocess

import planning
import shim
from client import BROKEN, Fault
from stores import FileStore, beside
from writers import Memory

MEBIBYTE = 2**20
# What the file system has beside the data, so that it is full after some tens of writes.
ROOM = (4.2, 6.0)
MOST_WRITES = 400
REFUSALS_IN_A_ROW = 5


@contextlib.contextmanager
def small_disk(folder, size):
    """A file system in memory of so many bytes; nothing where it cannot be mounted."""
    folder.mkdir(exist_ok=True)
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder],
        capture_output=True, check=False,
    )
    try:
        yield done.returncode == 0
    finally:
        if done.returncode == 0:
            subprocess.run(["umount", "--lazy", folder], check=False)


def control(full_disk):
    """A write that was promised and for which there was no room has to be missed."""
    memory = Memory()
    memory.send("survive-planted", "", {})
    memory.acknowledged.add("survive-planted")
    if full_disk.look(full_disk.world, memory).lost != ["survive-planted"]:
        raise Fault("the planted fault was not found")
    return ["a promised write without room"]


class FullDisk:
    """Rounds that each begin with room, and write until there is none."""

    def __init__(self, context, world):
        self.context, self.world = context, world
        self.chance = random.Random(context.seed)
        self.mounted = self.answered = 0
        self.statuses = {}

    def round(self, number):
        room = int(self.chance.uniform(*ROOM) * MEBIBYTE)
        size = self.world.path.stat().st_size + room
        with small_disk(self.context.folder / "small", size) as is_mounted:
            self.mounted += is_mounted
            store = FileStore(self.context.folder / "small" / "survive.sqlite")
            shutil.copyfile(self.world.path, store.path)
            environment = {} if is_mounted else shim.environment(
                shim.compiled(self.context.folder), folder=store.path.parent,
                fail_from=self.chance.randint(400, 4000), error=errno.ENOSPC,
            )
            memory = Memory()
            self.fill(store, environment, memory, number)
            findings = self.look(store, memory)
            unkind = sum(status == 500 for _, status in memory.answers)
            if unkind:
                findings.broken.append(f"{unkind} writes without room were answered 500, not 503")
            return findings

    def fill(self, store, environment, memory, number):
        """Writes until the program has said no a few times in a row."""
        server = self.context.program.serve(store, environment)
        try:
            visit = planning.Visit(server.port)
            browser, refusals = visit.browser(server.port), 0
            for count in range(MOST_WRITES):
                text = f"survive-{number}-{count}"
                path, fields = visit.paths[0], visit.fields(text, planning.once())
                memory.send(text, path, fields)
                answer = browser.post(path, fields)
                memory.take(text, answer)
                refusals = 0 if answer.is_saved else refusals + 1
                if refusals == REFUSALS_IN_A_ROW:
                    break
            else:
                raise Fault("the disk was never full")
        except BROKEN:
            if server.is_alive:
                raise
        finally:
            server.kill()
        for _, status in memory.answers:
            self.statuses[str(status)] = self.statuses.get(str(status), 0) + 1
        self.answered += len(memory.acknowledged)

    def look(self, store, memory):
        """With room again, as when someone has cleaned up: all is there, and a write is taken."""
        roomy = FileStore(self.context.folder / "roomy.sqlite")
        for source, target in zip(beside(store.path)[:2], beside(roomy.path)[:2]):
            target.unlink(missing_ok=True)
            if source.exists():
                shutil.copyfile(source, target)
        log = self.context.program.log_fault(roomy)
        findings = memory.findings(roomy, "survive-")
        findings.log, findings.broken = log, roomy.faults()
        findings.half = int(roomy.rows(planning.HALF)[0])
        server = self.context.program.serve(roomy)
        try:
            visit = planning.Visit(server.port)
            fields = visit.fields("survive-after", planning.once())
            if not visit.browser(server.port).post(visit.paths[0], fields).is_saved:
                findings.broken.append("no write is taken with room again")
        finally:
            server.kill()
        return findings

    def run(self):
        tried = survived = 0
        for number in self.context.bounds:
            tried, findings = number, self.round(number)
            survived += findings.is_clean
            if not findings.is_clean:
                self.context.say(f"round {number}: {findings}")
        return {
            "tried": tried, "survived": survived, "mounted": self.mounted,
            "acknowledged": self.answered, "answers": dict(sorted(self.statuses.items())),
        }
