"""The archive's folder: which files are read, and how. The only place of this package that touches a disk."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

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

_AUTHORITIES = "authorities.yml"
_REQUESTS = "requests"
_ENDING = ".md"


def read_folder(root: Path) -> ArchiveReading:
    """All authorities and threads of an archive, as far as they could be read.

    Read are `authorities.yml` and `requests/<authority>/<slug>.md`, in order of their paths; folders of
    attachments are left alone, and so are names that begin with a dot. Nothing is opened that is a link, a
    pipe or a device, nor what is larger than a thread can be. Never raises for what lies there.
    """
    said: list[Diagnostic] = []
    threads = tuple(_threads(root, said))
    listed = _authorities(root, said, needed=bool(threads))
    said += listed.diagnostics
    return ArchiveReading(listed.authorities, threads, listed.places, in_order(said))


def read_files(root: Path, files: Iterable[Path]) -> ArchiveReading:
    """All authorities of an archive, and of its threads those in some files, in their order."""
    said: list[Diagnostic] = []
    threads = tuple(map(read_thread, files))
    listed = _authorities(root, said, needed=bool(threads))
    return ArchiveReading(listed.authorities, threads, listed.places, (*said, *listed.diagnostics))


def read_thread(file: Path) -> ThreadReading:
    """The thread of a single file, whose name and folder are not judged."""
    data = _bytes(file)
    if isinstance(data, Diagnostic):
        return ThreadReading(shown(file), None, diagnostics=(data,))
    return read_bytes(data, shown(file))


def _authorities(root: Path, said: list[Diagnostic], needed: bool) -> AuthoritiesReading:
    file = root / _AUTHORITIES
    if not os.path.lexists(file):
        if needed:
            said.append(problems.missing_authorities(Place(shown(file))))
        return AuthoritiesReading()
    data = _bytes(file)
    if isinstance(data, Diagnostic):
        return AuthoritiesReading(diagnostics=(data,))
    return read_authorities(data, shown(file))


def _threads(root: Path, said: list[Diagnostic]) -> Iterator[ThreadReading]:
    """The readings of all files that can be threads; what else is wrong is added to `said`."""
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
                yield read_thread(file)


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
    visible = [entry for entry in entries if not entry.name.startswith(".") or entry.name.endswith(_ENDING)]
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


def _bytes(file: Path) -> bytes | Diagnostic:
    """The bytes of a plain file; why it is not read if it is another thing, too large, or out of reach."""
    place = Place(shown(file))
    try:
        refused = _refusal(file.lstat(), place)
        if refused:
            return refused
        # What has been put in its place since then is neither followed nor waited for.
        opened = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(opened, "rb") as stream:
            refused = _refusal(os.fstat(opened), place)
            return refused or stream.read(LARGEST_FILE + 1)
    except OSError as error:
        return problems.unreadable_file(place, error.strerror or str(error))


def _refusal(found: os.stat_result, place: Place) -> Diagnostic | None:
    """Why a file is not read, by what the disk says of it."""
    if stat.S_ISLNK(found.st_mode):
        return problems.symbolic_link(place)
    if not stat.S_ISREG(found.st_mode):
        return problems.not_a_file(place, "a folder" if stat.S_ISDIR(found.st_mode) else "a pipe or a device")
    if found.st_nlink > 1:
        return problems.hard_link(place, found.st_nlink)
    if found.st_size > LARGEST_FILE:
        return text_problems.file_too_large(place, found.st_size, LARGEST_FILE)
    return None


def shown(path: Path) -> str:
    """The path as its user knows it: from the current folder on, if it lies in there."""
    here = Path.cwd()
    full = here / path
    return printable((full.relative_to(here) if full.is_relative_to(here) else full).as_posix())
