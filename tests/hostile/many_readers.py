#!/usr/bin/env python3
"""Readers search while indexers commit, publish, race each other, and swap or delete the index.

  - readers ask query after query, each by a new searcher and by one that serves all along, while
    one indexer after the other commits small batches and publishes rebuilds: no error is seen, and
    no answer has less than what was there from the beginning;
  - a second indexer is told that another one writes; --update racing --rebuild ends well;
  - an index that is replaced or deleted under a serving searcher gives answers or errors in words.

Usage: many_readers.py --bin FOLDER [--readers N] [--queries N] [--publishes N]
"""

import argparse
import collections
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time

from scenarios import Failed, Programs, articles, write_rows

OLD = 40  # articles that are there all along


def need(holds, what):
    if not holds:
        raise Failed(what)


class Serving:
    """A searcher that answers requests as long as it lives."""

    def __init__(self, programs, index):
        self.process = subprocess.Popen(
            [programs.searcher, "--index", index, "--serve"], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.asked = 0

    def ask(self, query):
        """The lines of the answer by their type, an error among them."""
        self.asked += 1
        line = json.dumps({"query": query, "limit": 3, "id": self.asked}) + "\n"
        self.process.stdin.write(line.encode())
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline() or b'{"error": "it is gone"}')
        if "error" in answer:
            return answer
        return {row["type"]: row for row in answer["answer"]}

    def close(self):
        self.process.stdin.close()
        return self.process.wait(timeout=20)


def read_often(programs, index, queries, wrong, asked, stop):
    serving = Serving(programs, index)
    for number in range(queries):
        if number % 10 == 0:  # a new process costs more, so there are fewer
            done = programs.run(programs.searcher, "--index", index, "-c", "told")
            fine = done.returncode == 0 and int(done.stdout.replace(b",", b"")) >= OLD
            answer = done.stdout + done.stderr
        else:
            answer = serving.ask("told" if number % 2 else "title:told OR ba3")
            fine = answer.get("summary", {}).get("matches", 0) >= OLD
        asked["new" if number % 10 == 0 else "served"] += 1
        if not fine:
            wrong.append(f"query {number}: {str(answer)[:300]}")
    if (status := serving.close()) != 0:
        wrong.append(f"searcher --serve ended with {status}")
    stop.release()


