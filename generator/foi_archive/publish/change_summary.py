"""What a contribution changes, as lines for a terminal and as Markdown for the summary of a job."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from foi_archive.analysis.changes import Change
from foi_archive.publish.changed_files import ARCHIVE, ChangedFile
from foi_archive.publish.diagnostics import counted
from foi_archive.publish.summary_tables import code, table
from foi_archive.thread.problems.rule import printable

LONGEST_SUMMARY = 400_000  # bytes; GitHub shows none of more than 1 MiB, and that of foi check is there too


@dataclass(frozen=True, slots=True)
class ChangedThread:
    """A thread file that differs: what it tells otherwise, or in a word why that is not said.

    `state` is "changed", "new", "gone" or "not readable".
    """

    path: str
    state: str
    title: str
    changes: tuple[Change, ...] = ()


def change_lines(files: Sequence[ChangedFile], threads: Sequence[ChangedThread]) -> Iterator[str]:
    """All that changes, a line each. Only the first has no words of others."""
    yield _conclusion(files, threads)
    for file in _flagged(files):
        yield f"  look at {printable(file.path)}: {file.kind.label}"
    for thread in threads:
        yield f"  {printable(thread.path)}: {thread.state}"
        for change in thread.changes:
            yield f"    {printable(change.what)}: {_shown(change.before)} -> {_shown(change.after)}"


def change_summary(files: Sequence[ChangedFile], threads: Sequence[ChangedThread]) -> str:
    """The same as Markdown, with tables in HTML in which Markdown means nothing.

    Words of others stand in `code`, where GitHub makes neither links nor mentions. What is too long for
    GitHub is left out at the end, and the summary says so.
    """
    flagged = [
        (code(file.path), file.kind.value, f"{_state(file)}{file.kind.label}") for file in _flagged(files)
    ]
    told = [(code(thread.path), thread.state, code(thread.title)) for thread in threads]
    changed = [
        (
            code(_short(thread.path)),
            change.subject,
            code(change.what),
            _cell(change.before),
            _cell(change.after),
        )
        for thread in threads
        for change in thread.changes
    ]
    parts = [
        f"### What changes\n\n{escape(_conclusion(files, threads))}\n\n",
        _section("To be looked at before it is merged", ("file", "is", "why"), flagged),
        _section("Requests", ("file", "is", "title"), told),
        _section(
            "Outcomes, dates and quotations",
            ("request", "about", "what", "as it is", "as it would be"),
            changed,
        ),
    ]
    return "".join(parts)


def _conclusion(files: Sequence[ChangedFile], threads: Sequence[ChangedThread]) -> str:
    states = ("new", "changed", "gone", "not readable")
    numbers = {state: sum(thread.state == state for thread in threads) for state in states}
    told = [f"{counted(numbers[state], 'request')} {state}" for state in states if numbers[state]]
    flagged = len(_flagged(files))
    told += [f"{counted(flagged, 'file')} to be looked at"] if flagged else []
    return f"{', '.join(told) or 'no request changed'}."


def _flagged(files: Sequence[ChangedFile]) -> list[ChangedFile]:
    return [file for file in files if file.kind.label]


def _state(file: ChangedFile) -> str:
    return "new: " if file.is_new else "gone: " if file.is_gone else ""


def _short(path: str) -> str:
    """The name of a thread, as other threads call it: authority and name."""
    return path.removeprefix(f"{ARCHIVE}/requests/").removesuffix(".md")


def _section(heading: str, head: Sequence[str], rows: Sequence[Iterable[str]]) -> str:
    return f"#### {heading}\n\n{table(head, rows, LONGEST_SUMMARY // 3)}" if rows else ""


def _cell(text: str | None) -> str:
    return "" if text is None else code(text)


def _shown(text: str | None) -> str:
    return "nothing" if text is None else f'"{printable(text)}"'
