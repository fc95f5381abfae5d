"""Rules about what YAML allows and the format does not."""

from __future__ import annotations

from foi_archive.thread.problems.rule import error, quoted


@error
def anchor() -> tuple[str, str]:
    """A value uses YAML's anchors or aliases: it begins with `&` or `*`.

    Why: they copy one part of a file into another, which readers do not see and which can fill any memory.
    Wrong: title: *Urgent* request for figures
    Right: title: "*Urgent* request for figures"
    """
    return (
        "anchors and aliases (& and *) are not allowed",
        "if the sign belongs to the text, put the value in quotes",
    )


@error
def tag(name: str) -> tuple[str, str]:
    """A value carries a YAML tag: it begins with an exclamation mark.

    Why: tags tell programs to build other things than text, and every value in the archive is text.
    Wrong: note: !important see letter 3
    Right: note: "!important see letter 3"
    """
    return (
        f"tags are not allowed: {quoted(name)}",
        "if the exclamation mark belongs to the text, put the value in quotes",
    )


@error
def nested_too_deep(limit: int) -> tuple[str, str]:
    """Lists and fields stand inside each other more than eight deep.

    Why: the format needs five; the limit keeps one file from stopping the whole archive.
    Wrong: [[[[[[[[[deep]]]]]]]]]
    Right: [deep]
    """
    return f"nested deeper than {limit}", "if the brackets belong to the text, put the value in quotes"


@error
def too_many_values(limit: int) -> tuple[str, str]:
    """A file has more values than any thread or list of authorities.

    Why: the limit keeps one file from stopping the whole archive.
    Wrong: a table of 50,000 rows as a field
    Right: the table as an attachment
    """
    return f"more than {limit:,} names, values and brackets", "move tables into attachments"


@error
def document_mark(line: str) -> tuple[str, str]:
    """A line is one that YAML uses between documents: `...`, `%YAML 1.2`, or `---` with words.

    Why: what stands behind such a line would not be read.
    Wrong: a line `...` below the title
    Right: no such line
    """
    return f"{quoted(line)} is a mark between YAML documents, and a file is only one", "remove the line"
