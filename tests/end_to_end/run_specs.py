#!/usr/bin/env python3
"""Runs specs: text files of commands and what they print.

    run_specs.py --bin FOLDER [--accept] SPEC...

A spec is read line by line:

    # text            a comment
    $ command         run by /bin/sh, in the folder where this script was started
    + command         the command goes on: a further line of it
    > text            the next line on its standard output
    2> text           the next line on its standard error
    ! exit N          how it ends; 0 if not said

What is not expected is a failure: no `>` line means that nothing may come. In an expected line
{{any}} stands for any characters, $TMP for the spec's folder, $PWD for the one where the script was
started; a line that is only `...` stands for any lines, also none. Every spec gets a fresh folder $TMP; its commands see indexer and searcher on
the PATH and an environment that holds nothing else. Each line of standard output that holds an object
of the programs has also to be as docs/output.schema.json says; where a command names `fields`, its hits may
have only some keys. --accept rewrites the expectations of the commands that failed: read the
difference before you keep it.
"""

import argparse
import dataclasses
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import output_lines  # noqa: E402

SECONDS_PER_COMMAND = 120


@dataclasses.dataclass
class Step:
    line: int
    command: str
    out: list = dataclasses.field(default_factory=list)
    err: list = dataclasses.field(default_factory=list)
    status: int = 0
    last_line: int = 0


def read_spec(text):
    """The steps of a spec; a line that is none of the above is a ValueError."""
    steps = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        mark, _, rest = line.partition(" ")
        if mark == "$":
            steps.append(Step(number, rest))
        elif not steps or mark not in ("+", ">", "2>", "!"):
            raise ValueError(f"line {number}: neither comment, command nor expectation: {line!r}")
        elif mark == "+":
            steps[-1].command += "\n" + rest
        elif mark == ">":
            steps[-1].out.append(rest)
        elif mark == "2>":
            steps[-1].err.append(rest)
        else:
            found = re.fullmatch(r"exit (\d+)", rest)
            if not found:
                raise ValueError(f"line {number}: write: ! exit N")
            steps[-1].status = int(found.group(1))
        steps[-1].last_line = number
    return steps


def line_matches(expected, got):
    pattern = ".*".join(re.escape(part) for part in expected.split("{{any}}"))
    return re.fullmatch(pattern, got, re.S) is not None


def lines_match(expected, got):
    """Whether the lines are as expected; `...` takes as many as it must."""
    reachable = {0}  # how many lines of `got` the expectations up to here may have taken
    for line in expected:
        if line == "...":
            reachable = set(range(min(reachable), len(got) + 1)) if reachable else set()
        else:
            reachable = {at + 1 for at in reachable if at < len(got) and line_matches(line, got[at])}
    return len(got) in reachable


def as_lines(data, folder):
    text = data.decode("utf-8", "backslashreplace")
    text = text.replace(folder, "$TMP").replace(os.getcwd() + "/", "$PWD/")
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    return lines


def run(step, folder, programs):
    environment = {
        "PATH": f"{programs}:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
        "TMP": folder, "HOME": folder, "LC_ALL": "C.UTF-8", "TZ": "UTC",
    }
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"):
        if name in os.environ:
            environment[name] = os.environ[name]
    try:
        done = subprocess.run(["/bin/sh", "-c", step.command], env=environment,
                              stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=SECONDS_PER_COMMAND)
    except subprocess.TimeoutExpired:
        return [], [f"no end after {SECONDS_PER_COMMAND} seconds"], -1
    return as_lines(done.stdout, folder), as_lines(done.stderr, folder), done.returncode


def tell(spec, step, out, err, status):
    print(f"{spec}:{step.line}: not as expected")
    print("  $ " + step.command.replace("\n", "\n  + "))
    for name, mark, expected, got in (("standard output", ">", step.out, out),
                                      ("standard error", "2>", step.err, err)):
        if not lines_match(expected, got):
            print(f"  --- expected on {name}")
            print("".join(f"  {mark} {line}\n" for line in expected) or "  (nothing)\n", end="")
            print(f"  --- got on {name}")
            print("".join(f"  {mark} {line}\n" for line in got) or "  (nothing)\n", end="")
    if step.status != status:
        print(f"  --- expected: exit {step.status}, got: exit {status}")


def as_expectation(step, out, err, status):
    lines = ["$ " + step.command.replace("\n", "\n+ ")]
    lines += [f"> {line}" if line else ">" for line in out]
    lines += [f"2> {line}" if line else "2>" for line in err]
    return lines + ([f"! exit {status}"] if status else [])


def run_spec(path, programs, accept):
    """How many steps failed."""
    text = path.read_text(encoding="utf-8")
    try:
        steps = read_spec(text)
    except ValueError as problem:
        print(f"{path}: {problem}")
        return 1
    if not steps:
        print(f"{path}: holds no command")
        return 1
    failed = []
    unlike = 0
    with tempfile.TemporaryDirectory(prefix="news-spec-") as folder:
        for step in steps:
            out, err, status = run(step, folder, programs)
            faults = list(output_lines.faults_in(out, "fields" in step.command))
            for fault in faults:
                print(f"{path}:{step.line}: not as docs/output.schema.json says: {fault}")
            unlike += bool(faults)
            if (lines_match(step.out, out) and lines_match(step.err, err)
                    and step.status == status):
                continue
            tell(path, step, out, err, status)
            failed.append((step, out, err, status))
    if accept:
        lines = text.split("\n")
        for step, out, err, status in reversed(failed):
            lines[step.line - 1:step.last_line] = as_expectation(step, out, err, status)
        path.write_text("\n".join(lines), encoding="utf-8")
    return len(failed) + unlike


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("specs", nargs="+", type=pathlib.Path)
    wanted = parser.parse_args()
    failed = sum(run_spec(spec, wanted.bin.resolve(), wanted.accept) for spec in wanted.specs)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
