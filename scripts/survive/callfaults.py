"""R2: every write, sync, cut and removal that the database makes fails once, and one by one.

One scenario of a dozen operations is run as many times as it makes such calls. The program may
answer with an error, or end; it may not promise what is not there when it is started again.
"""

import errno
import random
import shutil
import sqlite3
from collections import Counter

import planning
import shim
from client import BROKEN, Browser, Fault
from stores import FileStore, beside
from writers import Memory

PLANS = 6
READY_SECONDS = 20
TRIES_TO_SIGN_IN = 3
MOST_SITES = 400
# Pages in the WAL before the scenario; the engine empties it when they are a thousand.
LONG = 900
# A server that must not only prove its log but serve is started after so many of the runs.
SERVE_EVERY = 10
READS = """
SELECT COUNT(*) FROM access_log WHERE act = 'viewed' AND outcome = 'done' AND plan_id = '{plan}'
"""


class Scenario:
    """Start, a dozen operations in order, stop; what came of it."""

    def __init__(self, program, world, preload, folder):
        self.program, self.world, self.preload, self.folder = program, world, preload, folder
        self.memory, self.reads, self.outcome = Memory(), {}, "stopped"

    def run(self, **settings):
        self.store = FileStore(self.folder / "run" / "survive.sqlite")
        shutil.rmtree(self.store.path.parent, ignore_errors=True)
        self.store.path.parent.mkdir()
        for source, target in zip(beside(self.world.path)[:2], beside(self.store.path)[:2]):
            if source.exists():
                shutil.copyfile(source, target)
        environment = shim.environment(self.preload, folder=self.store.path.parent, **settings)
        server = self.program.serve(self.store, environment, is_awaited=False)
        try:
            if not server.is_ready(READY_SECONDS):
                self.outcome = "never started"
                return self
            self.operate(server)
            if not server.is_alive:
                self.outcome = "ended by itself"
        except BROKEN:
            self.outcome = "ended by itself" if not server.is_alive else "hung up"
        finally:
            server.stop()
        return self

    def operate(self, server):
        visit = self.visit(server)
        if not visit:
            self.outcome = "nobody could sign in"
            return
        browser = visit.browser(server.port)
        for number in range(PLANS):
            text = f"survive-{number}"
            fields = visit.fields(text, planning.once())
            self.memory.send(text, visit.paths[0], fields)
            answer = browser.post(visit.paths[0], fields)
            self.memory.take(text, answer)
            if answer.is_saved:
                plan = answer.location.split("?")[0]
                shown = browser.send("GET", plan)
                self.reads[plan] = self.reads.get(plan, 0) + (shown.status == 200)

    @staticmethod
    def visit(server):
        for _ in range(TRIES_TO_SIGN_IN):
            try:
                return planning.Visit(server.port)
            except Fault:
                pass
        return None

    def findings(self):
        """After a new start without faults."""
        log = self.program.log_fault(self.store)
        findings = self.memory.findings(self.store, "survive-")
        findings.log, findings.broken = log, self.store.faults()
        findings.half = int(self.store.rows(planning.HALF)[0])
        for path, count in self.reads.items():
            noted = self.store.rows(READS.format(plan=path.rsplit("/", 1)[1]))[0]
            if noted < count:
                findings.log += f" {count - noted} readings were shown and not noted"
        return findings

    def serves(self):
        """Whether a server starts on what is left, and takes a write."""
        server = self.program.serve(self.store)
        try:
            visit = planning.Visit(server.port)
            fields = visit.fields("survive-after", planning.once())
            return Browser(server.port, visit.cookies).post(visit.paths[0], fields).is_saved
        finally:
            server.kill()


