"""When a request was due, and how late each step came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from foi_archive.analysis.delay import Delay
from foi_archive.model.word import Word


class DeadlineKind(Word):
    """What a deadline is."""

    DUE = ("due", "Due")
    GUIDELINE = ("guideline", "Regulator’s guideline for an extension")
    PROMISED = ("promised", "Promised")
    REVIEW_DUE = ("review-due", "Review due")
    REVIEW_LATEST = ("review-latest", "Review due in exceptional cases")


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which an authority had to do something, or had promised to.

    `working_day` counts from the day of receipt, which is day 0. `delay` is that of what was owed (the last
    response, or the review decision); None while it has not come and the day has not passed. `message` is the
    one that set it: the request, the promise, the review request. `basis` names the rule, with its provision.
    """

    kind: DeadlineKind
    day: date
    message: str
    basis: str
    working_day: int
    delay: Delay | None = None


@dataclass(frozen=True, slots=True)
class Timeliness:
    """The clock of a request: when it began, when it ran out, and how late each message was.

    `received` is day 0 and `basis` says what it rests on: "received", "sent" or "clarified". Where no due
    date can be computed, `unknown` says in a sentence why and what would be needed, and all else is empty.
    `working_days` gives the working day of each message whose day is known; `delays` the delay past `due`
    of each message that could be late: what the authority wrote after the request, and what the requester
    wrote while still waiting. `answer` is the delay of the last response (`answered`), or, while none has
    come, the delay so far.

    """

    received: date | None = None
    basis: str | None = None
    due: date | None = None
    deadlines: tuple[Deadline, ...] = ()
    working_days: Mapping[str, int] = field(default_factory=dict)
    delays: Mapping[str, Delay] = field(default_factory=dict)
    answer: Delay | None = None
    answered: bool = False
    unknown: str = ""
