"""The table of all requests: its orders, its columns, and its rows."""

from __future__ import annotations

from collections.abc import Sequence

from foi_archive.analysis.case import Case
from foi_archive.model.addresses import table_page
from foi_archive.pages.page import Page
from foi_archive.pages.request_table import occurring, row_of, tables_pages
from listed_cases import parsed, texts
from small_archive import CASES

OF_SMALL = list(CASES.values())


def pages(cases: Sequence[Case]) -> dict[str, Page]:
    outcomes = occurring(cases)
    made = tables_pages(cases, outcomes, lambda case: row_of(case, outcomes))
    return {page.path: page for page in made}


def test_a_table_has_a_page_for_each_order() -> None:
    firsts = {path: texts(page.html, "tbody th")[0] for path, page in pages(OF_SMALL).items()}
    assert firsts.pop(table_page("title")).startswith("All invoices, quotations")
    assert {
        table_page(): "Alotment waiting list",
        table_page("authority"): "Zustandsnoten der Brücken an der A 99",
        table_page("delay"): "Who holds keys to the village hall",
        table_page("questions"): "The Foghorn Retirement Programme",
    } == firsts


def test_each_heading_that_sorts_leads_to_its_order_and_says_which_one_this_is() -> None:
    for path, page in pages(OF_SMALL).items():
        links = parsed(page.html).css("thead a")
        assert 5 == len({link.attributes["href"] for link in links})
        (sorted_,) = parsed(page.html).css("[aria-sort]")
        assert path.rpartition("/")[2] == sorted_.css("a")[0].attributes["href"]


def test_every_question_is_counted_once() -> None:
    page = pages(OF_SMALL)[table_page()]
    for row in parsed(page.html).css("tbody tr"):
        total, *counts = [int(cell.text().strip() or 0) for cell in row.css("td.number")][1:]
        assert total == sum(counts)


def test_an_outcome_that_no_question_has_has_no_column() -> None:
    some = [case for case in OF_SMALL if case.slug == "harbour-lights"]
    assert ["Transferred"] == texts(pages(some)[table_page()].html, "thead .unseen")


def test_an_empty_archive_has_an_empty_table() -> None:
    assert "There are none in this archive yet." in pages([])[table_page()].html
