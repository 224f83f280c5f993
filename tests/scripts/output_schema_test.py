#!/usr/bin/env python3
"""Tests of docs/output.schema.json: it is strict, the manual tells of every key, and what checks it works."""

import pathlib
import re
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHECKER = ROOT / "tests/support/output_lines.py"
sys.path.insert(0, str(CHECKER.parent))
import output_lines  # noqa: E402
from json_schema import Schema  # noqa: E402

try:
    import jsonschema
except ImportError:
    jsonschema = None

SCHEMA = output_lines.SCHEMA.root
SUMMARY = '{"type":"summary","matches":1,"exact":true,"stories":null,"any":null}'

# Schema, a value that is as it asks, one that is not.
CASES = [
    ({"type": "string"}, "Zürich", 1),
    ({"type": ["string", "null"]}, None, False),
    ({"type": "integer"}, 2.0, 2.5),
    ({"type": "integer"}, 0, False),
    ({"type": "number"}, 0.5, True),
    ({"type": "boolean"}, True, 1),
    ({"const": 1}, 1, True),
    ({"const": "é"}, "é", "e"),
    ({"enum": ["a", None]}, None, 0),
    ({"minimum": 0}, 0, -1),
    ({"minimum": 0}, "no number", -0.1),
    ({"maximum": 1}, 1, 1.5),
    ({"pattern": "^[0-9]{4}$"}, "2025", "2025-1"),
    ({"pattern": "^[0-9]{4}$"}, None, "x"),
    ({"properties": {"a": {"type": "null"}}}, {"b": 1}, {"a": 1}),
    ({"required": ["a"]}, {"a": None}, {}),
    ({"properties": {"a": {}}, "additionalProperties": False}, {"a": 1}, {"a": 1, "ä": 1}),
    ({"additionalProperties": {"type": "integer"}}, {"a": 1}, {"a": "1"}),
    ({"items": {"type": "integer"}}, [1, 2], [1, "2"]),
    ({"prefixItems": [{"const": 1}, {}], "items": False, "minItems": 2}, [1, 2], [1, 2, 3]),
    ({"prefixItems": [{"const": 1}, {}], "items": False, "minItems": 2}, [1, 2], [1]),
    ({"prefixItems": [{"const": 1}]}, [1, "more"], [2]),
    ({"anyOf": [{"type": "null"}, {"minimum": 5, "type": "integer"}]}, 5, 4),
    ({"$defs": {"a": {"const": 1}}, "$ref": "#/$defs/a"}, 1, 2),
]


def objects_of(schema, at="#"):
    """Every schema of an object below a schema, with its place."""
    if isinstance(schema, list):
        for i, each in enumerate(schema):
            yield from objects_of(each, f"{at}/{i}")
    elif isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict):
            yield at, schema
        for key, each in schema.items():
            yield from objects_of(each, f"{at}/{key}")


class Validator(unittest.TestCase):
    def test_each_keyword_takes_what_fits_and_tells_what_does_not(self):
        for schema, good, bad in CASES:
            with self.subTest(schema=schema):
                self.assertEqual(Schema(schema).faults(good, schema), [])
                self.assertEqual(len(Schema(schema).faults(bad, schema)), 1)

    def test_a_keyword_that_is_not_known_is_refused(self):
        with self.assertRaisesRegex(ValueError, "maxLength"):
            Schema({"maxLength": 1}).faults("x", {"maxLength": 1})

    def test_a_fault_is_told_with_its_place(self):
        schema = {"properties": {"a": {"items": {"type": "string"}}}}
        self.assertEqual(Schema(schema).faults({"a": ["ö", 7]}, schema), [".a[1]: 7 is no string"])

    @unittest.skipIf(jsonschema is None, "python3-jsonschema is not installed")
    def test_another_validator_says_the_same(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        for schema, good, bad in CASES:
            with self.subTest(schema=schema):
                other = jsonschema.Draft202012Validator(schema)
                self.assertTrue(other.is_valid(good))
                self.assertFalse(other.is_valid(bad))


class OutputSchema(unittest.TestCase):
    def test_no_object_takes_a_key_that_it_does_not_name(self):
        for at, schema in objects_of(SCHEMA):
            with self.subTest(at):
                self.assertIs(schema.get("additionalProperties"), False)

    def test_every_key_is_always_there_but_for_those_told_of(self):
        may_miss = {"path_b64", "seconds"}
        for at, schema in objects_of(SCHEMA):
            if not at.endswith("/picked_hit"):
                with self.subTest(at):
                    self.assertEqual(set(schema["properties"]) - set(schema["required"]) - may_miss, set())

    def test_a_picked_hit_may_have_every_key_of_a_hit(self):
        defined = SCHEMA["$defs"]
        self.assertLess(set(defined["hit"]["properties"]), set(defined["picked_hit"]["properties"]))

    def test_the_manual_tells_of_every_key(self):
        manual = "".join((ROOT / "docs" / name).read_text(encoding="utf-8")
                         for name in ("output-formats.md", "usage-indexer.md"))
        told = {name for code in re.findall(r"`([^`\n]+)`", manual) for name in re.findall(r"\w+", code)}
        for at, schema in objects_of(SCHEMA):
            for key in schema["properties"]:
                with self.subTest(f"{at}: {key}"):
                    self.assertTrue(key in told or " " in key)


class Lines(unittest.TestCase):
    def check(self, text, *options):
        return subprocess.run([sys.executable, CHECKER, *options], input=text, capture_output=True,
                              text=True, check=False)

    def test_lines_as_they_should_be_are_counted(self):
        done = self.check(f"[\n{SUMMARY},\n{SUMMARY}\n]\n")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "2 summary\n", ""))

    def test_what_is_not_as_it_should_be_fails(self):
        for line, told in [
            (SUMMARY.replace('"exact":true,', ""), "line 1: the key 'exact' is missing"),
            (SUMMARY.replace("}", ',"new":1}'), "line 1: the key 'new' is not in the schema"),
            (SUMMARY.replace(":1", ":-1"), "line 1.matches: -1 is less than 0"),
            (SUMMARY.replace('"exact":true', '"exact":null'), "line 1.exact: None is no boolean"),
            ('{"matches":1,"type":"summary","exact":true,"stories":null,"any":null}',
             "line 1: the type does not come first"),
            ('{"type":"summary","exact":true,"matches":1,"stories":null,"any":null}',
             "line 1: keys out of order"),
            ('{"type":"sumary"}', "'sumary'"),
            ('{"type":"hit","id":"a"}', "line 1: the key 'qid' is missing"),
            ('{"id":1,"answer":[{"type":"hit","id":"a"}]}', "line 1.answer[0]: the key 'qid'"),
            ('{"id":1,"error":{}}', "line 1.error: the key 'type' is missing"),
            ("Zürich", "line 1: no object"),
        ]:
            with self.subTest(line):
                done = self.check(line)
                self.assertEqual(done.returncode, 1)
                self.assertIn(told, done.stderr)

    def test_picked_hits_have_some_of_the_keys_and_no_others(self):
        for line in ('{"type":"hit","title":"Łódź","id":"a"}',
                     '{"id":1,"answer":[{"type":"hit","body":"Łódź"}]}'):
            done = self.check(line, "--picked")
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            done = self.check(line.replace('"type":"hit"', '"type":"hit","new":1'), "--picked")
            self.assertEqual(done.returncode, 1)
            self.assertIn("the key 'new' is not in the schema", done.stderr)


if __name__ == "__main__":
    unittest.main()
