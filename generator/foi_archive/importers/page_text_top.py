"""What stands above and below the letters of a page: title, sentences about the request, links, buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foi_archive.importers.page_text_lines import LONGEST_MARK, Block, plain
from foi_archive.importers.page_text_phrases import greeted, is_closing
from foi_archive.importers.page_text_site import (
    is_link_button,
    is_notice,
    is_sidebar,
    is_status,
)

_FURTHEST = 150  # filled lines above the first letter, with those of the site's own head
_NEAR = 30  # filled lines within which another line of the sidebar follows
_FURTHEST_BELOW = 100  # filled lines that the site's own foot has
_LONGEST_STATUS = 4  # lines
_BATCH = (" as part of a batch sent to ", " fel rhan o ")
_SUSPENDED = " (Account suspended)"
_NOBODY = ("An anonymous user", "Defnyddiwr dienw")


@dataclass(frozen=True, slots=True)
class Top:
    """What the top of a page tells, and the line behind it; `taken` are the lines of title and status."""

    end: int
    title: str | None = None
    status: str | None = None
    authority: str | None = None
    requester: str | None = None
    taken: tuple[int, ...] = ()


def top_of(lines: Sequence[str]) -> Top:
    """The top of a page. If neither its subtitle nor its status is there, it has none."""
    first: int | None = None
    end, status, taken = 0, None, list[int]()
    above: int | None = None
    names: tuple[str | None, str | None] = (None, None)
    filled = [number for number, line in enumerate(lines) if line.strip()][:_FURTHEST]
    for at, number in enumerate(filled):
        line = plain(lines[number][: 4 * LONGEST_MARK])
        if number < end:
            continue
        if _greets(line):
            break
        subtitle = _subtitle(line) if first is None or names == (None, None) else None
        if subtitle and subtitle[1] is None and at + 1 < len(filled):
            following = filled[at + 1]
            subtitle, end = (subtitle[0], _body(plain(lines[following]))), following + 1
        elif subtitle or is_notice(line):
            end = number + 1
        elif status is None and is_status(line):
            end = _sentence_end(lines, number)
            status = " ".join(plain(each) for each in lines[number:end])
            taken += range(number, end)
        else:
            continue
        names = subtitle or names
        if first is None:
            first, above = number, filled[at - 1] if at else None
    if names == (None, None) and status is None:
        return Top(0)
    title = plain(lines[above]) if above is not None else None
    if title and above is not None and len(title) <= 2 * LONGEST_MARK:
        taken.insert(0, above)
    return Top(end, title, status, names[1], names[0], tuple(taken))


def bottom_of(lines: Sequence[str], start: int) -> int:
    """The line at which links and buttons below the letters begin; the number of all lines if none do.

    A letter may have a line that looks like one of them. So it takes more than one, with neither a greeting
    nor a closing between, and no buttons of a letter below them.
    """
    found: list[int] = []
    since = 0
    for number in range(len(lines) - 1, start - 1, -1):
        if not lines[number].strip():
            continue
        line = plain(lines[number][: 2 * LONGEST_MARK])
        since += 1
        ends = found and (is_link_button(line) or is_closing(line) or _greets(line))
        if is_sidebar(line):
            found.append(number)
            since = 0
        elif ends or since > (_NEAR if found else _FURTHEST_BELOW):
            break
    distinct = {plain(lines[number]).lower() for number in found}
    return found[-1] if len(distinct) > 1 else len(lines)


def _greets(line: str) -> bool:
    return greeted(Block(0, (line,))) is not None


def _subtitle(line: str) -> tuple[str | None, str | None] | None:
    """Requester and authority, of a subtitle; the latter is None if it stands on the next line."""
    user, made, rest = line.partition(" made this ")
    law, request, body = rest.partition(" request to ")
    if made and request and len(law) <= 80:
        return _user(user), _body(body)
    if made and rest.endswith(" request to"):
        return _user(user), None
    user, made, rest = line.removeprefix("Gwnaeth ").partition(" y cais ")
    law, request, body = rest.partition(" hwn i ")
    if line.startswith("Gwnaeth ") and request and len(law) <= 80:
        return _user(user), _body(body)
    return None


def _user(name: str) -> str | None:
    return None if name.startswith(_NOBODY) else name.removesuffix(_SUSPENDED).strip() or None


def _body(name: str) -> str | None:
    for words in _BATCH:
        name = name.partition(words)[0]
    return name.strip().removesuffix(".").strip() or None


def _sentence_end(lines: Sequence[str], at: int) -> int:
    end = at + 1
    while end < len(lines) and end - at < _LONGEST_STATUS and lines[end].strip():
        if plain(lines[end - 1]).endswith((".", "(details)", "?")):
            break
        end += 1
    return end