def with_a_long_wal(world, folder):
    """The world with a WAL so long that the first commits of the scenario empty it."""
    source = FileStore(folder / "long.sqlite")
    shutil.copyfile(world.path, source.path)
    connection = sqlite3.connect(source.path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.execute("PRAGMA synchronous = OFF")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    for number in [*range(1, LONG), version]:
        connection.execute(f"PRAGMA user_version = {number}")
    copy = source.copied("wal.sqlite")
    connection.close()
    return copy


def chosen(sites, most):
    """The numbers of the sites to try: every one that is no plain write, and of those evenly many.

    A scenario writes the same kinds of page a thousand times, and syncs them a few.
    """
    rare = [n for n, (name, _) in enumerate(sites, 1) if "write" not in name][:most]
    plain = [n for n, (name, _) in enumerate(sites, 1) if "write" in name]
    room = max(most - len(rare), 0)
    if len(plain) > room:
        plain = [plain[index * len(plain) // room] for index in range(room)]
    return sorted(rare + plain)


class CallFaults:
    """All the sites of the scenario, in an order of the seed's."""

    def __init__(self, context, world):
        self.context = context
        self.preload = shim.compiled(context.folder)
        self.world = with_a_long_wal(world, context.folder)

    def scenario(self, **settings):
        return Scenario(
            self.context.program, self.world, self.preload, self.context.folder
        ).run(**settings)

    def sites(self):
        """The calls that a run without faults makes, by number."""
        path = self.context.folder / "sites"
        done = self.scenario(sites=path)
        if done.outcome != "stopped" or not done.findings().is_clean:
            raise Fault(f"the scenario fails without any fault: {done.outcome} {done.findings()}")
        if len(done.memory.acknowledged) != PLANS:
            raise Fault(f"only {len(done.memory.acknowledged)} writes without any fault")
        return [line.split()[1:3] for line in path.read_text().splitlines()]

    def plans(self, sites):
        """What is to go wrong, each as settings for the shim."""
        for number in chosen(sites, MOST_SITES):
            for error in (errno.EIO, errno.ENOSPC):
                yield {"fail_at": number, "error": error}
            yield {"fail_from": number, "error": errno.ENOSPC}
            if "write" in sites[number - 1][0]:
                yield {"fail_at": number, "short": 1}

    def run(self):
        sites = self.sites()
        plans = list(self.plans(sites))
        possible = len(set(map(site_of, plans)))
        random.Random(self.context.seed).shuffle(plans)
        plans.sort(key=lambda plan: "write" in sites[site_of(plan) - 1][0])  # the rare ones first
        by_call, by_fault, outcomes, answers = Counter(), Counter(), Counter(), Counter()
        touched, noticed, survived, tried = set(), 0, 0, 0
        for number, settings in zip(self.context.bounds, plans):
            tried = number
            done = self.scenario(**settings)
            findings = done.findings()
            if number % SERVE_EVERY == 0 and not done.serves():
                findings.broken.append("no server starts on it")
            survived += findings.is_clean
            if not findings.is_clean:
                self.context.say(f"{settings} {done.outcome}: {findings}")
            site = site_of(settings)
            touched.add(site)
            by_call[" ".join(sites[site - 1])] += 1
            by_fault[fault_name(settings)] += 1
            outcomes[done.outcome] += 1
            statuses = [status for _, status in done.memory.answers]
            answers.update(map(str, statuses))
            noticed += done.outcome != "stopped" or max(statuses, default=0) >= 500
        return {
            "tried": tried, "survived": survived, "sites": len(sites), "sitesChosen": possible,
            "sitesTried": len(touched), "possible": len(plans), "noticedByClients": noticed,
            "byCall": dict(by_call), "byFault": dict(by_fault), "outcomes": dict(outcomes),
            "answers": dict(answers),
        }


def site_of(settings):
    """The number of the first call that goes wrong."""
    return settings.get("fail_at") or settings["fail_from"]


def fault_name(settings):
    """What went wrong, as it is counted."""
    if "short" in settings:
        return "half written"
    name = errno.errorcode[settings["error"]]
    return f"{name} once" if "fail_at" in settings else f"{name} from then on"


def control(faults):
    """A run that promised one more write than it kept has to be found."""
    done = faults.scenario()
    done.memory.send("survive-planted", "", {})
    done.memory.acknowledged.add("survive-planted")
    done.reads = {plan: count + 100 for plan, count in done.reads.items()}
    findings = done.findings()
    if findings.lost != ["survive-planted"] or "not noted" not in findings.log:
        raise Fault("the planted faults were not found")
    return ["lost", "log"]
