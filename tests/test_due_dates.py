import csv
import re
from datetime import date

import pytest
from conftest import REPOSITORY
from foi_archive.law.due_dates import due_date
from foi_archive.law.working_days import UK, Calendar
from foi_archive.model.receipt_rule import ReceiptRule
from hypothesis import given
from hypothesis import strategies as st
from specification import cases

days = st.dates(date(2005, 1, 1), date(2028, 12, 31))
rules = st.sampled_from(ReceiptRule)


def vectors() -> list[dict[str, str]]:
    with (REPOSITORY / "tests/vectors/clock-vectors.csv").open() as file:
        return list(csv.DictReader(file))


@cases("due-dates")
def test_due_date(given: str, expected: str) -> None:
    received, number, where, code = re.fullmatch(
        r"received (\S+), (\d+) working days, (.+?)(, receipt by the code of 2018)?", given
    ).groups()
    rule = ReceiptRule.CODE_2018 if code else ReceiptRule.ACT
    assert expected == due_date(date.fromisoformat(received), int(number), calendar(where), rule).isoformat()


@pytest.mark.parametrize("row", vectors(), ids=lambda row: row["received"])
def test_vectors(row: dict[str, str]) -> None:
    received = date.fromisoformat(row["received"])
    expected = (row["foia_20"], row["foia_40"], row["code2018_4_2_20"])
    actual = (
        due_date(received, 20, UK),
        due_date(received, 40, UK),
        due_date(received, 20, UK, ReceiptRule.CODE_2018),
    )
    assert expected == tuple(map(str, actual))


@given(days, rules)
def test_a_due_date_is_a_working_day(received: date, rule: ReceiptRule) -> None:
    assert UK.is_working_day(due_date(received, 20, UK, rule))


@given(days, days, rules)
def test_later_receipt_never_gives_an_earlier_due_date(one: date, other: date, rule: ReceiptRule) -> None:
    earlier, later = sorted((one, other))
    assert due_date(earlier, 20, UK, rule) <= due_date(later, 20, UK, rule)


@given(days)
def test_the_code_of_2018_gives_at_most_one_working_day_more(received: date) -> None:
    by_act, by_code = due_date(received, 20, UK), due_date(received, 20, UK, ReceiptRule.CODE_2018)
    assert (0 if UK.is_working_day(received) else 1) == UK.number(by_act, by_code)


def calendar(where: str) -> Calendar:
    if where == "United Kingdom":
        return UK
    days_off = [date.fromisoformat(day) for day in where.removeprefix("holidays ").split()]
    return Calendar(lambda year: tuple(day for day in days_off if day.year == year), range(1, 9999))
