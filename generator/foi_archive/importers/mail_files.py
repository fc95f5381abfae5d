"""The mails in a source: each a file of its own, or many in a mailbox, cut at its lines "From ".

A mailbox is known by its first line. Its writers put ">" before lines of letters that begin with "From ", and
this one ">" is taken away again.

Sources: RFC 4155 (mbox); https://www.loc.gov/preservation/digital/formats/fdd/fdd000385.shtml (mboxrd);
Thunderbird writes "From - Mon Mar 04 10:00:00 2024", some of its versions "From " alone, Gmail
"From 1790000000000000000@xxx Mon Mar 04 10:00:00 +0000 2024".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

MOST_MAILS = 20_000
LARGEST_HEAD = 8 * 1024 * 1024  # bytes

_MARK = b"\xef\xbb\xbf"
_DAY = (
    rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?[ ]{1,3}(?:[A-Z][a-z]{2}[ ]{1,3}\d{1,2}|\d{1,2}[ ]{1,3}[A-Z][a-z]{2})"
)
_SEPARATOR = re.compile(
    rb"(?m)^From (?:[^\r\n]{0,300}?"
    + _DAY
    + rb"[ ][^\r\n]{0,60}|[ -]{0,3})\r?\n(?=[A-Za-z][A-Za-z0-9-]{0,80}:[ \t])"
)
# A line "From " above a single mail, in whatever form a server wrote it.
_ENVELOPE = re.compile(rb">?From [^\r\n]{0,500}\r?\n")
_ESCAPED = re.compile(rb"(?m)^>(>*From )")
_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,80})[ \t]*:")
_OF_MACHINES = {
    b"message-id",
    b"mime-version",
    b"received",
    b"return-path",
    b"delivered-to",
    b"dkim-signature",
}


@dataclass(frozen=True, slots=True)
class RawMail:
    """A mail: the file it is in, the line in which it begins, and its bytes.

    `original` are those of its file, if it has one of its own.
    """

    path: str
    line: int
    data: bytes = field(repr=False)
    original: bytes | None = field(default=None, repr=False)


def holds_mail(data: bytes) -> bool:
    """Whether a file is a mail or a mailbox, by its first lines."""
    return is_mailbox(data) or is_mail(data)


def is_mailbox(data: bytes) -> bool:
    """Whether a file begins as a mailbox does."""
    return _SEPARATOR.match(_with_line_feeds(data[:4096].removeprefix(_MARK).lstrip(b"\r\n"))) is not None


def is_mail(data: bytes) -> bool:
    """Whether a file begins with the headers of a mail: with From, and with what a person would not write."""
    names: set[bytes] = set()
    sender = b""
    for line in _head(data):
        if line[:1] in (b" ", b"\t") and names:
            continue
        match = _FIELD.match(line)
        if match is None:
            return False
        names.add(match[1].lower())
        sender = sender or (line if match[1].lower() == b"from" else b"")
    # Browsers save pages in the form of mails: "From: <Saved by Blink>".
    if b"<Saved by " in sender or b"snapshot-content-location" in names:
        return False
    others = names & {b"date", b"subject", b"to"}
    return bool(sender and ((names & _OF_MACHINES) or (b"@" in sender and others)))


def mails_in(path: str, data: bytes) -> Iterator[RawMail]:
    """The mails of a file, in their order."""
    original, data = data, _with_line_feeds(data.removeprefix(_MARK))
    if not is_mailbox(data):
        line = 2 if (envelope := _ENVELOPE.match(data)) else 1
        yield RawMail(path, line, data[envelope.end() :] if envelope else data, original)
        return
    line, counted = 1, 0
    begins = list(_separators(data))
    for number, (_, begin) in enumerate(begins):
        end = begins[number + 1][0] if number + 1 < len(begins) else len(data)
        line += data.count(b"\n", counted, begin)
        counted = begin
        mail = data[begin:end]
        # The empty line before the next "From " is the mailbox's.
        if number + 1 < len(begins):
            mail = mail.removesuffix(b"\n").removesuffix(b"\r")
        yield RawMail(path, line, _ESCAPED.sub(rb"\1", mail) if b"\n>" in mail else mail)


def count_of_mails(data: bytes) -> int:
    """How many mails a file holds."""
    return sum(1 for _ in _separators(_with_line_feeds(data))) if is_mailbox(data) else 1


def _separators(data: bytes) -> Iterator[tuple[int, int]]:
    """Where each line "From " begins, and where it ends; before it stands an empty line, or nothing."""
    for match in _SEPARATOR.finditer(data):
        before = data[max(0, match.start() - 3) : match.start()]
        if not before.strip(b"\r\n") or before.endswith((b"\n\n", b"\n\r\n")):
            yield match.span()


def _head(data: bytes) -> Iterator[bytes]:
    """The lines up to the first empty one."""
    data = _with_line_feeds(data[:LARGEST_HEAD].removeprefix(_MARK))
    at = envelope.end() if (envelope := _ENVELOPE.match(data)) else 0
    while at < len(data):
        end = data.find(b"\n", at)
        end = len(data) if end < 0 else end
        if not data[at:end].strip():
            return
        yield data[at:end]
        at = end + 1


def _with_line_feeds(data: bytes) -> bytes:
    """The bytes with line feeds, if they have carriage returns only, as files of old Macintoshes do."""
    return data if b"\n" in data[:65_536] or b"\r" not in data[:65_536] else data.replace(b"\r", b"\n")
