"""The text `correspondence.txt` that Alaveteli gives with all files of a request.

A line of 31 dashes stands before each letter, then three lines with labels in the site's language: from whom,
to whom, and when. A letter may hold such a line of dashes, too; what follows and is no such head stays in it.

Source: mysociety/alaveteli, app/views/request/show.text.erb and what it shows
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from foi_archive.importers.alaveteli_days import day_of_instant, day_of_words
from foi_archive.importers.draft import Draft, Leftover, SourceFile, SourceMessage
from foi_archive.model.message import Party

SEPARATOR = "-" * 31
NOTE = "from the zip of all correspondence, which leaves out what letters quote, and does not say where"

_IN_ENGLISH = ("From", "To", "Date")
_HIDDEN = "This message has been hidden."
_ANNOTATION = re.compile(r"(?P<name>[^\n]{1,100}) left an annotation: \((?P<day>[^()\n]{1,40})\)")
_LABELLED = re.compile(r"(?P<indent> {0,9})(?P<label>[^\s:][^:\n]{0,29}):(?P<value>[ ,].*)?")
_INSTANT = re.compile(r"<time [^>]{0,200}?datetime=\"(?P<instant>[^\"]{1,40})\"")
_FILE = re.compile(r"(?P<label>[^\s:][^:\n]{0,29}): (?P<name>.+) \([^()]{0,20}\)")
_ADDRESS = re.compile(r"https?://[^\s\"]{1,300}?/request/[^\s\"#?/.]{1,300}")
_SEPARATORS = re.compile(rf"^{SEPARATOR}[^\S\n]*$", re.MULTILINE)
_TOP_CHARACTERS = 20_000

FilesOfMessages = Mapping[int, Sequence[SourceFile]]
"""The files that came with the letters of the authority, by their number from 1."""


@dataclass(frozen=True, slots=True)
class _Head:
    """The three lines above a letter, and the number of the line in its block where the letter begins."""

    labels: tuple[str, ...]
    sender: str
    recipient: str
    date: str
    indent: str
    lines: tuple[str, ...]
    end: int


@dataclass(slots=True)
class _Block:
    """The lines between two lines of dashes, and the head above the letter if they begin with one."""

    lines: list[str]
    head: _Head | None


@dataclass(frozen=True, slots=True)
class _Parties:
    """Who writes to whom by the head of the first letter; nobody is known if that is hidden."""

    labels: tuple[str, ...] = ()
    requester: str | None = None
    authority: str | None = None

    def wrote(self, head: _Head) -> Party | None:
        """Who wrote a letter; None if it is neither."""
        if head.labels != self.labels or self.requester is None:
            return None
        if head.sender == self.requester and head.recipient == self.authority:
            return Party.REQUESTER
        return Party.AUTHORITY if head.recipient == self.requester else None

    def are_of(self, head: _Head) -> bool:
        """Whether a head is the site's, and not one that a letter quotes."""
        return head.labels == self.labels and (self.requester is None or self.wrote(head) is not None)


def is_correspondence(text: str) -> bool:
    """Whether a text is such a correspondence, by its first lines."""
    top, *blocks = _blocks(text[:_TOP_CHARACTERS])
    says_where = _ADDRESS.search("\n".join(top.lines)) is not None
    return says_where and any(block.head for block in blocks)


def request_of_correspondence(text: str, files: FilesOfMessages) -> tuple[Draft, tuple[str, ...]]:
    """The draft of a correspondence with its files, and all that the text tells."""
    first, *blocks = _blocks(text)
    top, parties = first.lines, _parties(blocks)
    found = _ADDRESS.search("\n".join(top)[:_TOP_CHARACTERS])
    address = found[0] if found else None
    messages: list[SourceMessage] = []
    left = [Leftover("the first lines", "\n".join(top).strip())]
    answers = 0
    for block in _joined(blocks, parties):
        if block.head and parties.are_of(block.head):
            is_answer = parties.wrote(block.head) is Party.AUTHORITY
            answers += is_answer
            message = _message(block, block.head, parties, files.get(answers, ()) if is_answer else ())
            messages.append(replace(message, sent=_day(block.head.date, address)))
        elif _is_hidden(block.lines):
            messages.append(SourceMessage("", hidden=" ".join(" ".join(block.lines).split())))
        elif any(line.strip() for line in block.lines):
            left.append(_event(block.lines))
    draft = Draft(
        title=_title(top),
        authority=parties.authority,
        requester=parties.requester.strip("[]") if parties.requester else None,
        law=None,
        address=address,
        messages=tuple(messages),
        left=tuple(left),
    )
    return draft, (_SEPARATORS.sub("", text),)


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _blocks(text: str) -> list[_Block]:
    blocks: list[list[str]] = [[]]
    for line in _lines(text):
        if line.startswith(SEPARATOR) and line.rstrip() == SEPARATOR:
            blocks.append([])
        else:
            blocks[-1].append(line)
    return [_Block(lines, _head(lines)) for lines in blocks]


