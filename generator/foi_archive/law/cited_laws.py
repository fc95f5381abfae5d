"""Which law a citation belongs to: what its clause names, else that of the thread or its companion."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from foi_archive.law.citation_text import GAP
from foi_archive.law.cited_others import (
    abbreviated_before,
    abbreviates,
    defined,
    is_of_a_document,
    is_of_its_document,
)
from foi_archive.law.law import Law
from foi_archive.law.registry import laws

# Laws of one country, in the order in which a letter under the first may mean another without naming it.
KIN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "uk-foia": ("uk-eir",),
        "uk-eir": ("uk-foia",),
        "scotland-foisa": ("scotland-eisr",),
        "scotland-eisr": ("scotland-foisa",),
    }
)
# Laws that letters call by a name that another law has, too, without saying which.
_FAMILY = {"scotland-foisa": ("uk-foia", "uk-eir"), "scotland-eisr": ("uk-foia", "uk-eir")}
# In Scotland "the EIRs" are the Scottish Regulations, and "the FOI Act" is the Scottish Act; "FOIA" is not.
_SCOTTISH = {
    "eir": "scotland-eisr",
    "eirs": "scotland-eisr",
    "foi": "scotland-foisa",
    "foi act": "scotland-foisa",
}
_UK = re.compile(rf"UK{GAP}(?=\w)")

_AFTER = re.compile(
    rf"(?:{GAP}\([^()\d\n]{{0,60}}\))?[,]?{GAP}\(?(?:(?P<preposition>of|under|in|to|from|des|der|dem)(?!\w){GAP}\(?)?"
    rf"(?:(?:the|that|this|our|said|an?)(?!\w){GAP})?"
)
_GENERIC = re.compile(
    rf"(?:the|this|that|said|same){GAP}(?:\d{{4}}{GAP})?(?:Act|Acts|Regulations?|legislation|law|statute)(?!\w)",
    re.IGNORECASE,
)
_OF_A_YEAR = re.compile(rf"(?P<year>(?:19|20)\d\d){GAP}(?:Act|Regulations|Order)(?!\w)")
_YEAR = re.compile(rf",?{GAP}(?P<year>(?:19|20)\d\d)(?![\w/-])")
_WORD = re.compile(rf"{GAP}(?P<word>\([^()\n]{{1,40}}\)|[\w’'&/-]{{1,40}})(?P<comma>,)?")
_INSTRUMENT = re.compile(
    r"Acts?|Regulations?|Orders?|Directives?|Rules?|Conventions?|Constitution|Treaty|Charter|Schedule|Ordinance"
    r"|Code|Codes|Statutes?|Measure|Bill|\w*[Gg]esetz(?:es|buch|buchs|buches)?|\w*[Oo]rdnung|Executive|RSA"
)
_CONNECTIVE = frozenset(("of", "and", "the", "for", "to", "in", "on", "by", "a", "an", "etc", "no", "&"))
_IN_CAPITALS = re.compile(r"(?=\w{2,14}(?!\w))[A-Za-z]*[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?!\w)")
_GERMAN_LAW = re.compile(
    r"[A-Z][A-Za-zäöü]{0,12}[A-ZO](?:[ ](?:NRW|Bln))?(?!\w)|\w{3,40}(?:gesetz|ordnung)(?:es|buchs?)?(?!\w)"
)
_SMALL_LETTERS = re.compile(
    r"(?:data protection|human rights|police and criminal evidence|regulation of investigatory powers"
    r"|official secrets|local government|children|copyright)\b[^.;:\n]{0,40}?\bact\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:[,:(]|['’]s|-)?\s{0,3}(?:under|at|in)?\s{0,3}$")
# Of names such as "EIRs", "FOI(S)A", "1049/2001".
_FIRST_WORD = re.compile(r"\w{1,40}(?:\(\w\)\w{1,9})?")
_LAST_WORD = re.compile(r"[\w/]{1,40}(?:\(\w\)\w{1,9})?$")
_LAW_BEFORE = re.compile(r"(?:Act|Regulations?|Order|Directive|Rules?)(?:[ \n](?:19|20)\d\d)?$")


@dataclass(frozen=True, slots=True)
class Other:
    """A law that is none of the registry's, or a document: what is cited of it is no citation here."""

    document: bool = False


OTHER = Other()
DOCUMENT = Other(document=True)


def abbreviations(text: str, law: Law) -> frozenset[str]:
    """The abbreviations that a text gives to Acts that are none of the registry's."""
    return frozenset(
        name for name, place in defined(text).items() if not isinstance(named_before(text, place, law), Law)
    )


def named_after(text: str, place: int, law: Law, known: frozenset[str] = frozenset()) -> Law | Other | None:
    """The law that a clause names behind its list of provisions: "... of the EIR"; None if it names none.

    "of the Act" is the law of the thread, and so is nothing said. What is named and not in the registry is
    OTHER, a document is DOCUMENT. `known` are `abbreviations` of the text.
    """
    start = _AFTER.match(text, place)
    assert start
    at, preposition = start.end(), start["preposition"] or ""
    if _GENERIC.match(text, start.end("preposition") + 1 if preposition else place) and not _OF_A_YEAR.match(
        text, at
    ):
        return None
    if is_of_its_document(text, place):
        return DOCUMENT
    if (found := _name_at(text, at, law)) is not None:
        return found
    if year := _OF_A_YEAR.match(text, at):
        return next((each for each in (law, *_kin(law)) if each.name.endswith(year["year"])), OTHER)
    if abbreviates(text, at, known) or _SMALL_LETTERS.match(text, at):
        return OTHER
    if is_of_a_document(text, place):
        return DOCUMENT
    if law.id == "germany-ifg" and _GERMAN_LAW.match(text, at):
        return OTHER
    if preposition in ("of", "des", "der") and _IN_CAPITALS.match(text, at):
        return OTHER
    return _instrument(text, at, law, preposition)


