"""Citations: the provisions of laws that a text cites, in every spelling that letters have.

    for found in cited("exempt under sections 24(1) and 31(1a)", laws()["uk-foia"]):
        print(found.citation, found.as_cited)     # uk-foia:s24(1) sections 24(1), uk-foia:s31(1)(a) 31(1a)

The grammar is in `citation_grammar.py`, the names of laws in `cited_laws.py`, the choice of one in
`cited_choice.py`, and what the registry makes of brackets in `cited_paths.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from foi_archive.law.citation_grammar import Listed, joined, listed
from foi_archive.law.citation_text import plain
from foi_archive.law.cited_bare import is_claimed, numbered
from foi_archive.law.cited_choice import chosen_law, kin
from foi_archive.law.cited_index import indexed
from foi_archive.law.cited_laws import (
    Other,
    abbreviations,
    named_after,
    named_before,
)
from foi_archive.law.cited_others import may_be_of_a_document
from foi_archive.law.cited_parts import turned_round, with_parts
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
        [
            *_american(letter, law),
            *_by_units(letter, law, day),
            *_by_names(letter, law, day),
            *_by_numbers(letter, law, day),
        ],
        key=_start,
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
    lists, known = tuple(listed(text)), abbreviations(text, law)
    following: tuple[Listed, Law | Other | None] | None = None
    for each in reversed(lists):
        behind = named_after(text, _closed(text, each), law, known)
        # "exempt under section 40 of the policy documents" is said of the documents.
        in_doubt = may_be_of_a_document(text, each.end)
        if isinstance(behind, Other) and behind.document and is_claimed(text, each.start):
            behind, in_doubt = None, True
        # "section 25 and section 38(1)(b) of FOISA": what the last of a row names holds for all of it.
        inherited = None
        if behind is None and following and each.unit == following[0].unit:
            inherited = following[1] if joined(text, each.end, following[0].start) else None
        named = behind or (inherited if isinstance(inherited, Law) else None)
        if named is None:
            named = named_before(text, each.start, law, known)
        following = each, behind or inherited
        citing = _citing(text, each, named, law, day)
        if citing and named is None:
            if (in_doubt or isinstance(inherited, Other)) and not _seems_meant(citing):
                continue
            following = each, None
        if citing:
            yield citing


def _citing(text: str, each: Listed, named: Law | Other | None, law: Law, day: date | None) -> _Citing | None:
    if isinstance(named, Other):
        # "section 44(1)(a) by virtue of 23(1) CRCA": the other Act has only what is behind the link.
        items = each.up_to_a_link()
        if len(items) == len(each.items):
            return None
        each, named = Listed(each.unit, each.start, items), named_before(text, each.start, law)
        if isinstance(named, Other):
            return None
    chosen = chosen_law(each, named, law)
    if chosen is None:
        return None
    start, provisions = each.start, turned_round(text, each, *chosen, day)
    if provisions:
        start = provisions[0].start
    elif provisions := found(each.items, chosen[0], chosen[1], day):
        provisions = _beginning_at(start, provisions)
    else:
        return None
    if chosen[1] == "a":
        start, provisions = with_parts(text, start, provisions)
    return _Citing(start, chosen[0], provisions)


def _closed(text: str, each: Listed) -> int:
    """The end of a list, with the bracket that it has opened: "sections 35 (and 36)"."""
    cited = text[each.start : each.end]
    opened = cited.count("(") > cited.count(")") and text[each.end : each.end + 1] == ")"
    return each.end + opened


def _seems_meant(each: _Citing) -> bool:
    """Whether the law has all of the provisions of a list, and something can be refused by one of them."""
    known = all(one.path in each.law.provisions for one in each.found)
    return known and any(_is_claim(one, each.law) for one in each.found)


def _is_claim(each: Found, law: Law) -> bool:
    provision = law.provisions.get(each.path)
    return provision is not None and provision.is_claim


def _by_numbers(text: str, law: Law, day: date | None) -> Iterator[_Citing]:
    known = abbreviations(text, law)
    for start, claimed, items in numbered(text):
        named = named_after(text, items[-1].end, law, known)
        if isinstance(named, Other) or (named is None and not claimed):
            continue
        for each in (named,) if named else (law, *kin(law)):
            provisions = found(items, each, next(iter(each.cited)), day) if each.cited else ()
            if provisions and _is_claim(provisions[0], each) and provisions[0].path.endswith(")"):
                yield _Citing(start, each, provisions)
                break


def _by_names(text: str, law: Law, day: date | None) -> Iterator[_Citing]:
    for start, named, items in indexed(text, law):
        if provisions := found(items, named, next(iter(named.cited)), day):
            yield _Citing(start, named, _beginning_at(start, provisions))


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
