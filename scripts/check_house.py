#!/usr/bin/env python3
"""Checks the rules of the house: who may include whom, what a room may do, how files are kept.

    scripts/check_house.py [ROOT]

Prints one line for every violation, with what to do, and ends with 1 if there is any. The rules are
told in CONTRIBUTING.md. docs/layers.txt holds the table of rooms, docs/exceptions.txt the files that
may break a rule, each with its reason.
"""

import fnmatch
import pathlib
import re
import sys

CORRIDORS = ("common", "indexer", "searcher")
INCLUDE_ROOTS = CORRIDORS + ("tests", "bench")
GENERATED = {"indexer/clean/text/furniture_table.inc"}  # made by the build from data/
LONGEST_FILE = 400

# R4, R5: a library's header and the only places that may include it.
EDGES = [
    (r"xapian(/.*)?(\.h)?", ["common/analysis/*", "common/index/*", "indexer/build/*",
                             "searcher/retrieve/*"]),
    (r"boost/program_options.*", ["indexer/options.cpp", "searcher/options.cpp"]),
    (r"archive(_entry)?\.h", ["indexer/read/*"]),
    (r"libxml/.*", ["indexer/markup/*"]),
    (r"(n?curses\w*|term)\.h", ["searcher/tui/*"]),
    (r"unicode/.*", ["indexer/*"]),
    (r"libdeflate\.h", ["indexer/build/glass/*"]),
]

# R7: who may talk and who may end the process.
MAY_TALK = ["*/main.cpp", "common/base/report.*", "searcher/ask/*"]
TALK = re.compile(r"std::(cout|cerr|clog)\b|(?<![\w.>:])(?:std::)?"
                  r"(printf|fprintf|puts|fputs|putchar|exit|_exit|quick_exit|abort|terminate)\s*\(|"
                  r"\bfmt::print\s*\(")

# R10: rooms, and those inside them, whose functions see only their arguments.
PURE = ["indexer/markup", "indexer/clean", "indexer/describe", "indexer/group", "searcher/query",
        "searcher/tally", "searcher/diff", "searcher/render", "searcher/evaluate", "searcher/results",
        "common/schema", "common/story", "common/text"]
IMPURE = {"fstream", "filesystem", "thread", "iostream"}

# R8: calls whose first argument names something in the index.
NAMING_CALLS = re.compile(
    r"\b(?:[sg]et_metadata|metadata_keys_begin|add_(?:boolean_)?term|add_posting|remove_term|"
    r"term_exists|get_termfreq|postlist_begin|positionlist_begin|allterms_begin|"
    r"(?:get|add|remove)_value|set_collapse_key|set_sort_by_value\w*)\s*\(\s*(\"(?!\")|\d)")

# What ctest and Catch2 read otherwise than as a part of a test's name.
UNNAMEABLE = re.compile(r'TEST_CASE\(\s*"(?:[~\-\[*]|[^"\n]*;)')

NAMELESS = re.compile(r"(^|_)(utils?|misc|helpers?|managers?)(_|\.|$)")
MACHINE_PATH = re.compile(r"(?<![\w.$}])/(?:home|root|work|Users)/\w")
TEXT_SUFFIXES = {".cpp", ".hpp", ".txt", ".md", ".sh", ".py", ".cmake", ".spec", ".json", ""}
LEFT_OUT = {".git", ".cache", "__pycache__"}


def blank_out(text, strings=False):
    """The text with comments (and strings, if asked) turned to blanks; line numbers stay."""
    pattern = r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\''

    def blank(match):
        found = match.group(0)
        if not found.startswith("/") and not strings:
            return found
        return re.sub(r"[^\n]", " ", found)

    return re.sub(pattern, blank, text, flags=re.S)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def matches(path, patterns):
    return any(fnmatch.fnmatch(path, pattern) for pattern in patterns)


