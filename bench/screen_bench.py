#!/usr/bin/env python3
"""How long the full screen takes from a key to the terminal, and how much memory an hour of keys takes.

    screen_bench.py --bin FOLDER --index INDEX [--queries FILE] [--keys 500] [--random 10000]

The searcher runs on a pseudo terminal of 80 by 24; what it draws is followed by a terminal of a few
lines. Queries are typed letter by letter, each key when the one before it is answered:

    redraw     from the key to the screen that has it in the query line
    results    from the key to the screen that has the answer to what was typed

Then random keys are sent as fast as they are taken; after each thousand it is told how much memory
the searcher holds (VmRSS). A searcher that ends by itself is a failure.
"""

import argparse
import codecs
import os
import pty
import random
import re
import select
import struct
import sys
import termios
import time
import unicodedata
from fcntl import ioctl

COLUMNS, ROWS = 80, 24
PATIENCE = 30  # seconds

QUERIES = ["inflation", "central bank rates", "oil price", "title:strike", "government spending cut",
           '"trade deficit"', "grain exports", "takeover offer", "dollar yen", "coffee", "shares profit",
           "minister said", "wheat W/5 tonnes", "earthquake", "election 1987", "crude production"]


class Screen:
    """What a VT100 shows: enough of one for what curses sends it."""

    def __init__(self):
        self.cells = [[" "] * COLUMNS for _ in range(ROWS)]
        self.row = self.column = 0
        self.top, self.bottom = 0, ROWS - 1  # of what scrolls
        self.rest = ""

    def feed(self, data):
        text = self.rest + data
        at = 0
        while at < len(text):
            character = text[at]
            if character == "\x1b":
                sequence = re.compile(r"\x1b(\[[0-9;?]*[@-~]|[()][0-9A-B]|[=>78DEHMc])").match(text, at)
                if not sequence:
                    break
                self.obey(sequence.group(1))
                at = sequence.end()
                continue
            self.put(character)
            at += 1
        self.rest = text[at:]

    def put(self, character):
        if character == "\r":
            self.column = 0
        elif character == "\n":
            self.down()
        elif character == "\t":
            self.column = min((self.column // 8 + 1) * 8, COLUMNS - 1)
        elif character == "\b":
            self.column = max(self.column - 1, 0)
        elif character >= " ":
            if unicodedata.combining(character):
                return
            wide = unicodedata.east_asian_width(character) in "WF"
            if self.column < COLUMNS:
                self.cells[self.row][self.column] = character
            self.column = min(self.column + (2 if wide else 1), COLUMNS - 1)

    def down(self):
        if self.row == self.bottom:
            del self.cells[self.top]
            self.cells.insert(self.bottom, [" "] * COLUMNS)
        else:
            self.row = min(self.row + 1, ROWS - 1)

    def up(self):
        if self.row == self.top:
            del self.cells[self.bottom]
            self.cells.insert(self.top, [" "] * COLUMNS)
        else:
            self.row = max(self.row - 1, 0)

    def obey(self, sequence):
        if sequence in ("D", "M"):
            self.down() if sequence == "D" else self.up()
        if sequence[0] != "[":
            return
        kind = sequence[-1]
        numbers = [int(one) if one.isdigit() else 0 for one in sequence[1:-1].split(";")]
        first = numbers[0] if numbers else 0
        if kind == "r":
            self.top, self.bottom = max(first, 1) - 1, ((numbers + [0])[1] or ROWS) - 1
            self.row = self.column = 0
        elif kind in "Hf":
            row, column = (numbers + [0, 0])[:2]
            self.row = min(max(row, 1), ROWS) - 1
            self.column = min(max(column, 1), COLUMNS) - 1
        elif kind == "C":
            self.column = min(self.column + max(first, 1), COLUMNS - 1)
        elif kind == "D":
            self.column = max(self.column - max(first, 1), 0)
        elif kind == "A":
            self.row = max(self.row - max(first, 1), 0)
        elif kind == "B":
            self.row = min(self.row + max(first, 1), ROWS - 1)
        elif kind == "K":
            span = range(0, self.column + 1) if first == 1 else range(self.column, COLUMNS)
            for column in span:
                self.cells[self.row][column] = " "
        elif kind == "J":
            self.obey("[K")
            for row in range(self.row + 1, ROWS):
                self.cells[row] = [" "] * COLUMNS

    def line(self, row):
        return "".join(self.cells[row]).rstrip()


class Searcher:
    def __init__(self, program, index):
        self.screen = Screen()
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.pid, self.tty = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="vt100", LC_ALL="C.UTF-8", PAGER="true", EDITOR="true",
                              BROWSER="true", XDG_STATE_HOME="/nonexistent", NEWS_INDEX=index)
            os.environ.pop("COLUMNS", None)
            os.environ.pop("LINES", None)
            os.execv(program, [program, "-I"])
        ioctl(self.tty, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def read(self, seconds):
        """What has come within so many seconds; nothing where nothing has."""
        ready, _, _ = select.select([self.tty], [], [], max(seconds, 0))
        if not ready:
            return False
        self.screen.feed(self.decoder.decode(os.read(self.tty, 65536)))
        return True

    def send(self, text):
        os.write(self.tty, text.encode())

    def shows(self, typed):
        return self.screen.line(0) == f"news> {typed}".rstrip()

    def answered(self, typed):
        status = self.screen.line(1)
        return self.shows(typed) and bool(status) and not status.endswith("...")

    def until_answered(self, typed, began):
        """Seconds to the key in the query line, and to the answer. What is drawn at once comes in several pieces:
        nothing may follow for two milliseconds."""
        first = None
        while True:
            if first is None and self.shows(typed):
                first = time.perf_counter() - began
            if self.answered(typed):
                answer = time.perf_counter() - began
                if not self.read(0.002):
                    return first, answer
            elif not self.read(began + PATIENCE - time.perf_counter()):
                raise SystemExit(f"no answer to {typed!r} after {PATIENCE} s:\n"
                                 + "\n".join(self.screen.line(row) for row in range(ROWS)))

    def memory_kib(self):
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1))

    def end(self):
        self.send("\x03")
        try:
            while self.read(PATIENCE):
                pass
        except OSError:
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def told(name, seconds):
    ordered = sorted(seconds)
    middle, most = ordered[len(ordered) // 2], ordered[min(len(ordered) * 95 // 100, len(ordered) - 1)]
    print(f"{name:8} {len(ordered)} keys: p50 {middle * 1000:.1f} ms, p95 {most * 1000:.1f} ms, "
          f"worst {ordered[-1] * 1000:.1f} ms")


def measure_keys(searcher, queries, keys):
    redraws, results = [], []
    searcher.until_answered("", time.perf_counter())
    while len(results) < keys:
        for query in queries:
            typed = ""
            for letter in query:
                typed += letter
                # An unfinished query cannot always be read; then there is no answer to wait for.
                waits = typed.count('"') % 2 == 0 and not typed.endswith((":", "W", "W/", "W/5 "))
                began = time.perf_counter()
                searcher.send(letter)
                if not waits:
                    searcher.read(1)
                    continue
                first, answer = searcher.until_answered(typed, began)
                redraws.append(first)
                results.append(answer)
                if len(results) == keys:
                    break
            searcher.send("\x15")
            searcher.until_answered("", time.perf_counter())
            if len(results) == keys:
                break
    told("redraw", redraws)
    told("results", results)


RANDOM_KEYS = list("abcdefghijklmnoprstuvwxyz      0123?/\\\"():*~-") + [
    "\x1b[A", "\x1b[B", "\x1bOA", "\x1bOB", "\x1bOC", "\x1bOD", "\t", "\x7f", "\x15", "\x17", "\x0e",
    "\x10", "\x1bt", "\x1bs", "\x1bu", "\x1b/", "\x1b\\", "\x1bn", "\x1bN", "\x1bd", "\x0c", "\x12", "é", "京",
    "\r"]


def measure_memory(searcher, count, seed):
    chance = random.Random(seed)
    print(f"random keys, seed {seed}:", end="")
    for number in range(1, count + 1):
        key = chance.choice(RANDOM_KEYS)
        searcher.send("e" if key == "q" else key)
        while searcher.read(0):
            pass
        if number % 20 == 0:
            searcher.read(0.05)
        if number % 1000 == 0:
            print(f" {searcher.memory_kib() // 1024}", end="", flush=True)
    print(" MiB after each thousand")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", required=True)
    parser.add_argument("--index", required=True)
    parser.add_argument("--queries")
    parser.add_argument("--keys", type=int, default=500)
    parser.add_argument("--random", type=int, default=10000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    queries = QUERIES
    if asked.queries:
        with open(asked.queries, encoding="utf-8") as lines:
            queries = [line.split("\t")[-1].strip() for line in lines if line.strip()]
    searcher = Searcher(os.path.join(asked.bin, "searcher"), os.path.abspath(asked.index))
    measure_keys(searcher, queries, asked.keys)
    if asked.random:
        measure_memory(searcher, asked.random, asked.seed)
    code = searcher.end()
    print(f"left with {code}")
    return 0 if code == 130 else 1


if __name__ == "__main__":
    sys.exit(main())
