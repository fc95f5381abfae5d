"""What is written reads to the same thread."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import THREAD
from foi_archive.model.thread import Letter, Note, Thread
from foi_archive.thread.read import read
from foi_archive.thread.write import write
from hypothesis import given as given_any
from hypothesis import settings
from specification import cases
from thread_strategies import threads

SMALL = Thread("Cameras", "home-office", "Pippa King", "uk-foia", ())


@settings(max_examples=200, deadline=None)
@given_any(threads)
def test_a_thread_that_was_written_reads_to_the_same_thread(thread):
    assert thread == read(write(thread), "thread.md").thread


def test_the_example_reads_the_same_after_writing_and_keeps_its_letters_character_by_character():
    text = THREAD.read_text()
    thread = read(text, "thread.md").thread
    assert thread == read(write(thread), "thread.md").thread
    assert text.partition("\n---\n")[2] == write(thread).partition("\n---\n")[2]


@cases("writing")
def test_the_canonical_form(given, expected):
    assert expected == written(given)


def written(given: str) -> str:
    """The given thread, read and written; both with one line end at their end."""
    return write(read(given + "\n", "thread.md").thread).removesuffix("\n")


@pytest.mark.parametrize(
    "body",
    [
        (Note("One note."), Note("Another one.")),
        (Note("\nA note with a blank line above."),),
        (Note("~~~ letter m1\n~~~"),),
        (Note("```\nnever closed"), Letter("m1", "Dear Sir")),
        (Letter("m1", "one line\r\nanother"),),
        (Letter("m 1", "Dear Sir"),),
    ],
)
def test_what_no_file_can_tell_is_not_written(body):
    with pytest.raises(ValueError, match="cannot be told by a file"):
        write(replace(SMALL, body=body))
