"""The served site: after a change, only the files that differ are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from foi_archive.model.addresses import Frame, frame
from foi_archive.pages.page import Page
from foi_archive.publish.shell import Shell
from foi_archive.publish.write import write_index, write_pages
from foi_archive.search.encoding import IndexFile


class ServedSite:
    """The folder of a server that builds again and again, and what it holds.

    Nobody else writes there, and nobody reads while a build is under way.
    """

    def __init__(self) -> None:
        self._pages: dict[str, tuple[Page, Shell]] = {}
        self._index: dict[str, IndexFile] = {}
        self._others: set[str] = set()

    def update(
        self,
        site: Path,
        built: Path,
        pages: Sequence[Page],
        index: Sequence[IndexFile],
        shells: Mapping[Frame, Shell],
        site_url: str,
    ) -> None:
        """Make of the folder the site of these pages, this index and the files in `built`, and no more."""
        others = {file.relative_to(built).as_posix() for file in built.rglob("*") if file.is_file()}
        wanted = {page.path: (page, shells[frame(page.path)]) for page in pages}
        searched = {file.path: file for file in index}
        gone = self._others | self._pages.keys() | self._index.keys()
        gone -= others | wanted.keys() | searched.keys()
        kept = {path: page for path, page in wanted.items() if self._pages.get(path) == page}
        kept_index = {path: file for path, file in searched.items() if self._index.get(path) == file}
        # Should a write fail, it is not known what the file holds.
        self._pages, self._index, self._others = kept, kept_index, self._others | others
        for path in others:
            _move(built / path, site / path)
        write_pages(site, (page for path, (page, _) in wanted.items() if path not in kept), shells, site_url)
        write_index(site, (file for path, file in searched.items() if path not in kept_index))
        for path in gone:
            (site / path).unlink(missing_ok=True)
        self._pages, self._index, self._others = wanted, searched, others


def _move(file: Path, target: Path) -> None:
    """Move a file, unless the same is there already."""
    if not target.exists() or target.read_bytes() != file.read_bytes():
        target.parent.mkdir(parents=True, exist_ok=True)
        file.replace(target)
