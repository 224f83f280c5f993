#!/usr/bin/env python3
"""What keeping an index up to date costs, beside building it, as Markdown.

    bench/update_bench.py [--rounds N] [--built INDEX] [--grow] INDEXER SCRATCH INPUT [MORE...]

Builds INPUT (a dump, or a folder of files), then runs `--update` on it unchanged, then with each MORE, one
after the other. --built: an index of INPUT that is there already; it is copied instead of built, and the
build has no row. --grow: last, a copy of INPUT (one dump, in JSON Lines) is built and the first MORE appended to it.
"""

import argparse
import pathlib
import shutil
import statistics
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent / "peers"))
import compare


def one_round(options, costs):
    index = options.scratch / "index"
    shutil.rmtree(index, ignore_errors=True)
    indexer = [options.indexer, "-q", "--summary=none", f"--index={index}"]
    if options.built:
        shutil.copytree(options.built, index, symlinks=True)
    else:
        costs.setdefault("build", []).append(compare.measured([*indexer, "-j1", "--rebuild", options.input]))
    steps = {"update, nothing changed": ["-j1", "--update", options.input]}
    for more in options.more:
        steps[f"update, with {pathlib.Path(more).name}"] = ["-j1", "--update", options.input, more]
    for name, arguments in steps.items():
        costs.setdefault(name, []).append(compare.measured([*indexer, *arguments]))
        print(name, costs[name][-1], file=sys.stderr)
    size = compare.megabytes(index)
    if options.grow and options.more:
        grow(options, indexer, costs)
    return size


def grow(options, indexer, costs):
    dump = options.scratch / "dump.jsonl"
    shutil.copy(options.input, dump)
    compare.measured([*indexer, "-j1", "--rebuild", str(dump)])
    with open(dump, "ab") as grown:
        grown.write(pathlib.Path(options.more[0]).read_bytes())
    costs.setdefault("update, a dump that grew", []).append(
        compare.measured([*indexer, "-j1", "--update", str(dump)]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("indexer")
    parser.add_argument("scratch", type=pathlib.Path)
    parser.add_argument("input")
    parser.add_argument("more", nargs="*")
    parser.add_argument("--built")
    parser.add_argument("--grow", action="store_true")
    options = parser.parse_args()
    options.scratch.mkdir(parents=True, exist_ok=True)
    costs = {}
    for _ in range(options.rounds):
        size = one_round(options, costs)
    print("| step | CPU s | of the build | wall s | peak MB |\n|---|---|---|---|---|")
    for name, rows in costs.items():
        cpu, wall, peak = (statistics.median(column) for column in zip(*rows))
        builds = costs.get("build", [])
        share = f"{statistics.median(row[0] / base[0] for row, base in zip(rows, builds)):.4f}" if builds else ""
        print(f"| {name} | {cpu:.3f} | {share} | {wall:.2f} | {peak:.0f} |")
    print(f"\nThe index afterwards: {size:.1f} MB")


if __name__ == "__main__":
    main()
