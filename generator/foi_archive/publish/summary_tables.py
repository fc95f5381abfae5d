"""Tables for the summary of a job on GitHub: HTML without an empty line, in which Markdown means nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from foi_archive.publish.diagnostics import counted
from foi_archive.thread.problems.rule import printable


def table(head: Sequence[str], rows: Sequence[Iterable[str]], most: int, more: str = ".") -> str:
    """As many of the rows as have `most` bytes together, below their head, with an empty line at the end.

    Cells are HTML. What is left out is counted, in a sentence that ends in `more`.
    """
    kept: list[str] = []
    left = most
    for row in rows:
        text = _row("td", row)
        left -= len(text.encode("utf-8", "replace"))
        if left < 0:
            break
        kept.append(text)
    others = f"And {counted(len(rows) - len(kept), 'other')}{more}\n\n" if len(kept) < len(rows) else ""
    return f"<table>\n{_row('th', head)}{''.join(kept)}</table>\n\n{others}"


def code(text: str) -> str:
    """Words of others as HTML: in `code`, GitHub makes no links and no mentions of them."""
    return f"<code>{escape(printable(text))}</code>"


def _row(tag: str, cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>\n"
