"""The importers that there are, found by being there, and the one for a source."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import foi_archive.importers
from foi_archive.importers.no_text import NO_TEXT
from foi_archive.importers.source import Importer, Source


@cache
def all_importers() -> tuple[Importer, ...]:
    """Every module's `IMPORTER`, in the order of their names."""
    names = (module.name for module in iter_modules(foi_archive.importers.__path__))
    modules = [import_module(f"{foi_archive.importers.__name__}.{name}") for name in sorted(names)]
    return tuple(module.IMPORTER for module in modules if hasattr(module, "IMPORTER"))


def importers_for(source: Source) -> tuple[Importer, ...]:
    """The importers that recognise a source by its contents; empty if none does.

    Of a source that nobody can read, the one that says why.
    """
    found = tuple(importer for importer in all_importers() if importer.recognises(source))
    return found or ((NO_TEXT,) if NO_TEXT.recognises(source) else ())
