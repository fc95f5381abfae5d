"""Writing: pages become files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from foi_archive.model.addresses import Frame, frame
from foi_archive.pages.page import Page
from foi_archive.publish.shell import Shell
from foi_archive.publish.sitemap import sitemap
from foi_archive.search.encoding import IndexFile


def write_pages(site: Path, pages: Iterable[Page], shells: Mapping[Frame, Shell], site_url: str) -> None:
    """Write each page into the site's folder, in the shell of its frame."""
    for page in pages:
        _write(site / page.path, shells[frame(page.path)].fill(page, site_url))


def write_index(site: Path, index: Iterable[IndexFile]) -> None:
    """Write the files of the search into the site's folder."""
    for file in index:
        _write(site / file.path, file.text)


def write_sitemap(site: Path, paths: Iterable[str], site_url: str) -> None:
    """Write sitemap.xml, which lists the pages at these paths, into the site's folder."""
    _write(site / "sitemap.xml", sitemap(paths, site_url))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
