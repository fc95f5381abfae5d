"""The text that GitHub makes of the issue form `request.yml`: each label as a heading, the answer below it.

The answers are a stranger's, and each may look like a part of the form. So a one-line answer is the line
after its heading, whatever it says, and the correspondence ends at the last heading of the form in the text,
not at the first. What was pasted there is cut into letters where it can be.

Source: https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from foi_archive.importers.draft import Draft, Leftover, SourceMessage
from foi_archive.importers.page_text_letters import PageText, page_of
from foi_archive.importers.problems.page_text import letter_border_doubtful
from foi_archive.importers.problems.sources import no_letters
from foi_archive.importers.source import Imported, Importer, Source
from foi_archive.model.place import Place

ONE_LINE = ("Title", "Authority", "Requester", "Law", "Address")
"""The labels of the one-line answers, in the order of the form."""
CORRESPONDENCE = "Correspondence"
PRIVACY = "Privacy"

_NO_ANSWER = "_No response_"
_TICK = re.compile(r"- \[(?P<mark>[ xX])\] \S.*")
_FENCE = re.compile(r"(?P<ticks>`{3,})(?:text)?")


def read_issue_form(text: str) -> tuple[Draft, int] | None:
    """The draft that an issue tells, and the number of the first line of its message.

    All that was pasted is one message, character by character. None if no heading says where it begins.
    """
    lines = _lines(text)
    answers: dict[str, str | None] = {}
    left: list[Leftover] = []
    at = 0
    where = "before the form"
    for number, label in enumerate(ONE_LINE):
        later = [*map(_heading, (*ONE_LINE[number + 1 :], CORRESPONDENCE))]
        heading = _first(lines, at, [_heading(label), *later])
        answers[label] = None
        if heading is None or lines[heading] != _heading(label):
            continue
        _leave(left, where, lines[at:heading])
        answers[label], at = _answer(lines, heading + 1, later)
        where = f"below {label}"
    start = _first(lines, at, [_heading(CORRESPONDENCE)])
    if start is None:
        return None
    _leave(left, where, lines[at:start])
    end = _tail(lines, start + 1)
    first, pasted = _unfenced(lines, start + 1, end)
    draft = Draft(
        title=answers["Title"],
        authority=answers["Authority"],
        requester=answers["Requester"],
        law=answers["Law"],
        address=answers["Address"],
        messages=(SourceMessage("\n".join(pasted)),),
        promised_privacy=any(_is_ticked(line) for line in lines[end:]),
        left=tuple(left),
    )
    return draft, first


def _heading(label: str) -> str:
    return f"### {label}"


def _first(lines: Sequence[str], at: int, wanted: Sequence[str]) -> int | None:
    """The first line from `at` on that is one of those wanted."""
    return next((number for number in range(at, len(lines)) if lines[number].rstrip() in wanted), None)


def _answer(lines: Sequence[str], at: int, later: Sequence[str]) -> tuple[str | None, int]:
    """The answer below a heading, and the line behind it. None if there is none."""
    filled = [number for number in range(at, len(lines)) if lines[number].strip()][:2]
    if not filled:
        return None, len(lines)
    answer = lines[filled[0]].strip()
    # The next heading of the form, unless another one follows at once: then an answer that looks like one.
    is_next = answer in later and not (len(filled) > 1 and lines[filled[1]].strip() in later)
    if is_next:
        return None, filled[0]
    return None if answer == _NO_ANSWER else answer, filled[0] + 1


def _leave(left: list[Leftover], where: str, lines: Sequence[str]) -> None:
    text = "\n".join(lines).strip()
    if text and text != _NO_ANSWER:
        left.append(Leftover(where, text))


def _tail(lines: Sequence[str], at: int) -> int:
    """The line of the heading behind the correspondence: the last one that only ticks follow."""
    for number in range(len(lines) - 1, at - 1, -1):
        line = lines[number].rstrip()
        if line == _heading(PRIVACY):
            return number
        if line and not _TICK.fullmatch(line):
            break
    return len(lines)


def _is_ticked(line: str) -> bool:
    tick = _TICK.fullmatch(line.rstrip())
    return tick is not None and tick["mark"] != " "


def _unfenced(lines: Sequence[str], start: int, stop: int) -> tuple[int, Sequence[str]]:
    """The lines without the fence that GitHub puts around them, and without empty lines around that.

    With the number of the first.
    """
    filled = [number for number in range(start, stop) if lines[number].strip()]
    if not filled:
        return start, ()
    inner = lines[filled[0] : filled[-1] + 1]
    fence = _FENCE.fullmatch(inner[0].rstrip())
    if fence and len(inner) > 1 and inner[-1].rstrip() == fence["ticks"]:
        return filled[0] + 1, inner[1:-1]
    return filled[0], inner


def _lines(text: str) -> list[str]:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _recognises(source: Source) -> bool:
    only = source.only()
    return only is not None and any(
        line.rstrip() == _heading(CORRESPONDENCE) for line in _lines(only[1].decode("utf-8", "replace"))
    )


def _read(source: Source) -> Imported:
    name, content = next(iter(source.files.items()))
    text = content.decode("utf-8", "replace")
    read = read_issue_form(text)
    if read is None:
        return Imported(diagnostics=(no_letters(Place(name)),))
    draft, first = read
    told = tuple(filter(_is_told, _lines(text)))
    page = page_of(draft.messages[0].text, draft.authority, draft.requester)
    doubts = (letter_border_doubtful(Place(name, first + doubt.line + 1), doubt.why) for doubt in page.doubts)
    is_page = len(page.messages) > 1 or page.status is not None
    return Imported((_cut(draft, page) if is_page and page.messages else draft,), tuple(doubts), told)


def _cut(draft: Draft, page: PageText) -> Draft:
    """The draft with the letters of the page that was pasted; what stands around them is left out."""
    title = [Leftover("the title of the page", page.title)] if page.title else []
    return replace(draft, messages=page.messages, status=page.status, left=(*draft.left, *title, *page.left))


def _is_told(line: str) -> bool:
    """Whether somebody wrote the line: those of the form itself tell nothing."""
    of_the_form = (_NO_ANSWER, *map(_heading, (*ONE_LINE, CORRESPONDENCE, PRIVACY)))
    end = line.rstrip()
    return end not in of_the_form and not _FENCE.fullmatch(end) and not _TICK.fullmatch(end)


IMPORTER = Importer("issue-form", "the text of an issue filed with the form for requests", _recognises, _read)
