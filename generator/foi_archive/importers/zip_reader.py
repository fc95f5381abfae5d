"""A zip file as its files, read strictly: what is not as every program reads it is refused by name.

All is judged by the list at the end of the zip before anything is unpacked, and each file is unpacked only to
the size that the list says. The standard library would build an object for each of a million entries, rename
files that clash, and drop what leads out of the folder.

Source: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3 and 4.4
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from foi_archive.importers.problems import zip_files as problems
from foi_archive.importers.source import Source
from foi_archive.importers.zip_names import clash_in, is_unsafe
from foi_archive.model.place import Diagnostic, Place
from foi_archive.thread.problems.rule import quoted

MAGIC = b"PK\x03\x04"
MOST_ENTRIES = 2_000
LARGEST_BYTES = 64 * 1024 * 1024
"""So much may all files have together."""
LARGEST_RATIO = 200
SMALL_BYTES = 1024 * 1024
"""Up to this size it does not matter how well a file was packed."""

_END = struct.Struct("<4sHHHHLLH")
_ENTRY = struct.Struct("<4sHHHHHHLLLHHHHHLL")
_LOCAL = struct.Struct("<4sHHHHHLLLHH")
_LONGEST_COMMENT = 65_535
_ENCRYPTED, _UTF8 = 0x0041, 0x0800
_STORED, _DEFLATED = 0, 8
_UNIX = 3
_LINK_OR_DEVICE = {0o010000, 0o020000, 0o060000, 0o120000, 0o140000}


class _RefusedError(Exception):
    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(str(diagnostic))
        self.diagnostic = diagnostic


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file as the list at the end says it is."""

    name: str
    raw_name: bytes
    flags: int
    method: int
    checksum: int
    packed: int
    size: int
    start: int
    mode: int


def names_in_zip(content: bytes) -> tuple[str, ...]:
    """The names in a zip, as far as its list can be read; empty if it is none."""
    if not content.startswith(MAGIC):
        return ()
    try:
        return tuple(entry.name for entry in _entries("", content))
    except _RefusedError:
        return ()


def files_of(source: Source) -> tuple[Mapping[str, bytes] | None, tuple[Diagnostic, ...]]:
    """The files of a source, or of the zip if it is one, as `read_zip` gives them."""
    only = source.only()
    return read_zip(*only) if only and only[1].startswith(MAGIC) else (source.files, ())


def read_zip(name: str, content: bytes) -> tuple[Mapping[str, bytes] | None, tuple[Diagnostic, ...]]:
    """The files of a zip by their names, in its order, and what is wrong with it; then there are no files."""
    try:
        entries = list(_entries(name, content))
        _judge(name, entries)
        return {entry.name: _unpacked(name, content, entry) for entry in _files(entries)}, ()
    except _RefusedError as refused:
        return None, (refused.diagnostic,)


def _files(entries: list[_Entry]) -> list[_Entry]:
    return [entry for entry in entries if not entry.name.endswith("/")]


def _entries(name: str, content: bytes) -> Iterator[_Entry]:
    """What the list at the end says, in its order."""
    place = Place(name)
    end = content.rfind(b"PK\x05\x06", max(0, len(content) - _END.size - _LONGEST_COMMENT))
    if end < 0 or end + _END.size > len(content):
        raise _RefusedError(problems.zip_broken(place, "the list of what is in this zip is missing"))
    _, disk, first_disk, here, count, length, at, comment = _END.unpack_from(content, end)
    if 0xFFFF in (here, count) or 0xFFFFFFFF in (length, at) or count > MOST_ENTRIES:
        few = f"at most {MOST_ENTRIES:,} are read"
        many = "65,535 or more" if count == 0xFFFF else f"{count:,}"
        raise _RefusedError(problems.zip_too_large(place, f"this zip has {many} entries, and {few}"))
    if disk or first_disk or here != count or at + length != end or end + _END.size + comment != len(content):
        raise _RefusedError(problems.zip_broken(place, "the list of what is in this zip does not fit it"))
    for _ in range(count):
        entry, at = _entry(place, content, at, end)
        yield entry
    if at != end:
        raise _RefusedError(problems.zip_broken(place, "this zip’s list has other entries than it says"))


