#!/usr/bin/env python3
"""SQLite FTS5 with Porter's stemmer, built by python3's own sqlite3, asked by the sqlite3 program."""

import json
import shutil
import sqlite3
import sys
import types

import peer

FIELDS = ("id", "date", "source", "author", "section", "title", "text")


def prepare(corpus, folder):
    shutil.copyfile(corpus, folder / "corpus.jsonl")


def build(folder):
    path = folder / "index"
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode=off")
    columns = ", ".join(f"{name} UNINDEXED" if name in FIELDS[:5] else name for name in FIELDS)
    database.execute(f"CREATE VIRTUAL TABLE news USING fts5({columns}, tokenize='porter')")
    rows = (tuple(article[name] for name in FIELDS)
            for article in peer.articles(folder / "corpus.jsonl"))
    database.executemany(f"INSERT INTO news VALUES ({','.join('?' * len(FIELDS))})", rows)
    database.execute("INSERT INTO news(news) VALUES('optimize')")
    database.commit()


def match(kind, words):
    if kind.startswith("phrase"):
        return peer.quoted(words)
    return (" OR " if kind == "or2" else " ").join(peer.quoted(word) for word in words.split())


def statement(kind, words):
    return ("SELECT id, title, date, source, snippet(news, 6, '[', ']', '...', 40) FROM news "
            f"WHERE news MATCH '{match(kind, words)}' ORDER BY rank LIMIT 10")


def ask(folder, kind, words):
    return ["sqlite3", str(folder / "index"), statement(kind, words)]


if __name__ == "__main__":
    peer.main(types.SimpleNamespace(package="sqlite3", programs=["sqlite3"], prepare=prepare,
                                    build=build, ask=ask))
