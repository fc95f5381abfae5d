"""What found no place in a draft: printed if it is short, else in a file of its own."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from foi_archive.cli.replacing import write_new
from foi_archive.importers.draft import Leftover
from foi_archive.publish.diagnostics import counted
from foi_archive.thread.folder import shown
from foi_archive.thread.problems.rule import printable

MOST_LINES = 100


def list_left_over(left: Iterable[Leftover], name: str, root: Path) -> Iterator[str]:
    """What is left, word for word; if it is long, it is in `<name>.left-over.txt` in the current folder.

    In the archive itself, at `root`, it would be published: then the file lies beside the archive.
    """
    lines = [line for leftover in left for line in _lines(leftover)]
    if not lines:
        return
    if len(lines) <= MOST_LINES:
        yield from (f"  {printable(line)}" for line in lines)
        return
    text = "\n".join(lines).encode("utf-8", "backslashreplace").decode("utf-8") + "\n"
    file = _written(folder_beside(root), name, text)
    yield f"  left out: {counted(len(lines), 'line')}, in {shown(file)}"


def folder_beside(root: Path) -> Path:
    """The current folder, or, if that is in the archive, the one that the archive is in."""
    archive = root.resolve()
    return archive.parent if Path.cwd().is_relative_to(archive) else Path()


def numbered(folder: Path, name: str, ending: str = "") -> Iterator[Path]:
    """The path of that name, then those with 2, 3 and so on behind it, for when it is taken; without end."""
    yield folder / f"{name}{ending}"
    yield from (folder / f"{name}-{number}{ending}" for number in count(2))


def _lines(leftover: Leftover) -> Iterator[str]:
    yield f"left out, {leftover.where}:"
    for line in leftover.text.split("\n"):
        yield f"  {line}"


def _written(folder: Path, name: str, text: str) -> Path:
    """The new file. One that says the same already is taken for it, another one is never written over."""
    for file in numbered(folder, f"{name}.left-over", ".txt"):
        if not os.path.lexists(file):
            write_new(file, text)
            return file
        if file.is_file() and not file.is_symlink() and file.read_bytes() == text.encode("utf-8"):
            return file
    raise AssertionError
