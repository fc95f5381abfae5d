"""foi cite: the provisions that a text cites."""

from __future__ import annotations

import json
import sys
from datetime import date

import click

from foi_archive.cli.days import day
from foi_archive.cli.law_option import law_option
from foi_archive.law.citations import Cited, cited
from foi_archive.law.law import Law
from foi_archive.law.registry import laws
from foi_archive.law.spelling import shown
from foi_archive.publish.diagnostics import show
from foi_archive.thread.problems.rule import quoted


@click.command("cite")
@click.argument("texts", metavar="[TEXT]...", nargs=-1)
@law_option
@click.option(
    "--date",
    "written",
    metavar="DATE",
    callback=day,
    help="The day of the text, as in 2016-09-23: some sections have been numbered anew.",
)
@click.option("--json", "as_json", is_flag=True, help="Print an object of JSON for each.")
def command(texts: tuple[str, ...], law: Law, written: date | None, as_json: bool) -> None:
    """Print the provisions that a TEXT cites, one a line.

    Without a TEXT, standard input is read, such as a letter. A citation may go over the end of a line.
    Nothing is printed for a text that cites nothing; what it cites of an Act that is in no registry is left
    out.

    With --json, each line is an object with the keys citation, as_cited (the words of the text), line and
    column (from 1), title, role, test, claim (whether an authority refuses by it), and alternatives (what
    else it may mean). What the registry does not know is null.

    A provision that the law does not have, or whose number could mean two, is printed all the same, and a
    warning on standard error.
    """
    for text in texts or (sys.stdin.buffer.read().decode("utf-8", "replace"),):
        places = _Places(text)
        for found in cited(text, law, written):
            show(json.dumps(_facts(found, *places.of(found.start))) if as_json else str(found.citation))
            if doubt := _doubt(found):
                line, column = places.of(found.start)
                show(f"{line}:{column}: warning: {doubt}", err=True)


class _Places:
    """The line and the column of places in a text that are asked for in order, both from 1."""

    def __init__(self, text: str) -> None:
        self.text, self.line, self.begin, self.place = text, 1, 0, 0

    def of(self, place: int) -> tuple[int, int]:
        """The line and the column of a place, which is not before the one asked for last."""
        self.line += self.text.count("\n", self.place, place)
        self.begin = max(self.begin, self.text.rfind("\n", self.place, place) + 1)
        self.place = place
        return self.line, place - self.begin + 1


def _facts(found: Cited, line: int, column: int) -> dict[str, object]:
    provision = found.provision
    return {
        "citation": str(found.citation),
        "as_cited": found.as_cited,
        "line": line,
        "column": column,
        "title": provision.title if provision else None,
        "role": provision.role.value if provision else None,
        "test": provision.test.value if provision and provision.test else None,
        "claim": found.is_claim if provision else None,
        "alternatives": [str(each) for each in found.alternatives],
    }


def _doubt(found: Cited) -> str:
    """What is not certain about a citation, in words; empty if nothing is."""
    law = laws()[found.citation.law]
    if found.provision is None:
        return f"{quoted(found.as_cited)}: the {law.name} has no {shown(found.citation)} in the registry"
    if found.alternatives:
        meanings = " or ".join(shown(each) for each in (found.citation, *found.alternatives))
        return f"{quoted(found.as_cited)} may be {meanings}; --date tells which was in force"
    return ""
