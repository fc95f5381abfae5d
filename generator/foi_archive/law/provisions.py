"""The provisions of a law, as its file in `registry/` lists them.

A key is a provision, its value what is to be said of it. What is not said holds as for the provision around
it. `parts` names the provisions within that have nothing of their own to say: `(1)(a)-(c) (2)`; those around
them come with them.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from foi_archive.law.provision import Basis, Provision, Role, Test
from foi_archive.model.citation import around, levels
from foi_archive.model.outcome import Outcome

_RANGE = re.compile(r"(?P<before>.*)\((?P<first>\w+)\)-\((?P<last>\w+)\)", re.ASCII)
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")

_INHERITED = ("role", "test", "basis", "harm", "outcome", "since", "until", "only_with")
_OWN = ("title", "note", "unverified", "source", "parts")


def provisions(entries: Mapping[str, Any], page: str) -> Mapping[str, Provision]:
    """All provisions by their paths, each after the one around it.

    `page` is the address at which a section `{number}` can be read.

    Raises ValueError for what no registry may say: an unknown word, a section without a title, or facts that
    come after the parts which would have them too.
    """
    read: dict[str, Provision] = {}
    for path, entry in entries.items():
        facts = entry or {}
        if unknown := facts.keys() - {*_INHERITED, *_OWN}:
            raise ValueError(f"{path}: unknown {', '.join(sorted(unknown))}")
        if path in read and any(around(other) == path for other in read):
            raise ValueError(f"{path} stands after its parts")
        _add(read, path, facts, page)
        for part in _parts(facts.get("parts", "")):
            for within in _down_to(path, part):
                if within not in read:
                    _add(read, within, {}, page)
    return MappingProxyType(read)


def _add(read: dict[str, Provision], path: str, facts: Mapping[str, Any], page: str) -> None:
    if "".join(levels(path)) != path or not path:
        raise ValueError(f"{path} is not a provision in canonical spelling")
    outer = around(path)
    if outer is not None and outer not in read:
        _add(read, outer, {}, page)
    parent = read[outer] if outer is not None else None
    title = facts.get("title", "")
    if not title and parent is None:
        raise ValueError(f"{path} has no title")
    read[path] = Provision(
        path=path,
        ground=path if title or parent is None else parent.ground,
        title=title or (parent.title if parent else ""),
        source=facts.get("source") or (parent.source if parent else page.format(number=levels(path)[0][1:])),
        note=facts.get("note", ""),
        unverified=facts.get("unverified", ""),
        **{name: _fact(name, facts, parent) for name in _INHERITED},
    )


def _fact(name: str, facts: Mapping[str, Any], parent: Provision | None) -> Any:
    if name not in facts:
        return getattr(parent, name) if parent else _UNSAID.get(name)
    value = facts[name]
    match name:
        case "role":
            return Role.named(value)
        case "test":
            return Test.named(value)
        case "basis":
            return Basis.named(value)
        case "outcome":
            return Outcome.named(value)
        case "only_with":
            return tuple(value.split())
    return value


_UNSAID: Mapping[str, Any] = {"role": Role.PROCEDURE, "harm": "", "only_with": ()}


def _parts(text: str) -> Iterator[str]:
    for part in text.split():
        match = _RANGE.fullmatch(part)
        if match:
            yield from (f"{match['before']}({label})" for label in _labels(match["first"], match["last"]))
        else:
            yield part


def _labels(first: str, last: str) -> tuple[str, ...]:
    """The labels from the first to the last. From `i` on they are Roman: no list of letters begins so."""
    if first.isdigit():
        return tuple(map(str, range(int(first), int(last) + 1)))
    row = _ROMANS if first == "i" else tuple(string.ascii_lowercase)
    return row[row.index(first) : row.index(last) + 1]


def _down_to(path: str, part: str) -> Iterator[str]:
    """The provisions from just below a path down to a part of it."""
    whole = levels(path + part)
    for depth in range(len(levels(path)) + 1, len(whole) + 1):
        yield "".join(whole[:depth])
