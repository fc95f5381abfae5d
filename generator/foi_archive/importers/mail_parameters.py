"""The parameters behind the value of a header: the name of a file, a charset, a boundary.

Source: RFC 2045, section 5.1; RFC 2231 (names in several pieces and in a charset).
"""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

from foi_archive.importers.mail_charsets import decoded
from foi_archive.importers.mail_headers import Header, encoded_words

Parameters = dict[str, str]

_LONGEST = 20_000  # bytes
_PARAMETER = re.compile(r';\s*([A-Za-z0-9_*-]{1,60})\s*=\s*("(?:[^"\\]|\\.)*"?|[^;]*)', re.DOTALL)
_PIECE = re.compile(r"([a-z0-9_-]+)\*(?:(\d{1,3})(\*)?)?")


def parameters(header: Header) -> Parameters:
    """The parameters by their names in small letters. Encoded values are text; pieces are joined."""
    raw = decoded(header.value[:_LONGEST], "utf-8").text
    line = re.sub(r"[\r\n]+(?=[ \t])", "", raw).strip()
    found: Parameters = {}
    pieces: dict[str, list[tuple[int, bool, str]]] = {}
    for match in _PARAMETER.finditer(line):
        name, value = match[1].lower(), _unquoted(match[2].strip())
        piece = _PIECE.fullmatch(name)
        if piece is None:
            found.setdefault(name, encoded_words(value).text)
        else:
            is_encoded = piece[2] is None or piece[3] is not None
            pieces.setdefault(piece[1], []).append((int(piece[2] or 0), is_encoded, value))
    return found | {name: _joined(sorted(several)) for name, several in pieces.items()}


def _unquoted(value: str) -> str:
    if not value.startswith('"'):
        return value
    inner = value[1:-1] if len(value) > 1 and value.endswith('"') else value[1:]
    return re.sub(r'\\(["\\])', r"\1", inner)


def _joined(pieces: list[tuple[int, bool, str]]) -> str:
    """The pieces as text: the first names the charset, each may be percent-encoded."""
    charset, data = "utf-8", list[bytes]()
    for number, (_, is_encoded, value) in enumerate(pieces):
        content = value
        if is_encoded and number == 0 and value.count("'") >= 2:
            named, _, content = value.split("'", 2)
            charset = named or charset
        raw = content.encode("utf-8", "replace")
        data.append(unquote_to_bytes(raw) if is_encoded else raw)
    return decoded(b"".join(data), charset).text
