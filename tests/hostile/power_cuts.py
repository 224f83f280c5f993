#!/usr/bin/env python3
"""Cuts the power at any moment of small runs of indexer, and looks at what may be on the disk then.

A run is made once and its calls are recorded. A state is what disk_model.py makes of the calls until
a moment. Of every state it must hold:
  - what was called committed before can be found, and --check finds the index sound;
  - the same run again ends with an index of equal ids and scores, and leaves no litter.

Usage: power_cuts.py --bin FOLDER --library FILE [--states N] [--only WORD] [--seed N]
"""

import os
import random
import shutil
import sys
import tempfile
import time

from disk_model import Disk
from injector import Injector, options, read_log
from scenarios import Failed, Programs, all_scenarios


class Recorded:
    """A run of a scenario: its calls, and the disk that it began with."""

    def __init__(self, scenario, library):
        self.scenario, self.index = scenario, scenario.fresh("disk/index")
        self.disk = os.path.dirname(self.index)
        self.begun_with = os.path.join(scenario.folder, "begun_with")
        shutil.copytree(self.disk, self.begun_with, symlinks=True)
        log = os.path.join(scenario.folder, "log")
        status, said = Injector(library, self.disk).run(scenario.command(self.index), log=log)
        if status != 0:
            sys.exit(f"power_cuts: {scenario.name}: the run with the injector failed: {said}")
        self.calls = read_log(log)
        for call in self.calls:  # so that they can be followed on the disk that was
            call.path = call.path.replace(self.disk, self.begun_with, 1)
            if call.name == "rename":
                call.other = call.other.replace(self.disk, self.begun_with, 1)

    def cut(self, moment, chance):
        """Puts a state after so many calls in the place of the index, and looks at it."""
        disk, said = Disk(self.begun_with), ""
        for call in self.calls[:moment]:
            disk.follow(call)
            said += call.data.decode() if call.name == "say" else ""
        shutil.rmtree(self.disk)
        os.mkdir(self.disk)
        disk.after_cut(self.disk, chance)
        try:
            self.scenario.must_hold(self.index, said, moment == len(self.calls))
            self.scenario.must_recover(self.index)
        except Failed as failure:
            before = self.calls[moment - 1] if moment else None
            raise Failed(f"after {moment} calls{f' ({before.name} {before.path})' if before else ''}"
                         f": {failure}") from None


def main():
    parser = options(__doc__)
    parser.add_argument("--states", type=int, default=1000)
    args = parser.parse_args()

    begun, failures, chance = time.monotonic(), 0, random.Random(args.seed)
    with tempfile.TemporaryDirectory() as folder:
        folder = os.path.realpath(folder)
        wanted = [each for each in all_scenarios() if args.only in each.name]
        runs = [Recorded(each.prepare(Programs(args.bin), os.path.join(folder, str(number))),
                         args.library) for number, each in enumerate(wanted)]
        for number in range(args.states):
            run = runs[number % len(runs)]
            # A cut right after the run has reported is worth more than one.
            moment = chance.choice([len(run.calls), *range(len(run.calls) + 1)])
            try:
                run.cut(moment, random.Random(chance.random()))
            except Failed as failure:
                failures += 1
                print(f"power_cuts: {run.scenario.name}: state {number}: {failure}",
                      file=sys.stderr, flush=True)
    print(f"power_cuts: seed {args.seed}: {args.states} states of {len(runs)} runs, "
          f"{failures} failed ({time.monotonic() - begun:.0f} s)")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
