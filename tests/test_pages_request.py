"""The page of a request: the real thread, fact by fact, and laws that hold for the page of any thread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache

import pytest
import yaml
from conftest import REPOSITORY, THREAD
from foi_archive.analysis.assess import assess
from foi_archive.analysis.case import Case
from foi_archive.law.registry import laws
from foi_archive.model.authority import Authority
from foi_archive.model.citation import Citation
from foi_archive.model.message import DateEvidence
from foi_archive.model.outcome import Outcome
from foi_archive.model.thread import AttachmentText, Letter, Note, Thread
from foi_archive.model.when import When
from foi_archive.pages.page import Page
from foi_archive.pages.request import request_page
from foi_archive.pages.surroundings import surroundings
from foi_archive.thread.read import read
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from short_threads import AUTHORITY, TODAY, short_case
from thread_strategies import threads

TRUTH = yaml.safe_load((REPOSITORY / "tests/vectors/notting-hill.yml").read_text("utf-8"))

ELEMENTS = {
    *("div", "section", "article", "header", "nav", "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul"),
    *("ol", "li", "dl", "dt", "dd", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "a"),
    *("span", "mark", "time", "code", "pre", "em", "strong", "hr", "br", "s", "svg", "path", "circle"),
    *("details", "summary", "bdi"),
}
ATTRIBUTES = {
    *("id", "class", "href", "rel", "title", "role", "scope", "datetime", "dir", "lang", "tabindex"),
    *("start", "aria-label", "aria-labelledby", "aria-hidden", "focusable", "data-outcome", "data-letter"),
    *("data-exemption", "viewbox", "width", "height", "fill", "stroke", "d", "cx", "cy", "r"),
}
# Words of which a page shows the meaning, the label, or what they lead to.
SHOWN_OTHERWISE = {
    *("format", "authority", "law", "id", "message", "asked_in", "questions", "after", "source", "lang"),
    "receipt_rule",
}
MARKDOWN = {"note", "body"}


@cache
def notting_hill() -> tuple[Thread, Case, Page, LexborHTMLParser]:
    thread = read(THREAD.read_text("utf-8"), THREAD.name).thread
    assert thread
    authority = Authority("metropolitan-police-service", "Metropolitan Police Service", "England and Wales")
    case = assess(thread, THREAD.stem, authority, laws()[thread.law], TODAY)
    page = request_page(case)
    return thread, case, page, LexborHTMLParser(page.html)


def test_the_rows_of_the_question_table_are_the_truth() -> None:
    *_, html = notting_hill()
    expected = [
        (f"q-{question['id']}", question["outcome"], question.get("exemptions", []))
        for question in TRUTH["questions"]
    ]
    actual = [
        (
            row.id,
            row.attributes["data-outcome"],
            [e.attributes["data-exemption"] for e in row.css("[data-exemption]")],
        )
        for row in html.css("#questions tbody tr")
    ]
    assert expected == actual


def test_a_row_says_its_outcome_in_words_and_its_exemptions_as_readers_know_them() -> None:
    *_, html = notting_hill()
    cell = html.css_first("#q-1b .questions__outcome")
    assert ["Withheld", "s.24(1)", "s.31(1)(a)", "Public interest test: for withholding"] == [
        " ".join(line.text().split()) for line in cell.css("p, li")
    ]


def test_each_letter_is_on_the_page_to_the_last_character() -> None:
    thread, *_, html = notting_hill()
    for message in thread.messages:
        shown = "".join(element.text() for element in html.css(f"#{message.id} .letter"))
        assert "".join(thread.texts_of(message.id)) == shown


def test_a_quotation_leads_to_the_very_passage() -> None:
    thread, *_, html = notting_hill()
    for decision in thread.decisions:
        for question in decision.questions:
            for link in html.css(f"#q-{question} .quote a"):
                passage = html.css_first(f"{link.attributes['href']}")
                assert "mark" == passage.tag
                assert " ".join(decision.quotes[0].split()) == " ".join(passage.text().split())


def test_an_unknown_date_is_never_a_time() -> None:
    *_, html = notting_hill()
    undated = html.css("#timeline .timeline__letter--undated")
    assert ["#m2", "#m4", "#m7", "#m8", "#m9"] == [item.css_first("a").attributes["href"] for item in undated]
    assert [] == [time for item in undated for time in item.css("time")]
    assert not html.css("#m9 header time")
    assert "on or after 10 December 2016" in html.css_first("#m9 header").text()


def test_the_computed_facts_are_on_the_page() -> None:
    *_, html = notting_hill()
    computed = TRUTH["computed"]
    times = {element.attributes["datetime"] for element in html.css("#timeline time")}
    assert times >= {
        str(computed["due"]),
        str(computed["extension_notice"]["date"]),
        str(computed["ico_guideline_day_40"]),
        str(computed["promised_date"]["date"]),
        str(computed["holding_reply"]["date"]),
        str(computed["review_request"]["date"]),
        *map(str, computed["review_target"].values()),
    }
    banner = " ".join(html.css_first(".banner").text().split())
    assert "Partially withheld" in banner
    assert f"it came {computed['final_response']['late']} after it was due" in banner
    timeline = " ".join(html.css_first("#timeline").text().split())
    assert "5. Holding reply · Jen Powell # working day 44, response 24 working days overdue" in timeline
    assert "Due 21 October 2016 # working day 20, missed by at least 34 working days" in timeline


def test_the_evidence_for_a_date_and_what_is_missing_are_told() -> None:
    *_, html = notting_hill()
    head = " ".join(html.css_first("#m5 header").text().split())
    assert "Dated by letter 8: “24/11/2016 – Following correspondence from yourself" in head
    assert "Missing: The source page hid the quoted text below this reply" in head


def test_every_link_within_the_page_leads_somewhere_and_no_id_stands_twice() -> None:
    *_, html = notting_hill()
    ids = Counter(element.id for element in html.css("[id]"))
    assert {1} == set(ids.values())
    targets = {(link.attributes["href"] or "")[1:] for link in html.css('a[href^="#"]')}
    assert set() == targets - set(ids)


def test_the_description_is_the_summary_or_made_of_the_outcomes() -> None:
    thread, case, page, _ = notting_hill()
    assert thread.summary == page.description
    bare = request_page(replace(case, thread=replace(thread, summary=None)))
    assert bare.description.startswith(
        "Pippa King to Metropolitan Police Service. 14 questions: 5 disclosed, 5 "
    )


def test_a_hidden_letter_is_not_on_the_page_nor_linked_into() -> None:
    thread, case, *_ = notting_hill()
    messages = tuple(replace(m, hidden="Names a child.") if m.id == "m9" else m for m in thread.messages)
    html = LexborHTMLParser(
        request_page(assess(replace(thread, messages=messages), case.slug, AUTHORITY, case.law, TODAY)).html
    )
    assert not html.css("#m9 .letter")
    assert "Names a child." in html.css_first("#m9").text()
    assert "#m9" == html.css_first("#q-1a .quote a").attributes["href"]


def test_a_history_shows_each_decision() -> None:
    case = short_case(
        "questions 1\nm1 request 2016-09-23\nm2 response 2016-10-03\nm2 decides 1: withheld\n"
        "m3 review-request 2016-10-04\nm4 review-decision 2016-10-10\nm4 decides 1: disclosed overturned"
    )
    row = LexborHTMLParser(request_page(case).html).css_first("#q-1")
    assert Outcome.DISCLOSED.value == row.attributes["data-outcome"]
    assert ["Response: withheld", "Internal review: overturned, disclosed"] == [
        " ".join(step.text().split()) for step in row.css(".history li")
    ]


def test_a_request_without_questions_says_so() -> None:
    html = LexborHTMLParser(request_page(short_case("m1 request received 2016-09-23")).html)
    assert "have not been listed yet" in html.css_first("#questions").text()
    assert not html.css("table, .strip")


@settings(max_examples=60, deadline=None)
@given(threads, st.sampled_from(sorted(laws())))
def test_whatever_a_thread_says_is_on_its_page_as_text(thread: Thread, law: str) -> None:
    case = assess(replace(thread, law=law), "x", AUTHORITY, laws()[law], TODAY)
    (around,) = surroundings([case]).values()
    html = LexborHTMLParser(request_page(case, around).html)
    text = " ".join(html.css_first("body").text().split())
    for value in texts(case.thread):
        assert " ".join(value.split()) in text
    elements = [element for element in html.css("body *") if element.tag not in ("html", "head", "body")]
    assert ELEMENTS >= {element.tag for element in elements}
    assert ATTRIBUTES >= {name.lower() for element in elements for name in element.attributes}
    for link in html.css("a"):
        assert (link.attributes["href"] or "").startswith(("https://", "http://", "#", "../"))


def texts(value: object) -> Iterator[str]:
    """Every text in a thread that is to be read as it is written, but for what an unshown letter says."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif is_dataclass(value) and not isinstance(value, When | Citation | Letter | AttachmentText | Note):
        for field in fields(value):
            if field.name not in SHOWN_OTHERWISE | MARKDOWN:
                yield from texts(getattr(value, field.name))


def test_the_walk_over_a_thread_finds_its_texts() -> None:
    thread, *_ = notting_hill()
    assert {thread.title, "Jennifer Powell", thread.decisions[0].quotes[0]} <= set(texts(thread))
    assert ["words"] == list(texts(DateEvidence("m1", "words")))


@pytest.mark.parametrize("source", ["https://example.org/a", "http://example.org/?x=1&y=2"])
def test_the_source_is_linked_in_full_and_named_by_its_host(source: str) -> None:
    case = short_case("m1 request 2016-09-23")
    html = LexborHTMLParser(request_page(replace(case, thread=replace(case.thread, source=source))).html)
    link = html.css_first(".facts a[rel]")
    assert (source, "example.org") == (link.attributes["href"], link.text())
