"""The parts of a mail, as MIME nests them, each with its headers and bytes.

The parser of the standard library calls itself for each level, and a mail of strangers may have a thousand.
Here each level is cut by its own boundary, and what is nested deeper than `DEEPEST`, or comes after
`MOST_PARTS`, stays one part, unread.

Source: RFC 2046, section 5.1 (multipart); RFC 2045, sections 5 and 6 (Content-Type, encodings); RFC 2183.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from foi_archive.importers.mail_headers import Header, headers_of
from foi_archive.importers.mail_parameters import Parameters, parameters

DEEPEST = 30
MOST_PARTS = 1_000

_TYPE = re.compile(r"\s*([a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,120})\s*(?:;|$)")
_ENCODINGS = ("", "7bit", "8bit", "binary", "base64", "quotedprintable", "xuuencode", "uuencode", "xuu")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
_AFTER_BOUNDARY = re.compile(rb"(--)?[ \t]*(?:\r?\n|\Z)")


@dataclass(slots=True)
class Part:
    """A part of a mail, or the mail itself: its headers, and where its body lies in the bytes of the mail.

    `before` and `after` are what stands outside the parts of a multipart. `unread` says that it was too deep
    or one too many, `breaks_off` that the end of a multipart is missing. `line` is that of the body.
    """

    mail: bytes = field(repr=False)
    headers: tuple[Header, ...]
    start: int
    end: int
    line: int
    default_type: str = "text/plain"
    parts: list[Part] = field(default_factory=list)
    before: bytes = b""
    after: bytes = b""
    unread: bool = False
    breaks_off: bool = False

    def header(self, name: str) -> Header | None:
        """The first header of a name."""
        return next((header for header in self.headers if header.is_named(name)), None)

    @property
    def type(self) -> str:
        """The type of what it holds, in small letters: `text/html`."""
        header = self.header("Content-Type")
        if header is None:
            return self.default_type
        match = _TYPE.match(header.text().lower())
        return match[1] if match else "text/plain"

    @property
    def parameters(self) -> Parameters:
        """The parameters of Content-Type, and those of Content-Disposition."""
        found: Parameters = {}
        for name in ("Content-Disposition", "Content-Type"):
            header = self.header(name)
            found |= {} if header is None else parameters(header)
        return found

    @property
    def is_attachment(self) -> bool:
        """Whether it is said to be a file beside the letter."""
        header = self.header("Content-Disposition")
        return header is not None and header.text().lower().startswith("attachment")

    @property
    def raw(self) -> bytes:
        """The body as it stands in the mail."""
        return self.mail[self.start : self.end]

    @property
    def encoding(self) -> str:
        """The name of the encoding, without what programs write differently: 8-bit is 8bit."""
        header = self.header("Content-Transfer-Encoding")
        return re.sub(r"[^a-z0-9]", "", header.text().lower()[:80]) if header else ""

    def content(self) -> tuple[bytes, str | None]:
        """The bytes that the body stands for, and what is wrong with how it is encoded, in words."""
        match self.encoding:
            case "base64":
                return _from_base64(self.raw)
            case "quotedprintable":
                return binascii.a2b_qp(self.raw), None
            case "xuuencode" | "uuencode" | "xuu":
                return _from_uu(self.raw)
            case known if known in _ENCODINGS:
                return self.raw, None
        return self.raw, "is in an encoding that is not known"

    def leaves(self) -> Iterator[Part]:
        """The parts that hold something themselves, in their order."""
        waiting = [self]
        while waiting:
            part = waiting.pop()
            if not part.parts:
                yield part
            waiting += reversed(part.parts)


def read_parts(mail: bytes, line: int = 1) -> Part:
    """A mail with all its parts. `line` is the line of the file in which it begins."""
    headers, start, body_line = headers_of(mail, 0, len(mail), line)
    root = Part(mail, headers, start, len(mail), body_line)
    waiting, count = [(root, 0)], 1
    while waiting:
        part, depth = waiting.pop()
        if not part.type.startswith("multipart/"):
            continue
        part.unread = depth >= DEEPEST or count >= MOST_PARTS
        if part.unread:
            continue
        for inner in _cut(part, MOST_PARTS - count):
            count += 1
            part.parts.append(inner)
            waiting.append((inner, depth + 1))
    return root


def _cut(part: Part, most: int) -> Iterator[Part]:
    """The parts between the boundaries of a multipart; none if they do not stand in it."""
    boundary = part.parameters.get("boundary", "").encode("utf-8", "replace")
    found = list(_boundaries(part, boundary, max(most, 0))) if boundary else []
    if not found:
        return
    part.before = part.mail[part.start : found[0][0]]
    default_type = "message/rfc822" if part.type == "multipart/digest" else "text/plain"
    line, counted = part.line, part.start
    for number, (_, begin, is_last) in enumerate(found):
        if is_last:
            part.after = part.mail[begin : part.end]
            return
        end = found[number + 1][0] if number + 1 < len(found) else part.end
        line += part.mail.count(b"\n", counted, begin)
        counted = begin
        headers, start, body_line = headers_of(part.mail, begin, end, line)
        inner = Part(part.mail, headers, start, max(start, end), body_line, default_type)
        inner.unread = number + 1 >= most
        yield inner
    part.breaks_off = True


def _boundaries(part: Part, boundary: bytes, most: int) -> Iterator[tuple[int, int, bool]]:
    """Where each boundary begins, with the line end before it, and where it ends; whether it is the last one.

    There are at most `most`: what follows belongs to the last part then.
    """
    marker, at, count = b"--" + boundary, part.start, 0
    while count < most and (found := part.mail.find(marker, at, part.end)) >= 0:
        at = found + len(marker)
        after = _AFTER_BOUNDARY.match(part.mail, at, part.end)
        if after is None or (found > part.start and part.mail[found - 1 : found] != b"\n"):
            continue
        begin = found - 1 if found > part.start else found
        begin -= part.mail[begin - 1 : begin] == b"\r" and begin > part.start
        yield begin, after.end(), after[1] is not None
        if after[1]:
            return
        count += 1


def _from_base64(raw: bytes) -> tuple[bytes, str | None]:
    """What stands before the end that "=" marks; characters that are no base64 are passed over."""
    text, padding, behind = raw.partition(b"=")
    digits = _NOT_BASE64.sub(b"", text)
    wrong = None
    if len(digits) != len(b"".join(text.split())) or behind.strip(b"= \t\r\n"):
        wrong = "holds characters that its encoding does not have"
    elif len(digits) % 4 == 1 or (len(digits) % 4 and not padding):
        wrong = "breaks off"
    if len(digits) % 4 == 1:
        digits = digits[:-1]
    return binascii.a2b_base64(digits + b"=" * (-len(digits) % 4)), wrong


def _from_uu(raw: bytes) -> tuple[bytes, str | None]:
    lines, wrong, out = raw.splitlines(), None, list[bytes]()
    for line in lines:
        if line.startswith(b"begin ") or not line.strip(b" `"):
            continue
        if line == b"end":
            return b"".join(out), wrong
        try:
            out.append(binascii.a2b_uu(line))
        except binascii.Error:
            wrong = "holds characters that its encoding does not have"
    return b"".join(out), wrong or "breaks off"
