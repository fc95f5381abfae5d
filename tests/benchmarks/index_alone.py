"""The index of an archive of invented threads, without its pages: for sizes at which those take too long."""

from __future__ import annotations

import re
import time
from datetime import date
from multiprocessing import Pool
from pathlib import Path

from benchmarks.generated import authorities, thread_text
from benchmarks.vocabulary import with_rare_words
from foi_archive.analysis.assess import assess
from foi_archive.analysis.case import Case
from foi_archive.law.registry import laws
from foi_archive.model.addresses import SEARCH, request_page
from foi_archive.publish.write import write_index
from foi_archive.search.index import index_files
from foi_archive.search.indexed import Indexed, indexed
from foi_archive.thread.read import read_bytes

_AUTHORITIES = authorities()


def put_index(site: Path, threads: int) -> tuple[float, float]:
    """Put the index of so many threads in the place of a site's; seconds for requests, and for the rest."""
    started = time.monotonic()
    with Pool() as pool:
        made = pool.map(_made, range(threads), chunksize=100)
    cases = {request_page(case.authority.id, case.slug): case for case, _ in made}
    each = time.monotonic() - started
    started = time.monotonic()
    held = dict(zip(cases, (part for _, part in made), strict=True))
    build, files = index_files(cases, held)
    write_index(site, files)
    page = (site / SEARCH).read_text("utf-8")
    (site / SEARCH).write_text(re.sub('data-build="[0-9a-f]+"', f'data-build="{build}"', page), "utf-8")
    return each, time.monotonic() - started


def _made(number: int) -> tuple[Case, Indexed]:
    authority = _AUTHORITIES[number % len(_AUTHORITIES)]
    text = with_rare_words(thread_text(number, authority.name), number)
    reading = read_bytes(text.encode(), f"requests/x/number-{number}.md")
    assert reading.thread
    case = assess(reading.thread, f"number-{number}", authority, laws()[reading.thread.law], date(2026, 1, 1))
    return case, indexed(case)
