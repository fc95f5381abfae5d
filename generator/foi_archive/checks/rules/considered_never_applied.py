"""An exemption that a letter considers is not applied by any later decision.

Why: a letter that takes more time names the exemptions for which the public interest has to be weighed. That
one of them was dropped is nothing wrong; but the reader who waited for it will want to know, and a decision
may have been left incomplete.
Wrong: considering: {exemptions: [s31, s43]}, and the response applies s31(1)(a) only
Right: the same, if the letters say so; else the decision that applies s43(2)
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.analysis.histories import histories
from foi_archive.analysis.owed import answer_position
from foi_archive.checks.known_provisions import same_ground
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.NOTICE


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each exemption considered before the answer and not applied since, once every question is decided."""
    answer = answer_position(thread)
    if answer is None or not all(history.steps for history in histories(thread)):
        return
    positions = {message.id: number for number, message in enumerate(thread.messages)}
    for number, message in enumerate(thread.messages[:answer]):
        applied = [
            exemption
            for decision in thread.decisions
            if positions.get(decision.message, answer) >= number
            for exemption in decision.exemptions
        ]
        for position, exemption in enumerate(message.considered):
            if not any(same_ground(exemption, each) for each in applied):
                yield Finding(
                    reading.place("messages", number, "considering", "exemptions", position),
                    f"{message.id} considers {exemption.within(thread.law)}, and no decision applies it",
                    "leave it, if the letters have it so; else add it to the decision that applies it",
                )
