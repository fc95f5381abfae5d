"""Preparing: all that a site needs, read, checked and rendered before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath

from foi_archive.analysis.assess import assess
from foi_archive.analysis.case import Case
from foi_archive.law.registry import laws
from foi_archive.model.addresses import request_page as address_of
from foi_archive.model.attached import Attached
from foi_archive.model.authority import Authority
from foi_archive.model.place import Diagnostic, Severity
from foi_archive.model.publication import Publication
from foi_archive.pages.home import home_content
from foi_archive.pages.left_out import LeftOut
from foi_archive.pages.listed import line_of, listed
from foi_archive.pages.overviews import overview_pages
from foi_archive.pages.page import Page
from foi_archive.pages.request import request_page
from foi_archive.pages.request_table import occurring, row_of, tables_pages
from foi_archive.pages.search import search_page
from foi_archive.pages.surroundings import surroundings
from foi_archive.publish.reading import read_and_check
from foi_archive.publish.workshop import Workshop
from foi_archive.search.encoding import IndexFile
from foi_archive.search.index import index_files
from foi_archive.search.indexed import indexed
from foi_archive.thread.folder import shown
from foi_archive.thread.reading import ThreadReading


@dataclass(frozen=True, slots=True)
class Preparation:
    """The pages of an archive, and what is wrong with its files.

    `index` are the files of the search, and `home` is what follows the archive's own words on the home page.
    `requests` and `questions` are how many there are on the pages, `left_out` the requests that are not.
    `attachments` says of each page what became of the files that came with its letters. If it is refused,
    there are no pages.
    """

    pages: tuple[Page, ...] = ()
    index: tuple[IndexFile, ...] = ()
    home: str = ""
    requests: int = 0
    questions: int = 0
    left_out: tuple[LeftOut, ...] = ()
    attachments: Mapping[str, Mapping[str, Attached]] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    is_refused: bool = False


def prepare(
    folder: Path,
    as_of: date,
    publication: Publication = Publication(),  # noqa: B008 (it is frozen)
    workshop: Workshop | None = None,
    keep_going: bool = False,
) -> Preparation:
    """The site of the archive in a folder, as it is on the day `as_of`.

    What the `workshop` has made before is not made again. An error in a thread refuses the whole site, or
    with `keep_going` leaves out that thread; any other error always refuses it.
    """
    workshop = workshop or Workshop()
    found = read_and_check(folder, workshop)
    archive, diagnostics = found.archive, found.diagnostics
    errors = [diagnostic for diagnostic in diagnostics if diagnostic.severity is Severity.ERROR]
    broken = _broken_threads(errors, folder) if keep_going else {}
    if any(error.place.path not in broken for error in errors):
        return Preparation(diagnostics=diagnostics, is_refused=True)
    left_out = tuple(broken.values())
    readings = [reading for reading in archive.threads if reading.path not in broken]
    cases = _cases(readings, archive.authorities, as_of, workshop)
    around = surroundings(list(cases.values()))
    requests = workshop.made(
        "rendering requests",
        {
            address: (case, around[address], publication, found.attachments.get(address, {}))
            for address, case in cases.items()
        },
        request_page,
    )
    lines = workshop.made("listing requests", {address: (case,) for address, case in cases.items()}, line_of)
    lists = listed(cases.values(), lambda case: lines[address_of(case.authority.id, case.slug)])
    outcomes = occurring(cases.values())
    rows = workshop.made("tabling requests", {name: (case, outcomes) for name, case in cases.items()}, row_of)
    held = workshop.made("indexing requests", {address: (case,) for address, case in cases.items()}, indexed)
    build, index = index_files(cases, held)
    return Preparation(
        pages=(
            *requests.values(),
            *overview_pages(archive.authorities, lists, left_out),
            *tables_pages(
                list(cases.values()),
                outcomes,
                lambda case: rows[address_of(case.authority.id, case.slug)],
            ),
            search_page(build),
        ),
        index=index,
        home=home_content(list(cases.values()), left_out),
        requests=len(cases),
        questions=sum(len(case.thread.questions) for case in cases.values()),
        left_out=left_out,
        attachments={page: files for page, files in found.attachments.items() if page in cases},
        diagnostics=diagnostics,
    )


def _broken_threads(errors: Iterable[Diagnostic], folder: Path) -> Mapping[str, LeftOut]:
    """The threads with errors, by their paths, each with its first error.

    A link counts as an error of the archive: MkDocs would follow it.
    """
    root = PurePosixPath(shown(folder))
    broken: dict[str, LeftOut] = {}
    for error in errors:
        file = PurePosixPath(error.place.path).relative_to(root)
        if file.parts[:1] == ("requests",) and file.suffix == ".md" and error.rule != "symbolic-link":
            broken.setdefault(error.place.path, LeftOut(str(file), error.message))
    return broken


def _cases(
    readings: Sequence[ThreadReading], authorities: Sequence[Authority], as_of: date, workshop: Workshop
) -> Mapping[str, Case]:
    """The case of each thread, by the address of its page."""
    of_id = {authority.id: authority for authority in authorities}
    sources = {
        address_of(thread.authority, reading.slug): (
            thread,
            reading.slug,
            of_id[thread.authority],
            laws()[thread.law],
            as_of,
        )
        for reading in readings
        if (thread := reading.thread)  # always: a thread that cannot be read is an error
    }
    return workshop.made("assessing requests", sources, assess)
