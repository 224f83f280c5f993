#!/usr/bin/env python3
"""Groonga: words with positions and normalised case; Debian's package has no stemmer."""

import json
import types

import peer

SCHEMA = """\
table_create Articles TABLE_HASH_KEY ShortText
column_create Articles title COLUMN_SCALAR Text
column_create Articles date COLUMN_SCALAR ShortText
column_create Articles source COLUMN_SCALAR ShortText
column_create Articles author COLUMN_SCALAR ShortText
column_create Articles section COLUMN_SCALAR ShortText
column_create Articles text COLUMN_SCALAR Text
table_create Words TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto
column_create Words of COLUMN_INDEX|WITH_POSITION|WITH_SECTION Articles title,text
load --table Articles
[
"""


def prepare(corpus, folder):
    with open(folder / "commands", "w", encoding="utf-8") as commands:
        commands.write(SCHEMA)
        for number, article in enumerate(peer.articles(corpus)):
            row = {"_key": article["id"]}
            row.update((name, value) for name, value in article.items() if name not in ("id", "lang"))
            commands.write((",\n" if number else "") + json.dumps(row))
        commands.write("\n]\n")


def build(folder):
    peer.run(["rm", "-rf", str(folder / "index")])
    (folder / "index").mkdir()
    with open(folder / "commands", "rb") as commands:
        peer.run(["groonga", "-n", str(folder / "index" / "news")], stdin=commands)


def ask(folder, kind, words):
    query = peer.quoted(words) if kind.startswith("phrase") else words
    query = query.replace(" ", " OR ") if kind == "or2" else query
    select = ("select Articles --match_columns 'title||text' --query '" + query.replace('"', '\\"')
              + "' --sort_keys -_score --limit 10 --command_version 2 "
              "--output_columns '_key, title, date, snippet_html(text)'")
    return ["groonga", str(folder / "index" / "news"), select]


if __name__ == "__main__":
    peer.main(types.SimpleNamespace(package="groonga-bin", programs=["groonga"], prepare=prepare,
                                    build=build, ask=ask))