def _parties(blocks: list[_Block]) -> _Parties:
    if blocks and (head := blocks[0].head):
        return _Parties(head.labels, head.sender, head.recipient)
    return next((_Parties(block.head.labels) for block in blocks if block.head), _Parties())


def _joined(blocks: list[_Block], parties: _Parties) -> list[_Block]:
    """The blocks, where one that the site did not begin is a part of the letter above it."""
    joined: list[_Block] = []
    for block in blocks:
        if joined and not _is_the_sites(block, parties):
            joined[-1].lines += [SEPARATOR, *block.lines]
        else:
            joined.append(block)
    return joined


def _is_the_sites(block: _Block, parties: _Parties) -> bool:
    if block.head and parties.are_of(block.head):
        return True
    if parties.labels != _IN_ENGLISH:
        return True  # What the site says between letters is not known; it must not become a part of one.
    filled = _filled(block.lines)
    is_resent = len(filled) == 2 and filled[0].startswith("Date: ") and filled[1].startswith("Sent ")
    is_annotation = bool(filled) and _ANNOTATION.match(filled[0]) is not None
    return not filled or is_resent or is_annotation or _is_hidden(block.lines)


def _filled(lines: list[str]) -> list[str]:
    return [line.strip() for line in lines if line.strip()]


def _head(block: list[str]) -> _Head | None:
    start = next((number for number, line in enumerate(block) if line.strip()), 0)
    lines = block[start : start + 3]
    found = [match for line in lines if (match := _LABELLED.fullmatch(line.rstrip()))]
    if len(found) < 3:
        return None
    sender, recipient, day = ((match["value"] or "").strip() for match in found)
    labels, indent = tuple(match["label"] for match in found), found[0]["indent"]
    return _Head(labels, sender, recipient, day, indent, tuple(lines), start + 3)


def _message(block: _Block, head: _Head, parties: _Parties, files: Sequence[SourceFile]) -> SourceMessage:
    lines = block.lines[head.end :]
    named: list[SourceFile] = []
    below: list[str] = []
    while lines:
        line = lines[-1].strip()
        file = _named(line, files) if line else None
        if line and file is None:
            break
        lines.pop()
        below += [line] if line else []
        named += [file] if file else []
    first = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    text = "\n".join(lines[first:])
    party = parties.wrote(head)
    is_answer = party is Party.AUTHORITY
    names = {file.name for file in files}
    others = [file for file in reversed(named) if file.name not in names]
    heading = (*head.lines, *reversed(below))
    return SourceMessage(
        # The site's template sets the first line of a letter in as it does the head.
        text=text.removeprefix(head.indent),
        party=party,
        sender=_name(head.sender, parties.authority) if is_answer else head.sender.strip("[]") or None,
        heading=tuple(line.strip() for line in heading),
        note=NOTE if is_answer else None,
        files=(*files, *others),
    )


def _named(line: str, files: Sequence[SourceFile]) -> SourceFile | None:
    """The file that a line below a letter names, if it is the site's."""
    found = _FILE.fullmatch(line)
    if found is None:
        return None
    given = next((file for file in files if file.name == found["name"]), None)
    return given or (SourceFile(found["name"]) if found["label"] == "Attachment" else None)


def _name(sender: str, authority: str | None) -> str | None:
    """Of "Jo Officer, Example Council" the name, of ", Example Council" the authority."""
    name = sender.removesuffix(f", {authority}").removeprefix(", ").strip()
    return name or authority


def _day(text: str, address: str | None) -> date | None:
    instant = _INSTANT.match(text)
    return day_of_instant(instant["instant"], address) if instant else day_of_words(text)


def _title(top: list[str]) -> str | None:
    """What stands in quotation marks above all letters; a title may hold such marks, too."""
    words = " ".join(" ".join(top).split())
    first, last = words.find('"'), words.rfind('"')
    return words[first + 1 : last].strip() or None if 0 <= first < last else None


def _is_hidden(block: list[str]) -> bool:
    filled = _filled(block)
    return 0 < len(filled) <= 3 and filled[0].startswith(_HIDDEN)


def _event(block: list[str]) -> Leftover:
    text = "\n".join(block).strip()
    annotation = _ANNOTATION.match(text)
    if annotation is None:
        return Leftover("event in the thread", text)
    day = day_of_words(annotation["day"]) or annotation["day"]
    return Leftover(f"annotation by {annotation['name']}, {day}", text)
