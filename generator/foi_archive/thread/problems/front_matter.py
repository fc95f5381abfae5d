"""Rules about the front matter as a whole: where it begins and ends, and how it is written."""

from __future__ import annotations

from foi_archive.thread.problems.rule import error, quoted


@error
def no_front_matter(first_line: str) -> tuple[str, str]:
    """A thread file does not begin with its fields.

    Why: only the line `---` tells fields from letters; a line such as "From: Pippa King" could be either.
    Wrong: From: Pippa King
    Right: a first line `---`, then the fields, then `---`
    """
    return (
        f"the first line is {quoted(first_line)}, and a thread begins with fields between two lines ---",
        "write --- as the first line, then format, title and the other fields, then --- again",
    )


@error
def unclosed_front_matter() -> tuple[str, str]:
    """The front matter begins and never ends.

    Why: without the second line `---` the letters cannot be told from the fields.
    Wrong: `---`, fields, letters
    Right: `---`, fields, `---`, letters
    """
    return "the front matter opens here and is never closed", "write a line --- after the last field"


@error
def front_matter_too_long(size: int, limit: int) -> tuple[str, str]:
    """The fields of a thread take more than 64 KiB.

    Why: fields hold short facts and quotations; the limit keeps one file from stopping the whole archive.
    Wrong: a whole letter in a `note`
    Right: the letter in its fence, below the fields
    """
    return (
        f"the front matter has {size:,} bytes, and at most {limit:,} are read",
        "move letters below the front matter; if it was not closed, close it with a line ---",
    )


@error
def fields_below_front_matter(name: str, end: int) -> tuple[str, str]:
    """Fields stand below the line that closes the front matter.

    Why: a second line `---` ends the fields, so that what follows would be taken for a note.
    Wrong: a line `---` between `messages` and `questions`
    Right: one line `---` before all fields and one after
    """
    return (
        f'the field "{name}" stands below the front matter, which ended at line {end}',
        f"remove the line {end} with its ---, so that only the last one closes the front matter",
    )


@error
def no_fields(found: str, wanted: str) -> tuple[str, str]:
    """A file has something else where its fields should be.

    Why: a thread is told by named fields, the authorities by a list of them.
    Wrong: Facial recognition at Notting Hill
    Right: title: Facial recognition at Notting Hill
    """
    return (
        f"{found} stands where {wanted} must be",
        "write a name, a colon, a space and the value on each line",
    )
