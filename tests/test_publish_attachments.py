"""Attachments: published as they are if no browser runs them, and named on the page in any case."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from building import files, foi, project
from foi_archive.model.attached import Attached
from foi_archive.publish.attachments import LARGEST, examined
from foi_archive.thread.folder import read_folder
from selectolax.lexbor import LexborHTMLParser

PDF = b"%PDF-1.4\n%%EOF\n"
SHA256 = hashlib.sha256(PDF).hexdigest()
FOLDER = "archive/requests/a-council/visits"
PAGE = "requests/a-council/visits.html"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with an archive of one authority, in which the user stands."""
    project(tmp_path, archive=None)
    (tmp_path / FOLDER).mkdir(parents=True)
    (tmp_path / "archive/authorities.yml").write_text("- {id: a-council, name: A, jurisdiction: England}\n")
    (tmp_path / "archive/about.md").write_text("# About\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write_thread(*attachments: str, hidden: str = "") -> None:
    Path(f"{FOLDER}.md").write_text(
        "---\nformat: 1\ntitle: Visits\nauthority: a-council\nrequester: Ann\nlaw: uk-foia\nmessages:\n"
        f"  - {{id: m1, kind: response, from: Ben, {hidden}attachments: [{', '.join(attachments)}]}}\n---\n"
        "\n~~~ letter m1\nEnclosed.\n~~~\n"
    )


def found() -> tuple[dict[str, Attached], list[str]]:
    """What became of each attachment, and what is said of them."""
    attached = examined(Path("archive"), read_folder(Path("archive")).threads)
    said = [f"{each.severity}: {each.message} [{each.rule}]" for each in attached.diagnostics]
    return dict(attached.of.get(PAGE, {})), said


@pytest.mark.parametrize(
    "name",
    [
        *(
            "a.html",
            "a.HTM",
            "a.xhtml",
            "a.svg",
            "a.SVGZ",
            "a.xml",
            "a.js",
            "a.mjs",
            "a.mht",
            "a.swf",
            "a.php",
        ),
        *("a", "html", "a.unknown", "a.html.pdf", "a.svg.png", "a.pdf.html"),
    ],
)
def test_what_a_browser_could_run_is_not_published(here: Path, name: str) -> None:
    (Path(FOLDER) / name).write_text("<script>alert(1)</script>")
    write_thread(f"{{file: {name}}}")
    states, said = found()
    assert {name: Attached.ACTIVE} == states
    expected = f'warning: "{name}" is not published: its kind could hold a program [active-attachment]'
    assert expected in said


def test_files_are_compared_with_what_the_thread_says_of_them(here: Path) -> None:
    (Path(FOLDER) / "good.pdf").write_bytes(PDF)
    (Path(FOLDER) / "word.pdf").write_bytes(b"PK")
    (Path(FOLDER) / "extra.pdf").write_bytes(PDF)
    write_thread(
        f"{{file: good.pdf, size: {len(PDF)}, sha256: {SHA256}}}",
        f"{{file: word.pdf, size: 3, sha256: {SHA256}}}",
        "{file: gone.pdf}",
    )
    states, said = found()
    assert {"good.pdf", "word.pdf"} == {name for name, state in states.items() if state is Attached.PUBLISHED}
    assert Attached.MISSING is states["gone.pdf"]
    assert [
        "error: the `size` of the file is 2 [attachment-differs]",
        f"error: the `sha256` of the file is {hashlib.sha256(b'PK').hexdigest()} [attachment-differs]",
        'warning: "word.pdf" does not begin as a file .pdf does [attachment-of-another-kind]',
        'notice: there is no file "gone.pdf" in visits/ [missing-attachment]',
        'warning: no message lists "extra.pdf", and it is not published [extra-attachment]',
    ] == said


def test_nothing_but_plain_files_of_a_fair_size_is_opened(here: Path) -> None:
    folder = Path(FOLDER)
    (folder / "link.txt").symlink_to("/etc/passwd")
    os.mkfifo(folder / "pipe.txt")
    (folder / "folder.txt").mkdir()
    (here / "outside.txt").write_text("x")
    (folder / "second.txt").hardlink_to(here / "outside.txt")
    with (folder / "large.txt").open("wb") as file:
        file.truncate(LARGEST + 1)
    names = ("link.txt", "pipe.txt", "folder.txt", "second.txt", "large.txt")
    write_thread(*(f"{{file: {name}}}" for name in names))
    rules = ["[" + line.rpartition("[")[2] for line in found()[1]]
    expected = ["[symbolic-link]", "[not-a-file]", "[not-a-file]", "[hard-link]", "[attachment-too-large]"]
    assert expected == rules


def test_a_folder_of_attachments_that_is_a_link_is_not_looked_into(here: Path) -> None:
    Path(FOLDER).rmdir()
    Path(FOLDER).symlink_to("/etc")
    write_thread("{file: passwd}")
    assert {"passwd": Attached.MISSING} == found()[0]


def test_the_page_leads_to_what_is_published_and_says_why_other_files_are_not(here: Path) -> None:
    (Path(FOLDER) / "the list (2).pdf").write_bytes(PDF)
    (Path(FOLDER) / "page.html").write_text("<script>alert(1)</script>")
    write_thread("{file: the list (2).pdf}", "{file: page.html}", "{file: gone.csv}")
    result = foi(here, "build")
    assert 0 == result.returncode, result.stdout
    site = files(here / "site")
    assert PDF == site["requests/a-council/visits/the list (2).pdf"]
    assert [] == [path for path in site if "page.html" in path or "gone" in path]
    items = LexborHTMLParser(site[PAGE].decode()).css(".attachments > li")
    assert [
        "the list (2).pdf",
        "page.html – not published: a file of this kind could run a program in a browser",
        "gone.csv – not in this archive",
    ] == [" ".join(item.text().split()) for item in items]
    assert ["visits/the%20list%20%282%29.pdf"] == [
        link.attributes["href"] for item in items for link in item.css("a")
    ]


def test_what_came_with_a_hidden_letter_is_not_published(here: Path) -> None:
    (Path(FOLDER) / "a.pdf").write_bytes(PDF)
    write_thread("{file: a.pdf}", hidden="hidden: illness, ")
    assert {"a.pdf": Attached.HIDDEN} == found()[0]


def test_an_exchanged_file_stops_the_build_and_is_told_by_foi_check(here: Path) -> None:
    (Path(FOLDER) / "a.pdf").write_bytes(PDF)
    write_thread(f"{{file: a.pdf, sha256: {'0' * 64}}}")
    for command in ("build", "check"):
        result = foi(here, command)
        assert 1 == result.returncode
        assert f"{FOLDER}.md:8:" in result.stdout
        assert "[attachment-differs]" in result.stdout
