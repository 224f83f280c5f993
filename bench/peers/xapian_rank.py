#!/usr/bin/env python3
"""Ranks topics by Xapian as it comes (TermGenerator, QueryParser with STEM_SOME, BM25, any of the words) and
writes a TREC run. Wants python3-xapian. Arguments as of fts5_rank.py.
"""

import sys

import xapian

from fts5_rank import DEPTH, articles, topics


def index_of(path, stemmer):
    database = xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY)
    generator = xapian.TermGenerator()
    generator.set_stemmer(stemmer)
    for article, date, text in articles(path):
        document = xapian.Document()
        generator.set_document(document)
        generator.index_text(text)
        document.set_data(article)
        document.add_value(0, date)
        database.add_document(document)
    return database


def main():
    paths = [each for each in sys.argv[1:] if not each.startswith("--")]
    stemmer = xapian.Stem("english")
    database = index_of(paths[0], stemmer)
    parser = xapian.QueryParser()
    parser.set_stemmer(stemmer)
    parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
    parser.set_default_op(xapian.Query.OP_OR)
    parser.set_database(database)
    enquire = xapian.Enquire(database)
    for topic, day, words in topics(paths[1], "--topic-dates" in sys.argv):
        query = parser.parse_query(words)
        if day:
            dated = xapian.Query(xapian.Query.OP_VALUE_RANGE, 0, "0", day)
            query = xapian.Query(xapian.Query.OP_FILTER, query, dated)
        enquire.set_query(query)
        for match in enquire.get_mset(0, DEPTH):
            print(topic, "Q0", match.document.get_data().decode(), match.rank + 1, f"{match.weight:.6f}", "xapian")


if __name__ == "__main__":
    main()
