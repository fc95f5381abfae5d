"""What an importer makes of a source, as a text that people can read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from foi_archive.importers.draft import Draft, SourceMessage
from foi_archive.importers.found import importers_for
from foi_archive.importers.source import Source, missing_words

_FOLDER = Path(__file__).parent / "importers"


def cases() -> list[Path]:
    """What is given: each file or folder in tests/importers/<importer>/ that is no `.expected`."""
    given = (path for path in _FOLDER.glob("*/*") if path.suffix != ".expected")
    return sorted(given)


def source_of(given: Path) -> Source:
    """A file, or the files of a folder, as a source."""
    if given.is_file():
        return Source({given.name: given.read_bytes()})
    files = sorted(path for path in given.rglob("*") if path.is_file())
    return Source({path.relative_to(given).as_posix(): path.read_bytes() for path in files})


def told(source: Source) -> str:
    """Who recognises the source, and all that its importer makes of it."""
    importers = importers_for(source)
    lines = [f"recognised as: {', '.join(importer.name for importer in importers) or 'nothing'}"]
    for importer in importers[:1]:
        imported = importer.read(source)
        lines += [str(diagnostic) for diagnostic in imported.diagnostics]
        missing = missing_words(imported.told, imported.drafts)
        lines.append(f"words missing: {' '.join(missing) or 'none'}")
        for number, draft in enumerate(imported.drafts, start=1):
            lines += ["", f"=== draft {number}", *_draft(draft)]
    return "\n".join(lines) + "\n"


def _draft(draft: Draft) -> Iterator[str]:
    for field in ("title", "authority", "requester", "law", "address", "status"):
        if value := getattr(draft, field):
            yield f"{field}: {value}"
    yield from _listed("reference", draft.references)
    yield from _listed("tag", draft.tags)
    if not draft.promised_privacy:
        yield "nobody promised that what is private was taken out"
    for number, message in enumerate(draft.messages, start=1):
        yield f"--- message {number}"
        yield from _message(message)
    for file in draft.originals:
        yield f"original: {file.name}, sha256 {hashlib.sha256(file.content or b'').hexdigest()}"
    for leftover in draft.left:
        yield f"--- left out, {leftover.where}"
        yield leftover.text


def _message(message: SourceMessage) -> Iterator[str]:
    for field in ("party", "sender", "sent", "kind", "subject", "missing", "hidden", "note"):
        if value := getattr(message, field):
            yield f"{field}: {value}"
    yield from _listed("heading", message.heading)
    for file in message.files:
        known = [] if file.content is None else [f"sha256 {hashlib.sha256(file.content).hexdigest()}"]
        known += [f"{file.size} bytes"] if file.size is not None else []
        known += [f"from {file.origin}"] if file.origin else []
        yield f"file: {', '.join([file.name, *known])}"
    yield "~~~"
    yield message.text
    yield "~~~"


def _listed(name: str, values: Iterable[str]) -> Iterator[str]:
    return (f"{name}: {value}" for value in values)
