"""What follows the archive's own words on the home page."""

from __future__ import annotations

from dataclasses import replace

from foi_archive.analysis.case import Case
from foi_archive.pages.home import home_content
from selectolax.lexbor import LexborHTMLParser, LexborNode
from short_threads import short_case

LATE = """\
questions 1 2 3
m1 request received 2016-09-23
m2 response 2016-11-24
m2 decides 1: disclosed
m2 decides 2: withheld
"""
IN_TIME = """\
questions 1
m1 request received 2017-01-03
m2 response 2017-01-10
m2 decides 1: disclosed
"""
UNDATED_REPLY = """\
questions 1
m1 request
m2 response
m2 decides 1: not-held
"""


def test_an_empty_archive_says_so() -> None:
    html = home(())
    assert "holds no requests yet" in html.text()
    assert not html.css("dl, ul")


def test_shares_say_of_how_many() -> None:
    assert [
        "Requests 3",
        "Questions 5",
        "Disclosed in full 40% 2 of 5 questions",
        "Answered in time 50% 1 of 2 answered requests",
    ] == figures(short_case(LATE), short_case(IN_TIME), short_case(UNDATED_REPLY))


def test_one_request_is_told_in_the_singular() -> None:
    assert [
        "Request 1",
        "Question 1",
        "Disclosed in full 0% 0 of 1 question",
        "Answered in time – nothing to count yet",
    ] == figures(short_case(UNDATED_REPLY))


def test_the_newest_request_comes_first_and_undated_ones_last() -> None:
    threads = {"undated": UNDATED_REPLY, "of 2016": LATE, "of 2017": IN_TIME}
    cases = [
        replace(case, thread=replace(case.thread, title=title))
        for title, case in zip(threads, map(short_case, threads.values()), strict=True)
    ]
    assert ["of 2017", "of 2016", "undated"] == [link.text() for link in home(tuple(cases)).css("h3 a")]


def test_each_request_leads_to_its_page_and_each_cell_to_its_question() -> None:
    html = home((short_case(LATE),))
    assert "requests/a-council/x.html" == html.css_first("h3 a").attributes["href"]
    assert [f"requests/a-council/x.html#q-{number}" for number in (1, 2, 3)] == [
        cell.attributes["href"] for cell in html.css(".strip a")
    ]
    assert (
        "3 questions: 1 disclosed, 1 withheld, 1 undecided"
        == html.css_first(".strip").attributes["aria-label"]
    )
    assert "24 working days late" == html.css_first(".late").text()


def home(cases: tuple[Case, ...]) -> LexborNode:
    node = LexborHTMLParser(home_content(cases)).css_first("#requests")
    assert node
    return node


def figures(*cases: Case) -> list[str]:
    return [" ".join(figure.text().split()) for figure in home(cases).css(".figures > div")]
