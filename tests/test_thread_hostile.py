"""Nothing that stands in a file can stop the reader, or make it slow."""

from __future__ import annotations

import time

import pytest
from effort import HANGS
from foi_archive.thread.authorities import read_authorities
from foi_archive.thread.read import read, read_bytes
from hypothesis import given, settings
from hypothesis import strategies as st

FIELDS = """---
format: 1
title: Cameras
authority: home-office
requester: Pippa King
law: uk-foia
messages: [{id: m1, kind: request, from: Pippa King}]
"""


def hostile_values() -> dict[str, str]:
    """Values that have stopped, killed or starved other readers of YAML."""
    return {
        "brackets": "[" * 15_000 + "]" * 15_000,
        "open brackets": "[" * 30_000,
        "braces": "{a: " * 10_000,
        "dashes": "\n" + "- " * 20_000 + "a",
        "question marks": "\n" + "? " * 20_000 + "a",
        "aliases": "[*a" + ", *a" * 10_000 + "]",
        "many values": "[" + "a, " * 20_000 + "a]",
        "a long number": "9" * 5_000,
        "quotation marks": '"' * 60_000,
        "a long word": "a" * 60_000,
        "colons": "a: " * 20_000,
    }


@pytest.mark.parametrize("value", hostile_values().values(), ids=hostile_values())
def test_a_hostile_value_costs_little_time(value):
    start = time.process_time()
    read(f"---\ntitle: {value}\n---\n", "thread.md")
    assert time.process_time() - start < HANGS


def test_the_limits_of_a_file():
    large = f"{FIELDS}---\n~~~ letter m1\n" + "a" * 2 * 1024 * 1024 + "\n~~~\n"
    assert ["file-too-large"] == rules(large)
    assert ["file-too-large"] == [said.rule for said in read_bytes(large.encode(), "thread.md").diagnostics]
    assert ["too-many-lines"] == rules(f"{FIELDS}---\n" + "\n" * 1_500_000)
    assert ["front-matter-too-long"] == rules(f"{FIELDS}note: " + "é" * 33 * 1024 + "\n---\n")
    assert ["note-too-long"] == rules(f"{FIELDS}---\n" + "a" * 65 * 1024)
    assert ["too-many-values"] == rules(f"{FIELDS}tags: [" + "a, " * 20_000 + "]\n---\n")


def rules(text: str) -> list[str]:
    """The rules that a text breaks, in the order of the file."""
    return [said.rule for said in read(text, "thread.md").diagnostics]


def test_half_a_character_is_refused_as_text():
    assert ["control-character"] == rules(f"{FIELDS}---\n\ud83d\n")


PIECES = st.sampled_from([
    "---\n", "---", "\n", "\r\n", "\r", "\ufeff", "format: 1\n", "title: ", "law: uk-foia\n",
    "messages:\n", "  - id: m1\n", "    kind: request\n", "decisions: [{outcome: x}]\n",
    "questions: {a: 1}\n", "exemptions", "~~~ letter m1\n", "~~~\n", "```\n", "  ", "\t", "\u00a0", "&a",
    "*a", "!!x", "|", ">", "%", "@", "- ", "? ", ": ", "[", "]", "{", "}", ",", '"', "'",
    "\"\\UFFFFFFFF\"", "\"\\x1b\"", "\\", "#", " #",
    "\x00", "\x1b", "\x85", "\u2028", "\u202e", "\ufffd", "\ud83d", "\U0010ffff", "2016-9-3", "..", "~",
])  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join), st.booleans())
def test_no_text_can_stop_the_reader(text, in_fields):
    reading = read(f"---\n{text}\n---\n" if in_fields else text, "thread.md")
    assert reading.thread is not None or reading.diagnostics
    assert all(said.place.path == "thread.md" and said.place.line > 0 for said in reading.diagnostics)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=80), st.sampled_from([b"", b"---\n", b"---\ntitle: x\n---\n", b"- id: "]))
def test_no_bytes_can_stop_the_reader(data, start):
    assert "thread.md" == read_bytes(start + data, "thread.md").path
    read_authorities(start + data, "authorities.yml")


@pytest.mark.parametrize("value", hostile_values().values(), ids=hostile_values())
@pytest.mark.parametrize("name", ["title", "closed", "tags", "law", "source", "draft"])
def test_what_is_said_of_a_hostile_value_is_short(name, value):
    said = read(f"{FIELDS.replace('title', 'note')}{name}: {value}\n---\n", "thread.md").diagnostics
    assert all(len(one.message) + len(one.fix) < 500 for one in said)
