#!/usr/bin/env python3
"""Newsearch beside other engines on the same articles: building and asking, as Markdown.

    bench/peers/compare.py [--rounds N] [--only NAME,...] [--limit N] BIN CORPUS QUERIES FOLDER

BIN holds indexer and searcher; FOLDER takes what is made (some ten times the corpus). Each round
builds every engine in turn; every query is asked of all in turn, each a program of its own. Engines
that are not installed are named and passed over.
"""

import argparse
import collections
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent
PEERS = ("fts5", "lucene", "scriptindex", "recoll", "groonga")
KINDS = ("common", "rare", "and2", "or2", "phrase2", "phrase3")


def measured(argv, output=None):
    """CPU seconds, wall seconds and peak MB of a program and its children; it has to succeed."""
    start = time.monotonic()
    quiet = open(output or os.devnull, "wb")
    process = subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=quiet, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    quiet.close()
    if process.returncode not in (0, 1):
        sys.exit(f"compare: failed with {process.returncode}: {' '.join(argv)[:300]}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1000


def megabytes(path):
    """On the disk: groonga's files have holes."""
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return sum(file.stat().st_blocks * 512 for file in files) / 1e6


class Ours:
    name = "newsearch"

    def __init__(self, options):
        self.bin, self.corpus = pathlib.Path(options.bin), options.corpus
        self.folder = options.folder / self.name

    def prepare(self, corpus):
        self.folder.mkdir(parents=True, exist_ok=True)

    def build_command(self):
        return [str(self.bin / "indexer"), "-q", "-j1", "--rebuild", f"--index={self.folder}/index",
                self.corpus]

    def ask_command(self, kind, words):
        query = f'"{words}"' if kind.startswith("phrase") else words
        query = query.replace(" ", " OR ") if kind == "or2" else query
        return [str(self.bin / "searcher"), f"--index={self.folder}/index", "--pager=never", "--", query]


class Peer:
    def __init__(self, name, options):
        self.name, self.folder = name, options.folder / name

    def script(self, *arguments):
        return [sys.executable, str(HERE / f"{self.name}.py"), *map(str, arguments)]

    def missing(self):
        return subprocess.run(self.script("missing"), capture_output=True, text=True).stdout.strip()

    def prepare(self, corpus):
        subprocess.run(self.script("prepare", corpus, self.folder), check=True)

    def build_command(self):
        return self.script("build", self.folder)

    def ask_command(self, kind, words):
        asked = subprocess.run(self.script("ask", self.folder, kind, words), capture_output=True, check=True)
        argv = json.loads(asked.stdout)
        return [shutil.which(argv[0]) or argv[0], *argv[1:]]


def middle(rows, column):
    return statistics.median(row[column] for row in rows)


def build_table(engines, rounds):
    costs = collections.defaultdict(list)
    for number in range(rounds):
        for engine in engines:
            costs[engine.name].append(measured(engine.build_command()))
            print(f"round {number + 1}: {engine.name} {costs[engine.name][-1]}", file=sys.stderr)
    yield "| engine | CPU s | newsearch / engine | wall s | peak MB | index MB |\n|---|---|---|---|---|---|"
    ours = costs["newsearch"]
    for engine in engines:
        rows = costs[engine.name]
        ratio = statistics.median(mine[0] / row[0] for mine, row in zip(ours, rows))
        yield (f"| {engine.name} | {middle(rows, 0):.1f} | {ratio:.2f} | {middle(rows, 1):.1f} "
               f"| {middle(rows, 2):.0f} | {megabytes(engine.folder / 'index'):.1f} |")


def read_queries(path, limit):
    queries = collections.defaultdict(list)
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        kind, words = line.split("\t")
        if kind in KINDS and len(queries[kind]) < limit:
            queries[kind].append(words)
    return queries


def percentile(values, percent):
    values = sorted(values)
    return values[max(0, -(-len(values) * percent // 100) - 1)]


def ask_table(engines, queries, scratch):
    yield ("| class | engine | CPU ms p50 | p95 | newsearch / engine | wall ms p50 | p95 | answered |\n"
           "|---|---|---|---|---|---|---|---|")
    answer = scratch / "answer"
    for kind, all_words in queries.items():
        times = collections.defaultdict(list)
        for words in all_words:
            for engine in engines:
                command = engine.ask_command(kind, words)
                measured(command)  # Warms what the system caches.
                cpu, wall, _ = measured(command, answer)
                times[engine.name].append((cpu * 1000, wall * 1000, b"made-" in answer.read_bytes() or
                                           answer.stat().st_size > 500))
        ours = [row[0] for row in times["newsearch"]]
        for engine in engines:
            cpu, wall, answered = zip(*times[engine.name])
            ratio = statistics.median(ours) / statistics.median(cpu)
            yield (f"| {kind} | {engine.name} | {percentile(cpu, 50):.1f} | {percentile(cpu, 95):.1f} "
                   f"| {ratio:.2f} | {percentile(wall, 50):.1f} | {percentile(wall, 95):.1f} "
                   f"| {sum(answered)} of {len(answered)} |")


def read_options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3, help="0: ask what was built before")
    parser.add_argument("--only", default=",".join(PEERS))
    parser.add_argument("--limit", type=int, default=50, help="queries a class")
    parser.add_argument("bin")
    parser.add_argument("corpus")
    parser.add_argument("queries")
    parser.add_argument("folder", type=lambda path: pathlib.Path(path).resolve())
    return parser.parse_args()


def main():
    options = read_options()
    engines = [Ours(options)]
    for name in options.only.split(","):
        peer = Peer(name, options)
        if missing := peer.missing():
            print(f"{name}: passed over: {missing}")
        else:
            engines.append(peer)
    if options.rounds > 0:
        for engine in engines:
            engine.prepare(options.corpus)
        for line in build_table(engines, options.rounds):
            print(line, flush=True)
        print()
    for line in ask_table(engines, read_queries(options.queries, options.limit), options.folder):
        print(line, flush=True)


if __name__ == "__main__":
    main()
