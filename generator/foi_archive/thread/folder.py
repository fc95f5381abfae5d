"""The archive's folder: which files are read, and how. The only place of this package that touches a disk."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, TypeAlias

from foi_archive.model.place import Diagnostic, Place
from foi_archive.thread import names
from foi_archive.thread.authorities import AuthoritiesReading, read_authorities
from foi_archive.thread.findings import in_order
from foi_archive.thread.problems import files as problems
from foi_archive.thread.problems import text as text_problems
from foi_archive.thread.problems import values as name_problems
from foi_archive.thread.problems.rule import printable
from foi_archive.thread.read import read_bytes
from foi_archive.thread.reading import ArchiveReading, ThreadReading
from foi_archive.thread.text import LARGEST_FILE

ReadAll: TypeAlias = Callable[[Mapping[str, bytes]], Mapping[str, ThreadReading]]
"""How files become threads: the bytes of each by its path, and its reading by the same path."""

_AUTHORITIES = "authorities.yml"
_REQUESTS = "requests"
_ENDING = ".md"


def read_one_by_one(files: Mapping[str, bytes]) -> Mapping[str, ThreadReading]:
    """The readings of some files, each made when its turn comes."""
    return {path: read_bytes(data, path) for path, data in files.items()}


def read_folder(root: Path, read_all: ReadAll = read_one_by_one) -> ArchiveReading:
    """All authorities and threads of an archive, as far as they could be read.

    Read are `authorities.yml` and `requests/<authority>/<slug>.md`, in order of their paths; folders of
    attachments are left alone, and so are the files of editors. Nothing is opened that is a link, a pipe or a
    device, nor what is larger than a thread can be. Never raises for what lies there. `read_all` may read
    several files at once, or remember readings.
    """
    if root.is_symlink():
        return ArchiveReading((), (), diagnostics=(problems.symbolic_link(Place(shown(root))),))
    said: list[Diagnostic] = []
    files = {shown(file): file for file in _thread_files(root, said)}
    found = {path: content(file) for path, file in files.items()}
    readings = read_all({path: data for path, data in found.items() if isinstance(data, bytes)})
    threads = tuple(
        ThreadReading(path, None, diagnostics=(data,))
        if isinstance(data, Diagnostic)
        else _placed(readings[path], files[path])
        for path, data in found.items()
    )
    listed = _authorities(root, said, needed=bool(threads))
    said += listed.diagnostics
    return ArchiveReading(
        listed.authorities, threads, listed.places, in_order(said), frozenset(map(_name, files.values()))
    )


def read_files(root: Path, files: Iterable[Path]) -> ArchiveReading:
    """All authorities of an archive, and of its threads those in some files, in their order.

    Of each file the same is said as `read_folder` says of it and of the folders around it.
    """
    around = {file: {shown(path) for path in (file, *file.parents[:2])} for file in files}
    of_all: list[Diagnostic] = []
    all_files = list(_thread_files(root, of_all))
    of_threads = set(map(shown, all_files))
    concerned = set().union(*around.values())
    said = [diagnostic for diagnostic in of_all if diagnostic.place.path in concerned]
    refused = {diagnostic.place.path for diagnostic in said} - of_threads
    threads = tuple(read_thread(file) for file, paths in around.items() if not paths & refused)
    listed = _authorities(root, said, needed=bool(threads))
    said += listed.diagnostics
    return ArchiveReading(
        listed.authorities, threads, listed.places, in_order(said), frozenset(map(_name, all_files))
    )


def _name(file: Path) -> str:
    """The name of a thread by its file, as other threads call it: `authority/slug`."""
    return f"{file.parent.name}/{file.stem}"


def read_thread(file: Path) -> ThreadReading:
    """The thread of a single file, whose name and folder are not judged."""
    data = content(file)
    if isinstance(data, Diagnostic):
        return ThreadReading(shown(file), None, diagnostics=(data,))
    return _placed(read_bytes(data, shown(file)), file)


def _placed(reading: ThreadReading, file: Path) -> ThreadReading:
    """The reading with the name of its folder, also for a user who stands in there and sees no folder."""
    return reading if reading.authority_folder else replace(reading, folder=(Path.cwd() / file).parent.name)


def _authorities(root: Path, said: list[Diagnostic], needed: bool) -> AuthoritiesReading:
    file = root / _AUTHORITIES
    if not os.path.lexists(file):
        if needed:
            said.append(problems.missing_authorities(Place(shown(file))))
        return AuthoritiesReading()
    data = content(file)
    if isinstance(data, Diagnostic):
        return AuthoritiesReading(diagnostics=(data,))
    return read_authorities(data, shown(file))


def _thread_files(root: Path, said: list[Diagnostic]) -> Iterator[Path]:
    """All files that can be threads; what else is wrong is added to `said`."""
    said += _misspelt(root)
    requests = root / _REQUESTS
    if not os.path.lexists(requests):
        return
    for folder in _entries(requests, said):
        if not _is_folder(folder, said, outside=True) or not _has_good_name(folder, folder.name, said):
            continue
        for file in _entries(folder, said):
            if not file.name.lower().endswith(_ENDING):
                _is_folder(file, said, outside=False)
            elif _has_good_name(file, file.name.removesuffix(_ENDING), said):
                yield file


def _misspelt(root: Path) -> Iterator[Diagnostic]:
    """What lies in the archive's folder and would be read from there, were it spelt in small letters."""
    try:
        names = sorted(entry.name for entry in root.iterdir())
    except OSError:
        return
    for name in names:
        wanted = unicodedata.normalize("NFKC", name).casefold()
        if wanted in (_REQUESTS, _AUTHORITIES) and name != wanted:
            yield problems.misspelt_name(Place(shown(root / name)), name, wanted)


