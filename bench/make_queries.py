#!/usr/bin/env python3
"""Draws queries from a corpus: lines of class, tab, query.

    bench/make_queries.py CORPUS [EACH] [SEED] > queries.tsv

Words come from bands of the share of articles that have them: common 5 to 30 %, middling 0.2 to 5 %.
Two words of a query stand in one article, phrases stand in one as they are, so that there is an
answer. EACH: queries a class (50). The first 20,000 articles are read. Same corpus, same queries.
"""

import collections
import json
import random
import re
import sys

ARTICLES = 20000
COMMON = (0.05, 0.30)
MIDDLING = (0.002, 0.05)
KEYWORDS = {"and", "or", "not", "pre", "same"}
WORD = re.compile(r"[a-z]+")


def read_articles(path):
    """Lists of lower-case words, one an article."""
    articles = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            articles.append([sys.intern(word) for word in WORD.findall(json.loads(line)["text"].lower())])
            if len(articles) == ARTICLES:
                break
    return articles


def words_in_band(counts, band, total):
    low, high = band
    return sorted(word for word, count in counts.items()
                  if low * total <= count <= high * total and len(word) > 3 and word not in KEYWORDS)


def two_words(rng, articles, first, second):
    """A word of each set that stand in one article."""
    while True:
        words = set(rng.choice(articles))
        one, other = sorted(words & first), sorted(words & second)
        if one and other:
            pair = (rng.choice(one), rng.choice(other))
            if pair[0] != pair[1]:
                return " ".join(pair)


def phrase(rng, articles, length, wanted):
    """Words side by side, one of them at least of the set wanted."""
    while True:
        words = rng.choice(articles)
        if len(words) <= length:
            continue
        start = rng.randrange(len(words) - length)
        found = words[start:start + length]
        if wanted & set(found) and not KEYWORDS & set(found):
            return " ".join(found)


def month(rng):
    return f"{rng.randrange(2002, 2025)}-{rng.randrange(1, 13):02}"


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    each = int(sys.argv[2]) if len(sys.argv) > 2 else 50
    rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    articles = read_articles(sys.argv[1])
    counts = collections.Counter(word for words in articles for word in set(words))
    common = words_in_band(counts, COMMON, len(articles))
    middling = words_in_band(counts, MIDDLING, len(articles))
    common_set, middling_set = set(common), set(middling)
    classes = {
        "common": lambda: rng.choice(common),
        "rare": lambda: rng.choice(middling),
        "and2": lambda: two_words(rng, articles, common_set, middling_set),
        "or2": lambda: two_words(rng, articles, common_set, middling_set),
        "phrase2": lambda: phrase(rng, articles, 2, middling_set),
        "phrase3": lambda: phrase(rng, articles, 3, middling_set),
        "phrase3common": lambda: phrase(rng, articles, 3, common_set),
        "wildcard": lambda: rng.choice(middling)[:4] + "*",
        "date": lambda: f"{rng.choice(common)} date:{month(rng)}..{rng.randrange(2025, 2027)}",
        "newest": lambda: rng.choice(common),
        "count": lambda: two_words(rng, articles, common_set, middling_set),
    }
    for kind, draw in classes.items():
        for _ in range(each):
            print(kind, draw(), sep="\t")


if __name__ == "__main__":
    main()
