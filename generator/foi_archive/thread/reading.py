"""What reading yields: the thread, the place of every field, and what is wrong with the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TypeAlias

from foi_archive.model.authority import Authority
from foi_archive.model.place import Diagnostic, Place
from foi_archive.model.thread import Thread

FieldPath: TypeAlias = tuple[str | int, ...]
"""The way to a value in a file, by names as written and positions from 0: `("decisions", 3, "quote")`."""


@dataclass(frozen=True, slots=True)
class ThreadReading:
    """A thread file as far as it could be read.

    `path` is the file's path as its user knows it. `thread` is None if the file is too broken to tell
    fields from letters; a field with a bad value is left at its type's fallback, and `diagnostics` says so.
    `places` holds where the value of each field stands (of a list or mapping: where it begins), the empty
    path the front matter itself; `block_places` the opening line of each block of `thread.body`. `folder` is
    the name of the file's folder where `path` does not tell it.
    """

    path: str
    thread: Thread | None
    places: Mapping[FieldPath, Place] = field(default_factory=dict)
    block_places: tuple[Place, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    folder: str = ""

    @property
    def authority_folder(self) -> str:
        """The name of the folder that the file lies in: the id of its authority."""
        return self.folder or PurePosixPath(self.path).parent.name

    @property
    def slug(self) -> str:
        """The file's name without its ending: the last part of the page's address."""
        return PurePosixPath(self.path).stem

    def place(self, *path: str | int) -> Place:
        """Where a field stands; if it is missing, where the nearest thing around it begins."""
        while path not in self.places and path:
            path = path[:-1]
        return self.places.get(path, Place(self.path))


@dataclass(frozen=True, slots=True)
class ArchiveReading:
    """An archive's folder as far as it could be read: authorities and threads, both in order of their paths.

    `diagnostics` are those of files as such and of authorities.yml; each thread holds its own.
    `authority_places` has the place of each authority's id, in the order of `authorities`. `names` are those
    of all threads in the folder, as `authority/slug`, also of threads that were not read.
    """

    authorities: tuple[Authority, ...]
    threads: tuple[ThreadReading, ...]
    authority_places: tuple[Place, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    names: frozenset[str] = frozenset()
