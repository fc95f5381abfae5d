"""A thread file in its tidy form: the same words, the same order, the same comments."""

from __future__ import annotations

import yaml

from foi_archive.model.place import Place, Severity
from foi_archive.model.thread import Thread
from foi_archive.thread import front_matter, yaml_guard
from foi_archive.thread.dates import first_value, same_day
from foi_archive.thread.front_matter import Parts
from foi_archive.thread.read import FIELDS_LINE, read
from foi_archive.thread.reading import ThreadReading
from foi_archive.thread.text import unified
from foi_archive.thread.write import write_body


def format_text(text: str, path: str) -> str:
    """The text with its dates mended and its layout tidied; what it reads to is the same thread.

    Mended is a date that can be one day only (`2016-9-3`, `23/09/2016`, `3 September 2016`). Tidied are line
    ends, a byte order mark, spaces at the ends of lines of the front matter, the length of fences, and blank
    lines around letters and notes. A file with any other error is returned as it is. A second time nothing
    changes.
    """
    mended = _with_dates_mended(unified(text), read(text, path))
    before = read(mended, path)
    if before.thread is None or any(said.severity is Severity.ERROR for said in before.diagnostics):
        return text
    formatted = _tidied(mended, before.thread, path)
    if read(formatted, path).thread != before.thread:
        raise AssertionError(f"foi format would change what {path} says; please report this mistake of ours")
    return formatted


def _with_dates_mended(text: str, reading: ThreadReading) -> str:
    lines = text.split("\n")
    # From the last to the first, so that the columns of those before stay right.
    for said in sorted(reading.diagnostics, key=lambda said: said.place, reverse=True):
        if said.rule == "not-a-date":
            lines[said.place.line - 1] = _with_date_mended(lines[said.place.line - 1], said.place)
    return "\n".join(lines)


def _with_date_mended(line: str, place: Place) -> str:
    """The line with the date at a place in the archive's form, if it can be one day only."""
    start = place.column - 1
    start += line[start] in "'\""
    date = first_value(line[start:])
    days = same_day(date)
    return line[:start] + days[0] + line[start + len(date) :] if len(days) == 1 else line


def _tidied(text: str, thread: Thread, path: str) -> str:
    parts = front_matter.split(text, path)
    assert isinstance(parts, Parts)
    fields = "\n".join(_without_spaces_at_ends(parts.fields, path))
    body = write_body(thread.body)
    return f"---\n{fields}---\n\n{body}" if body else f"---\n{fields}---\n"


def _without_spaces_at_ends(fields: str, path: str) -> list[str]:
    """The lines without spaces at their ends, except in values of several lines, which may hold them."""
    root = yaml_guard.compose(fields, path, FIELDS_LINE)
    assert isinstance(root, yaml.Node)
    kept = {number for lines in _long_values(root) for number in lines}
    return [line if number in kept else line.rstrip(" \t") for number, line in enumerate(fields.split("\n"))]


def _long_values(node: yaml.Node) -> list[range]:
    """The lines, counted from 0, whose ends stand inside a value below a node."""
    if isinstance(node, yaml.ScalarNode):
        # A block begins below its sign, a value in quotation marks right behind the first of them.
        return (
            [range(node.start_mark.line + (node.style in {"|", ">"}), node.end_mark.line)]
            if node.style
            else []
        )
    children = [child for item in node.value for child in (item if isinstance(item, tuple) else (item,))]
    return [lines for child in children for lines in _long_values(child)]
