"""What a letter does with the provisions that it cites: which it invokes, and which it only mentions.

A letter of refusal cites many provisions: those by which it refuses, those of its legal annex, those in what
it quotes from the statute or an earlier letter, and those that it considered and let go. Only a ground that
the registry knows can be invoked, and only where the words beside it claim something.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from foi_archive.law.citation_text import plain
from foi_archive.law.citations import Cited, cited
from foi_archive.law.claiming import (
    CLAIMS,
    CLAIMS_ANEW,
    CONSIDERS,
    HEADING_OF_ARGUMENT,
    LETS_GO_BEFORE,
    LETS_GO_BEHIND,
    LETS_GO_LATER,
    RELATIVE,
    TAG_BEFORE,
    TAG_BEHIND,
    TELLS,
)
from foi_archive.law.law import Law
from foi_archive.law.passages import Passage, passage_at, passages, quoted_spans
from foi_archive.law.spans import Spans
from foi_archive.model.word import Word


class Use(Word):
    """What a letter does with a provision. `invokes` if it refuses by it, now or perhaps later."""

    def __init__(self, word: str, label: str, invokes: bool = False) -> None:
        super().__init__(word, label)
        self.invokes = invokes

    APPLIED = ("applied", "Applied", True)
    CONSIDERED = ("considered", "Considered", True)
    NOT_A_GROUND = ("not-a-ground", "No ground for a refusal")
    UNKNOWN = ("unknown", "Not in the registry")
    QUOTED = ("quoted", "In words that the letter quotes")
    ANNEX = ("annex", "In a legal annex")
    STATUTE = ("statute", "Only what the law says is told")
    LET_GO = ("let-go", "Not relied on")
    MENTIONED = ("mentioned", "Mentioned without a claim")


@dataclass(frozen=True, slots=True)
class Used:
    """A provision that a letter cites, and what it does with it."""

    cited: Cited
    use: Use


LONGEST_LINE = 2_000
"""So far back the beginning of a line is looked for, in characters."""

LONGEST_HEADING = 150
"""Of a line that only names what is argued below it, in characters."""

NEAR = 60
"""So near to a provision words stand that let it go, in characters."""

_MARKED_LINE = re.compile(r"^[ ]{0,8}>", re.MULTILINE)


class _Letter:
    """A letter, and what is found in it once: its passages, its quotations, and the language of claiming."""

    def __init__(self, text: str) -> None:
        self.text = plain(text)
        self.passages = passages(self.text)
        self.quotations = Spans(quoted_spans(self.text))
        self.marked = frozenset(match.start() for match in _MARKED_LINE.finditer(text))
        self.claims = Spans(match.span() for match in CLAIMS.finditer(self.text))
        self.considers = Spans(match.span() for match in CONSIDERS.finditer(self.text))
        self.lets_go = Spans(match.span() for match in LETS_GO_BEFORE.finditer(self.text))

    def quotes(self, place: int) -> bool:
        """Whether a place is in quotation marks, or in a line of an earlier letter."""
        line = self.text.rfind("\n", max(0, place - LONGEST_LINE), place) + 1
        return self.quotations.around(place) or line in self.marked

    def lets_go_before(self, start: int, place: int) -> bool:
        """Whether words between two places let go what follows them."""
        span = self.lets_go.last_before(place)
        if span is None or span[0] < start or place - span[1] > NEAR:
            return False
        between = self.text[span[1] : place]
        return not set(".;") & set(between) and not CLAIMS_ANEW.search(between)


def invoked(text: str, law: Law, day: date | None = None) -> tuple[Used, ...]:
    """All provisions that a letter cites, in order, each with what the letter does with it.

    The letter is one from the authority, a regulator or a tribunal: in one from the requester, who tells what
    others claimed, the answer has no meaning.
    """
    letter = _Letter(text)
    return tuple(Used(each, _use(each, letter)) for each in cited(text, law, day))


def _use(each: Cited, letter: _Letter) -> Use:
    if each.provision is None:
        return Use.UNKNOWN
    if not each.is_claim:
        return Use.NOT_A_GROUND
    if letter.quotes(each.start):
        return Use.QUOTED
    passage = passage_at(letter.passages, each.start)
    if passage.in_annex:
        return Use.ANNEX
    return Use.STATUTE if passage.in_statute else _by_language(each, letter, passage)


def _by_language(each: Cited, letter: _Letter, passage: Passage) -> Use:
    """What the words of a passage do with a provision: those that introduce it, and those around it."""
    begin, end = max(passage.start, each.start - 600), min(passage.end, each.end + 400)
    before, behind = letter.text[begin : each.start], letter.text[each.end : end]
    introduction = passage.introduction
    claimed = (
        letter.claims.within(begin, each.start)
        or letter.claims.within(*introduction)
        or RELATIVE.search(before[-20:])
    )
    if not claimed and TELLS.match(behind):
        return Use.STATUTE
    if (
        letter.lets_go_before(begin, each.start)
        or letter.lets_go_before(*introduction)
        or LETS_GO_BEHIND.match(behind)
        or LETS_GO_LATER.match(behind)
    ):
        return Use.LET_GO
    is_short = introduction[0] == introduction[1] and end - begin < LONGEST_HEADING
    if is_short and HEADING_OF_ARGUMENT.search(letter.text[begin:end]):
        return Use.MENTIONED
    if letter.considers.within(begin, end) or letter.considers.within(*introduction):
        return Use.CONSIDERED
    if claimed or letter.claims.within(each.end, end):
        return Use.APPLIED
    begins_line = letter.text[max(0, passage.start - 1) : each.start].strip(" ") in ("", "\n")
    is_reason = TAG_BEFORE.search(before[-5:]) if before.strip() else not begins_line
    return Use.APPLIED if is_reason and TAG_BEHIND.match(behind) else Use.MENTIONED
