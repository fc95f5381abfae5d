"""The archive's own site and one with every kind of page, each built once, and the two ways to read them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from building import project
from shared import built_once

from browser import searched_archive
from browser.every_kind import write_archive
from browser.serving import Site, build, served


@pytest.fixture(scope="session")
def online(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site on a server, below a path, as GitHub Pages has it."""
    with served(built_once(tmp_path_factory, "online", _build_archive) / "site") as site:
        yield site


@pytest.fixture(params=["online", "from disk"])
def site(request: pytest.FixtureRequest, online: Site) -> Site:
    """The site on a server, and the same opened from the disk."""
    return online if request.param == "online" else online.from_disk()


@pytest.fixture(scope="session")
def every_kind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site with a page of every kind, also with further pages, and with a contact."""
    with served(built_once(tmp_path_factory, "every-kind", _build_every_kind) / "site") as site:
        yield site


@pytest.fixture(scope="session")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The small archive and the real thread, to search in, in a folder with an awkward name."""
    folder = built_once(tmp_path_factory, searched_archive.FOLDER, _build_searched)
    with served(folder / "site") as site:
        yield site


def _build_archive(folder: Path) -> None:
    build(project(folder))


def _build_every_kind(folder: Path) -> None:
    project(folder, archive=None)
    (folder / "archive").rmdir()
    write_archive(folder / "archive")
    settings = folder / "mkdocs.yml"
    plugin = "  - foi-archive\n"
    contact = "  - foi-archive:\n      contact: {name: The keepers, address: archive@example.org}\n"
    assert plugin in settings.read_text()
    settings.write_text(settings.read_text().replace(plugin, contact))
    build(folder)


def _build_searched(folder: Path) -> None:
    project(folder, archive=None)
    (folder / "archive").rmdir()
    searched_archive.write_archive(folder / "archive")
    build(folder)
