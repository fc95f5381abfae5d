"""Numbers that are no provisions, by what follows them: "31 and 20 working days", "section 12 and 14 men"."""

from __future__ import annotations

import re

from foi_archive.law.citation_text import GAP
from foi_archive.model.months import MONTHS

_MONTHS = f"{'|'.join(MONTHS)}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
# After these a number is no provision: "31 and 20 working days", "12 March", "40, 3rd paragraph".
_STOP = re.compile(
    rf"{GAP}(?:(?:(?:working|calendar|school|business){GAP})?days?|weeks?|months?|years?|hours?|minutes?|pages?|papers?"
    rf"|sheets?|people|times|percent|pounds|euros?|Tagen?|Wochen?|Monaten?|{_MONTHS})\b"
    rf"|(?:st|nd|rd|th)\b|/\d{{1,2}}/\d|:\d\d|-\d{{4}}"
)
# In a list behind a unit in the singular: "section 30 and 31 apply", but not "section 12 and 14 men".
_NOUN = re.compile(rf"{GAP}(?P<word>[a-z]+)")
_NO_NOUNS = frozenset(
    re.findall(
        r"\w+",
        """
        of is are was were and or to apply applies applied do does did have has had in for also as
        because which that both under by with on at may might would will can cannot could should
        not but from engaged if where respectively when so it we the this these they since being
        exempt exempts exemption exemptions exception exceptions refers relates relate states
        state provides provide requires require allows allow sets means mean must only here
        there above below been described cited relied und oder sowie des der ist sind
        """,
    )
)


def is_of_something_else(text: str, place: int) -> bool:
    """Whether what follows a number at a place makes it a date, a time or a count."""
    return bool(_STOP.match(text, place))


def counts_a_noun(text: str, place: int) -> bool:
    """Whether a noun seems to follow a number, in a list where not every number has to be a provision."""
    word = _NOUN.match(text, place)
    return word is not None and word["word"] not in _NO_NOUNS
