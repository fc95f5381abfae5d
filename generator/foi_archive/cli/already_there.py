"""Whether an archive has the request of a draft already, and which of its letters it lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from foi_archive.cli.archives import REQUESTS
from foi_archive.model.message import Message
from foi_archive.model.thread import Letter, Thread
from foi_archive.thread.folder import content, read_thread
from foi_archive.thread.front_matter import LONGEST_FRONT_MATTER
from foi_archive.thread.names import is_an_editors

_SOURCE = re.compile(rb"""^source:[ \t]*["']?([^\s"']+)""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Known:
    """The file of a request that is there, and the messages of the draft whose letters are not in it."""

    file: Path
    lacks: tuple[Message, ...]


class Threads:
    """The threads that were in an archive at one moment, to be asked for the requests of some drafts."""

    def __init__(self, root: Path, drafts: Iterable[Thread]) -> None:
        wanted = list(drafts)
        addresses = {each.source for each in wanted if each.source}
        authorities = {each.authority for each in wanted}
        self._found: list[tuple[Path, Thread]] = []
        for file in sorted((root / REQUESTS).glob("*/*.md")):
            if is_an_editors(file.name) or file.parent.is_symlink():
                continue
            # To look for an address takes much less time than to read a thread.
            if file.parent.name in authorities or _address_in(file) in addresses:
                thread = read_thread(file).thread
                if thread:
                    self._found.append((file, thread))

    def known(self, made: Thread) -> Known | None:
        """The request of a thread that has been made of a draft, if it is there.

        It is if the address of its source is there. If one of the two tells no address, it is known among
        the requests to the same authority by its first letter; if that has been edited, by its title and more
        than half of its letters. A request without a letter is known by its title, its references and the
        date of its first message.
        """
        for file, there in self._found:
            if _is_same(made, there, file.parent.name == made.authority):
                return Known(file, _lacking(made, there))
        return None


def _address_in(file: Path) -> str | None:
    data = content(file)
    found = _SOURCE.search(data[:LONGEST_FRONT_MATTER]) if isinstance(data, bytes) else None
    return found[1].decode("utf-8", "replace") if found else None


def _is_same(made: Thread, there: Thread, same_authority: bool) -> bool:
    if made.source and there.source:
        return made.source == there.source
    if not same_authority:
        return False
    texts = [*map(_plain, _letters(made).values())]
    if not texts:
        return _facts(made) == _facts(there)
    known = set(map(_plain, _letters(there).values()))
    is_most_of_it = made.title == there.title and 2 * sum(text in known for text in texts) > len(texts)
    return texts[0] in known or (is_most_of_it and any(_is_edited(texts[0], text) for text in known))


def _is_edited(text: str, other: str) -> bool:
    """Whether two letters have nearly all their words in common."""
    words, others = set(text.split()), set(other.split())
    return 5 * len(words & others) >= 4 * max(len(words), len(others))


def _facts(thread: Thread) -> tuple[object, ...]:
    dates = [message.date for message in thread.messages[:1]]
    return thread.title, thread.references, dates


def _lacking(made: Thread, there: Thread) -> tuple[Message, ...]:
    known = set(map(_plain, _letters(there).values()))
    letters = _letters(made)
    return tuple(
        message
        for message in made.messages
        if message.id in letters and _plain(letters[message.id]) not in known
    )


def _letters(thread: Thread) -> dict[str, str]:
    blocks: Iterable[Letter] = (block for block in thread.body if isinstance(block, Letter))
    return {block.message: block.text for block in blocks if block.text.strip()}


def _plain(text: str) -> str:
    return " ".join(text.split())
