"""Days as people write them behind an option."""

from __future__ import annotations

from datetime import date

import click

from foi_archive.model.when import When
from foi_archive.thread.problems.rule import quoted


def stated_day(written: str) -> date:
    """The day that a text states. Raises ValueError, with a sentence, if it states none."""
    day = When.parse(written).day
    if day is None:
        raise ValueError(f"{quoted(written)} is not one day: write it as in 2016-09-23")
    return day


def day(_ctx: click.Context, _param: click.Parameter, written: str | None) -> date | None:
    """The day that the value of an option states, None without the option; anything else is wrong usage."""
    try:
        return None if written is None else stated_day(written)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None
