"""Threads as the text of a page of WhatDoTheyKnow, in each of the shapes that people have saved or copied.

1: title and status; a letter of the authority below its name, one of the requester below nothing. 2: with
the names of both parties, and sentences about the request. 3: letters alone, those of the authority with the
name of a person. 4: as a browser copies it, with days, buttons, files and a sidebar. 5: as 2, in Welsh.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import yaml
from foi_archive.model.message import Party
from foi_archive.model.months import MONTHS
from foi_archive.model.thread import Thread
from foi_archive.thread.read import read

SHAPES = (1, 2, 3, 4, 5)
_FOLDER = Path(__file__).parent / "drafting"


@dataclass(frozen=True)
class Sent:
    """A letter with what the page says of it."""

    party: Party
    sender: str
    day: date | None
    text: str


@dataclass(frozen=True)
class Correspondence:
    """A thread as the site would have it."""

    title: str
    authority: str
    requester: str
    letters: tuple[Sent, ...]


@cache
def correspondences() -> dict[str, Correspondence]:
    """The invented threads of tests/drafting, by their group and the name of their file."""
    files = sorted(_FOLDER.glob("*/requests/*/*.md"))
    return {
        f"{file.parents[2].name}/{file.stem}": correspondence(file, file.parents[2] / "authorities.yml")
        for file in files
    }


def correspondence(file: Path, authorities: Path) -> Correspondence:
    """The thread of a file."""
    thread = read(file.read_text("utf-8"), file.name).thread
    assert thread
    names = {entry["id"]: entry["name"] for entry in yaml.safe_load(authorities.read_text("utf-8"))}
    return Correspondence(thread.title, names[thread.authority], thread.requester, tuple(_letters(thread)))


def page(thread: Correspondence, shape: int) -> str:
    """The text of the page on which a thread stands, in one of the shapes."""
    parts = [*_top(thread, shape)]
    for number, letter in enumerate(thread.letters, start=1):
        parts += _heading(thread, letter, shape)
        if shape == 4 and letter.party is not Party.REQUESTER and number % 3 == 0:
            parts.append(_FILES)
        parts.append(letter.text.strip("\n"))
        if shape == 4:
            parts.append(_BUTTONS)
        if shape == 4 and number == 2:
            parts += ["Ada Onlooker left an annotation (1 May 2024)", "Dear all, I asked the same.", _BUTTONS]
    if shape == 4:
        parts.append(_SIDEBAR)
    return "\n\n".join(parts) + "\n"


def expected(thread: Correspondence) -> list[tuple[Party, str]]:
    """The party and the text of each letter."""
    return [(letter.party, _trimmed(letter.text)) for letter in thread.letters]


def _letters(thread: Thread) -> Iterator[Sent]:
    for message in thread.messages:
        when = message.date
        day = when.earliest if when and when.earliest == when.latest else None
        yield Sent(message.kind.party, message.sender, day, thread.texts_of(message.id)[0])


def _top(thread: Correspondence, shape: int) -> Iterator[str]:
    if shape == 3:
        return
    yield thread.title
    if shape in (2, 4):
        yield f"{thread.requester} made this Freedom of Information request to {thread.authority}"
        yield (
            "This request has been closed to new correspondence from the public body. "
            "Contact us if you think it ought be re-opened."
        )
    if shape == 5:
        yield f"Gwnaeth {thread.requester} y cais Rhyddid Gwybodaeth hwn i {thread.authority}"
    yield "Roedd y cais yn rhannol lwyddiannus." if shape == 5 else "The request was partially successful."


def _heading(thread: Correspondence, letter: Sent, shape: int) -> Iterator[str]:
    is_of_requester = letter.party is Party.REQUESTER
    if is_of_requester and shape in (1, 3):
        return
    name = thread.requester
    if not is_of_requester:
        name = thread.authority
        if shape != 1 and letter.sender != thread.authority:
            name = f"{letter.sender}, {thread.authority}"
    yield f"From: {name}" if shape == 4 else name
    if shape == 4:
        if letter.day:
            yield f"{letter.day.day} {MONTHS[letter.day.month - 1]} {letter.day.year}"
        if is_of_requester:
            yield "Delivered"


def _trimmed(text: str) -> str:
    lines = text.split("\n")
    filled = [number for number, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[filled[0] : filled[-1] + 1])


_FILES = "2 Attachments\n\nReply 3.pdf\n\n120K View Download\n\nTable A.xlsx\n\n1.2M Download"
_BUTTONS = "Link to this\n\nReport"
_SIDEBAR = """\
Things to do with this request

Add an annotation
Download a zip file of all correspondence

Follow this request

There are 3 people following this request

Similar requests

Buses in another town

Another Council

Event history details

Are you the owner of any commercial copyright on this page?"""
