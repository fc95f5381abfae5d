"""The zip of all correspondence: letters are what they were, no word is lost, and no text is too much."""

from __future__ import annotations

import time

import pytest
from effort import HANGS
from foi_archive.importers.alaveteli_correspondence import SEPARATOR, request_of_correspondence
from foi_archive.importers.alaveteli_zip import IMPORTER
from foi_archive.importers.found import importers_for
from foi_archive.importers.source import Source, missing_words
from hypothesis import given
from hypothesis import strategies as st
from test_zip_reader import packed

TOP = 'A text version of "Lamps" is at https://foi.example.org/request/lamps.'
_LINE = st.one_of(
    st.sampled_from(["", SEPARATOR, "From: Kim", "To: Ann Reader", "Date: 1 May 2024", "Dear all,"]),
    st.text(st.characters(exclude_characters="\r\n", codec="utf-8"), max_size=20),
)
_BODY = st.lists(_LINE, min_size=1, max_size=8).map("\n".join)


def head(sender: str, recipient: str) -> str:
    return f"{SEPARATOR}\nFrom: {sender}\nTo: {recipient}\nDate: 1 May 2024\n\n"


@given(st.lists(_LINE, max_size=30).map("\n".join))
def test_no_word_is_lost(text: str) -> None:
    draft, told = request_of_correspondence(f"{TOP}\n{head('Ann Reader', 'Council')}x\n{text}", {})
    assert () == missing_words(told, [draft])
    draft, told = request_of_correspondence(text, {})
    assert () == missing_words(told, [draft])


@given(st.lists(st.text("abc -:\n", min_size=1, max_size=30).filter(str.strip), min_size=1, max_size=5))
def test_each_letter_is_what_it_was(letters: list[str]) -> None:
    both = [("Ann Reader", "Council"), ("Jo, Council", "Ann Reader")]
    text = "\n\n".join(head(*both[number % 2]) + letter for number, letter in enumerate(letters))
    draft, _ = request_of_correspondence(f"{TOP}\n{text}\n", {})
    assert [without_empty_lines_around(letter) for letter in letters] == [
        message.text for message in draft.messages
    ]


def without_empty_lines_around(text: str) -> str:
    lines = text.split("\n")
    filled = [number for number, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[filled[0] : filled[-1] + 1])


@pytest.mark.parametrize(
    "hostile",
    [
        *(f"{SEPARATOR}\n" * 300_000, "Attachment: a (" * 1_000_000, "\n" * 5_000_000, "<time " * 1_000_000),
        *(
            head("Ann Reader", "Council") * 100_000,
            "http://x" * 1_000_000,
            "a left an annotation: (" * 200_000,
        ),
        *(
            f"{SEPARATOR}\nDate: " * 100_000,
            " " * 10_000_000,
            "x: " * 3_000_000,
            "Attachment: a (1K)\n" * 300_000,
        ),
    ],
    ids=lambda hostile: repr(hostile[:20]),
)
def test_no_text_is_too_much(hostile: str) -> None:
    for text in (f"{TOP}\n{head('Ann Reader', 'Council')}{hostile}", f"{TOP}\n{hostile}"):
        source = Source({"correspondence.txt": text.encode()})
        start = time.process_time()
        IMPORTER.recognises(source)
        IMPORTER.read(source)
        assert time.process_time() - start < HANGS


@pytest.mark.parametrize("count", [3_000, 100_000])
def test_a_zip_of_too_many_files_is_refused_by_its_importer(count: int) -> None:
    content = packed([("correspondence.txt", b""), *((f"{number}.txt", b"") for number in range(count))])
    assert ["alaveteli-zip"] == [importer.name for importer in importers_for(Source({"x.zip": content}))]
    (diagnostic,) = IMPORTER.read(Source({"x.zip": content})).diagnostics
    assert "zip-too-large" == diagnostic.rule


@given(st.data())
def test_a_zip_that_was_changed_is_refused_or_loses_no_word(data: st.DataObject) -> None:
    text = f"{TOP}\n{head('Ann Reader', 'Council')}Dear Council,\n".encode()
    content = bytearray(packed([("correspondence.txt", text), ("1_2_a.pdf", b"%PDF")]))
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    imported = IMPORTER.read(Source({"x.zip": bytes(content)}))
    assert imported.diagnostics or imported.drafts
    assert () == missing_words(imported.told, imported.drafts)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (head("Ann Reader", "Council") * 5_001, "too-many-letters"),
        (head("Ann Reader", "Council") + "x" * 17_000_000, "source-too-large"),
        ("", "no-letters"),
    ],
    ids=lambda part: part[:20],
)
def test_a_text_that_no_request_has_is_refused(text: str, rule: str) -> None:
    imported = IMPORTER.read(Source({"correspondence.txt": f"{TOP}\n{text}".encode()}))
    assert [rule] == [diagnostic.rule for diagnostic in imported.diagnostics]
    assert () == imported.drafts
