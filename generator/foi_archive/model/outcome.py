"""How a question ended: the closed set of outcomes, each with its definition.

The set and its definitions are the archive's own, in the words of the Acts; no platform
counts by question. Sections named are of the Freedom of Information Act 2000 (UK) unless said otherwise.
"""

from __future__ import annotations

from enum import StrEnum

from foi_archive.model.word import Word


class Evidence(StrEnum):
    """What a decision with some outcome rests on."""

    QUOTE = "quote"
    REASON = "reason"


class Outcome(Word):
    """How a question ended.

    `definition` says what the label means; `evidence` whether the decision quotes a letter or gives
    a reason instead.
    """

    def __init__(self, word: str, label: str, definition: str, evidence: Evidence = Evidence.QUOTE) -> None:
        super().__init__(word, label)
        self.definition = definition
        self.evidence = evidence

    DISCLOSED = (
        "disclosed",
        "Disclosed",
        "Everything held that the question asks for was given, or the question was answered.",
    )
    PARTLY_DISCLOSED = (
        "partly-disclosed",
        "Disclosed in part",
        "Some was given; the rest was withheld or blacked out.",
    )
    WITHHELD = (
        "withheld",
        "Withheld",
        "Held, as the authority says or implies, but refused under an exemption.",
    )
    NEITHER_CONFIRMED_NOR_DENIED = (
        "neither-confirmed-nor-denied",
        "Neither confirmed nor denied",
        "The authority refuses to say whether it holds the information.",
    )
    NOT_HELD = (
        "not-held",
        "Not held",
        "The authority says that it does not hold the information.",
    )
    ALREADY_ACCESSIBLE = (
        "already-accessible",
        "Already available",
        "Refused because it can reasonably be had elsewhere (FOIA s.21).",
    )
    FUTURE_PUBLICATION = (
        "future-publication",
        "To be published",
        "Refused because it is to be published later (FOIA s.22, s.22A).",
    )
    COST_LIMIT = (
        "cost-limit",
        "Over the cost limit",
        "Refused because finding it would cost more than the law asks of an authority (FOIA s.12).",
    )
    VEXATIOUS = (
        "vexatious",
        "Refused as vexatious",
        "Refused because the authority calls the request vexatious (FOIA s.14(1)).",
    )
    REPEATED = (
        "repeated",
        "Refused as repeated",
        "Refused because the requester asked the same before (FOIA s.14(2)).",
    )
    TRANSFERRED = (
        "transferred",
        "Transferred",
        "Passed on to another authority, or the requester was told which one holds it.",
    )
    NOT_ANSWERED = (
        "not-answered",
        "Not answered",
        "The authority responded to the request, but its response is silent on this question.",
        Evidence.REASON,
    )
    NO_RESPONSE = (
        "no-response",
        "No response",
        "No response to the request had come when the archive stopped following it.",
        Evidence.REASON,
    )
    CLARIFICATION_SOUGHT = (
        "clarification-sought",
        "Clarification sought",
        "The authority asked what was meant, and it went no further (FOIA s.1(3)).",
    )
    FEE_UNPAID = (
        "fee-unpaid",
        "Fee not paid",
        "The authority asked for a fee, and it was not paid in time (FOIA s.9(2)).",
    )
    WITHDRAWN = (
        "withdrawn",
        "Withdrawn",
        "The requester withdrew the question.",
    )
    NOT_FOI = (
        "not-foi",
        "Not handled as FOI",
        "The authority dealt with it outside the Act: an opinion, own personal data, everyday business.",
    )
    UNKNOWN = (
        "unknown",
        "Cannot be told",
        "The letters in the archive do not show how the question ended.",
        Evidence.REASON,
    )
