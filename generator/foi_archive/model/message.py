"""Messages: the letters of a thread, who wrote them, and what is known of their dates."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from foi_archive.model.citation import Citation
from foi_archive.model.confidence import Confidence
from foi_archive.model.kept import KeptField
from foi_archive.model.when import When
from foi_archive.model.word import Word


class Party(StrEnum):
    """Who writes a message."""

    REQUESTER = "requester"
    AUTHORITY = "authority"
    REGULATOR = "regulator"
    TRIBUNAL = "tribunal"


class MessageKind(Word):
    """What a message is. The kind says who wrote it: `party`."""

    def __init__(self, word: str, label: str, party: Party) -> None:
        super().__init__(word, label)
        self.party = party

    REQUEST = ("request", "Request", Party.REQUESTER)
    CLARIFICATION = ("clarification", "Clarification", Party.REQUESTER)
    CHASER = ("chaser", "Chaser", Party.REQUESTER)
    REVIEW_REQUEST = ("review-request", "Review request", Party.REQUESTER)
    PAYMENT = ("payment", "Payment", Party.REQUESTER)
    WITHDRAWAL = ("withdrawal", "Withdrawal", Party.REQUESTER)
    REGULATOR_COMPLAINT = ("regulator-complaint", "Complaint to the regulator", Party.REQUESTER)
    OTHER_FROM_REQUESTER = ("other-from-requester", "Letter", Party.REQUESTER)

    ACKNOWLEDGEMENT = ("acknowledgement", "Acknowledgement", Party.AUTHORITY)
    CLARIFICATION_REQUEST = ("clarification-request", "Clarification asked for", Party.AUTHORITY)
    FEE_NOTICE = ("fee-notice", "Fee notice", Party.AUTHORITY)
    EXTENSION = ("extension", "Extension", Party.AUTHORITY)
    HOLDING_REPLY = ("holding-reply", "Holding reply", Party.AUTHORITY)
    TRANSFER = ("transfer", "Transfer", Party.AUTHORITY)
    RESPONSE = ("response", "Response", Party.AUTHORITY)
    REVIEW_ACKNOWLEDGEMENT = ("review-acknowledgement", "Review acknowledged", Party.AUTHORITY)
    REVIEW_DECISION = ("review-decision", "Review decision", Party.AUTHORITY)
    AUTOMATIC_REPLY = ("automatic-reply", "Automatic reply", Party.AUTHORITY)
    OTHER_FROM_AUTHORITY = ("other-from-authority", "Letter", Party.AUTHORITY)

    REGULATOR_DECISION = ("regulator-decision", "Regulator’s decision", Party.REGULATOR)
    TRIBUNAL_DECISION = ("tribunal-decision", "Tribunal decision", Party.TRIBUNAL)


@dataclass(frozen=True, slots=True)
class DateEvidence:
    """A quotation that proves the date of a message, and the message that it stands in."""

    message: str
    quote: str
    other: tuple[KeptField, ...] = ()


@dataclass(frozen=True, slots=True)
class Promise:
    """The date by which a letter says that an answer will come, with its words."""

    date: When
    quote: str
    other: tuple[KeptField, ...] = ()


@dataclass(frozen=True, slots=True)
class Consideration:
    """The exemptions that a letter says are being considered, with its words."""

    exemptions: tuple[Citation, ...]
    quote: str
    other: tuple[KeptField, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message. `size` is in bytes; `origin` says where it was fetched."""

    file: str
    sha256: str | None = None
    size: int | None = None
    origin: str | None = None
    other: tuple[KeptField, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """One letter, as its front matter describes it; its text is a `Letter` of the thread's body.

    `date` is when it was sent, `received` when it arrived: different facts. `missing` tells what the
    source hid or lost; `hidden` why the archive does not show the text. It is `drafted` until a person
    has read what the rules proposed.
    """

    id: str
    kind: MessageKind
    sender: str
    role: str | None = None
    date: When | None = None
    received: When | None = None
    dated_by: tuple[DateEvidence, ...] = ()
    promised: Promise | None = None
    considering: Consideration | None = None
    missing: str | None = None
    attachments: tuple[Attachment, ...] = ()
    hidden: str | None = None
    lang: str | None = None
    note: str | None = None
    drafted: Confidence | None = None
    other: tuple[KeptField, ...] = ()

    @property
    def considered(self) -> tuple[Citation, ...]:
        """The exemptions that it says are being considered."""
        return self.considering.exemptions if self.considering else ()
