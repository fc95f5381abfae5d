"""Two authorities of authorities.yml have the same id.

Why: threads name their authority by its id; of two it cannot be told which is meant.
Wrong: id: home-office twice
Right: id: home-office and id: foreign-office
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.duplicates import later_duplicates
from foi_archive.checks.rule import Finding
from foi_archive.model.place import Severity
from foi_archive.thread.problems.rule import quoted
from foi_archive.thread.reading import ArchiveReading

SEVERITY = Severity.ERROR


def check_archive(archive: ArchiveReading) -> Iterator[Finding]:
    """Each id that an authority above has."""
    for number, first in later_duplicates([authority.id for authority in archive.authorities]):
        yield Finding(
            archive.authority_places[number],
            f"{quoted(archive.authorities[number].id)} is the id of an authority in line "
            f"{archive.authority_places[first].line} already",
            "give each authority an id of its own, or take one of the two out",
        )
