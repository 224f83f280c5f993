#!/usr/bin/env python3
"""Ranks topics by SQLite FTS5 (porter stemmer, BM25, any of the words) and writes a TREC run.

    fts5_rank.py ARTICLES.jsonl[.gz] TOPICS.tsv [--topic-dates] > fts5.trec
    searcher --run fts5.trec --qrels qrels.txt

Headline and body are one column, as words of both rank alike in its bm25(). A topic is a line of id,
query; or of id, date, query. With --topic-dates articles after the topic's day are left out.
"""

import gzip
import json
import re
import sqlite3
import sys

DEPTH = 1000


def articles(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            text = article.get("title", "") + "\n" + article.get("text", "")
            yield article["id"], (article.get("date") or article.get("publish_date") or "").replace("/", "-")[:10], text


def topics(path, dated):
    """Id, day (empty where it does not matter) and words of each."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            yield columns[0], columns[1].replace("/", "-") if dated else "", columns[-1]


def main():
    paths = [each for each in sys.argv[1:] if not each.startswith("--")]
    dated = "--topic-dates" in sys.argv
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table a using fts5(id unindexed, date unindexed, text,"
                 " tokenize='porter unicode61')")
    base.executemany("insert into a values (?, ?, ?)", articles(paths[0]))
    for topic, day, query in topics(paths[1], dated):
        words = re.findall(r"\w+", query)
        any_word = " OR ".join(f'"{word}"' for word in words)
        found = base.execute("select id, -rank from a where a match ?"
                             + (" and date != '' and date <= ?" if dated else "")
                             + " order by rank, id limit ?",
                             [any_word] + ([day] if dated else []) + [DEPTH])
        for rank, (article, score) in enumerate(found, 1):
            print(topic, "Q0", article, rank, f"{score:.6f}", "fts5")


if __name__ == "__main__":
    main()
