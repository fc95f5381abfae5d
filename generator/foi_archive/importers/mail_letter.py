"""A letter as a mail has it, and how those of its parts become one."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from foi_archive.importers.draft import Leftover, SourceFile
from foi_archive.importers.problems.mail import mail_versions_differ
from foi_archive.model.place import Diagnostic, Place

_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Letter:
    """A letter: its texts, one for each part, its files, and what the mail says besides.

    `told_texts` are the words of the texts, found without making these texts, and `told` all other texts in
    which words are counted. `missing` says what the mail hides or has lost.
    """

    texts: list[str] = field(default_factory=list)
    is_converted: bool = False
    missing: list[str] = field(default_factory=list)
    files: list[SourceFile] = field(default_factory=list)
    left: list[Leftover] = field(default_factory=list)
    told_texts: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The whole text: its parts with an empty line between them."""
        return "\n\n".join(self.texts)

    def add(self, other: Letter) -> None:
        """Put the letter of the next part behind this one."""
        self.texts += other.texts
        self.told_texts += other.told_texts
        self.is_converted |= other.is_converted
        self._add_what_is_beside(other)

    def add_version(self, other: Letter, place: Place) -> None:
        """Keep what another version of this letter has besides: files, and lines with other words."""
        extra = _words(other.text) - _words(self.text)
        if extra:
            lines = [line for line in other.text.split("\n") if extra.keys() & _words(line).keys()]
            self.left.append(Leftover("lines of its other version with more words", "\n".join(lines)))
            self.told += lines
            self.diagnostics.append(mail_versions_differ(place, tuple(extra)))
        self._add_what_is_beside(other)

    def leave(self, where: str, text: str) -> None:
        """Note a text that is none of the letter's."""
        if text.strip():
            self.left.append(Leftover(where, text.strip("\n")))
            self.told.append(text)

    def keep(self, name: str, content: bytes, is_its_name: bool) -> None:
        """Keep a file; a name that the mail gives it is told."""
        self.files.append(SourceFile(name, content))
        if is_its_name:
            self.told.append(name)

    def _add_what_is_beside(self, other: Letter) -> None:
        self.missing += other.missing
        self.files += other.files
        self.left += other.left
        self.told += other.told
        self.diagnostics += other.diagnostics


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))
