"""What letters say of the public interest: passages under headings of their own, for which ground each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from foi_archive.analysis.mentions import MOST_CHARACTERS
from foi_archive.law.citations import Cited, cited
from foi_archive.law.grounds import ground_of
from foi_archive.law.law import Law
from foi_archive.model.citation import Citation
from foi_archive.model.thread import Note, Thread
from foi_archive.model.word import Word


class Side(Word):
    """Which side of the public interest test a passage is on."""

    FOR = ("for", "For disclosure")
    AGAINST = ("against", "For withholding")
    BALANCE = ("balance", "The balance")


@dataclass(frozen=True, slots=True)
class Reasoning:
    """A passage of a message on the public interest: its words, verbatim, and the grounds they are about.

    `test` counts the balances of the message:
    what has the same number was weighed together.
    """

    message: str
    test: int
    side: Side
    text: str
    grounds: tuple[Citation, ...]


LONGEST_HEADING = 130
"""Characters of a heading, which mail systems may have cut into two lines."""

_BALANCE = re.compile(
    r"balanc(?:e|ing) test|balance of the public interest|conclusion on the public interest", re.I
)
_FACTORS = re.compile(
    r"(?:public interest )?(?:factors|considerations|arguments|reasons)(?: of public interest)?"
    r" (?P<for>favou?ring|in favou?r of|supporting|for)?(?P<against>against)? ?(?P<what>.{0,80})",
    re.I,
)
_WITHHOLDING = re.compile(r"non-? ?disclosure|with-?holding|maintaining|not (?:disclos|releas|confirm)", re.I)
# A heading is no sentence.
_VERBS = re.compile(r"\b(?:are|were|that|which|includes?|included|have|has|had|I|we)\b")
_RELATED = re.compile(r"public|interest|disclos|confirm|deny|balanc", re.I)
_UNFINISHED = re.compile(r"\b(?:and|by|for|in|of|or|the|to|under)$")
_UPPER_CASE = re.compile(r"[^a-z]*[A-Z]{3}[^a-z]*")
_FAREWELL = re.compile(r"yours (?:sincerely|faithfully)\b", re.I)
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading of a letter: on which side its passage is, if on any, and which grounds it cites."""

    side: Side | None
    grounds: tuple[Citation, ...]


def reasoning(thread: Thread, law: Law) -> tuple[Reasoning, ...]:
    """What the messages that decide something say of the public interest, in their order.

    Only passages under a heading are found. Each is about the grounds that its heading cites, or else about
    those that headings have cited since the last balance was struck.
    """
    deciding = {decision.message for decision in thread.decisions}
    hidden = {message.id for message in thread.messages if message.hidden is not None}
    letters = [
        block for block in thread.body if not isinstance(block, Note) and block.message in deciding - hidden
    ]
    if sum(len(letter.text) for letter in letters) > MOST_CHARACTERS:
        return ()
    return tuple(found for letter in letters for found in _in_letter(letter.message, letter.text, law))


def _in_letter(message: str, text: str, law: Law) -> Iterator[Reasoning]:
    current: tuple[Citation, ...] = ()
    test, balanced = 1, False
    for heading, lines in _sections(text, law):
        if balanced:
            current, test, balanced = (), test + 1, False
        current = tuple(dict.fromkeys((*current, *heading.grounds)))
        passage = _passage(lines) if heading.side else ""
        if heading.side and passage:
            yield Reasoning(message, test, heading.side, passage, heading.grounds or current)
        balanced = heading.side is Side.BALANCE


def _sections(text: str, law: Law) -> Iterator[tuple[_Heading, list[str]]]:
    """The headings of a letter, each with the lines below it."""
    heading: _Heading | None = None
    below: list[str] = []
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        found, used = _heading(lines[number : number + 2], law)
        if found:
            if heading:
                yield heading, below
            heading, below = found, []
        else:
            below.append(lines[number])
        number += used
    if heading:
        yield heading, below


def _heading(lines: list[str], law: Law) -> tuple[_Heading | None, int]:
    """The heading that these lines begin with, and how many of them it takes up."""
    line = " ".join(lines[0].split())
    if not line or len(line) > LONGEST_HEADING:
        return None, 1
    if _UPPER_CASE.fullmatch(line) or _FAREWELL.match(line):
        return _Heading(None, ()), 1
    cites = _claims(line, law)
    begins = bool(cites) and cites[0].start == 0
    title = line[cites[0].end :].lstrip(" -–—:") if begins else line
    side = _side(title)
    if side is None:
        return (_Heading(None, _grounds(cites)), 1) if begins and not line.endswith(".") else (None, 1)
    following = " ".join(lines[1].split()) if len(lines) > 1 else ""
    # "…whether any information is held for" / "Section 24": a heading that was cut.
    is_cut = following[:1].islower() or _UNFINISHED.search(line)
    if following and is_cut and len(line) + len(following) < LONGEST_HEADING:
        return _Heading(side, _grounds(_claims(f"{line} {following}", law))), 2
    return _Heading(side, _grounds(cites)), 1


def _side(title: str) -> Side | None:
    title = title.rstrip(": ")
    if title.endswith((".", ",", ";")) or _VERBS.search(title):
        return None
    if _BALANCE.match(title):
        return Side.BALANCE
    match = _FACTORS.fullmatch(title)
    if not match or not (match["for"] or match["against"]):
        return None
    against = bool(match["against"]) != bool(_WITHHOLDING.search(match["what"]))
    return Side.AGAINST if against else Side.FOR


def _claims(text: str, law: Law) -> list[Cited]:
    return [each for each in cited(text, law) if each.is_claim]


def _grounds(claims: Iterable[Cited]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(ground for each in claims if (ground := ground_of(each.citation))))


def _passage(lines: list[str]) -> str:
    """The words below a heading, up to the first paragraph that is not about the public interest."""
    kept: list[str] = []
    for paragraph in _PARAGRAPH.split("\n".join(lines)):
        if paragraph.strip() and kept and not _RELATED.search(paragraph):
            break
        if paragraph.strip():
            kept.append(paragraph.strip("\n"))
    return "\n\n".join(kept)
