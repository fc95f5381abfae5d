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
# "The grant has been assigned number 12-345": the last of these nouns is what the number is of.
_NOUN = re.compile(
    r"\b(?:(?P<other>planning(?:\sapplication)?|grant|incidents?|crime|vehicles?|company|charity|contract|licen[cs]e"
    r"|permit|tribunal|court|commissioner|decision\snotice|registered\sin|vat|police|invoice|account"
    r"|(?:similar|previous|earlier|another|other|last)\s(?:foi\s)?(?:request|review|case)s?)"
    r"|requests?|enquiry|appeal|complaint|review|information|our)\b",
    re.IGNORECASE,
)
_OF_COURT = re.compile(
    r"\s?(?:of|in|before|from)\s(?:the\s)?(?:[\w-]+\s)?(?:tribunal|court|commissioner)", re.IGNORECASE
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
_GIVES = re.compile(
    r"\b(?:given|allocated|assigned|logged|registered|recorded|has\s+the|quot(?:e|ing)|case\s+reference)\b|\(\s?(?:our\s)?ref",
    re.IGNORECASE,
)
_OF_REVIEW = re.compile(r"\b(?:IR|REV|RV|REVIEW|APP|ICO|AR)\b", re.IGNORECASE)
_INITIALS = re.compile(r"[/ ][A-Za-z]{2,5}")
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
            other = cue and _NO_CUE.search(before[max(0, cue.start() - 12) : cue.start()])
            near = letter.text[line:place] if start < body else before
            if other or (cue and _is_of_other(near, behind)):
                continue
            if cue:
                if _is_announced(letter, body, start, line, place):
                    yield number
            elif (start < body or place < body + 200) and _is_heading(
                letter.text[line:place], number, behind
            ):
                yield number


def _is_of_other(before: str, behind: str) -> bool:
    """Whether the words around a number, which something announces, say that it is of another matter."""
    nouns = list(_NOUN.finditer(re.split(r"[.;]\s", before)[-1]))
    return bool(nouns and nouns[-1]["other"]) or _OF_COURT.match(behind) is not None


def _is_heading(before: str, number: str, behind: str) -> bool:
    """Whether a number stands in a line that says nothing but what it is the number of."""
    digits = sum(character.isdigit() for character in number)
    return (
        digits > FEWEST_DIGITS
        and any(character.isalpha() for character in number)
        and bool(_HEADING.fullmatch(before) and _BEHIND.fullmatch(behind))
    )


def _is_announced(letter: ReadLetter, body: int, start: int, line: int, place: int) -> bool:
    """Whether what announces a number gives it: in a heading, or with a verb such as "assigned".

    "It was refused under our reference 23-3140" speaks of another request.
    """
    around = letter.text[max(start, place - 130) : place + 40]
    return start < body or (place - line < 60 and place < body + 250) or bool(_GIVES.search(around))


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
    # "FOI-22/0417/GMcP": with the initials of who writes.
    if number.startswith(other) and _INITIALS.fullmatch(number[len(other) :]):
        return not _OF_REVIEW.search(number[len(other) :])
    digits, others = (re.findall(r"\d+", each) for each in (number, other))
    words, known = (
        {word.upper() for word in re.findall(r"[A-Za-z]+", each)} - _GENERIC for each in (number, other)
    )
    return digits == others and words <= known
