"""The exchange: a new site takes the place of the old one, whole."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from foi_archive.publish import exchange
from foi_archive.publish.exchange import publish, workplace
from foi_archive.publish.manifest import MANIFEST


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


@pytest.mark.parametrize("left", [".site.building-1", ".site.building-1.old"])
def test_what_a_killed_build_has_left_is_removed_but_for_hidden_files(tmp_path: Path, left: str) -> None:
    site = tmp_path / "site"
    _build_and_publish(site, "old")
    (tmp_path / left / ".git").mkdir(parents=True)
    (tmp_path / left / ".git/HEAD").write_text("kept")
    (tmp_path / left / MANIFEST).write_text("not of this site")
    (tmp_path / left / "index.html").write_text("half")
    (tmp_path / ".other.building-1").mkdir()
    with workplace(site):
        assert "kept" == (site / ".git/HEAD").read_text()
    assert not (site / MANIFEST).exists()
    assert "old" == (site / "index.html").read_text()
    assert {".other.building-1", "site"} == {path.name for path in tmp_path.iterdir()}


def test_a_build_that_was_killed_between_two_steps_gives_the_old_site_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _build_and_publish(site, "old")
    # In three steps: the site is aside, and the new one has not taken its place yet.
    site.rename(tmp_path / ".site.building-1.old")
    (tmp_path / ".site.building-1").mkdir()
    with workplace(site):
        assert "old" == (site / "index.html").read_text()
    assert [site] == list(tmp_path.iterdir())


def test_a_build_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), workplace(tmp_path / "site") as built:  # noqa: PT012
        (built / "index.html").write_text("half")
        raise RuntimeError
    assert [] == list(tmp_path.iterdir())


def _build_and_publish(site: Path, text: str) -> None:
    with workplace(site) as built:
        (built / "index.html").write_text(text)
        publish(built, site)
