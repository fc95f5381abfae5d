"""What letters and their times in the JSON of a platform have in common."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

from foi_archive.importers.source import Source

NO_TEXT = "the platform has no text of this message"

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]|$)", re.ASCII)
_SPACE_AND_MARK = b"\xef\xbb\xbf \t\r\n"


def object_with(source: Source, *marks: bytes) -> bool:
    """Whether a source is one file, an object in JSON, that has some keys, given with their quotes."""
    only = source.only()
    if only is None or only[1].lstrip(_SPACE_AND_MARK)[:1] != b"{":
        return False
    return all(mark in only[1] for mark in marks)


def day_as_written(text: str | None) -> date | None:
    """The day of a time such as 2024-03-01T23:40:00+01:00, in the zone that it is written in."""
    found = _DAY.match(text or "")
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def letter(text: str) -> str:
    """A text with line feeds at the ends of its lines, and without empty lines around it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    filled = [number for number, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[filled[0] : filled[-1] + 1]) if filled else ""


def site_of(address: str | None) -> str | None:
    """The beginning of an address: https://example.org; None if it is none of the web."""
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return None
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in ("https", "http") and parts.netloc else None
