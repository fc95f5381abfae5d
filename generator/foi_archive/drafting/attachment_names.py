"""Names under which files of strangers can lie beside a thread, as the rules on attachments want them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from foi_archive.importers.draft import SourceFile

LONGEST_BYTES = 120

_SIGNS = frozenset("._()-+,@= ")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)
_WITHOUT_NAME = "attachment"
_LONGEST_ENDING = 12  # characters


class FilesOfThread:
    """The files of a thread, each under a name of its own; the same file again has the same name."""

    def __init__(self) -> None:
        self._names: dict[SourceFile, str] = {}
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def add(self, file: SourceFile) -> str:
        """The name that a file has in the thread."""
        if file not in self._names:
            name = self._free(safe_name(file.name))
            self._taken.add(key(name))
            self._names[file] = name
        return self._names[file]

    @property
    def contents(self) -> Mapping[str, bytes]:
        """The bytes of those that the source has, by their names."""
        return {name: file.content for file, name in self._names.items() if file.content is not None}

    def _free(self, name: str) -> str:
        found, number = name, self._numbers.get(key(name), 1)
        while key(found) in self._taken:
            number += 1
            found = _short(name, f"-{number}")
        self._numbers[key(name)] = number
        return found


def safe_name(name: str) -> str:
    """The name itself if it can be published, else one as like it as can be.

    Of a path the last part counts, and a sign that no name may have becomes a line below.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    signs = "".join(sign if _is_allowed(sign) else "_" for sign in last)
    tidy = signs.lstrip(".- ").rstrip(". ") or _WITHOUT_NAME
    if _DEVICE.match(tidy):
        tidy = f"{_WITHOUT_NAME}-{tidy}"
    return unicodedata.normalize("NFC", _short(tidy, ""))


def key(name: str) -> str:
    """What names have in common that some systems take for one."""
    return unicodedata.normalize("NFC", name).casefold()


def _is_allowed(sign: str) -> bool:
    return sign in _SIGNS or unicodedata.category(sign)[0] in "LMN"


def _short(name: str, number: str) -> str:
    """The name with a number before its ending, and without the end of what stands before, if it is long."""
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending) > _LONGEST_ENDING:
        stem, ending = name, ""
    else:
        ending = dot + ending
    while len(f"{stem}{number}{ending}".encode()) > LONGEST_BYTES:
        stem = stem[:-1].rstrip(". ")
    return f"{stem or _WITHOUT_NAME}{number}{ending}"
