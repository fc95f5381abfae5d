"""Lines above a mail: when it was sent, by whom, and whether its subject is that of an answer."""

from __future__ import annotations

import pytest
from foi_archive.importers.mail_addresses import mailboxes
from foi_archive.importers.mail_dates import sent
from foi_archive.importers.mail_subjects import plain_subject


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Mon, 4 Mar 2024 23:30:00 -0500", "2024-03-04"),
        ("4 Mar 24 09:00 GMT", "2024-03-04"),
        ("Mon, 04 Mar 2024 10:00:00 +0000 (Greenwich Mean Time)", "2024-03-04"),
        ("4 Mar 1999 09:00:00 BST", "1999-03-04"),
        ("32 Foo 2016", None),
        ("30 Feb 2016 10:00:00 +0000", None),
        ("Sun, 4 Mar 2024 10:00:00 +0000", None),
        ("Thu, 1 Jan 1970 00:00:00 +0000", None),
        ("2024-03-04", None),
        ("", None),
        ("1 Jan 0000 00:00:00 +0000", None),
        ("1 Jan 0001 00:00:00 +2359", None),
    ],
)
def test_the_day_is_the_one_that_the_sender_wrote(text: str, day: str | None) -> None:
    found = sent(text)
    assert day == (found.day.isoformat() if found else None)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('"Keeper, J." <J.Keeper@council.example>', [("Keeper, J.", "j.keeper@council.example")]),
        ("ann@reader.example (Ann Reader)", [("Ann Reader", "ann@reader.example")]),
        (
            "Ann <ann@reader.example>, <foi@c.example>; x@y",
            [("Ann", "ann@reader.example"), (None, "foi@c.example"), (None, "x@y")],
        ),
        ("Ann Reader", [("Ann Reader", None)]),
        ("undisclosed-recipients:;", [("undisclosed-recipients:", None)]),
        ('"Ann \\"A.\\" Reader" <ann@reader.example>', [('Ann "A." Reader', "ann@reader.example")]),
    ],
)
def test_names_and_addresses_of_a_line(line: str, found: list[tuple[str | None, str | None]]) -> None:
    assert found == [(mailbox.name, mailbox.address) for mailbox in mailboxes(line)]


@pytest.mark.parametrize(
    "subject",
    [
        "Re: Visits",
        "AW: WG: Visits",
        "RE: [EXTERNAL] Visits",
        "RE: Visits [OFFICIAL]",
        "Re[2]: Fwd: Visits",
        "FW: *EXTERNAL* Visits",
        " re : Visits",
        "[EXT] Visits",
    ],
)
def test_a_subject_is_the_same_in_an_answer(subject: str) -> None:
    assert "Visits" == plain_subject(subject)


@pytest.mark.parametrize(
    "subject", ["Ref: 12 visits", "Reading: a report", "Request: visits", "Regarding visits", "[2024] Visits"]
)
def test_what_only_looks_like_an_answer_stays(subject: str) -> None:
    assert subject == plain_subject(subject)
