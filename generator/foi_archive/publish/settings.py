"""The settings that lie in a folder, and whether the files that they name are there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from foi_archive.model.place import Diagnostic, Place
from foi_archive.thread.findings import in_order
from foi_archive.thread.folder import content, shown
from foi_archive.thread.problems.fields import missing_field
from foi_archive.thread.problems.settings import missing_path
from foi_archive.thread.settings import SettingsReading, read_settings

SETTINGS = "mkdocs.yml"
# MkDocs has this one if none is named.
_USUAL_FOLDER = "docs"


def settings_in(folder: Path) -> SettingsReading:
    """The settings in a folder that has some, and all that is wrong with them. Nothing is run or followed."""
    path = shown(folder / SETTINGS)
    data = content(folder / SETTINGS)
    if isinstance(data, Diagnostic):
        return SettingsReading(path, diagnostics=(data,))
    read = read_settings(data, path)
    if not read.places:
        return read
    return replace(read, diagnostics=in_order([*read.diagnostics, *_missing(read, folder)]))


def _missing(settings: SettingsReading, folder: Path) -> Iterator[Diagnostic]:
    if ("docs_dir",) in settings.texts:
        yield from _missing_path(settings, ("docs_dir",), folder, "folder")
    elif not {("docs_dir",), ("INHERIT",)} & settings.places.keys() and not (folder / _USUAL_FOLDER).is_dir():
        what = "The folder of the archive, as in: docs_dir: archive."
        yield missing_field(Place(settings.path), "docs_dir", SETTINGS, what)
    yield from _missing_path(settings, ("INHERIT",), folder, "file")
    yield from _missing_path(settings, ("theme", "custom_dir"), folder, "folder")
    for path, _ in settings.below("hooks"):
        yield from _missing_path(settings, path, folder, "file")


def _missing_path(
    settings: SettingsReading, at: tuple[str | int, ...], folder: Path, kind: str
) -> Iterator[Diagnostic]:
    """An error if a setting names what is not there; nothing if it is not set, or by the environment."""
    named = settings.texts.get(at)
    if named is None or at in settings.from_environment:
        return
    wanted = folder / named
    if not (wanted.is_dir() if kind == "folder" else wanted.is_file()):
        near = [path.name for path in folder.iterdir() if path.is_dir() == (kind == "folder")]
        yield missing_path(settings.place(*at), kind, named, near)
