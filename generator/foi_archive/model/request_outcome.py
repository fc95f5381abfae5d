"""How a whole request ended, and where it is: computed from its questions and messages, never typed."""

from __future__ import annotations

from foi_archive.model.word import Word


class RequestOutcome(Word):
    """How a request ended, all its questions together."""

    PENDING = ("pending", "Awaiting a decision")
    NO_RESPONSE = ("no-response", "No response")
    GRANTED_IN_FULL = ("granted-in-full", "Answered in full")
    PARTIALLY_WITHHELD = ("partially-withheld", "Partially withheld")
    PARTIALLY_ANSWERED = ("partially-answered", "Partially answered")
    FULLY_WITHHELD = ("fully-withheld", "Withheld in full")
    NOT_HELD = ("not-held", "Not held")
    TRANSFERRED = ("transferred", "Transferred")
    COST_LIMIT = ("cost-limit", "Over the cost limit")
    VEXATIOUS = ("vexatious", "Refused as vexatious or repeated")
    ALREADY_ACCESSIBLE = ("already-accessible", "Already available")
    FEE_UNPAID = ("fee-unpaid", "Fee not paid")
    WITHDRAWN = ("withdrawn", "Withdrawn")
    UNKNOWN = ("unknown", "Outcome cannot be told")


class Flag(Word):
    """What the word of a request's outcome does not say."""

    UNANSWERED_QUESTIONS = ("unanswered-questions", "with unanswered questions")
    HAS_NOT_HELD = ("has-not-held", "some of it not held")
    LATE = ("late", "late")
    CHANGED_ON_REVIEW = ("changed-on-review", "changed on review")
    CHANGED_BY_REGULATOR = ("changed-by-regulator", "changed by the regulator")
    CHANGED_BY_TRIBUNAL = ("changed-by-tribunal", "changed by the tribunal")


class Status(Word):
    """Where a request is: what it waits for."""

    AWAITING_RESPONSE = ("awaiting-response", "Awaiting a response")
    AWAITING_CLARIFICATION = ("awaiting-clarification", "Awaiting clarification")
    AWAITING_FEE = ("awaiting-fee", "Awaiting a fee")
    AWAITING_REVIEW = ("awaiting-review", "Awaiting an internal review")
    AWAITING_REGULATOR = ("awaiting-regulator", "Awaiting the regulator")
    AWAITING_TRIBUNAL = ("awaiting-tribunal", "Awaiting the tribunal")
    CLOSED = ("closed", "Closed")
