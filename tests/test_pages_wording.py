"""The archive's own words: dates, and the sentences of the banner, the timeline and the question table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from foi_archive.analysis.delay import Delay
from foi_archive.analysis.histories import History, Step
from foi_archive.analysis.timeline import MessageItem, SilenceItem
from foi_archive.model.confidence import Confidence
from foi_archive.model.decision import Decision, Stage
from foi_archive.model.outcome import Outcome
from foi_archive.model.question import Question, SplitBy
from foi_archive.model.when import When
from foi_archive.pages import wording
from foi_archive.pages.dates import undated_text, when_text
from foi_archive.pages.elapsed import elapsed
from foi_archive.pages.hosts import host
from foi_archive.pages.request import request_page
from selectolax.lexbor import LexborHTMLParser
from short_threads import short_case
from specification import cases


@cases("banners")
def test_the_banner(given: str, expected: str) -> None:
    page = LexborHTMLParser(request_page(short_case(given)).html)
    assert expected == "\n".join(" ".join(line.text().split()) for line in page.css(".banner p"))


def test_a_draft_says_first_that_it_is_one() -> None:
    case = short_case("m1 request received 2016-09-23")
    draft = replace(case, thread=replace(case.thread, draft=True))
    assert (
        "This is a draft: nobody has yet confirmed its questions and decisions.",
        *wording.banner(case),
    ) == (wording.banner(draft))


@cases("elapsed")
def test_working_days_of_the_timeline(given: str, expected: str) -> None:
    case = short_case(given)
    told, lines = elapsed(case), []
    for item in case.timeline:
        if isinstance(item, SilenceItem):
            continue
        name = f"{item.number} {item.label}" if isinstance(item, MessageItem) else item.deadline.kind.label
        lines.append(": ".join(filter(None, (name, told(item)))))
    assert expected == "\n".join(lines)


@cases("dates-in-words")
def test_dates(given: str, expected: str) -> None:
    assert expected == "\n".join(when_text(When.parse(line)) for line in given.splitlines())


@pytest.mark.parametrize(
    ("not_before", "not_after", "expected"),
    [
        (None, None, "undated"),
        (date(2016, 12, 10), None, "undated, on or after 10 December 2016"),
        (date(2016, 11, 21), date(2016, 11, 24), "undated, between 21 and 24 November 2016"),
    ],
)
def test_an_undated_letter(not_before: date | None, not_after: date | None, expected: str) -> None:
    assert expected == undated_text(not_before, not_after)


@pytest.mark.parametrize(
    ("delay", "expected"),
    [
        (None, ""),
        (Delay(0, 0), ""),
        (Delay(0, 5), ""),
        (Delay(0, None), ""),
        (Delay(1, 1), "1 working day late"),
        (Delay(24, 24), "24 working days late"),
        (Delay(21, 24), "21 to 24 working days late"),
        (Delay(34, None), "at least 34 working days late"),
    ],
)
def test_lateness_is_told_only_if_it_is_certain(delay: Delay | None, expected: str) -> None:
    assert expected == wording.lateness(delay)


def test_silences() -> None:
    since, until = date(2016, 10, 19), date(2016, 11, 24)
    assert "26 working days without a letter from the authority, since 19 October 2016" == wording.silence(
        SilenceItem(since, until, 26, at_least=False)
    )
    assert "at least 26 working days" in wording.silence(SilenceItem(since, until, 26, at_least=True))


@pytest.mark.parametrize(
    ("id_", "split_by", "expected"),
    [
        ("2", SplitBy.REQUESTER, ""),
        ("1a", SplitBy.AUTHORITY, "numbered so by the authority"),
        ("8b", SplitBy.EDITOR, "split from question 8 by the editor"),
        ("costs", SplitBy.EDITOR, "split by the editor"),
    ],
)
def test_who_split_a_question(id_: str, split_by: SplitBy, expected: str) -> None:
    assert expected == wording.split(Question(id_, "m1", "Why?", split_by))


@pytest.mark.parametrize(
    ("question", "outcome", "expected"),
    [
        (None, None, ""),
        (Confidence.STATED, Confidence.INFERRED, "Not yet reviewed"),
        (Confidence.STATED, None, "The wording of the question is not yet reviewed"),
        (None, Confidence.STATED, "The outcome is not yet reviewed"),
    ],
)
def test_what_of_a_question_nobody_has_reviewed(
    question: Confidence | None, outcome: Confidence | None, expected: str
) -> None:
    asked = Question("1", "m1", "Why?", drafted=question)
    step = Step(Decision("m2", ("1",), Outcome.NOT_HELD, drafted=outcome), Stage.INITIAL)
    assert expected == wording.unreviewed(History(asked, (step,), step))


def test_a_question_without_a_decision_that_nobody_has_reviewed() -> None:
    asked = Question("1", "m1", "Why?", drafted=Confidence.STATED)
    assert "Not yet reviewed" == wording.unreviewed(History(asked, (), None))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://www.ico.org.uk/a", "ico.org.uk"),
        ("http://localhost:8000/", "localhost:8000"),
        ("https://gov.uk@evil.example/", "evil.example"),
        ("https://\u0430pple.com/", "xn--pple-43d.com"),
        ("https://b\u00fccher.example/", "xn--bcher-kva.example"),
        ("https://[", "https://["),
        ("https://example.org:port/", "https://example.org:port/"),
    ],
)
def test_the_site_of_an_address(address: str, expected: str) -> None:
    assert expected == host(address)


@pytest.mark.parametrize(
    ("size", "expected"), [(1, "1 byte"), (999, "999 bytes"), (47_140, "47 kB"), (1_440_000, "1.4 MB")]
)
def test_sizes(size: int, expected: str) -> None:
    assert expected == wording.size(size)
