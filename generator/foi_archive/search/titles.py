"""Titles: what a hit shows of a request before its letters are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from foi_archive.analysis.case import Case
from foi_archive.analysis.clock_start import arrival
from foi_archive.analysis.outcome_words import OUTCOMES, outcome_word
from foi_archive.analysis.timeliness import Timeliness
from foi_archive.model.message import MessageKind

BLOCK = 16
"""How many requests a file of titles holds: ten hits may lie in ten files, so they are short."""

_NUMBERS = {word: number for number, (word, _) in enumerate(OUTCOMES)}


def day_of_request(case: Case) -> date | None:
    """The day on which the clock of a request began, or else that of the request itself, if it is known."""
    if case.timeliness.received:
        return case.timeliness.received
    requests = [each for each in case.thread.messages if each.kind is MessageKind.REQUEST]
    return arrival(requests[0])[0] if requests else None


def title_blocks(cases: Sequence[Case], marks: Sequence[str]) -> Iterator[list[Any]]:
    """The files of titles: the names of the authorities in each, and a line for each request."""
    for start in range(0, len(cases), BLOCK):
        block = cases[start : start + BLOCK]
        names = list(dict.fromkeys(case.authority.name for case in block))
        places = {name: place for place, name in enumerate(names)}
        yield [names, [_line(case, marks[start + n], places) for n, case in enumerate(block)]]


def _line(case: Case, mark: str, places: Mapping[str, int]) -> list[Any]:
    """The thread's name, title and authority, its day, what became of it, its strip, and its mark."""
    day = day_of_request(case)
    return [
        f"{case.authority.id}/{case.slug}",
        case.thread.title,
        places[case.authority.name],
        day.isoformat() if day else "",
        f"{case.outcome.label}{', draft' if case.thread.draft else ''}",
        _lateness(case.timeliness),
        [history.question.id for history in case.histories],
        [_NUMBERS[outcome_word(history)] for history in case.histories],
        mark,
    ]


def _lateness(timeliness: Timeliness) -> list[Any]:
    """By how many working days the response certainly was late, whether exactly so, and whether it came."""
    delay = timeliness.answer
    return [delay.at_least, delay.exact is not None, timeliness.answered] if delay and delay.is_late else []
