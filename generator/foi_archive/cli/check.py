"""foi check: all that is wrong with an archive."""

from __future__ import annotations

from pathlib import Path

import click

from foi_archive.checks.run import check_archive
from foi_archive.cli.archives import (
    AUTHORITIES,
    PATHS,
    REQUESTS,
    Selection,
    faults_of_settings,
    holds_archive,
    selections,
)
from foi_archive.cli.faults import FaultsError
from foi_archive.cli.suggested import suggested
from foi_archive.model.place import Diagnostic, Severity
from foi_archive.publish.annotations import job_summary, workflow_commands
from foi_archive.publish.attachments import examined
from foi_archive.publish.diagnostics import counted, rendered, show
from foi_archive.publish.diagnostics import summary as summarised
from foi_archive.publish.findings_json import findings_json
from foi_archive.publish.reading import with_other_files
from foi_archive.thread.folder import read_files, read_folder, shown
from foi_archive.thread.problems.rule import printable
from foi_archive.thread.reading import ArchiveReading


@click.command("check")
@PATHS
@click.option("--strict", is_flag=True, help="End with 1 if there is a warning, too.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    show_default=True,
    help="What is printed: lines for people, annotations for a workflow of GitHub, or an object of JSON.",
)
@click.option(
    "--suggest",
    is_flag=True,
    help="Also tell, as notices, what rules read in the letters and the thread does not tell.",
)
@click.option(
    "--summary",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Add a table of all that was found to a file in Markdown, such as that of GITHUB_STEP_SUMMARY.",
)
def command(paths: tuple[Path, ...], strict: bool, form: str, suggest: bool, summary: Path | None) -> None:
    """Say what is wrong with threads.

    A PATH is a thread file, or a folder of the archive. Without one, the whole archive is checked: the folder
    that mkdocs.yml names as docs_dir, else the folder archive. Of a whole archive the pages of its own and
    mkdocs.yml are checked, too, as far as that can be done without running what it names.

    Each line says where and what, and the next one how to mend it: path:line:column: error: what is wrong
    [rule]. `foi explain RULE` tells why.

    With --format github, errors come first, since GitHub shows ten annotations of a kind at most; --summary
    has all of them. `foi schema check` prints the JSON Schema of --format json.

    With --suggest, the letters of each thread are read by rules, and what they propose is told at its place,
    with the words that it rests on. `foi import --redraft` writes the same into the file.

    Ends with 1 if there is an error; if --strict is given, also if there is a warning.
    """
    try:
        chosen = selections(paths)
        found = faults_of_settings(chosen)
    except FaultsError as error:
        # Where the archive lies cannot be told, so this is all that can be said.
        chosen, found = [], [*error.diagnostics]
    archives = [_reading(selection) for selection in chosen]
    for archive, selection in zip(archives, chosen, strict=True):
        said = _found_in(archive, selection)
        if suggest:
            said = sorted([*said, *suggested(archive)], key=lambda diagnostic: diagnostic.place)
        found += said
    threads = sum(len(archive.threads) for archive in archives)
    conclusion = f"{counted(threads, 'thread')}: {summarised(found) or 'nothing to mend'}"
    if form == "json":
        show(findings_json(found, threads))
    else:
        for line in workflow_commands(found) if form == "github" else map(rendered, found):
            show(line)
        show(conclusion)
    if summary:
        _add(job_summary(found, conclusion), summary)
    fatal = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(diagnostic.severity in fatal for diagnostic in found):
        raise click.exceptions.Exit(1)


def _add(text: str, file: Path) -> None:
    """Write at the end of a file: other steps of a job have their part in the same one."""
    try:
        with file.open("ab") as stream:
            stream.write(text.encode("utf-8", "replace"))
    except OSError as error:
        raise click.ClickException(f"{printable(str(file))} cannot be written: {error.strerror}") from None


def _found_in(archive: ArchiveReading, selection: Selection) -> list[Diagnostic]:
    found = [*check_archive(archive), *examined(selection.root, archive.threads).diagnostics]
    if selection.files is None:
        return [*with_other_files(found, selection.root)]
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
