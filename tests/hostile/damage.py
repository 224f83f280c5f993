#!/usr/bin/env python3
"""Damages the files of an index at random and asks both programs about it.

Bits are flipped, bytes overwritten, blocks zeroed or swapped, files cut short. Each time
  - `indexer --check` finds it;
  - `searcher` answers, or says what is wrong with status 2: it is killed by no signal and ends in time,
    also where the damage sends a search round in circles, as one made for that does in the end;
  - so do `indexer --status` and `indexer --update`.

Usage: damage.py --bin FOLDER [--rounds N] [--articles N] [--seed N]
"""

import argparse
import collections
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
BLOCK = 8192
LONGEST = 240  # seconds; a search in circles ends after five of processor time
DIRECTORY_END = slice(9, 11)  # of a block: where its directory ends, in two bytes

# Everything that an index is asked for: words, phrases, wildcards, facts, stories, charts.
QUESTIONS = [["-n", "0", "-f", "jsonl", "bar* OR tor* OR \"dar vin\""], ["-n", "5", "*:*"],
             ["--unique", "--copies", "bar* OR mös*"], ["--facet", "source", "--timeline", "auto"],
             ["--like", "é3"], ["--show", "é5"], ["-n", "0", "-f", "ids", "--sort", "newest"]]


def damage(content, chance):
    """The bytes after one mishap, and what it was called."""
    at = chance.randrange(len(content))
    how = chance.choice(["a bit", "a byte", "some bytes", "a block of zeros", "a block elsewhere",
                         "cut short", "bytes appended"])
    if how == "a bit":
        return content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1:], how
    if how == "a byte":
        return content[:at] + bytes([chance.randrange(256)]) + content[at + 1:], how
    if how == "some bytes":
        return content[:at] + chance.randbytes(min(chance.randint(2, 600), len(content) - at)) + \
            content[at + 600:], how
    first = at // BLOCK * BLOCK
    if how == "a block of zeros":
        return content[:first] + bytes(len(content[first:first + BLOCK])) + \
            content[first + BLOCK:], how
    if how == "a block elsewhere":
        other = chance.randrange(len(content)) // BLOCK * BLOCK
        return content[:first] + content[other:other + BLOCK] + content[first + BLOCK:], how
    return (content[:at], how) if how == "cut short" else (content + chance.randbytes(100), how)


def odd_directories(content):
    """Each directory one byte longer, half an entry: the search for what comes last never ends."""
    blocks = [bytearray(content[at:at + BLOCK]) for at in range(0, len(content), BLOCK)]
    for block in blocks:
        end = int.from_bytes(block[DIRECTORY_END], "big")
        block[DIRECTORY_END] = (end + 1).to_bytes(2, "big")
    return b"".join(blocks)


def circles(asked, searcher, sound, index):
    """What is wrong with how searches end that turn for ever."""
    shutil.rmtree(index, ignore_errors=True)
    shutil.copytree(sound, index, symlinks=True)
    with open(f"{index}/current/postlist.glass", "r+b") as file:
        content = odd_directories(file.read())
        file.seek(0)
        file.write(content)
    for question in (["zzzz"], ["--serve"]):
        status, said = asked.ask(searcher, "--index", index, *question, given='{"query":"zzzz"}\n')
        if status != 2 or "'postlist.glass' is not as it was written" not in said:
            yield f"{question}, in circles, ended with {status}: {said}"


class Asked:
    def __init__(self, folder):
        self.folder, self.ends = folder, collections.Counter()

    def ask(self, *command, given=""):
        """Gives the exit status, or the reason why that is none."""
        env = dict(os.environ, LC_ALL="C.UTF-8")
        try:
            done = subprocess.run(command, input=given.encode(), capture_output=True,
                                  timeout=LONGEST, env=env)
        except subprocess.TimeoutExpired:
            return f"is not done after {LONGEST} s", ""
        said = done.stderr.decode(errors="replace")
        if done.returncode < 0:
            return f"died by signal {-done.returncode}", said
        if done.returncode == 2 and not said:
            return "ended with 2 and said nothing", said
        return done.returncode, said


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--bin", required=True)
    options.add_argument("--rounds", type=int, default=1000)
    options.add_argument("--articles", type=int, default=150)
    options.add_argument("--seed", type=int, default=int(time.time()))
    args = options.parse_args()
    indexer, searcher = (os.path.join(os.path.abspath(args.bin), name)
                         for name in ("indexer", "searcher"))

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    begun, chance, failures = time.monotonic(), random.Random(args.seed), 0
    ends, found_by = collections.Counter(), collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        made, sound, index = (f"{folder}/{name}" for name in ("made.jsonl", "sound", "index"))
        with open(made, "wb") as file:
            subprocess.run([sys.executable, f"{HERE}/made_news.py", str(args.articles)], stdout=file,
                           check=True)
        subprocess.run([indexer, "-q", "--index", sound, made], check=True)
        asked = Asked(folder)
        for number in range(args.rounds):
            shutil.rmtree(index, ignore_errors=True)
            shutil.copytree(sound, index, symlinks=True)
            generation = f"{index}/current"
            while True:
                name = chance.choice([name for name in sorted(os.listdir(generation))
                                      if os.path.getsize(f"{generation}/{name}") > 0])
                with open(f"{generation}/{name}", "rb") as file:
                    before = file.read()
                after, how = damage(before, chance)
                if after != before:
                    break
            with open(f"{generation}/{name}", "wb") as file:
                file.write(after)

            wrong = []
            status, said = asked.ask(indexer, "--index", index, "--check")
            if status != 2:
                wrong.append(f"--check ended with {status}: {said}")
            found_by["checksum" if "checksum" in said or "were written" in said else "other"] += 1
            questions = [(searcher, "--index", index, *question) for question in QUESTIONS]
            questions += [(indexer, "--index", index, "--status"),
                          (indexer, "-q", "--index", index, "--update", made)]
            for command in questions:
                status, said = asked.ask(*command)
                ends[status] += 1
                if status not in (0, 1, 2):
                    wrong.append(f"{' '.join(command)}: {status}: {said[:200]}")
            for each in wrong:
                failures += 1
                print(f"damage: round {number}: {how} in {name}: {each}", file=sys.stderr,
                      flush=True)
        for each in circles(asked, searcher, sound, index):
            failures += 1
            print(f"damage: {each}", file=sys.stderr)
    how = ", ".join(f"{count} times {end}" for end, count in sorted(ends.items(), key=str))
    print(f"damage: seed {args.seed}: {args.rounds} rounds, found by "
          f"{dict(found_by)}; asked: {how}; {failures} failures ({time.monotonic() - begun:.0f} s)")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
