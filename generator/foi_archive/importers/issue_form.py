"""The text that GitHub makes of the issue form `request.yml`: each label as a heading, the answer below it.

The answers are a stranger's, and each may look like a part of the form. So a one-line answer is the line
after its heading, whatever it says, and the correspondence ends at the last heading of the form in the text,
not at the first.

Source: https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from foi_archive.importers.draft import Draft, Leftover, SourceMessage
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


def read_issue_form(text: str) -> Draft | None:
    """The draft that an issue tells; None if no heading says where its correspondence begins."""
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
    return Draft(
        title=answers["Title"],
        authority=answers["Authority"],
        requester=answers["Requester"],
        law=answers["Law"],
        address=answers["Address"],
        messages=(SourceMessage(_unfenced(lines[start + 1 : end])),),
        promised_privacy=any(_is_ticked(line) for line in lines[end:]),
        left=tuple(left),
    )


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


def _unfenced(lines: Sequence[str]) -> str:
    """The lines without the fence that GitHub puts around them, and without empty lines around that."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    if not filled:
        return ""
    inner = lines[filled[0] : filled[-1] + 1]
    fence = _FENCE.fullmatch(inner[0].rstrip())
    if fence and len(inner) > 1 and inner[-1].rstrip() == fence["ticks"]:
        inner = inner[1:-1]
    return "\n".join(inner)


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
    draft = read_issue_form(text)
    if draft is None:
        return Imported(diagnostics=(no_letters(Place(name)),))
    return Imported((draft,), told=tuple(filter(_is_told, _lines(text))))


def _is_told(line: str) -> bool:
    """Whether somebody wrote the line: those of the form itself tell nothing."""
    of_the_form = (_NO_ANSWER, *map(_heading, (*ONE_LINE, CORRESPONDENCE, PRIVACY)))
    end = line.rstrip()
    return end not in of_the_form and not _FENCE.fullmatch(end) and not _TICK.fullmatch(end)


IMPORTER = Importer("issue-form", "the text of an issue filed with the form for requests", _recognises, _read)