def readers_and_writers(programs, folder, args):
    index, inputs = f"{folder}/index", f"{folder}/inputs"
    os.mkdir(inputs)
    write_rows(f"{inputs}/a.jsonl", articles(OLD))
    need(programs.run(programs.indexer, "-q", "-i", index, inputs).returncode == 0, "no index")
    wrong, asked, done = [], collections.Counter(), threading.Semaphore(0)
    threads = [threading.Thread(target=read_often, args=(
        programs, index, args.queries // args.readers, wrong, asked, done))
        for _ in range(args.readers)]
    for thread in threads:
        thread.start()
    commits = publishes = 0
    while publishes < args.publishes or any(thread.is_alive() for thread in threads):
        publishes += 1
        write_rows(f"{inputs}/b.jsonl", articles(6, first=100 + publishes))
        run = programs.run(programs.indexer, "-v", "-i", index, "-u", "--memory", "64K", inputs)
        commits += run.stderr.count(b"committed")
        need(run.returncode == 0, f"an update failed: {run.stderr.decode()}")
        run = programs.run(programs.indexer, "-q", "-i", index, "--rebuild", inputs)
        need(run.returncode == 0, f"a rebuild failed: {run.stderr.decode()}")
    for thread in threads:
        thread.join()
    print(f"many_readers: {args.readers} readers, {asked['served']} queries served and "
          f"{asked['new']} by new processes, during {commits} commits and {publishes} publishes: "
          f"{len(wrong)} errors")
    need(not wrong, f"readers saw: {wrong[:5]}")
    programs.check(index)


def hold_against(programs, index):
    """An indexer that waits for its input, and what one that comes second was told."""
    while True:
        first = subprocess.Popen([programs.indexer, "-q", "-i", index, "-f", "jsonl", "-"],
                                 stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
        while first.poll() is None:  # else the other one was the second
            second = programs.run(programs.indexer, "-q", "-i", index, "--remove", "nothing")
            if second.returncode == 2:
                return first, second
        first.communicate()


def killed_races(programs, index, inputs, rounds):
    """One of two racing writers is killed at any moment; nothing that was there is lost by it."""
    killed, chance = 0, random.Random(rounds)
    for number in range(rounds):
        write_rows(f"{inputs}/b.jsonl", articles(8, first=500 + number))
        commands = [[programs.indexer, "-q", "-i", index, "-u", "--memory", "64K", inputs],
                    [programs.indexer, "-q", "-i", index, "--rebuild", inputs]]
        runs = [subprocess.Popen(command, stderr=subprocess.DEVNULL) for command in commands]
        time.sleep(chance.uniform(0, 0.06))
        runs[number % 2].kill()
        killed += [run.wait(timeout=60) for run in runs][number % 2] == -9
        programs.check(index)
        held = programs.titles(index)
        need(set(articles(OLD)) <= set(held), "articles are lost after a race that was killed")
        run = programs.run(programs.indexer, "-q", "-i", index, "-u", inputs)
        need(run.returncode == 0, f"the next update failed: {run.stderr.decode()}")
        need(len(programs.titles(index)) == OLD + 8, "articles are missing after a killed race")
    print(f"many_readers: {rounds} races, in which one was to be killed and {killed} times was: "
          "0 articles lost")


def racing_writers(programs, folder, rounds):
    """Whoever comes second is told so; what the first one wrote is there."""
    index, inputs = f"{folder}/index", f"{folder}/inputs"
    refused = 0
    for number in range(rounds):
        write_rows(f"{inputs}/b.jsonl", articles(8, first=300 + number))
        commands = [[programs.indexer, "-q", "-i", index, "-u", "--memory", "64K", inputs],
                    [programs.indexer, "-q", "-i", index, "--rebuild", inputs]]
        runs = [subprocess.Popen(command, stderr=subprocess.PIPE) for command in commands]
        ends = [(run.communicate(timeout=60)[1].decode(), run.returncode) for run in runs]
        for said, status in ends:
            if status == 2:
                refused += 1
                need(f"another indexer is writing to '{index}'" in said, f"said: {said}")
            else:
                need(status == 0, f"a racing run ended with {status}: {said}")
        need(any(status == 0 for _, status in ends), "both were refused")
        need(len(programs.titles(index)) == OLD + 8, "articles are missing after a race")
        programs.check(index)
    killed_races(programs, index, inputs, rounds)
    first, second = hold_against(programs, index)
    need(b"wait for it to end" in second.stderr, f"a second was told: {second.stderr.decode()}")
    first.communicate(b'{"id":"last","title":"Told","text":"Zuletzt."}\n', timeout=60)
    need(first.returncode == 0, "the first indexer failed")
    print(f"many_readers: {rounds} races of --update and --rebuild: {refused} told to wait, "
          "0 articles lost")


def swapped_and_deleted(programs, folder):
    index, other = f"{folder}/index", f"{folder}/other"
    write_rows(f"{folder}/few.jsonl", articles(3, first=900))
    programs.run(programs.indexer, "-q", "-i", other, f"{folder}/few.jsonl")
    serving = Serving(programs, index)
    serving.ask("told")
    os.rename(index, f"{folder}/away")
    os.rename(other, index)
    for _ in range(5):
        answer = serving.ask("told")
        need("it is gone" not in str(answer), "searcher died when the index was replaced")
    shutil.rmtree(index)
    for _ in range(5):
        answer = serving.ask("told")
        need("it is gone" not in str(answer), "searcher died when the index was deleted")
    need(serving.close() in (0, 1, 2), "searcher was killed by a signal")
    print("many_readers: an index replaced and deleted under a serving searcher: it went on")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--bin", required=True)
    options.add_argument("--readers", type=int, default=8)
    options.add_argument("--queries", type=int, default=1000)
    options.add_argument("--publishes", type=int, default=100)
    args = options.parse_args()
    programs = Programs(args.bin)
    with tempfile.TemporaryDirectory() as folder:
        folder = os.path.realpath(folder)
        begun = time.monotonic()
        try:
            readers_and_writers(programs, folder, args)
            racing_writers(programs, folder, max(3, args.publishes // 5))
            swapped_and_deleted(programs, folder)
        except Failed as failure:
            sys.exit(f"many_readers: {failure}")
        print(f"many_readers: {time.monotonic() - begun:.0f} s")


if __name__ == "__main__":
    main()
