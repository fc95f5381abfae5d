"""How index files are written: as scripts that hand over a value, with numbers packed into text."""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

CALLBACK = "foiSearch"
"""The function of the page that each index file calls with its name, its build and its content."""

_MARK_LENGTH = 10


@dataclass(frozen=True, slots=True)
class IndexFile:
    """A file of the index: its address from the top of the site, and its text."""

    path: str
    text: str


def script(path: str, build: str, content: Any) -> IndexFile:
    """The file at `path` of a build. Its content is data: in JavaScript, JSON is a value and nothing else."""
    written = json.dumps([path, build, content], ensure_ascii=False, separators=(",", ":"))
    return IndexFile(path, f"{CALLBACK}(...{written})\n")


def packed(numbers: Iterable[int]) -> str:
    """Numbers that are not negative, as base64 of seven bits a byte, the low ones first."""
    return base64.b64encode(varints(numbers)).decode("ascii")


def varints(numbers: Iterable[int]) -> bytearray:
    """Numbers that are not negative in seven bits a byte; the highest bit says that more follow."""
    found = bytearray()
    for number in numbers:
        while number > 127:
            found.append(number & 127 | 128)
            number >>= 7
        found.append(number)
    return found


def deflated(content: Any) -> str:
    """A value as base64 of its JSON, compressed without a header (RFC 1951)."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = compressor.compress(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode())
    return base64.b64encode(data + compressor.flush()).decode("ascii")


def mark(*texts: str) -> str:
    """A short name for some texts, the same for the same ones."""
    digest = hashlib.sha256()
    for text in texts:
        digest.update(f"{len(text)}:{text}".encode())
    return digest.hexdigest()[:_MARK_LENGTH]
