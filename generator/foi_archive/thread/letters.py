"""The body of a thread: letters in tilde fences, and an editor's notes between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from foi_archive.model.place import Diagnostic, Place
from foi_archive.model.thread import AttachmentText, Block, Letter, Note
from foi_archive.thread.problems import letters as problems

LONGEST_NOTE = 64 * 1024  # bytes

# CommonMark's rules decide where a fence opens and closes, so that what a code host shows is what we read.
# Indented code is among them, since a fence inside it is none.
_MARKDOWN = MarkdownIt("zero").enable(["fence", "code"])
_MARKDOWN.core.ruler.enableOnly(["normalize", "block"])

_OPENING = re.compile(r"(?P<indent>[ \t]*)(?P<fence>~{3,})[ \t]*(?P<words>(?:letter|attachment)\b.*)")
_CLOSING = re.compile(r" {0,3}(?P<fence>~+|`+)[ \t]*")  # four spaces would make it code
_LETTER = re.compile(r"letter[ \t]+(?P<message>\S+)")
_ATTACHMENT = re.compile(r"attachment[ \t]+(?P<message>\S+)[ \t]+(?P<file>\S.*)")


@dataclass(slots=True)
class Body:
    """The blocks of a body with the place of each one's first line, and what is wrong with its fences."""

    blocks: list[Block] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def read_body(text: str, path: str, first_line: int) -> Body:
    """The letters, attachment texts and notes of a body, whose first line has the number `first_line`.

    A letter's text is that of the lines between its fence's two lines, character by character; the last
    line feed belongs to the fence. A fence of tildes that does not name a letter stays part of a note.
    """
    lines = text.split("\n")
    body = Body()
    note_from = 0
    for fence in _MARKDOWN.parse(text):
        if fence.type != "fence" or not fence.map:
            continue
        opening, end = fence.map
        closed = _closes(lines[end - 1], fence) and end - 1 > opening
        body.diagnostics += _doubts(fence, closed, lines, path, first_line)
        if fence.markup.startswith("`"):
            continue
        block = _block(fence.info.strip(), "\n".join(lines[opening + 1 : end - closed]))
        if block is None:
            continue
        _add_note(body, lines, note_from, opening, path, first_line)
        body.blocks.append(block)
        body.places.append(Place(path, first_line + opening))
        note_from = end
    _add_note(body, lines, note_from, len(lines), path, first_line)
    return body


def _block(words: str, text: str) -> Letter | AttachmentText | None:
    """What a fence with these words holds; None if the words name no letter."""
    if letter := _LETTER.fullmatch(words):
        return Letter(letter["message"], text)
    if attachment := _ATTACHMENT.fullmatch(words):
        return AttachmentText(attachment["message"], attachment["file"], text)
    return None


def _closes(line: str, fence: Token) -> bool:
    """Whether a line of a fence is the one that closes it."""
    closing = _CLOSING.fullmatch(line)
    return closing is not None and closing["fence"].startswith(fence.markup)


def _doubts(fence: Token, closed: bool, lines: list[str], path: str, first_line: int) -> Iterator[Diagnostic]:
    """What is wrong with a fence's two lines, and with what stands between them."""
    assert fence.map
    opening, end = fence.map
    words = fence.info.strip()
    of_letter = fence.markup.startswith("~")
    place = Place(path, first_line + opening)
    if of_letter and _block(words, "") is None:
        yield problems.fence_without_words(place, words)
    inner = _first_opening(lines, opening + 1, end)
    if not closed:
        yield problems.unclosed_fence(place, fence.markup, inner[1]["words"].strip() if inner else "")
    elif of_letter and inner and len(inner[1]["fence"]) >= len(fence.markup):
        yield problems.swallowed_letter(place, words, inner[1]["words"].strip(), first_line + inner[0])
    if of_letter:
        for number in (opening, end - 1) if closed else (opening,):
            if lines[number].startswith((" ", "\t")):
                yield problems.fence_not_in_first_column(Place(path, first_line + number))


def _first_opening(lines: list[str], start: int, end: int) -> tuple[int, re.Match[str]] | None:
    """The first line from `start` up to `end` that would open a letter, if it stood by itself."""
    for number in range(start, end):
        if match := _OPENING.fullmatch(lines[number]):
            return number, match
    return None


def _add_note(body: Body, lines: list[str], start: int, end: int, path: str, first_line: int) -> None:
    """Add the note that stands in these lines, if there are more than blank ones."""
    while start < end and not lines[start].strip(" \t"):
        start += 1
    while start < end and not lines[end - 1].strip(" \t"):
        end -= 1
    if start == end:
        return
    place = Place(path, first_line + start)
    text = "\n".join(lines[start:end])
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > LONGEST_NOTE:
        body.diagnostics.append(problems.note_too_long(place, size, LONGEST_NOTE))
    # A fence that is indented by four columns or more is code to Markdown, and a letter in it would be lost.
    opening = _first_opening(lines, start, end)
    if opening and len(opening[1]["indent"].expandtabs(4)) >= 4:
        body.diagnostics.append(problems.fence_not_in_first_column(Place(path, first_line + opening[0])))
    body.blocks.append(Note(text))
    body.places.append(place)
