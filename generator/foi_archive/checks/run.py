"""All that is wrong with an archive: what its reading found, and what the rules find."""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.rule import all_rules
from foi_archive.model.place import Diagnostic, Severity
from foi_archive.thread.reading import ArchiveReading, ThreadReading


def check_archive(archive: ArchiveReading) -> tuple[Diagnostic, ...]:
    """Every diagnostic of an archive, sorted by path, line and column.

    What a rule finds at a place where the reader already found an error is left out: it would be the same
    fault told twice.
    """
    read = [*archive.diagnostics]
    for reading in archive.threads:
        read += reading.diagnostics
    told = {diagnostic.place for diagnostic in read if diagnostic.severity is Severity.ERROR}
    found = [diagnostic for diagnostic in _found_by_rules(archive) if diagnostic.place not in told]
    return tuple(sorted(read + found, key=lambda diagnostic: diagnostic.place))


def _found_by_rules(archive: ArchiveReading) -> Iterator[Diagnostic]:
    for rule in all_rules():
        if rule.check_archive:
            yield from map(rule.diagnostic, rule.check_archive(archive))
    for reading in archive.threads:
        yield from _found_in(reading, archive)


def _found_in(reading: ThreadReading, archive: ArchiveReading) -> Iterator[Diagnostic]:
    if reading.thread is None:
        return
    for rule in all_rules():
        if rule.check:
            yield from map(rule.diagnostic, rule.check(reading.thread, reading, archive))
