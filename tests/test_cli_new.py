"""foi new: a request that is entered by hand, by options or by answers in a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
from datetime import date, timedelta
from pathlib import Path
from textwrap import indent

import pytest
from building import ENVIRONMENT, FOI
from click.testing import CliRunner, Result
from foi_archive.cli import asking, main, new
from foi_archive.law.registry import laws
from foi_archive.law.usual import JURISDICTIONS, usual_law
from foi_archive.model.authority import Authority
from foi_archive.model.when import When
from foi_archive.thread.authorities import read_authorities
from foi_archive.thread.listing import with_authority
from foi_archive.thread.read import read
from hypothesis import given as for_all
from hypothesis import strategies as st

AUTHORITIES = """\
# Every body here is invented.
- id: eastmere-council
  name: Eastmere Council   # the old one
  jurisdiction: England
- id: aberfyn-council
  name: Aberfyn Council
  jurisdiction: Scotland
"""
LETTER = "\n1 March 2024\n\nHow many cameras\nare there? What did they cost?\n\n"
OPTIONS = {
    "authority": "Eastmere Council",
    "title": "Cameras in town",
    "requester": "Ann Reader",
    "letter": "letter.txt",
}
CAMERAS = "archive/requests/eastmere-council/cameras-in-town.md"
A = "- id: a\n  name: A\n  jurisdiction: Wales\n"
BODY = Authority("body", "Body: a #1", "Wales")


@pytest.fixture(autouse=True)
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which we stand: an archive that lists two authorities, and a letter beside it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive/authorities.yml").write_text(AUTHORITIES)
    (tmp_path / "letter.txt").write_text(LETTER)
    return tmp_path


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody sits there."""
    monkeypatch.setattr(new, "in_terminal", lambda: True)


def entered(*more: str, answers: str | None = None, **options: str | None) -> Result:
    told = {name: value for name, value in (OPTIONS | options).items() if value is not None}
    arguments = [f"--{name}={value}" for name, value in told.items()]
    return CliRunner().invoke(main, ["new", *arguments, *more], input=answers)


def checked() -> str:
    return CliRunner().invoke(main, ["check", "--strict"]).output.splitlines()[-1]


def written(path: str = CAMERAS) -> str:
    return Path(path).read_text("utf-8")


def test_options_alone_are_enough_and_the_request_has_nothing_to_mend() -> None:
    asked = ["How many cameras are there?", "What did they cost?"]
    result = entered("--date", "2024-03-01", *(f"--question={question}" for question in asked))
    assert (0, "") == (result.exit_code, result.stderr)
    assert result.output.startswith(f"{CAMERAS}: a new request\n")
    assert "1 thread: nothing to mend" == checked()
    thread = read(written(), CAMERAS).thread
    assert thread
    assert ("Cameras in town", "Ann Reader", "uk-foia") == (thread.title, thread.requester, thread.law)
    assert LETTER.strip() == thread.texts_of("m1")[0]
    assert [When.parse("2024-03-01")] == [message.date for message in thread.messages]
    assert asked == [each.text for each in thread.questions]
    assert AUTHORITIES == written("archive/authorities.yml")


@pytest.mark.parametrize("day", [(), ("--date", "unknown")])
def test_a_date_that_is_not_known_is_left_out(day: tuple[str, ...]) -> None:
    Path("letter.txt").write_text("How many?")
    assert 0 == entered(*day).exit_code
    assert "date" not in written()
    assert "1 thread: 1 notice" == checked()


def test_the_letter_comes_from_standard_input_and_every_character_of_it_is_kept() -> None:
    letter = "\ufeff\r\n  ~~~ letter m2\r\n\tHow many?\u00a0 \r\n\r\n---\r\n~~~~\r\n \r\n"
    assert 0 == entered(letter="-", answers=letter).exit_code
    thread = read(written(), CAMERAS).thread
    assert thread
    assert ("  ~~~ letter m2\n\tHow many?\u00a0 \n\n---\n~~~~",) == thread.texts_of("m1")


@pytest.mark.parametrize(
    ("authority", "law"), [("aberfyn-council", "scotland-foisa"), ("ABERFYN  council", "scotland-foisa")]
)
def test_an_authority_is_known_by_name_or_id_and_tells_the_law(authority: str, law: str) -> None:
    assert 0 == entered(authority=authority).exit_code
    assert f"law: {law}\n" in written("archive/requests/aberfyn-council/cameras-in-town.md")


def test_another_law_can_be_given() -> None:
    assert 0 == entered("--law", "uk-eir").exit_code
    assert "law: uk-eir\n" in written()


def test_a_new_authority_is_added_at_the_end_of_the_list() -> None:
    result = entered(authority="Ministry of Canals", jurisdiction="United Kingdom")
    assert 0 == result.exit_code
    assert "new authority, in archive/authorities.yml: Ministry of Canals" in result.output
    entry = "- id: ministry-of-canals\n  name: Ministry of Canals\n  jurisdiction: United Kingdom\n"
    assert AUTHORITIES + entry == written("archive/authorities.yml")
    assert Path("archive/requests/ministry-of-canals/cameras-in-town.md").is_file()
    assert 2 == entered(authority="ministry of canals", jurisdiction="Wales").exit_code


