#!/usr/bin/env python3
"""Tests of scripts/check_docs.py: documents that tell the truth pass; each untruth is caught."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECK = pathlib.Path(__file__).resolve().parents[2] / "scripts" / "check_docs.py"

GOOD = {
    "README.md": "# News\n\nRead [the manual](docs/usage-searcher.md#options), "
                 "[this](#news) or [that](https://example.org/x).\n\n"
                 "```\n[not a link](gone.md)\n```\n",
    "docs/usage-searcher.md": "# Usage\n\n## Options\n\n`--limit=N`, `--help`\n",
    "docs/usage-indexer.md": "# Usage\n\n`--rebuild` and `--help`\n",
    "docs/query-language.md": "`title:flood`, `wc>500`\n",
    "docs/ARCHITECTURE.md": "`common/base`: what both say\n",
    "docs/layers.txt": "# table\ncommon/base :\n",
    "common/schema/fields.hpp": 'FieldSpec{Field::title, "title", "S"},\n'
                                'FieldSpec{Field::wc, "wc", ""},\n',
    "bin/indexer": "#!/bin/sh\necho '  --rebuild  start over'; echo '  -h, --help'\n",
    "bin/searcher": "#!/bin/sh\necho '  -n, --limit=N  at most N'; echo '  -h, --help'\n",
}


class Documents(unittest.TestCase):
    def check(self, changes):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in {**GOOD, **changes}.items():
                path = pathlib.Path(folder) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
                path.chmod(0o755)
            return subprocess.run([sys.executable, CHECK, "--bin", folder + "/bin", folder],
                                  capture_output=True, text=True)

    def catches(self, what, path, text):
        done = self.check({path: text})
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertIn(what, done.stdout)

    def test_true_documents_pass(self):
        done = self.check({})
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_a_link_to_nowhere(self):
        self.catches("README.md:3: R9: gone.md is not there", "README.md", "# News\n\n[x](gone.md)\n")

    def test_a_heading_that_is_not_there(self):
        self.catches("has no heading #more", "README.md", "# News\n\n[x](docs/usage-searcher.md#more)\n")

    def test_an_option_that_no_manual_tells_of(self):
        self.catches("searcher --limit is not told of", "docs/usage-searcher.md", "## Options\n--help\n")

    def test_an_option_that_is_gone(self):
        self.catches("--frob is an option of neither program", "docs/usage-indexer.md",
                     "--rebuild --help --frob\n")

    def test_a_field_that_the_manual_does_not_tell_of(self):
        self.catches("the field wc:", "docs/query-language.md", "title:\n")

    def test_a_test_that_is_not_there(self):
        table = '| input | test |\n|---|---|\n| bombs | "Bombs are told", `hostile/é.py` |\n'
        case = 'TEST_CASE("Bombs are "\n          "told", "[read]") {}\n'
        there = {"SECURITY.md": table, "tests/a_test.cpp": case, "tests/hostile/é.py": ""}
        self.assertEqual(self.check(there).returncode, 0)
        for gone, what in (("tests/a_test.cpp", 'no test is named "Bombs are told"'),
                           ("tests/hostile/é.py", "tests/hostile/é.py is not there")):
            done = self.check({name: text for name, text in there.items() if name != gone})
            self.assertEqual(done.returncode, 1)
            self.assertIn(what, done.stdout)

    def test_a_room_without_its_question(self):
        self.catches("the room `common/base`", "docs/ARCHITECTURE.md", "# Über\n")


if __name__ == "__main__":
    unittest.main()
