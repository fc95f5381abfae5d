"""All that is wrong with an archive: what its reading found, and what the rules find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from foi_archive.checks.limit import limited
from foi_archive.checks.rule import all_rules
from foi_archive.model.place import Diagnostic, Severity
from foi_archive.thread.reading import ArchiveReading, ThreadReading

CheckAll: TypeAlias = Callable[[ArchiveReading], Iterable[Diagnostic]]
"""How the threads of an archive are checked: all that the rules for threads find in them."""


def check_one_by_one(archive: ArchiveReading) -> Iterator[Diagnostic]:
    """What the rules find in each thread, when its turn comes."""
    for reading in archive.threads:
        yield from check_thread(reading, archive)


def check_archive(archive: ArchiveReading, check_all: CheckAll = check_one_by_one) -> tuple[Diagnostic, ...]:
    """The diagnostics of an archive by path, line and column, of each file as many as `limited` keeps.

    What a rule finds at a place where the reader already found an error is left out: it would be the same
    fault told twice. `check_all` may check several threads at once, or remember what it found in them.
    """
    read = [*archive.diagnostics]
    for reading in archive.threads:
        read += reading.diagnostics
    told = {diagnostic.place for diagnostic in read if diagnostic.severity is Severity.ERROR}
    by_rules = [*_found_in_archive(archive), *check_all(archive)]
    found = [diagnostic for diagnostic in by_rules if diagnostic.place not in told]
    return limited(read + found)


def check_thread(reading: ThreadReading, archive: ArchiveReading) -> tuple[Diagnostic, ...]:
    """What the rules find in one thread of an archive, by rule; nothing if the thread could not be read.

    Of the archive they may use its authorities, its own diagnostics, and which threads there are by authority
    and slug; never what stands in another thread, so that a change there changes nothing here.
    """
    if reading.thread is None:
        return ()
    return tuple(
        rule.diagnostic(finding)
        for rule in all_rules()
        if rule.check
        for finding in rule.check(reading.thread, reading, archive)
    )


def _found_in_archive(archive: ArchiveReading) -> Iterator[Diagnostic]:
    for rule in all_rules():
        if rule.check_archive:
            yield from map(rule.diagnostic, rule.check_archive(archive))
