#!/usr/bin/env python3
"""Tests of scripts/man_pages.py: help in, a manual page out; with --bin FOLDER of the real ones as well."""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "man_pages.py"
sys.path.insert(0, str(SCRIPT.parent))

import man_pages  # noqa: E402  (its folder is known only now)

HELP = """Usage: finder [OPTION]... [WORD]...
Find words in 'Blätter'.

Examples:
  finder \\d+ 'é'            digits

General:
  -n, --number=N          show N lines [default:
                          10]
      --a-very-long-name=FILE read this
      --all               .all of it

Exit status: 0 found,
  1 not.
"""
PROGRAMS = []


class ManPages(unittest.TestCase):
    def test_names_and_texts_of_options_are_parted(self):
        page = man_pages.page_of("finder", HELP)
        self.assertIn(".TP\n.B \\-n, \\-\\-number=N\nshow N lines [default:\n10]\n", page)
        self.assertIn(".B \\-\\-all\n\\&.all of it\n", page)
        self.assertIn(".B \\-\\-a\\-very\\-long\\-name=FILE read this\n", page)

    def test_examples_stay_as_they_are(self):
        page = man_pages.page_of("finder", HELP)
        self.assertIn(".SH EXAMPLES\n.nf\n  finder \\ed+ \\(aqé\\(aq            digits\n.fi\n", page)

    def test_name_synopsis_and_notes(self):
        page = man_pages.page_of("finder", HELP)
        self.assertIn(".SH NAME\nfinder \\- find words in \\(aqBlätter\\(aq\n", page)
        self.assertIn(".SH SYNOPSIS\n.B finder [OPTION]... [WORD]...\n", page)
        self.assertIn(".SH NOTES\n.PP\nExit status: 0 found,\n1 not.\n", page)

    def test_every_option_of_the_programs_is_on_their_pages(self):
        for program in PROGRAMS:
            with self.subTest(program=program.name), tempfile.TemporaryDirectory() as folder:
                page = pathlib.Path(folder) / f"{program.name}.1"
                subprocess.run([sys.executable, str(SCRIPT), str(program), str(page)], check=True)
                told = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
                text = page.read_text(encoding="utf-8").replace("\\-", "-")
                names = re.findall(r"^  .{0,4}(--[a-z-]+)", told, re.MULTILINE)
                self.assertGreater(len(names), 10)
                for name in names:
                    self.assertRegex(text, rf"\n\.B .*{name}\b")
                if shutil.which("groff"):
                    said = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-Kutf8", str(page)], capture_output=True,
                                          text=True, check=True).stderr
                    self.assertEqual(said, "")


if __name__ == "__main__":
    if "--bin" in sys.argv:
        at = sys.argv.index("--bin")
        PROGRAMS = [pathlib.Path(sys.argv[at + 1]) / name for name in ("indexer", "searcher")]
        del sys.argv[at:at + 2]
    unittest.main()