def test_an_archive_may_have_no_list_yet() -> None:
    Path("archive/authorities.yml").unlink()
    assert 0 == entered(jurisdiction="England").exit_code
    assert "1 thread: 1 notice" == checked()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"title": None, "letter": None}, "give --title and --letter."),
        ({"authority": None}, "give --authority."),
        (
            {"authority": "Eastmere Counsil"},
            'did you mean "eastmere-council"? To add it, give its --jurisdiction.',
        ),
        ({"authority": "canals", "jurisdiction": "Wales"}, "give its full name"),
        ({"authority": "Board of Canals", "jurisdiction": "Ruritania"}, "give --law."),
        ({"authority": "Board of Canals", "jurisdiction": " "}, "there is nothing in it"),
        ({"law": "uk-foi"}, 'there is no law "uk-foi"; did you mean "uk-foia"?'),
        ({"date": "2024-02-30"}, 'there is no such date as "2024-02-30"'),
        ({"date": "03/04/2024"}, '"03/04/2024" can be 2024-04-03 or 2024-03-04: write which'),
        ({"date": str(date.today() + timedelta(days=1))}, "has not come yet"),
        ({"title": " "}, "there is nothing in it"),
        ({"title": "Cameras\u202e"}, "U+202E"),
        ({"requester": "Ann\x1b"}, "U+001B"),
        ({"name": "Cameras"}, "is no name for a file"),
        ({"name": "con"}, "is no name for a file"),
        ({"letter": "no.txt"}, "no.txt cannot be read"),
        ({"letter": "archive"}, "archive cannot be read"),
        ({"question": "How few cameras are there?"}, "does not stand in the letter"),
    ],
)
def test_what_cannot_be_is_wrong_usage_and_nothing_is_written(
    options: dict[str, str | None], told: str
) -> None:
    result = entered(**options)
    assert 2 == result.exit_code
    assert told in " ".join(result.output.split())
    assert ["archive/authorities.yml"] == [str(file) for file in sorted(Path("archive").rglob("*"))]
    assert AUTHORITIES == written("archive/authorities.yml")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "there is nothing in it"),
        (b" \n\n", "there is nothing in it"),
        (b"\nDear \xa3", "letter.txt:2:6"),
        ("Dear".encode("utf-16"), "UTF-16"),
        (b"a\nb\x1b", "line 2, column 2"),
        (b"a" * 3_000_000, "bytes"),
        (b"a\n" * 200_000, "lines"),
    ],
)
def test_a_letter_that_no_file_can_hold_is_refused(data: bytes, told: str) -> None:
    Path("letter.txt").write_bytes(data)
    result = entered()
    assert 2 == result.exit_code
    assert told in result.output


def test_no_file_takes_the_place_of_another() -> None:
    entered()
    before = written()
    result = entered(requester="Ben Reader")
    assert 2 == result.exit_code
    assert f"{CAMERAS} is there already." in " ".join(result.output.split())
    assert 0 == entered("--name", "cameras-again", requester="Ben Reader").exit_code
    assert before == written()
    assert "Ben Reader" in written(CAMERAS.replace("in-town", "again"))


def test_no_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    Path("archive/requests").symlink_to(tmp_path / "elsewhere")
    result = entered()
    assert 1 == result.exit_code
    assert "symbolic-link" in result.output
    assert [] == [*(tmp_path / "elsewhere").iterdir()]


def test_with_an_error_in_the_list_nothing_is_written() -> None:
    Path("archive/authorities.yml").write_text(AUTHORITIES + "- id: Eastmere!\n")
    result = entered()
    assert 1 == result.exit_code
    assert "archive/authorities.yml:8:" in result.output
    assert not Path("archive/requests").exists()


def test_a_list_that_cannot_go_on_is_left_to_its_keeper() -> None:
    Path("archive/authorities.yml").write_text("[]\n")
    result = entered(jurisdiction="England")
    assert 1 == result.exit_code
    assert "add there by hand:\n- id: eastmere-council\n  name: Eastmere Council\n" in result.output
    assert not Path("archive/requests").exists()


def test_what_is_private_in_the_letter_is_told() -> None:
    Path("letter.txt").write_text("Ring me on 07700 900123.")
    result = entered()
    assert 1 == result.exit_code
    assert "error: m1 has a mobile number [private-telephone]" in result.output
    assert Path(CAMERAS).is_file()


