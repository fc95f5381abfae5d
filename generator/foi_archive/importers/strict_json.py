"""JSON as a source has it: read strictly, with a place for all that is wrong, and every text in it."""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.importers.json_reader import JsonReader, Path, RefusedError, line_and_column
from foi_archive.importers.problems.json_files import json_encoding
from foi_archive.importers.problems.sources import source_too_large
from foi_archive.model.place import Diagnostic, Place

LARGEST_BYTES = 16 * 1024 * 1024


def read_json(name: str, content: bytes) -> tuple[object | None, tuple[Diagnostic, ...]]:
    """The value of a file, and what is wrong with it; with any diagnostic the value is None.

    Objects are dicts, lists lists. A number that is not whole is a `Decimal`, which keeps its zeros.
    """
    try:
        return JsonReader(name, _text(name, content)).value(), ()
    except RefusedError as refused:
        return None, (refused.diagnostic,)


def place_in_json(name: str, content: bytes, path: Path) -> Place:
    """Where the value at a path stands in what `read_json` has read; the beginning if nowhere."""
    reader = JsonReader(name, content.decode("utf-8"), wanted=path)
    reader.value()
    return reader.place(reader.found)


def path_in_words(path: Path) -> str:
    """A path as people write it: `messages[2].sender`."""
    parts = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(parts).removeprefix(".") or "the whole"


def texts_of(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text, number and truth value in a value, with its path; nothing for null and for an empty text.

    The same function tells an importer what a source tells (`Imported.told`) and what to leave over.
    """
    match value:
        case dict():
            for key, inner in value.items():
                yield from texts_of(inner, (*path, key))
        case list():
            for number, inner in enumerate(value):
                yield from texts_of(inner, (*path, number))
        case bool():
            yield path, "true" if value else "false"
        case None | "":
            return
        case _:
            yield path, str(value)


def _text(name: str, content: bytes) -> str:
    if len(content) > LARGEST_BYTES:
        raise RefusedError(source_too_large(Place(name), len(content), LARGEST_BYTES))
    if content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        raise RefusedError(json_encoding(Place(name), "this begins with a byte order mark"))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as broken:
        before = content[: broken.start].decode("utf-8")
        place = line_and_column(name, before, len(before))
        wrong = f"the byte 0x{content[broken.start]:02X} is not UTF-8"
        raise RefusedError(json_encoding(place, wrong)) from None
