"""A letter has the words of a web page in place of the text that the page hid.

Why: "show quoted sections" is a button of the site that the letter was copied from. The text behind it is not
in the archive, and readers should know.
Wrong: show quoted sections, as a line of the letter
Right: missing: The source page hid the quoted text below this reply.
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.rule import Finding
from foi_archive.model.place import Place, Severity
from foi_archive.model.thread import Letter, Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.WARNING

_BUTTONS = frozenset({"show quoted sections", "hide quoted sections"})


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each line of a letter that is the button's."""
    for block, opening in zip(thread.body, reading.block_places, strict=True):
        if not isinstance(block, Letter):
            continue
        for number, line in enumerate(block.text.split("\n"), start=opening.line + 1):
            if line.strip().casefold() in _BUTTONS:
                yield Finding(
                    Place(reading.path, number, len(line) - len(line.lstrip()) + 1),
                    f'"{line.strip()}" is a button of the page that {block.message} was copied from',
                    f"take the line out, and copy the hidden text or say under `missing` of {block.message} "
                    "that it is hidden",
                )
