"""What nobody can read is told apart from what nobody knows."""

from __future__ import annotations

import pytest
from foi_archive.importers.found import all_importers, importers_for
from foi_archive.importers.no_text import NO_TEXT
from foi_archive.importers.source import Source
from hypothesis import given
from hypothesis import strategies as st

TEXT = b"Dear Council,\n\nhow many lamps are there?\n" * 20


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({}, ""),
        ({"a": TEXT}, ""),
        ({"a": TEXT.decode().encode("utf-16")}, ""),
        ({"a": TEXT, "b": b"\x89PNG\r\n"}, ""),
        ({"a": TEXT + b"\x1b[31m"}, ""),
        ({"a": b""}, "a:1:1: empty-source"),
        ({"a": b"", "b": b" \r\n"}, "a:1:1: empty-source"),
        ({"a": b"", "b": b"%PDF-1.7\nwords"}, "b:1:1: source-not-text"),
        ({"a": bytes(range(256))}, "a:1:1: source-not-text"),
        ({"a": TEXT + b"a\0"}, "a:61:1: source-not-text"),
    ],
)
def test_it_is_said_why_nobody_can_read_it(files: dict[str, bytes], told: str) -> None:
    source = Source(files)
    assert bool(told) == NO_TEXT.recognises(source)
    found = [f"{said.place}: {said.rule}" for said in NO_TEXT.read(source).diagnostics]
    assert ([told] if told else []) == found


def test_it_is_no_kind_that_can_be_asked_for() -> None:
    assert NO_TEXT not in all_importers()


@given(st.dictionaries(st.text(max_size=3), st.binary(max_size=40), max_size=3))
def test_whatever_the_bytes_it_is_never_asked_between_it_and_others(files: dict[str, bytes]) -> None:
    found = importers_for(Source(files))
    assert NO_TEXT not in found or (NO_TEXT,) == found
