#!/usr/bin/env python3
"""Random keys for the full screen, and all else that may come from a terminal: it neither dies nor keeps it.

    screen_keys.py --bin FOLDER [--index INDEX] [--keys 10000] [--seed 1] [--seconds 0]

The searcher runs on a pseudo terminal, on the index or else on one of data/tiny. It is sent keys of all kinds, words, pastes of 10 KB (some without an
end), reports of the mouse, bytes that are no UTF-8, sequences of Esc cut in the middle, new sizes between 20 by 5
and 200 by 60, SIGTSTP with SIGCONT, and SIGWINCH. Programs that it starts (pager, editor, browser) are `true`.
Where a sequence of keys leaves the screen, which must be with status 130, it is started again.

Afterwards, and whenever it has left: the modes of the terminal are those of before, the last that it was told is
to leave the alternate screen, to show the cursor, and to send neither pastes nor the mouse. Reports of a sanitizer
go to files and count as failures: build with -DNEWS_SANITIZE=address,undefined. Ends with 1 where anything failed.
"""

import argparse
import glob
import os
import pathlib
import pty
import random
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from fcntl import ioctl

PATIENCE = 60  # seconds for an end

WORDS = ["oil ", "price", "climate", "election ", "\"trade deficit\"", "title:", "date:2019-13", "date:2023.. ", "@saved ",
         "Évian ", "東京 ", "(a OR b", "NOT ", "*:*", "place:\"", "\\", "zzzz ", "the "]
KEYS = ["\x1b[A", "\x1b[B", "\x1bOA", "\x1bOB", "\x1bOC", "\x1bOD", "\x1b[5~", "\x1b[6~", "\x1bOH", "\x1bOF", "\x1b[3~",
        "\x1bOP", "\x1b[Z", "\t", "\r", "\x7f", "\x1b[1;2A", "\x1b[1;2B"]
ENDING = (3, 26, 28)  # these end or stop whoever has the terminal
CONTROL = [chr(code) for code in range(1, 32) if code not in ENDING]
ENDING_MODES = {b"\x1b[?1049l": b"\x1b[?1049h", b"\x1b[?2004l": b"\x1b[?2004h"}


class Stuck(Exception):
    """Keys are not taken any more."""


class Screen:
    """A searcher on a terminal of its own."""

    def __init__(self, program, index, folder):
        self.control, self.terminal = pty.openpty()
        self.modes = termios.tcgetattr(self.terminal)
        self.resize(80, 24)
        self.drawn = b""
        self.ended = None
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            ioctl(self.terminal, termios.TIOCSCTTY, 0)
            for stream in (0, 1, 2):
                os.dup2(self.terminal, stream)
            os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8", PAGER="true", EDITOR="true", BROWSER="true",
                              VISUAL="", XDG_STATE_HOME=f"{folder}/state", XDG_CONFIG_HOME=f"{folder}/config",
                              NEWS_INDEX=index, ASAN_OPTIONS=f"log_path={folder}/report:detect_leaks=1",
                              UBSAN_OPTIONS=f"log_path={folder}/report:print_stacktrace=1")
            for name in ("COLUMNS", "LINES"):
                os.environ.pop(name, None)
            os.execv(program, [program, "-I"])

    def resize(self, columns, rows):
        ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, seconds):
        if not select.select([self.control], [], [], seconds)[0]:
            return False
        # The last that was drawn says how the terminal was left.
        self.drawn = (self.drawn + os.read(self.control, 65536))[-65536:]
        return True

    def send(self, data):
        """What there is to read is read meanwhile: else neither side could go on."""
        end = time.monotonic() + PATIENCE
        while data:
            if time.monotonic() > end:
                raise Stuck
            _, writable, _ = select.select([], [self.control], [], 0)
            if writable:
                data = data[os.write(self.control, data[:512]):]
            self.read(0 if writable else 0.05)
            if self.status() is not None:
                return

    def status(self):
        """How it ended, once it has."""
        if self.ended is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self.ended = os.waitstatus_to_exitcode(status) if pid else None
        return self.ended

    def wait(self):
        end = time.monotonic() + PATIENCE
        while self.status() is None and time.monotonic() < end:
            self.read(0.05)
        return self.status()

    def faults(self):
        """What is wrong with how the terminal was left."""
        while self.read(0):
            pass
        told = []
        if termios.tcgetattr(self.terminal) != self.modes:
            told.append("the modes of the terminal are not as they were")
        for off, on in ENDING_MODES.items():
            if self.drawn.rfind(off) < self.drawn.rfind(on):
                told.append(f"{on!r} was not taken back")
        hidden, shown = self.drawn.rfind(b"\x1b[?25l"), max(self.drawn.rfind(b"\x1b[?25h"), self.drawn.rfind(b"\x1b[?12l"))
        if hidden > shown:
            told.append("the cursor is hidden")
        mouse = max(self.drawn.rfind(f"\x1b[?{mode}h".encode()) for mode in (1000, 1002, 1003))
        if mouse > self.drawn.rfind(b"\x1b[?1000l"):
            told.append("the mouse is still told of")
        return told

    def close(self):
        if self.status() is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.control)
        os.close(self.terminal)


