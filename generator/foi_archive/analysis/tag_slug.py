"""The names of tags, by which one tag is told from another."""

from __future__ import annotations

import hashlib
import unicodedata

from foi_archive.thread.names import LONGEST_NAME, RESERVED

_FINGERPRINT = 8  # characters: enough to tell the long tags of one archive apart


def slug(tag: str) -> str:
    """The part of a tag's address that names it: its letters and digits, small, with dashes between.

    Letters of all scripts stay, so that the address can be read; case and the form of a letter do not count.
    Two tags with one slug are one. A tag without letters is named by its characters' numbers; a name that the
    site or Windows keeps for itself ends in `_`, which no other does.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", tag).casefold())
    words = [word for word in "".join(map(_kept, folded)).split() if any(map(str.isalnum, word))]
    name = "-".join(words) or "-".join(f"u{ord(character):x}" for character in tag) or "_"
    if len(name) > LONGEST_NAME:
        fingerprint = hashlib.sha256(name.encode()).hexdigest()[:_FINGERPRINT]
        name = f"{name[: LONGEST_NAME - _FINGERPRINT - 1].rstrip('-')}-{fingerprint}"
    return f"{name}_" if name in RESERVED else name


def _kept(character: str) -> str:
    """A letter, digit or mark upon a letter as it is; nothing for what is not seen; else a space."""
    match unicodedata.category(character):
        case "Cf":
            return ""
        case "Lu" | "Ll" | "Lt" | "Lm" | "Lo" | "Mn" | "Mc" | "Nd" | "Nl" | "No":
            return character
    return " "
