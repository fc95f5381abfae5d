"""A message of a request on Froide, from its JSON.

Source: okfde/froide, froide/foirequest/serializers.py
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foi_archive.importers.draft import SourceFile, SourceMessage
from foi_archive.importers.json_letters import NO_TEXT, day_as_written, letter
from foi_archive.importers.json_reader import Path
from foi_archive.importers.json_shape import at, items_at, text_at
from foi_archive.model.message import MessageKind, Party

HIDDEN = "the platform hides the text of this message"

# What stands for the words that are hidden: << Name >>, [geschwärzt], black boxes.
_STANDS_FOR = re.compile(r"<<|\[|█|■|\*\*|…|xxx", re.IGNORECASE)
_TOLD = ("sender", "timestamp", "kind")
_SHOWN = (("content", "redacted_content"), ("subject", "redacted_subject"))


@dataclass(frozen=True, slots=True)
class FroideMessage:
    """A message; the paths within its JSON that it has a place for, and those that say the same once more.

    `exposed` are passages that the platform marks as redacted, in words and not in what stands for them.
    """

    message: SourceMessage
    placed: frozenset[Path]
    repeated: frozenset[Path]
    exposed: tuple[str, ...] = ()


def why_left_out(found: object) -> str | None:
    """Why a message is not for everybody, as a noun with its article; None if it is."""
    if at(found, "is_draft") is True:
        return "a draft of a message"
    if at(found, "not_publishable") is True:
        return "a message that is not to be published"
    if at(found, "sent") is False and at(found, "is_response") is not True:
        return "a message that was never sent"
    return None


def froide_message(found: object, request: object, is_first: bool) -> FroideMessage:
    """A message of a request, `is_first` if it is the first of its messages."""
    is_hidden = at(found, "content_hidden") is True
    repeated = frozenset(
        (redacted,) for shown, redacted in _SHOWN if joined(found, redacted) == (text_at(found, shown) or "")
    )
    text, passages = text_at(found, "content"), _passages(found)
    placed: set[Path] = {(key,) for key in _TOLD}
    if is_hidden:
        text = None
    else:
        placed |= {("content",), ("subject",)}
        if not text and (text := joined(found, "redacted_content") or None):
            pieces = len(items_at(found, "redacted_content"))
            placed |= {("redacted_content", number, 1) for number in range(pieces)}
    files = dict(_files(found))
    placed |= {(*path, key) for path in files for key in ("name", "file_url")}
    party = _party(found, request)
    message = SourceMessage(
        letter(text or ""),
        party=party,
        sender=text_at(found, "sender"),
        sent=day_as_written(text_at(found, "timestamp")),
        kind=_kind(found, party, is_first),
        subject=None if is_hidden else text_at(found, "subject"),
        heading=tuple(_heading(found)),
        missing=HIDDEN if is_hidden else None if text else NO_TEXT,
        note=_note(len(passages)),
        files=tuple(files.values()),
    )
    exposed = tuple(passage for passage in passages if not _STANDS_FOR.search(passage))
    return FroideMessage(message, frozenset(placed), repeated, exposed)


def joined(found: object, key: str) -> str:
    """The text that is given in pieces, of which those with `true` differ from what was redacted."""
    return "".join(text_at(piece, 1) or "" for piece in items_at(found, key))


def _passages(found: object) -> list[str]:
    pieces = items_at(found, "redacted_content")
    marked = [text_at(piece, 1) or "" for piece in pieces if at(piece, 0) is True]
    return [passage for passage in marked if passage.strip()]


def _party(found: object, request: object) -> Party | None:
    match at(found, "is_response"):
        case False:
            return Party.REQUESTER
        case True:
            sender = text_at(found, "sender_public_body")
            mediator = text_at(request, "law", "mediator")
            is_regulator = (
                sender and sender == mediator and sender != text_at(request, "public_body", "resource_uri")
            )
            return Party.REGULATOR if is_regulator else Party.AUTHORITY
        case _:
            return None


def _kind(found: object, party: Party | None, is_first: bool) -> MessageKind | None:
    """What the platform itself says that a message is: the first one, and a complaint to the mediator."""
    if party is not Party.REQUESTER:
        return None
    if at(found, "is_escalation") is True:
        return MessageKind.REGULATOR_COMPLAINT
    return MessageKind.REQUEST if is_first else None


def _heading(found: object) -> Iterator[str]:
    for key in ("timestamp", "kind"):
        if text := text_at(found, key):
            yield f"{key}: {text}"


def _note(passages: int) -> str | None:
    if not passages:
        return None
    plural = "a passage" if passages == 1 else f"{passages} passages"
    return f"the platform marks {plural} of this message as redacted"


def _files(found: object) -> Iterator[tuple[Path, SourceFile]]:
    """The files that the platform shows to everybody, by their paths."""
    for number, file in enumerate(items_at(found, "attachments")):
        name = text_at(file, "name")
        if name and at(file, "approved") is not False and at(file, "pending") is not True:
            size = at(file, "size")
            yield (
                ("attachments", number),
                SourceFile(
                    name, size=size if isinstance(size, int) else None, origin=text_at(file, "file_url")
                ),
            )
