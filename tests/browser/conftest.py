"""The archive's own site, built once, and the two ways to read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from building import mkdocs, project

from browser.every_kind import write_archive
from browser.serving import Site, served


@pytest.fixture(scope="session")
def project_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("archive"))


@pytest.fixture(scope="session")
def online(project_folder: Path) -> Iterator[Site]:
    """The site on a server, below a path, as GitHub Pages has it; it was built for that address."""
    with served(project_folder / "site") as site:
        result = mkdocs(project_folder, "build", "--strict", SITE_URL=site.address)
        assert result.returncode == 0, result.stdout
        yield site


@pytest.fixture(params=["online", "from disk"])
def site(request: pytest.FixtureRequest, online: Site) -> Site:
    """The site on a server, and the same opened from the disk."""
    return online if request.param == "online" else online.from_disk()


@pytest.fixture(scope="session")
def every_kind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site with a page of every kind, also with further pages, and with a contact."""
    folder = project(tmp_path_factory.mktemp("every-kind"), archive=None)
    (folder / "archive").rmdir()
    write_archive(folder / "archive")
    settings = folder / "mkdocs.yml"
    plugin = "  - foi-archive\n"
    contact = "  - foi-archive:\n      contact: {name: The keepers, address: archive@example.org}\n"
    assert plugin in settings.read_text()
    settings.write_text(settings.read_text().replace(plugin, contact))
    with served(folder / "site") as site:
        result = mkdocs(folder, "build", "--strict", SITE_URL=site.address)
        assert result.returncode == 0, result.stdout
        yield site
