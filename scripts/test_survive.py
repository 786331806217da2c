"""What judges the program after a crash: each has to find what is planted for it."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).with_name("survive")))

import bounds
import callfaults
import judge
import serial
import shim
import stores
import world


class TheJudge(unittest.TestCase):
    def test_finds_what_is_lost_doubled_and_invented(self):
        findings = judge.compare({"a", "b", "c"}, {"a", "b"}, ["b", "b", "d"])
        self.assertEqual((findings.lost, findings.twice), (["a"], ["b"]))
        self.assertEqual(findings.invented, ["d"])
        self.assertFalse(findings.is_clean)

    def test_lets_an_unanswered_write_be_there_or_not(self):
        for found in (["a"], ["a", "b"]):
            self.assertTrue(judge.compare({"a", "b"}, {"a"}, found).is_clean)

    def test_takes_any_other_finding_seriously(self):
        for name, value in (("half", 1), ("broken", ["page 3"]), ("log", "line 7 differs")):
            self.assertFalse(judge.Findings(**{name: value}).is_clean)

    def test_takes_percentiles_by_nearest_rank(self):
        self.assertEqual(judge.percentile(range(1, 101), 99), 99)
        self.assertEqual(judge.percentile([3, 1, 2], 50), 2)
        self.assertEqual(judge.percentile([], 50), 0)


def writing(base, text, began, ended, outcome=serial.SAVED):
    return serial.Writing(base, text, began, ended, outcome)


class SerialHistories(unittest.TestCase):
    sound = [writing("0", "a", 1, 2), writing("a", "b", 3, 4)]

    def faults(self, versions, writings=None, readings=()):
        return serial.faults(versions, writings or self.sound, readings)

    def test_let_a_sound_history_pass(self):
        readings = [serial.Reading("0", 0, 1.5), serial.Reading("b", 3.5, 5)]
        self.assertEqual(self.faults(["0", "a", "b"], readings=readings), [])

    def test_find_a_lost_write_and_a_lost_update(self):
        self.assertTrue(self.faults(["0", "a"]))
        self.assertTrue(self.faults(["0", "b"], [writing("a", "b", 1, 2)]))

    def test_find_a_refused_write_that_is_there(self):
        self.assertTrue(self.faults(["0", "a"], [writing("0", "a", 1, 2, serial.REFUSED)]))

    def test_find_an_order_that_time_forbids(self):
        late = [writing("b", "a", 1, 2), writing("0", "b", 3, 4)]
        self.assertTrue(self.faults(["0", "b", "a"], late))

    def test_find_stale_early_and_backward_readings(self):
        for reading in (serial.Reading("0", 2.5, 3), serial.Reading("b", 0, 1)):
            self.assertTrue(self.faults(["0", "a", "b"], readings=[reading]), reading)
        both = [serial.Reading("a", 1.1, 1.2), serial.Reading("0", 1.3, 1.4)]
        self.assertTrue(self.faults(["0", "a", "b"], readings=both))

    def test_let_an_unanswered_write_happen_late_or_never(self):
        lost = writing("0", "a", 1, 1.1, serial.UNKNOWN)
        later = serial.Reading("0", 5, 6)
        self.assertEqual(self.faults(["0", "a"], [lost], [later]), [])
        self.assertEqual(self.faults(["0"], [lost], [later]), [])


class TheJournal(unittest.TestCase):
    def packed(self, kind, path, offset, size, before=b"", after=b""):
        head = shim.RECORD.pack(kind, len(path), len(before), len(after), offset, size)
        return head + path.encode() + before + after

    def test_takes_back_what_was_not_synced_and_no_more(self):
        found = shim.records(
            self.packed(shim.WRITTEN, "f", 0, 2, b"ab", b"AB")
            + self.packed(shim.SYNCED, "f", 0, 0)
            + self.packed(shim.WRITTEN, "f", 1, 2, b"B", b"xyz")
            + self.packed(shim.CUT, "f", 1, 4, b"xyz")
            + b"torn"
        )
        pending = shim.unsynced(found)["f"]
        self.assertEqual(len(pending), 2)
        self.assertEqual(shim.undone(b"A", pending), b"AB")

    def test_keeps_the_sectors_that_reached_the_disk(self):
        record = shim.Record(shim.WRITTEN, "f", 0, 0, b"", b"a" * 512 + b"b" * 512)
        self.assertEqual(shim.redone(b"", record, lambda sector: sector == 0), b"a" * 512)
        torn = shim.redone(b"", record, lambda sector: sector == 1)
        self.assertEqual(torn, bytes(512) + b"b" * 512)

    def test_tries_every_rare_call_and_spreads_over_the_rest(self):
        sites = [("pwrite", "wal")] * 100 + [("fdatasync", "wal"), ("unlink", "wal")]
        numbers = callfaults.chosen(sites, 12)
        self.assertEqual((len(numbers), numbers[-2:]), (12, [101, 102]))
        self.assertEqual(callfaults.chosen(sites, 400), list(range(1, 103)))


class TheRest(unittest.TestCase):
    def test_a_row_is_copied_as_the_other_engine_reads_it(self):
        values = [None, b"\x00\xff", "a\tb\\c\nd", 7]
        self.assertEqual(
            [world.copied(value) for value in values], ["\\N", "\\\\x00ff", "a\\tb\\\\c\\nd", "7"]
        )

    def test_rounds_end_by_number_or_by_time(self):
        self.assertEqual(list(bounds.Bounds(3, 60)), [1, 2, 3])
        self.assertEqual(list(bounds.Bounds(3, -1)), [])

    def test_an_address_names_every_host(self):
        cluster = type("Cluster", (), {"port": 5432, "password": "secret"})
        address = stores.ServerStore([cluster, cluster], "world").address
        self.assertIn("@127.0.0.1:5432,127.0.0.1:5432/world?", address)
        self.assertNotIn("secret", address)


if __name__ == "__main__":
    unittest.main()
