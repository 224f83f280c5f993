"""Whether a value is as a JSON Schema asks: the part of draft 2020-12 that docs/output.schema.json uses.

A keyword that is not known here is a ValueError, so that no schema asks for more than is checked.
"""

import re

TYPES = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "integer": lambda value: TYPES["number"](value) and value == int(value),
}
SAYS_NOTHING = {"$schema", "$defs", "title", "description"}


def same(one, other):
    """Equal as JSON values: true is not 1."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def listed(kinds):
    return [kinds] if isinstance(kinds, str) else kinds


class Schema:
    def __init__(self, root):
        self.root = root

    def named(self, reference):
        """What "#/$defs/hit" means."""
        place = self.root
        for name in reference.removeprefix("#/").split("/"):
            place = place[name]
        return place

    def faults(self, value, schema, at=""):
        """What is wrong with the value, a text each; empty where nothing is."""
        found = []
        for keyword, wanted in schema.items():
            if keyword in SAYS_NOTHING:
                continue
            check = getattr(self, "check_" + keyword.replace("$", ""), None)
            if check is None:
                raise ValueError(f"{keyword}: a keyword that is not known here")
            found += check(value, wanted, schema, at)
        return found

    def check_ref(self, value, wanted, _, at):
        return self.faults(value, self.named(wanted), at)

    def check_anyOf(self, value, wanted, _, at):
        """Of the alternatives the faults of the one that has the fewest, first of those whose type fits."""
        tried = [self.faults(value, each, at) for each in wanted]
        return [] if [] in tried else min(tried, key=lambda faults: (
            any(fault.startswith(f"{at}.type:") for fault in faults), len(faults)))

    def check_type(self, value, wanted, _, at):
        fits = any(TYPES[kind](value) for kind in listed(wanted))
        return [] if fits else [f"{at}: {value!r} is no {' or '.join(listed(wanted))}"]

    def check_const(self, value, wanted, _, at):
        return [] if same(value, wanted) else [f"{at}: {value!r} is not {wanted!r}"]

    def check_enum(self, value, wanted, _, at):
        fits = any(same(value, each) for each in wanted)
        return [] if fits else [f"{at}: {value!r} is none of {wanted}"]

    def check_minimum(self, value, wanted, _, at):
        less = TYPES["number"](value) and value < wanted
        return [f"{at}: {value} is less than {wanted}"] if less else []

    def check_maximum(self, value, wanted, _, at):
        more = TYPES["number"](value) and value > wanted
        return [f"{at}: {value} is more than {wanted}"] if more else []

    def check_pattern(self, value, wanted, _, at):
        differs = isinstance(value, str) and not re.search(wanted, value)
        return [f"{at}: {value!r} is not like {wanted}"] if differs else []

    def check_properties(self, value, wanted, _, at):
        if not isinstance(value, dict):
            return []
        return [fault for key, schema in wanted.items() if key in value
                for fault in self.faults(value[key], schema, f"{at}.{key}")]

    def check_required(self, value, wanted, _, at):
        if not isinstance(value, dict):
            return []
        return [f"{at}: the key {key!r} is missing" for key in wanted if key not in value]

    def check_additionalProperties(self, value, wanted, schema, at):
        if not isinstance(value, dict):
            return []
        more = [key for key in value if key not in schema.get("properties", {})]
        if wanted is False:
            return [f"{at}: the key {key!r} is not in the schema" for key in more]
        return [fault for key in more for fault in self.faults(value[key], wanted, f"{at}.{key}")]

    def check_prefixItems(self, value, wanted, _, at):
        if not isinstance(value, list):
            return []
        return [fault for i, (each, schema) in enumerate(zip(value, wanted))
                for fault in self.faults(each, schema, f"{at}[{i}]")]

    def check_items(self, value, wanted, schema, at):
        if not isinstance(value, list):
            return []
        first = len(schema.get("prefixItems", []))
        if wanted is False:
            return [f"{at}: more than {first} values"] if len(value) > first else []
        return [fault for i, each in enumerate(value[first:], first)
                for fault in self.faults(each, wanted, f"{at}[{i}]")]

    def check_minItems(self, value, wanted, _, at):
        few = isinstance(value, list) and len(value) < wanted
        return [f"{at}: fewer than {wanted} values"] if few else []
