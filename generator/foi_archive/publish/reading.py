"""Reading an archive for a site: its threads, and all that is wrong in its folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from foi_archive.checks.run import check_archive, check_thread
from foi_archive.model.attached import Attached
from foi_archive.model.place import Diagnostic
from foi_archive.publish.attachments import examined
from foi_archive.publish.other_files import faults_of_other_files
from foi_archive.publish.workshop import Workshop
from foi_archive.thread.folder import read_folder
from foi_archive.thread.read import read_bytes
from foi_archive.thread.reading import ArchiveReading


@dataclass(frozen=True, slots=True)
class Found:
    """What an archive's folder holds: its threads, their attachments, and all that is wrong with both."""

    archive: ArchiveReading
    attachments: Mapping[str, Mapping[str, Attached]]
    diagnostics: tuple[Diagnostic, ...]


def read_and_check(folder: Path, workshop: Workshop) -> Found:
    """The archive and its attachments, and every diagnostic of a file in its folder, sorted by place.

    Files that have not changed since the build before are not read again, nor checked again as long as the
    archive has the same authorities and the same files.
    """
    archive = read_folder(
        folder,
        lambda files: workshop.made(
            "reading threads", {path: (data, path) for path, data in files.items()}, read_bytes
        ),
    )
    found = check_archive(archive, lambda archive: _found_in_threads(archive, workshop))
    attached = examined(folder, archive.threads)
    return Found(archive, attached.of, with_other_files([*found, *attached.diagnostics], folder))


def with_other_files(found: Iterable[Diagnostic], folder: Path) -> tuple[Diagnostic, ...]:
    """What was found in an archive's threads, and what is wrong with its other files, sorted by place."""
    of_threads = [*found]
    # What the reader said of a link is not said again.
    told = {diagnostic.place for diagnostic in of_threads}
    of_others = [fault for fault in faults_of_other_files(folder) if fault.place not in told]
    return tuple(sorted(of_threads + of_others, key=lambda diagnostic: diagnostic.place))


def _found_in_threads(archive: ArchiveReading, workshop: Workshop) -> chain[Diagnostic]:
    # All that rules for threads may use of the archive: see check_thread.
    used = (archive.authorities, archive.diagnostics, archive.names)
    used = workshop.same("what checks use of the archive", used)
    found = workshop.made(
        "checking threads",
        {reading.path: (reading, used) for reading in archive.threads},
        lambda reading, _: check_thread(reading, archive),
    )
    return chain.from_iterable(found.values())
