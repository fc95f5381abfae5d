"""A proposal: what the rules read in a letter, the words it rests on, and how sure they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from foi_archive.model.citation import Citation
from foi_archive.model.confidence import Confidence
from foi_archive.model.decision import Decision
from foi_archive.model.message import MessageKind
from foi_archive.model.question import Question

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Proposal(Generic[Value]):
    """A value, and the words of a message that it rests on, verbatim."""

    value: Value
    message: str
    quote: str
    confidence: Confidence = Confidence.STATED


@dataclass(frozen=True, slots=True)
class MessageProposal:
    """What the rules read of a message; what no letter states is None or empty.

    Several letters may prove one date; each proof is a proposal of the same day, the first the best.
    """

    kind: Proposal[MessageKind] | None = None
    sender: Proposal[str] | None = None
    role: Proposal[str] | None = None
    sent: tuple[Proposal[date], ...] = ()
    received: tuple[Proposal[date], ...] = ()
    promised: Proposal[date] | None = None
    considering: Proposal[tuple[Citation, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Proposals:
    """All that the rules read in the letters of a thread; `messages` by the ids of the messages."""

    messages: dict[str, MessageProposal] = field(default_factory=dict)
    references: tuple[Proposal[str], ...] = ()
    questions: tuple[Proposal[Question], ...] = ()
    decisions: tuple[Proposal[Decision], ...] = ()
