"""The manifest: which files of a site a build has written, so that no other is ever lost by a build."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

MANIFEST = ".foi-site"
"""Its name. What uploads a site may leave it out: only builds into the same folder ask for it."""

CHECKSUMS = "SHA256SUMS"
"""The name of the list of checksums, which is written last."""

_HEADING = "Written by foi-archive. The next build replaces these files, and stops if there are others.\n"


def write_manifest(site: Path, announced: Iterable[str] = ()) -> None:
    """Write down in the folder which files are in it, and which will be: checksums, and those announced."""
    paths = sorted({*files_of(site), CHECKSUMS, *announced} - {MANIFEST})
    (site / MANIFEST).write_text(_HEADING + "".join(f"{path}\n" for path in paths), "utf-8")


def foreign_files(site: Path) -> list[str]:
    """The paths of all files in a folder that no build has written, hidden ones and what is in them apart."""
    manifest = site / MANIFEST
    written = listed_files(manifest.read_text("utf-8")) if manifest.is_file() else frozenset()
    return sorted(path for path in files_of(site) if path not in written and "/." not in f"/{path}")


def listed_files(manifest: str) -> frozenset[str]:
    """The paths that the text of a manifest lists."""
    return frozenset(manifest.splitlines()[1:])


def files_of(site: Path) -> Iterator[str]:
    """The paths of all files below a folder, with forward slashes."""
    for folder, _, names in os.walk(site):
        yield from (Path(folder, name).relative_to(site).as_posix() for name in names)
