"""The JSON that Alaveteli gives of a request: who asked whom, and its events, without any letter.

Source: mysociety/alaveteli, the methods json_for_api; https://www.whatdotheyknow.com/help/api
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from foi_archive.importers.alaveteli_days import day_of_instant
from foi_archive.importers.draft import Draft, Leftover, SourceMessage
from foi_archive.importers.json_reader import Path
from foi_archive.importers.json_shape import Kind, Shape, items_at, read_shaped, text_at
from foi_archive.importers.problems.alaveteli import json_without_letters
from foi_archive.importers.source import Imported, Importer, Source
from foi_archive.importers.strict_json import path_in_words, texts_of
from foi_archive.model.message import MessageKind, Party
from foi_archive.model.place import Diagnostic, Place

MISSING = "the text: Alaveteli’s JSON has none"

_MARKS = (b'"info_request_events"', b'"public_body"')
_SHAPE: Shape = {
    "url_title": Kind.TEXT,
    "title": Kind.TEXT,
    "display_status": Kind.TEXT,
    "tags": [[Kind.TEXT]],
    "user": {"name": Kind.TEXT},
    "user_name": Kind.TEXT,
    "public_body": {"name": Kind.TEXT},
    "info_request_events": [
        {
            "event_type": Kind.TEXT,
            "created_at": Kind.TEXT,
            "calculated_state": Kind.TEXT,
            "incoming_message_id": Kind.NUMBER,
            "outgoing_message_id": Kind.NUMBER,
        }
    ],
}
_REQUESTER = (("user", "name"), ("user_name",))
_AUTHORITY = ("public_body", "name")


@dataclass(frozen=True, slots=True)
class Event:
    """A message as an event tells of it. `element` is the id that it has in the page."""

    element: str
    party: Party
    kind: MessageKind | None
    created: str


def is_request_json(content: bytes) -> bool:
    """Whether a file is the JSON of a request, as far as can be seen without reading it."""
    return content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" and all(mark in content for mark in _MARKS)


def request_of_json(name: str, content: bytes) -> tuple[object | None, tuple[Diagnostic, ...]]:
    """The value of a request’s JSON, and what is wrong with it; with any diagnostic the value is None."""
    return read_shaped(name, content, _SHAPE)


def events_of(request: object) -> tuple[Event, ...]:
    """The messages that the events tell of, in their order. What was sent once more is no message."""
    return tuple(_events(request))


def left_of_json(name: str, request: object, told: Collection[Path] = ()) -> tuple[Leftover, ...]:
    """All that a request's JSON says and that is told nowhere else, each value behind its path."""
    lines = [f"{path_in_words(path)}: {text}" for path, text in texts_of(request) if path not in told]
    return (Leftover(name, "\n".join(lines)),) if lines else ()


def tags_of(request: object) -> tuple[str, ...]:
    """The tags of a request, as a site shows them: `name` or `name:value`."""
    tags = (tuple(text_at(tag, number) for number in (0, 1)) for tag in items_at(request, "tags"))
    return tuple(f"{name}:{value}" if value else name for name, value in tags if name)


def _events(request: object) -> Iterator[Event]:
    for event in items_at(request, "info_request_events"):
        kind, created = text_at(event, "event_type"), text_at(event, "created_at") or ""
        if kind == "response" and (number := text_at(event, "incoming_message_id")):
            yield Event(f"incoming-{number}", Party.AUTHORITY, None, created)
        elif kind in ("sent", "followup_sent") and (number := text_at(event, "outgoing_message_id")):
            yield Event(f"outgoing-{number}", Party.REQUESTER, _kind(kind, event), created)


def _kind(event_type: str, event: object) -> MessageKind | None:
    """What a message of the requester is, where Alaveteli itself knows it."""
    if event_type == "sent":
        return MessageKind.REQUEST
    is_review = text_at(event, "calculated_state") == "internal_review"
    return MessageKind.REVIEW_REQUEST if is_review else None


def _recognises(source: Source) -> bool:
    only = source.only()
    return only is not None and is_request_json(only[1])


def _read(source: Source) -> Imported:
    name, content = next(iter(source.files.items()))
    request, diagnostics = request_of_json(name, content)
    if request is None:
        return Imported(diagnostics=diagnostics)
    requester = next((path for path in _REQUESTER if text_at(request, *path)), _REQUESTER[0])
    messages = tuple(
        SourceMessage(
            "", event.party, sent=day_of_instant(event.created, None), kind=event.kind, missing=MISSING
        )
        for event in events_of(request)
    )
    draft = Draft(
        title=text_at(request, "title"),
        authority=text_at(request, *_AUTHORITY),
        requester=text_at(request, *requester),
        law=None,
        address=None,
        messages=messages,
        status=text_at(request, "display_status"),
        tags=tags_of(request),
        left=left_of_json(name, request, told={("title",), ("display_status",), _AUTHORITY, requester}),
    )
    told = tuple(text for _, text in texts_of(request))
    return Imported((draft,), (json_without_letters(Place(name)),), told)


IMPORTER = Importer(
    "alaveteli-json", "the JSON of a request on WhatDoTheyKnow or another Alaveteli site", _recognises, _read
)
