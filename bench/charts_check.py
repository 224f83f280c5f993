#!/usr/bin/env python3
"""Counts the charts of searcher a second time, from the hits themselves, and compares.

    bench/charts_check.py --searcher build/release/bin/searcher --index news.idx [--unique] QUERY...

For every QUERY it reads all hits (`-n 0 -f jsonl`), and the hits of everything for the shares, counts dates,
sources, agencies, places, sections, languages, bylines and years in its own way, and compares with what --timeline
(each unit, with --share) and --facet tell. Values are compared without case and accents, as the index folds
them. With --unique the hits are stories, and so are the counts. Ends with 1 where a number differs.
"""
import argparse
import collections
import datetime
import json
import math
import subprocess
import sys
import unicodedata

DAY = datetime.timedelta(days=1)
FACTS = {"source": "outlet", "agency": "agency", "place": "located", "lang": "language", "by": "by"}
UNITS = ("day", "week", "month", "year")


def lines_of(arguments, *options):
    unique = ["--unique"] if arguments.unique else []
    command = [arguments.searcher, "--index", arguments.index, "-f", "jsonl", *unique, *options]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode > 1:
        sys.exit(done.stderr.decode())
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def hits_of(arguments, query):
    fields = "id,published,published_end,outlet,agency,located,language,by,sections"
    options = ["-n", "0", "--snippet", "0", "--fields", fields, "--", query]
    return [line for line in lines_of(arguments, *options) if line["type"] == "hit"]


def folded(value):
    """Near enough to text::folded_value for what real fields hold."""
    plain = unicodedata.normalize("NFKD", value.replace("’", "'").replace("ß", "ss")).casefold()
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def name_of(date, unit):
    if unit == "week":
        year, week, _ = date.isocalendar()
        return f"{year:04}-W{week:02}"
    return date.isoformat()[:{"day": 10, "month": 7, "year": 4}[unit]]


def place_of(hit, unit):
    """(kind, label) of the bar that a hit belongs to."""
    if hit["published"] is None:
        return ("undated", None)
    first, last = hit["published"], hit["published_end"]
    first = datetime.date.fromisoformat((first + "-01-01")[:10] if len(first) < 10 else first[:10])
    last = datetime.date.fromisoformat(last[:10])
    if name_of(first, unit) == name_of(last, unit):
        return ("bucket", name_of(first, unit))
    known = "month" if name_of(first, "month") == name_of(last, "month") else "year"
    return ("imprecise", name_of(first, known))


def next_label(line, unit):
    """The label of the bucket after a bar's end."""
    return name_of(datetime.date.fromisoformat(line["end"]) + DAY, unit)


def spikes_of(counts):
    """Of a whole row of counts, the places that stand out; docs/usage-searcher.md has the rule."""
    found = set()
    for at, count in enumerate(counts):
        others = counts[max(0, at - 7):at] + counts[at + 1:at + 8]
        if len(others) < 6:
            continue
        mean = sum(others) / len(others)
        variance = sum((other - mean) ** 2 for other in others) / len(others)
        if count > mean + 3 * math.sqrt(max(variance, mean, 1)) + 1e-9:
            found.add(at)
    return found


def compare_timeline(arguments, query, unit, hits, everything):
    share = [] if arguments.unique else ["--share"]
    lines = lines_of(arguments, "--timeline", unit, *share, "--", query)
    bars = [line for line in lines if line["type"] == "bucket"]
    expected = collections.Counter(place_of(hit, unit) for hit in hits)
    totals = collections.Counter(place_of(hit, unit) for hit in everything)
    wrong = []
    told = {}
    row, labels = [], []
    previous = None
    for bar in bars:
        if bar["kind"] == "gap":
            row += [0] * bar["buckets"]
            labels += [None] * bar["buckets"]
            if bar["buckets"] < 5 or bar["count"]:
                wrong.append((unit, "gap", bar))
        else:
            told[(bar["kind"], bar["label"])] = bar["count"]
            if share and bar["total"] != totals[(bar["kind"], bar["label"])]:
                wrong.append((unit, "total", bar))
        if bar["kind"] == "bucket":
            row.append(bar["count"])
            labels.append(bar)
        if bar["kind"] in ("bucket", "gap"):
            if previous and bar["start"] != (datetime.date.fromisoformat(previous["end"]) + DAY).isoformat():
                wrong.append((unit, "order", bar))
            previous = bar
    if {place: count for place, count in told.items() if count} != dict(expected):
        wrong.append((unit, "counts", told, expected))
    if sum(told.values()) != len(hits):
        wrong.append((unit, "sum"))
    high = spikes_of(row)
    for at, bar in enumerate(labels):
        if bar and bar["spike"] != (at in high):
            wrong.append((unit, "spike", bar))
    return wrong


def values_of(hit, facet):
    if facet == "section":
        return {folded(section) for section in hit["sections"]}
    if facet == "year":
        return {hit["published"][:4]} if hit["published"] else set()
    value = hit[FACTS[facet]]
    if not value:
        return set()
    if facet == "by":
        return {" ".join(sorted(set("".join(c if c.isalnum() else " " for c in folded(value)).split())))}
    return {folded(value)}


def compare_facet(arguments, query, facet, hits):
    lines = lines_of(arguments, "--facet", facet, "--top", "0", "--", query)
    lines = [line for line in lines if line["type"] == "facet"]
    expected = collections.Counter(value for hit in hits for value in values_of(hit, facet))
    told = collections.Counter()
    for line in lines:
        if line["kind"] == "value":
            key = {"sections": [line["value"]], "published": line["value"]}
            key.update({fact: line["value"] for fact in FACTS.values()})
            for value in values_of(key, facet):
                told[value] += line["count"]
    unknown = sum(line["count"] for line in lines if line["kind"] == "unknown")
    wrong = []
    for value in expected.keys() | told.keys():
        if expected[value] != told[value]:
            wrong.append((facet, value, expected[value], told[value]))
    if unknown != sum(1 for hit in hits if not values_of(hit, facet)):
        wrong.append((facet, "unknown", unknown))
    order = [(-line["count"], line["value"].encode()) for line in lines if line["kind"] == "value"]
    if order != sorted(order):
        wrong.append((facet, "order"))
    ten = lines_of(arguments, "--facet", facet, "--", query)
    ten = [line for line in ten if line["type"] == "facet"]
    if [line for line in ten if line["kind"] == "value"] != [l for l in lines if l["kind"] == "value"][:10]:
        wrong.append((facet, "first ten"))
    if facet != "section" and sum(line["count"] for line in ten) != len(hits):
        wrong.append((facet, "sum"))
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--searcher", required=True)
    parser.add_argument("--index", required=True)
    parser.add_argument("--unique", action="store_true")
    parser.add_argument("queries", nargs="+")
    arguments = parser.parse_args()
    everything = hits_of(arguments, "*:*")
    failures = 0
    for query in arguments.queries:
        hits = hits_of(arguments, query)
        wrong = []
        for unit in UNITS:
            wrong += compare_timeline(arguments, query, unit, hits, everything)
        for facet in (*FACTS, "section", "year"):
            wrong += compare_facet(arguments, query, facet, hits)
        print(f"{query}: {len(hits)} matches, {len(wrong)} differences")
        for each in wrong[:5]:
            print("  ", str(each)[:400])
        failures += len(wrong)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
