"""A letter is said to rely on a provision that was not in force on its day.

Why: numbers change. Section 40(5) of the Act of 2000 became 40(5A) and (5B) on 25 May 2018. Who reads the
statute as it stands today takes the wrong number for older letters. The slip may be the letter's: then leave
it, and say so in a note.
Wrong: exemptions: [s40(5B)], in a letter of 2016
Right: exemptions: [s40(5)]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foi_archive.analysis.bounds import Bounds, bounds
from foi_archive.analysis.histories import steps
from foi_archive.analysis.owed import answer_position
from foi_archive.checks.known_provisions import known
from foi_archive.checks.rule import Finding
from foi_archive.law.law import Law
from foi_archive.law.provision import Provision
from foi_archive.law.registry import laws
from foi_archive.model.citation import Citation, around, levels
from foi_archive.model.decision import Stage
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, FieldPath, ThreadReading

SEVERITY = Severity.WARNING


@dataclass(frozen=True, slots=True)
class _Use:
    """An exemption that a message relies on, when that was `written`, and when it can have been `right`."""

    path: FieldPath
    message: str
    exemption: Citation
    written: Bounds
    right: Bounds


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each exemption of a message that was certainly not in force when the message was written.

    Whoever judges a decision later may cite what was in force when it was made.
    """
    for use in _uses(thread):
        provision = known(use.exemption)
        fault = provision and _fault(provision, use)
        if not provision or not fault:
            continue
        others = [
            Citation(use.exemption.law, path).within(thread.law)
            for path in _in_its_place(provision, laws()[use.exemption.law], fault.day)
        ]
        instead = (
            f"write {' or '.join(others)}, if the letter does" if others else "cite what the letter names"
        )
        yield Finding(
            reading.place(*use.path),
            f"{use.exemption.within(thread.law)} {fault.words}",
            f"{instead}; if it names this one, say so in a `note`",
        )


def _uses(thread: Thread) -> Iterator[_Use]:
    sent, answer = bounds(thread.messages), answer_position(thread)
    positions = {message.id: number for number, message in enumerate(thread.messages)}
    for number, message in enumerate(thread.messages):
        for position, exemption in enumerate(message.considered):
            considered: FieldPath = ("messages", number, "considering", "exemptions", position)
            yield _Use(considered, message.id, exemption, sent[number], sent[number])
    stages = {id(step.decision): step.stage for step in steps(thread)}
    for number, decision in enumerate(thread.decisions):
        where = positions.get(decision.message)
        if where is None:
            continue
        right = sent[where]
        if stages[id(decision)] is not Stage.INITIAL:
            right = Bounds(None if answer is None else sent[answer].not_before, right.not_after)
        for position, exemption in enumerate(decision.exemptions):
            decided: FieldPath = ("decisions", number, "exemptions", position)
            yield _Use(decided, decision.message, exemption, sent[where], right)


@dataclass(frozen=True, slots=True)
class _Fault:
    """Why a provision was certainly not in force, in words, and the `day` on which another one was."""

    words: str
    day: date


def _fault(provision: Provision, use: _Use) -> _Fault | None:
    since, until = provision.since, provision.until
    latest, earliest = use.right.not_after, use.right.not_before
    if since and latest and latest < since:
        written = f"on {latest}" if use.written.day else f"by {latest}"
        return _Fault(f"came into force on {since}, and {use.message} was written {written}", latest)
    if until and earliest and earliest > until:
        written = f"on {use.written.day}" if use.written.day else f"after {until}"
        return _Fault(f"was in force up to {until}, and {use.message} was written {written}", earliest)
    return None


def _in_its_place(provision: Provision, law: Law, day: date) -> list[str]:
    """The provisions with the same number, but for a letter behind it, that were in force on a day."""
    path, outer = provision.path, around(provision.path)
    while outer is not None and not law.provisions[outer].in_force(day):
        path, outer = outer, around(outer)
    return [
        other.path
        for other in law.provisions.values()
        if around(other.path) == outer is not None
        and other.role is provision.role
        and other.in_force(day)
        and _number(other.path) == _number(path) != ""
    ]


def _number(path: str) -> str:
    """The number of the innermost level: 5 of `s40(5B)`; empty if it is a letter."""
    found = re.match(r"\((\d+)", levels(path)[-1])
    return found[1] if found else ""
