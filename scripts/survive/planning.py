"""The write that the harnesses make: someone notices a need, and a plan begins.

The text of every write is unique. Why one more plan is needed stands after it in the database.
"""

import datetime
import re
import uuid

from client import CSRF, Browser, Fault

# Two accounts of one unit, and the unit's start page for a new plan.
ACCOUNTS = [
    {"userName": name, "password": "sammanhang-demo"} for name in ("skolskoterska", "kurator")
]
START, SEARCH = "/barn/nytt", "/planer/sok"
# Children that the unit knows; the writes are spread over those who are found.
NAMES = ["Elsa", "Noor", "Tilde"]
WRITE = re.compile(r"/barn/[0-9a-f-]{36}/plan(?![a-z])")
ANOTHER = "En prövning till"
FIELDS = {
    "needWords": "Ett behov", "whose": "staff", "voiceOutcome": "notAsked",
    "voiceReason": "En prövning", "bestInterests": "En prövning", "anotherPlan": ANOTHER,
}

READ_BACK = "SELECT why FROM step_note WHERE why LIKE '{prefix}%'"

# Half a write: a plan without its step, a step without its note, its voice or its line in the log.
HALF = """
SELECT (SELECT COUNT(*) FROM plan WHERE id NOT IN (SELECT plan_id FROM plan_step))
    + (SELECT COUNT(*) FROM plan_step WHERE kind = 'noticed' AND id NOT IN
        (SELECT id FROM step_note))
    + (SELECT COUNT(*) FROM step_note WHERE why LIKE 'survive-%' AND id NOT IN
        (SELECT id FROM plan_step))
    + (SELECT COUNT(*) FROM step_note WHERE why LIKE 'survive-%' AND id NOT IN
        (SELECT id FROM voice))
    + (SELECT COUNT(*) FROM step_note WHERE why LIKE 'survive-%' AND plan_id NOT IN
        (SELECT plan_id FROM access_log WHERE act = 'wrote' AND plan_id IS NOT NULL))
"""


class Visit:
    """What one needs to write: the cookies of someone signed in, a token and where to send."""

    def __init__(self, port, account=ACCOUNTS[0]):
        browser = Browser(port).sign_in(account)
        self.token = browser.form(START).values[CSRF]
        self.paths = found_paths(browser, self.token)
        self.cookies = browser.cookies

    def browser(self, port):
        return Browser(port, self.cookies)

    def fields(self, text, once, today=None):
        today = (today or datetime.date.today()).isoformat()
        return FIELDS | {"whyNotEnough": text, "day": today, "once": once, CSRF: self.token}


def found_paths(browser, token):
    paths = []
    for name in NAMES:
        found = WRITE.search(browser.post(SEARCH, {"text": name, CSRF: token}).body)
        if found and found.group() not in paths:
            paths.append(found.group())
    if not paths:
        raise Fault("no child was found to write about")
    return paths


def once():
    """What makes a form that is sent twice be saved once."""
    return uuid.uuid4().hex


def text_of(why):
    """The unique text that a stored reason begins with."""
    return why.split()[0]
