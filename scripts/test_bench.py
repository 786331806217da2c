"""The picture of a benchmark: it has to show what was measured, and be a picture."""

import unittest
import xml.etree.ElementTree

import picture

MACHINE = {
    "day": "2026-11-21", "commit": "abc1234", "processor": "One & a half", "cores": 2,
    "fileSystem": "ext4", "load": 0.5,
}


def figure(job, plans, rate, p95):
    return {"job": job, "title": job, "plans": plans, "clients": 8, "perSecond": rate, "p95": p95}


def words(result):
    root = xml.etree.ElementTree.fromstring(picture.drawn(result))
    return " ".join(element.text or "" for element in root.iter())


class ThePicture(unittest.TestCase):
    def test_shows_each_rate_and_the_machine(self):
        shown = words({"machine": MACHINE, "figures": [figure("planPage", 1000, 321, 9.5)]})
        for expected in ("321/s, p95 9.5 ms", "One & a half", "abc1234"):
            self.assertIn(expected, shown)
        self.assertNotIn("by how many plans", shown)

    def test_shows_growth_where_there_are_several_sizes(self):
        shown = words({"machine": MACHINE, "figures": [
            figure("planPage", 1000, 321, 9.5), figure("planPage", 250_000, 300, 11.0),
        ]})
        self.assertIn("by how many plans", shown)
        self.assertIn("250 000", shown)

    def test_shows_a_long_run(self):
        shown = words({"machine": MACHINE, "minutes": 30, "megabytes": [70.0, 71.0],
                       "descriptors": [40, 40]})
        self.assertIn("through 30 minutes", shown)


if __name__ == "__main__":
    unittest.main()
