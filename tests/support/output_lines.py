#!/usr/bin/env python3
"""Checks lines that the programs printed against docs/output.schema.json.

    searcher --format jsonl dam | output_lines.py [--picked]

Prints how many objects there were of each type; what is not as the schema has it is told on
standard error, and the exit status is 1. --picked: hits may have the keys of --fields.
"""

import argparse
import collections
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from json_schema import Schema  # noqa: E402

FILE = pathlib.Path(__file__).resolve().parents[2] / "docs/output.schema.json"
SCHEMA = Schema(json.loads(FILE.read_text(encoding="utf-8")))


def object_in(line):
    """The object that is the whole line, or of an array the element on it; else None."""
    line = line.strip().removesuffix(",")
    if not line.startswith("{"):
        return None
    try:
        return json.loads(line)
    except ValueError:
        return None


def is_ours(value):
    """Whether it is an object that the programs print, rightly or wrongly made."""
    return "type" in value or "answer" in value or "error" in value or {"reason", "detail"} <= set(value)


def objects_in(value):
    """The objects with a type: of an answer those that it holds."""
    held = [value, *value["answer"]] if isinstance(value.get("answer"), list) else [value]
    return [each for each in [*held, value.get("error")] if isinstance(each, dict) and "type" in each]


def order_faults(value):
    """The type comes first, and where all keys are there they stand as in the schema."""
    found = [] if next(iter(value)) == "type" else ["the type does not come first"]
    for schema in SCHEMA.root["$defs"].values():
        order = [key for key in schema.get("properties", {}) if key in value]
        if set(order) == set(value) and set(schema["required"]) <= set(value) and len(schema["required"]) > 1:
            found += [] if order == list(value) else [f"keys out of order: {', '.join(value)}"]
    return found


def definition_of(value):
    """The name of what the object should be, by the keys that tell."""
    if "type" in value:
        return "indexer_line" if {"indexed", "generation"} & set(value) else "line"
    if "answer" in value:
        return "good_answer"
    return "bad_answer" if "error" in value else "reject"


def as_full(value, picked):
    """The value without the hits that --fields made, and what is wrong with these."""
    if not picked:
        return value, []
    is_hit = lambda each: isinstance(each, dict) and each.get("type") == "hit"
    hits = [each for each in objects_in(value) if is_hit(each)]
    faults = [fault for hit in hits
              for fault in SCHEMA.faults(hit, SCHEMA.named("#/$defs/picked_hit"))]
    if is_hit(value):
        return None, faults
    if isinstance(value.get("answer"), list):
        value = {**value, "answer": [each for each in value["answer"] if not is_hit(each)]}
    return value, faults


def faults_of(value, picked):
    """What is wrong with an object that the programs printed."""
    full, faults = as_full(value, picked)
    if full is not None:
        faults += SCHEMA.faults(full, SCHEMA.named("#/$defs/" + definition_of(full)))
        for each in objects_in(full):
            faults += order_faults(each)
    return faults


def faults_in(lines, picked):
    """Of every line that holds an object of the programs: what is wrong with it."""
    for number, line in enumerate(lines, 1):
        value = object_in(line)
        if isinstance(value, dict) and is_ours(value):
            for fault in faults_of(value, picked):
                yield f"line {number}{fault if fault.startswith(('.', ':')) else ': ' + fault}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--picked", action="store_true")
    wanted = parser.parse_args()
    lines = [line for line in sys.stdin.read().split("\n") if line not in ("", "[", "]")]
    faults = [f"line {number}: no object" for number, line in enumerate(lines, 1)
              if object_in(line) is None]
    faults += faults_in(lines, wanted.picked)
    types = collections.Counter(
        each["type"] for line in lines for each in objects_in(object_in(line) or {}))
    types.update(reject=sum("detail" in (object_in(line) or {}) for line in lines))
    print(", ".join(f"{count} {name}" for name, count in types.items() if count))
    for fault in faults[:20]:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
