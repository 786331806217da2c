"""The scripts that judge the project: each has to find what is planted for it."""

import pathlib
import tempfile
import unittest

import ledger
import links

KNOWN = {"K-01", "K-02", "D-01"}
ENDED = {
    "T.good()": "pass",
    "T.bad()": "fail",
    "T.off()": "skip",
    "T.later()": "passWithKnownIssue",
    "T.Story": "pass",
    "T.Story/one()": "pass",
    "T.Half": "pass",
    "T.Half/one()": "pass",
    "T.Half/two()": "skip",
}


def judged(row, *tests, excused=None):
    named = {row: {test: test for test in tests}} if tests else {}
    return ledger.Ledger(KNOWN, excused or {}, named, ENDED)


class TheLedger(unittest.TestCase):
    def test_counts_a_row_that_a_passing_test_or_a_whole_story_proves(self):
        for tests in (["T.good()"], ["T.Story"], ["T.good()", "T.off()"]):
            result = judged("K-01", *tests)
            self.assertEqual((result.proved, result.errors), ({"K-01"}, []))

    def test_refuses_a_proof_that_did_not_hold(self):
        for test in ("T.bad()", "T.off()", "T.later()", "T.Half", "T.gone()"):
            result = judged("K-01", test)
            self.assertEqual((result.proved, len(result.errors)), (set(), 1), test)

    def test_refuses_ids_that_nobody_knows(self):
        self.assertEqual(len(judged("K-99", "T.good()").errors), 1)
        self.assertEqual(len(judged("K-99", excused={"K-99": "old"}).errors), 1)

    def test_refuses_an_exception_without_a_reason_or_beside_a_proof(self):
        self.assertEqual(len(judged("K-01", excused={"K-01": " "}).errors), 1)
        self.assertEqual(len(judged("K-01", "T.good()", excused={"K-01": "old"}).errors), 1)

    def test_notices_a_row_that_is_proved_no_longer(self):
        result = judged("K-01", "T.good()")
        result.compare({"K-01", "K-02"})
        self.assertEqual(len(result.errors), 1)

    def test_leaves_the_rest_open(self):
        result = judged("K-01", "T.good()", excused={"K-02": "not ours"})
        self.assertEqual([row for row in sorted(KNOWN) if result.is_open(row)], ["D-01"])


class Links(unittest.TestCase):
    def test_that_lead_nowhere_are_found(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder).resolve()
            document = root / "a.md"
            document.write_text(
                "# One thing\n[a](a.md) [b](#one-thing) [c](https://example.org) `[d](gone.md)`\n"
                "[e](gone.md) [f](a.md#another)\n"
            )
            found = list(links.broken(document, root))
        self.assertEqual([line.split(":")[1] for line in found], ["3", "3"])


if __name__ == "__main__":
    unittest.main()
