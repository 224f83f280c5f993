#!/usr/bin/env python3
"""Writes the judged collections in one form, for every engine the same.

    rank_sets.py SEARCHER REUTERS_INDEX CORPORA FOLDER

A folder each with articles.jsonl (id, title, text, date), topics.tsv (id, query; or id, date, query) and
qrels.txt. REUTERS_INDEX is an index of CORPORA/reuters21578: headlines and bodies are taken out of it. Known
items and topics are drawn as tests/quality/reuters_test.cpp draws them.
"""

import gzip
import json
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parents[2]
SEED = "20251122"
STOP = set((HERE / "data/stopwords/en.txt").read_text(encoding="utf-8").split())


def fnv(text):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return value


def words(text, seed, count):
    found = {each.lower() for each in re.findall(r"[A-Za-z]{3,}", text)} - STOP
    return sorted(found, key=lambda word: fnv(f"{seed}:{word}"))[:count] if len(found) >= count else []


def known_items(articles, part, count, wanted=500):
    chosen = []
    for article in sorted(articles, key=lambda each: fnv(f"{SEED}:{each['id']}")):
        asked = words(article[part], f"{SEED}:{article['id']}", count)
        if asked and len(article["text"].encode()) >= 300 and len(chosen) < wanted:
            chosen.append((article, " ".join(asked)))
    return chosen


def write(folder, articles, topics, qrels):
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "articles.jsonl", "w", encoding="utf-8") as out:
        for article in articles:
            out.write(json.dumps(article, ensure_ascii=False) + "\n")
    (folder / "topics.tsv").write_text("".join("\t".join(each) + "\n" for each in topics), encoding="utf-8")
    (folder / "qrels.txt").write_text("".join(f"{topic} 0 {article} 1\n" for topic, article in qrels), encoding="utf-8")


def reuters(searcher, index, folder):
    found = subprocess.run([searcher, "--index", index, "-n", "0", "-f", "jsonl", "--fields",
                            "id,title,body,date,sections", "*:*"], capture_output=True, text=True, check=True)
    lines = [json.loads(line) for line in found.stdout.splitlines()]
    hits = [each for each in lines if each["type"] == "hit"]
    articles = [{"id": each["id"], "title": each["title"] or "", "text": each["body"] or "", "date": each["date"] or ""}
                for each in hits]
    copies = {}
    for article in articles:
        copies.setdefault(article["text"], []).append(article["id"])
    for name, part, count in (("headlines", "title", 3), ("bodies", "text", 4)):
        chosen = known_items(articles, part, count)
        write(folder / f"reuters_{name}", articles, [(article["id"], query) for article, query in chosen],
              [(article["id"], copy) for article, _ in chosen for copy in copies[article["text"]]])
    topics = [line.split("\t") for line in
              (HERE / "tests/quality/reuters_topics.tsv").read_text(encoding="utf-8").splitlines()]
    write(folder / "reuters_topics", articles, topics,
          [(topic, each["id"]) for topic, _ in topics for each in hits if topic in each["sections"]])


def main():
    searcher, index, corpora, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]), pathlib.Path(sys.argv[4])
    with open(corpora / "time/docs.jsonl", encoding="utf-8") as lines:
        time = [json.loads(line) for line in lines]
    with gzip.open(corpora / "rtqa_dev6000/articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        rtqa = [json.loads(line) for line in lines]
    with open(corpora / "stories/basil.jsonl", encoding="utf-8") as lines:
        basil = [json.loads(line) for line in lines]
    for name, articles, source, queries, qrels in (
            ("time", [{"id": f"time-{each['ord']:03}", "text": each["body"]} for each in time], "time", "queries.tsv",
             "qrels.txt"),
            ("rtqa", rtqa, "rtqa_dev6000", "questions.tsv", "qrels.txt"),
            ("basil", basil, "stories", "basil.queries.tsv", "basil.qrels.txt")):
        write(folder / name, articles, [], [])
        shutil.copy(corpora / source / queries, folder / name / "topics.tsv")
        asked = {line.split("\t")[0] for line in (folder / name / "topics.tsv").read_text(encoding="utf-8").splitlines()}
        judged = (corpora / source / qrels).read_text(encoding="utf-8").splitlines(keepends=True)
        (folder / name / "qrels.txt").write_text("".join(each for each in judged if each.split()[0] in asked),
                                                 encoding="utf-8")
    reuters(searcher, index, folder)


if __name__ == "__main__":
    main()
