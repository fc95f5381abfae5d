"""What `foi init` writes for whoever keeps an archive to fill in, found where it was left."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foi_archive.model.place import Diagnostic
from foi_archive.thread.problems.own_pages import not_filled_in
from foi_archive.thread.text import place_in, unified

SITE_NAME = "My Freedom of Information archive"

# How the passages of starter/archive/about.md begin. Words that somebody has put in their place are none.
_BEGINNINGS = (
    "To be edited:",
    "[Your name or that of your group",
    "[on which ground:",
    "[Others may use them",
    "[an e-mail address]",
    "[We answer within a week",
)
# However an editor has broken the lines anew.
_LEFT = re.compile("|".join(re.escape(words).replace("\\ ", r"\s+") for words in _BEGINNINGS))


def placeholders(text: str, path: str) -> Iterator[Diagnostic]:
    """A notice for each passage of a page of the archive's own that is still to be filled in."""
    page = unified(text)
    for found in _LEFT.finditer(page):
        words = found[0] if found[0].endswith(("]", ":")) else f"{found[0]}\u2026"
        yield not_filled_in(place_in(page, found.start(), path), " ".join(words.split()))
