"""What is wrong with files that are not threads.

Threads are read with care; all other files are for MkDocs. It follows each link, also out of the archive and
round in circles, publishes what it finds there, and waits for what a pipe will say.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from foi_archive.model.place import Diagnostic, Place
from foi_archive.thread.folder import shown
from foi_archive.thread.names import is_an_editors
from foi_archive.thread.placeholders import placeholders
from foi_archive.thread.problems.files import not_a_file, symbolic_link, unreadable_file
from foi_archive.thread.text import decoded


def faults_of_other_files(archive: Path) -> Iterator[Diagnostic]:
    """An error for each link, pipe or device below a folder, and each page in Markdown that is not in UTF-8.

    Pages that are in UTF-8 are looked through for what is still to be filled in.

    Those of editors are passed over: some mark an open file with a link. But MkDocs looks into hidden
    folders, so a link to a folder is an error whatever its name.
    """
    for folder, folders, files in os.walk(archive):
        folders.sort()
        for path in (Path(folder, name) for name in sorted(folders + files)):
            if not is_an_editors(path.name) or path.is_dir():
                yield from _faults(
                    path, is_page=path.suffix == ".md" and archive / "requests" not in path.parents
                )


def _faults(path: Path, is_page: bool) -> Iterator[Diagnostic]:
    place = Place(shown(path))
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            yield symbolic_link(place)
        elif stat.S_ISREG(mode):
            text = decoded(path.read_bytes(), place.path) if is_page else ""
            yield from [text] if isinstance(text, Diagnostic) else placeholders(text, place.path)
        elif not stat.S_ISDIR(mode):
            yield not_a_file(place, "a pipe or a device")
    except OSError as error:
        yield unreadable_file(place, error.strerror or str(error))
