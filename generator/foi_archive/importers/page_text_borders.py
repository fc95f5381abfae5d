"""Borders between letters of a page without days and buttons: found by names, greetings and signatures.

Each letter of an authority has a heading with the authority's name. Those of the requester have one, too, or
none at all; then they are known by whom they greet, and by the name below them. What rests on less than that
is cut with a doubt, so that nothing is cut wrongly in silence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foi_archive.importers import page_text_phrases as phrases
from foi_archive.importers.page_text_dated import ANNOTATION
from foi_archive.importers.page_text_headings import Heading, Headings
from foi_archive.importers.page_text_lines import Block
from foi_archive.importers.page_text_marks import Doubt, Mark
from foi_archive.importers.page_text_names import Names
from foi_archive.importers.page_text_quotes import Said, between_quotation_marks
from foi_archive.importers.page_text_site import is_annotation
from foi_archive.model.message import Party

_MOST_BLOCKS_BACK = 40
_MOST_ABOVE_GREETING = 3
_MOST_OF_ADDRESS = 7  # lines
_LONGEST_BEFORE_COLON = 500


@dataclass(slots=True)
class Letter:
    """What is known of the letter that is being read.

    `opened`: its greeting or first sentence has come; `closed`: a closing or signature; `signed`: the name of
    the requester. `quotes`: what follows may be a letter that it quotes.
    """

    party: Party | None
    first: int
    opened: bool = False
    closed: bool = False
    signed: bool = False
    quotes: bool = False
    is_sure: bool = True


def borders(blocks: Sequence[Block], names: Names) -> tuple[list[Mark], list[Doubt]]:
    """The marks of all letters, in their order, and where they are doubtful."""
    reader = _Reader(blocks, names)
    for number in range(len(blocks)):
        reader.read(number)
    reader.finish(len(blocks))
    return reader.marks, sorted(reader.doubts, key=lambda doubt: doubt.line)


class _Reader:
    def __init__(self, blocks: Sequence[Block], names: Names) -> None:
        self.blocks, self.names = blocks, names
        self.headings = Headings(blocks, names)
        self.quoted = between_quotation_marks(blocks, self.headings.alike)
        self.said = Said()
        self.known: set[str] = set()  # words of the lines that officials sign with
        self.marks: list[Mark] = []
        self.doubts: list[Doubt] = []
        self.letter: Letter | None = None

    def read(self, number: int) -> None:
        block = self.blocks[number]
        if is_annotation(block.lines[0]):
            self._begin(number, Mark(block.start, block.start + 1, other=ANNOTATION))
            return
        heading = self.headings.at(number, self.letter)
        if heading:
            self._take(number, heading)
            return
        if self.letter is None:
            self._begin(number, Mark(block.start, block.start, Party.REQUESTER))
        self._inside(number)

    def finish(self, number: int) -> None:
        """Ends the letter that is being read before a block."""
        letter = self.letter
        if letter is None:
            return
        self.said.add(self.blocks[letter.first : number])
        is_of_requester = letter.party is Party.REQUESTER and letter.first > 0
        if is_of_requester and letter.is_sure and not letter.signed and not self.headings.both:
            self._doubt(letter.first, "this letter is not signed with the name of the requester")

    def _take(self, number: int, heading: Heading) -> None:
        if heading.why:
            self._doubt(number, heading.why)
        if heading.mark:
            self._begin(number, heading.mark)
            self.known.update((heading.mark.sender or "").casefold().split())
        elif self.letter:
            self.letter.closed = True
            self.letter.signed |= self.names.signs(self.blocks[number].lines[0])

    def _begin(self, number: int, mark: Mark) -> None:
        self.finish(number)
        self.marks.append(mark)
        self.letter = Letter(mark.party, number + (mark.end > mark.line))

    def _inside(self, number: int) -> None:
        block, letter = self.blocks[number], self.letter
        if letter is None:
            return
        if any(line.startswith(">") for line in block.lines):
            letter.quotes = False  # where each line has its sign, one without it is not quoted
            return
        if letter.opened and phrases.begins_quotation(block):
            letter.quotes = True
            return
        whom = phrases.greeted(block)
        if whom is None and self._is_between_letter_and_prose(number):
            whom = phrases.barely_greeted(block)
        if whom is not None:
            self._greeting(number, letter, whom)
            letter = self.letter or letter
        elif any(map(self.names.signs, block.lines)):
            self._signature(number, letter)
            letter = self.letter or letter
        if any(map(phrases.is_closing, block.lines)):
            letter.closed = True
            letter.opened |= not phrases.is_closing(block.lines[0])
        letter.opened |= phrases.is_prose(block)
        if letter.party is Party.AUTHORITY and phrases.is_signature_like(block):
            self.known.update(word.strip(".,()").casefold() for word in block.words)

    def _greeting(self, number: int, letter: Letter, whom: str) -> None:
        is_own = letter.party is Party.REQUESTER
        if self.names.is_greeted(whom):
            if is_own and letter.closed and not letter.quotes and not self.headings.both:
                self._doubt(number, "a letter to the requester may begin here, without a heading")
            letter.opened = True
            return
        is_first = not letter.opened and (is_own or not self.names.is_authority(whom))
        is_first |= is_own and number > letter.first and phrases.is_greeting(self.blocks[number - 1])
        if self.headings.both or letter.party is None or is_first:
            letter.opened = True
            return
        said_before = self.said.repeats(self.blocks[number + 1 : number + 3])
        if self._is_quoted(number, letter, said_before):
            letter.quotes = letter.opened = True
            return
        first, why = self._above_greeting(number, letter)
        if not why and (said_before or letter.quotes or not self._is_sure(number, letter, whom)):
            why = "a letter seems to begin with this greeting"
        if why:
            self._doubt(number, why)
        start = self.blocks[first].start
        self._begin(first, Mark(start, start, Party.REQUESTER))
        self.letter = Letter(Party.REQUESTER, first, opened=True, is_sure=not why)

    def _is_quoted(self, number: int, letter: Letter, said_before: bool) -> bool:
        """Whether the greeting belongs to a letter that is quoted; a doubt if its text is new."""
        before = self.blocks[number - 1]
        if letter.quotes and phrases.begins_quotation(before):
            return True
        introduced = before.lines[-1][-_LONGEST_BEFORE_COLON:].endswith((":", ":-"))
        quoted = self.quoted[number] or introduced or not letter.opened or (letter.quotes and said_before)
        if quoted and not said_before:
            self._doubt(number, "this greeting seems to be quoted, but its letter stands nowhere above")
        return quoted

    def _is_sure(self, number: int, letter: Letter, whom: str) -> bool:
        before = self.blocks[number - 1]
        ended = letter.closed or not phrases.is_prose(before)
        if letter.party is Party.REQUESTER:
            ended = letter.signed
        last = whom.casefold().split()[-1:]
        is_known = self.names.is_authority(whom) or (last and last[0].strip(".") in self.known)
        return ended and bool(is_known or (not last and not phrases.is_prose(before)))

    def _above_greeting(self, number: int, letter: Letter) -> tuple[int, str]:
        """The first block of the letter: dates, subjects and headings above the greeting belong to it."""
        first, why = number, ""
        while first - 1 > letter.first and number - first < _MOST_ABOVE_GREETING:
            above = self.blocks[first - 1]
            if all(map(phrases.is_day_line, above.lines)):
                pass
            elif (
                phrases.is_heading_of_request(above)
                or _has_subject(above)
                or (first < number and self._is_address(first - 1))
            ):
                why = "this line above a greeting may belong to the letter before"
            else:
                if phrases.is_letterhead(above) and not phrases.is_marking(above.lines[-1]):
                    why = why or "the line above this greeting may belong to the letter that it begins"
                break
            first -= 1
        return first, why

    def _is_address(self, number: int) -> bool:
        """Whether short lines are those of an addressee: they stand below what was enclosed with a letter."""
        above, block = self.blocks[number - 1], self.blocks[number]
        return (
            phrases.is_enclosed(above)
            and phrases.is_signature_like(block)
            and 1 < len(block.lines) <= _MOST_OF_ADDRESS
        )

    def _signature(self, number: int, letter: Letter) -> None:
        if not letter.opened:
            return
        is_own = letter.party is Party.REQUESTER
        if self.headings.both or letter.quotes or self.quoted[number] or (is_own and not letter.signed):
            letter.closed = True
            letter.signed |= is_own
            return
        if letter.party is None or self.headings.is_addressee(number):
            return
        first = self._first_without_greeting(number, letter)
        if first is None:
            if not is_own:
                self._doubt(
                    number, "the requester's name stands here, in what seems to be the authority's letter"
                )
            return
        self._doubt(first, "a letter seems to begin here: below stands the requester's name")
        start = self.blocks[first].start
        self._begin(first, Mark(start, start, Party.REQUESTER))
        self.letter = Letter(Party.REQUESTER, first, True, True, True, is_sure=False)

    def _first_without_greeting(self, number: int, letter: Letter) -> int | None:
        """Behind the last block above that ends a letter; None if none does, or if nothing stands between."""
        for above in range(number - 1, max(letter.first, number - _MOST_BLOCKS_BACK), -1):
            block = self.blocks[above]
            is_end = not phrases.is_prose(block) or (letter.closed and phrases.is_note(block))
            if letter.closed and phrases.is_heading_of_request(block):
                return above
            if is_end and not all(map(phrases.is_day_line, block.lines)):
                between = self.blocks[above + 1 : number + 1]
                return above + 1 if len(between) > 1 or phrases.is_prose(between[0]) else None
        return None

    def _is_between_letter_and_prose(self, number: int) -> bool:
        if not 0 < number < len(self.blocks) - 1:
            return False
        return not phrases.is_prose(self.blocks[number - 1]) and phrases.is_prose(self.blocks[number + 1])

    def _doubt(self, number: int, why: str) -> None:
        self.doubts.append(Doubt(self.blocks[number].start, why))


def _has_subject(block: Block) -> bool:
    return bool(block.only) and block.only.lower().startswith(("re:", "re ", "subject:", "subj:", "your ref"))
