"""The letters of a request in their order, each with its texts and the notes that follow it."""

from __future__ import annotations

from dataclasses import dataclass

from foi_archive.analysis.case import Case
from foi_archive.analysis.timeline import MessageItem
from foi_archive.model.thread import AttachmentText, Note
from foi_archive.pages.marks import marks
from foi_archive.pages.parts import Part, parts
from foi_archive.pages.quotations import Quotations


@dataclass(frozen=True, slots=True)
class LetterText:
    """A letter, or the transcribed text of an attachment (`file`)."""

    parts: tuple[Part, ...]
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A message with its texts, none if the archive does not show them, and the notes after it."""

    item: MessageItem
    texts: tuple[LetterText, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Correspondence:
    """All entries in the order of the messages, and the notes that stand before the first letter."""

    preface: tuple[str, ...]
    entries: tuple[Entry, ...]


def correspondence(case: Case, quotations: Quotations) -> Correspondence:
    """The messages of a case with what the body of its thread holds for each."""
    marks_in = marks(case.thread, case.repeats, quotations)
    texts: dict[str, list[LetterText]] = {}
    notes: dict[str | None, list[str]] = {}
    latest: str | None = None
    for position, block in enumerate(case.thread.body):
        if isinstance(block, Note):
            notes.setdefault(latest, []).append(block.text)
            continue
        latest = block.message
        file = block.file if isinstance(block, AttachmentText) else None
        cut = parts(block.text, marks_in.get(position, ()))
        texts.setdefault(block.message, []).append(LetterText(cut, file))
    entries = tuple(
        Entry(
            item,
            () if item.message.hidden is not None else tuple(texts.get(item.message.id, ())),
            tuple(notes.get(item.message.id, ())),
        )
        for item in case.timeline
        if isinstance(item, MessageItem)
    )
    return Correspondence(tuple(notes.get(None, ())), entries)
