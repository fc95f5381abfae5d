"""Names of files, and authorities, by what people call them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from foi_archive.drafting.names import names_of
from foi_archive.model.authority import Authority
from foi_archive.thread.names import LONGEST_NAME, RESERVED


def name_of(text: str | None, otherwise: str) -> str:
    """A name for a file or a folder, made of a title: small letters, digits and dashes; at most 60."""
    plain = unicodedata.normalize("NFKD", text or "").encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    while len("-".join(words)) > LONGEST_NAME and len(words) > 1:
        words.pop()
    name = "-".join(words)[:LONGEST_NAME]
    if not name:
        return otherwise
    return f"{otherwise}-{name}" if name in RESERVED else name


def authority_named(name: str | None, authorities: Iterable[Authority]) -> Authority | None:
    """The authority of a list that a name means, by its name, its short name, both, or its id."""
    wanted = " ".join((name or "").split()).casefold()
    for authority in authorities:
        if wanted and (wanted in names_of(authority) or name_of(name, "") == authority.id):
            return authority
    return None
