"""Texts that become files: in the place of another one, or of none."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import click

from foi_archive.thread.problems.rule import printable


def replace_text(file: Path, text: str) -> None:
    """Put the text in the file's place in one step, so that a stop in the middle loses nothing."""
    try:
        descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        new = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(text.encode("utf-8"))
            shutil.copymode(file, new)
            new.replace(file)
        finally:
            new.unlink(missing_ok=True)
    except OSError as error:
        raise click.ClickException(f"{printable(str(file))} cannot be written: {error.strerror}") from None


def write_new(file: Path, text: str) -> None:
    """Write a file that is not there yet, and the folder around it. Raises FileExistsError if it is there."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as stream:
            stream.write(text.encode("utf-8"))
    except FileExistsError:
        raise
    except OSError as error:
        raise click.ClickException(f"{printable(str(file))} cannot be written: {error.strerror}") from None
