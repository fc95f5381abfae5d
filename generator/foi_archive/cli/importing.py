"""A source by its kind: what its importer makes of it, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from foi_archive.checks.limit import limited
from foi_archive.cli.sources import STANDARD_INPUT, source_at
from foi_archive.importers.draft import Draft
from foi_archive.importers.found import all_importers, importers_for
from foi_archive.importers.problems.drafts import several_kinds_of_source
from foi_archive.importers.problems.sources import unknown_source, words_lost
from foi_archive.importers.source import Importer, Source, missing_words
from foi_archive.model.place import Diagnostic, Place, Severity
from foi_archive.publish.diagnostics import rendered, show
from foi_archive.thread.folder import shown

_PAGE = "the page that it was taken from"
_DATA = "the data of the site"
_DATED_BY = {
    "alaveteli-json": _DATA,
    "disclosure-log": "the disclosure log",
    "froide": _DATA,
    "mail": "the head of the mail",
    "muckrock": _DATA,
}


def place_of(source: str) -> Place:
    """The place of a source as a whole."""
    return Place(source if source == STANDARD_INPUT else shown(Path(source)))


def read_source(source: str, kind: str | None) -> tuple[tuple[Draft, ...], str, bool]:
    """The drafts, what dates their messages, and whether an error was told.

    All that is wrong is printed. If nothing can be made of the source, the command ends with 1.
    """
    found, said = source_at(source)
    if found is None:
        _tell(said)
        raise click.exceptions.Exit(1)
    importer = _importer(found, kind, place_of(source))
    if isinstance(importer, Diagnostic):
        _tell([*said, importer])
        raise click.exceptions.Exit(1)
    imported = importer.read(found)
    said += imported.diagnostics
    if missing := missing_words(imported.told, imported.drafts):
        _tell([*said, words_lost(place_of(source), missing)])
        raise click.exceptions.Exit(1)
    _tell(said)
    dated_by = _DATED_BY.get(importer.name, _PAGE)
    return imported.drafts, dated_by, any(each.severity is Severity.ERROR for each in said)


def _importer(source: Source, kind: str | None, place: Place) -> Importer | Diagnostic:
    """The importer of a kind, else the only one that recognises the source; why there is none."""
    if kind is not None:
        return next(each for each in all_importers() if each.name == kind)
    found = importers_for(source)
    if len(found) == 1:
        return found[0]
    names = ", ".join(each.name for each in found or all_importers())
    return several_kinds_of_source(place, names) if found else unknown_source(place, names)


def _tell(diagnostics: Iterable[Diagnostic]) -> None:
    for diagnostic in limited(diagnostics):
        show(rendered(diagnostic))