def links_above(root: Path, file: Path) -> Iterator[Diagnostic]:
    """The folders from the archive's on down to a file in it that are links, each as a fault."""
    for folder in file.parents[: len(file.relative_to(root).parts) - 1]:
        if folder.is_symlink():
            yield problems.symbolic_link(Place(shown(folder)))


def _entries(folder: Path, said: list[Diagnostic]) -> list[Path]:
    """What lies in a folder, in order of its names; names that differ only in case are reported."""
    place = Place(shown(folder))
    try:
        if folder.is_symlink():
            said.append(problems.symbolic_link(place))
            return []
        entries = sorted(folder.iterdir())
    except OSError as error:
        said.append(problems.unreadable_file(place, error.strerror or str(error)))
        return []
    visible = [entry for entry in entries if not names.is_an_editors(entry.name)]
    first: dict[str, str] = {}
    for entry in visible:
        other = first.setdefault(unicodedata.normalize("NFC", entry.name).casefold(), entry.name)
        if other != entry.name:
            said.append(problems.names_differ_in_case(Place(shown(entry)), other))
    return visible


def _is_folder(path: Path, said: list[Diagnostic], outside: bool) -> bool:
    """Whether a path is a folder, not a link to one; else it is reported as what does not belong here.

    `outside` tells that it lies beside the folders of the authorities, where no thread may lie.
    """
    place = Place(shown(path))
    try:
        mode = path.lstat().st_mode
    except OSError as error:
        said.append(problems.unreadable_file(place, error.strerror or str(error)))
        return False
    if stat.S_ISDIR(mode):
        return True
    if stat.S_ISLNK(mode):
        said.append(problems.symbolic_link(place))
    elif outside and path.name.endswith(_ENDING):
        said.append(problems.thread_outside_folder(place))
    else:
        said.append(problems.stray_file(place))
    return False


def _has_good_name(path: Path, name: str, said: list[Diagnostic]) -> bool:
    """Whether a name can be a part of an address; else it is reported."""
    place = Place(shown(path))
    if not names.NAME.fullmatch(name) or len(name) > names.LONGEST_NAME:
        kind = "a name for a thread's file" if path.name.lower().endswith(_ENDING) else "a name for a folder"
        said.append(problems.bad_file_name(place, path.name, kind))
        return False
    if name in names.RESERVED:
        said.append(name_problems.reserved_name(place, path.name))
        return False
    return True


def content(file: Path) -> bytes | Diagnostic:
    """The bytes of a plain file; why it is not read if it is another thing, too large, or out of reach."""
    place = Place(shown(file))
    try:
        refused = _refusal(file.lstat(), place)
        if refused:
            return refused
        with opened(file) as stream:
            refused = _refusal(os.fstat(stream.fileno()), place)
            return refused or stream.read(LARGEST_FILE + 1)
    except OSError as error:
        return problems.unreadable_file(place, error.strerror or str(error))


def _refusal(found: os.stat_result, place: Place) -> Diagnostic | None:
    """Why a file is not read, by what the disk says of it."""
    refused = not_plain(found, place)
    if refused is None and found.st_size > LARGEST_FILE:
        return text_problems.file_too_large(place, found.st_size, LARGEST_FILE)
    return refused


def not_plain(found: os.stat_result, place: Place) -> Diagnostic | None:
    """Why something is no plain file with one name, by what the disk says of it; None if it is one."""
    if stat.S_ISLNK(found.st_mode):
        return problems.symbolic_link(place)
    if not stat.S_ISREG(found.st_mode):
        return problems.not_a_file(place, "a folder" if stat.S_ISDIR(found.st_mode) else "a pipe or a device")
    return problems.hard_link(place, found.st_nlink) if found.st_nlink > 1 else None


def opened(file: Path) -> BinaryIO:
    """The stream of a file. What has become a link or a pipe meanwhile is neither followed nor waited for."""
    return os.fdopen(os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC), "rb")


def shown(path: Path) -> str:
    """The path as its user knows it: from the current folder on, if it lies in there."""
    here = Path.cwd()
    full = here / path
    return printable((full.relative_to(here) if full.is_relative_to(here) else full).as_posix())
