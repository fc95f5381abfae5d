"""Copies of a site: a folder or a zip file, of which nothing is opened that is a link, a pipe or a device."""

from __future__ import annotations

import lzma
import os
import stat
import struct
import zlib
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo, is_zipfile

from foi_archive.publish.checksums import leads_out
from foi_archive.publish.manifest import CHECKSUMS
from foi_archive.publish.output import RefusedError
from foi_archive.thread.folder import opened as opened_plainly

UNREADABLE = (
    *(OSError, EOFError, BadZipFile, zlib.error, lzma.LZMAError),
    *(NotImplementedError, RuntimeError),  # a compression that Python does not know, and encryption
    *(ValueError, struct.error),  # names and numbers that are none
)
"""What opening or reading a file of a copy may raise, which is then said of that file."""

LARGEST = 4_000_000_000  # bytes in all files of a zip, four times what a site on GitHub Pages may have

_FLAG_ENCRYPTED = 1
_KEPT_BY_BUILDS = (".git/", ".nojekyll")


class Copy(ABC):
    """A copy of a site. `files` are the paths of its plain files, `refused` says of others what they are."""

    files: frozenset[str]
    refused: dict[str, str]

    @abstractmethod
    def open(self, path: str) -> BinaryIO:
        """A stream of one of `files`. It, or reading it, raises one of UNREADABLE."""

    @abstractmethod
    def shown(self, path: str) -> str:
        """The place of a file as its user knows it."""


@contextmanager
def opened(place: Path) -> Iterator[Copy]:
    """The copy that lies in a folder or a zip file. Raises RefusedError if there is none."""
    if place.is_dir():
        yield _Folder(place)
    elif is_zipfile(place):
        try:
            zipped = ZipFile(place)
        except UNREADABLE as error:
            raise RefusedError(f"this is no whole zip file: {error}") from None
        with zipped:
            yield _Zip(place, zipped)
    else:
        raise RefusedError("this is neither a folder nor a zip file")


class _Folder(Copy):
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.refused = {}
        files = []
        for around, folders, names in os.walk(folder):
            for name in sorted([*folders, *names]):
                file = Path(around, name)
                path, mode = file.relative_to(folder).as_posix(), file.lstat().st_mode
                if f"{path}/".startswith(_KEPT_BY_BUILDS):
                    continue
                if stat.S_ISREG(mode):
                    files.append(path)
                elif not stat.S_ISDIR(mode):
                    self.refused[path] = "a link" if stat.S_ISLNK(mode) else "no plain file"
            if Path(around) == folder and ".git" in folders:
                folders.remove(".git")
        self.files = frozenset(files)

    def open(self, path: str) -> BinaryIO:
        # It may have become a link or a pipe since it was listed.
        return opened_plainly(self._folder / path)

    def shown(self, path: str) -> str:
        return str(self._folder / path)


class _Zip(Copy):
    def __init__(self, place: Path, zipped: ZipFile) -> None:
        self._place, self._zipped = place, zipped
        self._entries: dict[str, ZipInfo] = {}
        self.refused = {}
        entries = [entry for entry in zipped.infolist() if not _is_plain_folder(entry)]
        if sum(entry.file_size for entry in entries) > LARGEST:
            raise RefusedError(f"its files have more than {LARGEST:,} bytes")
        self._top = _top({entry.filename for entry in entries})
        for entry in entries:
            path = entry.filename.removeprefix(self._top)
            if why := _refusal(entry, path, path in self._entries):
                self.refused[path] = why
            else:
                self._entries[path] = entry
        self.files = frozenset(self._entries)

    def open(self, path: str) -> BinaryIO:
        return self._zipped.open(self._entries[path])  # type: ignore[return-value]

    def shown(self, path: str) -> str:
        return f"{self._place}: {self._top}{path}"


def _is_plain_folder(entry: ZipInfo) -> bool:
    """Whether an entry makes a folder and nothing else: no link by its name, and none that leads out."""
    mode = entry.external_attr >> 16
    return entry.is_dir() and not stat.S_ISLNK(mode) and not leads_out(entry.filename.rstrip("/"))


def _top(names: set[str]) -> str:
    """The folder of a zip in which the site lies, with a slash behind it; empty if there is none."""
    if CHECKSUMS in names:
        return ""
    tops = {name.partition("/")[0] for name in names}
    return f"{tops.pop()}/" if len(tops) == 1 else ""


def _refusal(entry: ZipInfo, path: str, is_second: bool) -> str:
    """Why a file of a zip is not looked at; empty if it is."""
    mode = entry.external_attr >> 16
    if stat.S_ISLNK(mode):
        return "a link"
    if leads_out(path) or leads_out(entry.filename):
        return "outside the copy"
    if is_second:
        return "there twice"
    return "encrypted" if entry.flag_bits & _FLAG_ENCRYPTED else ""