class House:
    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.violations = []
        self.exceptions = {}
        self.used_exceptions = set()
        self.read_exceptions()
        self.files = sorted(self.walk(self.root))
        self.texts = {}
        for path in self.files:
            if pathlib.PurePath(path).suffix in TEXT_SUFFIXES and not path.startswith("data/"):
                self.texts[path] = (self.root / path).read_text(encoding="utf-8", errors="replace")
        self.code = [path for path in self.texts if path.endswith((".cpp", ".hpp"))]
        self.house_code = [path for path in self.code if path.split("/")[0] in CORRIDORS]
        self.layers = self.read_layers()
        self.includes = {path: self.includes_of(path) for path in self.code}

    def walk(self, folder):
        for entry in folder.iterdir():
            if entry.name in LEFT_OUT or entry.is_symlink() or entry == self.root / "build":
                continue
            if entry.is_dir():
                yield from self.walk(entry)
            elif entry.is_file():
                yield entry.relative_to(self.root).as_posix()

    def say(self, rule, path, what, line=None):
        if (rule, path) in self.exceptions:
            self.used_exceptions.add((rule, path))
            return
        place = f"{path}:{line}" if line else path
        self.violations.append(f"{place}: {rule}: {what}")

    def read_exceptions(self):
        """Lines "RULE path : reason" of docs/exceptions.txt."""
        table = self.root / "docs/exceptions.txt"
        if table.exists():
            for number, line in enumerate(table.read_text().splitlines(), 1):
                if not line.strip() or line.startswith("#"):
                    continue
                head, _, reason = line.partition(" : ")
                words = head.split()
                if len(words) != 2 or not reason.strip():
                    self.say("exceptions", "docs/exceptions.txt",
                             "write RULE PATH : REASON", number)
                else:
                    self.exceptions[tuple(words)] = reason.strip()

    def read_layers(self):
        table = "docs/layers.txt"
        layers = {}
        for number, line in enumerate(self.texts.get(table, "").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            room, colon, allowed = line.partition(":")
            room = room.strip()
            if not colon or not room:
                self.say("R1", table, "write ROOM : ROOMS IT MAY INCLUDE", number)
                continue
            every = re.findall(r"every room of (\w+)/", allowed)
            allowed = set(re.sub(r"(and )?every room of \w+/", "", allowed).split())
            for corridor in every:
                allowed |= {known for known in layers if known.startswith(corridor + "/")}
            for unknown in sorted(allowed - set(layers)):
                self.say("R1", table, f"{room} may use {unknown}, which is not named above it; "
                                      "the table only looks upward", number)
            layers[room] = allowed
        return layers

    def includes_of(self, path):
        """(line, "<" or '"', name) of every #include."""
        code = blank_out(self.texts[path])
        found = re.finditer(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^">]+)[">]', code, re.M)
        return [(line_of(code, one.start()), one.group(1), one.group(2)) for one in found]

    def room_of(self, path):
        """The innermost folder of a file that the table names; else the first two of its folders."""
        folders = path.split("/")[:-1]
        for depth in range(len(folders), 2, -1):
            if "/".join(folders[:depth]) in self.layers:
                return "/".join(folders[:depth])
        return "/".join(folders[:2])

    def check_layers(self):
        rooms = {self.room_of(path) for path in self.house_code}
        for room in sorted(rooms - set(self.layers)):
            self.say("R1", room, "this room is not in docs/layers.txt; add a line that says what it "
                                 "may include")
        for room in sorted(set(self.layers) - rooms):
            self.say("R1", "docs/layers.txt", f"{room} holds no code; remove its line")
        for path in self.house_code:
            room = self.room_of(path)
            for line, kind, name in self.includes[path]:
                if kind != '"':
                    continue
                corridor, other = path.split("/")[0], name.split("/")[0]
                if {corridor, other} == {"indexer", "searcher"}:
                    self.say("R2", path, f"includes {name}; the corridors never include each other: "
                                         "what both need belongs to common/", line)
                target = self.room_of(name)
                if room in self.layers and target != room and target not in self.layers[room]:
                    self.say("R1", path, f"includes {name}, but {room} may not use {target}; see "
                                         "docs/layers.txt", line)

    def check_includes(self):
        for path in self.code:
            includes = self.includes[path]
            for line, kind, name in includes:
                if kind == '"' and not (name.split("/")[0] in INCLUDE_ROOTS and "/" in name):
                    self.say("includes", path, f'"{name}" is not written from the repository root',
                             line)
                elif kind == '"' and name not in self.texts and name not in GENERATED:
                    self.say("includes", path, f"{name} is not there", line)
            own = path[:-4] + ".hpp"
            if path.endswith(".cpp") and own in self.texts:
                if not includes or includes[0][2] != own:
                    self.say("includes", path, f'include "{own}" first: it proves that the header '
                                               "stands alone")
            if path.endswith(".hpp") and "#pragma once" not in self.texts[path]:
                self.say("includes", path, "begin with #pragma once")

    def reached_by(self, corridor):
        """Files of common/ that a corridor reaches; a header brings the .cpp beside it."""
        waiting = [path for path in self.house_code if path.startswith(corridor + "/")]
        seen = set()
        while waiting:
            path = waiting.pop()
            if path in seen or path not in self.includes:
                continue
            seen.add(path)
            waiting += [name for _, kind, name in self.includes[path] if kind == '"']
            if path.endswith(".hpp"):
                waiting.append(path[:-4] + ".cpp")
        return seen

    def check_common(self):
        reached = {corridor: self.reached_by(corridor) for corridor in ("indexer", "searcher")}
        for path in self.house_code:
            if path.startswith("common/") and path.endswith(".hpp"):
                for corridor, files in reached.items():
                    if path not in files:
                        self.say("R3", path, f"{corridor} does not reach it; common/ holds only what "
                                             "both need: move it into the corridor that uses it")

    def check_edges(self):
        for path in self.house_code:
            for line, kind, name in self.includes[path]:
                for header, places in EDGES:
                    if kind == "<" and re.fullmatch(header, name) and not matches(path, places):
                        self.say("R4" if header.startswith("xapian") else "R5", path,
                                 f"<{name}> may be included only in {', '.join(places)}", line)
            room = self.room_of(path)
            if any(room == pure or room.startswith(pure + "/") for pure in PURE):
                for line, kind, name in self.includes[path]:
                    if kind == "<" and name in IMPURE:
                        self.say("R10", path, f"<{name}> in a pure room; take the data as an "
                                              "argument and let the edge fetch it", line)

    def check_talk(self):
        for path in self.house_code:
            if matches(path, MAY_TALK):
                continue
            code = blank_out(self.texts[path], strings=True)
            for found in TALK.finditer(code):
                self.say("R7", path, f"{found.group(0).strip(' (')}: rooms print nothing and never "
                                     "end the process; return a value or a Result",
                         line_of(code, found.start()))

    def check_literals(self):
        schema = "".join(text for path, text in self.texts.items()
                         if path.startswith("common/schema/"))
        prefixes = set(re.findall(r'"(X[A-Z]+)"', schema)) or {"X"}
        long_prefix = re.compile(rf'"({"|".join(sorted(prefixes))})\b')
        for path in self.house_code:
            if path.startswith("common/schema/"):
                continue
            code = blank_out(self.texts[path])
            for found in list(NAMING_CALLS.finditer(code)) + list(long_prefix.finditer(code)):
                self.say("R8", path, f"{found.group(0)}: prefixes, slots and metadata keys are "
                                     "literals in common/schema only; use its names",
                         line_of(code, found.start()))

    def check_files(self):
        for path, text in self.texts.items():
            lines = text.count("\n")
            if path in self.code + [one for one in self.texts if one.endswith((".py", ".sh"))]:
                if lines > LONGEST_FILE:
                    self.say("length", path, f"{lines} lines, over {LONGEST_FILE}; split it, or give "
                                             "a reason in docs/exceptions.txt")
            if path in self.code and NAMELESS.search(pathlib.PurePath(path).name):
                self.say("names", path, "util, misc, helper and manager name nothing; name the file "
                                        "by what it gives")
            for found in UNNAMEABLE.finditer(text) if path in self.code else ():
                self.say("tests", path, "ctest cannot run a test whose name has ; or begins with ~ - [ *",
                         line_of(text, found.start()))
            for found in MACHINE_PATH.finditer(text):
                self.say("paths", path, f"{found.group(0)}... is a path of one machine",
                         line_of(text, found.start()))
            if path in self.code and re.search(r"[ \t]+$", text, re.M):
                self.say("space", path, "blanks at the end of a line")

    def check_listed(self):
        """Every source file is built: it stands in the CMakeLists.txt of its top folder."""
        for path in self.code:
            top = path.split("/")[0]
            if top not in CORRIDORS + ("tests",):
                continue
            lists = [one for one in self.texts
                     if one.endswith("CMakeLists.txt") and one.startswith(top + "/")]
            names = set()
            for one in lists:
                folder = one[:-len("CMakeLists.txt")]
                words = re.sub(r"#[^\n]*", "", self.texts[one])
                names |= {folder + word for word in re.findall(r"[\w./-]+\.[ch]pp", words)}
            if path not in names:
                self.say("listed", path, f"is not built; list it in {top}/CMakeLists.txt")

    def check_exceptions(self):
        for rule, path in sorted(set(self.exceptions) - self.used_exceptions):
            self.violations.append(f"docs/exceptions.txt: {rule} {path}: no longer needed; remove it")

    def check(self):
        self.check_layers()
        self.check_includes()
        self.check_common()
        self.check_edges()
        self.check_talk()
        self.check_literals()
        self.check_files()
        self.check_listed()
        self.check_exceptions()
        return self.violations


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent
    house = House(root)
    violations = house.check()
    for violation in violations:
        print(violation)
    print(f"house rules: {len(house.code)} source files, {len(violations)} violations")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
