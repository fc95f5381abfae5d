"""The offline copy: a built site as one zip file, for readers without a network."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from foi_archive.publish.checksums import checksums_text, hashed, leads_out, read_checksums
from foi_archive.publish.copies import UNREADABLE, Copy, opened
from foi_archive.publish.manifest import CHECKSUMS, MANIFEST
from foi_archive.publish.output import RefusedError

README = "README-FIRST.txt"
_README_TEXT = """\
READ THIS FIRST

This is a whole archive of Freedom of Information requests, to be read without a network.

1. Extract all of the zip file first, into a folder of your own. On Windows: click it with the right button
   and choose "Extract All". Pages that are opened within the zip file find neither their styles nor each
   other.
2. Open the file index.html in the extracted folder with a web browser.

SHA256SUMS lists the checksum of every file. Whether this copy is as it was published, tells

    sha256sum --check SHA256SUMS

in this folder, or, for those who have foi-archive, foi verify and the name of this folder or of the zip file.
"""

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can tell
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3
_CHUNK = 1 << 20  # bytes


def write_zip(site: Path, file: Path) -> int:
    """Write the zip file of a built site, in one step; the number of the site's files in it.

    The same site makes the same bytes: the names are in order, and the times say nothing. Everything lies in
    one folder, named after the file. Packed is what the checksums list. Raises RefusedError if the folder is
    no site that a build has written, or has been changed since.
    """
    with opened(site) as copy:
        sums = _sums(copy)
        descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        new = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                _pack(copy, sums, _folder_name(file), stream)
            new.chmod(0o666 & ~_umask())
            new.replace(file)
        finally:
            new.unlink(missing_ok=True)
    return len(sums)


def _sums(copy: Copy) -> dict[str, str]:
    """The checksums of a site by path. Raises RefusedError if it is none, or no build wrote them so."""
    if not {MANIFEST, CHECKSUMS} <= copy.files:
        raise RefusedError("no build of foi-archive has written this folder; run foi build first")
    with copy.open(CHECKSUMS) as stream:
        lines = [*read_checksums(stream.read())]
    sums = {path: checksum for _, path, checksum in lines}
    if len(sums) < len(lines) or not all(sums.values()) or any(map(leads_out, sums)) or MANIFEST not in sums:
        raise RefusedError(f"its {CHECKSUMS} is not as a build has written it; build the site again")
    return sums


def _pack(copy: Copy, sums: Mapping[str, str], folder: str, target: BinaryIO) -> None:
    readme = _README_TEXT.replace(
        "\n", "\r\n"
    ).encode()  # so that the oldest editor of Windows shows its lines
    own = {README: readme, CHECKSUMS: checksums_text({**sums, README: hashed([readme])})}
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=6) as zipped:
        for path in sorted({*sums, *own}):
            if path in own:
                _add(zipped, f"{folder}/{path}", BytesIO(own[path]))
                continue
            try:
                with copy.open(path) as source:
                    is_same = _add(zipped, f"{folder}/{path}", source) == sums[path]
            except (*UNREADABLE, KeyError) as error:
                raise RefusedError(f"{path} cannot be read: {error}") from None
            if not is_same:
                raise RefusedError(f"{path} has been changed since the build; build the site again")


def _add(zipped: ZipFile, name: str, source: BinaryIO) -> str:
    """Add a file to a zip; its checksum."""
    entry = ZipInfo(name, _EPOCH)
    entry.compress_type, entry.external_attr, entry.create_system = ZIP_DEFLATED, _PLAIN_FILE, _UNIX
    digest = hashlib.sha256()
    with zipped.open(entry, "w") as target:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            target.write(chunk)
    return digest.hexdigest()


def _folder_name(file: Path) -> str:
    """The name of the one folder in a zip file: that of the file, in signs that every disk has."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", file.stem).strip("-.") or "archive"


def _umask() -> int:
    """The bits that new files of this process do not have; there is no way to ask without setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
