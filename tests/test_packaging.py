"""What is installed from a package is what stands in the repository."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from conftest import REPOSITORY

# Where each folder of the repository lies in an installed package.
INSTALLED = {
    "generator/foi_archive": "foi_archive",
    "generator/schemas": "foi_archive/schemas",
    "theme": "foi_archive/theme",
}


def test_the_wheel_of_the_source_distribution_holds_every_file(tmp_path: Path) -> None:
    shutil.unpack_archive(build("sdist", REPOSITORY, tmp_path), tmp_path)
    (source,) = (path for path in tmp_path.iterdir() if path.is_dir())
    with zipfile.ZipFile(build("wheel", source, tmp_path)) as wheel:
        packed = {name for name in wheel.namelist() if ".dist-info/" not in name}

    assert {
        f"{installed}/{file}"
        for folder, installed in INSTALLED.items()
        for file in files(REPOSITORY / folder)
    } == packed


def files(folder: Path) -> Iterator[str]:
    """The paths of all files in a folder, from there on, but for the caches of tools."""
    for file in folder.rglob("*"):
        path = file.relative_to(folder)
        if file.is_file() and not any(part.startswith((".", "__pycache__")) for part in path.parts):
            yield path.as_posix()


def build(target: str, source: Path, output: Path) -> Path:
    """The file that hatchling makes of the project in a folder."""
    before = set(output.iterdir())
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", output],
        cwd=source,
        check=True,
        capture_output=True,
    )
    (built,) = (path for path in set(output.iterdir()) - before if path.is_file())
    return built
