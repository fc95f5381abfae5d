"""Letters that no rule may read: nobody knows whose one is, or where it ends, and its note says so."""

from __future__ import annotations

from dataclasses import replace

from foi_archive.model.message import Message, Party
from foi_archive.model.thread import Note, Thread

WHOLE = "Imported as a whole: split it into its letters, and list its questions and decisions."
SIDE_UNKNOWN = "The source does not tell whose letter this is."
OF_ANOTHER_SIDE = {party: f"This letter is from the {party.value}." for party in Party}

_NOTES = (WHOLE, SIDE_UNKNOWN, *OF_ANOTHER_SIDE.values())


def is_unread(message: Message) -> bool:
    """Whether the rules are not to read a message; they may once a person has taken the sentence out."""
    return any(note in (message.note or "") for note in _NOTES)


def readable(thread: Thread) -> Thread:
    """The thread without the messages that the rules are not to read, and without their letters."""
    unread = {message.id for message in thread.messages if is_unread(message)}
    if not unread:
        return thread
    return replace(
        thread,
        messages=tuple(message for message in thread.messages if message.id not in unread),
        body=tuple(block for block in thread.body if isinstance(block, Note) or block.message not in unread),
    )
