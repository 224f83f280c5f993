#!/usr/bin/env python3
"""How a writer disturbs readers: the same queries alone and while `indexer --update` adds articles.

    bench/readers_bench.py [--queries N] BIN INDEX QUERIES MORE SCRATCH

INDEX is copied into SCRATCH. MORE (JSON Lines) is added a hundred articles at a time, a run and so a
commit each. Phases of fifty queries, each a program of its own, are taken alone and while writing, in
turns. A query fails if `searcher` ends with anything but found or nothing found.
"""

import argparse
import itertools
import os
import pathlib
import shutil
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent / "peers"))
import compare

A_COMMIT = 100
A_PHASE = 50


def asked(searcher, index, words):
    """Processor and wall milliseconds, and whether it was answered."""
    start = time.monotonic()
    process = subprocess.Popen([searcher, f"--index={index}", "--pager=never", "--", words],
                               stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    return (usage.ru_utime + usage.ru_stime) * 1000, wall * 1000, process.returncode in (0, 1)


class Writer:
    """`indexer --update`, run after run, while it is on."""

    def __init__(self, options, index):
        self.command = [f"{options.bin}/indexer", "-q", "--summary=none", "-j1", "--update", f"--index={index}"]
        lines = iter(pathlib.Path(options.more).read_bytes().splitlines(keepends=True))
        self.parts = iter(lambda: b"".join(itertools.islice(lines, A_COMMIT)), b"")
        self.scratch, self.number, self.process, self.commits = options.scratch, 0, None, 0

    def keep_writing(self):
        if self.process and self.process.poll() is None:
            return
        self.finish()
        self.number += 1
        part = self.scratch / f"more{self.number}.jsonl"
        part.write_bytes(next(self.parts))
        self.process = subprocess.Popen([*self.command, str(part)])

    def finish(self):
        if self.process:
            if self.process.wait() != 0:
                sys.exit("readers_bench: indexer failed")
            self.commits += 1
            self.process = None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--queries", type=int, default=500, help="in each state")
    parser.add_argument("bin")
    parser.add_argument("index")
    parser.add_argument("queries_file")
    parser.add_argument("more")
    parser.add_argument("scratch", type=pathlib.Path)
    options = parser.parse_args()
    index = options.scratch / "index"
    shutil.rmtree(index, ignore_errors=True)
    shutil.copytree(options.index, index, symlinks=True)
    lines = pathlib.Path(options.queries_file).read_text(encoding="utf-8").splitlines()
    words = itertools.cycle([line.split("\t")[1] for line in lines if line.startswith("and2\t")])
    writer = Writer(options, index)
    rows = {"alone": [], "while writing": []}
    while len(rows["while writing"]) < options.queries:
        for state, taken in rows.items():
            for _ in range(A_PHASE):
                if state != "alone":
                    writer.keep_writing()
                taken.append(asked(f"{options.bin}/searcher", index, next(words)))
            writer.finish()
    print("| state | queries | CPU ms p50 | p95 | wall ms p50 | p95 | failed |\n|---|---|---|---|---|---|---|")
    for state, taken in rows.items():
        cpu, wall, good = zip(*taken)
        times = " | ".join(f"{compare.percentile(column, percent):.1f}"
                           for column in (cpu, wall) for percent in (50, 95))
        print(f"| {state} | {len(taken)} | {times} | {len(good) - sum(good)} |")
    print(f"\n{writer.commits} commits of {A_COMMIT} articles")


if __name__ == "__main__":
    main()
