"""A decision stands in a letter of somebody who cannot make it.

Why: authorities, regulators and tribunals decide; a requester can only withdraw. The usual cause is the
letter that asks, named in place of the letter that answers. No-response and unknown may stand anywhere:
nobody decided.
Wrong: {message: m1, questions: ["1"], outcome: disclosed} where m1 is the request
Right: {message: m2, questions: ["1"], outcome: disclosed} where m2 is the response
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.rule import Finding
from foi_archive.model.decision import Decision, Effect
from foi_archive.model.message import Party
from foi_archive.model.outcome import Outcome
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR

_BY_NOBODY = frozenset({Outcome.NO_RESPONSE, Outcome.UNKNOWN})


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each decision in a message of the wrong party."""
    kinds = {message.id: message.kind for message in thread.messages}
    for number, decision in enumerate(thread.decisions):
        kind = kinds.get(decision.message)
        if not kind or decision.outcome in _BY_NOBODY or not (decision.outcome or decision.effect):
            continue
        if kind.party is Party.REQUESTER and not _withdraws(decision):
            yield Finding(
                reading.place("decisions", number, "message"),
                f"{decision.message} is a letter of the requester, who decides nothing",
                "name the message in which it was decided",
            )


def _withdraws(decision: Decision) -> bool:
    if decision.outcome:
        return decision.outcome is Outcome.WITHDRAWN
    return decision.effect is Effect.WITHDRAWN
