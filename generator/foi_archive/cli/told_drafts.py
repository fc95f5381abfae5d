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
_HEADINGS = ("Request", "Authority", "Requester", "Messages", "Dated", "Files", "Left", "Address")


def show_drafts(drafts: Iterable[Draft]) -> None:
    """Say what was found, before anything is written."""
    if not sys.stdout.isatty():
        for draft in drafts:
            for line in _lines(draft):
                show(line)
        return
    table = Table(show_edge=False, pad_edge=False)
    for heading in _HEADINGS:
        table.add_column(heading, overflow="fold")
    for draft in drafts:
        table.add_row(*map(Text, _cells(draft)))
    Console().print(table)


def _lines(draft: Draft) -> Iterator[str]:
    title, authority, requester, _, _, _, _, address = _cells(draft)
    yield f"found: {title}"
    yield f"  from {requester} to {authority}{f', {address}' if address else ''}"
    messages = ", ".join(_messages(draft)) or "none"
    dated = sum(message.sent is not None for message in draft.messages)
    files = [file for message in draft.messages for file in message.files]
    told = [f"{counted(len(draft.messages), 'message')}: {messages}", f"{dated:,} dated"]
    if files:
        held = sum(file.content is not None for file in files)
        told.append(f"{counted(len(files), 'attachment')}, {held:,} with the file")
    if draft.left:
        told.append(f"{counted(_lines_left(draft), 'line')} left over")
    yield f"  {'; '.join(told)}"


def _cells(draft: Draft) -> tuple[str, ...]:
    return (
        _told(draft.title),
        _told(draft.authority),
        _told(draft.requester),
        ", ".join(_messages(draft)),
        str(sum(message.sent is not None for message in draft.messages)),
        str(sum(len(message.files) for message in draft.messages)),
        counted(_lines_left(draft), "line") if draft.left else "",
        printable(draft.address or ""),
    )


def _messages(draft: Draft) -> Iterator[str]:
    counts = Counter(message.party for message in draft.messages)
    for party in (*Party, None):
        if counts[party]:
            yield f"{counts[party]:,} {f'of the {party.value}' if party else 'of unknown side'}"


def _lines_left(draft: Draft) -> int:
    return sum(leftover.text.count("\n") + 1 for leftover in draft.left)


def _told(text: str | None) -> str:
    return printable(" ".join((text or _UNKNOWN).split()))
