"""The text of a letter as a page shows it: every character, cut into pieces of which few are more than text.

A letter is written by people we do not know, and often copied from a site that shortened its addresses.
What cannot be told to be a complete address stays text.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from foi_archive.model.quotation import Passage

# Characters that no address holds. Brackets are among them: sites put `[email address]` into addresses, too.
_STOPS = r"\s<>\"\[\]\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_SPECIAL = re.compile(
    # An address is whole only if white space or a quotation mark follows: no other character that stops it.
    rf"(?P<address>https?://[^{_STOPS}]++)(?![^\s<>\"])"
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


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a letter's text.

    `address` is where a link leads. A shortened address is one that the source site cut off with dots, and
    leads nowhere; a redaction is what that site put in the place of words.
    """

    text: str
    kind: PieceKind = PieceKind.PLAIN
    address: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pieces that follow each other. With an `anchor` they are a passage that the archive quotes."""

    pieces: tuple[Piece, ...]
    anchor: str | None = None


def stretches(text: str, quoted: Sequence[tuple[Passage, str]] = ()) -> tuple[Stretch, ...]:
    """A letter cut at the passages quoted from it, each with its anchor: in order, none overlapping another.

    The texts of all pieces, joined, are the letter. A link that reaches over the edge of a passage is cut
    there, and both parts lead to its whole address.
    """
    pieces = deque(_pieces(text))
    found: list[Stretch] = []
    position = 0
    for passage, anchor in quoted:
        if position < passage.start:
            found.append(Stretch(tuple(_taken(pieces, passage.start - position))))
        found.append(Stretch(tuple(_taken(pieces, passage.end - passage.start)), anchor))
        position = passage.end
    if pieces:
        found.append(Stretch(tuple(pieces)))
    return tuple(found)


def _pieces(text: str) -> Iterator[Piece]:
    position = 0
    for special in _SPECIAL.finditer(text):
        address = special["address"]
        piece = _of_address(address) if address else Piece(special[0], PieceKind.REDACTION)
        if position < special.start():
            yield Piece(text[position : special.start()])
        yield piece
        position = special.start() + len(piece.text)
    if position < len(text):
        yield Piece(text[position:])


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


def _taken(pieces: deque[Piece], length: int) -> Iterator[Piece]:
    """The next `length` characters, taken off the pieces; the piece that reaches further is cut."""
    while length:
        piece = pieces.popleft()
        if len(piece.text) > length:
            pieces.appendleft(replace(piece, text=piece.text[length:]))
            piece = replace(piece, text=piece.text[:length])
        length -= len(piece.text)
        yield piece
