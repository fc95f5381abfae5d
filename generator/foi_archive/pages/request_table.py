"""All requests as a compact table, with the questions of each counted by outcome: a page for each order.

A page cannot sort without a script, so the heading of a column leads to the same table in the order of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from foi_archive.analysis.case import Case
from foi_archive.analysis.chronology import newest_first
from foi_archive.analysis.outcome_words import OUTCOMES, outcome_word
from foi_archive.model import addresses
from foi_archive.pages.page import Page
from foi_archive.pages.pagination import parts
from foi_archive.pages.templates import render

OutcomeColumn = tuple[str, str]
"""The word of an outcome, and its label."""


@dataclass(frozen=True, slots=True)
class Order:
    """An order of the table: its page, the heading that leads to it, and what it sorts by, the least first.

    `aria` is the direction in the words of WAI-ARIA; `is_number` if its column holds numbers.
    """

    path: str
    heading: str
    summary: str
    key: Callable[[Case], Any]
    aria: str = "ascending"
    is_number: bool = False


ORDERS = (
    Order(addresses.table_page("title"), "Request", "by title", lambda case: case.thread.title.casefold()),
    Order(
        addresses.table_page("authority"),
        "Authority",
        "by authority",
        lambda case: (case.authority.name.casefold(), case.authority.id),
    ),
    # The order in which all lists come.
    Order(
        addresses.table_page(),
        "Last letter",
        "by the last letter, the latest first",
        lambda case: 0,
        "descending",
    ),
    Order(
        addresses.table_page("delay"),
        "Days late",
        "by delay, the longest first",
        lambda case: -_days_late(case),
        "descending",
        is_number=True,
    ),
    Order(
        addresses.table_page("questions"),
        "Questions",
        "by the number of questions, the most first",
        lambda case: -len(case.histories),
        "descending",
        is_number=True,
    ),
)
"""All orders, in the order of the table's columns."""


def occurring(cases: Iterable[Case]) -> tuple[OutcomeColumn, ...]:
    """The outcomes that any question has: the table has a column for each of these alone."""
    found = {outcome_word(history) for case in cases for history in case.histories}
    return tuple(column for column in OUTCOMES if column[0] in found)


def row_of(case: Case, outcomes: Sequence[OutcomeColumn]) -> Markup:
    """The row of a request, the same in each order."""
    counts = Counter(outcome_word(history) for history in case.histories)
    # All orders lie in one folder: the same links lead to a request from each.
    html = render(
        "request-table-row.html",
        addresses.table_page(),
        case=case,
        days_late=_days_late(case),
        counts=[(label, counts[word]) for word, label in outcomes],
    )
    return Markup(html)


def tables_pages(
    cases: Sequence[Case], outcomes: Sequence[OutcomeColumn], row: Callable[[Case], Markup]
) -> Iterator[Page]:
    """The pages of the table in each order. `row` may remember the rows that it made before."""
    newest = newest_first(cases)
    for order in ORDERS:
        in_order = sorted(newest, key=order.key)
        for part in parts(order.path, in_order):
            html = render(
                "request-table.html",
                part.path,
                part=part,
                order=order,
                orders=ORDERS,
                outcomes=outcomes,
                rows=[row(case) for case in part.entries],
            )
            title = part.titled(f"Requests as a table, {order.summary}")
            yield Page(part.path, title, "All requests, with their questions counted by outcome.", html)


def _days_late(case: Case) -> int:
    """By how many working days the response certainly was late, or is overdue."""
    return case.timeliness.answer.at_least if case.timeliness.answer else 0
