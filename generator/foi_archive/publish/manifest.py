"""The manifest: which files of a site a build has written, so that no other is ever lost by a build."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

MANIFEST = ".foi-site"
"""Its name. What uploads a site may leave it out: only builds into the same folder ask for it."""

_HEADING = "Written by foi-archive. The next build replaces these files, and stops if there are others.\n"


def write_manifest(site: Path) -> None:
    """Write down in the folder which files are in it."""
    paths = sorted(path for path in _files(site) if path != MANIFEST)
    (site / MANIFEST).write_text(_HEADING + "".join(f"{path}\n" for path in paths), "utf-8")


def foreign_files(site: Path) -> list[str]:
    """The paths of all files in a folder that no build has written, hidden ones and what is in them apart."""
    manifest = site / MANIFEST
    written = set(manifest.read_text("utf-8").splitlines()[1:]) if manifest.is_file() else set()
    return sorted(path for path in _files(site) if path not in written and "/." not in f"/{path}")


def _files(site: Path) -> Iterator[str]:
    """The paths of all files below a folder, with forward slashes."""
    for folder, _, names in os.walk(site):
        yield from (Path(folder, name).relative_to(site).as_posix() for name in names)
