#!/usr/bin/env python3
"""Asks a running `searcher --serve` several questions, as a front end or an editor would.

    ask.py [--index DIR] QUERY...

The searcher starts once, keeps the index open and answers in milliseconds.
"""

import argparse
import itertools
import json
import subprocess
import sys


class SearchError(Exception):
    """What the searcher said of a request that it could not answer."""

    def __init__(self, error):
        super().__init__(error["message"])
        self.code = error["code"]
        self.hint = error["hint"]


class Searcher:
    """A `searcher --serve` that runs as long as this object is in use (`with Searcher() as s:`)."""

    def __init__(self, *options, program="searcher"):
        self._ids = itertools.count(1)
        self._process = subprocess.Popen(
            [program, "--serve", *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.stdin.close()
        self._process.wait()

    def ask(self, **request):
        """The objects of the answer. SearchError where there is none; the next request goes on."""
        request["id"] = next(self._ids)
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise EOFError("the searcher has ended; see what it said above")
        answer = json.loads(line)
        if "error" in answer:
            raise SearchError(answer["error"])
        return answer["answer"]

    def search(self, query, **request):
        """The hits of a query, and how many articles match."""
        objects = self.ask(query=query, **request)
        hits = [each for each in objects if each["type"] == "hit"]
        return hits, objects[-1]["matches"]

    def read(self, article_id):
        """A whole article."""
        return self.ask(show=article_id)[0]


def main():
    parser = argparse.ArgumentParser(description="Ask a running searcher several questions.")
    parser.add_argument("--index", action="append", default=[])
    parser.add_argument("queries", metavar="QUERY", nargs="+")
    arguments = parser.parse_args()
    options = [word for index in arguments.index for word in ("--index", index)]
    failed = False
    with Searcher(*options) as searcher:
        for query in arguments.queries:
            try:
                hits, matches = searcher.search(query, limit=3, fields="id,date,title")
            except SearchError as error:
                print(f"{query}: {error}\n  {error.hint or ''}", file=sys.stderr)
                failed = True
                continue
            print(f"{query}: {matches}")
            for hit in hits:
                print(f"  {hit['date'] or 'undated'}  {hit['title']}")
            if hits:
                print("  " + searcher.read(hits[0]["id"])["body"].split("\n")[0])
    return 2 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
