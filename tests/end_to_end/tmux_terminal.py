"""A shell in tmux, for tests of what a person sees on a terminal."""

import os
import subprocess
import time

SECONDS = 20  # that a screen may take to be as expected


class Failed(Exception):
    pass


class Terminal:
    """A shell in tmux."""

    opened = []

    def __init__(self, folder, programs, columns=80, rows=24, **variables):
        self.socket = str(folder / "tmux.socket")
        environment = {"PATH": f"{programs}:{os.environ['PATH']}", "HOME": str(folder),
                       "LC_ALL": "C.UTF-8", "NEWS_INDEX": str(folder / "index"), "TZ": "UTC",
                       "TMPDIR": str(folder), "ENV": "", "TERM": "xterm-256color", **variables}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"):
            if name in os.environ:
                environment[name] = os.environ[name]
        self.environment = environment
        Terminal.opened.append(self)
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", str(columns), "-y", str(rows), "sh")
        self.tmux("set-option", "-g", "escape-time", "10")
        self.until("waited for the shell", lambda shown: shown.strip())

    def tmux(self, *words):
        done = subprocess.run(["tmux", "-S", self.socket, *words], env=self.environment,
                              capture_output=True, text=True, timeout=SECONDS, check=False)
        if done.returncode != 0:
            raise Failed(f"tmux {words}: {done.stderr}")
        return done.stdout

    def screen(self):
        return self.tmux("capture-pane", "-p", "-J")

    def keys(self, *names):
        self.tmux("send-keys", *names)

    def type(self, text):
        self.tmux("send-keys", "-l", text)

    def run(self, command):
        self.type(command)
        self.keys("Enter")

    def until(self, what, holds):
        end = time.monotonic() + SECONDS
        while True:
            shown = self.screen()
            if holds(shown):
                return shown
            if time.monotonic() > end:
                raise Failed(f"{what}; the terminal shows:\n{shown}")
            time.sleep(0.05)

    def wait(self, *texts):
        return self.until(f"waited for {texts}", lambda shown: all(text in shown for text in texts))

    def gone(self, text):
        return self.until(f"waited for {text!r} to go", lambda shown: text not in shown)

    def search(self, options=""):
        self.run(f"searcher {options}")
        return self.wait("news>", " ms")

    def children(self):
        shell = self.tmux("display-message", "-p", "#{pane_pid}").strip()
        with open(f"/proc/{shell}/task/{shell}/children", encoding="ascii") as children:
            return [int(pid) for pid in children.read().split()]

    def pid(self):
        return self.children()[0]

    def is_restored(self):
        """The shell is back with echo, and neither mouse nor pastes are told any more."""
        self.run("clear; echo modes=$(stty -a | tr ' ' '\\n' | grep -c -e '^echo$' -e '^icanon$')")
        self.wait("modes=2")
        flags = self.tmux("display-message", "-p",
                          "#{alternate_on}#{mouse_any_flag}#{cursor_flag}").strip()
        if flags != "001":
            raise Failed(f"the terminal is not restored: alternate, mouse, cursor: {flags}")

    def close(self):
        """What still runs is told that its terminal is gone, and writes no more once this is over."""
        try:
            running = self.children()
        except (Failed, OSError, subprocess.SubprocessError):
            running = []
        subprocess.run(["tmux", "-S", self.socket, "kill-server"], capture_output=True, check=False)
        end = time.monotonic() + SECONDS
        while any(os.path.exists(f"/proc/{pid}") for pid in running) and time.monotonic() < end:
            time.sleep(0.02)
