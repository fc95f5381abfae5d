"""The brackets behind a number, and what stands for them: "(1)(a)", ".1.a", "Abs. 1", "subsection 2".

Each is looked for at one place, and none is longer than some words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from foi_archive.law.citation_text import GAP

# Canada numbers what is inserted with a point: s.16.1, (b.1).
_LABEL = r"\d{1,3}(?:[A-Za-z]{1,2}|\.\d)?|[A-Za-z]{1,5}(?:\.\d)?"
_SHORT_LABEL = r"\d{1,2}[A-Z]?|[a-z]{1,2}|[ivx]{1,4}"

_BRACKET = re.compile(
    rf"(?P<gap>{GAP})\([ ]{{0,3}}(?P<label>{_LABEL})"
    rf"(?:[ ]{{0,3}}(?:-|to)[ ]{{0,3}}(?P<to>{_LABEL}))?[ ]{{0,3}}\)"
)
# "31(1)(a, b & c)": whether these are labels, the registry tells.
_ROW = re.compile(
    rf"(?P<gap>{GAP})\([ ]{{0,3}}(?P<label>{_SHORT_LABEL})(?P<to>)"
    rf"(?P<more>(?:[ ]{{0,3}}(?:[,;/&]|(?:and|or)(?!\w))[ ]{{0,3}}(?:(?:&|(?:and|or)(?!\w))[ ]{{0,3}})?"
    rf"(?:{_SHORT_LABEL})(?!\w)){{1,8}})[ ]{{0,3}}\)"
)
_EACH = re.compile(rf"(?<!\w)(?!(?:and|or)(?!\w))(?:{_SHORT_LABEL})(?!\w)")
_DOTTED = re.compile(r"(?P<gap>)\.(?P<label>\d{1,2}[A-Za-z]?|[A-Za-z])(?P<to>)(?!\w)")
_GLUED = re.compile(r"(?P<gap>)(?<=\))(?P<label>[a-z])(?P<to>)(?!\w)")
_GERMAN = re.compile(
    rf"(?P<gap>{GAP})(?:Abs(?:atz|ätze|\.)?|Nr\.?|Nrn\.|Nummern?|Ziff(?:er|\.)|lit\.?|Buchst(?:aben?|\.))"
    rf"{GAP}(?P<label>\d{{1,2}}[a-z]?|[a-z])(?P<to>)(?!\w)\)?"
)
_BARE_LETTER = re.compile(r"(?P<label>[a-h])(?!\w)\)?")
_SENTENCE = re.compile(
    rf"(?P<gap>{GAP})(?:Satz|Sätze|S\.|Hs\.|Halbsatz|Alt\.|Alternative|Var\.){GAP}(?P<label>\d{{1,2}})(?P<to>)(?!\w)"
)
_PARAGRAPH = re.compile(rf"(?P<gap>),?{GAP}paragraph{GAP}(?P<label>\d)(?P<to>)(?!\w)")
# "section 40, subsection (2)"; but "subsection 19(1)" and "paragraph (a) of section 31" begin anew.
_WORDED = re.compile(
    rf"(?P<gap>),?{GAP}(?:sub-?sections?|sub-?s\.|paragraphs?|paras?\.?){GAP}(?P<bracket>\([ ]?)?"
    rf"(?P<label>(?(bracket)(?:{_SHORT_LABEL})|\d{{1,2}}[A-Z]?))(?P<to>)(?(bracket)[ ]?\)|(?![\w.]|{GAP}\())"
    rf"(?!{GAP}of{GAP}(?:the{GAP})?s)",
    re.IGNORECASE,
)
# "31 1 (a)", "31 1a": whether these are brackets that were forgotten, the registry tells.
_LOOSE = re.compile(r"(?P<gap>[ ]{1,2})(?P<label>\d(?:[a-z](?!\w)|(?=[ ]?\([a-z]{1,2}\))))(?P<to>)")
_AFTER_A_NUMBER = (_BRACKET, _ROW, _DOTTED, _GERMAN, _SENTENCE, _GLUED, _PARAGRAPH, _WORDED)


class Sign(Enum):
    """What stands for a level of a provision."""

    BRACKET = auto()  # (1), and "paragraph 1" of an article
    POINT = auto()  # .1
    WORD = auto()  # Abs. 1, Nr. 1, lit. a
    SENTENCE = auto()  # Satz 1: a level only where the law has no paragraphs
    PERHAPS = auto()  # a bracket only if the registry has it


@dataclass(frozen=True, slots=True)
class Pin:
    """A bracket, or what stands for one; with `to` the first of a range, with `more` the first of a row.

    `apart` if space stands before it. `sign` is what stands for the bracket.
    """

    label: str
    to: str
    apart: bool
    end: int
    sign: Sign = Sign.BRACKET
    more: tuple[str, ...] = ()


_SIGNS = {
    _DOTTED: Sign.POINT,
    _GERMAN: Sign.WORD,
    _SENTENCE: Sign.SENTENCE,
    _ROW: Sign.PERHAPS,
    _WORDED: Sign.PERHAPS,
    _LOOSE: Sign.PERHAPS,
}


def pins_at(text: str, place: int, bare: bool) -> Iterator[Pin]:
    """The brackets at a place, behind a number; if it is `bare`, there is none."""
    patterns: tuple[re.Pattern[str], ...] = (_BRACKET, _ROW, _GERMAN) if bare else (*_AFTER_A_NUMBER, _LOOSE)
    for _ in range(6):
        match = next((found for pattern in patterns if (found := pattern.match(text, place))), None)
        if match is None or ("\n" in match["gap"] and _begins_a_quotation(text, match)):
            return
        more = tuple(_EACH.findall(match["more"])) if match.re is _ROW else ()
        sign = _SIGNS.get(match.re, Sign.BRACKET)
        yield Pin(match["label"], match["to"] or "", bool(match["gap"]), match.end(), sign, more)
        place = match.end()
        patterns = _AFTER_A_NUMBER


def bare_letter(text: str, place: int) -> Pin | None:
    """The letter at a place, in a list of German ones: "lit. a und b"."""
    match = _BARE_LETTER.match(text, place)
    return Pin(match["label"], "", False, match.end(), Sign.WORD) if match else None


def _begins_a_quotation(text: str, match: re.Match[str]) -> bool:
    """Whether the bracket begins the line below a heading, as in a statute: "Section 22", "(1) Where a"."""
    line = max(text.rfind("\n", max(0, match.start() - 60), match.start()), match.start() - 60)
    follows = text[match.end() : match.end() + 24].lstrip(" ")
    return (
        match.start() - line < 40
        and follows[:1].isalpha()
        and not follows.startswith(("of ", "and ", "or ", "to "))
    )
