"""The text of a page of WhatDoTheyKnow or another Alaveteli site, saved or copied from a browser.

It has up to five shapes: with or without title and status, names above the letters, days and buttons; and it
may be in Welsh. Pages in other languages are known by their letters alone.
"""

from __future__ import annotations

import codecs
import re

from foi_archive.importers.draft import Draft
from foi_archive.importers.page_text_found_names import names_in
from foi_archive.importers.page_text_letters import page_of
from foi_archive.importers.page_text_lines import blocks_of, lines_of, plain
from foi_archive.importers.page_text_names import Names, heads
from foi_archive.importers.page_text_phrases import greeted
from foi_archive.importers.page_text_site import is_link_button
from foi_archive.importers.page_text_top import top_of
from foi_archive.importers.problems.page_text import letter_border_doubtful, page_encoding_guessed
from foi_archive.importers.problems.sources import empty_field_of_source, no_letters, source_too_large
from foi_archive.importers.source import Imported, Importer, Source
from foi_archive.model.place import Diagnostic, Place
from foi_archive.thread.text import LARGEST_FILE

_LOOKED_AT = 200_000  # bytes from the beginning, to recognise a page

_OTHER_SOURCES = re.compile(
    r"\s*(?:[<{\[]|This is a plain-text version of the |Mae hwn yn fersiwn destun plaen |### "
    r"|From \S+ |(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|X-[\w-]+|Content-Type): )",
    re.IGNORECASE,
)
_MAIL_FIELD = re.compile(r"(?:From|To|Subject|Date|Message-ID|MIME-Version|Content-Type): ", re.IGNORECASE)
_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
    codecs.BOM_UTF8: "utf-8-sig",
}


def _recognises(source: Source) -> bool:
    only = source.only()
    if only is None or not only[1]:
        return False
    text, _ = _decoded(only[1][:_LOOKED_AT])
    lines = lines_of(text)
    if "\x00" in text or _OTHER_SOURCES.match(text) or _is_mail(lines) or "### Correspondence" in text:
        return False
    top = top_of(lines)
    if top.status or top.authority or any(is_link_button(plain(line[:40])) for line in lines):
        return True
    blocks = blocks_of(lines, 0, len(lines))
    authority = names_in(blocks, Names(), Names()).authority
    headings = sum(1 for block in blocks if authority and heads(block.only, authority))
    return headings > 1 or (headings > 0 and greeted(blocks[0]) is not None)


def _read(source: Source) -> Imported:
    name, content = next(iter(source.files.items()))
    if len(content) > LARGEST_FILE:
        return Imported(diagnostics=(source_too_large(Place(name), len(content), LARGEST_FILE),))
    text, bad = _decoded(content)
    page = page_of(text)
    said: list[Diagnostic] = []
    if bad is not None:
        said.append(page_encoding_guessed(Place(name), bad))
    if not page.messages:
        return Imported(diagnostics=(*said, no_letters(Place(name))))
    said += (letter_border_doubtful(Place(name, doubt.line + 1), doubt.why) for doubt in page.doubts)
    told = {"title": page.title, "authority": page.authority, "requester": page.requester}
    said += (empty_field_of_source(Place(name), field) for field, value in told.items() if value is None)
    draft = Draft(
        title=page.title,
        authority=page.authority,
        requester=page.requester,
        law=None,
        address=None,
        messages=page.messages,
        status=page.status,
        left=page.left,
    )
    return Imported((draft,), tuple(said), told=(text,))


def _decoded(content: bytes) -> tuple[str, int | None]:
    """The text without a byte order mark, and the first byte that is not in UTF-8."""
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if content.startswith(mark):
            return content.decode(encoding, "replace").removeprefix("\ufeff"), None
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError as broken:
        if broken.start >= len(content) - 3 and len(content) == _LOOKED_AT:
            return content[: broken.start].decode("utf-8"), None
        # Five bytes have no character in windows-1252; as ISO 8859-1 has it, none is lost.
        text = content.decode("cp1252", "surrogateescape")
        return re.sub("[\udc80-\udcff]", lambda lost: chr(ord(lost[0]) - 0xDC00), text), content[broken.start]


def _is_mail(lines: list[str]) -> bool:
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    fields = {field[0].lower() for line in lines[first : first + 12] if (field := _MAIL_FIELD.match(line))}
    return bool(_MAIL_FIELD.match(lines[first])) and len(fields) > 2


IMPORTER = Importer(
    "page-text", "the text of a page of WhatDoTheyKnow or another Alaveteli site", _recognises, _read
)
