"""foi verify: whether a copy of a site is as it was published."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from foi_archive.publish.copies import opened
from foi_archive.publish.diagnostics import counted, show
from foi_archive.publish.output import RefusedError
from foi_archive.publish.verify import Verdict, verified
from foi_archive.thread.problems.rule import printable


@click.command("verify")
@click.argument("site", type=click.Path(exists=True, path_type=Path))
@click.option("-v", "--verbose", is_flag=True, help="Name also the files that are as they should be.")
def command(site: Path, verbose: bool) -> None:
    """Say whether a copy of a site is as it was published.

    A SITE is a folder or a zip file. Each of its files is compared with the list SHA256SUMS in it, and those
    that are changed, missing or extra are named. Links are refused and never followed, and so is a path in
    the list that leads out of the copy.

    The list says what was published only if it is the publisher's own: compare it, or its checksum, with the
    one on the site.

    Ends with 1 if there is a difference.
    """
    counts: Counter[Verdict] = Counter()
    try:
        with opened(site) as copy:
            for found in verified(copy):
                counts[found.verdict] += 1
                if verbose or found.verdict is not Verdict.OK:
                    reason = f": {found.reason}" if found.reason else ""
                    show(f"{found.verdict}: {printable(found.place + reason)}")
    except RefusedError as error:
        raise click.UsageError(f"{printable(str(site))}: {printable(str(error))}") from None
    parts = [f"{counts[verdict]:,} {verdict}" for verdict in Verdict if counts[verdict]]
    show(f"{counted(counts.total(), 'file')}: {', '.join(parts) or 'none is listed'}")
    if counts.keys() - {Verdict.OK}:
        raise click.exceptions.Exit(1)
