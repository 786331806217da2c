"""R9: eight clients change the same text of one plan at once, through the forms of the site.

Each history is a new goal that all of them word anew. What each saw and was told is compared with
the versions that the plan keeps. Some clients hang up before they are answered, and then nobody
knows what came of it. With PostgreSQL two servers share the database.
"""

import json
import random
import threading
import time

import planning
import serial
from client import BROKEN, Fault

CLIENTS = 8
TURNS = 3
HISTORIES_OF_A_PLAN = 10
LONGEST_PAUSE_SECONDS = 0.1
# Of all writings, so many are never waited for.
HANGS_UP = 0.05
# The clock of the plan and ours are the same; it counts whole milliseconds.
SLACK_SECONDS = 0.002
VERSIONS = """
SELECT words FROM (
    SELECT version, words FROM goal WHERE id = '{id}' AND holder_id = owner_id
    UNION ALL
    SELECT version, fields AS words FROM part_version
    WHERE part_kind = 'goal' AND id = '{id}' AND holder_id = owner_id
) AS versions ORDER BY version
"""
MOMENTS = VERSIONS.replace("SELECT words FROM (", "SELECT written_ms FROM (").replace(
    "version, words FROM goal", "version, written_ms FROM goal"
).replace("version, fields AS words FROM", "version, written_ms FROM")
GOAL = "SELECT id FROM goal WHERE words = '{text}'"
LOGGED = """
SELECT COUNT(*) FROM access_log WHERE act = 'wrote' AND outcome = 'done' AND plan_id = '{id}'
"""


