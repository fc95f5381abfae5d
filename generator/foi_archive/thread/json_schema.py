"""The JSON Schemas of a thread's front matter and of authorities.yml, made from the tables of fields.

Our reader takes every value as text; editors read YAML 1.2, to which `2016` is a number and `true` no text.
So a schema takes what either of them makes of a value that the reader takes. What a schema refuses, the
reader refuses too; it refuses more, and says in words what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from foi_archive.model.citation import CITATION
from foi_archive.thread.fields import AUTHORITY, RECORDS, THREAD
from foi_archive.thread.lists import ListOf, OneOrMany
from foi_archive.thread.records import Field, Record
from foi_archive.thread.values import (
    ADDRESS,
    Date,
    Flag,
    Identifier,
    OneOf,
    Pattern,
    Provision,
    Text,
    ValueType,
    WebAddress,
)

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

# A year, with a month and a day that the month can have; whether a year has 29 February, no pattern can say.
_DAY = (
    r"(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2])"
    r"|-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-9])"
    r"|-(?:0[13-9]|1[0-2])-30|-(?:0[13578]|1[02])-31)?"
)
_DATE = rf"(?:{_DAY}|{_DAY}/(?:{_DAY}|\.\.)|\.\./{_DAY})"

# Behind the slashes stands the site: a user before it and the sign @ are refused, and so is a port alone.
_WEB_ADDRESS = ADDRESS.pattern.replace("://", r"://(?=[^/?#:])(?![^/?#]*@)", 1)

_LARGEST_SIZE = 10**15 - 1  # bytes: fifteen digits, as in the table
_EARLIEST_YEAR = 1000  # as a number: YAML 1.2 loses the zeros before an earlier one

_NOTHING = {"type": "null"}


def thread_schema() -> dict[str, Any]:
    """The schema of the fields above a thread's letters."""
    return {
        "$schema": _DIALECT,
        "$id": "urn:foi-archive:schema:thread:1",
        "title": "The front matter of a thread, format 1",
        **_record(THREAD),
        "$defs": _definitions(*(record for record in RECORDS if record not in (THREAD, AUTHORITY))),
    }


def authorities_schema() -> dict[str, Any]:
    """The schema of authorities.yml; a file with comments only lists none."""
    return {
        "$schema": _DIALECT,
        "$id": "urn:foi-archive:schema:authorities:1",
        "title": "The list of authorities, authorities.yml",
        "type": ["array", "null"],
        "items": {"$ref": f"#/$defs/{_name(AUTHORITY)}"},
        "$defs": _definitions(AUTHORITY),
    }


def _definitions(*records: Record) -> dict[str, Any]:
    """The schemas of the records by their names, and that of a date."""
    year = {"type": "integer", "minimum": _EARLIEST_YEAR, "maximum": 9999}
    date = {"anyOf": [{"type": "string", "pattern": _whole(_DATE)}, year]}
    return {**{_name(record): _record(record) for record in records}, "date": date}


def _record(record: Record) -> dict[str, Any]:
    """The schema of a group of fields. Fields that the format does not know are kept, so they are allowed."""
    return {
        "description": f"{record.noun[0].upper()}{record.noun[1:]}.",
        "type": "object",
        "required": [field.name for field in record.fields if field.required],
        "properties": {field.name: _field(field) for field in record.fields},
    }


def _field(field: Field) -> dict[str, Any]:
    """The schema of a field. One that is not required may have no value behind its name."""
    schema = _type(field.type)
    if not field.required:
        schema = _or_nothing(schema)
    elif isinstance(field.type, ListOf):
        schema |= {"minItems": 1}
    return {"description": field.meaning, **schema}


def _or_nothing(schema: Mapping[str, Any]) -> dict[str, Any]:
    match schema:
        case {"enum": words}:
            return {**schema, "enum": [*words, None]}
        case {"type": str(name)}:
            return {**schema, "type": [name, "null"]}
        case {"type": names}:
            return {**schema, "type": [*names, "null"]}
        case {"anyOf": choices}:
            return {**schema, "anyOf": [*choices, _NOTHING]}
    return {"anyOf": [schema, _NOTHING]}


def _type(type_: ValueType) -> dict[str, Any]:
    """The schema of a type of values, as text and as YAML 1.2 reads it."""
    match type_:
        case Record():
            return {"$ref": f"#/$defs/{_name(type_)}"}
        case ListOf(item=item):
            return {"type": "array", "items": _type(item)}
        case OneOrMany(item=item):
            return {"anyOf": [_type(item), {"type": "array", "items": _type(item)}]}
        case Identifier():
            reserved = sorted(type_.reserved)
            numbers = [int(name) for name in reserved if name.isdigit()]
            forbidden = {"not": {"enum": [*reserved, *numbers]}} if reserved else {}
            return {**_of_form(type_.pattern), "maxLength": type_.longest, **forbidden}
        case Text():
            # A text of white space says nothing.
            return {"type": ["string", "number", "boolean"], "pattern": r"\S"}
        case OneOf(words=words):
            meanings = [str(getattr(word, "definition", getattr(word, "label", ""))) for word in words]
            # Editors show these beside the words; to a validator they mean nothing.
            told = {"enumDescriptions": meanings} if any(meanings) else {}
            return {"enum": [word.value for word in words], **told}
        case Date():
            return {"$ref": "#/$defs/date"}
        case Provision():
            return {"type": "string", "pattern": _whole(CITATION.pattern)}
        case WebAddress():
            return {"type": "string", "pattern": _whole(_WEB_ADDRESS)}
        case Flag():
            return {"enum": [True, False, "true", "false"]}
        case Pattern(pattern=pattern) if pattern.pattern.isdigit():
            return {"enum": [int(pattern.pattern), pattern.pattern]}
        case Pattern(pattern=pattern, makes=makes) if makes is int:
            number = {"type": "integer", "minimum": 0, "maximum": _LARGEST_SIZE}
            return {"anyOf": [number, {"type": "string", "pattern": _whole(pattern.pattern)}]}
        case Pattern(pattern=pattern):
            return _of_form(pattern)
    raise TypeError(f"no schema is known for {type_.description}")


def _of_form(pattern: re.Pattern[str]) -> dict[str, Any]:
    """The schema of a text of a certain form; to YAML 1.2 some are numbers, and one is a truth value."""
    examples = {"number": ("1", "1" * 64), "boolean": ("true",)}
    others = [name for name, texts in examples.items() if any(map(pattern.fullmatch, texts))]
    return {"type": ["string", *others] if others else "string", "pattern": _whole(pattern.pattern)}


def _whole(pattern: str) -> str:
    """A pattern of Python for a whole text, as JavaScript has it: all that both read in the same way.

    Source: ECMA-262, Patterns, with the flag u, which JSON Schema recommends: it has other named groups, and
    allows no backslash before a sign that needs none.
    """
    for python, javascript in ((r"\(\?P<\w+>", "(?:"), (r"\\d", "[0-9]"), (r"\\\"", '"')):
        pattern = re.sub(python, javascript, pattern)
    return f"^(?:{pattern})$"


def _name(record: Record) -> str:
    """The name of a record within a schema: "decision" of "a decision"."""
    return record.noun.partition(" ")[2].replace(" ", "-")
