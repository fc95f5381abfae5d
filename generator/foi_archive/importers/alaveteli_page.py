"""The saved page of a request on WhatDoTheyKnow or another site that runs Alaveteli, alone or with its JSON.

The page has the letters; its JSON, saved beside it, knows which of them asks for a review. Files that lie
beside the page and that one message names are attached to it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import unquote

from foi_archive.importers.alaveteli_days import day_of_instant
from foi_archive.importers.alaveteli_encoding import UTF16, text_of_page
from foi_archive.importers.alaveteli_json import (
    Event,
    events_of,
    is_request_json,
    left_of_json,
    request_of_json,
    tags_of,
)
from foi_archive.importers.alaveteli_request import PageOfRequest, request_of_page
from foi_archive.importers.draft import Draft, SourceMessage
from foi_archive.importers.html_tree import tree_of_html
from foi_archive.importers.json_shape import text_at
from foi_archive.importers.problems import alaveteli as problems
from foi_archive.importers.problems.sources import no_letters, source_too_large
from foi_archive.importers.source import Imported, Importer, Source
from foi_archive.importers.strict_json import texts_of
from foi_archive.importers.web_archive import is_web_archive
from foi_archive.model.place import Diagnostic, Place

LARGEST_BYTES = 16 * 1024 * 1024

_ENTRY = re.compile(rb"""\bid\s?=\s?["']?(?:incoming|outgoing)-[0-9]""")
_ENTRY_IN_UTF16 = ("outgoing-".encode("utf-16-le"), "outgoing-".encode("utf-16-be"))
_ARCHIVED_ENTRY = re.compile(rb"""\bid=(?:3D)?["'](?:incoming|outgoing)-[0-9]""")
_HEAD_BYTES = 4_000


@dataclass(frozen=True, slots=True)
class _Json:
    """The JSON of a request: its file, its value, and what it tells of each letter by the id in the page."""

    name: str
    value: object
    events: Mapping[str, Event]


def _is_page(content: bytes) -> bool:
    head = content[:_HEAD_BYTES]
    if head.startswith(UTF16):
        return any(entry in content for entry in _ENTRY_IN_UTF16)
    is_markup = head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    return is_markup and b"correspondence" in content and _ENTRY.search(content) is not None


def _is_archive(content: bytes) -> bool:
    return is_web_archive(content) and _ARCHIVED_ENTRY.search(content) is not None


def _recognises(source: Source) -> bool:
    return any(_is_page(content) or _is_archive(content) for content in source.files.values())


def _read(source: Source) -> Imported:
    pages: dict[str, PageOfRequest] = {}
    jsons: list[_Json] = []
    diagnostics: list[Diagnostic] = []
    for name, content in source.files.items():
        if _is_archive(content):
            diagnostics.append(problems.saved_as_one_file(Place(name)))
        elif _is_page(content):
            found = _page(name, content)
            if isinstance(found, Diagnostic):
                diagnostics.append(found)
            else:
                pages[name] = found
        elif is_request_json(content):
            value, wrong = request_of_json(name, content)
            diagnostics += wrong
            jsons.append(_Json(name, value, {event.element: event for event in events_of(value)}))
    if diagnostics or not pages:
        return Imported(diagnostics=tuple(diagnostics) or (no_letters(Place(next(iter(source.files), "-"))),))
    drafts, told = _joined(pages, jsons, diagnostics)
    drafts = _with_files(drafts, source.files, [*pages, *(json.name for json in jsons)], diagnostics)
    return Imported(tuple(drafts), tuple(diagnostics), tuple(told))


def _page(name: str, content: bytes) -> PageOfRequest | Diagnostic:
    if len(content) > LARGEST_BYTES:
        return source_too_large(Place(name), len(content), LARGEST_BYTES)
    page = text_of_page(name, content)
    if isinstance(page, Diagnostic):
        return page
    root = tree_of_html(page)
    if root is None:
        return problems.page_too_tangled(Place(name))
    request = request_of_page(root, page)
    return request if request.draft.messages else no_letters(Place(name))


