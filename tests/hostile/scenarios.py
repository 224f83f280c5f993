"""Small runs of indexer that a fault or a power cut may meet, and what must hold of an index then."""

import json
import os
import re
import shutil
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
SMALL_BATCH = ["--memory", "512K", "-j", "1"]  # two or three articles a commit
LARGE = 4 << 20  # bytes of input from which on they are written in runs; blank lines count as well
QUERIES = ["*:*", "ba3 OR ri5", "title:told né1", "to7 OR ka2 OR nothing", '"mö 3 told" OR lu4']


def articles(count, first=0, version=1):
    """Rows by id; equal numbers and versions give equal rows."""
    rows = {}
    for number in range(first, first + count):
        words = [f"{'ba ri to né ka lu mö sé'.split()[(number * k + version) % 8]}{k % 9}"
                 for k in range(1, 120)]
        rows[f"é{number}"] = {
            "id": f"é{number}", "title": f"Mö {number} told {version} times",
            "date": f"2024-03-{1 + number % 28:02}", "text": " ".join(words) + "."}
    return rows


def write_rows(path, rows, padding=0):
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n" * padding)
        for row in rows.values():
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def titles_of(rows):
    return {row["id"]: row["title"] for row in rows.values()}


class Programs:
    def __init__(self, folder):
        self.indexer = os.path.join(os.path.abspath(folder), "indexer")
        self.searcher = os.path.join(os.path.abspath(folder), "searcher")

    def run(self, *command, given=None):
        return subprocess.run(command, input=given, capture_output=True, timeout=120,
                              env=dict(os.environ, LC_ALL="C.UTF-8"))

    def titles(self, index):
        """Title by id of all articles; None where there is no index."""
        done = self.run(self.searcher, "--index", index, "-n", "0", "-f", "tsv", "--fields",
                        "id,title", "*:*")
        if done.returncode == 2 and b"no index at" in done.stderr:
            return None
        if done.returncode not in (0, 1):
            raise Failed(f"searcher ended with {done.returncode}: {done.stderr.decode()}")
        rows = [line.split("\t") for line in done.stdout.decode().splitlines()[1:]]
        return {row[0]: row[1] for row in rows}

    def answers(self, index):
        """Ids and scores for several queries."""
        lines = "".join(f"{number}\t{query}\n" for number, query in enumerate(QUERIES))
        done = self.run(self.searcher, "--index", index, "--batch", "-", "-n", "0", "-f", "trec",
                        "-j", "1", "--any", given=lines.encode())
        if done.returncode != 0:
            raise Failed(f"searcher --batch ended with {done.returncode}: {done.stderr.decode()}")
        return done.stdout

    def check(self, index):
        done = self.run(self.indexer, "--index", index, "--check")
        if done.returncode != 0:
            raise Failed(f"--check: {done.stderr.decode()}")


class Failed(Exception):
    """Something that must hold does not."""


class Scenario:
    """A run over an index: what is there before it, and what after."""

    def __init__(self, name, base, added, arguments, gone=(), whole=False, padding=0,
                 kept=None, spoil=None):
        """base, added: rows of the index before, and of the inputs of the run; gone: ids that the
        run drops; whole: the run publishes all or nothing; kept: of the base, in a file that the
        run finds unchanged; spoil: given the index, leaves it as others left it before the run."""
        self.name, self.base, self.added, self.arguments = name, base, added, arguments
        self.gone, self.whole, self.padding, self.kept = set(gone), whole, padding, kept or {}
        self.spoil = spoil
        self.before = titles_of(base)
        self.after = {**self.before, **titles_of(added)}
        for each in gone:
            self.after.pop(each, None)

    def prepare(self, programs, folder):
        """Makes folder/inputs, folder/base and what an undisturbed run answers."""
        self.programs, self.folder = programs, folder
        self.inputs = os.path.join(folder, "inputs")
        os.makedirs(self.inputs)
        self.template = os.path.join(folder, "base")
        if self.base:
            changing = {each: row for each, row in self.base.items() if each not in self.kept}
            write_rows(os.path.join(self.inputs, "a.jsonl"), changing)
            if self.kept:
                write_rows(os.path.join(self.inputs, "z.jsonl"), self.kept)
            done = programs.run(programs.indexer, "-q", "--index", self.template, self.inputs)
            if done.returncode != 0:
                raise Failed(f"{self.name}: no index to begin with: {done.stderr.decode()}")
            os.remove(os.path.join(self.inputs, "a.jsonl"))
        if self.spoil:
            self.spoil(self.template)
        if self.added:
            write_rows(os.path.join(self.inputs, "a.jsonl"), self.added, self.padding)
        index = self.fresh("whole/index")
        if programs.run(*self.command(index)).returncode != 0:
            raise Failed(f"{self.name}: the undisturbed run failed")
        self.must_be_whole(index)
        self.answers = programs.answers(index)
        return self

    def fresh(self, name):
        """A copy of what is there before the run; the folder above it is the disk."""
        index = os.path.join(self.folder, name)
        shutil.rmtree(os.path.dirname(index), ignore_errors=True)
        os.makedirs(os.path.dirname(index))
        if os.path.exists(self.template):
            shutil.copytree(self.template, index, symlinks=True)
        return index

    def command(self, index):
        words = {"INPUTS": self.inputs, "INDEX": index}
        return [self.programs.indexer, "-v", "--index", index,
                *(words.get(word, word) for word in self.arguments)]

    def committed(self, said):
        """How many of the added articles the run reported as committed."""
        counts = re.findall(r": committed ([0-9,]+) articles", said)
        return max((int(count.replace(",", "")) for count in counts), default=0)

    def must_hold(self, index, said, finished):
        """After a disturbed run: nothing lost that was there or was reported, nothing invented."""
        held = self.programs.titles(index)
        if held is None:
            if self.before or self.committed(said):
                raise Failed("the index is gone")
            return
        self.must_be_sound(index)
        if finished and held != self.after:
            raise Failed(f"the run finished, but the index holds {sorted(held)}")
        if self.whole and held not in (self.before, self.after):
            raise Failed(f"neither the old index nor the new one: {sorted(held)}")
        new = titles_of(self.added)
        for each in list(new)[:0 if self.whole else self.committed(said)]:
            if held.get(each) != new[each]:
                raise Failed(f"{each} was committed, but is {held.get(each)}")
        for each, title in held.items():
            if title not in (self.before.get(each), new.get(each)):
                raise Failed(f"{each} is {title}, as nobody wrote it")
        if lost := set(self.before) - set(held) - self.gone:
            raise Failed(f"lost: {sorted(lost)}")

    def must_be_sound(self, index):
        self.programs.check(index)

    def must_be_whole(self, index):
        if (held := self.programs.titles(index)) != self.after:
            raise Failed(f"the index holds {held}")
        self.programs.check(index)

    def must_be_tidy(self, index):
        """After a run that took the lock; one that finds no changed input does not."""
        self.programs.run(self.programs.indexer, "-q", "--index", index, "--remove", "nothing")
        left = [name for name in os.listdir(index)
                if name not in ("current", "lock") and not re.fullmatch(r"gen-\d+", name)]
        if left or len(os.listdir(index)) > 4:
            raise Failed(f"litter: {os.listdir(index)}")

    def must_recover(self, index):
        """The same run again ends where the undisturbed one did."""
        done = self.programs.run(*self.command(index))
        if done.returncode not in (0, 1):
            raise Failed(f"the next run failed: {done.stderr.decode()}")
        self.must_be_whole(index)
        self.must_be_tidy(index)
        if self.programs.answers(index) != self.answers:
            raise Failed("the answers differ from those of an undisturbed run")


