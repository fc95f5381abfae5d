"""foi check: all that is wrong with an archive."""

from __future__ import annotations

from pathlib import Path

import click

from foi_archive.checks.run import check_archive
from foi_archive.cli.archives import AUTHORITIES, PATHS, REQUESTS, Selection, holds_archive, selections
from foi_archive.model.place import Diagnostic, Severity
from foi_archive.publish.attachments import examined
from foi_archive.publish.diagnostics import counted, rendered, show, summary
from foi_archive.thread.folder import read_files, read_folder, shown
from foi_archive.thread.reading import ArchiveReading


@click.command("check")
@PATHS
@click.option("--strict", is_flag=True, help="End with 1 if there is a warning, too.")
def command(paths: tuple[Path, ...], strict: bool) -> None:
    """Say what is wrong with threads.

    A PATH is a thread file, or a folder of the archive. Without one, the whole archive is checked: the folder
    that mkdocs.yml names as docs_dir, else the folder archive.

    Each line says where and what, and the next one how to mend it: path:line:column: error: what is wrong
    [rule]. `foi explain RULE` tells why.

    Ends with 1 if there is an error; if --strict is given, also if there is a warning.
    """
    chosen = selections(paths)
    archives = [_reading(selection) for selection in chosen]
    found = [
        diagnostic
        for archive, selection in zip(archives, chosen, strict=True)
        for diagnostic in _found_in(archive, selection)
    ]
    for diagnostic in found:
        show(rendered(diagnostic))
    threads = counted(sum(len(archive.threads) for archive in archives), "thread")
    show(f"{threads}: {summary(found) or 'nothing to mend'}")
    fatal = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(diagnostic.severity in fatal for diagnostic in found):
        raise click.exceptions.Exit(1)


def _found_in(archive: ArchiveReading, selection: Selection) -> list[Diagnostic]:
    found = [*check_archive(archive), *examined(selection.root, archive.threads).diagnostics]
    return sorted(found, key=lambda diagnostic: diagnostic.place)


def _reading(selection: Selection) -> ArchiveReading:
    if selection.files is None:
        return read_folder(selection.root)
    if not holds_archive(selection.root):
        raise click.UsageError(
            f"{shown(selection.files[0])} lies in no archive: no folder around it holds {AUTHORITIES} or "
            f"{REQUESTS}/. Put it into {REQUESTS}/<authority>/ of one."
        )
    return read_files(selection.root, selection.thread_files())
