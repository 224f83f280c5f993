#!/usr/bin/env python3
"""Kills an alert at random moments and counts what its reader saw.

Every round shows some new articles and ends in one of these ways: killed after a random time, its
output a file; killed, or its reader gone, with the output half read; undisturbed. In the end
  - every article was shown,
  - and none twice without the mark that it may have been shown before.

Usage: alert_kills.py --bin FOLDER [--kills N] [--articles N] [--seed N]
"""

import argparse
import collections
import fcntl
import json
import os
import random
import subprocess
import sys
import tempfile
import time

SMALL_PIPE = 4096  # bytes: the least that Linux allows, so that an output stands half written
LONG = 60  # articles: far more bytes than three such pipes


def complete_hits(output):
    """The hits of the lines that came through whole."""
    for line in output.split(b"\n")[:-1]:
        row = json.loads(line)
        if row["type"] == "hit":
            yield row


class Alert:
    def __init__(self, folder, args):
        self.folder, self.chance = folder, random.Random(args.seed)
        self.env = {"PATH": f"{args.bin}:/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8"}
        self.command = ["searcher", "--index", f"{folder}/index", "--alert", "ä", "-f", "jsonl"]
        self.longest = 0.05
        self.ends = collections.Counter()

    def run(self, *command, **how):
        return subprocess.run(command, env=self.env, check=True, **how)

    def begin(self, limit, stdout):
        return subprocess.Popen(self.command + ["-n", str(limit)], env=self.env, stdout=stdout,
                                stderr=subprocess.DEVNULL)

    def undisturbed(self, limit):
        with tempfile.TemporaryFile() as file:
            start = time.monotonic()
            code = self.begin(limit, file).wait()
            self.longest = max(0.01, 1.2 * (time.monotonic() - start))
            file.seek(0)
            return code, file.read()

    def killed_in_time(self, limit):
        with tempfile.TemporaryFile() as file:
            run = self.begin(limit, file)
            time.sleep(self.chance.uniform(0, self.longest))
            run.kill()
            self.ends["killed" if run.wait() < 0 else "ended before"] += 1
            file.seek(0)
            return file.read()

    def half_read(self, limit, wanted, end):
        """Reads a part; `end` is to end it while the rest waits in a pipe too small for it."""
        read_end, write_end = os.pipe()
        fcntl.fcntl(write_end, fcntl.F_SETPIPE_SZ, SMALL_PIPE)
        run = self.begin(limit, write_end)
        os.close(write_end)
        output = b""
        while len(output) < wanted:
            part = os.read(read_end, min(1000, wanted - len(output)))
            if not part:
                break
            output += part
        with open(read_end, "rb") as pipe:
            output += end(run, pipe)
        return run.wait(), output

    def killed_half_read(self, limit):
        """What the pipe has taken when the alert is killed still reaches the reader."""

        def end(run, pipe):
            run.kill()
            return pipe.read()

        code, output = self.half_read(limit, self.chance.randint(0, 3 * SMALL_PIPE), end)
        self.ends["killed" if code < 0 else "ended before"] += 1
        return output

    def reader_goes(self, _):
        """A long answer, so that the alert has more to write than the pipe takes."""
        wanted = self.chance.randint(0, 3 * SMALL_PIPE)
        code, output = self.half_read(LONG, wanted, lambda run, pipe: b"")
        self.ends["reader gone"] += 1
        if code != 2:
            sys.exit(f"alert_kills: the reader went, but the alert ended with {code}")
        return output


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--bin", required=True)
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--articles", type=int, default=0,
                         help="default: more than so many rounds can show")
    options.add_argument("--seed", type=int, default=int(time.time()))
    args = options.parse_args()
    args.bin = os.path.abspath(args.bin)
    count = args.articles or 16 * args.kills + 2 * LONG
    made = os.path.join(os.path.dirname(os.path.abspath(__file__)), "made_news.py")

    with tempfile.TemporaryDirectory() as folder:
        alert = Alert(folder, args)
        alert.run("searcher", "--save", "ä", "*:*", stderr=subprocess.DEVNULL)
        with open(f"{folder}/one.jsonl", "w") as file:
            file.write('{"id":"old","title":"Älteres","body":"This was there before."}\n')
        with open(f"{folder}/news.jsonl", "w") as file:
            alert.run(sys.executable, made, str(count), str(args.seed), stdout=file)
        index = ["indexer", "--index", f"{folder}/index", "-q", "--update"]
        alert.run(*index, f"{folder}/one.jsonl")
        alert.undisturbed(0)  # what is there when an alert begins is known
        alert.run(*index, f"{folder}/news.jsonl")

        shown, marked, unmarked_again = set(), 0, []

        def see(output):
            nonlocal marked
            for hit in complete_hits(output):
                marked += hit["again"]
                if hit["id"] in shown and not hit["again"]:
                    unmarked_again.append(hit["id"])
                shown.add(hit["id"])

        for number in range(args.kills):
            limit = alert.chance.randint(1, 12)
            if number % 4 == 3:
                see(alert.undisturbed(limit)[1])
            ways = [alert.killed_in_time, alert.killed_half_read,
                    alert.killed_in_time, alert.reader_goes]
            see(ways[number % 4](limit))
        while True:
            code, output = alert.undisturbed(100)
            see(output)
            if code != 0:
                break
        lost = count - len(shown - {"old"})
        left = [name for name in os.listdir(f"{folder}/.local/state/news/alerts") if "~" in name]
        ends = ", ".join(f"{number} {end}" for end, number in sorted(alert.ends.items()))
        print(f"alert_kills: {count} articles, seed {args.seed}: {ends}; {marked} shown with the "
              f"mark, {len(unmarked_again)} twice without it, {lost} lost")
        if code != 1 or lost or unmarked_again or left:
            sys.exit(f"alert_kills: failed: last exit {code}, twice {unmarked_again[:5]}, {left}")


if __name__ == "__main__":
    main()
