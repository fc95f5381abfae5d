"""A case: a thread with all that follows from it."""

from __future__ import annotations

from dataclasses import dataclass

from foi_archive.analysis.applications import Application
from foi_archive.analysis.histories import History
from foi_archive.analysis.mentions import Mention
from foi_archive.analysis.public_interest import Reasoning
from foi_archive.analysis.quoted import Quoted
from foi_archive.analysis.repeats import Repeat
from foi_archive.analysis.timeline import TimelineItem
from foi_archive.analysis.timeliness import Timeliness
from foi_archive.law.law import Law
from foi_archive.model.authority import Authority
from foi_archive.model.request_outcome import Flag, RequestOutcome, Status
from foi_archive.model.thread import Thread


@dataclass(frozen=True, slots=True)
class Case:
    """A request as its page shows it: the thread, and what was computed from it on the day `as_of`."""

    thread: Thread
    slug: str
    authority: Authority
    law: Law
    histories: tuple[History, ...]
    outcome: RequestOutcome
    flags: tuple[Flag, ...]
    status: Status
    timeliness: Timeliness
    timeline: tuple[TimelineItem, ...]
    quoted: tuple[Quoted, ...]
    repeats: tuple[Repeat, ...]
    applications: tuple[Application, ...]
    mentions: tuple[Mention, ...]
    reasoning: tuple[Reasoning, ...]
