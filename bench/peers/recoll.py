#!/usr/bin/env python3
"""Recoll: one HTML file an article, built by recollindex, asked by recollq with its abstracts."""

import html
import types

import peer

CONFIGURATION = """\
topdirs = {folder}/pages
indexstemminglanguages = english
indexallfilenames = 0
noaspell = 1
"""
PAGE = """\
<html><head><meta charset="utf-8"><title>{title}</title><meta name="author" content="{author}">
<meta name="date" content="{date}"><meta name="keywords" content="{section} {source}"></head>
<body><p>{text}</p></body></html>
"""


def prepare(corpus, folder):
    for number, article in enumerate(peer.articles(corpus)):
        below = folder / "pages" / f"{number // 1000:04}"
        below.mkdir(parents=True, exist_ok=True)
        facts = {name: html.escape(value) for name, value in article.items()}
        facts["text"] = facts["text"].replace("\n\n", "</p>\n<p>")
        (below / (article["id"] + ".html")).write_text(PAGE.format(**facts), encoding="utf-8")
    (folder / "index").mkdir(exist_ok=True)
    (folder / "index" / "recoll.conf").write_text(CONFIGURATION.format(folder=folder))


def build(folder):
    peer.run(["recollindex", "-c", str(folder / "index"), "-z"])


def ask(folder, kind, words):
    query = peer.quoted(words) if kind.startswith("phrase") else words
    query = query.replace(" ", " OR ") if kind == "or2" else query
    return ["recollq", "-c", str(folder / "index"), "-n", "10", "-A", query]


if __name__ == "__main__":
    peer.main(types.SimpleNamespace(package="recollcmd", programs=["recollindex", "recollq"],
                                    prepare=prepare, build=build, ask=ask))
