import csv
import re
from datetime import date, timedelta

import pytest
from conftest import REPOSITORY
from foi_archive.law.calendars import CALENDARS
from foi_archive.law.clock import Limit, LimitKind, Unit
from foi_archive.law.due_dates import Count, Pause, count, earlier
from foi_archive.law.registry import laws
from foi_archive.law.working_days import Calendar
from foi_archive.model.receipt_rule import ReceiptRule
from hypothesis import given
from hypothesis import strategies as st
from specification import cases

UK = CALENDARS["uk"]
DUE = laws()["uk-foia"].clock.due
days = st.dates(date(2005, 1, 1), date(2028, 12, 31))
rules = st.sampled_from(ReceiptRule)
limits = st.sampled_from([(law.id, kind) for law in laws().values() for kind in law.clock.limits])


def vectors() -> list[dict[str, str]]:
    with (REPOSITORY / "tests/vectors/due-dates.csv").open() as file:
        return list(csv.DictReader(file))


def counted(
    law: str,
    kind: LimitKind,
    since: date,
    rule: ReceiptRule = ReceiptRule.ACT,
    pauses: tuple[Pause, ...] = (),
) -> Count:
    """The last day of a limit that counts from `since`; where it counts from the due date, of that."""
    clock = laws()[law].clock
    calendar, limit = CALENDARS[clock.calendar], clock.limits[kind]
    start = count(clock.due, since, calendar, rule).day if limit.after_due else since
    return count(limit, start, calendar, rule, pauses)


@cases("due-dates")
def test_due_date(given: str, expected: str) -> None:
    received, number, where, code = re.fullmatch(
        r"received (\S+), (\d+) working days, (.+?)(, receipt by the code of 2018)?", given
    ).groups()
    rule = ReceiptRule.CODE_2018 if code else ReceiptRule.ACT
    limit = Limit(int(number), Unit.WORKING_DAYS, "the request", "a rule", "https://example.org")
    assert expected == str(count(limit, date.fromisoformat(received), calendar(where), rule).day)


@pytest.mark.parametrize("row", vectors(), ids=lambda row: "-".join((row["law"], row["limit"], row["since"])))
def test_vectors(row: dict[str, str]) -> None:
    rule = ReceiptRule(row["receipt_rule"] or "act")
    paused = [Pause(*map(date.fromisoformat, row["paused"].split("/")), "a reason")] if row["paused"] else []
    since = date.fromisoformat(row["since"])
    assert row["last_day"] == str(
        counted(row["law"], LimitKind.named(row["limit"]), since, rule, tuple(paused)).day
    )


def test_there_are_vectors_for_every_law() -> None:
    assert set(laws()) == {row["law"] for row in vectors()}
    assert len(vectors()) >= 200


@given(limits, days, rules)
def test_a_last_day_is_a_working_day_where_the_rule_says_so(
    limit: tuple[str, LimitKind], since: date, rule: ReceiptRule
) -> None:
    found = counted(*limit, since, rule)
    in_working_days = found.limit.unit.counted is Unit.WORKING_DAYS
    assert found.day > since
    if in_working_days or found.limit.rolls:
        assert CALENDARS[laws()[limit[0]].clock.calendar].is_working_day(found.day)


@given(limits, days, days, rules)
def test_later_receipt_never_gives_an_earlier_due_date(
    limit: tuple[str, LimitKind], one: date, other: date, rule: ReceiptRule
) -> None:
    first, last = sorted((one, other))
    assert counted(*limit, first, rule).day <= counted(*limit, last, rule).day


@given(days)
def test_the_code_of_2018_gives_at_most_one_working_day_more(received: date) -> None:
    by_act, by_code = count(DUE, received, UK), count(DUE, received, UK, ReceiptRule.CODE_2018)
    assert (0 if UK.is_working_day(received) else 1) == UK.number(by_act.day, by_code.day)


@given(days, st.integers(0, 30), st.integers(0, 30))
def test_each_working_day_of_a_pause_is_made_up_for(received: date, begins: int, lasts: int) -> None:
    first = received + timedelta(days=1 + begins)
    pause = Pause(first, first + timedelta(days=lasts), "a fee")
    paused, plain = count(DUE, received, UK, pauses=(pause,)), count(DUE, received, UK)
    assert paused.paused == UK.number(plain.day, paused.day)
    assert plain.day <= paused.day


@given(limits, days, rules)
def test_the_working_names_each_day_off_that_was_passed_over(
    limit: tuple[str, LimitKind], since: date, rule: ReceiptRule
) -> None:
    found = counted(*limit, since, rule)
    if found.limit.unit.counted is Unit.WORKING_DAYS:
        weekdays = sum(
            (found.zero + timedelta(days=n + 1)).weekday() < 5 for n in range((found.day - found.zero).days)
        )
        assert weekdays - len(found.skipped) == found.limit.length
    assert all(off.name for off in found.skipped)


def test_of_two_counts_the_earlier_one_counts() -> None:
    by_law = [
        counted("uk-foia", kind, date(2024, 7, 19)) for kind in (LimitKind.SCHOOL, LimitKind.SCHOOL_LATEST)
    ]
    assert by_law[0] == earlier(*by_law) == earlier(*reversed(by_law))


def test_counting_from_a_year_not_known_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="not all days off"):
        count(DUE, date(2200, 1, 1), UK)


def calendar(where: str) -> Calendar:
    if where == "United Kingdom":
        return UK
    days_off = {date.fromisoformat(day): "a day off" for day in where.removeprefix("holidays ").split()}
    return Calendar(
        lambda year: {day: name for day, name in days_off.items() if day.year == year}, range(1, 9999)
    )
