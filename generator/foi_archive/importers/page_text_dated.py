"""Letters of a page on which each has a day in its heading, or buttons below it: as a browser copies it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foi_archive.importers.page_text_lines import Block, next_filled, plain
from foi_archive.importers.page_text_marks import Doubt, Mark, heading_at, heading_of_unknown
from foi_archive.importers.page_text_names import Names
from foi_archive.importers.page_text_phrases import greeted
from foi_archive.importers.page_text_site import (
    is_annotation,
    is_between,
    is_button,
    is_day,
    is_delivery,
    is_event,
    is_link_button,
)
from foi_archive.model.message import Party

BUTTONS = "the buttons below a letter"
EVENT = "a message that was sent again"
ANNOTATION = "an annotation"
BETWEEN = "between two letters"
DAY_OF_LETTER = "the days below the names are taken for those of the page; the letters may begin with them"
MOST = 0.6  # of the headings have a day, on a page with days


def dated_marks(
    lines: Sequence[str], start: int, stop: int, names: Names
) -> tuple[list[Mark], list[Doubt]] | None:
    """The marks of the page, and where they are doubtful; None if it has neither days nor buttons."""
    headings = _headings(lines, start, stop, names)
    dated = [mark for mark in headings if mark.is_dated]
    links = [number for number in range(start, stop) if is_link_button(plain(lines[number][:40]))]
    if links and len(links) * 2 >= len(dated):
        return _between_buttons(lines, start, stop, names)
    if not names.authority and not names.requester:
        return None
    # Without buttons a day below a name may be the first line of a letter. A page dates all letters or none.
    sure = [mark for mark in headings if mark.party is Party.AUTHORITY or _greets_below(lines, mark, stop)]
    begins_dated = len(dated) > 1 and dated[0].line == next_filled(lines, start, stop)
    if begins_dated and sum(mark.is_dated for mark in sure) >= MOST * len(sure):
        said_twice = any(_has_more_of_the_page(lines, mark) for mark in dated)
        return _by_day(lines, stop, dated), [] if said_twice else [Doubt(dated[0].line, DAY_OF_LETTER)]
    return None


def _headings(lines: Sequence[str], start: int, stop: int, names: Names) -> list[Mark]:
    """The lone lines that look like headings, but for a letterhead right below one."""
    found: list[Mark] = []
    for number in range(start, stop):
        if number > start and lines[number - 1].strip():
            continue
        mark = heading_at(lines, number, stop, names, dated=True)
        if mark and not (found and next_filled(lines, found[-1].end, stop) >= number):
            found.append(mark)
    return found


def _has_more_of_the_page(lines: Sequence[str], mark: Mark) -> bool:
    """Whether a heading has, with name and day, something that no letter begins with."""
    heading = [plain(line) for line in lines[mark.line : mark.end]]
    return heading[0].startswith(("From:", "Oddi wrth:")) or any(map(is_delivery, heading[1:]))


def _greets_below(lines: Sequence[str], mark: Mark, stop: int) -> bool:
    below = next_filled(lines, mark.end, stop)
    return below < stop and greeted(Block(below, (plain(lines[below]),))) is not None


def _by_day(lines: Sequence[str], stop: int, headings: Sequence[Mark]) -> list[Mark]:
    marks: list[Mark] = []
    for mark, after in zip(headings, [*headings[1:], None], strict=True):
        marks.append(mark)
        marks += (
            Mark(number, number + 1, other=ANNOTATION)
            for number in range(mark.end, after.line if after else stop)
            if is_annotation(plain(lines[number][:300]))
        )
    return marks


def _between_buttons(
    lines: Sequence[str], start: int, stop: int, names: Names
) -> tuple[list[Mark], list[Doubt]]:
    marks: list[Mark] = []
    doubts: list[Doubt] = []
    is_behind = True  # whether the letter before has its buttons already
    behind_heading = start
    for number in _filled(lines, start, stop):
        if number < behind_heading:
            continue
        line = plain(lines[number][:300])
        if is_link_button(line):
            marks.append(Mark(number, number + 1, other=BUTTONS))
            is_behind = True
        elif is_behind and not is_button(line) and not is_between(line):
            mark, doubt = _behind_buttons(lines, number, stop, names)
            marks.append(mark)
            doubts += doubt
            is_behind = mark.other in (EVENT, BETWEEN)
            behind_heading = mark.end
    return marks, doubts


def _behind_buttons(lines: Sequence[str], number: int, stop: int, names: Names) -> tuple[Mark, list[Doubt]]:
    """What begins below the buttons of a letter."""
    mark = heading_at(lines, number, stop, names, dated=True) or heading_of_unknown(lines, number, stop)
    if mark:
        return mark, []
    line = plain(lines[number][:300])
    if is_annotation(line):
        return Mark(number, number + 1, other=ANNOTATION), []
    below = next_filled(lines, number + 1, stop)
    if is_event(line) or (is_day(line) and below < stop and is_event(plain(lines[below][:300]))):
        return Mark(number, number + 1 if is_event(line) else below + 1, other=EVENT), []
    if greeted(Block(number, (line,))) is not None:
        return Mark(number, number), [Doubt(number, "a letter begins here without a heading")]
    return Mark(number, number + 1, other=BETWEEN), []


def _filled(lines: Sequence[str], start: int, stop: int) -> Iterator[int]:
    return (number for number in range(start, stop) if lines[number].strip())
