"""Telephone numbers of the United Kingdom in a text, and mobile numbers that are called so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from foi_archive.checks.contacts.texts import TEXTS_REMEMBERED


class Line(Enum):
    """What kind of line a number belongs to."""

    MOBILE = auto()
    LANDLINE = auto()
    OFFICE = auto()  # 03, 08 and 09 have no place, and no home has one


@dataclass(frozen=True, slots=True)
class Telephone:
    """A number in a text: where it begins, its digits from the 0 on, and its kind.

    `is_at_home` says whether the words before it call it that of a home, `is_the_writers` whether they call
    it the writer's own.
    """

    start: int
    digits: str
    line: Line
    is_at_home: bool = False
    is_the_writers: bool = False

    @property
    def is_invented(self) -> bool:
        """Whether nobody has it. A mobile number is taken for real: an invented one looks like any other."""
        return bool(_INVENTED.fullmatch(self.digits))


# Kept for films and books.
# Source: Ofcom, "Telephone numbers for use in TV and radio drama programmes".
_INVENTED = re.compile(
    r"01(?:1[3-8]|21|31|41|51|61)4960\d{3}|01914980\d{3}|01632960\d{3}|02079460\d{3}|02896496\d{3}"
    r"|02920180\d{3}|08081570\d{3}|03069990\d{3}"
)

_GAP = r"[ .\-\u00a0)]{0,2}"
_END = r"(?![\w/]|[.\-]\d)"
# Each begins with characters that are looked for quickly; what stands before is looked at afterwards. Areas
# are written together (01632, 020, 07700), and so dates are none: 07.12.2016.
_NATIONAL = re.compile(rf"0(?<![\w/=+-]0)(?=[1378]\d\d|2\d)\d(?:{_GAP}\d){{8,9}}{_END}", re.ASCII)
_ABROAD = tuple(
    re.compile(rf"{code}(?<![\w/=+-]{code})44{_GAP}(?:\(?0{_GAP})?[1-378](?:{_GAP}\d){{8,9}}{_END}", re.ASCII)
    for code in (r"\+", "00")
)
# As the text masker of Alaveteli has it: what is called a mobile number is one, in any country.
_BEHIND_COLON = re.compile(
    rf":[ \t]{{0,9}}(?P<number>[+(]{{0,2}}\d(?:[ .\-\u00a0()/]{{0,2}}\d){{7,14}}){_END}", re.ASCII
)
_CALLED_MOBILE = re.compile(
    r"\b(?:mobile|mob|cell|handy|mobil)(?:[ -]?(?:phone|telephone|tel|number|nummer|no))?\.?[ \t]{0,9}$",
    re.IGNORECASE,
)
# What stands before the number of a case, which is written without gaps.
_REFERENCE = re.compile(r"\b(?:ref|reference|case|foi|rfi|id)(?: number| no)?[ .:#-]{0,4}$", re.IGNORECASE)
_BEFORE = 60  # characters
_HOME = re.compile(
    r"\b(?:(?<!care )(?<!nursing )(?<!residential )home|private)"
    r"(?:[ -](?:telephone|phone|tel|number|no|landline|line)\b\.?){0,2},?(?: (?:is|on|at)){0,2}[ \t:(]{0,4}$",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\bmy (?:own |new |work |daytime |evening )?(?:telephone|phone|tel|landline|number|line)"
    r"(?:[ -](?:number|no))?\.?(?: (?:is|on|at))?[ \t:(]{0,4}$"
    r"|\b(?:ring|call|phone|telephone|reach|contact|text|speak to|get)(?: \w+){0,2} me(?: \w+)?"
    r"(?: (?:on|at|by (?:tele)?phone|via)){1,2}[ \t:(]{0,4}$",
    re.IGNORECASE,
)


@lru_cache(TEXTS_REMEMBERED)
def telephones(text: str) -> tuple[Telephone, ...]:
    """The numbers in a text, from its beginning. Takes time linear in the text."""
    return tuple(sorted((*_british(text), *_called_mobile(text)), key=lambda number: number.start))


def _british(text: str) -> Iterator[Telephone]:
    for pattern in (_NATIONAL, *_ABROAD):
        for match in pattern.finditer(text):
            digits = _national(match[0])
            line = _line(digits)
            is_a_case = match[0].isdigit() and _stands_before(match, _REFERENCE)
            if line and not is_a_case:
                home, own = (_is_called(match, words) for words in (_HOME, _OWN))
                yield Telephone(match.start(), digits, line, home, own)


def _called_mobile(text: str) -> Iterator[Telephone]:
    for match in _BEHIND_COLON.finditer(text):
        digits = _national(match["number"])
        if _line(digits) is None and _stands_before(match, _CALLED_MOBILE):
            yield Telephone(match.start("number"), digits, Line.MOBILE)


def _stands_before(match: re.Match[str], words: re.Pattern[str]) -> bool:
    return bool(words.search(match.string, max(0, match.start() - _BEFORE), match.start()))


def _is_called(match: re.Match[str], words: re.Pattern[str]) -> bool:
    """Whether words stand before a number, in a line that quotes nobody."""
    line = match.string.rfind("\n", max(0, match.start() - 2 * _BEFORE), match.start()) + 1
    return not match.string.startswith(">", line) and _stands_before(match, words)


def _national(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    if number.startswith("+44") or digits.startswith("0044"):
        return f"0{digits.partition('44')[2].lstrip('0')}"
    return digits


def _line(digits: str) -> Line | None:
    if len(digits) not in (10, 11):
        return None
    match digits[:2]:
        case "07":
            # 070 follow a person and 076 are pagers, but for the Isle of Man.
            is_a_mobile = len(digits) == 11 and (digits[2] not in "06" or digits.startswith("07624"))
            return Line.MOBILE if is_a_mobile else None
        case "01" | "02":
            return Line.LANDLINE
        case "03" | "08" | "09":
            return Line.OFFICE
    return None