def named_before(text: str, place: int, law: Law, known: frozenset[str] = frozenset()) -> Law | Other | None:
    """The law whose name stands just before a unit: "FOIA s.40(2)", "uk-eir:r12(3)"; else None."""
    window = text[max(0, place - 90) : place]
    if window.endswith(":") and (
        match := re.search(r"(?<![\w-])[a-z]{2,11}(?:-[a-z0-9]{1,9}){1,2}:$", window)
    ):
        return laws().get(match[0][:-1])
    window = _BEFORE.sub("", window, count=1) if (window and not window[-1].isalnum()) else window
    last = _LAST_WORD.search(window)
    if last is None:
        return None
    for name, pattern in _by_last_word().get(last[0].casefold(), ()):
        if (match := pattern.search(window)) and match.end() == len(window):
            return by_name(name, law)
    if abbreviated_before(text, place, known):
        return OTHER
    match = _LAW_BEFORE.search(window)
    if match and not re.search(r"\b(?:the|this|that|said)\s{1,3}$", window[: match.start()], re.IGNORECASE):
        return OTHER
    return None


def _name_at(text: str, place: int, law: Law) -> Law | Other | None:
    if british := _UK.match(text, place):
        place, law = british.end(), laws()["uk-foia"]
    first = _FIRST_WORD.match(text, place)
    for name, pattern in _by_first_word().get(first[0].casefold(), ()) if first else ():
        if match := pattern.match(text, place):
            year = _YEAR.match(text, match.end())
            if year and not re.search(r"\d{4}$|/", name):
                dated = by_name(f"{name} {year['year']}", law)
                named = by_name(name, law)
                same = isinstance(named, Law) and named.name.endswith(year["year"])
                return dated if isinstance(dated, Law) else named if same else OTHER
            return by_name(name, law)
    return None


def _instrument(text: str, place: int, law: Law, preposition: str) -> Law | Other | None:
    """What a row of capital words is, if it ends with the name of an instrument: "Children Act 1989"."""
    before = ""
    for number in range(12):
        match = _WORD.match(text, place)
        if match is None:
            return None
        word, at = match["word"], match.start("word")
        if number and (found := _name_at(text, at, law)) is not None:
            return found if preposition else None
        if _INSTRUMENT.fullmatch(word):
            generic = before.lower() in ("the", "this", "that", "said")
            return None if generic or (not number and not preposition) else OTHER
        if not (
            word[0].isupper() or word[0] in "(&" or word.isdigit() or (number and word.lower() in _CONNECTIVE)
        ):
            return None
        # "Section 24(2) National Security" ends its line; the next line begins something else.
        if not preposition and "\n" in text[match.start() : at]:
            return None
        before, place = word, match.end()
    return None


def is_scottish(law: Law) -> bool:
    """Whether a law is one of Scotland, whose Regulations have the name and the year of those of the UK."""
    return law.id in _FAMILY


def by_name(name: str, law: Law) -> Law | Other:
    """The law that a name means in a thread under `law`: its own, a companion, else the only one so named."""
    key = name.casefold()
    if law.id in _FAMILY and key in _SCOTTISH:
        return laws()[_SCOTTISH[key]]
    for each in (law, *_kin(law)):
        if key in _names(each):
            return each
    others = [each for each in laws().values() if key in _names(each)]
    return others[0] if len(others) == 1 else OTHER


def _kin(law: Law) -> tuple[Law, ...]:
    return tuple(laws()[each] for each in (*KIN.get(law.id, ()), *_FAMILY.get(law.id, ())) if each in laws())


def _names(law: Law) -> frozenset[str]:
    return _names_of(law.id) if law.id in laws() else frozenset(name.casefold() for name in law.named)


@cache
def _names_of(law_id: str) -> frozenset[str]:
    names = {name.casefold() for name in laws()[law_id].named} - {"the act"}
    # "FOI" alone is what letters call an Act whose name is that.
    return frozenset(names | {"foi"} if names & {"foia", "foi act"} else names)


def _by_first_word() -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    return _indexed(False)


def _by_last_word() -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    return _indexed(True)


@cache
def _indexed(last: bool) -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """All names with their patterns, by the first or the last word, the longest first."""
    index: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for name in sorted({name for law in laws() for name in _names_of(law)}, key=len, reverse=True):
        spelled = r"[ \n]{1,20}".join(re.escape(word) for word in name.split())
        genitive = "(?:es)?" if name.endswith("gesetz") else ""
        pattern = re.compile(rf"(?<!\w){spelled}{genitive}(?!\w)", re.IGNORECASE)
        match = _LAST_WORD.search(name) if last else _FIRST_WORD.match(name)
        word = match[0] if match else name
        for spelling in {word, f"{word}es"} if genitive else {word}:
            index.setdefault(spelling, []).append((name, pattern))
    return {word: tuple(patterns) for word, patterns in index.items()}
