"""The platform says that the request ended in another way than its decisions do.

Why: whoever sets the status on a platform has one word for many questions, and may have chosen it early. The
decisions count. But if the two differ, one of the decisions may be wrong, or a letter may be missing.
Wrong: source_status: The request was successful., where a question was withheld
Right: the same, if that is what the platform says
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.analysis.histories import histories
from foi_archive.analysis.request_outcome import request_outcome
from foi_archive.analysis.status import status
from foi_archive.checks.rule import Finding
from foi_archive.checks.source_statuses import meaning
from foi_archive.model.outcome import Outcome
from foi_archive.model.place import Severity
from foi_archive.model.request_outcome import RequestOutcome, Status
from foi_archive.model.thread import Thread
from foi_archive.thread.problems.rule import quoted
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.NOTICE


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """The platform's words, if neither the outcome nor what the request waits for agrees with them.

    Nothing is said of a draft, of words that are not known, and of an outcome that cannot be told.
    """
    means = meaning(thread.source_status) if thread.source_status and not thread.draft else None
    if means is None:
        return
    questions = histories(thread)
    outcome, waits = request_outcome(thread, questions), status(thread)
    ours: set[RequestOutcome | Status] = {outcome, waits}
    # Who asked for several things and was told that some are not held may well call that a part.
    if outcome is RequestOutcome.GRANTED_IN_FULL and any(q.outcome is Outcome.NOT_HELD for q in questions):
        ours.add(RequestOutcome.PARTIALLY_ANSWERED)
    if ours & means or outcome is RequestOutcome.UNKNOWN:
        return
    told = outcome.label if waits is Status.CLOSED else f"{outcome.label}; {waits.label}"
    yield Finding(
        reading.place("source_status"),
        f"the platform says {quoted(thread.source_status or '')}, and by its letters the request is: {told}",
        "leave it, if the platform says so; else look for a decision or a letter that is missing",
    )
