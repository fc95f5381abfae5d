"""Building again after a change: only what depends on it is made, and it is what a full build makes."""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from conftest import REPOSITORY
from foi_archive.model.addresses import SEARCH, frame
from foi_archive.pages.page import Page
from foi_archive.publish.prepare import Preparation, prepare
from foi_archive.publish.served import ServedSite
from foi_archive.publish.shell import CONTENT, Shell
from foi_archive.publish.workshop import Workshop

sys.path.append(str(REPOSITORY / "tests/benchmarks"))
from generated import write_archive

THREADS = 130  # three pages of the list, and three requests to most authorities
CHANGES = 25
TODAY = date(2026, 1, 1)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    write_archive(tmp_path / "archive", THREADS)
    return tmp_path / "archive"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Threads of which a build takes no time, all to different authorities."""
    write_archive(tmp_path / "archive", 6)
    return tmp_path / "archive"


class Counting(Workshop):
    """A workshop that notes what it makes: the names, by step."""

    def __init__(self) -> None:
        super().__init__()
        self.made_anew: dict[str, list[str]] = {}

    def made(self, step, sources, make):  # type: ignore[no-untyped-def]
        known = dict(self._shelves.get(step, {}))
        values = super().made(step, sources, make)
        shelf = self._shelves[step]
        self.made_anew[step] = [name for name in sources if shelf[name] is not known.get(name)]
        return values


def test_after_a_change_one_thread_is_read_checked_assessed_and_rendered(archive: Path) -> None:
    workshop = Counting()
    prepare(archive, TODAY, workshop=workshop)
    thread = a_thread(archive)
    edit(thread, "Dear ", "Dear dear ")
    prepare(archive, TODAY, workshop=workshop)
    name = thread.relative_to(archive).with_suffix("").as_posix()
    assert {
        "reading threads": [str(thread).removeprefix("/")],
        "checking threads": [str(thread).removeprefix("/")],
        "assessing requests": [f"{name}.html"],
        "rendering requests": [f"{name}.html"],
        "listing requests": [f"{name}.html"],
        "tabling requests": [f"{name}.html"],
        "indexing requests": [f"{name}.html"],
    } == {step: [each.removeprefix("/") for each in names] for step, names in workshop.made_anew.items()}


def test_exactly_the_pages_that_show_a_title_change_with_it(archive: Path) -> None:
    workshop = Workshop()
    before = pages(prepare(archive, TODAY, workshop=workshop))
    thread = a_thread(archive)
    edit(thread, "title: ", "title: A new name for ")
    after = pages(prepare(archive, TODAY, workshop=workshop))
    assert after == pages(prepare(archive, TODAY))
    changed = {path for path in after if after[path] != before.get(path)}
    shows_it = {path for path, page in after.items() if "A new name for " in page.html + page.title}
    # In the order of the titles, others move up.
    moved = {path for path in changed if path.startswith("requests/table-by-title")}
    # The page of the search names the build of the index.
    assert {*shows_it, SEARCH} - moved == changed - moved


def test_after_any_changes_the_site_is_what_a_full_build_makes(small: Path, tmp_path: Path) -> None:
    workshop, served = Workshop(), ServedSite()
    choose = random.Random(1)
    for _ in range(CHANGES):
        choose.choice(MISHAPS)(small, choose)
        made, alone = (prepare(small, TODAY, workshop=each) for each in (workshop, Workshop()))
        assert alone == made
        if not made.is_refused:
            serve(served, tmp_path, made)
            assert texts(made) == contents(tmp_path / "site")


def test_only_files_that_differ_are_written(small: Path, tmp_path: Path) -> None:
    workshop, served = Workshop(), ServedSite()
    serve(served, tmp_path, prepare(small, TODAY, workshop=workshop), other="about.html")
    before = stamps(tmp_path / "site")
    thread = a_thread(small)
    edit(thread, "Dear ", "Dear dear ")
    serve(served, tmp_path, prepare(small, TODAY, workshop=workshop), other="about.html")
    after = stamps(tmp_path / "site")
    name = thread.relative_to(small).with_suffix("").as_posix()
    changed = {path for path in after if after[path] != before[path]}
    of_the_whole_index = {path for path in changed if re.fullmatch(r"search/(\w+/\d+|\w+)\.js", path)}
    texts_of_thread = f"search/texts/{name.removeprefix('requests/')}.js"
    assert {f"{name}.html", SEARCH, texts_of_thread} == changed - of_the_whole_index


def test_files_that_nothing_makes_any_more_are_removed(small: Path, tmp_path: Path) -> None:
    workshop, served = Workshop(), ServedSite()
    serve(served, tmp_path, prepare(small, TODAY, workshop=workshop), other="about.html")
    thread = a_thread(small)
    thread.unlink()
    serve(served, tmp_path, prepare(small, TODAY, workshop=workshop), other="imprint.html")
    assert not (tmp_path / "site" / thread.relative_to(small).with_suffix(".html")).exists()
    assert not (tmp_path / "site/about.html").exists()
    assert (tmp_path / "site/imprint.html").exists()


def test_a_write_that_failed_is_made_up_for(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop, served = Workshop(), ServedSite()
    serve(served, tmp_path, prepare(small, TODAY, workshop=workshop))
    thread = a_thread(small)
    text = thread.read_text()
    edit(thread, "Dear ", "Dear dear ")
    write = Path.write_bytes

    def half(path: Path, data: bytes) -> int:
        write(path, data[: len(data) // 2])
        raise OSError("disk full")

    made = prepare(small, TODAY, workshop=workshop)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", half)
        with pytest.raises(OSError, match="disk full"):
            serve(served, tmp_path, made)
    # The very same as before: but the file is not what it was.
    thread.write_text(text)
    made = prepare(small, TODAY, workshop=workshop)
    serve(served, tmp_path, made)
    assert texts(made) == contents(tmp_path / "site")


def a_thread(archive: Path) -> Path:
    return sorted((archive / "requests").rglob("*.md"))[0]


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


def pages(made: Preparation) -> Mapping[str, Page]:
    return {page.path: page for page in made.pages}


def texts(made: Preparation) -> Mapping[str, str]:
    """What the files of a site hold whose shells are empty."""
    return {page.path: page.html for page in made.pages} | {file.path: file.text for file in made.index}


def serve(served: ServedSite, folder: Path, made: Preparation, other: str = "") -> None:
    """Let the server's folder `site` become what was made, with one other file if it has a name."""
    built = folder / "built"
    built.mkdir(exist_ok=True)
    if other:
        (built / other).write_text("not ours")
    shells = {frame(page.path): Shell(("", CONTENT, "")) for page in made.pages}
    served.update(folder / "site", built, made.pages, made.index, shells, "")


