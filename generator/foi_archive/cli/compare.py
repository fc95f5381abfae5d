"""foi compare: what a contribution changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

import click

from foi_archive.analysis.changes import changes
from foi_archive.publish.change_summary import ChangedThread, change_lines, change_summary
from foi_archive.publish.changed_files import ARCHIVE, ChangedFile, Kind, changed_files
from foi_archive.publish.diagnostics import counted, show
from foi_archive.publish.preview import write_preview
from foi_archive.thread.folder import read_thread
from foi_archive.thread.problems.rule import printable

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("compare")
@click.argument("before", metavar="BEFORE", type=_FOLDER)
@click.argument("after", metavar="AFTER", type=_FOLDER)
@click.option(
    "--summary",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Add it in Markdown to a file, such as that of GITHUB_STEP_SUMMARY, and print the numbers only.",
)
@click.option(
    "--preview",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Write an archive with the changed requests only, to be built there with foi build.",
)
def command(before: Path, after: Path, summary: Path | None, preview: Path | None) -> None:
    """Say what a contribution changes.

    BEFORE and AFTER are two versions of the folder in which the archive lies, with its mkdocs.yml. Told are
    the outcomes, dates, quotations and letters that differ, request by request, and which other files
    somebody has to look at: workflows, settings, code, links, and pages of the archive's own, above all those
    that may hold HTML. Nothing in AFTER is run or followed.

    The archive that --preview writes has the settings, the theme and the own pages of BEFORE. If no request
    has changed, it is not written.
    """
    if not (before / ARCHIVE).is_dir():
        raise click.UsageError(f"{printable(str(before))} has no folder {ARCHIVE}.")
    if preview and preview.exists() and (not preview.is_dir() or any(preview.iterdir())):
        raise click.UsageError(f"{printable(str(preview))} holds files already; name another folder.")
    files = changed_files(before, after)
    threads = list(_changed_threads(before, after, files))
    told, *details = change_lines(files, threads)
    # In the log of a workflow, words of strangers could be taken as commands, wherever they stand in a line.
    for line in [told] if summary else [told, *details]:
        show(line)
    try:
        if summary:
            with summary.open("ab") as stream:
                stream.write(change_summary(files, threads).encode("utf-8", "replace"))
        if preview and (number := write_preview(before, after, files, preview)):
            show(f"  {printable(str(preview))}: an archive of {counted(number, 'changed request')}")
    except OSError as error:
        # The name of the file may be a stranger's, and is not printed.
        raise click.ClickException(f"summary and preview cannot be written: {error.strerror}") from None


def _changed_threads(before: Path, after: Path, files: Iterable[ChangedFile]) -> Iterator[ChangedThread]:
    for file in files:
        if file.kind is not Kind.THREAD:
            continue
        old = None if file.is_new else read_thread(before / file.path).thread
        new = None if file.is_gone else read_thread(after / file.path).thread
        if file.is_gone:
            yield ChangedThread(file.path, "gone", old.title if old else "")
        elif new is None:
            yield ChangedThread(file.path, "not readable", PurePosixPath(file.path).stem)
        elif old is None:
            yield ChangedThread(file.path, "new", new.title)
        else:
            yield ChangedThread(file.path, "changed", new.title, changes(old, new))
