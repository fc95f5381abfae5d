"""Citations: the provisions of laws that a text cites, in every spelling that letters have.

    for found in cited("exempt under sections 24(1) and 31(1a)", laws()["uk-foia"]):
        print(found.citation, found.as_cited)     # uk-foia:s24(1) sections 24(1), uk-foia:s31(1)(a) 31(1a)

The grammar is in `citation_grammar.py`, the choice of the law in `cited_laws.py`, and what the registry makes
of brackets in `cited_paths.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from foi_archive.law.citation_grammar import Listed, joined, listed
from foi_archive.law.citation_text import plain
from foi_archive.law.cited_index import indexed
from foi_archive.law.cited_laws import KIN, Other, named_after, named_before
from foi_archive.law.cited_parts import with_parts
from foi_archive.law.cited_paths import Found, found
from foi_archive.law.cited_us import found_us
from foi_archive.law.law import Law
from foi_archive.law.provision import Provision
from foi_archive.law.registry import laws
from foi_archive.model.citation import Citation

_US = "us-foia"


@dataclass(frozen=True, slots=True)
class Cited:
    """A provision that a text cites, `as_cited` from `start` to `end` of the text.

    `provision` is what the registry has of it, None if it has no such provision. `alternatives` are what the
    words may mean instead, where the numbering has changed and the day is unknown.
    """

    citation: Citation
    as_cited: str
    start: int
    end: int
    provision: Provision | None
    alternatives: tuple[Citation, ...] = ()

    @property
    def is_claim(self) -> bool:
        """Whether an authority that invokes the provision refuses something by it."""
        return self.provision is not None and self.provision.is_claim


def cited(text: str, law: Law, day: date | None = None) -> tuple[Cited, ...]:
    """All provisions that a text cites, in order; what it cites of a law outside the registry is none.

    `law` is that of the thread: it is meant where the text names no other. On the `day` of the text depends
    what a number means whose section was numbered anew. It takes a time linear in the length of the text.
    """
    letter = plain(text)
    lists = sorted(
        [*_american(letter, law), *_by_units(letter, law, day), *_by_names(letter, law, day)], key=_start
    )
    result: list[Cited] = []
    end = 0
    for each in lists:
        if each.start >= end:
            result += (_cited(text, one, each.law) for one in each.found)
            end = each.found[-1].end
    return tuple(result)


@dataclass(frozen=True, slots=True)
class _Citing:
    """A list of provisions of one law, from `start` on; `found` is never empty."""

    start: int
    law: Law
    found: tuple[Found, ...]


def _start(each: _Citing) -> int:
    return each.start


def _american(text: str, law: Law) -> Iterator[_Citing]:
    american = laws()[_US]
    for start, provisions in found_us(text, american, own=law.id == _US):
        other = named_after(text, provisions[-1].end, law)
        if not isinstance(other, Other) and (other is None or other.id == _US):
            yield _Citing(start, american, _beginning_at(start, provisions))


def _by_units(text: str, law: Law, day: date | None) -> Iterator[_Citing]:
    lists = tuple(listed(text))
    behind = [named_after(text, each.end, law) for each in lists]
    # "section 25 and section 38(1)(b) of FOISA": what the last of a row names holds for all of it.
    for number in range(len(lists) - 2, -1, -1):
        one, following = lists[number], lists[number + 1]
        named_there = behind[number] is None and isinstance(behind[number + 1], Law)
        alike = one.unit == following.unit and joined(text, one.end, following.start)
        if named_there and alike:
            behind[number] = behind[number + 1]
    for each, after in zip(lists, behind, strict=True):
        named = after if after is not None else named_before(text, each.start, law)
        if isinstance(named, Other):
            continue
        chosen = _chosen(each, named, law)
        if chosen and (provisions := found(each.items, chosen[0], chosen[1], day)):
            start, provisions = each.start, _beginning_at(each.start, provisions)
            if chosen[1] == "a":
                start, provisions = with_parts(text, start, provisions)
            yield _Citing(start, chosen[0], provisions)


def _by_names(text: str, law: Law, day: date | None) -> Iterator[_Citing]:
    for start, named, items in indexed(text, law):
        if provisions := found(items, named, next(iter(named.cited)), day):
            yield _Citing(start, named, _beginning_at(start, provisions))


def _chosen(each: Listed, named: Law | None, law: Law) -> tuple[Law, str] | None:
    """The law of a list, and the letter that its provisions begin with; None if no law is meant by it."""
    if named is not None:
        # "section 12(5)(e) of the EIR": the law is told, so the word is a slip.
        units = (each.unit, *named.cited) if each.unit in named.cited else tuple(named.cited)
        return (named, units[0]) if units else None
    candidates = [law, *(laws()[other] for other in KIN.get(law.id, ()))]
    if each.unit in ("part", "ground"):
        # "paragraph 5" is one of the letter, "paragraph 20(1)(b)" of the Act; "exemption 12" has to be one.
        pairs = [(candidate, unit) for candidate in candidates for unit in candidate.cited]
        for candidate, unit in pairs:
            provision = candidate.provisions.get(_path(each, candidate, unit))
            if provision and (each.items[0].pins if each.unit == "part" else provision.is_claim):
                return candidate, unit
        return None
    fitting = [candidate for candidate in candidates if each.unit in candidate.cited]
    known = (fits for fits in fitting if f"{each.unit}{each.items[0].number}" in fits.provisions)
    chosen = next(known, fitting[0] if fitting else None)
    return (chosen, each.unit) if chosen else None


def _beginning_at(start: int, provisions: tuple[Found, ...]) -> tuple[Found, ...]:
    """The provisions of a list, the first with the word that the list begins with."""
    first = provisions[0].start
    return tuple(replace(each, start=start) if each.start == first else each for each in provisions)


def _cited(text: str, each: Found, law: Law) -> Cited:
    return Cited(
        citation=Citation(law.id, each.path),
        as_cited=text[each.start : each.end],
        start=each.start,
        end=each.end,
        provision=law.provisions.get(each.path),
        alternatives=tuple(Citation(law.id, other) for other in each.others),
    )


def _path(each: Listed, law: Law, unit: str) -> str:
    first = found(each.items[:1], law, unit, None)
    return first[0].path if first else ""
