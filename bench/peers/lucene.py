#!/usr/bin/env python3
"""Lucene 8 (LuceneNews.java): one indexing thread, Porter's stems, no stop words, passages by its highlighter.

A fourth verb, `times FOLDER QUERIES`, asks in one process that is warm; rows of class, p50, p95 in processor ms.
"""

import glob
import pathlib
import subprocess
import sys
import types

import peer

PARTS = ("core", "analyzers-common", "highlighter", "memory", "queries")
JARS = [jar for part in PARTS for jar in glob.glob(f"/usr/share/java/lucene-{part}-8*.jar")[:1]]
FIELDS = ("id", "date", "source", "author", "section", "title", "text")


def java(folder, *arguments):
    return ["java", "-XX:+UseSerialGC", "-Xmx512m", "-cp", ":".join([*JARS, str(folder / "classes")]),
            "LuceneNews", *map(str, arguments)]


def prepare(corpus, folder):
    source = pathlib.Path(__file__).parent / "LuceneNews.java"
    peer.run(["javac", "-cp", ":".join(JARS), "-d", str(folder / "classes"), str(source)])
    with open(folder / "articles", "w", encoding="utf-8") as lines:
        for article in peer.articles(corpus):
            lines.write("\t".join(" ".join(article[name].split()) for name in FIELDS) + "\n")


def build(folder):
    peer.run(["rm", "-rf", str(folder / "index")])
    peer.run(java(folder, "build", folder / "articles", folder / "index"))


def ask(folder, kind, words):
    return java(folder, "ask", folder / "index", kind, words)


if __name__ == "__main__":
    if sys.argv[1:2] == ["times"]:
        where = pathlib.Path(sys.argv[2])
        sys.exit(subprocess.run(java(where, "times", where / "index", sys.argv[3])).returncode)
    peer.main(types.SimpleNamespace(
        package="liblucene8-java default-jdk-headless", prepare=prepare, build=build, ask=ask,
        programs=["java", "javac", *(JARS if len(JARS) == len(PARTS) else ["missing jars"])]))
