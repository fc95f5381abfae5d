"""The law that letters name, where they name one only."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from foi_archive.law.registry import laws


def law_named_in(texts: Iterable[str]) -> str:
    """The id of the one law that the texts name by a name of its own; empty if they name none, or several.

    "Freedom of Information Act" is the name of several laws, "Freedom of Information Act 2000" that of one.
    A single word, such as an abbreviation, tells nothing.
    """
    pattern, ids = _own_names()
    found = {ids[" ".join(match[0].split()).casefold()] for text in texts for match in pattern.finditer(text)}
    return found.pop() if len(found) == 1 else ""


@cache
def _own_names() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern for all names of several words that one law alone has, and the law of each, by its name."""
    borne = Counter(name.casefold() for law in laws().values() for name in law.named)
    ids = {
        name.casefold(): id_
        for id_, law in laws().items()
        for name in law.named
        if " " in name and borne[name.casefold()] == 1
    }
    longest_first = sorted(ids, key=len, reverse=True)
    names = "|".join(re.escape(name).replace(r"\ ", r"\s{1,3}") for name in longest_first)
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE), ids
