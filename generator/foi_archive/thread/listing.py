"""A further authority at the end of the list of authorities."""

from __future__ import annotations

import re

from foi_archive.model.authority import Authority
from foi_archive.thread.authorities import read_authorities
from foi_archive.thread.emitting import emitted
from foi_archive.thread.fields import AUTHORITY

_ITEM = re.compile(r"^(?P<indent> *)-(?= |$)", re.MULTILINE)


def with_authority(text: str, authority: Authority) -> str | None:
    """The text of authorities.yml with one more entry at its end, and all else as it was.

    The entry is indented as the others are, and set apart from them as they are. None if the list cannot go
    on there, as one in brackets, or if no file can tell the authority.
    """
    line_end = "\r\n" if "\r\n" in text else "\n"
    items = [*_ITEM.finditer(text)]
    indent = items[0]["indent"] if items else ""
    *others, last = [match.start() for match in items if match["indent"] == indent] or [0]
    apart = others and text[:last].endswith(2 * line_end)
    begun = "" if not text or text.endswith(line_end) else line_end
    entry = entry_of(authority, indent).replace("\n", line_end)
    longer = f"{text}{begun}{line_end if apart else ''}{entry}"
    before, after = (read_authorities(each.encode(), "") for each in (text, longer))
    told = after.authorities == (*before.authorities, authority)
    return longer if told and len(after.diagnostics) <= len(before.diagnostics) else None


def entry_of(authority: Authority, indent: str = "") -> str:
    """The lines of an authority in the list."""
    fields = emitted(AUTHORITY.write(authority, "")).splitlines(keepends=True)
    return "".join(f"{indent}{'  ' if number else '- '}{field}" for number, field in enumerate(fields))
