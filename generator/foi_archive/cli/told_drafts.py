"""What a source holds, draft by draft: a table on a terminal, lines elsewhere."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from foi_archive.importers.draft import Draft
from foi_archive.model.message import Party
from foi_archive.publish.diagnostics import counted, show
from foi_archive.thread.problems.rule import printable

_UNKNOWN = "?"
_HEADINGS = ("Found", "Messages", "Dated", "Files", "Left over")


def show_drafts(drafts: Iterable[Draft]) -> None:
    """Say what was found, before anything is written."""
    if not sys.stdout.isatty():
        for draft in drafts:
            for line in _lines(draft):
                show(line)
        return
    table = Table(show_lines=True)
    for heading in _HEADINGS:
        table.add_column(heading, justify="right" if heading in ("Dated", "Files") else "left")
    for draft in drafts:
        table.add_row(*_cells(draft))
    Console().print(table)


def _lines(draft: Draft) -> Iterator[str]:
    yield f"found: {_title(draft)}"
    yield f"  {', '.join(_people(draft))}"
    told = [f"{counted(len(draft.messages), 'message')}: {', '.join(_messages(draft)) or 'none'}"]
    told.append(f"{_dated(draft):,} dated")
    files = [file for message in draft.messages for file in message.files]
    if files:
        held = sum(file.content is not None for file in files)
        told.append(f"{counted(len(files), 'attachment')}, {held:,} with the file")
    if draft.left:
        told.append(f"{counted(_lines_left(draft), 'line')} left over")
    yield f"  {'; '.join(told)}"


def _cells(draft: Draft) -> tuple[Text, ...]:
    found = Text(_title(draft), style="bold")
    for line in _people(draft):
        found.append(f"\n{line}", style="not bold")
    files = sum(len(message.files) for message in draft.messages)
    left = counted(_lines_left(draft), "line") if draft.left else "–"
    cells = ("\n".join(_messages(draft)) or "none", f"{_dated(draft):,}", f"{files:,}", left)
    return (found, *map(Text, cells))


def _title(draft: Draft) -> str:
    return _told(draft.title)


def _people(draft: Draft) -> Iterator[str]:
    yield f"from {_told(draft.requester)} to {_told(draft.authority)}"
    if draft.address:
        yield _told(draft.address)


def _dated(draft: Draft) -> int:
    return sum(message.sent is not None for message in draft.messages)


def _messages(draft: Draft) -> Iterator[str]:
    counts = Counter(message.party for message in draft.messages)
    for party in (*Party, None):
        if counts[party]:
            yield f"{counts[party]:,} {f'of the {party.value}' if party else 'of unknown side'}"


def _lines_left(draft: Draft) -> int:
    return sum(leftover.text.count("\n") + 1 for leftover in draft.left)


def _told(text: str | None) -> str:
    return printable(" ".join((text or _UNKNOWN).split()))