class History:
    """One goal of one plan, and what the clients did to it."""

    def __init__(self, plan, name, store, visits, chance):
        self.plan, self.name, self.store, self.visits = plan, name, store, visits
        self.seeds = [chance.random() for _ in range(CLIENTS)]
        self.lock = threading.Lock()
        self.writings, self.readings, self.broken = [], [], []

    def begin(self):
        """A new goal; its first words are written before all."""
        visit, port = self.visits[0]
        browser = visit.browser(port)
        path = f"{self.plan}/mal"
        page = browser.form(path)
        fields = page.values | {"goalWords": self.name, "whose": "staff"}
        answer = browser.post(path, fields)
        if not answer.is_saved:
            raise Fault(f"no goal could be written: {answer.status}")
        self.goal = self.store.rows(GOAL.format(text=self.name))[0]
        self.path = f"{self.plan}/delar/mal/{self.goal}/andring"

    def run(self):
        self.begin()
        threads = [threading.Thread(target=self.client, args=(n,)) for n in range(CLIENTS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return self.faults()

    def client(self, number):
        chance = random.Random(self.seeds[number])
        visit, port = self.visits[number % len(self.visits)]
        browser = visit.browser(port)
        try:
            for turn in range(TURNS):
                time.sleep(chance.uniform(0, LONGEST_PAUSE_SECONDS))
                self.turn(f"{self.name}-{number}-{turn}", browser, chance.random() < HANGS_UP)
        except (*BROKEN, Fault) as fault:
            with self.lock:
                self.broken.append(repr(fault))

    def turn(self, text, browser, hangs_up):
        """Opens the form, and words the goal anew from what stands there."""
        began = time.time()
        page = browser.form(self.path)
        reading = serial.Reading(page.areas["newWords"].strip(), began, time.time())
        fields = page.values | {"newWords": text}
        began, outcome = time.time(), serial.UNKNOWN
        if hangs_up:
            browser.post_and_leave(self.path, fields)
        else:
            answer = browser.post(self.path, fields)
            outcome = serial.SAVED if answer.is_saved else serial.REFUSED
            if answer.status >= 500:
                outcome = serial.UNKNOWN
            if answer.asks_to_sign_in or answer.status not in (303, 409, 500, 503):
                raise Fault(f"POST gave {answer.status}")
        writing = serial.Writing(reading.text, text, began, time.time(), outcome)
        with self.lock:
            self.readings.append(reading)
            self.writings.append(writing)

    def faults(self):
        """What cannot have happened one thing at a time, or is missing where it should be told."""
        self.settle()
        kept = [words(value) for value in self.store.rows(VERSIONS.format(id=self.goal))]
        found = self.broken + serial.faults(kept, self.writings, self.readings)
        moments = self.store.rows(MOMENTS.format(id=self.goal))
        at = dict(zip(kept, moments))
        for writing in self.writings:
            if writing.outcome == serial.SAVED and writing.text in at:
                moment = int(at[writing.text]) / 1000
                if not writing.began - SLACK_SECONDS <= moment <= writing.ended + SLACK_SECONDS:
                    found.append(f"{writing.text} is dated outside its own time")
        return found

    def settle(self):
        """What was left without waiting may still be on its way."""
        if any(writing.outcome == serial.UNKNOWN for writing in self.writings):
            time.sleep(0.3)

    def count(self, outcome):
        return sum(writing.outcome == outcome for writing in self.writings)


def words(value):
    """The text of a version: kept as it is, or among the fields of an earlier one."""
    return json.loads(value)["words"] if value.startswith("{") else value


class Histories:
    """Plan after plan, with so many goals each."""

    def __init__(self, context, store, servers):
        self.context, self.store, self.servers = context, store, servers
        self.chance = random.Random(context.seed)
        self.totals = dict.fromkeys((serial.SAVED, serial.REFUSED, serial.UNKNOWN), 0)
        self.readings, self.saved_in_plan, self.visits = 0, 0, []

    def begin(self):
        """Both accounts of the unit, on every server."""
        self.visits = [
            (planning.Visit(server.port, account), server.port)
            for server in self.servers for account in planning.ACCOUNTS
        ]

    def new_plan(self, number):
        visit, port = self.visits[0]
        fields = visit.fields(f"survive-plan-{number}", planning.once())
        answer = visit.browser(port).post(visit.paths[0], fields)
        if not answer.is_saved:
            raise Fault(f"no plan could be begun: {answer.status}")
        self.saved_in_plan = 0
        return answer.location.split("?")[0]

    def one(self, plan, number):
        history = History(plan, f"mal-{number}", self.store, self.visits, self.chance)
        found = history.run()
        for outcome in self.totals:
            self.totals[outcome] += history.count(outcome)
        self.readings += len(history.readings)
        self.saved_in_plan += history.count(serial.SAVED) + 1
        logged = int(self.store.rows(LOGGED.format(id=plan.rsplit("/", 1)[1]))[0])
        if logged < self.saved_in_plan:
            found.append(f"{self.saved_in_plan} changes, {logged} of them in the log")
        return found

    def control(self):
        """An update that is lost, planted behind the program's back, has to be found."""
        history = History(self.new_plan(0), "mal-planted", self.store, self.visits, self.chance)
        if history.run():
            raise Fault("the history was not sound before anything was planted")
        self.store.execute(f"UPDATE goal SET words = 'planted' WHERE id = '{history.goal}'")
        found = history.faults()
        if not found:
            raise Fault(f"the planted lost update was not found: {found}")
        return ["a lost update"]

    def run(self):
        self.begin()
        planted = self.control()
        tried, survived, plan = 0, 0, None
        for number in self.context.bounds:
            if number % HISTORIES_OF_A_PLAN == 1:
                plan = self.new_plan(number)
            tried = number
            found = self.one(plan, number)
            survived += not found
            if found:
                self.context.say(f"history {number}: {found[:5]}")
        log = self.context.program.log_fault(self.store)
        if log:
            self.context.say(log)
            survived = 0
        return {
            "engine": self.store.version, "servers": len(self.servers), "clients": CLIENTS,
            "tried": tried, "survived": survived, "writings": self.totals,
            "readings": self.readings, "planted": planted,
        }


def run(context, store, number_of_servers):
    servers = []
    try:
        for _ in range(number_of_servers):
            servers.append(context.program.serve(store))
        return Histories(context, store, servers).run()
    finally:
        for server in servers:
            server.kill()
