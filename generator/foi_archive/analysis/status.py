"""Where a request is: what it waits for."""

from __future__ import annotations

from foi_archive.analysis.owed import Owed, owed
from foi_archive.model.request_outcome import Status
from foi_archive.model.thread import Thread


def status(thread: Thread) -> Status:
    """What the request waits for after its last message; nothing, once the archive stopped following it.

    Of several things that are owed, the one at the highest stage counts. No kind of message brings a case
    before a tribunal yet, so none waits for it.
    """
    if thread.closed:
        return Status.CLOSED
    last = owed(thread)[-1] if thread.messages else Owed()
    if last.regulator:
        return Status.AWAITING_REGULATOR
    if last.review:
        return Status.AWAITING_REVIEW
    if last.fee:
        return Status.AWAITING_FEE
    if last.clarification:
        return Status.AWAITING_CLARIFICATION
    return Status.AWAITING_RESPONSE if last.response else Status.CLOSED
