"""A thread: one request with its messages, questions and decisions, and every word of its letters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from foi_archive.model.decision import Decision
from foi_archive.model.kept import KeptField
from foi_archive.model.message import Message
from foi_archive.model.question import Question
from foi_archive.model.receipt_rule import ReceiptRule
from foi_archive.model.when import When


@dataclass(frozen=True, slots=True)
class Letter:
    """The text of a message, verbatim: lines joined by line feeds, without the last one's."""

    message: str
    text: str


@dataclass(frozen=True, slots=True)
class AttachmentText:
    """The transcribed text of an attachment of a message, verbatim."""

    message: str
    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's note between letters, in Markdown, without blank lines around it."""

    text: str


Block: TypeAlias = Letter | AttachmentText | Note


@dataclass(frozen=True, slots=True)
class Thread:
    """A request as its file tells it: fields first, then `body`, the letters and notes in their order.

    Nothing here is computed: status, request outcome, due dates and lateness are not part of it.
    """

    title: str
    authority: str
    requester: str
    law: str
    messages: tuple[Message, ...]
    format: str = "1"
    source: str | None = None
    source_status: str | None = None
    references: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    summary: str | None = None
    questions: tuple[Question, ...] = ()
    decisions: tuple[Decision, ...] = ()
    draft: bool = False
    closed: When | None = None
    related: tuple[str, ...] = ()
    receipt_rule: ReceiptRule = ReceiptRule.ACT
    note: str | None = None
    other: tuple[KeptField, ...] = ()
    body: tuple[Block, ...] = ()

    def texts_of(self, message: str) -> tuple[str, ...]:
        """The letter of a message and the texts of its attachments, in the order of the file."""
        return tuple(
            block.text for block in self.body if not isinstance(block, Note) and block.message == message
        )
