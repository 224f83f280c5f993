#!/usr/bin/env python3
"""Draws queries from a corpus: lines of class, tab, query.

    bench/make_queries.py CORPUS [EACH] [SEED] > queries.tsv
    bench/make_queries.py --operators CORPUS [EACH] [SEED] > queries.tsv

Words come from bands of the share of articles that have them: common 5 to 30 %, middling 0.2 to 5 %.
Two words of a query stand in one article, phrases stand in one as they are, so that there is an
answer. EACH: queries a class (50). The first 20,000 articles are read. Same corpus, same queries.
--operators: one class for each kind of operator, of one common and one middling word of an article.
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


def text_of(article):
    """Of an input record, or of what `searcher --show` prints."""
    return article.get("text") or article.get("body") or ""


def read_articles(path):
    """Lists of lower-case words, one an article."""
    articles = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            articles.append([sys.intern(word) for word in WORD.findall(text_of(json.loads(line)).lower())])
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


def three_words(rng, articles, common, middling):
    """A common word and two middling ones that stand in one article."""
    while True:
        words = set(rng.choice(articles))
        one, others = sorted(words & common), sorted(words & middling)
        if one and len(others) > 1:
            return " ".join([rng.choice(one), *rng.sample(others, 2)])


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


def side_by_side(rng, articles, wanted):
    """Two words as they stand, of the words wanted."""
    while True:
        words = rng.choice(articles)
        at = rng.randrange(max(1, len(words) - 1))
        if len(words) > at + 1 and words[at] in wanted and words[at + 1] in wanted:
            return f'"{words[at]} {words[at + 1]}"'


def operators(rng, articles, common, middling):
    """One class for each kind of operator, beside a plain word."""
    def pair():
        return two_words(rng, articles, set(common), set(middling)).split(" ")

    def joined(sign):
        return lambda: f" {sign} ".join(pair())

    def of(shape, words):
        return lambda: shape.replace("#", rng.choice(words))

    def question_mark():
        word = rng.choice(middling)
        return word[:3] + "?" + word[4:]

    def phrases():
        wanted = set(common) | set(middling)
        return " OR ".join(side_by_side(rng, articles, wanted) for _ in range(3))

    def group():
        (one, other), (third, fourth) = pair(), pair()
        return f"({one} OR {third}) W/8 ({other} OR {fourth}*)"

    return {
        "word common": of("#", common), "word rare": of("#", middling),
        "AND": joined("AND"), "OR": joined("OR"), "NOT": joined("NOT"),
        "W/5": joined("W/5"), "PRE/5": joined("PRE/5"), "W/S": joined("W/S"), "W/P": joined("W/P"),
        "NOT W/5": joined("NOT W/5"), "W/5 in OR": lambda: f"{joined('W/5')()} OR {rng.choice(middling)}",
        "W/5 in NOT": lambda: f"{rng.choice(common)} NOT ({joined('W/5')()})",
        "groups W/8": group, "side by side": lambda: side_by_side(rng, articles, set(common) | set(middling)),
        "OR of phrases": phrases,
        "atleast3": of("atleast3(#)", common), "first50": of("first50(#)", common),
        "caps": of("caps(#)", common), "allcaps": of("allcaps(#)", common),
        "exact": of("=#", common),
        "wildcard 5": lambda: rng.choice([word for word in middling if len(word) > 5])[:5] + "*",
        "wildcard 3": lambda: rng.choice(middling)[:3] + "*",
        "question mark": question_mark,
        "fuzzy 1": of("#~", [word for word in middling if len(word) > 5]),
        "fuzzy 2": of("#~2", [word for word in middling if len(word) > 5]),
        "title": of("title:#", common), "lead": of("lead:#", common), "hlead": of("hlead:#", common),
        "body": of("body:#", common), "raw": of("raw:#", common),
        "date": of("# date:1987-03", common), "wc": of("# wc>200", common),
        "lang": of("# lang:en", common), "has": of("# has:place", common),
    }


def month(rng):
    return f"{rng.randrange(2002, 2025)}-{rng.randrange(1, 13):02}"


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--operators"]
    if not arguments:
        sys.exit(__doc__)
    each = int(arguments[1]) if len(arguments) > 1 else 50
    rng = random.Random(int(arguments[2]) if len(arguments) > 2 else 1)
    articles = read_articles(arguments[0])
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
        "and3": lambda: three_words(rng, articles, common_set, middling_set),
    }
    if "--operators" in sys.argv:
        classes = operators(rng, articles, common, middling)
    for kind, draw in classes.items():
        for _ in range(each):
            print(kind, draw(), sep="\t")


if __name__ == "__main__":
    main()
