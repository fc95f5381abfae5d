"""Mails as they came, byte for byte: kept beside the archive, and never in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from foi_archive.cli.left_over import folder_beside, numbered
from foi_archive.importers.draft import SourceFile
from foi_archive.publish.diagnostics import counted
from foi_archive.thread.folder import shown


def keep_originals(originals: Sequence[SourceFile], name: str, root: Path) -> Iterator[str]:
    """Write them into the new folder `<name>.originals` in the current folder; what to say of it.

    They hold private addresses. In the archive itself, at `root`, they would be published: then the folder
    lies beside the archive.
    """
    if not originals:
        return
    paths = numbered(folder_beside(root), f"{name}.originals")
    folder = next(path for path in paths if not os.path.lexists(path))
    try:
        folder.mkdir()
        for original in originals:
            (folder / original.name).write_bytes(original.content or b"")
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise click.ClickException(f"{shown(folder)} cannot be written: {error.strerror}") from None
    yield f"  originals: {counted(len(originals), 'mail')} as they came, in {shown(folder)}, which is private"
