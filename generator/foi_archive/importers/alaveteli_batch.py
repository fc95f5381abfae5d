"""The zip of a batch that Alaveteli Pro gives, or the folder that it was unpacked to: many requests at once.

Each letter is a file, `<authority> - <request>/<time>/incoming_7.txt`; files that came with it lie beside it
in `attachments/`. A table at the top tells the address and the status of each request.

Source: mysociety/alaveteli, app/services/info_request_batch_zip.rb and info_request_batch_metrics.rb
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from foi_archive.importers.alaveteli_days import day_of_instant
from foi_archive.importers.alaveteli_encoding import utf8_of
from foi_archive.importers.draft import Draft, Leftover, SourceFile, SourceMessage
from foi_archive.importers.problems.alaveteli import file_not_placed
from foi_archive.importers.source import Imported, Importer, Source
from foi_archive.importers.zip_reader import MAGIC, files_of, names_in_zip
from foi_archive.model.message import Party
from foi_archive.model.place import Diagnostic, Place

_PLACE = re.compile(
    r"(?:[^/]*/){0,9}(?P<authority>[^/]+) - (?P<request>[^/ ]+)"
    r"/(?P<time>[0-9]{4}-[0-9]{2}-[0-9]{2}[0-9T_:-]{0,16})/(?P<rest>.+)"
)
_LETTER = re.compile(r"(?P<way>incoming|outgoing)_[0-9]{1,12}\.txt")
_FILE = re.compile(r"attachments/(?P<name>[^/]+)")
_COLUMNS = ("request_url", "request_status")
_PARTIES = {"incoming": Party.AUTHORITY, "outgoing": Party.REQUESTER}


@dataclass(slots=True)
class _Request:
    """A request as it is put together from the files; letters are (time, party, text), files (time, file)."""

    authority: str
    name: str
    letters: list[tuple[str, Party, str]] = field(default_factory=list)
    files: list[tuple[str, SourceFile]] = field(default_factory=list)
    row: Mapping[str, str] = field(default_factory=dict)

    def told(self) -> Iterable[str]:
        """All that its files tell."""
        return (self.authority, self.name, *(text for _, _, text in self.letters), *self.row.values())


def _recognises(source: Source) -> bool:
    only = source.only()
    if only and only[1].startswith(MAGIC):
        names = names_in_zip(only[1])
        # The list of a zip that is refused may not be readable.
        return any(map(_is_letter, names)) or (not names and b"/outgoing_" in only[1])
    return any(map(_is_letter, source.files))


def _is_letter(name: str) -> bool:
    place = _PLACE.fullmatch(name) if name.endswith(".txt") else None
    return place is not None and _LETTER.fullmatch(place["rest"]) is not None


def _read(source: Source) -> Imported:
    files, refused = files_of(source)
    if files is None:
        return Imported(diagnostics=refused)
    requests: dict[str, _Request] = {}
    rows: list[dict[str, str]] = []
    diagnostics: list[Diagnostic] = []
    for path, data in files.items():
        place = _PLACE.fullmatch(path)
        if place is None:
            rows += _rows(path, data, diagnostics)
            continue
        key = f"{place['authority']} - {place['request']}"
        request = requests.setdefault(key, _Request(place["authority"], place["request"]))
        _take(request, place, path, data, diagnostics)
    if any(diagnostic.severity == "error" for diagnostic in diagnostics):
        return Imported(diagnostics=tuple(diagnostics))
    return _imported(list(requests.values()), rows, diagnostics)


def _take(
    request: _Request, place: re.Match[str], path: str, data: bytes, diagnostics: list[Diagnostic]
) -> None:
    """Puts a file into its request: a letter, or what came with one."""
    if letter := _LETTER.fullmatch(place["rest"]):
        text = utf8_of(path, data)
        if isinstance(text, Diagnostic):
            diagnostics.append(text)
        else:
            request.letters.append((place["time"], _PARTIES[letter["way"]], text))
    elif file := _FILE.fullmatch(place["rest"]):
        request.files.append((place["time"], SourceFile(file["name"], data)))
    else:
        diagnostics.append(file_not_placed(Place(path), place["rest"]))


def _rows(path: str, data: bytes, diagnostics: list[Diagnostic]) -> list[dict[str, str]]:
    """The rows of the table of requests; none of another file, which has no place in a draft."""
    text = utf8_of(path, data)
    try:
        header, *rows = csv.reader(text.splitlines(keepends=True)) if isinstance(text, str) else [[]]
    except (csv.Error, ValueError):
        header, rows = [], []
    if not set(_COLUMNS) <= set(header):
        diagnostics.append(file_not_placed(Place(path), path))
        return []
    more = len(header)
    return [dict(zip([*header, ""], [*row[:more], " ".join(row[more:])], strict=False)) for row in rows]


def _imported(
    requests: list[_Request], rows: list[dict[str, str]], diagnostics: list[Diagnostic]
) -> Imported:
    of_no_request: list[str] = []
    for row in rows:
        name = row.get("request_url", "").rpartition("/request/")[2]
        mine = [request for request in requests if request.name == name]
        if len(mine) == 1 and not mine[0].row:
            mine[0].row = row
        else:
            of_no_request.append(_line(row))
    drafts = [draft for request in requests if (draft := _draft(request, diagnostics)).messages]
    told = [text for request in requests if request.letters for text in request.told()]
    if of_no_request and drafts:
        rest = Leftover("the rows of the table for no request here", "\n".join(of_no_request))
        drafts[0] = replace(drafts[0], left=(*drafts[0].left, rest))
        told += of_no_request
    return Imported(tuple(drafts), tuple(diagnostics), tuple(told))


def _draft(request: _Request, diagnostics: list[Diagnostic]) -> Draft:
    messages = []
    letters = sorted(request.letters, key=lambda letter: letter[0])
    answers = [time for time, party, _ in letters if party is Party.AUTHORITY]
    for time, party, text in letters:
        is_only_one = party is Party.AUTHORITY and answers.count(time) == 1
        files = tuple(file for when, file in request.files if when == time and is_only_one)
        messages.append(SourceMessage(_letter(text), party, sent=_day(time), files=files))
    for time, file in request.files:
        if answers.count(time) != 1:
            diagnostics.append(file_not_placed(Place(f"{request.name}/{time}"), file.name))
    left = [Leftover("the name of the request in its address", request.name)]
    left += [Leftover("the table", _line(request.row))] if request.row else []
    return Draft(
        title=None,
        authority=request.authority,
        requester=None,
        law=None,
        address=request.row.get("request_url"),
        messages=tuple(messages),
        status=request.row.get("request_status"),
        left=tuple(left),
    )


def _day(time: str) -> date | None:
    return day_of_instant(time[:10], None)


def _letter(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    filled = [number for number, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[filled[0] : filled[-1] + 1]) if filled else ""


def _line(row: Mapping[str, str]) -> str:
    return "\n".join(f"{column}: {value}" for column, value in row.items() if value)


IMPORTER = Importer(
    "alaveteli-batch", "the zip of a batch of requests from Alaveteli Pro", _recognises, _read
)
