"""Bytes of mails as text: what the charset that they name says, repaired where that is wrong.

No character is lost: a byte that the charset does not have is read as windows-1252, as mail programs and
browsers do, and never becomes U+FFFD.

Sources: https://encoding.spec.whatwg.org/#names-and-labels (iso-8859-1 and us-ascii are windows-1252),
https://encoding.spec.whatwg.org/index-windows-1252.txt (the five bytes that it leaves open are C1 controls).
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

# Codecs of Python that are charsets of mails; others, as rot13 or unicode_escape, would change the letters.
_FAMILIES = re.compile(
    r"ascii|utf-(?:7|8|8-sig|16|16-le|16-be|32|32-le|32-be)|iso8859-\d{1,2}|cp\d{3,4}|koi8-[rut]|mac-\w{1,9}"
    r"|shift_jis|euc_jp|iso2022_jp\w{0,5}|gb2312|gbk|gb18030|hz|big5|big5hkscs|euc_kr|johab|iso2022_kr|tis-620"
)
_LONGEST_NAME = 40  # characters; IANA's names have at most 40
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:+-]*")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WESTERN = ("ascii", "iso8859-1")
_FALLBACK = "foi-archive-as-windows-1252"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of some bytes. `guessed` is the charset that they were read in, if it is not the one named."""

    text: str
    guessed: str | None = None


def decoded(data: bytes, charset: str | None) -> Decoded:
    """The text of bytes that are said to be in a charset; None if nothing is said."""
    for mark, name in _MARKS:
        # Two bytes may be the beginning of a text in another charset; the mark has to be expected.
        if data.startswith(mark) and (name == "utf-8" or "16" in (charset or "")):
            return _strict(data[len(mark) :], name) or Decoded(_repaired(data, "utf-8"), "windows-1252")
    if data.isascii() and b"\x1b" not in data and not _is_wide(charset):
        # An unknown charset might mean something else by these bytes, too.
        return Decoded(data.decode("ascii"), None if not charset or is_charset(charset) else "us-ascii")
    codec = _codec(charset)
    if codec in _WESTERN:
        plain = codec == "iso8859-1" and not re.search(rb"[\x80-\x9f]", data)
        if codec == "iso8859-1":
            return Decoded(_western(data), None if plain else "windows-1252")
        codec = None
    if codec is not None:
        if codec == "cp1252":
            return Decoded(_western(data))
        return _strict(data, codec) or Decoded(_repaired(data, codec), "windows-1252")
    return _guessed(data)


def is_charset(name: str) -> bool:
    """Whether a charset is known by this name."""
    return _codec(name) is not None


def _guessed(data: bytes) -> Decoded:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return Decoded(_western(data), "windows-1252")


def _strict(data: bytes, codec: str) -> Decoded | None:
    try:
        return Decoded(data.decode(codec))
    except (UnicodeError, ValueError):
        return None


def _repaired(data: bytes, codec: str) -> str:
    try:
        text = data.decode(codec, _FALLBACK)
    except (UnicodeError, ValueError):
        return _western(data)
    # Some decoders of Python let halves of surrogate pairs through, which no file may hold.
    return _western(data) if any("\ud800" <= character <= "\udfff" for character in text) else text


def _western(data: bytes) -> str:
    return data.decode("cp1252", _FALLBACK)


def _codec(charset: str | None) -> str | None:
    """Python's name of a charset; None if it is none, or none is named."""
    name = (charset or "").strip().strip("\"'")
    if len(name) > _LONGEST_NAME or not _NAME.fullmatch(name):
        return None
    try:
        found = codecs.lookup(name).name
    except (LookupError, UnicodeError, ValueError):
        return None
    return found if _FAMILIES.fullmatch(found) else None


def _is_wide(charset: str | None) -> bool:
    """Whether ASCII's bytes may mean something else in a charset."""
    codec = _codec(charset) or ""
    return codec.startswith(("utf-7", "utf-16", "utf-32", "hz", "iso2022", "cp037", "cp500", "cp1140"))


def _byte_as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    # One byte at a time: those behind it may be well-formed.
    byte = error.object[error.start : error.start + 1]
    try:
        character = byte.decode("cp1252")
    except UnicodeDecodeError:
        character = chr(byte[0])
    return character, error.start + 1


codecs.register_error(_FALLBACK, _byte_as_windows_1252)
