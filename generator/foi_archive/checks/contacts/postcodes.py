"""Postcodes of the United Kingdom in a text, and what they are part of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from foi_archive.checks.contacts.texts import TEXTS_REMEMBERED


@dataclass(frozen=True, slots=True)
class Postcode:
    """A postcode in a text: where it begins, its characters without spaces, and the lines of the address.

    `above` are the lines before its own up to a blank one, five at most, the nearest first; `before` is what
    stands before it on its own line, `behind` what follows it there.
    """

    start: int
    code: str
    above: tuple[str, ...]
    before: str
    behind: str

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of which the address may consist, the nearest first."""
        return (self.before, *self.above)


# The second half is looked for first: it begins with a digit, and few characters do.
# Source of both halves: Royal Mail, Programmers' Guide, "Postcode".
_INWARD = re.compile(r"[0-9][ABD-HJLNP-UW-Z]{2}(?![\w-])", re.IGNORECASE)
_OUTWARD = re.compile(
    r"(?<![\w/=-])(?:[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9]{1,2}|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9][ABEHMNPRVWXY])"
    r"|GIR(?= ?0AA))(?P<gap>[ \u00a0]{0,2})$",
    re.IGNORECASE,
)
_LONGEST_HALF = 7  # characters, with the one before and a gap
_ORDINALS = ("nd", "rd", "st", "th")

MOST_POSTCODES = 5_000  # of a text: what stands around each is looked at, too
_MOST_LINES = 5
_MOST_WORDS = 6  # of the line that a postcode ends, if it is an address's
_LONGEST_LINE = 200  # characters: an address has fewer

_STREET = re.compile(
    r"\b(?:flat|apartment|apt)\s+\d|\b\d{1,4}[a-z]?,?\s+(?:[\w'’.-]+\s+){0,3}"
    r"(?:street|st|road|rd|lane|ln|avenue|ave|close|drive|way|crescent|court|gardens|grove|place|square"
    r"|terrace|hill|row|walk|park|mews|green|view|rise|heol|ffordd|stryd)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:council|commissioner|ombudsman|tribunal|court service|office|department|ministry|agency|authority"
    r"|police|constabulary|trust|hospital|surgery|university|college|school|academy|library|town hall"
    r"|county hall|city hall|shire hall|guildhall|civic|headquarters|parliament|house of (?:commons|lords)"
    r"|government|board|commission|centre|p\.?\s?o\.? box|freepost|limited|ltd|plc|llp|solicitors)\b",
    re.IGNORECASE,
)
# The Information Commissioners of the United Kingdom and of Scotland.
_REGULATORS = frozenset({"SK95AF", "KY169DS"})
_HOME = re.compile(
    r"\bmy (?:home |postal |own )?address\b|\bI live (?:at|in)\b|\bmy (?:home|house) (?:is|at)\b",
    re.IGNORECASE,
)
_TITLED = r"(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|cllr|sir|dame)\.?\s+)?"


@lru_cache(TEXTS_REMEMBERED)
def postcodes(text: str) -> tuple[Postcode, ...]:
    """The postcodes in a text, from its beginning, as many as anyone reads. Takes time linear in the text."""
    return tuple(islice(_postcodes(text), MOST_POSTCODES))


def is_of_a_body(code: Postcode, names: tuple[str, ...]) -> bool:
    """Whether it is the address of a body: one of these names, or a word that bodies have, stands in it."""
    address = " ".join(code.lines).casefold()
    return (
        code.code in _REGULATORS
        or bool(_BODY.search(address))
        or any(name.casefold() in address for name in names)
    )


def is_persons(code: Postcode, name: str) -> bool:
    """Whether a line of the address is the name of this person, or begins with it."""
    words = [re.escape(word) for word in name.split()]
    if not words:
        return False
    # "A Reader" and "Ms Reader" are Ann Reader, too.
    first = rf"(?:{words[0]}|{words[0][0]}\.?)\s+" if len(words) > 1 and words[0][:1].isalpha() else ""
    named = re.compile(
        rf"\s*{_TITLED}(?:{first}(?:[\w.'’-]+\s+){{0,3}})?{words[-1]}\s*(?:,|$)", re.IGNORECASE
    )
    return any(named.match(line) for line in code.lines)


def is_called_home(code: Postcode) -> bool:
    """Whether the writer says to live there: "My address is 12 Mill Lane, EM1 2AB"."""
    return any(_HOME.search(line) for line in code.lines)


def is_in_an_address(code: Postcode) -> bool:
    """Whether it ends an address, and is not a word of a sentence."""
    line = f"{code.before}{code.code}{code.behind}"
    ends = not code.behind.strip(" \t.,;)")
    return bool(_STREET.search(" ".join(code.lines))) or (ends and len(line.split()) <= _MOST_WORDS)


def _postcodes(text: str) -> Iterator[Postcode]:
    for inward in _INWARD.finditer(text):
        outward = _OUTWARD.search(text, max(0, inward.start() - _LONGEST_HALF), inward.start())
        if not outward:
            continue
        written = text[outward.start() : inward.end()]
        # A "b1 2nd" is none; and without a gap, short ones look like numbers of cases.
        is_shouted = written.isupper()
        if (is_shouted or not written.casefold().endswith(_ORDINALS)) and (
            outward["gap"] or (is_shouted and len(written) > len("A11AA"))
        ):
            yield _postcode(text, outward.start(), inward.end())


def _postcode(text: str, start: int, end: int) -> Postcode:
    line = _line_start(text, start)
    newline = text.find("\n", end, end + _LONGEST_LINE)
    behind = text[end : newline if newline >= 0 else end + _LONGEST_LINE]
    code = re.sub(r"\s", "", text[start:end]).upper()
    return Postcode(start, code, tuple(_lines_above(text, line)), text[line:start], behind)


def _lines_above(text: str, line: int) -> Iterator[str]:
    for _ in range(_MOST_LINES):
        if line == 0 or text[line - 1] != "\n":
            return
        start = _line_start(text, line - 1)
        above = text[start : line - 1].strip()
        if not above:
            return
        yield above
        line = start


def _line_start(text: str, end: int) -> int:
    """Where the line begins that ends here; of a very long one, a place within it."""
    limit = max(0, end - _LONGEST_LINE)
    newline = text.rfind("\n", limit, end)
    return newline + 1 if newline >= 0 else limit
