"""Attachments: which of the files beside a thread are published, and what is wrong with them.

A file is published as it is, so only what no browser runs is: the kinds listed here.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from foi_archive.model.addresses import attachment, request_page
from foi_archive.model.attached import Attached
from foi_archive.model.message import Attachment
from foi_archive.model.place import Diagnostic, Place
from foi_archive.model.thread import Thread
from foi_archive.publish.checksums import sha256
from foi_archive.thread.folder import not_plain, opened, shown
from foi_archive.thread.names import is_an_editors
from foi_archive.thread.problems import attachments as problems
from foi_archive.thread.problems import files as file_problems
from foi_archive.thread.reading import ThreadReading

LARGEST = 25_000_000
"""Bytes of one attachment: GitHub takes no larger file through its pages."""

# Each kind with what its files begin with, where they all begin alike.
_OLE, _ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK"
_KINDS: Mapping[str, tuple[bytes, ...]] = {
    **dict.fromkeys(("txt", "csv", "tsv", "eml", "mp3", "mp4"), ()),
    **dict.fromkeys(("docx", "xlsx", "pptx", "odt", "ods", "odp", "zip"), (_ZIP,)),
    **dict.fromkeys(("doc", "xls", "ppt", "msg"), (_OLE,)),
    **dict.fromkeys(("jpg", "jpeg"), (b"\xff\xd8\xff",)),
    "pdf": (b"%PDF-",),
    "png": (b"\x89PNG\r\n\x1a\n",),
    "gif": (b"GIF87a", b"GIF89a"),
    "webp": (b"RIFF",),
    "wav": (b"RIFF",),
    "rtf": (b"{\\rtf",),
}
# A server that knows nothing of the last ending may go by one before it.
_NEVER_WITHIN = frozenset(("html", "htm", "xhtml", "svg", "xml", "js", "mjs", "php", "shtml", "xht", "hta"))


@dataclass(frozen=True, slots=True)
class Attachments:
    """What became of each attachment, by the request's page and the file's name, and what is wrong."""

    of: Mapping[str, Mapping[str, Attached]]
    diagnostics: tuple[Diagnostic, ...] = ()


def examined(archive: Path, readings: Iterable[ThreadReading]) -> Attachments:
    """The attachments of some threads. Nothing is opened that is a link, a pipe or a device."""
    of: dict[str, Mapping[str, Attached]] = {}
    said: list[Diagnostic] = []
    for reading in readings:
        if not reading.thread:
            continue
        folder = _folder(archive, reading.authority_folder, reading.slug)
        there = {} if folder.is_symlink() else _files_in(folder)
        found = _of_thread(reading, reading.thread, there, said)
        said += (
            problems.extra_attachment(Place(shown(path)), name)
            for name, path in there.items()
            if name not in found
        )
        if found:
            of[request_page(reading.authority_folder, reading.slug)] = found
    return Attachments(of, tuple(said))


def copy_attachments(archive: Path, site: Path, of: Mapping[str, Mapping[str, Attached]]) -> None:
    """Put each published attachment beside the page of its request. What is a link by now is not followed."""
    for page, files in of.items():
        for name in (name for name, state in files.items() if state is Attached.PUBLISHED):
            address = attachment(page, name)
            source, target = archive / address, site / address
            target.parent.mkdir(parents=True, exist_ok=True)
            with opened(source) as read, target.open("wb") as written:
                shutil.copyfileobj(read, written)


def is_harmless(name: str) -> bool:
    """Whether a browser shows, plays or saves a file of this name, and never runs it."""
    _, *endings = name.lower().split(".")
    return bool(endings) and endings[-1] in _KINDS and not _NEVER_WITHIN & set(endings)


def _folder(archive: Path, authority: str, slug: str) -> Path:
    return archive / "requests" / authority / slug


def _files_in(folder: Path) -> dict[str, Path]:
    try:
        return {path.name: path for path in sorted(folder.iterdir()) if not is_an_editors(path.name)}
    except OSError:
        return {}


def _of_thread(
    reading: ThreadReading, thread: Thread, there: Mapping[str, Path], said: list[Diagnostic]
) -> dict[str, Attached]:
    found: dict[str, Attached] = {}
    for number, message in enumerate(thread.messages):
        for position, each in enumerate(message.attachments):
            place = reading.place("messages", number, "attachments", position, "file")
            if each.file not in there:
                said.append(problems.missing_attachment(place, each.file, reading.slug))
                state = Attached.MISSING
            else:
                said += _faults(each, there[each.file], place)
                state = Attached.PUBLISHED if is_harmless(each.file) else Attached.ACTIVE
            if message.hidden is not None:
                state = Attached.HIDDEN
            # A file that came with two letters, one of them hidden, is hidden.
            found[each.file] = Attached.HIDDEN if found.get(each.file) is Attached.HIDDEN else state
    return found


def _faults(described: Attachment, file: Path, place: Place) -> Iterator[Diagnostic]:
    here = Place(shown(file))
    try:
        status = file.lstat()
        if refused := not_plain(status, here):
            yield refused
        elif status.st_size > LARGEST:
            yield problems.attachment_too_large(place, status.st_size, LARGEST)
        else:
            yield from _differences(described, file, status, place)
    except OSError as problem:
        yield file_problems.unreadable_file(here, problem.strerror or str(problem))


def _differences(
    described: Attachment, file: Path, status: os.stat_result, place: Place
) -> Iterator[Diagnostic]:
    """How a file is not as the thread describes it, or not what its name says."""
    if not is_harmless(described.file):
        yield problems.active_attachment(place, described.file)
    if described.size is not None and described.size != status.st_size:
        yield problems.attachment_differs(place, "size", str(status.st_size))
    beginning, digest = _looked_into(file, status.st_mtime_ns, status.st_size, status.st_ino)
    if described.sha256 and described.sha256.lower() != digest:
        yield problems.attachment_differs(place, "sha256", digest)
    ending = described.file.lower().rpartition(".")[2]
    begins = _KINDS.get(ending, ())
    if begins and not beginning.startswith(begins):
        yield problems.attachment_of_another_kind(place, described.file, ending)


@lru_cache(maxsize=100_000)
def _looked_into(file: Path, *_changed: int) -> tuple[bytes, str]:
    """The first bytes of a file and its SHA-256; a server asks again only if the file has changed."""
    with opened(file) as stream:
        digest = sha256(stream)
        stream.seek(0)
        return stream.read(16), digest
