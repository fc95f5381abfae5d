"""Rules about what `foi init` wrote for whoever keeps an archive to fill in."""

from __future__ import annotations

from foi_archive.thread.problems.rule import notice, quoted


@notice
def not_filled_in(words: str) -> tuple[str, str]:
    """Words that `foi init` wrote stand where those of whoever keeps the archive belong.

    They stand in square brackets on a page of the archive's own, or name the archive in mkdocs.yml.

    Why: readers cannot tell who keeps the archive, nor whom to write to when something is wrong.
    Wrong: write to [an e-mail address]: which page, what is wrong there
    Right: write to archive@example.org: which page, what is wrong there
    """
    return (
        f"{quoted(words)} was written by foi init, for you to fill in",
        "write your own words in its place, without brackets; or remove it",
    )
