"""Preparing: all that a site needs, read, checked and rendered before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from foi_archive.analysis.assess import assess
from foi_archive.analysis.case import Case
from foi_archive.checks.run import check_archive
from foi_archive.law.registry import laws
from foi_archive.model.place import Diagnostic, Severity
from foi_archive.pages.home import home_content
from foi_archive.pages.page import Page
from foi_archive.pages.request import request_page
from foi_archive.publish.other_files import faults_of_other_files
from foi_archive.thread.folder import read_folder
from foi_archive.thread.reading import ArchiveReading


@dataclass(frozen=True, slots=True)
class Preparation:
    """The pages of an archive, and what is wrong with its files. With errors there are no pages.

    `home` is what follows the archive's own words on the home page.
    """

    pages: tuple[Page, ...] = ()
    home: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Whether any diagnostic forbids to publish."""
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)


def prepare(folder: Path, as_of: date) -> Preparation:
    """The site of the archive in a folder, as it is on the day `as_of`."""
    archive = read_folder(folder)
    checked = Preparation(diagnostics=_diagnostics(folder, archive))
    if checked.has_errors:
        return checked
    cases = _cases(archive, as_of)
    return Preparation(
        pages=tuple(request_page(case) for case in cases),
        home=home_content(cases),
        diagnostics=checked.diagnostics,
    )


def _diagnostics(folder: Path, archive: ArchiveReading) -> tuple[Diagnostic, ...]:
    """All that is wrong, each file's faults together; what the reader said of a link is not said again."""
    found = check_archive(archive)
    told = {diagnostic.place for diagnostic in found}
    found += tuple(each for each in faults_of_other_files(folder) if each.place not in told)
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.place))


def _cases(archive: ArchiveReading, as_of: date) -> tuple[Case, ...]:
    authorities = {authority.id: authority for authority in archive.authorities}
    return tuple(
        assess(
            reading.thread,
            reading.slug,
            authorities[reading.thread.authority],
            laws()[reading.thread.law],
            as_of,
        )
        for reading in archive.threads
        if reading.thread  # always: a thread that cannot be read is an error
    )
