"""The JSON of a request on FragDenStaat or another site that runs Froide: the request with all its messages.

Source: okfde/froide, froide/foirequest/serializers.py; the address is /api/v1/request/NUMBER/
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from foi_archive.importers.draft import Draft
from foi_archive.importers.froide_law import law_of_froide
from foi_archive.importers.froide_message import FroideMessage, froide_message, joined, why_left_out
from foi_archive.importers.json_left import left_of, texts_told
from foi_archive.importers.json_letters import object_with, site_of
from foi_archive.importers.json_reader import Path
from foi_archive.importers.json_shape import Kind, Shape, at, items_at, read_shaped, text_at
from foi_archive.importers.problems import platform_json as problems
from foi_archive.importers.problems.sources import no_letters
from foi_archive.importers.source import Imported, Importer, Source
from foi_archive.importers.strict_json import place_in_json
from foi_archive.model.message import Party
from foi_archive.model.place import Diagnostic, Place

MOST_PLACES = 3
"""Messages of which it is told where they stand; to find each takes a reading of the whole file."""

_STATUS = ("status_representation", "readable_status")
_PIECES: Shape = [[Kind.ANY]]
_SHAPE: Shape = {
    **dict.fromkeys(("title", "url", "resource_uri", "status", "resolution", "refusal_reason"), Kind.TEXT),
    "public": Kind.TRUTH,
    "tags": [Kind.TEXT],
    "messages": [
        {
            **dict.fromkeys(("subject", "content", "timestamp", "kind", "sender"), Kind.TEXT),
            **dict.fromkeys(
                ("is_response", "is_draft", "is_escalation", "content_hidden", "not_publishable"), Kind.TRUTH
            ),
            "redacted_content": _PIECES,
            "redacted_subject": _PIECES,
            "attachments": [{"name": Kind.TEXT, "size": Kind.NUMBER, "file_url": Kind.TEXT}],
        }
    ],
}


def _draft(request: object, found: Mapping[int, FroideMessage], besides: set[Path]) -> Draft:
    placed: set[Path] = {("title",), ("tags",), *besides}
    authority = text_at(request, "public_body", "name")
    placed |= {("public_body", "name")} if authority else set()
    status = _status_path(request)
    placed.add(status)
    for number, message in found.items():
        placed |= {("messages", number, *path) for path in message.placed}
    address = _address(request)
    if address == text_at(request, "url"):
        placed.add(("url",))
    return Draft(
        title=text_at(request, "title"),
        authority=authority,
        requester=_requester(tuple(found.values())),
        law=law_of_froide(request),
        address=address,
        messages=tuple(message.message for message in found.values()),
        status=text_at(request, *status),
        tags=tuple(str(tag) for tag in items_at(request, "tags") if tag),
        left=left_of(request, placed),
    )


def _status_path(request: object) -> Path:
    """What the platform says of the request: in a sentence, or in a word how it ended."""
    is_resolved = text_at(request, "status") == "resolved" and text_at(request, "resolution")
    words = (*_STATUS, "resolution") if is_resolved else _STATUS
    return (next((key for key in words if text_at(request, key)), "status"),)


def _requester(messages: Sequence[FroideMessage]) -> str | None:
    """The one name of all requester's messages; None if there is none, or something stands for it."""
    own = {found.message.sender for found in messages if found.message.party is Party.REQUESTER}
    name = own.pop() if len(own) == 1 else None
    return name if name and not name.lstrip().startswith(("<<", "[", "«")) else None


def _address(request: object) -> str | None:
    """The address of the page, which the JSON gives without the site."""
    url, site = text_at(request, "url"), site_of(text_at(request, "resource_uri"))
    if url and url.startswith(("https://", "http://")):
        return url
    return f"{site}{url}" if url and site and url.startswith("/") and not url.startswith("//") else None


def _besides(request: object, found: Mapping[int, FroideMessage]) -> set[Path]:
    """The paths of what says the words of another value once more."""
    paths: set[Path] = {
        ("messages", number, *path) for number, told in found.items() for path in told.repeated
    }
    if joined(request, "redacted_description") == (text_at(request, "description") or ""):
        paths.add(("redacted_description",))
    return paths


def _doubts(
    name: str, content: bytes, request: object, found: Mapping[int, FroideMessage]
) -> Iterator[Diagnostic]:
    """What is not for everybody."""
    if at(request, "public") is False:
        yield problems.not_public(place_in_json(name, content, ("public",)), "this request")
    placed = 0
    for number, message in enumerate(items_at(request, "messages")):
        why = why_left_out(message)
        exposed = found[number].exposed if number in found else ()
        if not (why or exposed):
            continue
        placed += 1
        place = place_in_json(name, content, ("messages", number)) if placed <= MOST_PLACES else Place(name)
        if why:
            yield problems.not_public(place, why)
        else:
            yield problems.passages_hidden(place, len(exposed), exposed[0])


def _recognises(source: Source) -> bool:
    return object_with(source, b'"is_foi"', b'"public_body"')


def _read(source: Source) -> Imported:
    name, content = next(iter(source.files.items()))
    request, diagnostics = read_shaped(name, content, _SHAPE)
    if diagnostics:
        return Imported(diagnostics=diagnostics)
    messages = items_at(request, "messages")
    if not messages:
        return Imported(diagnostics=(no_letters(Place(name)),))
    kept = [number for number, message in enumerate(messages) if not why_left_out(message)]
    if not kept:
        left_out = tuple(_doubts(name, content, request, {}))
        return Imported(diagnostics=(*left_out, no_letters(Place(name))))
    found = {number: froide_message(messages[number], request, number == kept[0]) for number in kept}
    besides = _besides(request, found)
    return Imported(
        (_draft(request, found, besides),),
        tuple(_doubts(name, content, request, found)),
        told=texts_told(request, besides),
    )


IMPORTER = Importer(
    "froide", "the JSON of a request on FragDenStaat or another Froide site", _recognises, _read
)