@pytest.mark.usefixtures("terminal")
def test_in_a_terminal_all_that_is_lacking_is_asked_for_until_it_can_be() -> None:
    answers = [
        *("Eastmere Counsil", "n", "ministry-of-canals", "y", "Ministry of Canals", "Ruritania"),
        *(" ", "Cameras  in town", "Ann Reader", "foia", "uk-foia", "2024-13-01", "1 March 2024"),
        *(".", "1 March 2024", "", "How many", "cameras are there?", "."),
        *("How few?", "How many cameras are there?", ""),
    ]
    result = CliRunner().invoke(main, ["new"], input="\n".join(answers) + "\n")
    assert 0 == result.exit_code, result.output
    for told in (
        'did you mean "eastmere-council"?',
        "Error: there is nothing in it.",
        'Error: there is no law "foia"; did you mean',
        'Error: there is no such date as "2024-13-01".',
        'Error: "How few?" does not stand in the letter',
    ):
        assert told in result.output
    thread = read(written("archive/requests/ministry-of-canals/cameras-in-town.md"), "").thread
    assert thread
    assert [When.parse("2024-03-01")] == [message.date for message in thread.messages]
    assert ("1 March 2024\n\nHow many\ncameras are there?",) == thread.texts_of("m1")
    assert ["How many cameras are there?"] == [each.text for each in thread.questions]
    assert "1 thread: nothing to mend" == checked()


@pytest.mark.usefixtures("terminal")
def test_what_options_tell_is_not_asked_and_the_end_of_input_ends_the_letter() -> None:
    result = entered(letter=None, requester=None, answers="Ann Reader\n\nunknown\nDear Council,\nHow many?")
    assert 0 == result.exit_code, result.output
    assert "Title" not in result.output
    assert "Question" not in result.output
    assert "Dear Council,\nHow many?\n~~~" in written()


@pytest.mark.usefixtures("terminal")
def test_another_name_is_asked_for_where_the_file_is_there() -> None:
    entered()
    result = entered(letter=None, answers="cameras-in-town\nCameras\ncameras-again\n\n\nHow many?\n.\n\n")
    assert 0 == result.exit_code, result.output
    assert 2 == result.output.count("is there already.")
    assert Path(CAMERAS.replace("in-town", "again")).is_file()


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("answers", ["", "Eastmere Council\nCameras\n", "Eastmere Council\nC\nA\n\n\n"])
def test_who_stops_has_written_nothing(answers: str) -> None:
    result = CliRunner().invoke(main, ["new"], input=answers)
    assert 1 == result.exit_code
    assert not Path("archive/requests").exists()
    assert AUTHORITIES == written("archive/authorities.yml")


@pytest.mark.usefixtures("terminal")
def test_a_line_that_the_terminal_cut_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "_LONGEST_LINE", 20)
    result = entered(letter=None, answers="\n\nHow many cameras are there?\n.\nHow many?\n.\n\n")
    assert "a line is longer than a terminal can take" in result.output
    assert "letter m1\nHow many?\n~~~" in written()


def test_a_real_terminal_asks() -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [FOI, "new", "--authority", "Eastmere Council", "--law", "uk-foia"],
        stdin=theirs,
        stdout=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
    ) as process:
        answers = ["Cameras in town", "Ann Reader", "unknown", "How many?", ".", "How many?", ""]
        os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
        said, _ = process.communicate(timeout=60)
    assert 0 == process.returncode, said
    assert "Title: what the request is about:" in said
    assert "letter m1\nHow many?\n~~~" in written()


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("", "- id: body\n"),
        ("# none yet", "\n- id: body\n"),
        ("- {id: a, name: A, jurisdiction: Wales} # end", "\n- id: body\n"),
        (indent(A, "  "), "  - id: body\n    name: "),
        (A.replace("\n", "\r\n"), "- id: body\r\n  name: "),
        (f"{A}\n- id: b\n  name: B\n  jurisdiction: Wales\n# end\n", "\n- id: body\n"),
        (f"{A}  closures:\n    - 2024-01-01\n", "- id: body\n"),
    ],
)
def test_an_authority_is_added_as_the_others_are_written(text: str, added: str) -> None:
    longer = with_authority(text, BODY)
    assert longer
    assert longer.startswith(text + added)
    assert BODY == read_authorities(longer.encode(), "").authorities[-1]


@pytest.mark.parametrize("text", ["[]", f"{A}...\n", "id: a\n"])
def test_a_list_that_cannot_go_on_is_not_changed(text: str) -> None:
    assert with_authority(text, BODY) is None


@for_all(st.text(), st.text())
def test_nothing_in_the_list_is_disturbed(name: str, jurisdiction: str) -> None:
    body = Authority("body", name, jurisdiction)
    longer = with_authority(AUTHORITIES, body)
    assert longer is None or longer.startswith(AUTHORITIES)
    assert longer is None or body == read_authorities(longer.encode(), "").authorities[-1]


def test_every_usual_law_is_known() -> None:
    assert {usual_law(name) for name in JURISDICTIONS} <= set(laws())
    assert {law.jurisdiction for law in laws().values()} <= set(JURISDICTIONS)