def contents(site: Path) -> dict[str, str]:
    return {file.relative_to(site).as_posix(): file.read_text() for file in site.rglob("*") if file.is_file()}


def stamps(site: Path) -> dict[str, tuple[int, int]]:
    """What changes when a file is written: its time, and its number on the disk."""
    found = ((file, file.stat()) for file in site.rglob("*") if file.is_file())
    return {file.relative_to(site).as_posix(): (stat.st_mtime_ns, stat.st_ino) for file, stat in found}


def _change_a_word(archive: Path, choose: random.Random) -> None:
    edit(choose.choice(sorted(archive.rglob("requests/*/*.md"))), "~~~\n", "One more line.\n~~~\n")


def _change_a_title(archive: Path, choose: random.Random) -> None:
    edit(choose.choice(sorted(archive.rglob("requests/*/*.md"))), "title: ", "title: New ")


def _change_a_day(archive: Path, choose: random.Random) -> None:
    edit(choose.choice(sorted(archive.rglob("requests/*/*.md"))), "received: 20", "received: 19")


def _copy(archive: Path, choose: random.Random) -> None:
    thread = choose.choice(sorted(archive.rglob("requests/*/*.md")))
    thread.with_name(f"copy-{choose.randrange(10**6)}.md").write_bytes(thread.read_bytes())


def _remove(archive: Path, choose: random.Random) -> None:
    choose.choice(sorted(archive.rglob("requests/*/*.md"))).unlink()


def _break_or_mend(archive: Path, choose: random.Random) -> None:
    broken = archive / "requests/northmoor-council/broken.md"
    broken.unlink() if broken.exists() else broken.write_text("no thread")


def _rename_an_authority(archive: Path, choose: random.Random) -> None:
    edit(archive / "authorities.yml", "name: ", "name: New ")


MISHAPS: tuple[Callable[[Path, random.Random], None], ...] = (
    _change_a_word, _change_a_title, _change_a_day, _copy, _remove, _break_or_mend, _rename_an_authority,
)  # fmt: skip
