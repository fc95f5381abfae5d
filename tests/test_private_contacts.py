"""What is private in letters is found where it stands, is not told again, and never holds up the reading."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from conftest import REPOSITORY
from foi_archive.checks.contacts.emails import emails
from foi_archive.checks.contacts.insurance import insurance_numbers
from foi_archive.checks.contacts.links import login_links
from foi_archive.checks.contacts.postcodes import MOST_POSTCODES, postcodes
from foi_archive.checks.contacts.telephones import telephones
from foi_archive.checks.contacts.texts import Text
from foi_archive.checks.run import check_archive
from foi_archive.model.message import Party
from foi_archive.model.place import Diagnostic, Place, Severity
from foi_archive.thread.folder import read_folder
from foi_archive.thread.read import read
from foi_archive.thread.reading import ArchiveReading
from hypothesis import given as for_all
from hypothesis import strategies as st

PRIVATE = {
    *("private-email", "private-telephone", "national-insurance-number"),
    *("postal-address", "reply-address", "login-link"),
}
THREAD = """\
---
format: 1
title: Cameras
authority: home-office
requester: Ann Reader
law: uk-foia
messages:
  - {{id: m1, kind: {kind}, from: Ann Reader}}
---

~~~ letter m1
{letter}
~~~
"""
FIRST_LINE = 12
SAMPLES = (
    *("ann.reader@gmail.com", "07700 900123", "CE 12 34 56 C", "12 Mill Lane, Eastmere EM1 2AB"),
    *("request-123456-0a1b2c3d@whatdotheyknow.com", "https://www.whatdotheyknow.com/c/ab12cd34ef56"),
)
ARCHIVES = [
    *("archive", "generator/foi_archive/starter/archive", "tests/archives/small"),
    *sorted(
        f"tests/drafting/{file.parent.name}" for file in REPOSITORY.glob("tests/drafting/*/authorities.yml")
    ),
]
SIZE = 200_000


def found(letter: str, kind: str = "request") -> list[Diagnostic]:
    """What the rules for private contacts find in a thread with this one letter."""
    reading = read(THREAD.format(kind=kind, letter=letter), "requests/home-office/cameras.md")
    return [each for each in check_archive(ArchiveReading((), (reading,))) if each.rule in PRIVATE]


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("kind", ["request", "response"])
def test_what_is_private_is_not_told_again(sample: str, kind: str) -> None:
    for diagnostic in found(f"Ann Reader\n{sample}", kind):
        assert not any(
            part in str(diagnostic) for part in (sample, *sample.split(), sample.partition("@")[0])
        )


@pytest.mark.parametrize("sample", SAMPLES)
def test_what_is_written_instead_is_no_finding(sample: str) -> None:
    [diagnostic] = found(f"Ann Reader\n{sample}")
    instead = diagnostic.fix.removeprefix("write ").partition("]")[0] + "]"
    assert [] == found(f"Ann Reader\n{instead}")


@for_all(
    st.lists(st.text(st.sampled_from("aé. \t~")), max_size=5),
    st.sampled_from(["07700 900123", "a@gmail.com"]),
)
def test_each_is_found_in_its_line_and_column(lines: list[str], sample: str) -> None:
    above = [line for line in lines if not line.lstrip().startswith("~")]
    letter = "\n".join([*above, f"é {sample} {sample}"])
    places = [(each.place.line, each.place.column) for each in found(letter)]
    assert [(FIRST_LINE + len(above), column) for column in (3, 4 + len(sample))] == places


@pytest.mark.parametrize("archive", ARCHIVES)
def test_no_letter_of_this_repository_has_a_private_contact(archive: str) -> None:
    reading = read_folder(REPOSITORY / PurePosixPath(archive))
    assert reading.threads
    assert [] == [
        str(each)
        for each in check_archive(reading)
        if each.rule in PRIVATE and each.severity is not Severity.NOTICE
    ]


@pytest.mark.parametrize(
    "piece",
    [
        *("@", "a@", "a.", "@a.", "a@b.c ", "%40a.b ", "0", "07", "07700 900 ", "+44 ", ": ((", "mobile: 1 "),
        *("(at)", " at ", " at a dot ", "a (at) b (dot) ", "my ", "home on ", "me on ", "home 01904 551550 "),
        *("1 ", "SW1A 2AA ", "SW1A 2AA\n", "1 a b c SW1A 2AA\n", "CE123456C ", "12 34 56 ", "www.", "://"),
        *(
            "http://a/unsubscribe",
            "/reset_password",
            "/unsubscribe-",
            "http://a/?_token",
            "http://a/go/1",
            "?a_token=",
            "http://a ",
        ),
    ],
)
def test_hostile_texts_take_a_time_that_only_their_length_decides(piece: str) -> None:
    text = f"http://{piece * (SIZE // len(piece))}"
    for contacts in (emails, telephones, postcodes, insurance_numbers, login_links):
        assert len(tuple(contacts(text))) <= text.count(piece)


def test_of_very_many_postcodes_the_first_are_looked_at() -> None:
    assert MOST_POSTCODES == len(postcodes("SW1A 2AA\n" * (MOST_POSTCODES + 1)))


def test_places_of_a_field_are_the_fields() -> None:
    text = Text("a\nb", Party.REQUESTER, "`title`", Place("x.md", 3, 8))
    assert [Place("x.md", 3, 8)] * 2 == list(text.places([0, 2]))
