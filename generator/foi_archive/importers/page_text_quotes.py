"""Quotations in letters: what stands between quotation marks, and what an earlier letter says already."""

from __future__ import annotations

from collections.abc import Sequence

from foi_archive.importers.page_text_lines import Block

_WORDS = 8  # the beginning of a paragraph by which it is known again
_FEWEST = 3
_FURTHEST = 60  # blocks that one quotation may have
_OPENING = ('"', "“", "‘‘", "''")
_CLOSING = ('"', "”", "’’", "''")


class Said:
    """The beginnings of all paragraphs of earlier letters, however their lines are broken."""

    def __init__(self) -> None:
        self._beginnings: set[tuple[str, ...]] = set()

    def add(self, blocks: Sequence[Block]) -> None:
        """Remembers the paragraphs."""
        self._beginnings |= {key for block in blocks if (key := _beginning(block))}

    def repeats(self, blocks: Sequence[Block]) -> bool:
        """Whether one of the paragraphs was said before."""
        return any(_beginning(block) in self._beginnings for block in blocks if _beginning(block))


def between_quotation_marks(blocks: Sequence[Block], is_heading: Sequence[bool]) -> list[bool]:
    """For each block, whether it stands in a quotation that begins with a block and ends with one.

    A mark that is never closed before the next heading of a letter opens nothing.
    """
    closing: list[int | None] = [None] * len(blocks)
    nearest: int | None = None
    for number in range(len(blocks) - 1, -1, -1):
        if is_heading[number]:
            nearest = None
        closing[number] = nearest
        if blocks[number].lines[-1].rstrip(".,;:) ").endswith(_CLOSING):
            nearest = number
    inside = [False] * len(blocks)
    end = -1
    for number, block in enumerate(blocks):
        close = closing[number]
        if number > end and close is not None and close - number <= _FURTHEST and _opens(block):
            end = close
        inside[number] = number <= end
    return inside


def _opens(block: Block) -> bool:
    if not block.lines[0].startswith(_OPENING):
        return False
    text = " ".join(block.lines)
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def _beginning(block: Block) -> tuple[str, ...]:
    words: list[str] = []
    for line in block.lines[: 2 * _WORDS]:
        words += (word.strip(">|\"“”'").casefold() for word in line[:400].split())
        if len(words) > 2 * _WORDS:
            break
    found = tuple(word for word in words if word)[:_WORDS]
    return found if len(found) >= _FEWEST else ()
