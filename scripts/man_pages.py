#!/usr/bin/env python3
"""The manual page of a program, made of its own --help, so that the two cannot differ.

    man_pages.py PROGRAM OUTPUT

OUTPUT is NAME.1; the build runs this after PROGRAM is linked.
"""

import pathlib
import re
import subprocess
import sys

TEXT_COLUMN = 26  # of --help, behind the names of options and fields
HEADING = re.compile(r"^([A-Z][A-Za-z ]*):$")
PREFORMATTED = ("Examples",)
SEE_ALSO = {"searcher": "indexer(1), news-query(7)", "indexer": "searcher(1), news-query(7)"}


def escaped(text):
    """Text as roff shows it; a line never begins with a request."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace('"', "\\(dq")
    return "\\&" + text if text.startswith(".") else text


def entry(line):
    """The name and the beginning of the text of a line of a table; nothing where it is none."""
    if not line.startswith("  ") or line[:TEXT_COLUMN].strip() == "":
        return None
    if len(line) > TEXT_COLUMN and line[TEXT_COLUMN - 1] != " ":
        return line.strip(), ""
    return line[:TEXT_COLUMN].strip(), line[TEXT_COLUMN:].strip()


def section(heading, lines):
    """A section with its lines as they are, or as a table of names and texts."""
    page = [f".SH {escaped(heading.upper())}"]
    if heading in PREFORMATTED:
        return page + [".nf", *map(escaped, lines), ".fi"]
    for line in lines:
        found = entry(line)
        if found:
            page += [".TP", f".B {escaped(found[0])}"]
            if found[1]:
                page.append(escaped(found[1]))
        elif line.startswith(" "):
            page.append(escaped(line.strip()))
        else:
            page += [".PP", escaped(line)]
    return page


def blocks(text):
    """What --help says, parted at its blank lines."""
    return [block.split("\n") for block in re.split(r"\n\n+", text.strip("\n"))]


def page_of(name, help_text):
    first, *rest = blocks(help_text)
    usage, *about = first
    about = [line.strip() for line in about]
    page = [f'.TH {name.upper()} 1 "" "Newsearch" "Newsearch"', ".SH NAME",
            f"{name} \\- {escaped(about[0].rstrip('.')[:1].lower() + about[0].rstrip('.')[1:])}",
            ".SH SYNOPSIS", f".B {escaped(usage.removeprefix('Usage: '))}",
            ".SH DESCRIPTION", *map(escaped, about)]
    notes = []
    for block in rest:
        heading = HEADING.match(block[0])
        if heading:
            page += section(heading.group(1), block[1:])
            continue
        # Paragraphs: a line that is not indented begins one.
        for line in block:
            notes += [".PP", escaped(line)] if not line.startswith(" ") else [escaped(line.strip())]
    if notes:
        page += [".SH NOTES", *notes]
    return "\n".join(page + [".SH SEE ALSO", escaped(SEE_ALSO.get(name, "news-query(7)"))]) + "\n"


def main():
    program, output = sys.argv[1], pathlib.Path(sys.argv[2])
    told = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(page_of(output.stem, told), encoding="utf-8")


if __name__ == "__main__":
    main()
