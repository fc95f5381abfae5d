"""The text of a file from a site that runs Alaveteli, which writes UTF-8."""

from __future__ import annotations

import codecs
import re

from foi_archive.importers.problems.alaveteli import alaveteli_encoding
from foi_archive.model.place import Diagnostic, Place

UTF16 = (b"\xff\xfe", b"\xfe\xff")
_DECLARED = re.compile(
    rb"<meta[^<>]{0,100}?charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE
)
_DECLARED_WITHIN = 2_048  # bytes
# Charsets of one byte a character. Browsers read the first two as windows-1252.
# Source: https://encoding.spec.whatwg.org/#names-and-labels
_AS_WINDOWS_1252 = ("ascii", "iso8859-1")
_OF_ONE_BYTE = re.compile(r"iso8859-\d{1,2}|cp125\d")


def utf8_of(name: str, content: bytes) -> str | Diagnostic:
    """The text of a file, without a mark of its encoding; what is wrong with it if it is not UTF-8."""
    if content.startswith(UTF16):
        return alaveteli_encoding(Place(name), "this begins as UTF-16 does, and")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        before = content[: broken.start].decode("utf-8", "replace")
        place = Place(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
        return alaveteli_encoding(place, f"the byte 0x{content[broken.start]:02X}")


def text_of_page(name: str, content: bytes) -> str | Diagnostic:
    """As `utf8_of`; but a page that is not UTF-8 may be in the charset of one byte that it declares."""
    text = utf8_of(name, content)
    codec = _declared(content) if isinstance(text, Diagnostic) else None
    if codec is None:
        return text
    try:
        return content.decode(codec)
    except UnicodeDecodeError:
        return text


def _declared(content: bytes) -> str | None:
    """Python's name of the charset of one byte a character that a page declares; None if it declares none."""
    found = _DECLARED.search(content, 0, _DECLARED_WITHIN)
    try:
        codec = codecs.lookup(found[1].decode("ascii")).name if found else ""
    except (LookupError, ValueError):
        return None
    if codec in _AS_WINDOWS_1252:
        return "cp1252"
    return codec if _OF_ONE_BYTE.fullmatch(codec) else None