class Repair(Scenario):
    """The run makes a damaged index anew, whose articles can still be listed."""

    def must_be_sound(self, index):
        if os.readlink(os.path.join(index, "current")) != "gen-1":
            self.programs.check(index)


def lose_positions(index):
    """What phrases need; the articles can still be listed."""
    with open(os.path.join(index, "current", "position.glass"), "r+b") as file:
        file.seek(-1000, os.SEEK_END)
        file.write(bytes(1000))


def leave_litter(index):
    """What a killed --update (no checksums) and a killed --rebuild (unfinished files) leave."""
    generation = os.path.join(index, "gen-1")
    os.remove(os.path.join(generation, "checksums"))
    shutil.copytree(generation, generation.replace("gen-1", "gen-2.tmp"))
    os.truncate(os.path.join(index, "gen-2.tmp", "postlist.glass"), 100)
    os.mkdir(os.path.join(index, "runs.tmp"))
    with open(os.path.join(index, "runs.tmp", "run-0.words"), "wb") as file:
        file.write(b"half a r")


def all_scenarios():
    old, changed = articles(6), {**articles(4, version=2), **articles(4, first=10)}
    kept = articles(3, first=20)
    rebuild = ["--rebuild", "-j", "1"]
    return [
        Scenario("first build", {}, articles(7), [*SMALL_BATCH, "INPUTS"]),
        Scenario("update", old, changed, ["--update", *SMALL_BATCH, "INPUTS"], ["é4", "é5"]),
        Scenario("rebuild, bulk", old, changed, [*rebuild, "--build", "bulk", "INPUTS"],
                 ["é4", "é5"], whole=True),
        Scenario("rebuild, api", old, changed, [*rebuild, "--build", "api", "INPUTS"],
                 ["é4", "é5"], whole=True),
        Scenario("update in runs, bulk", old, changed,
                 ["--update", "-j", "1", "--build", "bulk", "INPUTS"], ["é4", "é5"], whole=True,
                 padding=LARGE),
        Scenario("update in runs, api", old, changed,
                 ["--update", "-j", "1", "--build", "api", "INPUTS"], ["é4", "é5"], whole=True,
                 padding=LARGE),
        Scenario("prune", {**old, **kept}, {}, ["--update", "--prune", "INPUTS"], list(old),
                 kept=kept),
        Scenario("remove", old, {}, ["--remove", "é2", "--remove", "é3"], ["é2", "é3"]),
        Scenario("compact", old, {}, ["--compact"], whole=True),
        Repair("repair", old, {}, ["--check", "--repair"], whole=True, spoil=lose_positions),
        Scenario("update among litter", old, changed, ["--update", *SMALL_BATCH, "INPUTS"],
                 ["é4", "é5"], spoil=leave_litter),
        Scenario("rebuild among litter", old, changed, [*rebuild, "INPUTS"], ["é4", "é5"],
                 whole=True, spoil=leave_litter),
    ]
