"""Which lines of a letter are tables."""

from __future__ import annotations

from foi_archive.pages.columns import columns
from foi_archive.pages.letters import PieceKind, stretches
from hypothesis import given as for_all
from specification import cases
from thread_strategies import letter_texts


@cases("tables")
def test_tables(given: str, expected: str) -> None:
    text = given.replace("\\t", "\t")
    for table in reversed(columns(text)):
        text = f"{text[: table.start]}«{text[table.start : table.end]}»{text[table.end :]}"
    assert expected.replace("\\t", "\t") == text


@for_all(letter_texts)
def test_a_table_is_whole_lines_and_loses_nothing(text: str) -> None:
    found = columns(text)
    for table in found:
        assert "\n" in text[table.start : table.end]
        assert text[: table.start].endswith("\n") or table.start == 0
        assert text[table.end :].startswith("\n") or table.end == len(text)
    pieces = [piece for stretch in stretches(text, tables=found) for piece in stretch.pieces]
    assert text == "".join(piece.text for piece in pieces)
    aligned = sum(len(piece.text) for piece in pieces if piece.kind is PieceKind.ALIGNED)
    assert aligned <= sum(table.end - table.start for table in found)


def test_a_long_letter_is_looked_through_in_time() -> None:
    for text in (
        " " * 1_000_000,
        "a   b\n" * 200_000,
        "a" + "   " * 300_000,
        "-" * 1_000_000 + "x",
        "- " * 500_000,
    ):
        columns(text)
