"""What somebody gives to foi import: a file, a folder or standard input, read as a source."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from foi_archive.importers.problems.drafts import (
    source_file_passed_over,
    source_unreadable,
    too_many_source_files,
)
from foi_archive.importers.problems.sources import source_too_large
from foi_archive.importers.source import Source
from foi_archive.model.place import Diagnostic, Place
from foi_archive.thread.folder import opened, shown

LARGEST = 50_000_000
"""Bytes of all files of a source."""

MOST_FILES = 20_000

STANDARD_INPUT = "-"


def source_at(path: str) -> tuple[Source | None, list[Diagnostic]]:
    """The source, and what is to be said of its files; None if an error is among that.

    Links are not followed, and hidden files are left alone, as are pipes and devices.
    """
    said: list[Diagnostic] = []
    if path == STANDARD_INPUT:
        files = {STANDARD_INPUT: sys.stdin.buffer.read(LARGEST + 1)}
    else:
        try:
            files = _files(Path(path), said)
        except OSError as error:
            return None, [source_unreadable(Place(shown(Path(path))), error.strerror or str(error))]
    place = Place(path if path == STANDARD_INPUT else shown(Path(path)))
    if len(files) > MOST_FILES:
        return None, [too_many_source_files(place, MOST_FILES)]
    size = sum(map(len, files.values()))
    if size > LARGEST:
        return None, [source_too_large(place, _size_of(path, size), LARGEST)]
    return Source(files), said


def _files(path: Path, said: list[Diagnostic]) -> dict[str, bytes]:
    """The files by their names, up to a little more than what is read; raises OSError for a single one."""
    if stat.S_ISLNK(path.lstat().st_mode):
        raise OSError(0, "it is a link")
    if not path.is_dir():
        return {path.name: _content(path, LARGEST + 1)}
    files: dict[str, bytes] = {}
    left = LARGEST + 1
    for file in _in_folder(path, said):
        try:
            content = _content(file, left)
        except OSError as error:
            said.append(source_file_passed_over(Place(shown(file)), file.name, error.strerror or str(error)))
            continue
        files[file.relative_to(path).as_posix()] = content
        left -= len(content)
        if left <= 0 or len(files) > MOST_FILES:
            break
    return files


def _in_folder(folder: Path, said: list[Diagnostic]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        name = Path(str(error.filename))
        said.append(source_file_passed_over(Place(shown(name)), name.name, error.strerror or str(error)))

    for around, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if Path(around, name).is_symlink()]
        for name in sorted([*names, *links]):
            file = Path(around, name)
            if name.startswith("."):
                continue
            if file.is_symlink():
                said.append(source_file_passed_over(Place(shown(file)), name, "it is a link"))
            else:
                yield file


def _content(file: Path, most: int) -> bytes:
    """The bytes of a plain file, at most so many."""
    with opened(file) as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise OSError(0, "it is a pipe or a device")
        return stream.read(most)


def _size_of(path: str, read: int) -> int:
    """The size of a file; of a folder and of standard input, what has been read of it."""
    file = Path(path)
    return file.stat().st_size if path != STANDARD_INPUT and file.is_file() else read
