"""A source: the files that somebody has of a request, and what an importer makes of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from foi_archive.importers.draft import Draft
from foi_archive.model.place import Diagnostic


@dataclass(frozen=True, slots=True)
class Source:
    """What was given: each file's bytes by its name, with slashes between folders.

    A single file is a source of one file. What comes from standard input has the name "-".
    """

    files: Mapping[str, bytes]

    def only(self) -> tuple[str, bytes] | None:
        """The name and the bytes of the one file; None if there are more, or none."""
        return next(iter(self.files.items())) if len(self.files) == 1 else None


@dataclass(frozen=True, slots=True)
class Imported:
    """What an importer made of a source: a draft for each request, and what is to be said of the source.

    With an error among the diagnostics there is no draft of the part that it tells of. `told` is the text of
    all that the source tells: each of its words stands in a draft, or nothing is written.
    """

    drafts: tuple[Draft, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Importer:
    """A kind of source: its name on the command line, what it is in words, how it is known, how it is read.

    `recognises` looks at the contents, never only at the name of a file, and is quick also for large ones.
    """

    name: str
    title: str
    recognises: Callable[[Source], bool]
    read: Callable[[Source], Imported]


def missing_words(told: Iterable[str], drafts: Iterable[Draft]) -> tuple[str, ...]:
    """The words of a source that no draft of it holds, each as often as it is missing; empty if none is."""
    wanted = Counter(word for text in told for word in text.split())
    wanted.subtract(word for draft in drafts for text in draft.words() for word in text.split())
    return tuple(word for word, times in wanted.items() for _ in range(times))
