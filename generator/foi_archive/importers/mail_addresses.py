"""Who wrote a mail, to whom, and which mails it names: the addresses and ids in its headers.

The parsers of the standard library call themselves for each parenthesis, and a stranger's line may have
thousands of them.

Source: RFC 5322, sections 3.4 (addresses) and 3.6.4 (ids of messages).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ID = re.compile(r"<([^<>\s]{1,900})>")
_BARE_ADDRESS = re.compile(r"[^\s<>\"(),:;@]{1,200}@[^\s<>\"(),:;@]{1,255}")
_ENDS = {'"': '"', "<": ">", "(": ")"}
_MOST = 1_000  # addresses of a line


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A person's or an office's mailbox: the name that is shown, and the address in small letters.

    Each is None if it is not there.
    """

    name: str | None
    address: str | None

    @property
    def domain(self) -> str | None:
        """What stands behind the @; None without an address."""
        return self.address.rpartition("@")[2] if self.address else None


def mailboxes(line: str) -> tuple[Mailbox, ...]:
    """The mailboxes of a line such as From or To, in their order."""
    found = []
    for entry in _entries(line)[:_MOST]:
        mailbox = _mailbox(entry)
        if mailbox.name or mailbox.address:
            found.append(mailbox)
    return tuple(found)


def message_ids(line: str) -> tuple[str, ...]:
    """The ids in a line such as References, without their brackets."""
    return tuple(_ID.findall(line))


def _entries(line: str) -> list[str]:
    """The line cut at its commas and semicolons, but not within quotation marks, brackets or comments."""
    entries, start, at = [], 0, 0
    none_left: set[str] = set()
    while at < len(line):
        character = line[at]
        end = _ENDS.get(character)
        if end and end not in none_left:
            closing = _closing(line, at + 1, end)
            if closing < 0:
                none_left.add(end)
            else:
                at = closing
        elif character in ",;":
            entries.append(line[start:at])
            start = at + 1
        at += 1
    return [*entries, line[start:]]


def _closing(line: str, at: int, end: str) -> int:
    """Where the mark stands that closes; one behind a backslash does not."""
    while (found := line.find(end, at)) > 0 and line[found - 1] == "\\" and end != ">":
        at = found + 1
    return found


def _mailbox(entry: str) -> Mailbox:
    opening = entry.rfind("<")
    if opening >= 0:
        address = entry[opening + 1 :].partition(">")[0]
        # "Undisclosed group: a <a@example.org>": the group's name is none of the person.
        return Mailbox(_name(entry[:opening]), _address(address))
    bare = _BARE_ADDRESS.search(entry)
    if bare is None:
        return Mailbox(_name(entry), None)
    comment = entry[bare.end() :].strip()
    inside = comment[1:-1] if comment.startswith("(") and comment.endswith(")") else ""
    return Mailbox(_name(inside), bare[0].lower())


def _name(text: str) -> str | None:
    name = " ".join(text.split())
    if len(name) > 1 and name[0] == name[-1] == '"':
        name = re.sub(r"\\(.)", r"\1", name[1:-1]).strip()
    return name or None


def _address(text: str) -> str | None:
    found = _BARE_ADDRESS.fullmatch("".join(text.split()).removeprefix("mailto:"))
    return found[0].lower() if found else None
