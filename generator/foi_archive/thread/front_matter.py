"""The front matter: where it ends, and its fields as a tree with places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from foi_archive.model.place import Diagnostic, Place
from foi_archive.thread.problems import front_matter as problems

LONGEST_FRONT_MATTER = 64 * 1024  # bytes

_BORDER = re.compile(r"---[ \t]*")


@dataclass(frozen=True, slots=True)
class Parts:
    """A file divided at its front matter: `fields` without the two lines of dashes, and the `body` below.

    `body_line` is the number of the first line of the body. The first line of the fields is line 2.
    """

    fields: str
    body: str
    body_line: int


def split(text: str, path: str) -> Parts | Diagnostic:
    """The front matter and the body of a text whose lines end in line feeds, or why they cannot be told.

    The lines are looked through as they are, before anything is read as YAML, so that no mistake in a field
    can move the border.
    """
    lines = text.split("\n")
    if not _BORDER.fullmatch(lines[0]):
        return problems.no_front_matter(Place(path), lines[0])
    end = next((number for number, line in enumerate(lines[1:], 1) if _BORDER.fullmatch(line)), None)
    if end is None:
        return problems.unclosed_front_matter(Place(path))
    fields = "\n".join(lines[1:end]) + "\n"
    size = len(fields.encode("utf-8", "surrogatepass"))
    if size > LONGEST_FRONT_MATTER:
        return problems.front_matter_too_long(Place(path), size, LONGEST_FRONT_MATTER)
    return Parts(fields, "\n".join(lines[end + 1 :]), end + 2)
