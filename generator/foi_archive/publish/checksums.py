"""Checksums: a file in each site by which a copy of it can be verified, also by `sha256sum --check`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PureWindowsPath
from typing import BinaryIO

from foi_archive.publish.manifest import CHECKSUMS, files_of

# Source: the manual of GNU coreutils, "md5sum invocation". A backslash before the sum says that the name has
# codes for signs that would end the line.
_LINE = re.compile(r"(?P<coded>\\?)(?P<sum>[0-9a-f]{64}) [ *](?P<path>.+)")
_CODES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"}
_CHARACTERS = {code: character for character, code in _CODES.items()}

_CHUNK = 1 << 20  # bytes


def write_checksums(site: Path) -> None:
    """Write down in the folder the checksum of each file in it, but for the list itself."""
    sums: dict[str, str] = {}
    for path in files_of(site):
        if path != CHECKSUMS:
            with (site / path).open("rb") as stream:
                sums[path] = sha256(stream)
    (site / CHECKSUMS).write_bytes(checksums_text(sums))


def checksums_text(sums: Mapping[str, str]) -> bytes:
    """A list of checksums by path, as sha256sum reads it, in the order of the paths."""
    return "".join(_line(path, sums[path]) for path in sorted(sums)).encode("utf-8", "surrogateescape")


def read_checksums(text: bytes) -> Iterator[tuple[int, str, str]]:
    """The number of each line of a list, its path and its checksum; that is empty if the line has none."""
    for number, line in enumerate(text.decode("utf-8", "surrogateescape").split("\n"), start=1):
        match = _LINE.fullmatch(line)
        if match:
            path = match["path"]
            if match["coded"]:
                path = re.sub(r"\\[\\nr]", lambda code: _CHARACTERS[code[0]], path)
            yield number, path, match["sum"]
        elif line:
            yield number, line, ""


def sha256(stream: BinaryIO) -> str:
    """The checksum of what a stream still holds."""
    return hashed(iter(lambda: stream.read(_CHUNK), b""))


def hashed(chunks: Iterable[bytes]) -> str:
    """The checksum of some bytes, in 64 digits from 0 to f."""
    digest = hashlib.sha256()
    for chunk in chunks:
        digest.update(chunk)
    return digest.hexdigest()


def leads_out(path: str) -> bool:
    """Whether a path is not one of a file below a folder, written in the only way that there is."""
    on_windows = PureWindowsPath(path)
    return (
        bool({"", ".", ".."} & {*path.split("/"), *on_windows.parts})
        or bool(on_windows.drive or on_windows.root)
        or "\0" in path
    )


def _line(path: str, checksum: str) -> str:
    coded = "".join(_CODES.get(character, character) for character in path)
    return f"{'' if coded == path else chr(92)}{checksum}  {coded}\n"
