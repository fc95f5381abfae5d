"""The archive in which the tests search: the small one, with the real thread."""

from __future__ import annotations

import shutil
from pathlib import Path

from conftest import REPOSITORY, THREAD
from small_archive import SMALL

# A name as people give to folders: with spaces, a sign that ends an address, and letters of other languages.
FOLDER = "Mein Archiv #1 (äöü) 100%"


def write_archive(archive: Path) -> None:
    """Write it into a folder that is not there yet."""
    shutil.copytree(SMALL, archive)
    folder = archive / "requests" / THREAD.parent.name
    folder.mkdir()
    shutil.copy(THREAD, folder)
    with (archive / "authorities.yml").open("a", encoding="utf-8") as file:
        file.write((REPOSITORY / "archive/authorities.yml").read_text("utf-8"))
