"""The text of a letter as a page shows it: every character, cut into pieces of which few are more than text.

A letter is written by people we do not know, and often copied from a site that shortened its addresses.
What cannot be told to be a complete address stays text.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from heapq import merge

from foi_archive.model.quotation import Passage
from foi_archive.pages.marks import Fold, Mark

# Characters that no address holds. Brackets are among them: sites put `[email address]` into addresses, too.
_STOPS = r"\s<>\"\[\]\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_SPECIAL = re.compile(
    # An address is whole only if white space or a quotation mark follows: no other character that stops it.
    rf"(?P<address>https?://[^{_STOPS}]++)(?P<stopped>(?=[^\s<>\"]))?"
    r"|\[(?:e-?mail address|mobile number|redacted|[^\[\]\n]{1,60} (?:removed|redacted|login link|email))\]",
    re.IGNORECASE,
)
_COMPLETE = re.compile(r"https?://\w", re.IGNORECASE)
_ENDINGS = ".,;:!?'…’”»"
_OPENING_OF = {")": "(", "}": "{"}


class PieceKind(StrEnum):
    """What a piece of a letter is."""

    PLAIN = "plain"
    LINK = "link"
    SHORTENED = "shortened"
    REDACTION = "redaction"
    WRAP = "wrap"
    ALIGNED = "aligned"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a letter's text.

    `address` is where a link leads. A shortened address is one that the source site cut off with dots, and
    leads nowhere; a redaction is what that site put in the place of words. A wrap is white space that counts
    as one space, at which a line may end or not. An aligned piece is part of a table.
    """

    text: str
    kind: PieceKind = PieceKind.PLAIN
    address: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pieces that follow each other, with the anchor or the fold of the mark that holds them.

    With an anchor they are a passage that the archive quotes; or there are none, and a place is anchored.
    """

    pieces: tuple[Piece, ...]
    anchor: str | None = None
    fold: Fold | None = None


def stretches(
    text: str,
    marks: Sequence[Mark] = (),
    loose: Sequence[Passage] = (),
    tables: Sequence[Passage] = (),
) -> tuple[Stretch, ...]:
    """A letter cut at its marks; `loose` is the white space that is a wrap. All come in order.

    The texts of all pieces, joined, are the letter. A link that reaches over the edge of a mark is cut there,
    and both parts lead to its whole address.
    """
    passages = (*(mark.passage for mark in marks), *tables)
    edges = sorted(edge for passage in passages for edge in (passage.start, passage.end))
    pieces = deque(_aligned(_cut(_pieces(text, loose), edges), tables))
    found: list[Stretch] = []
    position = 0
    for mark in marks:
        start, end = mark.passage.start, mark.passage.end
        if position < start:
            found.append(Stretch(tuple(_taken(pieces, start - position))))
        found.append(Stretch(tuple(_taken(pieces, end - start)), mark.anchor, mark.fold))
        position = end
    if pieces:
        found.append(Stretch(tuple(pieces)))
    return tuple(found)


def _pieces(text: str, loose: Iterable[Passage]) -> Iterator[Piece]:
    position = 0
    wraps = ((space.start, Piece(text[space.start : space.end], PieceKind.WRAP)) for space in loose)
    for start, piece in merge(_specials(text), wraps, key=lambda found: found[0]):
        # The white space within a redaction is the redaction's.
        if start < position:
            continue
        if position < start:
            yield Piece(text[position:start])
        yield piece
        position = start + len(piece.text)
    if position < len(text):
        yield Piece(text[position:])


def _specials(text: str) -> Iterator[tuple[int, Piece]]:
    """The addresses and redactions of a letter, each with its offset."""
    for special in _SPECIAL.finditer(text):
        # Judged here, not by the search, which would begin again at each "https://" of the same run.
        if special["stopped"] is not None:
            continue
        address = special["address"]
        piece = _of_address(address) if address else Piece(special[0], PieceKind.REDACTION)
        yield special.start(), piece


def _of_address(text: str) -> Piece:
    """The address that a text begins with, without the punctuation of the sentence around it."""
    unopened = {
        closing: text.count(closing) - text.count(opening) for closing, opening in _OPENING_OF.items()
    }
    end = len(text)
    while text[end - 1] in _ENDINGS or unopened.get(text[end - 1], 0) > 0:
        if text[end - 1] in unopened:
            unopened[text[end - 1]] -= 1
        end -= 1
    if dots := re.match(r".*(?:\.{3}|…)", text[end:]):
        return Piece(text[: end + dots.end()], PieceKind.SHORTENED)
    if not _COMPLETE.match(text[:end]):
        return Piece(text)
    return Piece(text[:end], PieceKind.LINK, text[:end])


def _cut(pieces: Iterable[Piece], edges: Iterable[int]) -> Iterator[Piece]:
    """The same pieces, cut so that none reaches over an edge; edges are offsets in order."""
    ahead = deque(edges)
    end = 0
    for piece in pieces:
        start, end = end, end + len(piece.text)
        position = start
        while ahead and ahead[0] < end:
            if (edge := ahead.popleft()) > position:
                yield replace(piece, text=piece.text[position - start : edge - start])
                position = edge
        yield replace(piece, text=piece.text[position - start :])


def _aligned(pieces: Iterable[Piece], tables: Sequence[Passage]) -> Iterator[Piece]:
    """The same pieces; those that are plain text within a table are aligned."""
    ahead = deque(tables)
    start = 0
    for piece in pieces:
        while ahead and ahead[0].end <= start:
            ahead.popleft()
        is_within = bool(ahead) and ahead[0].start <= start and piece.kind is PieceKind.PLAIN
        yield replace(piece, kind=PieceKind.ALIGNED) if is_within else piece
        start += len(piece.text)


def _taken(pieces: deque[Piece], length: int) -> Iterator[Piece]:
    """The next pieces, `length` characters in all."""
    while length > 0:
        piece = pieces.popleft()
        length -= len(piece.text)
        yield piece
