"""The lines above a mail's text: their names and values, and encoded words as the text that they stand for.

Source: RFC 5322, section 2.2 (fields and how they are folded); RFC 2047 (encoded words).
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterable
from dataclasses import dataclass

from foi_archive.importers.mail_charsets import Decoded, decoded

LONGEST_SHOWN = 10_000  # characters: a line that is longer was not written by a person
MOST_HEADERS = 2_000
CONTENT = ("From", "To", "Cc", "Date", "Subject", "Message-ID", "In-Reply-To", "References")
"""The headers that tell of the letter. All others are the transport's and the programs', as Received,
Return-Path, DKIM-Signature, Authentication-Results, ARC-, List- and X-, MIME-Version and Content-: they are
no content, hold private addresses, and are kept in the original only."""

_NAME = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
_ENCODED = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?\r\n]*)\?=")
_BETWEEN = re.compile(r"[ \t\r\n]*")
_LINE_END = re.compile(r"[\r\n]+[ \t]*")


@dataclass(frozen=True, slots=True)
class Header:
    """A header: its name as written, its value as bytes with the line ends of its folds, and its line."""

    name: str
    value: bytes
    line: int

    def is_named(self, name: str) -> bool:
        """Whether this is its name; capitals do not matter."""
        return self.name.lower() == name.lower()

    def text(self) -> str:
        """The value on one line, its encoded words as text."""
        return self.decoded().text

    def decoded(self) -> Decoded:
        """As `text`, with the charset that had to be guessed."""
        raw = decoded(self.value, "utf-8")
        words = encoded_words(raw.text) if "=?" in raw.text else Decoded(raw.text)
        return Decoded(_LINE_END.sub(" ", words.text).strip(), raw.guessed or words.guessed)


def headers_of(data: bytes, start: int, end: int, line: int) -> tuple[tuple[Header, ...], int, int]:
    """The headers of a mail or of a part of it; where its body begins, and in which line.

    The body begins behind the first empty line, or at the first line that is no header, or is one too many.
    """
    found: list[Header] = []
    name, pieces, first = "", list[bytes](), line
    at = start
    while at < end and len(found) < MOST_HEADERS:
        stop = data.find(b"\n", at, end)
        stop = end if stop < 0 else stop + 1
        if data[at : min(stop, at + 2)] in (b"\n", b"\r\n"):
            at, line = stop, line + 1
            break
        if data[at] in b" \t" and name:
            pieces.append(data[at:stop])
        elif match := _NAME.match(data, at, stop):
            _add(found, name, pieces, first)
            name, pieces, first = match[1].decode("ascii"), [data[match.end() : stop]], line
        else:
            break
        at, line = stop, line + 1
    _add(found, name, pieces, first)
    return tuple(found), at, line


def content_lines(headers: Iterable[Header]) -> list[str]:
    """The headers that tell of the letter, each as a line: its name as written, and its value."""
    names = {name.lower() for name in CONTENT}
    return [f"{header.name}: {header.text()}" for header in headers if header.name.lower() in names]


def encoded_words(text: str) -> Decoded:
    """The text with its encoded words as what they stand for; white space between two of them is none.

    Neighbours in the same charset are decoded together, since some programs cut a character in two.
    """
    out: list[str] = []
    guessed: str | None = None
    charset, pending = "", list[bytes]()
    at = 0
    for match in _ENCODED.finditer(text):
        between = text[at : match.start()]
        content = _content(match[2], match[3])
        if content is None:
            continue
        named = match[1].partition("*")[0].lower()
        joins = bool(pending) and _BETWEEN.fullmatch(between) is not None
        if not joins or named != charset:
            guessed = _flush(out, pending, charset) or guessed
            out += [] if joins else [between]
        charset = named
        pending.append(content)
        at = match.end()
    guessed = _flush(out, pending, charset) or guessed
    out.append(text[at:])
    return Decoded("".join(out), guessed)


def _add(found: list[Header], name: str, pieces: list[bytes], line: int) -> None:
    if name:
        found.append(Header(name, b"".join(pieces), line))


def _content(encoding: str, text: str) -> bytes | None:
    """The bytes of an encoded word; None if it is none."""
    try:
        raw = text.encode("ascii")
        if encoding in "qQ":
            return binascii.a2b_qp(raw.replace(b"_", b" "))
        return binascii.a2b_base64(raw + b"=" * (-len(raw) % 4))
    except (UnicodeEncodeError, binascii.Error):
        return None


def _flush(out: list[str], pending: list[bytes], charset: str) -> str | None:
    if not pending:
        return None
    result = decoded(b"".join(pending), charset)
    pending.clear()
    out.append(result.text)
    return result.guessed