def _joined(
    pages: Mapping[str, PageOfRequest], jsons: list[_Json], diagnostics: list[Diagnostic]
) -> tuple[list[Draft], list[str]]:
    """The drafts of the pages, each with what the JSON of its request knows, and all that both tell."""
    drafts: list[Draft] = []
    told: list[str] = []
    of_pages = _of_pages(pages, jsons)
    for name, page in pages.items():
        draft = page.draft
        told += page.told
        for json in of_pages.get(name, ()):
            draft = _with_json(page, draft, json)
        folded = sum(message.missing is not None for message in draft.messages)
        diagnostics += [problems.quotations_folded(Place(name), folded)] if folded else []
        drafts.append(draft)
    for json in jsons:
        told += (text for _, text in texts_of(json.value))
    others = of_pages.get(None, ())
    diagnostics += (
        problems.json_of_another_request(Place(json.name), text_at(json.value, "title")) for json in others
    )
    left = [leftover for json in others for leftover in left_of_json(json.name, json.value)]
    drafts[0] = replace(drafts[0], left=(*drafts[0].left, *left))
    return drafts, told


def _of_pages(pages: Mapping[str, PageOfRequest], jsons: list[_Json]) -> Mapping[str | None, list[_Json]]:
    """The JSON of each page by the page's name, and by None that of no page.

    Both name a message by the same number, and the request by the same words in its address. Where the page
    does not say its address, the title has to be the same.
    """
    known: dict[tuple[str | None, str], str] = {}
    for name, page in pages.items():
        for element in page.elements:
            known.setdefault((_named(page.draft), element), name)
    found: dict[str | None, list[_Json]] = defaultdict(list)
    for json in jsons:
        names = (text_at(json.value, "url_title"), _same(text_at(json.value, "title")), None)
        keys = ((name, element) for name in names for element in json.events)
        found[next((known[key] for key in keys if key in known), None)].append(json)
    return found


def _named(draft: Draft) -> str | None:
    return unquote(draft.address.rpartition("/")[2]) if draft.address else _same(draft.title)


def _same(title: str | None) -> str | None:
    return " ".join(title.split()).casefold() if title else None


def _with_json(page: PageOfRequest, draft: Draft, json: _Json) -> Draft:
    messages = [
        _dated(message, json.events.get(element), draft.address)
        for element, message in zip(page.elements, draft.messages, strict=True)
    ]
    left = left_of_json(json.name, json.value)
    return replace(draft, messages=tuple(messages), tags=tags_of(json.value), left=(*draft.left, *left))


def _dated(message: SourceMessage, event: Event | None, address: str | None) -> SourceMessage:
    if event is None or event.party is not message.party:
        return message
    return replace(message, kind=event.kind, sent=message.sent or day_of_instant(event.created, address))


def _with_files(
    drafts: list[Draft], given: Mapping[str, bytes], read: list[str], diagnostics: list[Diagnostic]
) -> list[Draft]:
    """The drafts with the files beside the pages, where the name is that of one file of one message."""
    names = Counter(file.name for draft in drafts for message in draft.messages for file in message.files)
    beside = Counter(_base(name) for name in given if name not in read)
    contents: dict[str, bytes] = {}
    for name, content in given.items():
        base = _base(name)
        if name in read:
            continue
        if names[base] == 1 and beside[base] == 1:
            contents[base] = content
        elif not _is_of_the_page(name):
            diagnostics.append(problems.file_not_placed(Place(name), base))
    return [
        replace(draft, messages=tuple(_filled(message, contents) for message in draft.messages))
        for draft in drafts
    ]


def _filled(message: SourceMessage, contents: Mapping[str, bytes]) -> SourceMessage:
    files = (replace(file, content=contents.get(file.name)) for file in message.files)
    return replace(message, files=tuple(files))


def _base(name: str) -> str:
    return name.rpartition("/")[2]


def _is_of_the_page(name: str) -> bool:
    """Whether a file is a style or picture that a browser saved with the page."""
    return any(folder.endswith(("_files", "-Dateien", "_fichiers")) for folder in name.split("/")[:-1])


IMPORTER = Importer(
    "alaveteli-page",
    "the saved page of a request on WhatDoTheyKnow or another Alaveteli site, alone or with its JSON",
    _recognises,
    _read,
)