def _entry(place: Place, content: bytes, at: int, end: int) -> tuple[_Entry, int]:
    """An entry of the list, and where the next one begins."""
    if at + _ENTRY.size > end or not content.startswith(b"PK\x01\x02", at):
        raise _RefusedError(problems.zip_broken(place, "an entry in the list of this zip is damaged"))
    fields = _ENTRY.unpack_from(content, at)
    made_by, flags, method, checksum, packed, size = fields[1], fields[3], fields[4], *fields[7:10]
    name_end = at + _ENTRY.size + fields[10]
    after = name_end + fields[11] + fields[12]
    if after > end:
        raise _RefusedError(problems.zip_broken(place, "an entry in the list of this zip is damaged"))
    raw = content[at + _ENTRY.size : name_end]
    mode = fields[15] >> 16 if made_by >> 8 == _UNIX else 0
    return _Entry(_decoded(raw, flags), raw, flags, method, checksum, packed, size, fields[16], mode), after


def _decoded(raw: bytes, flags: int) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("utf-8", "replace") if flags & _UTF8 else raw.decode("cp437")


def _judge(zip_name: str, entries: list[_Entry]) -> None:
    place = Place(zip_name)
    for entry in entries:
        if is_unsafe(entry.name):
            raise _RefusedError(problems.zip_unsafe_name(place, entry.name))
        if entry.mode & 0o170000 in _LINK_OR_DEVICE:
            raise _RefusedError(problems.zip_no_file(place, entry.name))
        if entry.flags & _ENCRYPTED:
            raise _RefusedError(problems.zip_encrypted(place, entry.name))
        if entry.name.lower().endswith(".zip"):
            raise _RefusedError(problems.zip_in_zip(place, entry.name))
        if entry.size > max(SMALL_BYTES, LARGEST_RATIO * entry.packed):
            ratio = f"{quoted(entry.name)} unpacks from {entry.packed:,} to {entry.size:,} bytes"
            raise _RefusedError(problems.zip_too_large(place, ratio))
    if clash := clash_in(entry.name for entry in entries):
        raise _RefusedError(problems.zip_names_clash(place, *clash))
    total = sum(entry.size for entry in entries)
    if total > LARGEST_BYTES:
        more = f"this unpacks to {total:,} bytes, and at most {LARGEST_BYTES:,} are read"
        raise _RefusedError(problems.zip_too_large(place, more))
    _judge_places(place, entries)


def _judge_places(place: Place, entries: list[_Entry]) -> None:
    """Refuses files that lie over each other, which is how a small zip unpacks to a large one."""
    ends = 0
    for entry in sorted(entries, key=lambda entry: entry.start):
        if entry.start < ends:
            raise _RefusedError(problems.zip_broken(place, f"{quoted(entry.name)} lies over another file"))
        ends = entry.start + _LOCAL.size + len(entry.raw_name) + entry.packed


def _unpacked(zip_name: str, content: bytes, entry: _Entry) -> bytes:
    unlike = f"{quoted(entry.name)} is not what the list of this zip says"
    broken = _RefusedError(problems.zip_broken(Place(zip_name), unlike))
    if entry.start + _LOCAL.size > len(content):
        raise broken
    magic, _, _, method, _, _, _, _, _, name_length, extra_length = _LOCAL.unpack_from(content, entry.start)
    name_at = entry.start + _LOCAL.size
    data_at = name_at + name_length + extra_length
    same_name = content[name_at : name_at + name_length] == entry.raw_name
    if magic != MAGIC or method != entry.method or not same_name or data_at + entry.packed > len(content):
        raise broken
    packed = memoryview(content)[data_at : data_at + entry.packed]
    if entry.method == _STORED:
        data = bytes(packed)
    elif entry.method == _DEFLATED:
        data = _inflated(packed, entry.size, broken)
    else:
        raise broken
    if len(data) != entry.size or zlib.crc32(data) != entry.checksum:
        raise broken
    return data


def _inflated(packed: memoryview, size: int, broken: _RefusedError) -> bytes:
    """The data, never more than one byte longer than the list says."""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        data = inflater.decompress(packed, size + 1)
    except zlib.error:
        raise broken from None
    if not inflater.eof or inflater.unconsumed_tail or inflater.unused_data:
        raise broken
    return data
