"""What the pages of the small archive say, as `archives/small.golden/` keeps it.

`make golden` writes them anew. They are then to be read, and committed if what they say is right.
"""

from __future__ import annotations

import shutil
from pathlib import PurePosixPath

from foi_archive.pages.page import Page
from foi_archive.publish.prepare import prepare
from readable import readable
from small_archive import AS_OF, SMALL

GOLDEN = SMALL.with_suffix(".golden")


def said() -> dict[str, str]:
    """The readable form of each page, with its title and description, by the name of its golden file."""
    site = prepare(SMALL, AS_OF)
    pages = {
        str(PurePosixPath(page.path).with_suffix(".txt")): (
            f"title: {page.title}\ndescription: {page.description}\n\n{readable(page.html)}"
        )
        for page in site.pages
        if not _is_of_a_ground_that_nobody_cites(page)
    }
    return pages | {"index.txt": readable(site.home)}


def _is_of_a_ground_that_nobody_cites(page: Page) -> bool:
    """Whether a page says only what the registry has; there are a hundred of these."""
    return "No decision in this archive rests on it." in page.html and 'class="mentions"' not in page.html


def kept() -> dict[str, str]:
    """The golden files, by their names."""
    return {
        file.relative_to(GOLDEN).as_posix(): file.read_text("utf-8") for file in sorted(GOLDEN.rglob("*.txt"))
    }


if __name__ == "__main__":
    shutil.rmtree(GOLDEN, ignore_errors=True)
    for name, text in said().items():
        file = GOLDEN / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
