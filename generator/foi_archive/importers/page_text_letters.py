"""The text of a page of WhatDoTheyKnow, or of another site that runs Alaveteli, cut into its letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from foi_archive.importers.draft import Leftover, SourceMessage
from foi_archive.importers.page_text_borders import borders
from foi_archive.importers.page_text_dated import dated_marks
from foi_archive.importers.page_text_found_names import is_an_organisation, names_in
from foi_archive.importers.page_text_lines import (
    LONGEST_MARK,
    Block,
    blocks_of,
    lines_of,
    plain,
)
from foi_archive.importers.page_text_marks import Doubt, Mark
from foi_archive.importers.page_text_names import Names, heads
from foi_archive.importers.page_text_phrases import greeted, is_closing, is_prose, is_signature_like
from foi_archive.importers.page_text_site import hides_quoted, is_hidden, shows_quoted
from foi_archive.importers.page_text_top import Top, bottom_of, top_of
from foi_archive.thread.problems.rule import quoted

_MOST_DOUBTS = 100
_MOST_ABOVE = 8  # blocks above the first letter
QUOTED_HIDDEN = 'The source page hid quoted text of this letter ("{}").'


@dataclass(frozen=True, slots=True)
class PageText:
    """What the text of a page tells. Each of its words is in one of the fields, messages or leftovers.

    `doubts` are lines, counted from 0, at which a border between letters is doubtful.
    """

    title: str | None
    status: str | None
    authority: str | None
    requester: str | None
    messages: tuple[SourceMessage, ...]
    left: tuple[Leftover, ...]
    doubts: tuple[Doubt, ...]


def page_of(text: str, authority: str | None = None, requester: str | None = None) -> PageText:
    """All that the text of a page tells; names that are given are used where the page itself tells none."""
    lines = lines_of(text)
    top = top_of(lines)
    stop = bottom_of(lines, top.end)
    blocks = blocks_of(lines, top.end, stop)
    names = names_in(blocks, Names(top.authority, top.requester), Names(authority, requester))
    blocks = blocks[_above(blocks, names) :] if not top.end else blocks
    found = dated_marks(lines, top.end, stop, names)
    marks, doubts = found or borders(blocks, names)
    if not top.authority and not found and blocks:
        doubts = [*_doubt_of_names(blocks, names, marks, authority), *doubts]
    messages, left = _assembled(lines, marks, top, stop)
    return PageText(
        top.title, top.status, names.authority, names.requester, tuple(messages), tuple(left), _first(doubts)
    )


def _first(doubts: Sequence[Doubt]) -> tuple[Doubt, ...]:
    """The first doubts, with a word on the others."""
    if len(doubts) <= _MOST_DOUBTS:
        return tuple(doubts)
    rest = len(doubts) - _MOST_DOUBTS
    return (
        *doubts[:_MOST_DOUBTS],
        Doubt(doubts[_MOST_DOUBTS].line, f"{rest} more borders are doubtful, from here on"),
    )


def _above(blocks: Sequence[Block], names: Names) -> int:
    """The block with the first heading, if only lone lines stand above: of a page in an unknown language."""
    for number, (block, below) in enumerate(pairwise(blocks[:_MOST_ABOVE])):
        if names.requester and block.only == names.requester and greeted(below) is not None:
            return number
        if not block.only or greeted(block) is not None:
            break
    return 0


def _doubt_of_names(
    blocks: Sequence[Block], names: Names, marks: Sequence[Mark], given: str | None
) -> Iterator[Doubt]:
    """The doubt whether the authority is known, without which its letters are not. `given` is sure."""
    lines = [block for block in blocks if names.authority and heads(block.only, names.authority)]
    if not lines and len(marks) == 1 and _may_be_more(blocks):
        yield Doubt(
            blocks[0].start, "no line heads a letter of the authority: this may be more than one letter"
        )
    if lines and given and not _is_like(given, names.authority or ""):
        yield Doubt(lines[0].start, f"letters are cut at this name, which is not that given: {quoted(given)}")
    elif lines and names.other_authority:
        yield Doubt(lines[0].start, f"the authority may also be {quoted(names.other_authority)}")
    elif names.authority != given and (above := _name_above(blocks, names.authority or "")):
        yield Doubt(above.start, f"the authority may also be {quoted(above.only)}, above that taken for it")
    elif (
        len(lines) == 1
        and names.authority != given
        and not any(names.is_authority(greeted(block) or "") for block in blocks)
    ):
        yield Doubt(lines[0].start, "only this line tells the name of the authority")


def _name_above(blocks: Sequence[Block], authority: str) -> Block | None:
    """The line right above the first one with the authority's name, if it has that of an organisation."""
    above = next((above for above, block in pairwise(blocks) if heads(block.only, authority)), None)
    if above is None or greeted(above) is not None or authority in above.only:
        return None
    return above if is_an_organisation(above.only.rpartition(", ")[2]) else None


def _is_like(name: str, other: str) -> bool:
    """Whether one name is a part of the other, as without what stands in brackets."""
    name, other = name.casefold(), other.casefold()
    return name in other or other in name


def _may_be_more(blocks: Sequence[Block]) -> bool:
    """Whether sentences stand below what may be a closing or a signature, or somebody is greeted twice."""
    if sum(1 for block in blocks if greeted(block) is not None) > 1:
        return True
    ends = (at for at, block in enumerate(blocks) if at and _may_end(block))
    return any(map(is_prose, blocks[next(ends, len(blocks)) + 1 :]))


def _may_end(block: Block) -> bool:
    return greeted(block) is None and (is_signature_like(block) or any(map(is_closing, block.lines)))


def _assembled(
    lines: Sequence[str], marks: Sequence[Mark], top: Top, stop: int
) -> tuple[list[SourceMessage], list[Leftover]]:
    messages: list[SourceMessage] = []
    taken = set(top.taken)
    above = [line for number, line in enumerate(lines[: top.end]) if number not in taken]
    left = _left("above the letters", above)
    left += _left("above the first letter", lines[top.end : marks[0].line if marks else stop])
    for mark, after in zip(marks, [*marks[1:], None], strict=False):
        end = after.line if after else stop
        if mark.other:
            left += _left(mark.other, lines[mark.line : end])
        else:
            messages.append(_message(lines, mark, end))
    return messages, left + _left("below the letters", lines[stop:])


def _message(lines: Sequence[str], mark: Mark, end: int) -> SourceMessage:
    heading = [plain(line) for line in lines[mark.line : mark.end] if line.strip()]
    kept: list[str] = []
    hid: str | None = None
    for line in lines[mark.end : end]:
        words = plain(line) if len(line) <= LONGEST_MARK else ""
        if shows_quoted(words):
            hid = words
        if shows_quoted(words) or hides_quoted(words):
            heading.append(words)
        else:
            kept.append(line)
    text = _without_empty_ends(kept)
    return SourceMessage(
        text="" if is_hidden(text) else text,
        hidden=text if is_hidden(text) else None,
        party=mark.party,
        sender=mark.sender,
        sent=mark.sent,
        heading=tuple(heading),
        missing=QUOTED_HIDDEN.format(hid) if hid else None,
        files=mark.files,
    )


def _left(where: str, lines: Sequence[str]) -> list[Leftover]:
    text = _without_empty_ends(lines)
    return [Leftover(where, text)] if text else []


def _without_empty_ends(lines: Sequence[str]) -> str:
    filled = [number for number, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[filled[0] : filled[-1] + 1]) if filled else ""
