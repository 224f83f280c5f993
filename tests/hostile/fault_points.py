#!/usr/bin/env python3
"""Lets every call that changes a file fail, or be the last one, in small runs of indexer.

A run is made once to count its calls. Then, for each call and each kind of fault, it is made again:
  - it ends with status 2 and a message that names the index, or all is in the index nevertheless;
  - what it called committed can be found, and --check finds the index sound;
  - the same run again ends with an index of equal ids and scores, and leaves no litter.

Usage: fault_points.py --bin FOLDER --library FILE [--runs N] [--only WORD] [--seed N]
  --runs: so many, drawn at random over all runs, calls and kinds; without it: all of them.
"""

import collections
import os
import random
import sys
import tempfile
import time

from injector import Injector, options, read_log
from scenarios import Failed, Programs, all_scenarios

# What is done at the call, and whether all later ones fail too.
KINDS = [("kill", False), ("torn", False), ("ENOSPC", False), ("ENOSPC", True), ("EIO", False),
         ("EIO", True), ("short", False), ("short", True), ("full", True)]


def points_of(scenario, library):
    index = scenario.fresh("disk/index")
    log = os.path.join(scenario.folder, "log")
    injector = Injector(library, os.path.dirname(index))
    status, said = injector.run(scenario.command(index), log=log)
    if status != 0:
        sys.exit(f"fault_points: {scenario.name}: the run with the injector failed: {said}")
    return [call for call in read_log(log) if call.name != "say"]


def meet(scenario, library, number, kind, again):
    """One disturbed run. Gives how it ended: killed, refused or done."""
    index = scenario.fresh("disk/index")
    status, said = Injector(library, os.path.dirname(index)).run(
        scenario.command(index), at=number, do=kind, again=again)
    if status == -9 and kind in ("kill", "torn"):
        end = "killed"
    elif status == 2:
        end = "refused"
        if os.path.dirname(index) not in said:
            raise Failed(f"the message does not say where: {said}")
    elif status in (0, 1):
        end = "done"
    else:
        raise Failed(f"it ended with {status}: {said}")
    try:
        scenario.must_hold(index, said, end == "done")
        scenario.must_recover(index)
    except Failed as failure:
        raise Failed(f"{failure}\nit had ended with {status}: {said}") from None
    return end


def main():
    parser = options(__doc__)
    parser.add_argument("--runs", type=int, default=0)
    args = parser.parse_args()

    begun, ends, failures = time.monotonic(), collections.Counter(), 0
    with tempfile.TemporaryDirectory() as folder:
        folder, planned = os.path.realpath(folder), []
        for number, scenario in enumerate(all_scenarios()):
            if args.only not in scenario.name:
                continue
            scenario.prepare(Programs(args.bin), os.path.join(folder, str(number)))
            calls = points_of(scenario, args.library)
            print(f"fault_points: {scenario.name}: {len(calls)} calls", flush=True)
            planned += [(scenario, at + 1, call, *kind)
                        for kind in KINDS for at, call in enumerate(calls)
                        if kind[0] not in ("torn", "short", "full") or call.name == "write"]
        if args.runs:
            planned = random.Random(args.seed).sample(planned, min(args.runs, len(planned)))
        for scenario, at, call, kind, again in planned:
            try:
                ends[meet(scenario, args.library, at, kind, again)] += 1
            except Failed as failure:
                failures += 1
                print(f"fault_points: {scenario.name}: {kind}{' for good' if again else ''} at "
                      f"call {at} ({call.name} {call.path}): {failure}", file=sys.stderr, flush=True)
    how = ", ".join(f"{count} {end}" for end, count in sorted(ends.items()))
    print(f"fault_points: seed {args.seed}: {len(planned)} runs: {how}; {failures} failed "
          f"({time.monotonic() - begun:.0f} s)")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
