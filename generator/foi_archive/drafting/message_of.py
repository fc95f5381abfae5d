"""A message of a source as one of a thread: its side, who sent it, when, its files, and a note."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from foi_archive.drafting.attachment_names import FilesOfThread
from foi_archive.drafting.names import names_of
from foi_archive.drafting.plain_fields import REFUSED, UNKNOWN, as_code, coded, line
from foi_archive.drafting.unread import OF_ANOTHER_SIDE, SIDE_UNKNOWN
from foi_archive.importers.draft import Draft, Leftover, SourceFile, SourceMessage
from foi_archive.importers.problems.drafts import attachment_renamed, side_unknown, side_without_kind
from foi_archive.model.authority import Authority
from foi_archive.model.message import Attachment, Message, MessageKind, Party
from foi_archive.model.place import Diagnostic, Place
from foi_archive.model.thread import Letter
from foi_archive.model.when import When

_UNREAD = {
    Party.REQUESTER: MessageKind.OTHER_FROM_REQUESTER,
    Party.AUTHORITY: MessageKind.OTHER_FROM_AUTHORITY,
}
_PREFIX = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv|vs|sv|antw)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_LARGEST_SIZE = 10**15 - 1  # bytes: what the field of a size can tell


@dataclass(frozen=True, slots=True)
class SourcePart:
    """What a message of a source is in a thread.

    A letter whose text is lost is an empty one; there is none if the source hides it.
    """

    message: Message
    letter: Letter | None
    left: list[Leftover] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def message_of(
    source: SourceMessage,
    id_: str,
    draft: Draft,
    authority: Authority,
    dated_by: str,
    files: FilesOfThread,
    place: Place,
) -> SourcePart:
    """The message under its id. Its files are added to `files` under names of their own."""
    said: list[Diagnostic] = []
    left = [*_head(source, id_, draft, authority)]
    party = _party(source, draft, authority)
    kind = _UNREAD.get(party) if party else None
    notes = [_sentence(source.note)] if source.note else []
    if source.kind:
        kind = source.kind
    elif party is None:
        said.append(side_unknown(place, id_))
        notes.append(SIDE_UNKNOWN)
    elif kind is None:
        said.append(side_without_kind(place, id_, party.value))
        notes.append(OF_ANOTHER_SIDE[party])
    if source.sent:
        notes.append(f"Dated by {dated_by}.")
    if source.subject and _tells_more(source.subject, draft.title):
        notes.append(f"Subject: {as_code(source.subject)}.")
    attachments = []
    for file in source.files:
        name = files.add(file)
        attachments.append(_attachment(file, name))
        if name != file.name:
            said.append(attachment_renamed(place, file.name, name))
            notes.append(f"The file {as_code(name)} was called {as_code(file.name)}.")
    text = source.text
    if found := REFUSED.findall(text):
        where = f"characters of {id_} that no file may hold, written as their codes"
        left.append(Leftover(where, str(len(found))))
    message = Message(
        id_,
        kind or MessageKind.OTHER_FROM_AUTHORITY,
        _sender(source, party, draft, authority),
        date=When.on(source.sent) if source.sent else None,
        missing=line(source.missing) or None,
        attachments=tuple(dict.fromkeys(attachments)),
        hidden=line(source.hidden) or None,
        note=" ".join(notes) or None,
    )
    return SourcePart(
        message,
        None if message.hidden and not text else Letter(id_, coded(text)),
        left,
        said,
    )


def _head(source: SourceMessage, id_: str, draft: Draft, authority: Authority) -> Iterator[Leftover]:
    """The source's words around the letter, but for lines that are the name of who sent it."""
    told = {*_names(draft, authority), line(source.sender).casefold()}
    lines = [each for each in source.heading if line(each).casefold() not in told]
    if lines:
        yield Leftover(f"the head of {id_}", "\n".join(lines))


def _party(source: SourceMessage, draft: Draft, authority: Authority) -> Party | None:
    """Whose letter it is, by the source or by the name that heads it; never by the order of the letters."""
    if source.party or not (sender := line(source.sender).casefold()):
        return source.party
    if sender == line(draft.requester).casefold():
        return Party.REQUESTER
    return Party.AUTHORITY if sender in _names(draft, authority) else None


def _sender(source: SourceMessage, party: Party | None, draft: Draft, authority: Authority) -> str:
    sender = line(source.sender)
    if sender and not (party is Party.AUTHORITY and sender.casefold() in _names(draft, authority)):
        return sender
    if party is Party.REQUESTER:
        return line(draft.requester) or UNKNOWN
    return line(authority.name) if party is Party.AUTHORITY else UNKNOWN


def _names(draft: Draft, authority: Authority) -> frozenset[str]:
    return names_of(authority) | {line(draft.authority).casefold()}


def _sentence(note: str) -> str:
    words = line(note)
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith(('.', '!', '?')) else '.'}"


def _tells_more(subject: str, title: str | None) -> bool:
    return _PREFIX.sub("", line(subject)).casefold() != line(title).casefold()


def _attachment(file: SourceFile, name: str) -> Attachment:
    content = file.content
    size = file.size if content is None else len(content)
    return Attachment(
        name,
        None if content is None else hashlib.sha256(content).hexdigest(),
        size if size is not None and 0 <= size <= _LARGEST_SIZE else None,
        line(file.origin) or None,
    )
