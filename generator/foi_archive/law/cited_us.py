"""Citations of the exemptions of 5 U.S.C. 552: "(b)(7)(E)", "Exemption 7(E)", "b7E", "§ 552(b)(6)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foi_archive.law.citation_grammar import LONGEST_LIST, separator
from foi_archive.law.citation_text import GAP
from foi_archive.law.cited_paths import Found
from foi_archive.law.law import Law

_LETTER = rf"(?:{GAP}\([ ]?(?P<letter>[A-Fa-f])[ ]?\)|(?P<glued>[A-Fa-f]))?(?!\w)"
# Behind a digit and a point there is a code of an executive order: "1.4(c)".
_STATUTE = re.compile(
    rf"(?<![\w.])(?:5[ ]?U\.?[ ]?S\.?[ ]?C\.?(?:[ ]?A\.)?{GAP})?(?:§{{1,2}}|[Ss]ec(?:tion|s?\.))?"
    rf"{GAP}552(?![\w.]){GAP}(?=\(?[bc]\)?{GAP}\()"
)
_EXEMPTIONS = re.compile(
    rf"(?<!\w)(?:(?:FOIA{GAP})?(?:exemptions?|exclusions?)|Ex\.|Exs\.)(?:{GAP}nos?\.)?{GAP}(?=[(bc\d])",
    re.IGNORECASE,
)
_LETTERED = re.compile(rf"(?P<group>[bc]|\([ ]?[bBc][ ]?\)){GAP}\([ ]?(?P<number>[1-9])[ ]?\){_LETTER}")
_MARGIN = re.compile(
    r"(?P<group>[bB])(?P<number>[1-9])(?:\([ ]?(?P<letter>[A-Fa-f])[ ]?\)|(?P<glued>[A-Fa-f]))?(?![\w(])"
)
_PLAIN = re.compile(rf"(?P<group>)\(?(?P<number>[1-9])\)?(?![\d.]\d|[ ]?U\.?[ ]?S\.?[ ]?C){_LETTER}")
_ONLY_LETTER = re.compile(r"\([ ]?(?P<letter>[A-Fa-f])[ ]?\)(?!\w)")
_CANONICAL = re.compile(r"(?P<group>[bc])(?P<number>[1-9])(?P<glued>[A-F])?(?P<letter>)(?!\w)")
_START = re.compile(
    rf"{_STATUTE.pattern}|{_EXEMPTIONS.pattern}|(?<![\w)])\([ ]?[bBc][ ]?\){GAP}\([ ]?[1-9]"
    rf"|(?<![\w)])b[ ]?\([1-9]\)|(?<![\w)])(?:b|(?-i:c(?=[1-3])))[1-9](?=[A-Fa-f]?(?![\w]))",
    re.IGNORECASE,
)
_RANGE = re.compile(rf"{GAP}(?:-|(?:to|through)(?!\w)){GAP}")


def found_us(text: str, law: Law, own: bool) -> Iterator[tuple[int, tuple[Found, ...]]]:
    """Each list of exemptions of 5 U.S.C. 552 with the place where it begins.

    If it is not the thread's `own` law, only what names 5 U.S.C. 552 or the law itself is one.
    """
    place = 0
    while match := _START.search(text, place):
        start = match.start()
        opening = next(
            (found for found in (_STATUTE.match(text, start), _EXEMPTIONS.match(text, start)) if found), None
        )
        statute = bool(opening) and "552" in match[0]
        prefixed = text[max(0, start - 8) : start] == "us-foia:"
        begin = opening.end() if opening else start
        plain = opening is not None and not statute
        items = tuple(_list(text, begin, law, plain)) if own or statute or prefixed else ()
        if items and not _is_of_another(text, start):
            yield start, items
        place = items[-1].end if items else max(match.end(), begin)


def _is_of_another(text: str, start: int) -> bool:
    """Whether "(b)(6)" belongs to what is before it: the Privacy Act is 552a, "16.4 (b)(6)" a regulation."""
    before = text[max(0, start - 24) : start].rstrip()
    return before.endswith("552a") or bool(re.search(r"(?:§|\d\.\d{1,3}|C\.?F\.?R\.?)$", before))


def _list(text: str, place: int, law: Law, plain: bool) -> Iterator[Found]:
    group, number, ranges = "b", "", False
    last = ""
    for _ in range(LONGEST_LIST):
        match = _LETTERED.match(text, place) or _CANONICAL.match(text, place) or _MARGIN.match(text, place)
        if match is None and (plain or last):
            only = _ONLY_LETTER.match(text, place)
            if only and number == "7":
                match = only
            elif plain or text[place : place + 1] == "(":
                match = _PLAIN.match(text, place)
        if match is None:
            return
        facts = match.groupdict()
        group = (facts.get("group") or group).strip("() ").lower()
        number = facts.get("number") or number
        letter = (facts.get("letter") or facts.get("glued") or "").upper()
        path, end = f"{group}{number}{letter}", match.end()
        if letter and path not in law.provisions and f"{group}{number}" in law.provisions:
            path = f"{group}{number}"
        if law.provisions and path not in law.provisions and group == "c":
            return
        if ranges and last:
            yield from (Found(each, (), place, end) for each in _between(last, path, law))
        yield Found(path, (), place, end)
        last = path
        if to := _RANGE.match(text, end):
            ranges, place = True, to.end()
        elif (between := separator(text, end)) is not None:
            ranges, place = False, between
        else:
            return


def _between(first: str, last: str, law: Law) -> tuple[str, ...]:
    row = [path for path in law.provisions if len(path) == len(first) and path[0] == first[0]]
    if first not in row or last not in row:
        return ()
    return tuple(row[row.index(first) + 1 : row.index(last)])
