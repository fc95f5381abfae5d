"""What JSON tells and no draft has a place for, part by part."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import groupby

from foi_archive.importers.draft import Leftover
from foi_archive.importers.json_reader import Path
from foi_archive.importers.strict_json import path_in_words, texts_of


def texts_told(value: object, besides: Collection[Path] = ()) -> tuple[str, ...]:
    """Every text in a value but for those within the paths `besides`, as where the same words stand twice."""
    return tuple(text for path, text in texts_of(value) if not _is_within(path, besides))


def left_of(value: object, placed: Collection[Path]) -> tuple[Leftover, ...]:
    """All texts but for those within the paths that have a place in a draft, by the parts of the JSON.

    A part is the value of a key, or an item of a list that is one: `law`, `messages[2]`.
    """
    texts = [(path, text) for path, text in texts_of(value) if not _is_within(path, placed)]
    return tuple(
        Leftover(path_in_words(part), "\n".join(_lines(part, list(inner))))
        for part, inner in groupby(texts, key=lambda found: _part(found[0]))
    )


def _part(path: Path) -> Path:
    return path[:2] if len(path) > 1 and isinstance(path[1], int) else path[:1]


def _lines(part: Path, texts: list[tuple[Path, str]]) -> Iterator[str]:
    for path, written in texts:
        text = written.replace("\r\n", "\n").replace("\r", "\n")
        yield text if path == part else f"{path_in_words(path[len(part) :])}: {text}"


def _is_within(path: Path, others: Collection[Path]) -> bool:
    return any(path[:length] in others for length in range(1, len(path) + 1))
