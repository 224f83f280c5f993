#!/usr/bin/env python3
"""Runs the fuzz targets under libFuzzer and the sanitizers, from the inputs that are kept in corpus/.

  scripts/build.sh fuzz                                  # needs clang
  tests/fuzz/fuzz.py --bin build/fuzz/bin                # a minute each
  tests/fuzz/fuzz.py --bin build/fuzz/bin --seconds 7200 --jobs 8 --keep query reader:jsonl

Prints a line for each target: runs, edges reached, inputs kept, peak memory, outcome. `reader` is a target for
each reader. What was found is printed as a line for corpus/NAME.txt and stays in --findings; the exit status is
then 1. --keep adds to the corpus what reaches new edges.
"""

import argparse
import concurrent.futures
import glob
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
LONGEST = 1024  # bytes of a kept input
MOST = 48 * 1024  # bytes of a corpus


def shown(data):
    """A line of a corpus or dictionary; random_inputs reads the same."""
    plain = {ord('"'): '\\"', ord("\\"): "\\\\"}
    return '"' + "".join(plain.get(b) or (chr(b) if 0x20 <= b < 0x7f else f"\\x{b:02x}")
                         for b in data) + '"'


def entry(line):
    return re.sub(rb"\\(x[0-9a-f]{2}|.)",
                  lambda m: bytes([int(m[1][1:], 16)]) if len(m[1]) == 3 else m[1],
                  line[1:-1].encode())


def entries(path):
    if not os.path.exists(path):
        return []
    with open(path, encoding="ascii") as file:
        return [entry(line.rstrip("\n")) for line in file if line.startswith('"')]


def contents(folder):
    for path in filter(os.path.isfile, glob.iglob(os.path.join(folder, "*"), recursive=True)):
        with open(path, "rb") as file:
            yield file.read()


class Target:
    def __init__(self, name, options):
        """name: query, or reader:jsonl."""
        self.name, self.options = name, options
        self.family, _, reader = name.partition(":")
        self.program = os.path.join(os.path.abspath(options.bin), self.family + "_fuzz")
        self.env = dict(os.environ, NEWS_FUZZ_READER=reader) if reader else dict(os.environ)
        self.env.setdefault("ASAN_OPTIONS", "allocator_may_return_null=1")

    def seeds(self):
        yield from entries(corpus_of(self.family))
        if self.options.also:
            yield from contents(os.path.join(os.path.abspath(self.options.also), "**"))

    def libfuzzer(self, arguments, folder):
        return subprocess.run([self.program, *arguments], cwd=folder, env=self.env, text=True,
                              errors="replace", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                              check=False)

    def run(self):
        """Gives the row, what was found, and the inputs worth keeping."""
        findings = os.path.join(os.path.abspath(self.options.findings), self.name)
        os.makedirs(findings, exist_ok=True)
        with tempfile.TemporaryDirectory() as folder:
            seeds, reached = os.path.join(folder, "seeds"), os.path.join(folder, "reached")
            os.mkdir(seeds), os.mkdir(reached)
            for number, data in enumerate(self.seeds()):
                with open(os.path.join(seeds, str(number)), "wb") as file:
                    file.write(data)
            ended = self.libfuzzer(
                [reached, seeds, f"-dict={HERE}/{self.family}.dict", "-timeout=20",
                 f"-max_total_time={self.options.seconds}", f"-seed={self.options.seed}",
                 f"-artifact_prefix={findings}/", "-print_final_stats=1", "-rss_limit_mb=2048"],
                folder)
            keep = list(contents(seeds))
            if self.options.keep:
                merged = os.path.join(folder, "merged")
                os.mkdir(merged)
                self.libfuzzer(["-merge=1", f"-max_len={LONGEST}", "-use_counters=0", merged,
                                seeds, reached], folder)
                keep = list(contents(merged))
        found = list(contents(findings))
        if ended.returncode != 0 and not found:
            sys.stderr.write(ended.stderr[-4000:])
        return self.row(ended, len(keep), found), found, keep

    def row(self, ended, kept, found):
        def last(pattern):
            return (re.findall(pattern, ended.stderr) or ["?"])[-1]
        outcome = "no findings" if ended.returncode == 0 else f"status {ended.returncode}, {len(found)} found"
        return (f"{self.name:<16} {last(r'number_of_executed_units: +([0-9]+)'):>10} runs "
                f"{last(r' cov: ([0-9]+)'):>6} edges {kept:>5} kept "
                f"{last(r'peak_rss_mb: +([0-9]+)'):>5} MB  {outcome}")


def corpus_of(family):
    return os.path.join(HERE, "corpus", family + ".txt")


def write_corpus(family, inputs):
    """The shortest first; what does not fit into MOST bytes is left out."""
    lines, room = [], MOST
    for line in sorted((shown(data) for data in set(inputs)), key=lambda line: (len(line), line)):
        room -= len(line) + 1
        if room < 0:
            break
        lines.append(line + "\n")
    with open(corpus_of(family), "w", encoding="ascii") as file:
        file.writelines(lines)


def readers(folder):
    told = subprocess.run([os.path.join(folder, "indexer"), "--formats"], text=True,
                          stdout=subprocess.PIPE, check=True).stdout
    return re.findall(r"^ *([a-z]+) {2,}", told, re.MULTILINE)


def names(options):
    """What is named, or all there is; `reader` is each of them."""
    known = sorted(os.path.basename(path).removesuffix("_fuzz.cpp")
                   for path in glob.glob(os.path.join(HERE, "*_fuzz.cpp")))
    for name in options.targets or known:
        if name.partition(":")[0] not in known:
            sys.exit(f"fuzz.py: there is no target {name}\n  hint: {' '.join(known)}")
        yield from [f"reader:{one}" for one in readers(options.bin)] if name == "reader" else [name]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, help="folder of the programs, build/fuzz/bin")
    parser.add_argument("--seconds", type=int, default=60, help="of each target")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", action="store_true", help="add to the corpus")
    parser.add_argument("--also", metavar="FOLDER", help="begin with its files, too: data/samples")
    parser.add_argument("--findings", default="build/fuzz/findings")
    parser.add_argument("targets", nargs="*", metavar="TARGET")
    options = parser.parse_args()
    targets = [Target(name, options) for name in names(options)]
    kept, failed = {}, False
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for target, (row, found, keep) in zip(targets, pool.map(Target.run, targets)):
            print(row, flush=True)
            for data in found:
                print(f"  {shown(data)}")
            failed = failed or "no findings" not in row
            kept.setdefault(target.family, []).extend(keep)
    if options.keep:
        for family, inputs in kept.items():
            write_corpus(family, inputs)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
