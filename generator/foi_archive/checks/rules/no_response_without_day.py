"""A decision says no-response in a thread that is still followed.

Why: that nothing came is true of a day. `closed` is the day on which the archive stopped following the
request.
Wrong: outcome: no-response in a thread without closed
Right: closed: 2017-03-31
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.rule import Finding
from foi_archive.model.outcome import Outcome
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each missing response, if no day is given up to which it was missing."""
    if thread.closed or ("closed",) in reading.places:
        return
    for number, decision in enumerate(thread.decisions):
        if decision.outcome is Outcome.NO_RESPONSE:
            yield Finding(
                reading.place("decisions", number, "outcome"),
                "no-response, but the thread does not say up to which day",
                "add `closed:` with the day on which you looked last, or decide nothing while you wait",
            )
