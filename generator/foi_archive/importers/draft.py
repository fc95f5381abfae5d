"""A draft: what a source tells of a request, before it is a thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foi_archive.model.message import MessageKind, Party


@dataclass(frozen=True, slots=True)
class Leftover:
    """Words of a source that found no place in the draft, and where they stood or why."""

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that came with a message: its name in the source, and its bytes if the source has them.

    `size` is in bytes, as the source says, if it does not have the file. `origin` is where it can be had.
    """

    name: str
    content: bytes | None = None
    size: int | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class SourceMessage:
    """A message as a source has it. What the source does not say is None, and is never guessed here.

    `text` is the letter, verbatim: lines joined by line feeds, without empty lines around it. `sender` is the
    name that the source heads it with, `sent` the day. `kind` is given only where the source itself says what
    the message is. `heading` are the source's own words around the letter, from which all this is known.
    `missing` says what the source hid or lost of it, `note` what else an editor should know, as that the text
    was converted from HTML.
    """

    text: str
    party: Party | None = None
    sender: str | None = None
    sent: date | None = None
    kind: MessageKind | None = None
    subject: str | None = None
    heading: tuple[str, ...] = ()
    missing: str | None = None
    hidden: str | None = None
    note: str | None = None
    files: tuple[SourceFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A request as a source tells it; a field that the source does not have is None.

    `authority` is a name, not an id, `law` the id of a law. Every word of the source is in one of the fields
    or messages, or in `left`. `originals` are the messages as the source has them, byte for byte; they hold
    private addresses, and are for the person who imports, never for publication.
    """

    title: str | None
    authority: str | None
    requester: str | None
    law: str | None
    address: str | None
    messages: tuple[SourceMessage, ...]
    status: str | None = None
    references: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    promised_privacy: bool = True
    left: tuple[Leftover, ...] = ()
    originals: tuple[SourceFile, ...] = ()

    def words(self) -> Iterator[str]:
        """Every text that the draft holds of its source, for counting words."""
        fields = (self.title, self.authority, self.requester, self.law, self.address, self.status)
        yield from filter(None, fields)
        yield from self.references
        yield from self.tags
        for message in self.messages:
            yield from filter(None, (message.text, message.sender, message.subject, message.hidden))
            yield from message.heading
            for file in message.files:
                yield file.name
                yield file.origin or ""
        for leftover in self.left:
            yield leftover.text
