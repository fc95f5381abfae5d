"""Formatting tidies the layout of a thread file and nothing else."""

from __future__ import annotations

from foi_archive.thread.format import format_text
from foi_archive.thread.read import read
from foi_archive.thread.write import write
from hypothesis import given as given_any
from hypothesis import settings
from hypothesis import strategies as st
from specification import cases
from thread_strategies import threads

FIELDS = """---
format: 1
title: Cameras
authority: home-office
requester: Pippa King
law: uk-foia
messages: [{id: m1, kind: request, from: Pippa King}]
"""


@cases("format")
def test_the_tidy_form(given, expected):
    assert expected == formatted(given)


def formatted(given: str) -> str:
    """The given file, formatted; both with one line end at their end."""
    return format_text(given + "\n", "thread.md").removesuffix("\n")


def test_line_ends_and_the_byte_order_mark():
    tidy = FIELDS + "---\n\n~~~ letter m1\nHow many?\n~~~\n"
    assert tidy == format_text("\ufeff" + tidy.replace("\n", "\r\n"), "thread.md")
    assert tidy == format_text(tidy.replace("\n", "\r"), "thread.md")
    assert tidy == format_text(tidy.removesuffix("\n"), "thread.md")


def test_spaces_at_the_ends_of_lines_go_but_where_they_are_part_of_a_text():
    untidy = FIELDS + "note: |\n  two spaces  \n  end this line\t\n\nsummary: cameras \t\n# comment  \n--- \n"
    tidy = FIELDS + "note: |\n  two spaces  \n  end this line\t\n\nsummary: cameras\n# comment\n---\n"
    assert tidy == format_text(untidy, "thread.md")


def test_spaces_in_letters_stay():
    text = FIELDS + "---\n\n~~~ letter m1\nHow many?  \n \t\n\u00a0\n~~~\n"
    assert text == format_text(text, "thread.md")


@settings(max_examples=60, deadline=None)
@given_any(threads)
def test_what_was_written_is_tidy_unless_it_has_errors(thread):
    text = write(thread)
    assert text == format_text(text, "thread.md")


PIECES = st.sampled_from([
    "\n", "\r\n", "\n\n\n", "~~~ letter m1\n", "~~~~~  letter m1 \n", "~~~\n", "~~~~~\n", "A note.", "  ",
    "\t", "\u00a0", "```\n", "    code\n", "text  \n", "---\n", "\ufffd", "\u2028",
])  # fmt: skip


@settings(max_examples=200, deadline=None)
@given_any(st.lists(PIECES, max_size=12).map("".join), st.sampled_from(["", "\ufeff"]))
def test_formatting_twice_changes_nothing_more(body, start):
    text = f"{start}{FIELDS}---\n{body}"
    once = format_text(text, "thread.md")
    assert once == format_text(once, "thread.md")
    assert read(text, "thread.md").thread == read(once, "thread.md").thread
