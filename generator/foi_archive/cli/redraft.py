"""A thread file to which is added what the rules read in its letters."""

from __future__ import annotations

from pathlib import Path

import click

from foi_archive.cli.archives import AUTHORITIES, selections
from foi_archive.cli.asked_authority import listed_in
from foi_archive.cli.faults import raise_errors
from foi_archive.cli.imported import tell_read
from foi_archive.cli.replacing import replace_text
from foi_archive.drafting.fill import filled
from foi_archive.drafting.propose import proposals
from foi_archive.drafting.suggestions import suggestions
from foi_archive.drafting.unread import readable
from foi_archive.law.registry import laws
from foi_archive.publish.diagnostics import show
from foi_archive.thread.amending import amended
from foi_archive.thread.folder import links_above, read_thread, shown
from foi_archive.thread.problems.rule import quoted


def redraft(file: Path, quiet: bool) -> None:
    """Add to a thread what it does not tell and its letters do; comments, order and all else stay.

    With errors in the file, or if it cannot be added to in place, the command ends with 1 and writes nothing.
    """
    if not file.is_file():
        raise click.UsageError(f"{shown(file)} is no thread file.")
    (selection,) = selections([file])
    raise_errors(links_above(selection.root, Path(file.absolute())))
    reading = read_thread(file)
    raise_errors(reading.diagnostics)
    thread = reading.thread
    assert thread is not None
    authority = next(
        (each for each in listed_in(selection.root).authorities if each.id == thread.authority), None
    )
    if authority is None:
        there = shown(selection.root / AUTHORITIES)
        raise click.ClickException(f"{quoted(thread.authority)} is no authority in {there}")
    if thread.law not in laws():
        raise click.ClickException(f"there is no law {quoted(thread.law)}")
    found = proposals(readable(thread), authority, laws()[thread.law])
    result = filled(thread, authority, found)
    if result == thread:
        show(f"{shown(file)}: nothing to add")
        return
    text = amended(file.read_bytes().decode("utf-8"), result)
    if text is None:
        raise click.ClickException(
            f"{shown(file)} cannot be added to as it is written. `foi check --suggest` lists what to add by "
            "hand, and `foi format` may make the file tidy enough"
        )
    replace_text(file, text)
    show(f"{shown(file)}: redrafted")
    if not quiet:
        tell_read(suggestions(thread, result, found))
    show(f"  next: compare what is drafted with the letters, foi check {shown(file)}")
