"""From a draft to the file of a thread: its name, its authority, and what could not be placed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from foi_archive.importers.draft import Draft, Leftover
from foi_archive.model.authority import Authority
from foi_archive.model.message import Message, MessageKind
from foi_archive.model.thread import Letter, Thread
from foi_archive.thread.names import LONGEST_NAME, RESERVED
from foi_archive.thread.problems.rule import printable
from foi_archive.thread.write import write

UNKNOWN = "to be filled in"
TO_DO = "Imported as a whole: split it into its letters, and list its questions and decisions."

# What no file may hold, and in fields what turns or ends a line: written as its code, so that it is seen.
_REFUSED = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_TURNING = "\x0c\x80-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
_REFUSED_IN_FIELDS = re.compile(f"[{_REFUSED.pattern[1:-1]}{_TURNING}]")


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft as a thread, the text of its file, and what is left."""

    thread: Thread
    text: str
    left: tuple[Leftover, ...]


def drafted(draft: Draft, authority: str, law: str) -> Drafted:
    """The draft as a thread to the authority with some id, with one message that holds all its letters.

    Raises ValueError if no file can tell it, as when it is too long.
    """
    left, text = list(draft.left), "\n\n".join(message.text for message in draft.messages)
    letter = _REFUSED.sub(_code, text)
    if coded := len(_REFUSED.findall(text)):
        left.append(Leftover("characters that no file may hold, written as their codes", str(coded)))
    requester = _line(draft.requester)
    thread = Thread(
        title=_line(draft.title),
        authority=authority,
        requester=requester,
        law=law,
        source=draft.address,
        draft=True,
        messages=(Message("m1", MessageKind.REQUEST, requester, note=TO_DO),),
        body=(Letter("m1", letter),) if letter else (),
    )
    try:
        return Drafted(thread, write(thread), tuple(left))
    except ValueError:
        if draft.address is None:
            raise
        left.append(Leftover("Address, which is no address of a page", draft.address))
        thread = replace(thread, source=None)
        return Drafted(thread, write(thread), tuple(left))


def name_of(text: str | None, otherwise: str) -> str:
    """A name for a file or a folder, made of a title: small letters, digits and dashes; at most 60."""
    plain = unicodedata.normalize("NFKD", text or "").encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    while len("-".join(words)) > LONGEST_NAME and len(words) > 1:
        words.pop()
    name = "-".join(words)[:LONGEST_NAME]
    if not name:
        return otherwise
    return f"{otherwise}-{name}" if name in RESERVED else name


def authority_named(name: str | None, authorities: Iterable[Authority]) -> Authority | None:
    """The authority of a list that a name means, by its name, its short name or its id."""
    wanted = " ".join((name or "").split()).casefold()
    for authority in authorities:
        known = (authority.name, authority.short_name or "", authority.id)
        if wanted and (wanted in map(str.casefold, known) or name_of(name, "") == authority.id):
            return authority
    return None


def _line(text: str | None) -> str:
    # White space of any kind would be lost at the ends of a field, and looks like a space within it.
    return _REFUSED_IN_FIELDS.sub(_code, " ".join((text or "").split())) or UNKNOWN


def _code(match: re.Match[str]) -> str:
    return printable(match[0])
