#!/usr/bin/env python3
"""Joins the requirement ledger with what the last `make test` proved.

Tests name the rows they prove with `.proves("K-24")`. A row is proved when at least one test that
names it passed and none failed; it is out of scope when docs/domain/out-of-scope.csv says why;
otherwise it is open. `--record` keeps the proved rows in docs/domain/proved.txt, and from then on
it is an error when one of them is proved no longer.
"""

import argparse
import collections
import csv
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DOMAIN = ROOT / "docs" / "domain"
PROOFS = ROOT / ".build" / "proofs.tsv"
RESULTS = ROOT / ".build" / "test-results.jsonl"
RECORD = DOMAIN / "proved.txt"


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def outcomes():
    """How each test and suite ended: `pass`, `fail`, `skip` or `passWithKnownIssue`."""
    ended = {}
    for line in RESULTS.read_text("utf-8").splitlines():
        payload = json.loads(line)["payload"]
        if payload.get("kind") == "testSkipped":
            ended[payload["testID"]] = "skip"
        elif payload.get("kind") == "testEnded":
            ended[payload["testID"]] = payload["messages"][0]["symbol"]
    return ended


def passed(test, ended):
    """Whether the test passed; of a suite, every test in it."""
    inside = [outcome for name, outcome in ended.items() if name.startswith(test + "/")]
    return ended.get(test) == "pass" and all(outcome == "pass" for outcome in inside)


def failed(test, ended):
    """Whether the test ran and did not hold; one that never ended counts as failed."""
    return ended.get(test, "fail") not in ("pass", "skip")


def proofs():
    """The tests that say they prove each row."""
    named = collections.defaultdict(dict)
    for line in PROOFS.read_text("utf-8").splitlines():
        row, test, name = line.split("\t")
        named[row][test] = name
    return named


class Ledger:
    def __init__(self, known, excused, named, ended):
        self.known, self.excused = known, excused
        self.proved, self.errors = set(), []
        for row, tests in sorted(named.items()):
            names = ", ".join(sorted(set(tests.values())))
            if row not in known:
                self.errors.append(f"{row} is no known id, but is named by: {names}")
            elif any(failed(test, ended) for test in tests):
                self.errors.append(f"{row} is named by a failing test: {names}")
            elif not any(passed(test, ended) for test in tests):
                self.errors.append(f"{row} is named only by tests that were skipped: {names}")
            else:
                self.proved.add(row)
        for row, reason in sorted(excused.items()):
            if row not in known:
                self.errors.append(f"{row} is no known id, but is out of scope")
            elif not reason.strip():
                self.errors.append(f"{row} is out of scope without a reason")
            elif row in named:
                self.errors.append(f"{row} is both out of scope and named by a test")

    def compare(self, recorded):
        for row in sorted(recorded - self.proved - set(self.excused)):
            self.errors.append(f"{row} was proved before and is proved no longer")

    def is_open(self, row):
        return row not in self.proved and row not in self.excused

    def count(self, ids, noun):
        proved = sum(row in self.proved for row in ids)
        excused = sum(row in self.excused for row in ids)
        return (
            f"{len(ids)} {noun} · {proved} proved by a passing test · "
            f"{excused} out of scope with a reason · {sum(map(self.is_open, ids))} open"
        )


def summary(ledger, requirements, cases):
    print(ledger.count([row["id"] for row in requirements], "requirements"))
    for number in sorted({int(row["step"]) for row in requirements}):
        ids = [row["id"] for row in requirements if int(row["step"]) == number]
        print(f"  step {number:2}: {ledger.count(ids, 'rows')}")
    print(ledger.count([row["id"] for row in cases], "disclosure cases"))


def open_rows(ledger, requirements, cases, step):
    print("\nOpen requirements" + (f" of step {step}:" if step else ":"))
    for row in requirements:
        if ledger.is_open(row["id"]) and step in (None, int(row["step"])):
            print(f"  {row['id']}  {row['force']:6}  {row['software']}")
    print("\nOpen disclosure cases:")
    for row in cases:
        if ledger.is_open(row["id"]):
            print(f"  {row['id']}  {row['situation']}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--step", type=int, help="list the open rows of this step only")
    parser.add_argument("--brief", action="store_true", help="count, and list no open rows")
    parser.add_argument("--record", action="store_true", help="keep what is proved now")
    options = parser.parse_args()
    if not (PROOFS.exists() and RESULTS.exists()):
        sys.exit("ledger: there is no result yet; run `make test` first")

    requirements, cases = rows(DOMAIN / "ledger.csv"), rows(DOMAIN / "disclosure-cases.csv")
    known = {row["id"] for row in requirements + cases}
    excused = {row["id"]: row["reason"] for row in rows(DOMAIN / "out-of-scope.csv")}
    ledger = Ledger(known, excused, proofs(), outcomes())
    recorded = set(RECORD.read_text("utf-8").split()) if RECORD.exists() else set()
    ledger.compare(recorded)
    summary(ledger, requirements, cases)
    if not options.brief:
        open_rows(ledger, requirements, cases, options.step)
    for error in ledger.errors:
        print(f"ledger: error: {error}")
    if ledger.errors:
        sys.exit(1)
    if options.record:
        RECORD.write_text("".join(f"{row}\n" for row in sorted(ledger.proved)), "utf-8")
    elif ledger.proved - recorded:
        count = len(ledger.proved - recorded)
        print(f"ledger: {count} newly proved; `scripts/ledger.py --record` makes them stay so")


if __name__ == "__main__":
    main()
