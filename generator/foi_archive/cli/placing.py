"""A new thread and its attachments, put into the archive as a whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import click

from foi_archive.thread.folder import shown
from foi_archive.thread.names import LONGEST_NAME


def free_name(folder: Path, name: str) -> str:
    """The name, or one with a number behind it, that neither a thread nor a folder of attachments has."""
    number, found = 1, name
    while os.path.lexists(folder / f"{found}.md") or os.path.lexists(folder / found):
        number += 1
        end = f"-{number}"
        found = f"{name[: LONGEST_NAME - len(end)].rstrip('-')}{end}"
    return found


def place(folder: Path, name: str, text: str, files: Mapping[str, bytes]) -> Path:
    """Write a thread into the folder of its authority, with its attachments in a folder of its own name.

    All is written into a hidden folder first. What is in the way by then stays, and nothing is left behind.
    """
    target = folder / f"{name}.md"
    made = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".importing-") as hidden:
            new = Path(hidden)
            _write(new / target.name, text.encode("utf-8"))
            for file, content in files.items():
                _write(new / name / file, content)
            _move(new, folder, name, bool(files))
    except OSError as error:
        if made:
            _remove_if_empty(folder)
        raise click.ClickException(f"{shown(target)} cannot be written: {error.strerror}") from None
    return target


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(exist_ok=True)
    with file.open("xb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _move(new: Path, folder: Path, name: str, with_files: bool) -> None:
    """Attachments first, since nobody looks at a folder without a thread; then the thread, in one step."""
    if with_files:
        (folder / name).mkdir()
    try:
        if with_files:
            new.joinpath(name).replace(folder / name)
        _put(new / f"{name}.md", folder / f"{name}.md")
    except OSError:
        if with_files:
            shutil.rmtree(folder / name)
        raise


def _put(new: Path, target: Path) -> None:
    """The file under its name, if nothing has it; FileExistsError if something has."""
    try:
        os.link(new, target)
    except FileExistsError:
        raise
    except OSError:
        # A disk without links for files: then nobody else can be asked whether the name is free.
        if os.path.lexists(target):
            raise FileExistsError(17, "something has this name already") from None
        new.replace(target)
    else:
        new.unlink()


def _remove_if_empty(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.rmdir()
