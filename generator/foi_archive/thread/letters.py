"""The body of a thread: letters in tilde fences, and an editor's notes between them."""

from __future__ import annotations

from dataclasses import dataclass, field

from markdown_it import MarkdownIt

from foi_archive.model.place import Diagnostic, Place
from foi_archive.model.thread import Block, Note
from foi_archive.thread.fences import Fence, doubts, first_opening
from foi_archive.thread.problems import letters as problems
from foi_archive.thread.problems import limits

LONGEST_NOTE = 64 * 1024  # bytes
MOST_TEXTS = 1_000

# CommonMark's rules decide where a fence opens and closes, so that what a code host shows is what we read.
# Indented code is among them, since a fence inside it is none.
_MARKDOWN = MarkdownIt("zero").enable(["fence", "code"])
_MARKDOWN.core.ruler.enableOnly(["normalize", "block"])


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
    letter: Fence | None = None
    cut_short: Fence | None = None
    texts = 0
    for fence in (Fence.of(token, lines) for token in _MARKDOWN.parse(text) if token.type == "fence"):
        if fence.is_bare and letter and (letter is cut_short or _goes_on(letter, fence, lines)):
            # It is told once: all that is odd up to the next letter comes of one tilde too few.
            if letter is not cut_short:
                body.diagnostics.append(_cut_short(letter, fence, lines, path, first_line))
            cut_short = letter
            continue
        body.diagnostics += doubts(fence, lines, path, first_line)
        block = fence.holds("\n".join(lines[fence.opening + 1 : fence.end - fence.closed]))
        if block is None or not fence.has_tildes:
            continue
        texts += 1
        if texts > MOST_TEXTS:
            body.diagnostics.append(
                limits.too_many_texts(Place(path, first_line + fence.opening), MOST_TEXTS)
            )
            return body
        _add_note(body, lines, letter.end if letter else 0, fence.opening, path, first_line)
        body.blocks.append(block)
        body.places.append(Place(path, first_line + fence.opening))
        letter = fence
    _add_note(body, lines, letter.end if letter else 0, len(lines), path, first_line)
    return body


def _goes_on(letter: Fence, bare: Fence, lines: list[str]) -> bool:
    """Whether a letter seems to go on below its fence, since text stands between that and a bare one."""
    return any(line.strip() for line in lines[letter.end : bare.opening])


def _cut_short(letter: Fence, fence: Fence, lines: list[str], path: str, first_line: int) -> Diagnostic:
    closing = letter.end - 1
    tildes = lines[closing].strip()
    place = Place(path, first_line + closing)
    return problems.letter_cut_short(place, letter.words, tildes, first_line + fence.opening)


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
    opening = first_opening(lines, start, end)
    if opening and len(opening[1]["indent"].expandtabs(4)) >= 4:
        body.diagnostics.append(problems.fence_not_in_first_column(Place(path, first_line + opening[0])))
    body.blocks.append(Note(text))
    body.places.append(place)
