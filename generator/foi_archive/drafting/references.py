"""The numbers that the authority gave the request and its review, as its letters write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foi_archive.drafting.letter_parts import PartKind
from foi_archive.drafting.proposal import Proposal
from foi_archive.drafting.thread_letters import ReadLetter
from foi_archive.model.message import Party

FEWEST_DIGITS = 2

_PARTS = r"\d[\dA-Za-z]{0,15}(?:[/_-][\dA-Za-z]{1,12}){0,5}"
_NUMBER = re.compile(
    r"(?<![\w/@.-])(?:"
    rf"(?:[A-Z]{{1,8}}[ \u00a0])?(?:[A-Z]{{1,12}}[/_.-]){{0,4}}[A-Z]{{0,8}}{_PARTS}"
    rf"|[A-Z]{{1,8}}[ \u00a0][/_-] ?{_PARTS})"
    r"(?: (?:IR|REV))?(?![\w/@-])"
)
_CUE = re.compile(
    r"(?:\bref(?:erence)?s?\b|\bcase\b|\b(?:request|appeal|complaint|review|tracking|control|file|identification)\s+(?:no\b|number\b)"
    r"|\bnumber\b|\blogged\b|\ballocated\b|\bassigned\b|\bquoting\b)"
    r"(?:[\s:.#–-]|\b(?:is|no|nos|number|the|as|under|reference|ref|request|case|it|has|been|a|for|an|internal|review|code)\b"
    r"){0,30}$",
    re.IGNORECASE,
)
_NO_CUE = re.compile(
    r"\b(?:your|phone|telephone|their|fax|call|account|invoice|contract|planning)\b", re.IGNORECASE
)
_HEADING = re.compile(
    r"(?:[\s:;,.()–/-]|\b(?:re|subj|subject|our|your|ref|reference|internal|review|of|freedom|information|act|request|appeal|foia?"
    r"|eir|environmental|regulations|no|number|case|to|under|the|complaint|for|decision|response|representations|regulation|your"
    r"|reconsideration|and|\d{1,2}|19\d\d|20\d\d)\b){0,40}",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s*(?:[,(:;)–-].*|\s-\s.*)?", re.DOTALL)
_DATE = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|(?:19|20)\d\d(?:[/-](?:\d\d|(?:19|20)\d\d))?|\d{1,2}[A-Z]{3}\d{2,4}"
    r"|(?:FOIA?|FOISA|EIRS?|EISR|DPA|GDPR|OIA|ACT|OF|LGOIMA|REGULATIONS)\s(?:19|20)\d\d"
    # A request for one's own data is another matter.
    r"|D?SAR\b.*"
)
_ANNOUNCING = re.compile(
    r"^(?:(?:REFERENCE|REF|NO|NUMBER|REQUEST|CASE|RE|OF|TO|ON|FOR|THE|UNDER|REVIEW|APPEAL"
    r"|COMPLAINT)\b[ \u00a0:.]+)+"
)
_GENERIC = frozenset({"FOI", "FOIA", "EIR", "EIRS", "REF", "REFERENCE", "NO", "REQUEST", "CASE", "RE"})


def references(letters: Sequence[ReadLetter]) -> tuple[Proposal[str], ...]:
    """The references of the request and of its review, each once, as the authority first writes it."""
    found: list[Proposal[str]] = []
    for letter in letters:
        if letter.party is Party.AUTHORITY:
            for number in _announced(letter):
                if not any(_is_same(number, each.value) for each in found):
                    found.append(Proposal(" ".join(number.split()), letter.id, number))
    return tuple(found)


def _announced(letter: ReadLetter) -> Iterator[str]:
    """The numbers in a letter behind words that announce a reference, or in its headings."""
    body = next((part.start for part in letter.anatomy.parts if part.kind is PartKind.BODY), 0)
    for start, end in letter.anatomy.spans_of(
        PartKind.LETTERHEAD, PartKind.BODY, PartKind.SIGNATURE, PartKind.FOOTER
    ):
        for match in _NUMBER.finditer(letter.text, start, end):
            number = _without_cue(match[0])
            place = match.end() - len(match[0]) + match[0].find(number)
            line = max(start, letter.text.rfind("\n", max(start, place - 400), place) + 1)
            behind = letter.text[match.end() : match.end() + 60].partition("\n")[0]
            before = " ".join(letter.text[max(start, place - 110) : place].split()[-14:])
            if _cannot_be(number, behind):
                continue
            cue = _CUE.search(before + " ")
            if (cue and not _NO_CUE.search(before[max(0, cue.start() - 12) : cue.start()])) or (
                (start < body or place < body + 200)
                and any(character.isalpha() for character in number)
                and sum(character.isdigit() for character in number) > FEWEST_DIGITS
                and _HEADING.fullmatch(letter.text[line:place])
                and _BEHIND.fullmatch(behind)
            ):
                yield number


def _without_cue(number: str) -> str:
    """The number without a word such as "REF" in capitals that stands before it."""
    return _ANNOUNCING.sub("", number) or number


def _cannot_be(number: str, behind: str) -> bool:
    digits = sum(character.isdigit() for character in number)
    if digits < FEWEST_DIGITS or _DATE.fullmatch(number) or re.match(r"\s?\d", behind):
        return True
    return number.isdigit() and digits < 6


def _is_same(number: str, other: str) -> bool:
    """Whether two writings are of one number: "FOI 7731" is BEH 7731, but 7731/IR is another."""
    digits, others = (re.findall(r"\d+", each) for each in (number, other))
    words, known = (
        {word.upper() for word in re.findall(r"[A-Za-z]+", each)} - _GENERIC for each in (number, other)
    )
    return digits == others and words <= known
