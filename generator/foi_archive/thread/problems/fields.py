"""Rules about fields: whether they are there, and of what shape."""

from __future__ import annotations

from collections.abc import Sequence

from foi_archive.thread.problems.rule import error, nearest, quoted, warning


@warning
def unknown_field(name: str, record: str, known: Sequence[str]) -> tuple[str, str]:
    """A field is not one that the format knows; it is kept, and shown under "other fields".

    Why: a slip in a name would otherwise take a fact out of the tables without a word.
    Wrong: sumary: How facial recognition was used
    Right: summary: How facial recognition was used
    """
    meant = nearest(name, known)
    return (
        f"{quoted(name)} is not a field of {record}; it is kept",
        f"write {meant}" if meant else f"the fields of {record} are: {', '.join(known)}",
    )


@error
def missing_field(name: str, record: str, meaning: str) -> tuple[str, str]:
    """A field that must be there is missing, or nothing stands behind its name.

    Why: without it the page would have to guess.
    Wrong: a message without `kind`
    Right: kind: response
    """
    return (
        f'{record} needs the field "{name}"',
        f"write {name}: {meaning[0].lower()}{meaning[1:].rstrip('.')}",
    )


@error
def empty_value(name: str) -> tuple[str, str]:
    """A field that must say something holds an empty text or an empty list.

    Why: without it the page would have to guess.
    Wrong: title: ""
    Right: title: Facial recognition at Notting Hill
    """
    return f'the field "{name}" is empty', "write its value"


@error
def wrong_shape(wanted: str, found: str) -> tuple[str, str]:
    """A value has another shape than its field takes: a list where text is expected, or the reverse.

    Why: it cannot be told which of several values is meant, or which fields a text stands for.
    Wrong: tags: policing
    Right: tags: [policing]
    """
    if found == "nothing":
        fix = "write its value, or remove it"
    elif found == "a group of fields":
        fix = "begin each group with a dash and a space, and put its other fields below the first"
    elif wanted == "a list":
        fix = "write it as a list, in square brackets"
    elif wanted == "a group of fields":
        fix = "write names, each with a colon and its value"
    else:
        fix = "write one value; if it has a bracket in it, put it in quotes"
    return f"{wanted} is expected here, and {found} stands here", fix


@warning
def repeated_item(text: str, first: str) -> tuple[str, str]:
    """A list names the same thing twice; capital and small letters count as the same.

    Why: tags and references that differ only in case lead to one page, and each is counted once.
    Wrong: tags: [Policing, policing]
    Right: tags: [policing]
    """
    return f"{quoted(text)} stands already in this list, as {quoted(first)}", "remove one of the two"
