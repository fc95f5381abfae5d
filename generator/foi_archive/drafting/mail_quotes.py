"""Which lines of a letter mail systems have put there from earlier mails."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_MARKED = re.compile(r"\s{0,4}[>|]+\s?(?!.*\|\s*$)")
_SEPARATOR = re.compile(
    r"\s*[-_*=> ]{2,}\s*(?:original|forwarded|ursprüngliche|weitergeleitete)\s+"
    r"(?:message|e-?mail|nachricht)\b",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"\s*(?:on|am|le)\s[^\n]{4,160}\b(?:wrote|schrieb|écrit)\b[^\n]{0,40}:\s*$|\s*[^\n]{4,120}<[^\n>]{3,80}>\s+wrote:\s*$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\s*\**(?:from|von|de)\**\s*:\**\s*\S", re.IGNORECASE)
_HEADER = re.compile(r"\s*\**(?:sent|date|to|subject|cc|gesendet|an|betreff|received)\**\s*:", re.IGNORECASE)


def quoted_lines(lines: Sequence[str]) -> Iterator[int]:
    """The numbers of the lines that are marked as quoted, or stand below the header of an earlier mail.

    The header at the top of a letter is its own.
    """
    below = False
    said = False  # whether anything stands above
    for number, line in enumerate(lines):
        if not below and said and begins_earlier_mail(lines, number):
            marked = next((each for each in lines[number + 1 : number + 8] if each.strip()), "")
            behind = _MARKED.match(marked)
            if not behind or not (_WROTE.match(line) or _WROTE.match(_two(lines, number))):
                below = True
            else:
                yield number
                if not _WROTE.match(line):
                    yield number + 1
                continue
        if below or _MARKED.match(line):
            yield number
        elif line.strip() and not _FROM.match(line) and not _HEADER.match(line):
            said = True


def begins_earlier_mail(lines: Sequence[str], number: int) -> bool:
    """Whether the header of an earlier mail begins with a line."""
    line = lines[number]
    if _SEPARATOR.match(line) or _WROTE.match(line):
        return True
    if line.lstrip().lower().startswith(("on ", "am ")) and _WROTE.match(_two(lines, number)):
        return True
    near = lines[number + 1 : number + 6]
    return bool(_FROM.match(line)) and any(_HEADER.match(each) for each in near)


def _two(lines: Sequence[str], number: int) -> str:
    """A line with the one below it, as one: mail systems break long headers."""
    return lines[number].rstrip("\n") + " " + (lines[number + 1] if number + 1 < len(lines) else "")
