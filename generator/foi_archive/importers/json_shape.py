"""Whether the values in JSON are of the kinds that a platform writes, and reading them after that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from itertools import islice
from typing import TypeAlias

from foi_archive.importers.json_reader import Path
from foi_archive.importers.problems.json_files import json_wrong_type
from foi_archive.importers.strict_json import path_in_words, place_in_json, read_json
from foi_archive.model.place import Diagnostic

# To find a place takes a reading of the whole file.
MOST_DIFFERENCES = 5


class Kind(Enum):
    """A kind of single values, as it is called in messages. Null is of every kind."""

    TEXT = "a text"
    NUMBER = "a number"
    TRUTH = "true or false"
    ANY = "anything"


Shape: TypeAlias = "Kind | Mapping[str, Shape] | list[Shape]"
"""What is expected of a value: a kind, the shapes of an object's keys, or in a list the shape of each item.

Each key may be missing, and others may stand beside those named.
"""


def read_shaped(name: str, content: bytes, shape: Shape) -> tuple[object | None, tuple[Diagnostic, ...]]:
    """The value of a file that is to be of a shape, and what is wrong; with any diagnostic it is None."""
    value, diagnostics = read_json(name, content)
    diagnostics += wrong_types(name, content, value, shape)
    return (None if diagnostics else value), diagnostics


def wrong_types(name: str, content: bytes, value: object, shape: Shape) -> tuple[Diagnostic, ...]:
    """The first values that are not of the shape, in what `read_json` has read, each at its place."""
    return tuple(
        json_wrong_type(place_in_json(name, content, path), path_in_words(path), _kind(found), expected)
        for path, found, expected in islice(_differences(value, shape, ()), MOST_DIFFERENCES)
    )


def at(value: object, *path: str | int) -> object | None:
    """The value at a path; None if there is none."""
    for step in path:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def text_at(value: object, *path: str | int) -> str | None:
    """The text at a path, or the digits of a number; None if there is none, or if it is empty."""
    found = at(value, *path)
    is_text = isinstance(found, str | int | Decimal) and not isinstance(found, bool)
    return str(found) or None if is_text else None


def items_at(value: object, *path: str | int) -> Sequence[object]:
    """The list at a path; empty if there is none."""
    found = at(value, *path)
    return found if isinstance(found, list) else []


def _differences(value: object, shape: Shape, path: Path) -> Iterator[tuple[Path, object, str]]:
    """Each value that is not of the shape, with its path and what is expected."""
    if value is None:
        return
    if isinstance(shape, Kind):
        if not _is(value, shape):
            yield path, value, shape.value
    elif isinstance(shape, list):
        if not isinstance(value, list):
            yield path, value, "a list"
            return
        for number, inner in enumerate(value):
            yield from _differences(inner, shape[0], (*path, number))
    elif not isinstance(value, dict):
        yield path, value, "an object"
    else:
        for key, inner in shape.items():
            yield from _differences(value.get(key), inner, (*path, key))


def _is(value: object, kind: Kind) -> bool:
    match kind:
        case Kind.TEXT:
            return isinstance(value, str)
        case Kind.NUMBER:
            return isinstance(value, int | Decimal) and not isinstance(value, bool)
        case Kind.TRUTH:
            return isinstance(value, bool)
        case _:
            return True


def _kind(value: object) -> str:
    match value:
        case dict():
            return "an object"
        case list():
            return "a list"
        case bool():
            return Kind.TRUTH.value
        case str():
            return Kind.TEXT.value
        case _:
            return Kind.NUMBER.value
