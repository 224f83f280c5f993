#!/usr/bin/env python3
"""Runs indexer where there is little room: on a real small disk, and in little memory.

  - on file systems of some megabytes (tmpfs, mounted; that wants root) that run full in the middle of
    a first build, an update and a rebuild: status 2, a message with the path, the last commit
    readable, and the same run succeeds once there is room;
  - a file that is one line of any length, plain and as a pipe, and one that is all holes, within 512
    MiB of address space: it ends and says what it met.

Usage: narrow.py --bin FOLDER [--line BYTES] [--disks N]
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time

from scenarios import Failed, Programs

HERE = os.path.dirname(os.path.abspath(__file__))
MIB = 1 << 20


class SmallDisk:
    def __init__(self, folder, size):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=True,
                       stderr=subprocess.PIPE)

    def grow(self, size):
        subprocess.run(["mount", "-o", f"remount,size={size}", self.folder], check=True)

    def close(self):
        subprocess.run(["umount", self.folder], check=True)


def fill(programs, disk, made, few, way):
    """One run that may not fit; gives whether it did."""
    index = f"{disk.folder}/index"
    if way != "first":
        done = programs.run(programs.indexer, "-q", "--index", index, few)
        if done.returncode != 0:
            return False
    before = programs.titles(index) or {}
    option = {"first": [], "update": ["--update"], "rebuild": ["--rebuild"]}[way]
    command = [programs.indexer, "-q", "-j", "1", "--memory", "1M", "--index", index, *option, made]
    done = programs.run(*command)
    if done.returncode == 0:
        return False
    said = done.stderr.decode()
    if done.returncode != 2 or disk.folder not in said or "make room" not in said:
        raise Failed(f"{way}: it ended with {done.returncode}: {said}")
    held = programs.titles(index) or {}
    if any(held.get(each) != title for each, title in before.items()):
        raise Failed(f"{way}: articles that were there are gone")
    if held:
        programs.check(index)
    disk.grow("100m")
    done = programs.run(*command)
    if done.returncode != 0:
        raise Failed(f"{way}: with room it ended with {done.returncode}: {done.stderr.decode()}")
    programs.check(index)
    return True


def small_disks(programs, folder, count):
    if os.geteuid() != 0:
        print("narrow: small disks: skipped, only root may mount one")
        return
    made, few = f"{folder}/made.jsonl", f"{folder}/few.jsonl"
    for path, articles in ((made, 400), (few, 100)):
        with open(path, "wb") as file:
            subprocess.run([sys.executable, f"{HERE}/made_news.py", str(articles)], stdout=file,
                           check=True)
    full = 0
    for number in range(count):
        way = ["first", "update", "rebuild"][number % 3]
        size = f"{700 + 150 * (number // 3)}k"
        try:
            disk = SmallDisk(f"{folder}/disk", size)
        except subprocess.CalledProcessError as refused:
            print(f"narrow: small disks: skipped, {refused.stderr.decode().strip()}")
            return
        try:
            full += fill(programs, disk, made, few, way)
        finally:
            disk.close()
    print(f"narrow: {count} runs on small disks, {full} of them ran full: 0 articles lost")
    if not full:
        raise Failed("no disk ran full")


def limited():
    resource.setrlimit(resource.RLIMIT_AS, (512 * MIB, 512 * MIB))


def little_memory(programs, folder, line):
    """The limit is on addresses, stacks and libraries among them."""
    index = f"{folder}/line"
    good = f"{folder}/good.jsonl"
    with open(good, "w", encoding="utf-8") as file:
        file.write('{"id":"göd","title":"Still here","text":"Ein Satz."}\n')
    holes = f"{folder}/holes.txt"
    with open(holes, "wb") as file:
        file.truncate(line)
    words = f"yes 'words without an end' | tr '\\n' ' ' | head -c {line}"
    for name, source in (("pipe", f"{words} | exec '{programs.indexer}' -f text --index {index} -"),
                         ("jsonl pipe",
                          f"{words} | exec '{programs.indexer}' -f jsonl --index {index} -"),
                         ("holes", f"exec '{programs.indexer}' --index {index} {holes} {good}")):
        begun = time.monotonic()
        done = subprocess.run(["bash", "-c", source], preexec_fn=limited, capture_output=True)
        said = done.stderr.decode()
        if done.returncode not in (1, 2) or "cannot go on" in said or not said:
            raise Failed(f"a long line by {name}: it ended with {done.returncode}: {said}")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(f"narrow: a line of {line // MIB} MiB by {name}: reported after "
              f"{time.monotonic() - begun:.0f} s, at most {peak} MiB: {said.splitlines()[0][:120]}")
        if peak > 512:
            raise Failed(f"it took {peak} MiB")
    if "göd" not in (programs.titles(index) or {}):
        raise Failed("the good article beside it is not in the index")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--bin", required=True)
    options.add_argument("--line", type=int, default=10 << 30, help="bytes")
    options.add_argument("--disks", type=int, default=60)
    args = options.parse_args()
    programs = Programs(args.bin)
    with tempfile.TemporaryDirectory() as folder:
        try:
            small_disks(programs, folder, args.disks)
            little_memory(programs, folder, args.line)
        except Failed as failure:
            sys.exit(f"narrow: {failure}")


if __name__ == "__main__":
    main()
