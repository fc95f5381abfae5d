"""The exchange: a new site takes the place of the old one, whole."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from foi_archive.publish import exchange
from foi_archive.publish.exchange import publish, workplace


@pytest.fixture(params=["in one step", "in three"])
def swap(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "in three":
        monkeypatch.setattr(exchange, "_swap_in_one_step", lambda one, other: False)
    return str(request.param)


def test_the_first_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _build_and_publish(site, "new")
    assert "new" == (site / "index.html").read_text()
    assert [site] == list(tmp_path.iterdir())


@pytest.mark.usefixtures("swap")
def test_nothing_of_the_old_site_stays_but_hidden_files(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / ".git").mkdir(parents=True)
    (site / ".git/HEAD").write_text("kept")
    (site / "index.html").write_text("old")
    (site / "old.html").write_text("old")
    _build_and_publish(site, "new")
    assert {".git", "index.html"} == {path.name for path in site.iterdir()}
    assert "new" == (site / "index.html").read_text()
    assert "kept" == (site / ".git/HEAD").read_text()
    assert [site] == list(tmp_path.iterdir())


def test_a_link_to_the_folder_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    site = tmp_path / "site"
    site.symlink_to("real")
    _build_and_publish(site, "new")
    assert site.is_symlink()
    assert "new" == (tmp_path / "real/index.html").read_text()


def test_other_people_may_read_the_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir(mode=0o755)
    _build_and_publish(site, "new")
    assert 0o755 == site.stat().st_mode & 0o777


def test_a_reader_always_finds_a_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _build_and_publish(site, "0")
    done = threading.Event()
    found: list[int] = []
    missing: list[OSError] = []

    def read() -> None:
        while not done.is_set():
            try:
                found.append(int((site / "index.html").read_text()))
            except OSError as error:
                missing.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(1, 101):
        _build_and_publish(site, str(number))
    done.set()
    reader.join()
    assert [] == missing
    assert found == sorted(found)
    assert len(set(found)) > 1


def _build_and_publish(site: Path, text: str) -> None:
    built = workplace(site)
    (built / "index.html").write_text(text)
    publish(built, site)
