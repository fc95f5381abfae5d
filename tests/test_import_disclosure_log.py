"""Disclosure logs as tables: whatever stands in a cell is kept as text, and any table ends in time."""

from __future__ import annotations

import csv
import time
from io import StringIO

import pytest
from effort import HANGS
from foi_archive.importers.disclosure_log import IMPORTER, MOST_ALIKE
from foi_archive.importers.log_dates import days_of_column
from foi_archive.importers.log_table import LARGEST_BYTES, MOST_ROWS
from foi_archive.importers.source import Imported, Source, missing_words
from hypothesis import given
from hypothesis import strategies as st

_HEADER = ["request id", "subject", "requester", "exemptions", "date requested", "status", "request_url"]
_CELL = st.text(st.characters(codec="utf-8"), max_size=20)


def _table(rows: list[list[str]], delimiter: str = ",") -> bytes:
    written = StringIO(newline="")
    csv.writer(written, delimiter=delimiter).writerows(rows)
    return written.getvalue().encode()


def _read(content: bytes) -> Imported:
    return IMPORTER.read(Source({"log.csv": content}))


def _rules(content: bytes) -> list[str]:
    return [diagnostic.rule for diagnostic in _read(content).diagnostics]


@given(
    st.lists(st.lists(_CELL, min_size=len(_HEADER), max_size=len(_HEADER)), max_size=5),
    st.sampled_from(",;\t|"),
)
def test_every_cell_is_kept(rows: list[list[str]], delimiter: str) -> None:
    content = _table([_HEADER, *rows], delimiter)
    assert IMPORTER.recognises(Source({"log.csv": content}))
    imported = _read(content)
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    assert len(filled) == len(imported.drafts)
    assert () == missing_words((cell for row in filled for cell in row), imported.drafts)


@given(st.binary(max_size=300))
def test_no_bytes_break_it(content: bytes) -> None:
    IMPORTER.recognises(Source({"x": content}))
    _read(content)
    _read(b"request id,subject\n" + content)


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["03/04/2024"], [None]),
        (["03/04/2024", "13/04/2024"], ["2024-04-03", "2024-04-13"]),
        (["03/04/2024", "04/13/2024 09:30"], ["2024-03-04", "2024-04-13"]),
        (["03/04/2024", "13/04/2024", "04/13/2024"], [None, "2024-04-13", "2024-04-13"]),
        (["2024-04-03", "2024-04-03T23:30:00Z", "3 April 2024"], ["2024-04-03"] * 3),
        (["05/05/2024", "31/02/2024", "45385", "TBC", ""], ["2024-05-05", None, None, None, None]),
    ],
)
def test_a_day_is_known_where_the_column_proves_the_order(texts: list[str], days: list[str | None]) -> None:
    known = days_of_column(texts)
    assert days == [day.isoformat() if (day := known.get(text)) else None for text in texts]


@pytest.mark.parametrize(
    ("content", "rules"),
    [
        (b"request id,subject\nR-1,\x81\x9d\n", ["log-encoding"]),
        (b"\xff\xfe,", ["log-encoding"]),
        (b"request id,subject\nR-1,caf\xe9\n", ["log-read-as-windows-1252"]),
        (b"request id,subject\nR-1," + b'"' + b"x" * 200_000, ["log-quotation-marks"]),
        (b"request id,subject\n" + b"R-1,x\n" * MOST_ROWS + b"R-1,x", ["log-too-long"]),
        (b"request id,subject\n" + b" " * LARGEST_BYTES, ["source-too-large"]),
        (b"request id,subject\n" + b"R\n" * 100, ["log-row-length"] * MOST_ALIKE + ["log-more-alike"]),
        (b"request id,subject\nR-1,a\nR-1,b\n", ["log-same-reference"]),
        (b"request id,subject\n,\n\n", ["no-letters"]),
        (b"nothing of the kind", ["no-letters"]),
    ],
    ids=lambda given: str(given)[:40],
)
def test_what_is_wrong_has_a_rule(content: bytes, rules: list[str]) -> None:
    assert rules == _rules(content)


@pytest.mark.parametrize(
    "content",
    [
        b"name,email\nAnn,ann@example.org\n",
        b"id,title,date,url\n1,Post,2024-01-01,https://example.org\n",
        b"From: ann@example.org\nSubject: Request, with a title\n\nText",
        b'{"title": "request", "status": "x"}',
        b"",
        b'"' * 100_000,
        b"," * 100_000,
    ],
    ids=lambda content: str(content[:20]),
)
def test_other_tables_and_texts_are_not_taken_for_logs(content: bytes) -> None:
    assert not IMPORTER.recognises(Source({"x": content}))


def test_a_hundred_thousand_rows_take_seconds() -> None:
    row = b'R-%d,"Visits, books and maps",Ann Reader,s.40(2),13/04/2024,Closed,https://example.org/%d\n'
    content = ",".join(_HEADER).encode() + b"\n" + b"".join(row % (n, n) for n in range(MOST_ROWS))
    before = time.process_time()
    imported = _read(content)
    assert time.process_time() - before < HANGS
    assert len(imported.drafts) == MOST_ROWS


@pytest.mark.parametrize(
    "row", [b",", b'"\n",', b'"",""\n', b"a\n", b"\n", b'"'], ids=lambda row: repr(row.decode())
)
def test_a_table_made_to_take_long_is_refused_at_once(row: bytes) -> None:
    content = b"request id,subject\n" + row * (LARGEST_BYTES // len(row) - 10)
    before = time.process_time()
    assert "error" in [diagnostic.severity for diagnostic in _read(content).diagnostics]
    assert time.process_time() - before < HANGS


def test_the_empty_rows_of_a_whole_spreadsheet_are_passed_over() -> None:
    assert [] == _rules(b"request id,subject\nR-1,Visits\n" + b",\n" * 1_048_574)