def mouse(chance):
    button, column, row = chance.choice((0, 1, 2, 64, 65)), chance.randint(1, 250), chance.randint(1, 70)
    if chance.random() < 0.2:
        return b"\x1b[M" + bytes(chance.choice([code for code in range(256) if code not in ENDING])
                                   for _ in range(3))
    return f"\x1b[<{button};{column};{row}{chance.choice('Mm')}".encode()


def paste(chance):
    text = chance.choice((b"dam\n", b"\xff\x1b[31m", "東京 ".encode(), b"a OR (", b"x")) * 10240
    return b"\x1b[200~" + text[:10240] + (b"" if chance.random() < 0.2 else b"\x1b[201~")


def cut(chance):
    whole = chance.choice(KEYS + ["\x1b[200~", "\x1b[<0;10;10M", "é", "東"]).encode()
    return whole[:chance.randint(1, len(whole))]


def input_of(chance):
    """Bytes that a terminal may send."""
    kind = chance.random()
    if kind < 0.40:
        return chance.choice("abcdefghijklmnoprstuvwxyzNTS/\\|?*()\":0129- ").encode()
    if kind < 0.62:
        return chance.choice(KEYS).encode()
    if kind < 0.70:
        return chance.choice(CONTROL).encode()
    if kind < 0.77:
        return b"\x1b" + chance.choice("abdenNtsuov/\\|?").encode()
    if kind < 0.84:
        return chance.choice(WORDS).encode()
    if kind < 0.90:
        return mouse(chance)
    if kind < 0.93:
        return bytes(chance.randrange(128, 256) for _ in range(chance.randint(1, 4)))
    if kind < 0.985:
        return cut(chance)
    return paste(chance)


def disturb(chance, screen):
    """What happens to a terminal beside keys."""
    kind = chance.random()
    if kind < 0.7:
        screen.resize(chance.randint(20, 200), chance.randint(5, 60))
    elif kind < 0.8:
        os.kill(screen.pid, signal.SIGWINCH)
    else:
        os.kill(screen.pid, signal.SIGTSTP)
        screen.read(0.02)
        os.kill(screen.pid, signal.SIGCONT)


def check_left(screen, number, failures):
    if screen.status() != 130:
        failures.append(f"after {number} keys: ended with {screen.status()}")
    failures.extend(f"after {number} keys: {fault}" for fault in screen.faults())


def run(asked, folder):
    chance = random.Random(asked.seed)
    end = time.monotonic() + asked.seconds if asked.seconds else None
    failures, begun, number = [], 1, 0
    screen = Screen(os.path.join(asked.bin, "searcher"), os.path.abspath(asked.index), folder)
    while number < asked.keys and not (end and time.monotonic() > end) and len(failures) < 10:
        if screen.status() is not None:
            check_left(screen, number, failures)
            screen.close()
            screen = Screen(os.path.join(asked.bin, "searcher"), os.path.abspath(asked.index), folder)
            begun += 1
        try:
            screen.send(input_of(chance))
        except Stuck:
            failures.append(f"after {number} keys: it takes no more for {PATIENCE} s")
            os.kill(screen.pid, signal.SIGKILL)
            screen.wait()
        number += 1
        if number % 25 == 0:
            disturb(chance, screen)
        if number % 10 == 0:
            screen.read(0.02)
    if screen.status() is None:
        # A paste that has begun takes what follows for itself, until nothing comes for a second.
        while screen.read(1.5):
            pass
        screen.send(b"\x03")
    if screen.wait() is None:
        failures.append("Ctrl-C does not end it")
    else:
        check_left(screen, number, failures)
    screen.close()
    return number, begun, failures


def make_index(programs, folder):
    tiny = pathlib.Path(__file__).resolve().parents[2] / "data" / "tiny"
    index = f"{folder}/index"
    subprocess.run([os.path.join(programs, "indexer"), "--summary", "none", "--index", index, str(tiny)],
                   check=True, capture_output=True)
    return index


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", required=True)
    parser.add_argument("--index", help="else one is made of data/tiny")
    parser.add_argument("--keys", type=int, default=10000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=0, help="at most; 0: as long as it takes")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        (pathlib.Path(made) / "config").mkdir()
        if not asked.index:
            asked.index = make_index(asked.bin, made)
        began = time.monotonic()
        number, begun, failures = run(asked, made)
        reports = glob.glob(f"{made}/report*")
        for report in reports[:3]:
            failures.append(pathlib.Path(report).read_text(errors="replace")[:4000])
    print(f"seed {asked.seed}: {number} inputs, {begun} screens, {time.monotonic() - began:.0f} s, "
          f"{len(reports)} reports, {len(failures)} failures")
    for failure in failures:
        print("  " + failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
