"""Archives to build sites from, and the command that builds them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import yaml
from conftest import REPOSITORY, THREAD

MKDOCS = (sys.executable, "-m", "mkdocs")
FOI = str(Path(sys.executable).with_name("foi"))
# No sentence about an open request may change from one day of testing to the next.
ENVIRONMENT = os.environ | {"SOURCE_DATE_EPOCH": "1767225600", "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}


def write_notting_hill(folder: Path) -> None:
    """An archive with the real thread alone, whatever else lies in that of the repository by now."""
    authority = THREAD.parent.name
    (folder / "requests" / authority).mkdir(parents=True)
    shutil.copy(THREAD, folder / "requests" / authority)
    listed = yaml.safe_load((REPOSITORY / "archive/authorities.yml").read_text("utf-8"))
    own = [fields for fields in listed if fields["id"] == authority]
    (folder / "authorities.yml").write_text(yaml.safe_dump(own, allow_unicode=True), "utf-8")
    (folder / "index.md").write_text("# An archive of one request\n\nIt was made in 2016.\n")
    (folder / "about.md").write_text("# About\n\nThe letters belong to those who wrote them.\n")


def project(folder: Path, archive: Path | Literal["notting-hill"] | None = "notting-hill") -> Path:
    """A folder with our mkdocs.yml and an archive: the real thread, a copy of another, or an empty one."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    if archive == "notting-hill":
        write_notting_hill(folder / "archive")
    elif archive:
        shutil.copytree(archive, folder / "archive")
    else:
        (folder / "archive").mkdir()
    return folder


def mkdocs(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command, run in the project's folder; what it prints, on both streams, is in `stdout`."""
    return _run([*MKDOCS, *arguments], project, environment)


def foi(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command, run in the project's folder; what it prints, on both streams, is in `stdout`."""
    return _run([FOI, *arguments], project, environment)


def build_small(folder: Path) -> None:
    """Build the site of the small archive, `site` in the folder."""
    result = foi(project(folder, REPOSITORY / "tests/archives/small"), "build")
    assert result.returncode == 0, result.stdout


def _run(
    command: list[str], project: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
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
