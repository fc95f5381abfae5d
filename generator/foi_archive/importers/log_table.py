"""A table as a disclosure log has it: its header and its rows, each with the line that it begins in."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from foi_archive.importers.problems import logs as problems
from foi_archive.importers.problems.sources import source_too_large
from foi_archive.model.place import Diagnostic, Place

LARGEST_BYTES = 32 * 1024 * 1024
MOST_ROWS = 100_000
MOST_EMPTY_ROWS = 1_100_000
"""A spreadsheet may write all its rows, most of them empty."""
MOST_DELIMITERS = 200_000
"""In one row, also within its texts."""

_DELIMITERS = (",", ";", "\t", "|")
_START = 64 * 1024  # bytes in which the header is looked for
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

IsHeader: TypeAlias = Callable[[Sequence[str]], bool]


@dataclass(frozen=True, slots=True)
class Row:
    """The fields of a row, and the line in which it begins."""

    line: int
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The names of the columns, the rows that have a field for each, and what is wrong with the others."""

    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def has_header(content: bytes, is_header: IsHeader) -> bool:
    """Whether a file begins with a row that is a header; only its beginning is looked at."""
    mark, encoding = _mark(content)
    start = content[len(mark) : _START].decode(encoding or "utf-8", "replace")
    return _delimiter(_unified(start), is_header) is not None


def read_table(name: str, content: bytes, is_header: IsHeader) -> Table:
    """The table of a file that has a header. Rows without any word are passed over."""
    if len(content) > LARGEST_BYTES:
        return Table(diagnostics=(source_too_large(Place(name), len(content), LARGEST_BYTES),))
    text, doubts = _decoded(name, content)
    text = _unified(text)
    delimiter = _delimiter(text, is_header)
    if delimiter is None:
        return Table(diagnostics=doubts)
    found = [*doubts]
    rows: list[Row] = []
    refused = 0
    columns: tuple[str, ...] = ()
    for row in _rows(name, text, delimiter):
        if isinstance(row, Diagnostic):
            found.append(row)
        elif not columns:
            columns = row.fields
        elif len(rows) + refused == MOST_ROWS:
            return Table(columns, diagnostics=(problems.log_too_long(Place(name, row.line), MOST_ROWS),))
        elif len(row.fields) < len(columns) or any(row.fields[len(columns) :]):
            refused += 1
            found.append(problems.log_row_length(Place(name, row.line), len(row.fields), len(columns)))
        else:
            rows.append(row)
    return Table(columns, tuple(rows), tuple(found))


def _mark(content: bytes) -> tuple[bytes, str | None]:
    """The byte order mark that a file begins with, and what it says of the encoding."""
    return next(((mark, name) for mark, name in _MARKS if content.startswith(mark)), (b"", None))


def _decoded(name: str, content: bytes) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text of a file, and what is doubtful about it; empty if no encoding fits."""
    mark, encoding = _mark(content)
    try:
        return content[len(mark) :].decode(encoding or "utf-8"), ()
    except UnicodeDecodeError as error:
        broken = error
    if encoding is None:
        place = Place(name, content.count(b"\n", 0, broken.start) + 1)
        try:
            return content.decode("windows-1252"), (problems.log_read_as_windows_1252(place),)
        except UnicodeDecodeError as error:
            broken = error
    place = Place(name, broken.object.count(b"\n", 0, broken.start) + 1)
    return "", (problems.log_encoding(place, broken.object[broken.start]),)


def _unified(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _delimiter(text: str, is_header: IsHeader) -> str | None:
    """What stands between the fields of the first row that has any, if that is a header."""
    for delimiter in _DELIMITERS:
        first = next(_rows("", text[:_START], delimiter), None)
        if isinstance(first, Row) and is_header(first.fields):
            return delimiter
    return None


def _rows(name: str, text: str, delimiter: str) -> Iterator[Row | Diagnostic]:
    """Each row with a word in it, up to the first in which the quotation marks do not pair up."""
    lines = _Lines(text, delimiter)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    line = 1
    for _ in range(MOST_ROWS + MOST_EMPTY_ROWS):
        lines.delimiters = 0
        try:
            fields = next(reader, None)
        except csv.Error:
            yield problems.log_quotation_marks(Place(name, line))
            return
        if fields is None:
            return
        # From a first line such as "sep=;" Excel takes the delimiter.
        is_setting = line == 1 and text.startswith("sep=") and text[5:6] == "\n"
        if any(map(str.strip, fields)) and not is_setting:
            yield Row(line, tuple(fields))
        line = reader.line_num + 1
    yield problems.log_too_long(Place(name, line), MOST_ROWS)


class _Lines:
    """The lines of a text, each with its end; an error of csv if a row has too many delimiters.

    They are not cut all at once, since that takes twice the memory.
    """

    def __init__(self, text: str, delimiter: str) -> None:
        self.text = text
        self.delimiter = delimiter
        self.start = 0
        self.delimiters = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if self.start >= len(self.text):
            raise StopIteration
        end = self.text.find("\n", self.start) + 1 or len(self.text)
        line = self.text[self.start : end]
        self.start = end
        self.delimiters += line.count(self.delimiter)
        if self.delimiters > MOST_DELIMITERS:
            raise csv.Error
        return line
