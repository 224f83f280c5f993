#!/usr/bin/env python3
"""Prints so many made-up articles as JSON Lines: made_news.py COUNT [SEED]

Half of them are told once; the rest are copies and versions of others, up to two days later.
"""

import json
import random
import sys

SYLLABLES = "ba ri to né ka lu mö sé dar vin tol rek ła pos gem uz".split()


def main():
    count = int(sys.argv[1])
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    words = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 3))) for _ in range(4000)]
    told = []
    for number in range(count):
        if told and chance.random() < 0.5:
            day, title, sentences = chance.choice(told[-200:])
            day += chance.randint(0, 2)
            sentences = sentences[: chance.randint(len(sentences) // 2, len(sentences))]
        else:
            day = number // 40
            title = " ".join(chance.choices(words, k=6)).capitalize()
            sentences = [" ".join(chance.choices(words, k=12)).capitalize() + "." for _ in range(12)]
            told.append((day, title, sentences))
        date = f"{2001 + day // 336}-{1 + day // 28 % 12:02}-{1 + day % 28:02}"
        article = {"id": f"é{number}", "title": title, "date": date, "text": " ".join(sentences)}
        print(json.dumps(article, ensure_ascii=False))


if __name__ == "__main__":
    main()
