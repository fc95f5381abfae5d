"""Sources that no importer can read, whatever they are of: empty ones, and files that are no text."""

from __future__ import annotations

from foi_archive.importers.problems.sources import empty_source, source_not_text
from foi_archive.importers.source import Imported, Importer, Source
from foi_archive.model.place import Diagnostic, Place

_LOOKED_AT = 64 * 1024  # bytes
_CONTROLS = bytes(number for number in range(32) if number not in b"\t\n\v\f\r")
_FEWEST_CONTROLS = 0.01  # of the bytes of a binary file; random ones have a tenth
# What files in the form of an office, of Acrobat, or of a picture begin with.
_BINARY = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def _why(source: Source) -> Diagnostic | None:
    """Why nobody can read a source, at its first file with anything in it; None if that cannot be said."""
    filled = [name for name, content in source.files.items() if content and not content.isspace()]
    if not filled:
        blank = any(source.files.values())
        return empty_source(Place(next(iter(source.files))), blank) if source.files else None
    if all(_is_binary(source.files[name]) for name in filled):
        return source_not_text(Place(filled[0]), None)
    name, content = filled[0], source.files[filled[0]]
    nul = -1 if len(filled) > 1 or content.startswith(_UTF16) else content.find(b"\0")
    if nul < 0:
        return None
    line = content.count(b"\n", 0, nul) + 1
    return source_not_text(Place(name, line), line)


def _is_binary(content: bytes) -> bool:
    start = content[:_LOOKED_AT]
    controls = len(start) - len(start.translate(None, _CONTROLS))
    many = controls > 1 and controls >= _FEWEST_CONTROLS * len(start)
    return start.startswith(_BINARY) or (many and not start.startswith(_UTF16))


def _recognises(source: Source) -> bool:
    return _why(source) is not None


def _read(source: Source) -> Imported:
    why = _why(source)
    return Imported(diagnostics=(why,) if why else ())


NO_TEXT = Importer("no-text", "nothing that can be read", _recognises, _read)
"""None of `all_importers`, since nobody has such a source on purpose."""
