"""From the items of a list to the provisions of a law: the registry decides what a bracket is.

A bracket is first looked for among the provisions that the law has, as it is written and then in the other
case; only then is it taken apart (`31(1a)` is 31(1)(a), `39(1A)` is itself), or taken for a sibling
(`31(1)(a)(b)`). Where the registry does not know the section, syntax alone decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from foi_archive.law.citation_grammar import Item
from foi_archive.law.citation_pins import Pin, Sign
from foi_archive.law.law import Law
from foi_archive.law.registry import laws
from foi_archive.model.citation import around, levels

_ROMAN = re.compile(r"[ivx]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A provision at a place of the text, with what else the words could mean."""

    path: str
    others: tuple[str, ...]
    start: int
    end: int


Paths = tuple[str, ...]
"""What some words can mean: one provision, or several if the numbering has changed."""


def found(items: tuple[Item, ...], law: Law, unit: str, day: date | None) -> tuple[Found, ...]:
    """The provisions that a list cites, in its order; a range gives all that the registry has in between."""
    return tuple(_Reading(law, unit, day).read(items))


class _Reading:
    """One list that is being read: `here` is what its last item means."""

    def __init__(self, law: Law, unit: str, day: date | None) -> None:
        self.law, self.unit, self.day = law, unit, day
        self.here: Paths = ()

    def read(self, items: tuple[Item, ...]) -> Iterator[Found]:
        before: Item | None = None
        for item in items:
            paths = self._section(item.number) if item.number else self._inherited(item)
            if not paths:
                return
            read = list(self._along(paths, item))
            whole = read[-1].end == item.end
            if item.perhaps and not (whole and all(each.path in self.law.provisions for each in read)):
                return
            if item.ranges and before and self.here and whole:
                for path in self._between(self.here[0], read[0].path):
                    yield Found(path, (), before.start, item.end)
            yield from read
            if not whole:
                return
            self.here, before = (read[-1].path.partition("/")[0], *read[-1].others), item

    def _along(self, paths: Paths, item: Item) -> Iterator[Found]:
        """What an item cites: one provision, or several if siblings or a range stand in its brackets."""
        start, place = item.start, item.start + len(item.number)
        for pin in item.pins:
            if pin.sign is Sign.SENTENCE and not self._counts_sentences(paths[0]):
                place = pin.end
                continue
            inner = self._inner(paths, pin.label)
            if pin.sign is Sign.POINT and f"{paths[0]}.{pin.label}" in self.law.provisions:
                inner = (f"{paths[0]}.{pin.label}",)
            if pin.sign is Sign.PERHAPS and not inner:
                break
            if not inner and place > start and (beside := self._beside(paths, pin.label)):
                yield Found(paths[0], paths[1:], start, place)
                paths, start, place = beside, place, pin.end
                continue
            if not inner:
                inner = () if self._is_no_bracket(paths, pin) else _below(paths, pin.label)
            if not inner:
                break
            if pin.to:
                last = self._inner(paths, pin.to) or inner
                for path in (inner[0], *self._between(inner[0], last[0])):
                    yield Found(path, (), start, pin.end)
                inner = last
            if pin.more:
                row = (pin.label, *pin.more)
                inners = [self._inner(paths, label) for label in row]
                if not all(inners):
                    break
                for one in inners[:-1]:
                    yield Found(one[0], one[1:], start, pin.end)
                inner = inners[-1]
            paths, place = inner, pin.end
        else:
            yield Found(paths[0] + item.suffix, paths[1:], start, item.end)
            return
        yield Found(paths[0], paths[1:], start, place)

    def _section(self, number: str) -> Paths:
        digits, letters = _split(number)
        digits = digits.lstrip("0") or "0"
        bare = self.unit + digits
        known = (
            bare + letters,
            bare + letters.upper(),
            *((f"{bare}({letters.lower()})",) if letters else ()),
        )
        for path in known:
            if path in self.law.provisions:
                return (path,)
        return (bare + letters,) if letters.isupper() or not letters else ()

    def _inherited(self, item: Item) -> Paths:
        """Where brackets without a number belong: at the deepest provision around that has such a one."""
        label = item.pins[0].label
        outer: str | None = self.here[0] if self.here else None
        while outer is not None:
            if self._inner((outer,), label):
                return (outer,)
            outer = around(outer)
        parts = levels(self.here[0]) if self.here else ()
        if not parts or parts[0] in self.law.provisions:
            return ()
        alike = [depth for depth, level in enumerate(parts) if depth and _kind(level) == _kind(f"({label})")]
        return ("".join(parts[: alike[-1]]),) if alike else self.here

    def _inner(self, paths: Paths, label: str) -> Paths:
        """What a label means below some provisions, as far as the registry has it."""
        exact = tuple(f"{path}({label})" for path in paths if f"{path}({label})" in self.law.provisions)
        if exact:
            return exact
        digits, letters = _split(label)
        spellings = [f"({digits}{letters.lower()})", f"({digits}{letters.upper()})"]
        if digits and letters:
            spellings.append(f"({digits})({letters.lower()})")
        if digits.startswith("0"):
            spellings.append(f"({digits.lstrip('0')})")
        known = dict.fromkeys(
            path + spelling
            for path in paths
            for spelling in spellings
            if path + spelling in self.law.provisions
        )
        day = self.day
        in_force = tuple(path for path in known if day and self.law.provisions[path].in_force(day))
        return (in_force or tuple(known))[:4]

    def _beside(self, paths: Paths, label: str) -> Paths:
        outer = around(paths[0])
        alike = label[:1].isdigit() == levels(paths[0])[-1][1:2].isdigit()
        return self._inner((outer,), label) if outer and alike and "(" in paths[0] else ()

    def _counts_sentences(self, path: str) -> bool:
        """Whether the next level of a provision are its sentences; else they belong to their paragraph."""
        section, *within = levels(path)
        return self.law.numbering.get(section, ())[len(within) :][:1] == ("Satz",)

    def _is_no_bracket(self, paths: Paths, pin: Pin) -> bool:
        """Whether a bracket that the registry does not know is none of the citation's: "(if)", "(see"."""
        digits, letters = _split(pin.label)
        if "." in pin.label:
            return True
        if not digits and len(letters) > 1 and not _ROMAN.fullmatch(letters.lower()):
            return pin.apart or len(letters) > 2
        if pin.sign is Sign.WORD or not pin.apart:
            return False
        return paths[0] in self.law.provisions or (not digits and len(levels(paths[0])) < 2)

    def _between(self, first: str, last: str) -> Paths:
        """The provisions between two of the same provision, without both."""
        row = _children(self.law.id).get(around(first) or "", ())
        if around(first) != around(last) or first not in row or last not in row:
            return ()
        return row[row.index(first) + 1 : row.index(last)]


def _below(paths: Paths, label: str) -> Paths:
    """A label that the registry does not know, below some provisions, in the spelling that citations have."""
    digits, letters = _split(label)
    level = f"({int(digits)}{letters.upper()})" if digits else f"({letters.lower()})"
    return tuple(path + level for path in paths)


def _split(label: str) -> tuple[str, str]:
    """The digits of a label and the letters behind them."""
    letters = label.lstrip("0123456789")
    return label[: len(label) - len(letters)], letters


def _kind(level: str) -> str:
    inner = level.strip("()")
    return "digits" if inner[:1].isdigit() else "roman" if _ROMAN.fullmatch(inner) else "letters"


@cache
def _children(law_id: str) -> Mapping[str, Paths]:
    """The provisions directly within each provision, in the order of the law; sections stand under "" ."""
    rows: dict[str, list[str]] = {}
    for path in laws()[law_id].provisions:
        rows.setdefault(around(path) or "", []).append(path)
    return {outer: tuple(row) for outer, row in rows.items()}
