#!/usr/bin/env python3
"""Checks that the documents tell the truth: links, options, fields, rooms, tests (rule R9).

    scripts/check_docs.py [--bin FOLDER] [ROOT]

--bin names the folder of the built programs, whose --help is compared with docs/usage*.md; without
it that part is left out, and the last line says so.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import urllib.parse

PROGRAMS = ("indexer", "searcher")
LEFT_OUT = {".git", "build", ".cache", "data"}  # at the top
LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*[a-z]")


def without_code(text):
    """Markdown without fenced blocks and code spans; line numbers stay."""
    text = re.sub(r"^```.*?^```", lambda m: re.sub(r"[^\n]", " ", m.group(0)), text,
                  flags=re.S | re.M)
    return re.sub(r"`[^`\n]*`", lambda m: " " * len(m.group(0)), text)


def anchor_of(heading):
    """The #anchor that a forge makes of a heading."""
    heading = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).strip().lower()
    return re.sub(r"[^\w\- ]", "", heading).replace(" ", "-")


def anchors(document):
    text = re.sub(r"^```.*?^```", "", document.read_text(encoding="utf-8"), flags=re.S | re.M)
    return {anchor_of(found) for found in re.findall(r"^#+ +(.*?)\s*$", text, re.M)}


def documents(root):
    for path in sorted(root.rglob("*.md")):
        if path.relative_to(root).parts[0] not in LEFT_OUT:
            yield path


def check_links(root):
    for document in documents(root):
        text = without_code(document.read_text(encoding="utf-8"))
        for found in LINK.finditer(text):
            target = urllib.parse.unquote(found.group(1))
            if re.match(r"[a-z]+:", target):
                continue
            place = f"{document.relative_to(root)}:{text.count(chr(10), 0, found.start()) + 1}"
            name, _, anchor = target.partition("#")
            file = (document.parent / name) if name else document
            if not file.exists():
                yield f"{place}: R9: {target} is not there; mend the link"
            elif anchor and file.suffix == ".md" and anchor not in anchors(file):
                yield f"{place}: R9: {name or 'this file'} has no heading #{anchor}"


def help_of(program):
    return subprocess.run([program, "--help"], capture_output=True, text=True, check=True,
                          timeout=60).stdout


def check_options(root, folder):
    manuals = {path: path.read_text(encoding="utf-8") for path in root.glob("docs/usage*.md")}
    told = set(OPTION.findall("\n".join(manuals.values())))
    known = set()
    for program in PROGRAMS:
        options = set(OPTION.findall(help_of(folder / program)))
        known |= options
        for option in sorted(options - told):
            yield f"docs/usage-{program}.md: R9: {program} {option} is not told of; describe it"
    for path, text in sorted(manuals.items()):
        for option in sorted(set(OPTION.findall(text)) - known):
            yield (f"{path.relative_to(root)}: R9: {option} is an option of neither program; "
                   "mend or remove it")


def check_fields(root):
    table = root / "common/schema/fields.hpp"
    manual = root / "docs/query-language.md"
    if not table.exists():
        return
    text = manual.read_text(encoding="utf-8") if manual.exists() else ""
    for name in re.findall(r'FieldSpec\{Field::\w+, "(\w+)"', table.read_text(encoding="utf-8")):
        if not re.search(rf"\b{name}[:<>]", text):
            yield f"docs/query-language.md: R9: the field {name}: is not told of; describe it"


def check_rooms(root):
    layers = root / "docs/layers.txt"
    picture = root / "docs/ARCHITECTURE.md"
    if not layers.exists():
        return
    text = picture.read_text(encoding="utf-8") if picture.exists() else ""
    for line in layers.read_text(encoding="utf-8").splitlines():
        room = line.partition(":")[0].strip()
        if room and not room.startswith("#") and f"`{room}`" not in text:
            yield f"docs/ARCHITECTURE.md: R9: the room `{room}` has no question and answer; add them"


def check_tests(root):
    """What SECURITY.md says is tested: names of tests in quotes, files below tests in backticks."""
    document = root / "SECURITY.md"
    if not document.exists():
        return
    sources = "\n".join(path.read_text(encoding="utf-8")
                        for path in sorted(root.glob("tests/**/*_test.cpp")))
    named = re.sub(r'"\s*\n\s*"', "", sources)  # a name broken over two lines
    table = document.read_text(encoding="utf-8").partition("| input | test |")[2]
    for test in re.findall(r'"([^"\n]+)"', table):
        if f'TEST_CASE("{test}"' not in named:
            yield f'SECURITY.md: R9: no test is named "{test}"; mend the name'
    for line in table.splitlines():
        for name in re.findall(r"`([^`]+)`", line) if line.startswith("|") else ():
            if not (root / "tests" / name).exists():
                yield f"SECURITY.md: R9: tests/{name} is not there; mend the name"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root", nargs="?", type=pathlib.Path,
                        default=pathlib.Path(__file__).resolve().parent.parent)
    parser.add_argument("--bin", type=pathlib.Path)
    wanted = parser.parse_args()
    violations = [*check_links(wanted.root), *check_fields(wanted.root), *check_rooms(wanted.root),
                  *check_tests(wanted.root)]
    if wanted.bin:
        violations += check_options(wanted.root, wanted.bin)
    for violation in violations:
        print(violation)
    left_out = "" if wanted.bin else "; options not compared: no --bin"
    print(f"documentation rules: {len(list(documents(wanted.root)))} documents, "
          f"{len(violations)} violations{left_out}")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
