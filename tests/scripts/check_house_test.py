#!/usr/bin/env python3
"""Tests of scripts/check_house.py: a small good house passes; each bad thing in it is caught."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECK = pathlib.Path(__file__).resolve().parents[2] / "scripts" / "check_house.py"

GOOD = {
    "docs/layers.txt": "common/base :\n"
                       "indexer/clean : common/base\n"
                       "indexer : common/base and every room of indexer/\n"
                       "searcher/query : common/base\n"
                       "searcher : common/base and every room of searcher/\n",
    "common/CMakeLists.txt": "add_library(c base/error.hpp base/error.cpp)\n",
    "common/base/error.hpp": "#pragma once\n#include <string>\n",
    "common/base/error.cpp": '#include "common/base/error.hpp"\n',
    "indexer/CMakeLists.txt": "add_library(i main.cpp clean/clean.hpp)\n",
    "indexer/main.cpp": '#include <iostream>\n#include "common/base/error.hpp"\n'
                        'int main() { std::cout << "Zürich"; }\n',
    "indexer/clean/clean.hpp": '#pragma once\n#include "common/base/error.hpp"\n',
    "searcher/CMakeLists.txt": "add_library(s main.cpp query/parse.hpp)\n",
    "searcher/main.cpp": '#include "searcher/query/parse.hpp"\n',
    "searcher/query/parse.hpp": '#pragma once\n#include "common/base/error.hpp"\n',
}


class House(unittest.TestCase):
    def check(self, changes):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in {**GOOD, **changes}.items():
                path = pathlib.Path(folder) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return subprocess.run([sys.executable, CHECK, folder], capture_output=True, text=True)

    def passes(self, changes):
        done = self.check(changes)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def catches(self, rule, path, text, place=None):
        done = self.check({path: text})
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        lines = [line for line in done.stdout.splitlines() if line.startswith(place or path)]
        self.assertTrue(any(f": {rule}: " in line for line in lines), done.stdout)

    def test_a_good_house_passes(self):
        self.passes({})

    def test_a_room_that_is_not_allowed(self):
        self.catches("R1", "searcher/query/parse.hpp",
                     '#pragma once\n#include "indexer/clean/clean.hpp"\n')

    def test_a_room_inside_a_room(self):
        inner = "indexer/clean/text/letters.hpp"
        nested = {"docs/layers.txt": GOOD["docs/layers.txt"].replace(
                      "indexer/clean :", "indexer/clean/text :\nindexer/clean : indexer/clean/text"),
                  "indexer/CMakeLists.txt": GOOD["indexer/CMakeLists.txt"].replace(
                      "main.cpp", "main.cpp clean/text/letters.hpp"),
                  "indexer/clean/clean.hpp": f'#pragma once\n#include "{inner}"\n',
                  inner: "#pragma once\n"}
        self.passes(nested)
        for rule, header in {"R1": '"indexer/clean/clean.hpp"', "R10": "<thread>"}.items():
            done = self.check({**nested, inner: f"#pragma once\n#include {header}\n"})
            self.assertIn(f"{inner}:2: {rule}: ", done.stdout)

    def test_the_corridors_apart(self):
        self.catches("R2", "indexer/main.cpp", '#include "searcher/query/parse.hpp"\n')

    def test_a_table_that_looks_down(self):
        self.catches("R1", "docs/layers.txt",
                     GOOD["docs/layers.txt"].replace("common/base :", "common/base : indexer"))

    def test_a_room_without_code_and_code_without_a_room(self):
        self.catches("R1", "docs/layers.txt", GOOD["docs/layers.txt"] + "searcher/tui : common/base\n")
        self.catches("R1", "searcher/tui/view.hpp", "#pragma once\n", place="searcher/tui")

    def test_a_common_header_that_one_side_does_not_need(self):
        self.catches("R3", "common/base/clock.hpp", "#pragma once\n")

    def test_libraries_outside_their_edge(self):
        self.catches("R4", "indexer/clean/clean.hpp", "#pragma once\n#include <xapian.h>\n")
        self.catches("R5", "indexer/main.cpp", "#include <boost/program_options.hpp>\n")
        self.catches("R5", "indexer/main.cpp", "#include <archive.h>\n")

    def test_talk_in_a_room(self):
        for talk in ("std::cerr << 1;", 'printf("x");', "std::exit(1);", "abort();",
                     'fmt::print("x");'):
            with self.subTest(talk):
                self.catches("R7", "indexer/clean/clean.hpp",
                             f"#pragma once\ninline void f() {{ {talk} }}\n")

    def test_talk_in_comments_strings_and_other_names_is_fine(self):
        self.passes({"indexer/clean/clean.hpp":
                     '#pragma once\n#include "common/base/error.hpp"\n// never printf("é")\n'
                     'inline auto f() { return "abort(1)"; }\nvoid on_exit_(int);\n'
                     "inline void g(char* b) { snprintf(b, 1, \"\"); }\n"})

    def test_names_of_the_index_outside_the_schema(self):
        self.catches("R8", "indexer/main.cpp", 'auto x = database.get_metadata("schema");\n')
        self.catches("R8", "indexer/main.cpp", "document.add_value(3, value);\n")
        done = self.check({"common/schema/fields.hpp": 'auto prefix = "XSOURCE";\n',
                           "indexer/main.cpp": 'auto x = "XSOURCE:reuters"; auto y = "XOR";\n'})
        self.assertIn('R8: "XSOURCE: ', done.stdout)
        self.assertNotIn('"XOR', done.stdout)

    def test_impure_headers_in_a_pure_room(self):
        self.catches("R10", "searcher/query/parse.hpp", "#pragma once\n#include <fstream>\n")

    def test_includes_from_elsewhere_than_the_root(self):
        self.catches("includes", "searcher/main.cpp", '#include "query/parse.hpp"\n')
        self.catches("includes", "searcher/main.cpp", '#include "searcher/query/gone.hpp"\n')

    def test_own_header_first(self):
        self.catches("includes", "common/base/error.cpp",
                     '#include <string>\n#include "common/base/error.hpp"\n')

    def test_a_header_without_guard(self):
        self.catches("includes", "searcher/query/parse.hpp", "int x();\n")

    def test_a_file_that_nobody_builds(self):
        self.catches("listed", "indexer/clean/more.cpp", "\n")

    def test_a_long_file_unless_there_is_a_reason(self):
        long = GOOD["searcher/main.cpp"] + "\n" * 400
        self.catches("length", "searcher/main.cpp", long)
        self.passes({"searcher/main.cpp": long,
                     "docs/exceptions.txt": "length searcher/main.cpp : a table of words\n"})

    def test_an_exception_without_reason_or_need(self):
        self.catches("exceptions", "docs/exceptions.txt", "length searcher/main.cpp\n")
        self.catches("length searcher/main.cpp", "docs/exceptions.txt",
                     "length searcher/main.cpp : it was long once\n")

    def test_names_that_name_nothing(self):
        self.catches("names", "indexer/clean/text_utils.hpp", "#pragma once\n")

    def test_names_of_tests_that_cannot_be_run(self):
        for name in ("The Å; and the rest", "[odd] one", "-Wall", "*any*", "~not this"):
            with self.subTest(name):
                self.catches("tests", "tests/å_test.cpp", f'TEST_CASE("{name}", "[x]") {{}}\n')

    def test_paths_of_one_machine(self):
        self.catches("paths", "README.md", "See /" + "home/ann/news.\n")

    def test_blanks_at_the_end_of_a_line(self):
        self.catches("space", "searcher/main.cpp", GOOD["searcher/main.cpp"] + "int x;  \n")


if __name__ == "__main__":
    unittest.main()
