"""Archives to build sites from, and the command that builds them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from conftest import REPOSITORY

# No sentence about an open request may change from one day of testing to the next.
ENVIRONMENT = os.environ | {"SOURCE_DATE_EPOCH": "1767225600", "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}


def project(folder: Path, archive: Path | None = REPOSITORY / "archive") -> Path:
    """A folder with our mkdocs.yml and a copy of an archive: ours, another, or an empty one (None)."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    if archive:
        shutil.copytree(archive, folder / "archive")
    else:
        (folder / "archive").mkdir()
    return folder


def mkdocs(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command, run in the project's folder; what it prints, on both streams, is in `stdout`."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=project,
        env=ENVIRONMENT | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
        check=False,
    )


def files(folder: Path) -> dict[str, bytes]:
    """The content of every file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
