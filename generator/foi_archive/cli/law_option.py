"""The option --law of commands that need to know which law is meant."""

from __future__ import annotations

import click

from foi_archive.law.law import Law
from foi_archive.law.registry import laws
from foi_archive.thread.problems.rule import nearest, quoted


def law_named(id_: str) -> Law:
    """The law with this id. Of one that the registry does not know, ValueError tells the nearest."""
    if law := laws().get(id_):
        return law
    meant = nearest(id_, laws())
    advice = f"did you mean {meant}?" if meant else f"there are {', '.join(laws())}."
    raise ValueError(f"there is no law {quoted(id_)}; {advice}")


def _law(_ctx: click.Context, _param: click.Parameter, id_: str) -> Law:
    """The law with this id. One that the registry does not know is wrong usage."""
    try:
        return law_named(id_)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


law_option = click.option("--law", callback=_law, required=True, help="The id of the law, as in uk-foia.")
