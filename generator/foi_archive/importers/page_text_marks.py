"""Marks: the lines of a page at which a letter begins, or something that is no letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from foi_archive.importers.draft import SourceFile
from foi_archive.importers.page_text_lines import LONGEST_MARK, Block, next_filled, plain
from foi_archive.importers.page_text_names import Names, is_name
from foi_archive.importers.page_text_phrases import greeted, is_field
from foi_archive.importers.page_text_site import day_of, is_day, is_delivery, without_from
from foi_archive.model.message import Party

_COUNT = re.compile(r"\d{1,4} (?:Attachments?|atodiad(?:au)?)", re.IGNORECASE)
_SIZE = re.compile(
    r"\d[\d.]*\s?(?:[KMG]B?|bytes|B)(?: View)?(?: Download)?(?: Explore in Datasette)?", re.IGNORECASE
)
_OF_A_FILE = {"view", "download", "view download", "explore in datasette", "attachment"}
_SHOW_ALL = {"show all attachments", "show fewer attachments"}


@dataclass(frozen=True, slots=True)
class Mark:
    """Where something begins: the line, and the one behind its heading.

    It is a letter, of a party if that is known, unless `other` says what else it is.
    """

    line: int
    end: int
    party: Party | None = None
    sender: str | None = None
    sent: date | None = None
    is_dated: bool = False
    files: tuple[SourceFile, ...] = ()
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A line, counted from 0, where a letter may begin or not, and what speaks for doubt."""

    line: int
    why: str


def heading_at(lines: Sequence[str], at: int, stop: int, names: Names, *, dated: bool) -> Mark | None:
    """The heading of a letter that begins at a line: a name, and in dated pages the day and the files.

    In pages with dates `{name},` alone is a heading, too: of a sender who does not write from the authority's
    address.
    """
    line = plain(lines[at][: 2 * LONGEST_MARK])
    if not line or len(line) > LONGEST_MARK:
        return None
    sender = without_from(line)
    named, line, day = sender is not None, sender or line, None
    if dated and (cut := _day_behind(line)):
        line, day = line[:cut].rstrip(), line[cut:]
    end = at + 1
    following = next_filled(lines, end, stop)
    below = plain(lines[following][: 2 * LONGEST_MARK]) if following < stop else ""
    if named and is_field(below):
        return None
    found = _who(line, names)
    if found is None and named and is_name(line.rstrip(",")) and names.authority and below == names.authority:
        found, end = (Party.AUTHORITY, line.rstrip(",")), following + 1
    elif found is None and dated and line.endswith(",") and is_name(line[:-1]) and not _greets(line):
        found = (Party.AUTHORITY, line[:-1])
    if found is None:
        return None
    if not dated:
        return Mark(at, end, *found)
    return _with_day(lines, Mark(at, end, *found), day, stop)


def heading_of_unknown(lines: Sequence[str], at: int, stop: int) -> Mark | None:
    """The heading "From: {name}", with a day below, of somebody who is no known requester or authority.

    One more line may stand between, as the name of another authority. Whose letter it is cannot be told.
    """
    line = plain(lines[at][: 2 * LONGEST_MARK])
    name = without_from(line)
    if name is None or len(line) > LONGEST_MARK:
        return None
    if cut := _day_behind(name):
        name, day = name[:cut].rstrip(), name[cut:]
        return _with_day(lines, Mark(at, at + 1, None, name), day, stop) if is_name(name) else None
    below = list(islice(_filled(lines, at + 1, stop), 2))
    days = [number for number in below if is_day(plain(lines[number][:LONGEST_MARK]))]
    if not days or not is_name(name.rstrip(",")) or (days[0] != below[0] and not _is_short(lines[below[0]])):
        return None
    return _with_day(lines, Mark(at, days[0], None, name.rstrip(",")), None, stop)


def _is_short(line: str) -> bool:
    return is_name(plain(line[: 2 * LONGEST_MARK])) and not _greets(plain(line))


def _greets(line: str) -> bool:
    return greeted(Block(0, (line,))) is not None


def _who(line: str, names: Names) -> tuple[Party, str] | None:
    if names.requester and line == names.requester:
        return Party.REQUESTER, line
    if not names.authority:
        return None
    if line == names.authority:
        return Party.AUTHORITY, line
    sender = line.removesuffix(f", {names.authority}")
    return (Party.AUTHORITY, sender) if sender != line and is_name(sender) else None


def _day_behind(line: str) -> int | None:
    """Where the day begins that stands behind a name on one line."""
    day = " ".join(line.split(" ")[-3:])
    return len(line) - len(day) if len(day) < len(line) and is_day(day) else None


def _with_day(lines: Sequence[str], mark: Mark, day: str | None, stop: int) -> Mark:
    end, said = mark.end, day
    for number in _filled(lines, end, min(stop, end + 8)):
        line = plain(lines[number])
        if said is None and is_day(line):
            said = line
        elif not (is_delivery(line) and mark.party is not Party.AUTHORITY):
            break
        end = number + 1
    end, files = _files(lines, end, stop) if mark.party is not Party.REQUESTER else (end, ())
    return Mark(
        mark.line,
        end,
        mark.party,
        mark.sender,
        sent=day_of(said) if said else None,
        is_dated=said is not None,
        files=files,
    )


def _files(lines: Sequence[str], at: int, stop: int) -> tuple[int, tuple[SourceFile, ...]]:
    """The line behind the list of files above a letter, and the files; sizes there are rounded."""
    first = next_filled(lines, at, stop)
    if first == stop or not _COUNT.fullmatch(plain(lines[first][:LONGEST_MARK])):
        return at, ()
    end, files, name = first + 1, list[SourceFile](), ""
    for number in _filled(lines, end, stop):
        line = plain(lines[number][:LONGEST_MARK])
        if name and _SIZE.fullmatch(line):
            files.append(SourceFile(name))
            name = ""
        elif not name and line.lower() in _OF_A_FILE | _SHOW_ALL:
            pass
        elif not name and _has_size_below(lines, number, stop):
            name = line
            continue
        else:
            break
        end = number + 1
    return end, tuple(files)


def _has_size_below(lines: Sequence[str], at: int, stop: int) -> bool:
    below = next_filled(lines, at + 1, stop)
    return below < stop and bool(_SIZE.fullmatch(plain(lines[below][:LONGEST_MARK])))


def _filled(lines: Sequence[str], at: int, stop: int) -> Iterator[int]:
    return (number for number in range(at, stop) if lines[number].strip())
