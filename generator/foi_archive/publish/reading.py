"""Reading an archive for a site: its threads, and all that is wrong in its folder."""

from __future__ import annotations

from collections.abc import Mapping
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
    found += attached.diagnostics
    # What the reader said of a link is not said again.
    told = {diagnostic.place for diagnostic in found}
    found += tuple(fault for fault in faults_of_other_files(folder) if fault.place not in told)
    in_order = tuple(sorted(found, key=lambda diagnostic: diagnostic.place))
    return Found(archive, attached.of, in_order)


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
