"""The small archive, read and assessed once for all tests that ask about it."""

from __future__ import annotations

from datetime import date

from conftest import REPOSITORY
from foi_archive.analysis.assess import assess
from foi_archive.law.registry import laws
from foi_archive.thread.folder import read_folder

SMALL = REPOSITORY / "tests/archives/small"
DESCRIPTION = SMALL.with_suffix(".md")
AS_OF = date(2026, 1, 1)

ARCHIVE = read_folder(SMALL)
_AUTHORITIES = {authority.id: authority for authority in ARCHIVE.authorities}
CASES = {
    f"{reading.thread.authority}/{reading.slug}": assess(
        reading.thread,
        reading.slug,
        _AUTHORITIES[reading.thread.authority],
        laws()[reading.thread.law],
        AS_OF,
    )
    for reading in ARCHIVE.threads
    if reading.thread
}
THREADS = {name: case.thread for name, case in CASES.items()}
