"""Names in a zip file: which lead out of its folder, and which are the same on most systems."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 500  # characters

_DRIVE = re.compile(r"[A-Za-z]:")


def is_unsafe(name: str) -> bool:
    """Whether a name leads out of the folder of the zip, or is none that every system can write.

    The name of a folder ends with a slash.
    """
    parts = name.removesuffix("/").split("/")
    return (
        len(name) > LONGEST
        or "\\" in name
        or _DRIVE.match(name) is not None
        or any(part.strip(" .") == "" for part in parts)
        or not all(character.isprintable() and character != "\ufffd" for character in name)
    )


def clash_in(names: Iterable[str]) -> tuple[str, str] | None:
    """The first two names that are one file on most systems, or of which one is the other’s folder."""
    folders: dict[str, str] = {}
    files: dict[str, str] = {}
    for name in names:
        key = _key(name)
        for folder in _folders(key):
            if folder in files:
                return files[folder], name
            folders.setdefault(folder, name)
        if name.endswith("/"):
            continue
        if other := files.get(key) or folders.get(key):
            return other, name
        files[key] = name
    return None


def _key(name: str) -> str:
    """What names have in common that differ in capitals, in how accents are written, or in dots at an end."""
    parts = unicodedata.normalize("NFC", name).casefold().split("/")
    return "/".join(unicodedata.normalize("NFC", part).rstrip(" .") for part in parts)


def _folders(key: str) -> list[str]:
    parts = key.split("/")[:-1]
    return ["/".join(parts[:number]) for number in range(1, len(parts) + 1)]
