"""The output: which folder may become the site, for all that is in it is replaced."""

from __future__ import annotations

from pathlib import Path

from foi_archive.publish.manifest import foreign_files
from foi_archive.thread.problems.rule import printable

_NAMED = 3  # of the files that are in the way


class RefusedError(Exception):
    """A build must not write to a folder; the message says why, and what to do."""


def refuse(site: Path, project: Path, archive: Path) -> None:
    """Raise RefusedError if a build must not write to the folder `site`.

    `project` is the folder of mkdocs.yml, `archive` that of the threads. The site must not take the place of
    either, nor lie in the archive, where the next build would find it; nor may it hold anybody's files.
    """
    site, project, archive = site.resolve(), project.resolve(), archive.resolve()
    choose = "choose a folder for the site alone"
    if site == site.parent:
        raise RefusedError(f"this is the root of the disk; {choose}")
    if site == Path.home().resolve():
        raise RefusedError(f"this is your home folder; {choose}")
    if project.is_relative_to(site):
        raise RefusedError(f"mkdocs.yml is in there, and the site would take its place; {choose}")
    if archive.is_relative_to(site):
        raise RefusedError(f"the archive is in there, and the site would take its place; {choose}")
    if site.is_relative_to(archive):
        raise RefusedError("this is in the archive, which the next build reads; choose a folder outside")
    if site.exists() and not site.is_dir():
        raise RefusedError("this is a file; choose another name for the site's folder")
    if foreign := foreign_files(site):
        more = f" and {len(foreign) - _NAMED} more" if len(foreign) > _NAMED else ""
        raise RefusedError(
            f"no build has put these files there: {', '.join(map(printable, foreign[:_NAMED]))}{more}; "
            "move them away, or choose another folder"
        )
