#!/usr/bin/env python3
"""Tests of cmake/FurniturePhrases.cmake: good tables become one, each bad line is refused by name."""

import pathlib
import shutil
import subprocess
import tempfile
import unittest

MODULE = pathlib.Path(__file__).resolve().parents[2] / "cmake" / "FurniturePhrases.cmake"
PROJECT = f"""cmake_minimum_required(VERSION 3.22)
project(phrases LANGUAGES NONE)
include("{MODULE.as_posix()}")
add_library(phrases STATIC)
news_furniture_phrases(phrases)
"""


def configure(tables):
    """What cmake says, and the table that it makes (or None)."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "CMakeLists.txt").write_text(PROJECT, encoding="utf-8")
        (root / "data/furniture").mkdir(parents=True)
        for name, text in tables.items():
            (root / "data/furniture" / name).write_text(text, encoding="utf-8")
        done = subprocess.run(["cmake", "-G", "Ninja", "-S", folder, "-B", folder + "/build"],
                              capture_output=True, text=True, check=False)
        table = root / "build/generated/indexer/clean/text/furniture_table.inc"
        said = " ".join((done.stdout + done.stderr).split())
        return said, table.read_text(encoding="utf-8") if table.exists() else None


@unittest.skipIf(shutil.which("cmake") is None, "there is no cmake")
class FurniturePhrasesTest(unittest.TestCase):
    def test_tables_become_one_in_the_order_of_bytes(self):
        _, table = configure({"fr.txt": "# fr\nà lire aussi\topening\trelated link\n",
                              "en.txt": "\nshare\twhole\tshare bar\nmore * news\ttail\tlist heading\n"})
        self.assertEqual(table, '{"more * news", Role::tail, "list heading"},\n'
                                '{"share", Role::whole, "share bar"},\n'
                                '{"à lire aussi", Role::opening, "related link"},\n')

    def test_a_bad_line_is_refused(self):
        for line, said in [("share bar", "write PHRASE<TAB>ROLE<TAB>RULE"),
                           ("share\tsomewhere\tshare bar", 'no such role: "somewhere"'),
                           ("share\twhole\tShare", "the rule in small letters"),
                           ("Share\twhole\tshare bar", "four bytes or more, small letters"),
                           ("abc\twhole\tshare bar", "four bytes or more, small letters"),
                           ("share *\twhole\tshare bar", "one * between words"),
                           ("über  uns\twhole\tshare bar", "single blanks")]:
            with self.subTest(line=line):
                output, table = configure({"xx.txt": line + "\n"})
                self.assertIn(said, output)
                self.assertIn("data/furniture/xx.txt", output)
                self.assertIsNone(table)

    def test_a_phrase_stands_in_one_table_only(self):
        output, _ = configure({"de.txt": "größe\twhole\tmenu\n", "en.txt": "größe\ttail\tmenu\n"})
        self.assertIn('en.txt: "größe" stands in de.txt too', output)


if __name__ == "__main__":
    unittest.main()
