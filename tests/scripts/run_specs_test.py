#!/usr/bin/env python3
"""Tests of tests/end_to_end/run_specs.py: what is not expected must fail."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

RUNNER = pathlib.Path(__file__).resolve().parent.parent / "end_to_end" / "run_specs.py"


class Specs(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.spec = pathlib.Path(self.folder.name) / "some.spec"

    def run_spec(self, text, *options):
        self.spec.write_text(text, encoding="utf-8")
        return subprocess.run([sys.executable, RUNNER, "--bin", self.folder.name, *options, self.spec],
                              capture_output=True, text=True)

    def passes(self, text):
        done = self.run_spec(text)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def fails(self, text, because):
        done = self.run_spec(text)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertIn(because, done.stdout)

    def test_output_error_and_status_as_expected_pass(self):
        self.passes("# naïve\n$ echo Zürich; echo bad >&2; exit 3\n> Zürich\n2> bad\n! exit 3\n")

    def test_another_line_on_either_stream_fails(self):
        self.fails("$ echo two\n> one\n", "> two")
        self.fails("$ echo two >&2\n2> one\n", "2> two")

    def test_output_that_nobody_expected_fails(self):
        self.fails("$ echo one; echo two\n> one\n", "> two")
        self.fails("$ echo talk >&2\n", "2> talk")

    def test_an_object_that_is_not_as_the_schema_says_fails_even_if_expected(self):
        summary = '{"type":"summary","matches":1,"exact":true,"stories":null,"any":null}'
        self.passes(f"$ echo '{summary},'\n> {summary},\n")
        more = summary.replace("1", '1,"ähnlich":2')
        self.fails(f"$ echo '{more}'\n> {more}\n", "the key 'ähnlich' is not in the schema")
        self.fails('$ echo \'{"type":"hit","id":"a"}\'\n> {any}\n', "the key 'qid' is missing")
        self.passes('$ : --fields id; echo \'{"type":"hit","id":"a"}\'\n> {{any}}\n')

    def test_missing_output_fails(self):
        self.fails("$ true\n> one\n", "(nothing)")

    def test_another_status_fails(self):
        self.fails("$ exit 2\n", "expected: exit 0, got: exit 2")
        self.fails("$ true\n! exit 1\n", "expected: exit 1, got: exit 0")

    def test_dots_stand_for_any_lines_but_not_for_those_after_them(self):
        self.passes("$ seq 9\n> 1\n> ...\n> 8\n> 9\n")
        self.passes("$ echo 1\n> 1\n> ...\n")
        self.fails("$ seq 9\n> ...\n> 8\n", "> 9")

    def test_any_stands_for_characters_inside_a_line(self):
        self.passes("$ echo 'took 0.12 s (fast)'\n> took {{any}} s (fast)\n")
        self.fails("$ echo 'took 0.12 m'\n> took {{any}} s\n", "took 0.12 m")

    def test_the_folder_is_fresh_and_named_in_expectations(self):
        self.passes("$ ls $TMP\n$ echo $TMP/x $PWD/y\n> $TMP/x $PWD/y\n")

    def test_a_command_may_have_several_lines(self):
        self.passes("$ cat <<END\n+ a\n+ b\n+ END\n> a\n> b\n")

    def test_the_environment_is_clean(self):
        self.passes("$ echo \"[$NEWS_INDEX] $LC_ALL\"\n> [] C.UTF-8\n")

    def test_a_line_without_a_mark_is_an_error(self):
        self.fails("$ true\nwhat\n", "line 2")
        self.fails("> lonely\n", "line 1")
        self.fails("# only a comment\n", "holds no command")

    def test_bytes_that_are_not_utf8_are_shown(self):
        self.passes("$ printf 'a\\377\\n'\n> a\\xff\n")

    def test_accept_rewrites_what_failed_and_keeps_the_rest(self):
        self.run_spec("# why\n$ echo one\n> one\n$ echo two; exit 1\n> old\n\n# end\n", "--accept")
        self.assertEqual(self.spec.read_text(),
                         "# why\n$ echo one\n> one\n$ echo two; exit 1\n> two\n! exit 1\n\n# end\n")


if __name__ == "__main__":
    unittest.main()
