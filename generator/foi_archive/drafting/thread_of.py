"""A draft as a thread: each message with its side and no more, for people and rules to say what it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from foi_archive.drafting.attachment_names import FilesOfThread
from foi_archive.drafting.message_of import SourcePart, message_of
from foi_archive.drafting.names import names_of
from foi_archive.drafting.plain_fields import UNKNOWN, line
from foi_archive.drafting.unread import WHOLE
from foi_archive.importers.draft import Draft, Leftover, SourceMessage
from foi_archive.model.authority import Authority
from foi_archive.model.message import MessageKind
from foi_archive.model.place import Diagnostic, Place
from foi_archive.model.thread import Thread
from foi_archive.thread.findings import Findings
from foi_archive.thread.values import WebAddress


@dataclass(frozen=True, slots=True)
class Made:
    """A draft as a thread, and what belongs to it.

    `files` are those of the source by the names that they have in the thread, where the source holds them;
    `left` is what found no place. `is_whole` if all letters may be one message.
    """

    thread: Thread
    files: Mapping[str, bytes]
    left: tuple[Leftover, ...]
    diagnostics: tuple[Diagnostic, ...]
    is_whole: bool = False


def thread_of(draft: Draft, authority: Authority, law: str, dated_by: str, place: Place) -> Made:
    """The draft as a thread to an authority; `dated_by` says in a few words what dates its messages.

    Every word of the draft is in the thread or in what is left. Diagnostics have the `place` of the source.
    """
    left = [*draft.left, *_without_place(draft, authority, law)]
    files = FilesOfThread()
    parts: list[SourcePart] = []
    for number, source in enumerate(draft.messages, start=1):
        parts.append(message_of(source, f"m{number}", draft, authority, dated_by, files, place))
        left += parts[-1].left
    said = [each for part in parts for each in part.diagnostics]
    messages = [part.message for part in parts]
    if _is_whole(draft):
        requester = line(draft.requester) or UNKNOWN
        messages = [replace(messages[0], kind=MessageKind.REQUEST, sender=requester, note=WHOLE)]
        said = []
    thread = replace(
        _bare(draft, authority, law),
        messages=tuple(messages),
        body=tuple(part.letter for part in parts if part.letter),
    )
    return Made(thread, files.contents, tuple(left), tuple(said), _is_whole(draft))


def _is_whole(draft: Draft) -> bool:
    """Whether the one text may be all letters in one: nobody says that it is a message."""
    return len(draft.messages) == 1 and draft.messages[0] == SourceMessage(draft.messages[0].text)


def _bare(draft: Draft, authority: Authority, law: str) -> Thread:
    """The thread without messages."""
    return Thread(
        title=line(draft.title) or UNKNOWN,
        authority=authority.id,
        requester=line(draft.requester) or UNKNOWN,
        law=law,
        source=draft.address if _is_address(draft.address) else None,
        source_status=line(draft.status) or None,
        references=_each_once(draft.references),
        tags=_each_once(draft.tags),
        draft=True,
        messages=(),
    )


def _without_place(draft: Draft, authority: Authority, law: str) -> Iterator[Leftover]:
    """What the draft says of the request and the thread says otherwise, or cannot say."""
    if draft.address and not _is_address(draft.address):
        yield Leftover("Address, which is no address of a page", draft.address)
    if draft.law and draft.law != law:
        yield Leftover("the law that the source names", draft.law)
    name = line(draft.authority)
    if name and name.casefold() not in names_of(authority):
        yield Leftover("the authority, as the source names it", name)


def _is_address(address: str | None) -> bool:
    """Whether the field of an address takes it."""
    return address is not None and WebAddress().parse(address, Place(""), Findings("", 1, [])) is not None


def _each_once(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The texts as fields, each once, whatever its capitals."""
    first: dict[str, str] = {}
    for text in filter(None, map(line, texts)):
        first.setdefault(text.casefold(), text)
    return tuple(first.values())
