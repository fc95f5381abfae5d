"""The clock of a thread, as far as rules may know it: they know no day on which they are asked."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from foi_archive.analysis.clock_start import Obstacle
from foi_archive.analysis.due import Due, due
from foi_archive.analysis.timeliness import Timeliness, timeliness
from foi_archive.law.registry import laws
from foi_archive.model.authority import Authority
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading


def due_of(thread: Thread, archive: ArchiveReading) -> Due | Obstacle | None:
    """When a response was due, or why that cannot be told; None if law or authority are not known."""
    authority = _authority(thread, archive)
    return _due(thread, authority) if authority and thread.law in laws() else None


def clock_of(thread: Thread, archive: ArchiveReading) -> Timeliness:
    """The clock without delays so far: what has not come is never late here, whatever day it is."""
    authority = _authority(thread, archive)
    if authority is None or thread.law not in laws():
        return Timeliness()
    # A wait in vain ends on the day of reckoning; on the first of all days nothing was late yet.
    return timeliness(thread, laws()[thread.law], authority, as_of=date.min)


# Several rules ask for the same thread, one after the other.
@lru_cache(maxsize=1)
def _due(thread: Thread, authority: Authority) -> Due | Obstacle:
    return due(thread, laws()[thread.law], authority)


def _authority(thread: Thread, archive: ArchiveReading) -> Authority | None:
    return next((each for each in archive.authorities if each.id == thread.authority), None)
