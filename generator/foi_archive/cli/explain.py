"""foi explain: the manual page of a rule."""

from __future__ import annotations

import click

from foi_archive.checks.manual import manual
from foi_archive.publish.diagnostics import show
from foi_archive.thread.problems.rule import nearest, quoted


@click.command("explain")
@click.argument("rule", required=False)
def command(rule: str | None) -> None:
    """Explain a rule: what it asks for and why.

    The name of a RULE stands in square brackets in what foi check prints. Without one, all rules are listed.
    """
    pages = manual()
    if rule is None:
        for name, page in pages.items():
            show(f"{name}\n  {page.splitlines()[0]}")
    elif rule in pages:
        show(f"{rule}\n\n{pages[rule]}")
    else:
        meant = nearest(rule, pages)
        advice = f"did you mean {meant}?" if meant else "`foi explain` lists all rules."
        raise click.UsageError(f"there is no rule {quoted(rule)}; {advice}")
