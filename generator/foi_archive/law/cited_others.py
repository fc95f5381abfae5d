"""What letters cite beside the laws of the registry: other Acts by their abbreviations, and documents.

A section of another Act that is taken for one of the thread's law accuses an authority of a claim that it
never made. But many letters put the name of an office behind a section, "s.31 NPCC", so capitals alone make
no Act.
"""

from __future__ import annotations

import re

from foi_archive.law.citation_text import GAP
from foi_archive.law.cited_acts import ACTS

# Offices whose abbreviations look like those of Acts where a year follows: "s.31 NCA 2016".
_NO_ACTS = frozenset(("CAA", "DVLA", "DVSA", "EEA", "FSA", "HSA", "MHRA", "NCA", "UKHSA", "USA"))

_ABBREVIATION = re.compile(
    r"(?:UK[ ])?(?P<name>[A-Z][A-Za-z]{1,9}?)s?(?P<year>[ ](?:19|20)\d\d|\d\d)?(?![\w/-])"
)
_BEFORE = re.compile(
    r"(?<![\w/])(?:UK[ ])?(?P<name>[A-Z][A-Za-z]{1,9}?)s?(?P<year>[ ](?:19|20)\d\d|\d\d)?(?:['’]s)?[ ]{1,3}$"
)
# What is abbreviated is an Act (A) or are Regulations or Rules (R).
_OF_AN_ACT = re.compile(r"[A-Z][A-Za-z]{0,8}[AR]")
_DEFINED = re.compile(
    r"(?<!\w)(?:Act|Regulations?|Order|Rules)(?:[ \n](?:19|20)\d\d)?[ \n]\((?:the )?[“‘\"']?"
    r"(?P<name>[A-Z][A-Za-z]{0,8}[A-Z])s?[”’\"']?\)"
)

_DOCUMENT = (
    "annex|annexe|appendix|application|article|attachment|bid|booklet|brochure|bulletin|circular|complaint"
    "|contract|agreement|agenda|correspondence|document|documents|email|e-mail|form|framework|guidance|guide"
    "|guidelines|handbook|leaflet|lease|letter|licence|manual|memo|memorandum|minutes|newsletter|note|notes"
    "|paper|plan|policy|procedure|procedures|proposal|protocol|questionnaire|register|report|reports|request"
    "|response|scheme|specification|spreadsheet|statement|strategy|submission|survey|table|template|tender|website"
)
# "section 2 of the attached annual report": up to four words, none of which begins another clause.
_WORDS = (
    r"(?:(?!(?:of|in|to|for|and|or|which|that|is|are|was|were|as|by|under|with|because|Acts?|Regulations?)(?!\w))"
    rf"[\w’'&/-]{{1,30}}+(?=[ \n]){GAP}){{0,4}}"
)
_OF_A_DOCUMENT = re.compile(rf"(?:{GAP}\))?{GAP}of{GAP}{_WORDS}(?:{_DOCUMENT})(?!\w)", re.IGNORECASE)
# "section 3 of the FOI request": the name of a law, but on the same line the document that it is about.
_OF_ITS_DOCUMENT = re.compile(
    rf"[ ]of[ ](?:the|this|that|your|our|my)[ ](?:FOIA?|EIR)[ ](?:{_DOCUMENT})(?!\w)"
)
_PERHAPS_OF_A_DOCUMENT = re.compile(rf"(?:{GAP}\))?,?{GAP}(?:above|below|overleaf)(?!\w)", re.IGNORECASE)


def defined(text: str) -> dict[str, int]:
    """The abbreviations that a text gives to Acts, each with the place just before its bracket."""
    return {match["name"]: match.start() + match[0].rindex("(") for match in _DEFINED.finditer(text)}


def abbreviates(text: str, place: int, known: frozenset[str]) -> bool:
    """Whether the abbreviation of an Act stands at a place; `known` are those that the text has defined."""
    match = _ABBREVIATION.match(text, place)
    return match is not None and _is_act(match, known)


def abbreviated_before(text: str, place: int, known: frozenset[str]) -> bool:
    """Whether the abbreviation of an Act stands just before a place, on its line: "CRCA s.23(1)"."""
    match = _BEFORE.search(text[max(0, place - 24) : place])
    return match is not None and _is_act(match, known)


def is_of_a_document(text: str, place: int) -> bool:
    """Whether what is cited is a part of a document: "section 3 of your letter"."""
    return bool(_OF_A_DOCUMENT.match(text, place))


def is_of_its_document(text: str, place: int) -> bool:
    """Whether what is cited is a part of a document about the law that is named: "of the FOI request"."""
    return bool(_OF_ITS_DOCUMENT.match(text, place))


def may_be_of_a_document(text: str, place: int) -> bool:
    """Whether what is cited may be a part of the letter itself: "section 2 above"."""
    return bool(_PERHAPS_OF_A_DOCUMENT.match(text, place))


def _is_act(match: re.Match[str], known: frozenset[str]) -> bool:
    name = match["name"]
    if name in known or name in ACTS:
        return True
    return bool(match["year"]) and name not in _NO_ACTS and bool(_OF_AN_ACT.fullmatch(name))
