"""A disclosure log of an authority as a table (CSV): a row is a request, of which it tells little.

The log has no letters, unless it has their text; so the letters of a draft are empty, and say so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from foi_archive.importers.draft import Draft, Leftover, SourceMessage
from foi_archive.importers.log_cells import Cells
from foi_archive.importers.log_columns import Column, columns_known, is_header
from foi_archive.importers.log_dates import days_of_column
from foi_archive.importers.log_table import Table, has_header, read_table
from foi_archive.importers.problems import logs as problems
from foi_archive.importers.problems.sources import no_letters
from foi_archive.importers.source import Imported, Importer, Source
from foi_archive.model.message import MessageKind, Party
from foi_archive.model.place import Diagnostic, Place, Severity

MISSING = "the disclosure log does not have the letter"
QUESTION = "the log says what was asked, and not whether in these words"
COMPLETED = "the log says when the request was completed, and not whether a letter was sent on that day"
_JSON = re.compile(rb"""(?:\xef\xbb\xbf)?\s*(?:\{\s*"|\[\s*[\[{"])""")
MOST_ALIKE = 20
"""Diagnostics of one rule that are told; of the others only the number is."""

_DATES = (Column.REQUESTED, Column.RECEIVED, Column.ANSWERED, Column.COMPLETED)
_LAWS = {
    "freedom of information act 2000": "uk-foia",
    "foia 2000": "uk-foia",
    "environmental information regulations 2004": "uk-eir",
    "eir 2004": "uk-eir",
    "freedom of information (scotland) act 2002": "scotland-foisa",
    "foisa": "scotland-foisa",
    "environmental information (scotland) regulations 2004": "scotland-eisr",
}
"""The names under which a log can mean one law only. Many countries have a Freedom of Information Act."""


def _draft(cells: Cells) -> Draft:
    # A column such as "Request" is the title only where no other one is.
    title = cells.take_short(Column.TITLE)
    messages = (_request(cells), *_response(cells))
    reference = cells.take_short(Column.REFERENCE)
    address = cells.see(Column.ADDRESS) or ""
    is_address = address.startswith(("https://", "http://")) and len(address.split()) == 1
    law = cells.see(Column.LAW) or ""
    return Draft(
        title=title,
        authority=cells.take_short(Column.AUTHORITY),
        requester=cells.take_short(Column.REQUESTER),
        law=_LAWS.get(" ".join(law.casefold().split())),
        address=cells.take_short(Column.ADDRESS) if is_address else None,
        messages=messages,
        status=cells.take_short(Column.STATUS),
        references=(reference,) if reference else (),
        left=tuple(Leftover(where, text) for where, text in cells.rest()),
    )


def _request(cells: Cells) -> SourceMessage:
    text = cells.take(Column.REQUEST_TEXT)
    question = None if text else cells.take(Column.QUESTION)
    dates = [cells.take_date(Column.REQUESTED), cells.take_date(Column.RECEIVED)]
    return SourceMessage(
        text or question or "",
        party=Party.REQUESTER,
        sent=dates[0].day if dates[0] else None,
        kind=MessageKind.REQUEST,
        heading=tuple(found.heading for found in dates if found),
        missing=None if text or question else MISSING,
        note=QUESTION if question else None,
    )


def _response(cells: Cells) -> Iterator[SourceMessage]:
    """The answer, if the log tells of one: its text or its day, or that the request was completed."""
    text = cells.take(Column.RESPONSE_TEXT)
    answered, completed = cells.take_date(Column.ANSWERED), cells.take_date(Column.COMPLETED)
    if not (text or answered or completed):
        return
    is_response = bool(text or answered)
    dated = answered or completed
    yield SourceMessage(
        text or "",
        party=Party.AUTHORITY,
        sent=dated.day if dated else None,
        kind=MessageKind.RESPONSE if is_response else None,
        heading=tuple(found.heading for found in (answered, completed) if found),
        missing=None if text else MISSING,
        note=None if answered or not completed else COMPLETED,
    )


def _days(table: Table, columns: Iterable[int]) -> Mapping[int, Mapping[str, date | None]]:
    return {number: days_of_column(row.fields[number] for row in table.rows) for number in columns}


def _doubts(
    name: str, table: Table, days: Mapping[int, Mapping[str, date | None]], drafts: Iterable[Draft]
) -> Iterator[Diagnostic]:
    """What is doubtful in rows that are read: days, and references that are there twice."""
    lines: dict[str, int] = {}
    for row, draft in zip(table.rows, drafts, strict=True):
        place = Place(name, row.line)
        for number, known in days.items():
            if known.get(text := row.fields[number], 0) is None:
                yield problems.log_date_unclear(place, table.columns[number], text)
        for reference in draft.references:
            if reference in lines:
                yield problems.log_same_reference(place, reference, lines[reference])
            lines.setdefault(reference, row.line)


def _told(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The first of each rule, by their lines, and how many more there are."""
    found = sorted(diagnostics, key=lambda diagnostic: diagnostic.place.line)
    counts = Counter(diagnostic.rule for diagnostic in found)
    seen: Counter[str] = Counter()
    for diagnostic in found:
        seen[diagnostic.rule] += 1
        if seen[diagnostic.rule] <= MOST_ALIKE:
            yield diagnostic
        elif seen[diagnostic.rule] == MOST_ALIKE + 1:
            yield problems.log_more_alike(
                diagnostic.place, counts[diagnostic.rule] - MOST_ALIKE, diagnostic.rule
            )


def _recognises(source: Source) -> bool:
    only = source.only()
    # In JSON on one line, keys stand between commas as columns do.
    return only is not None and not _JSON.match(only[1]) and has_header(only[1], is_header)


def _read(source: Source) -> Imported:
    name, content = next(iter(source.files.items()))
    table = read_table(name, content, is_header)
    known = columns_known(table.columns)
    days = _days(table, [number for column in _DATES for number in known.get(column, ())])
    drafts = tuple(_draft(Cells(table.columns, known, days, row)) for row in table.rows)
    if not drafts and not any(said.severity is Severity.ERROR for said in table.diagnostics):
        return Imported(diagnostics=(*table.diagnostics, no_letters(Place(name))))
    return Imported(
        drafts,
        tuple(_told([*table.diagnostics, *_doubts(name, table, days, drafts)])),
        told=tuple(field for row in table.rows for field in row.fields if field),
    )


IMPORTER = Importer(
    "disclosure-log", "the log of an authority's requests as a table (CSV)", _recognises, _read
)
