"""Runs a program with the fault injector (fault_injector.cpp) before it, and reads what it logged."""

import argparse
import os
import subprocess
import time
from dataclasses import dataclass


def options(description):
    """A parser with what every tool takes that disturbs runs."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--library", required=True)
    parser.add_argument("--only", default="")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    return parser


@dataclass
class Call:
    """A call that changed a file, or ("say") what was written to stderr."""
    name: str
    path: str = ""
    other: str = ""  # where a rename leads to; what a link names
    offset: int = 0  # of a write; of "resize" the new size
    data: bytes = b""


def read_log(path):
    """The calls of a log; one that a kill cut short is left out."""
    with open(path, "rb") as file:
        log = file.read()
    calls, at = [], 0
    while (end := log.find(b"\n", at)) >= 0:
        name, path, other, offset, size = log[at:end].decode(errors="surrogateescape").split("\t")
        at = end + 1 + int(size)
        if at > len(log):
            break
        calls.append(Call(name, path, other, int(offset), log[end + 1:at]))
    return calls


class Injector:
    def __init__(self, library, folder):
        """folder: what lies below it can fail; the logs go elsewhere."""
        self.library, self.folder = os.path.abspath(library), os.path.realpath(folder)

    def run(self, command, log=None, at=0, do="", again=False, timeout=60):
        """Gives the exit status (below 0: the signal) and what was said on stderr."""
        env = dict(os.environ, LC_ALL="C.UTF-8", LD_PRELOAD=self.library,
                   NEWS_FAULTS_BELOW=self.folder)
        if log:
            env["NEWS_FAULTS_LOG"] = log
        if at:
            env.update(NEWS_FAULTS_AT=str(at), NEWS_FAULTS_DO=do)
        if again:
            env["NEWS_FAULTS_AGAIN"] = "1"
        done = subprocess.run(command, env=env, stdin=subprocess.DEVNULL, timeout=timeout,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        return done.returncode, done.stderr.decode(errors="replace")
