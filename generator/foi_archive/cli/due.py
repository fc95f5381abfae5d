"""foi due: when a time limit ends, and how that was counted."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date

import click

from foi_archive.cli.days import day, stated_day
from foi_archive.cli.law_option import law_option
from foi_archive.law.calendars import CALENDARS
from foi_archive.law.clock import LimitKind, Unit
from foi_archive.law.due_dates import Count, Pause, count, earlier
from foi_archive.law.law import Law
from foi_archive.model.receipt_rule import ReceiptRule
from foi_archive.model.when import When
from foi_archive.pages.dates import day_text
from foi_archive.pages.working import beginning, days_off_sentence, end
from foi_archive.publish.diagnostics import show


def _pauses(_ctx: click.Context, _param: click.Parameter, written: Sequence[str]) -> tuple[Pause, ...]:
    try:
        spans = [When.parse(each) for each in written]
    except ValueError as error:
        raise click.BadParameter(str(error)) from None
    pauses = tuple(Pause(each.earliest, each.latest, "") for each in spans if each.earliest and each.latest)
    if len(pauses) < len(spans):
        raise click.BadParameter("it has no end: write both days, as in 2024-02-12/2024-02-19")
    return pauses


@click.command("due")
@law_option
@click.option(
    "--received",
    metavar="DATE",
    callback=day,
    help="The day from which the time runs, as in 2016-09-23.",
)
@click.option(
    "--limit",
    type=click.Choice([kind.value for kind in LimitKind]),
    default=LimitKind.DUE.value,
    show_default=True,
    help="Which time limit. `school` ends at the latest with `school-latest`.",
)
@click.option(
    "--receipt-rule",
    type=click.Choice([rule.value for rule in ReceiptRule]),
    default=ReceiptRule.ACT.value,
    show_default=True,
    help="What counts as the day of receipt, if it is a day off.",
)
@click.option(
    "--paused",
    metavar="DATE/DATE",
    callback=_pauses,
    multiple=True,
    help="Days that do not count, until a fee is paid or while a school is closed; may be given again.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the working as JSON.")
def command(
    law: Law, received: date | None, limit: str, receipt_rule: str, paused: Sequence[Pause], as_json: bool
) -> None:
    """Tell when a time limit ends, and how that was counted.

    The last day comes first, then the working. Without --received, days are read from standard input, one a
    line; of each the last day is printed, a tab and the day, or with --json one object a line.
    """
    kind = LimitKind.named(limit)
    if kind not in law.clock.limits:
        known = ", ".join(each.value for each in law.clock.limits)
        raise click.UsageError(f"the registry has no limit {limit} of {law.id}; it has {known}.")
    rule = ReceiptRule(receipt_rule)
    if rule is ReceiptRule.CODE_2018 and not law.clock.code_2018:
        raise click.UsageError(f"the code of practice of 2018 is none under {law.id}.")
    if paused and law.clock.limits[kind].unit is Unit.MONTHS:
        raise click.UsageError("a limit of months has no days that do not count.")
    if received is not None:
        try:
            counted = _counted(law, kind, received, rule, paused)
        except ValueError as error:
            raise click.UsageError(str(error)) from None
        lines = [_as_json(law, kind, counted)] if as_json else _with_working(law, counted)
        for line in lines:
            show(line)
    elif not _each_line(law, kind, rule, paused, as_json):
        raise click.exceptions.Exit(1)


def _each_line(law: Law, kind: LimitKind, rule: ReceiptRule, pauses: Sequence[Pause], as_json: bool) -> bool:
    """Answer each line of standard input; whether all were days."""
    all_well = True
    for number, line in enumerate(sys.stdin.buffer, start=1):
        written = line.decode("utf-8", "replace").strip()
        if not written:
            continue
        try:
            counted = _counted(law, kind, stated_day(written), rule, pauses)
        except ValueError as error:
            all_well = False
            show(f"-:{number}:1: error: {error}", err=True)
            continue
        show(_as_json(law, kind, counted) if as_json else f"{counted.day}\t{written}")
    return all_well


def _counted(law: Law, kind: LimitKind, since: date, rule: ReceiptRule, pauses: Sequence[Pause]) -> Count:
    """The end of a limit. Raises ValueError, with a sentence, for days of which nobody knows the days off."""
    calendar, limit = CALENDARS[law.clock.calendar], law.clock.limits[kind]
    start = count(law.clock.due, since, calendar, rule, pauses).day if limit.after_due else since
    counted = count(limit, start, calendar, rule, pauses)
    if kind is LimitKind.SCHOOL:
        return earlier(counted, count(law.clock.limits[LimitKind.SCHOOL_LATEST], since, calendar, rule))
    return counted


def _with_working(law: Law, counted: Count) -> Iterator[str]:
    yield str(counted.day)
    start = f"Counted from {counted.limit.since}, {{day}}"
    sentences = [*beginning(counted, start), days_off_sentence(counted.limit.unit, counted.skipped)]
    yield f"  {' '.join(filter(None, sentences))}"
    yield from (f"    {off.day}  {off.name}" for off in counted.skipped)
    yield f"  {' '.join(end(counted))}"
    yield f"  {counted.limit.basis} <{counted.limit.source}>"
    yield from (f"  {doubt}" for doubt in _doubts(law, counted))


def _doubts(law: Law, counted: Count) -> Iterator[str]:
    if not counted.limit.binding:
        yield "The law itself does not set this limit."
    if counted.limit.unverified:
        yield f"Not checked in the text of the law: {counted.limit.unverified}"
    if counted.limit.unit is Unit.SCHOOL_DAYS and not counted.pauses:
        yield "The days on which the school is closed are not taken off: give them with --paused."
    calendar = CALENDARS[law.clock.calendar]
    if calendar.doubt:
        yield calendar.doubt
    if calendar.proclaimed and counted.day > calendar.proclaimed:
        yield f"Days off after {day_text(calendar.proclaimed)} have not all been proclaimed yet."


def _as_json(law: Law, kind: LimitKind, counted: Count) -> str:
    limit = counted.limit
    facts = {
        "due": str(counted.day),
        "law": law.id,
        "limit": kind.value,
        "arrived": str(counted.arrived),
        "day_zero": str(counted.zero),
        "length": limit.length,
        "unit": limit.unit.value,
        "skipped": [{"day": str(off.day), "name": off.name} for off in counted.skipped],
        "paused_days": counted.paused,
        "rolled_from": str(counted.rolled_from) if counted.rolled_from else None,
        "basis": limit.basis,
        "source": limit.source,
        "doubts": list(_doubts(law, counted)),
    }
    return json.dumps(facts)
