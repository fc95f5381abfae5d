"""Assessment: from a thread to its case."""

from __future__ import annotations

from datetime import date

from foi_archive.analysis.applications import applications
from foi_archive.analysis.case import Case
from foi_archive.analysis.histories import histories
from foi_archive.analysis.mentions import mentions
from foi_archive.analysis.public_interest import reasoning
from foi_archive.analysis.quoted import quoted
from foi_archive.analysis.repeats import repeats
from foi_archive.analysis.request_outcome import flags, request_outcome
from foi_archive.analysis.status import status
from foi_archive.analysis.timeline import timeline
from foi_archive.analysis.timeliness import timeliness
from foi_archive.law.law import Law
from foi_archive.model.authority import Authority
from foi_archive.model.thread import Thread


def assess(thread: Thread, slug: str, authority: Authority, law: Law, as_of: date) -> Case:
    """The thread with all that follows from it on the day `as_of`, however little is known of it."""
    decided = histories(thread)
    outcome = request_outcome(thread, decided)
    clock = timeliness(thread, law, authority, as_of)
    quotations = quoted(thread)
    applied = tuple(applications(decided))
    return Case(
        thread=thread,
        slug=slug,
        authority=authority,
        law=law,
        histories=decided,
        outcome=outcome,
        flags=flags(outcome, decided, clock),
        status=status(thread),
        timeliness=clock,
        timeline=timeline(thread, law, clock),
        quoted=quotations,
        repeats=repeats(thread, quotations),
        applications=applied,
        mentions=mentions(thread, law, applied),
        reasoning=reasoning(thread, law),
    )
