"""foi format: threads in their tidy form."""

from __future__ import annotations

from pathlib import Path

import click

from foi_archive.checks.limit import limited
from foi_archive.cli.archives import PATHS, selections
from foi_archive.cli.replacing import replace_text
from foi_archive.model.place import Severity
from foi_archive.publish.diagnostics import counted, rendered, show
from foi_archive.thread.folder import links_above, read_thread
from foi_archive.thread.format import format_text


@click.command("format")
@PATHS
@click.option("--check", is_flag=True, help="Change nothing; end with 1 if a file would change.")
def command(paths: tuple[Path, ...], check: bool) -> None:
    """Tidy thread files.

    Mended are line ends, blank lines, the length of fences, and dates that can be one day only. What a thread
    says stays the same, comments and order too. A file with errors is left as it is, and its errors are
    printed. Formatting a second time changes nothing.

    A PATH is a thread file, or a folder of the archive. Without one, the whole archive is formatted: the
    folder that mkdocs.yml names as docs_dir, else the folder archive.
    """
    chosen = selections(paths)
    files = [(file, selection.root) for selection in chosen for file in selection.thread_files()]
    done = "to format" if check else "formatted"
    changed = failed = 0
    for file, root in files:
        if links := [*links_above(root, file)]:
            failed += 1
            show("\n".join(map(rendered, links)))
            continue
        reading = read_thread(file)
        text = file.read_bytes().decode("utf-8") if reading.thread else ""
        formatted = format_text(text, reading.path) if text else text
        errors = [found for found in reading.diagnostics if found.severity is Severity.ERROR]
        if formatted != text:
            changed += 1
            show(f"{done}: {reading.path}")
            if not check:
                replace_text(file, formatted)
        elif errors:
            failed += 1
            for error in limited(errors):
                show(rendered(error))
    show(f"{counted(len(files), 'thread')}: {changed} {done}, {failed} with errors")
    if failed or (check and changed):
        raise click.exceptions.Exit(1)
