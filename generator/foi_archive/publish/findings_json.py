"""Diagnostics as data: what `foi check --format json` prints, and the JSON Schema of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping

from foi_archive.model.place import Diagnostic, Severity

VERSION = 1
"""The number of the form. It grows when something is renamed, removed or means something else."""


def findings_json(diagnostics: Iterable[Diagnostic], threads: int) -> str:
    """The diagnostics, of so many threads, as an object of JSON: ASCII, without a line feed at the end."""
    found = list(diagnostics)
    counts = Counter(each.severity for each in found)
    report = {
        "version": VERSION,
        "threads": threads,
        "counts": {severity.value: counts[severity] for severity in Severity},
        "diagnostics": [_facts(each) for each in found],
    }
    return json.dumps(report, indent=2)


def _facts(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "path": diagnostic.place.path,
        "line": diagnostic.place.line,
        "column": diagnostic.place.column,
        "severity": diagnostic.severity.value,
        "rule": diagnostic.rule,
        "message": diagnostic.message,
        "fix": diagnostic.fix or None,
    }


def _all_of(properties: Mapping[str, object], description: str) -> dict[str, object]:
    """The schema of an object that has all of these properties. Later versions may add some."""
    return {
        "description": description,
        "type": "object",
        "required": list(properties),
        "properties": dict(properties),
    }


def _number(description: str, least: int) -> dict[str, object]:
    return {"description": description, "type": "integer", "minimum": least}


def _text(description: str, **more: object) -> dict[str, object]:
    return {"description": description, "type": "string", **more}


_DIAGNOSTIC = _all_of(
    {
        "path": _text("The file, as from the folder in which foi check ran."),
        "line": _number("The line, counted from 1.", 1),
        "column": _number("The column, counted from 1 in characters (Unicode code points).", 1),
        "severity": _text("How grave it is. Only an error stops a build.", enum=[*map(str, Severity)]),
        "rule": _text("The rule that asks for it: `foi explain RULE` tells why.", pattern="^[a-z0-9-]+$"),
        "message": _text("What stands there."),
        "fix": {"description": "What to do; null if nothing can be advised.", "type": ["string", "null"]},
    },
    "What is wrong at a place, and the way out.",
)

FINDINGS_SCHEMA: dict[str, object] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": f"urn:foi-archive:schema:check:{VERSION}",
    "title": "What foi check found",
    **_all_of(
        {
            "version": {"description": "The number of this form.", "const": VERSION},
            "threads": _number("How many threads were checked.", 0),
            "counts": _all_of(
                {each.value: _number(f"How many {each.value}s there are.", 0) for each in Severity},
                "How many diagnostics there are of each severity.",
            ),
            "diagnostics": {
                "description": "All that was found, by path, line and column.",
                "type": "array",
                "items": _DIAGNOSTIC,
            },
        },
        "What foi check --format json prints.",
    ),
}
"""The JSON Schema (draft 2020-12) of what is printed."""
