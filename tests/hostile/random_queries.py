#!/usr/bin/env python3
"""Asks random queries of a served index: each has to be answered or refused.

They are made of what the language knows (tests/fuzz/query.dict) and of words of the index, well
formed or not, short or at the limit of length. The searcher has 1 GiB of address space, and each
query so many seconds of processor time; what takes more, or ends the searcher, fails.

Usage: random_queries.py --bin FOLDER [--index NEWS.IDX] [--queries N] [--seconds N] [--seed N]
  --index: without it one of data/ is made.
"""

import argparse
import ast
import collections
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
GIB = 1 << 30
TICK = os.sysconf("SC_CLK_TCK")
FORMS = [{}, {"facet": ["source"]}, {"timeline": "auto"}, {"unique": True}, {"any": True}, {"lenient": True},
         {"lenient": True, "any": True}]


def dictionary():
    """The entries of the fuzzers' dictionary, as text; what has to come in pairs is put in apart."""
    with open(os.path.join(HERE, "..", "fuzz", "query.dict"), encoding="utf-8") as file:
        lines = [line.strip() for line in file if line.startswith('"')]
    entries = [ast.literal_eval("b" + line).decode(errors="surrogateescape") for line in lines]
    return [entry for entry in entries if entry not in ("(", ")", '"')]


def words_of(searcher, index):
    """Common words and rare ones, as they stand in some headlines."""
    words = collections.Counter()
    for order in ("newest", "oldest"):
        done = subprocess.run([searcher, "--index", index, "-n", "2000", "-f", "tsv", "--fields", "title",
                               "--sort", order, "*:*"], capture_output=True, check=True)
        words.update(done.stdout.decode().split())
    return [word for word, _ in words.most_common(300)] + sorted(words)[:2000]


def a_word(chance, words):
    word = chance.choice(words[:300] if chance.random() < 0.6 else words)
    kind = chance.random()
    if kind < 0.15:
        return word[:chance.randint(1, 4)] + "*"
    if kind < 0.2:
        return word[:3] + "?" * chance.randint(1, 3)
    if kind < 0.25:
        return word + "~" + chance.choice(["", "1", "2"])
    return word if kind < 0.95 else "=" + word


def a_query(chance, words, entries):
    """Words between signs; some have brackets, some are broken, some are as long as may be."""
    longest = chance.choice([1, 3, 6, 12, 30, 120, 600])
    parts = []
    for _ in range(chance.randint(1, longest)):
        parts.append(a_word(chance, words))
        if chance.random() < 0.5:
            parts.append(chance.choice(entries))
        if chance.random() < 0.2:
            begins = chance.randrange(len(parts))
            parts[begins:] = ["(", *parts[begins:], ")"]
        if chance.random() < 0.1:
            begins = chance.randrange(len(parts))
            parts[begins:] = ['"', *parts[begins:], '"']
    query = (" " if chance.random() < 0.9 else "").join(parts)
    query = query.encode(errors="replace").decode()  # the reader of requests has its own tests
    while chance.random() < 0.2:
        at = chance.randrange(len(query) + 1)
        query = query[:at] + chance.choice(["", "(", ")", '"', "\0", "\u202e", "é", "-", chr(chance.randrange(0xD800))]) + \
            query[at + chance.randint(0, 3):]
    return query


def processor_seconds(process):
    with open(f"/proc/{process.pid}/stat", encoding="utf-8") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def begin(searcher, index):
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (GIB, GIB))
    return subprocess.Popen([searcher, "--index", index, "--serve"], preexec_fn=limit, stdin=subprocess.PIPE,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def index_of_data(programs, folder):
    data = os.path.join(HERE, "..", "..", "data")
    inputs = [os.path.join(data, name) for name in ("tiny", "queries/articles.jsonl", "judged/articles.jsonl")]
    index = os.path.join(folder, "data.idx")
    subprocess.run([os.path.join(programs, "indexer"), "-q", "--index", index, *inputs], check=True,
                   stdout=subprocess.DEVNULL)
    return index


def ask_all(args):
    """Gives how many failed."""
    searcher = os.path.join(os.path.abspath(args.bin), "searcher")
    words, entries = words_of(searcher, args.index), dictionary()
    chance, process = random.Random(args.seed), begin(searcher, args.index)
    ends, failures, most, slowest, used = collections.Counter(), 0, 0.0, "", 0.0
    for number in range(args.queries):
        request = {"query": a_query(chance, words, entries), "limit": 10, "id": number, **chance.choice(FORMS)}
        process.stdin.write(json.dumps(request).encode() + b"\n")
        process.stdin.flush()
        line = process.stdout.readline()
        wrong = ""
        if not line:
            process.wait()
            wrong = f"the searcher ended with {process.returncode}: {process.stderr.read().decode()[-300:]}"
            process, used = begin(searcher, args.index), 0.0
        else:
            answer, now = json.loads(line), processor_seconds(process)
            if answer["id"] != number:
                wrong = "the answer is that of another"
            if now - used > most:
                most, slowest = now - used, request["query"]
            if now - used > args.seconds:
                wrong = f"it took {now - used:.1f} s"
            error = answer.get("error")
            if error and (error["code"] not in ("bad_query", "bad_option", "bad_input") or not error["hint"]):
                wrong = wrong or f"refused with {error}"
            ends[error["code"] if error else "answered"] += 1
            used = now
        if wrong:
            failures += 1
            print(f"random_queries: {json.dumps(request)}: {wrong}"[:3000], file=sys.stderr, flush=True)
    process.stdin.close()
    process.wait()
    how = ", ".join(f"{count} {end}" for end, count in sorted(ends.items()))
    print(f"random_queries: seed {args.seed}: {args.queries} queries: {how}; at most {most:.2f} s "
          f"({slowest[:100]!r}); {failures} failed")
    return failures


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--bin", required=True)
    options.add_argument("--index")
    options.add_argument("--queries", type=int, default=10_000)
    options.add_argument("--seconds", type=float, default=2)
    options.add_argument("--seed", type=int, default=int(time.time()))
    args = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if not args.index:
            args.index = index_of_data(args.bin, folder)
        failures = ask_all(args)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
