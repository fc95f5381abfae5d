"""Which lone lines with a name head a letter, and which are a signature, a letterhead or an address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from foi_archive.importers import page_text_phrases as phrases
from foi_archive.importers.page_text_lines import Block
from foi_archive.importers.page_text_marks import Mark, heading_at
from foi_archive.importers.page_text_names import Names, is_name
from foi_archive.model.message import Party

_FURTHEST_GREETING = 6  # blocks below a heading
_FURTHEST_LINE = 12  # with a greeting, in a letter without empty lines
_UNGREETED = "a letter seems to begin here, though no greeting follows"
_BEFORE_ENDS_NOT = "a letter seems to begin here, though the one above has no closing"
_PERHAPS_QUOTED = "a letter seems to begin here, but it may be quoted"
_GREETS_ANOTHER = "a letter seems to begin here, but it greets somebody else than the requester"
_ONE_OF_TWO = "two lines with the authority's name: one heads a letter"
_MAY_BEGIN = "a letter may begin here, with a name that heads others"
_ADDRESSED = "a letter seems to begin here, with the authority's name as that of the addressee"
_NOBODY = ("sir", "madam", "applicant", "enquirer", "requester", "all")


class Reading(Protocol):
    """What is known of the letter above a line: as `page_text_borders.Letter`."""

    party: Party | None
    first: int
    opened: bool
    closed: bool
    signed: bool
    quotes: bool


@dataclass(frozen=True, slots=True)
class Heading:
    """What a line with a name is: a mark if a letter begins there, and what makes it doubtful."""

    mark: Mark | None
    why: str = ""


class Headings:
    """The lines of a page that look like headings. `both`: letters of the requester have headings, too."""

    def __init__(self, blocks: Sequence[Block], names: Names) -> None:
        self.blocks, self.names = blocks, names
        self._marks = [_mark(block, names) for block in blocks]
        self.alike = [mark is not None for mark in self._marks]
        incoming = [
            mark.sender != names.authority for mark in self._marks if mark and mark.party is Party.AUTHORITY
        ]
        self._with_person = 2 * sum(incoming) > len(incoming)
        self.both = bool(self._marks) and self._marks[0] is not None and self._is_of_requester(0)

    def at(self, number: int, letter: Reading | None) -> Heading | None:
        """What the line is, if it looks like a heading; None if it does not."""
        mark = self._marks[number]
        if mark is None:
            return self._of_other_sender(number, letter)
        if self._is_of_requester(number):
            return self._outgoing(number, mark, letter) if self.both else None
        return self._incoming(number, mark, letter)

    def is_addressee(self, number: int) -> bool:
        """Whether the requester is the addressee of what follows: the greeting below says so."""
        if number + 1 < len(self.blocks) and self.alike[number + 1]:
            return False
        whom, at = self._greeted_below(number)
        if whom is None or not self.names.is_greeted(whom):
            return False
        return not any(map(phrases.begins_quotation, self.blocks[number + 1 : at]))

    def _outgoing(self, number: int, mark: Mark, letter: Reading | None) -> Heading | None:
        signature = Heading(None)
        if letter is None:
            return Heading(mark)
        if number + 1 == len(self.blocks) or self.is_addressee(number):
            return signature
        if self.alike[number + 1]:
            return self._above_another(number, mark, letter)
        below, above = self.blocks[number + 1], self.blocks[number - 1]
        if phrases.is_closing(above.lines[-1]) or phrases.is_quoting(below):
            return signature
        if phrases.greeted(below) is not None:
            return Heading(mark)
        if _is_below_signature(below):
            return signature
        is_prose = phrases.is_prose(below)
        if letter.party is Party.REQUESTER and not letter.signed:
            return Heading(None, _MAY_BEGIN if is_prose else "")
        if letter.quotes or not letter.opened:
            return Heading(None, _MAY_BEGIN)
        is_sure = is_prose and letter.party is not Party.REQUESTER
        return Heading(mark, "" if is_sure else _UNGREETED)

    def _above_another(self, number: int, mark: Mark, letter: Reading) -> Heading:
        """The requester's name above that of the authority, which heads a letter or is its addressee."""
        after = self._marks[number + 1]
        is_answer = letter.party is not Party.AUTHORITY or letter.quotes or not letter.closed
        if is_answer or not after or after.sender != self.names.authority:
            return Heading(None)
        whom, _ = self._greeted_below(number + 1)
        if whom is not None and self.names.is_greeted(whom):
            return Heading(None)
        return Heading(mark, _ADDRESSED)

    def _incoming(self, number: int, mark: Mark, letter: Reading | None) -> Heading | None:
        if letter is None or number + 1 == len(self.blocks):
            # The first letter is the requester's; and below the last line of a page no letter follows.
            return None
        if letter.party is Party.AUTHORITY and not letter.opened:
            return None
        after = self._marks[number + 1]
        if after and after.party is Party.REQUESTER:
            return None
        if after and letter.party is Party.AUTHORITY:
            # A heading and a letterhead, or a signature and a heading.
            is_first = self._with_person and mark.sender != self.names.authority == after.sender
            return Heading(mark if is_first else None, _ONE_OF_TWO)
        whom, at = self._greeted_below(number)
        below = self.blocks[number + 1]
        is_greeted = whom is not None and self.names.is_greeted(whom)
        if self.both and letter.party is Party.REQUESTER and letter.first == number and not is_greeted:
            return None  # the addressee: no letter is empty
        if is_greeted:
            may_be_quoted = letter.party is Party.AUTHORITY and phrases.begins_quotation(below)
            return Heading(mark, _PERHAPS_QUOTED if may_be_quoted else "")
        has_ended = letter.signed or (letter.closed and letter.party is Party.REQUESTER)
        if whom is not None and at == number + 1 and not _is_nobody(whom) and self.names.requester:
            return Heading(mark, _GREETS_ANOTHER) if letter.opened else None
        if whom is not None and (at == number + 1 or phrases.is_letterhead(below)):
            return Heading(mark, "" if has_ended or letter.closed else _BEFORE_ENDS_NOT)
        if phrases.is_letterhead(below):
            return Heading(mark, "" if has_ended else _UNGREETED)
        if letter.party is not Party.AUTHORITY:
            return Heading(mark, "" if has_ended else _UNGREETED)
        above = self.blocks[number - 1].lines[-1]
        if _is_below_signature(below):
            return Heading(None, _MAY_BEGIN) if self._is_below_small_print(number) else None
        is_bare = mark.sender == self.names.authority
        if is_bare and (phrases.is_closing(above) or not phrases.is_prose(below)):
            return Heading(None, _MAY_BEGIN)
        return Heading(mark, "" if has_ended else _UNGREETED)

    def _of_other_sender(self, number: int, letter: Reading | None) -> Heading | None:
        """`{name},` heads the letter of somebody who does not write from the authority's address."""
        line = self.blocks[number].only
        if not line.endswith(",") or not is_name(line[:-1]) or phrases.is_closing(line) or letter is None:
            return None
        below = self.blocks[number + 1] if number + 1 < len(self.blocks) else None
        whom = phrases.greeted(below) if below else None
        is_heading = whom is not None and self.names.is_greeted(whom) and (letter.signed or letter.closed)
        if not is_heading or phrases.greeted(self.blocks[number]) is not None:
            return None
        start = self.blocks[number].start
        return Heading(Mark(start, start + 1, Party.AUTHORITY, line[:-1]))

    def _is_below_small_print(self, number: int) -> bool:
        """Whether small print stands above a line, too, or a picture below: then it may be no signature."""
        is_picture = self.blocks[number + 1].lines[0].startswith("[cid:")
        return is_picture or phrases.is_small_print(self.blocks[number - 1])

    def _is_of_requester(self, number: int) -> bool:
        mark = self._marks[number]
        return mark is not None and mark.party is Party.REQUESTER

    def _greeted_below(self, number: int) -> tuple[str | None, int]:
        """Whom the letter greets that would begin with a line, and where; a letterhead may precede."""
        for at in range(number + 1, min(len(self.blocks), number + 1 + _FURTHEST_GREETING)):
            block = self.blocks[at]
            whom = phrases.greeted(block)
            if whom is not None:
                return whom, at
            if self.alike[at] and at > number + 1:
                break
            if phrases.is_prose(block) or phrases.is_closing(block.lines[0]):
                break
        return None, number


def _mark(block: Block, names: Names) -> Mark | None:
    if len(block.lines) > 2:
        return None
    found = heading_at(block.lines, 0, len(block.lines), names, dated=False)
    if found is None or found.end != len(block.lines):
        return None
    return Mark(block.start, block.end, found.party, found.sender)


def _is_below_signature(block: Block) -> bool:
    """Whether the block is small print, and no whole letter without empty lines in which such words stand."""
    if not phrases.is_small_print(block):
        return False
    return all(phrases.greeted(Block(0, (line,))) is None for line in block.lines[:_FURTHEST_LINE])


def _is_nobody(whom: str) -> bool:
    words = whom.casefold().replace("/", " ").split()
    return all(word.strip(".") in (*_NOBODY, "or", "the") for word in words)
