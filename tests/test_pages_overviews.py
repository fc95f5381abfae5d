"""Overviews: authorities, outcomes, years, and what was in time or late."""

from __future__ import annotations

import pytest
from foi_archive.analysis.punctuality import Punctuality, punctuality
from foi_archive.model.outcome import Outcome
from foi_archive.pages.authorities import authorities_pages
from foi_archive.pages.listed import listed
from foi_archive.pages.outcomes import outcomes_pages
from foi_archive.pages.overviews import overview_pages
from foi_archive.pages.timeliness import timeliness_pages
from foi_archive.pages.years import years_pages
from listed_cases import OTHER_AUTHORITY, case, parsed, texts
from short_threads import AUTHORITY, short_case

LATE = """\
questions 1 2 3
m1 request received 2016-09-23
m2 response 2016-11-24
m2 decides 1: disclosed
m2 decides 2: withheld"""
IN_TIME = """\
questions 1
m1 request received 2017-01-03
m2 response 2017-01-10
m2 decides 1: withheld"""


def test_authorities_are_listed_by_name_with_what_became_of_their_requests() -> None:
    requests = listed([case(LATE, "First"), case(IN_TIME, "Second")])
    index, *pages = authorities_pages((OTHER_AUTHORITY, AUTHORITY), requests)
    assert ["A Council 2 4 25% 10 January 2017", "B Council 0 0 – –"] == texts(index.html, "tbody tr")
    assert ["authorities/a-council.html", "authorities/b-council.html"] == [page.path for page in pages]
    assert ["Second", "First"] == texts(pages[0].html, "h2")
    assert "Answered in time 50% 1 of 2 answered requests" in texts(pages[0].html, ".figures > div")
    assert "There are none in this archive yet." in texts(pages[1].html, "p")


def test_an_outcome_lists_its_questions_with_the_words_that_say_so() -> None:
    quoted = case("questions 1 2\nm1 request 2016-09-23\nm2 response\nm2 decides 1 2: withheld")
    pages = {page.path: page for page in outcomes_pages(listed([quoted, case(LATE, "Late")]))}
    withheld = pages["outcomes/withheld.html"]
    assert "3 questions in 2 requests ended so." in texts(withheld.html, "p")
    assert ["2. Question 2?", "1. Question 1?", "2. Question 2?"] == texts(withheld.html, "h2")
    assert [
        "../requests/a-council/late.html#q-2",
        "../requests/a-council/a-request.html#q-1",
        "../requests/a-council/a-request.html#q-2",
    ] == [link.attributes["href"] for link in parsed(withheld.html).css("h2 a")]
    assert ["No question in this archive ended so yet."] == texts(
        pages["outcomes/vexatious.html"].html, "p:last-child"
    )


def test_every_outcome_is_in_the_list_with_its_meaning_and_its_number() -> None:
    index, *_ = outcomes_pages(listed([case(LATE)]))
    numbers = {Outcome.DISCLOSED: 1, Outcome.WITHHELD: 1}
    assert [
        f"{outcome.label} {outcome.definition} {numbers.get(outcome, 0)}" for outcome in Outcome
    ] == texts(index.html, "tbody tr")
    assert "1 more question has no decision yet." in texts(index.html, "p")


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("m1 request 2016-12-31 received 2017-01-03", "years/2017.html"),
        ("m1 request 2016-12-31", "years/2016.html"),
        ("m1 request 2016-05/2016-06", "years/2016.html"),
        ("m1 request 2016-12/2017-01", "years/undated.html"),
        ("m1 request", "years/undated.html"),
        ("m1 request 2015-12/..\nm2 response 2016-03-01", "years/undated.html"),
        ("m1 request ../2016-03\nm2 response 2016-03-01", "years/undated.html"),
        ("m1 acknowledgement 2016-05-01\nm2 request\nm3 response 2016-08-01", "years/2016.html"),
        ("m1 response 2016-05-01", "years/undated.html"),
    ],
)
def test_the_year_of_a_request(text: str, path: str) -> None:
    index, *pages = years_pages(listed([case(text)]))
    assert [path] == [page.path for page in pages if texts(page.html, ".requests > li")]
    assert "years/undated.html" == pages[-1].path
    assert "1" == texts(index.html, "li:first-child .counted__number")[0] or path == "years/undated.html"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (IN_TIME, Punctuality.IN_TIME),
        (LATE, Punctuality.LATE),
        ("m1 request received 2016-09-23\nclosed 2017-01-01", Punctuality.OVERDUE),
        ("m1 request received 2025-12-15", Punctuality.NOT_YET_DUE),
        ("m1 request received 2016-09-23\nclosed 2016-10-01", Punctuality.ENDED),
        ("m1 request received 2016-09-23\nm2 response", Punctuality.UNKNOWN),
        ("m1 request\nm2 response 2016-09-23", Punctuality.UNKNOWN),
    ],
)
def test_what_can_be_said_of_a_response(text: str, expected: Punctuality) -> None:
    assert expected is punctuality(short_case(text))
    index, *pages = timeliness_pages(listed([case(text)]))
    assert [f"timeliness/{expected.value}.html"] == [
        page.path for page in pages if texts(page.html, ".requests > li")
    ]
    assert [str(int(word is expected)) for word in Punctuality] == texts(index.html, "td.number")


def test_every_page_has_an_address_of_its_own_a_title_and_one_heading() -> None:
    requests = [case(LATE, f"Number {number}", tags=("Roads", "index")) for number in range(60)]
    pages = list(overview_pages((AUTHORITY, OTHER_AUTHORITY), listed(requests)))
    assert len(pages) == len({page.path for page in pages}) == len({page.title for page in pages})
    for page in pages:
        assert 1 == len(texts(page.html, "h1")), page.path
        assert page.description, page.path
