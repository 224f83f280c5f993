#!/usr/bin/env python3
"""Tests of tests/fuzz/fuzz.py: what it keeps is what was reached, in lines that read back."""

import os
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "fuzz"))
import fuzz  # noqa: E402


class Corpus(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        os.mkdir(os.path.join(self.folder.name, "corpus"))
        self.here, fuzz.HERE = fuzz.HERE, self.folder.name

    def tearDown(self):
        fuzz.HERE = self.here
        self.folder.cleanup()

    def test_any_bytes_read_back(self):
        inputs = [b"", bytes(range(256)), "Zürich \"x\" \\xff".encode(), b"\\", b"a\nb"]
        fuzz.write_corpus("query", inputs)
        self.assertEqual(sorted(fuzz.entries(fuzz.corpus_of("query"))), sorted(inputs))

    def test_the_shortest_are_kept_where_room_is_short(self):
        fuzz.write_corpus("query", [b"a" * fuzz.MOST, b"bb", b"c"])
        self.assertEqual(fuzz.entries(fuzz.corpus_of("query")), [b"c", b"bb"])

    def test_a_corpus_that_is_not_there_is_empty(self):
        self.assertEqual(fuzz.entries(fuzz.corpus_of("date")), [])


if __name__ == "__main__":
    sys.exit(unittest.main())
