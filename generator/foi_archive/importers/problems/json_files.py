"""Rules about sources in JSON, whichever platform made them."""

from __future__ import annotations

from foi_archive.thread.problems.rule import error, quoted

_FETCH_AGAIN = "fetch the file from the platform again, and save it without opening it in an editor"


@error
def json_broken(problem: str) -> tuple[str, str]:
    """A file in JSON is written wrongly.

    Why: what follows the mistake cannot be told apart, and would be lost or be put in the wrong place.
    Wrong: {"title": "Visits",}
    Right: {"title": "Visits"}
    """
    return problem, _FETCH_AGAIN


@error
def json_encoding(problem: str) -> tuple[str, str]:
    """A file in JSON is not UTF-8, or begins with a byte order mark.

    Why: JSON is UTF-8 without any mark. A file with other bytes was changed on its way, and some of its
    characters may be others now.
    Wrong: a file that an editor or PowerShell saved as "UTF-8 with BOM" or "Unicode"
    Right: the file as the platform sends it: curl -o request.json ADDRESS
    """
    return problem, f"{_FETCH_AGAIN}, or save it as UTF-8 without a byte order mark"


@error
def json_duplicate_key(key: str) -> tuple[str, str]:
    """A key stands twice in the same object.

    Why: programs differ in which of the two they take, so one of them would be lost unseen.
    Wrong: {"title": "Visits", "title": "Books"}
    Right: {"title": "Visits"}
    """
    return f"the key {quoted(key)} stands here a second time", f"keep one of them, or {_FETCH_AGAIN}"


@error
def json_number(number: str) -> tuple[str, str]:
    """A number is none, or is larger, smaller or longer than programs can keep.

    Why: it would become another number.
    Wrong: {"price": NaN}, {"price": 1e400}
    Right: {"price": null}, {"price": 12.50}
    """
    return f"{quoted(number)} is no number that can be kept", "write the number in full, or null"


@error
def json_half_a_character() -> tuple[str, str]:
    r"""A text holds one half of a character that JSON writes in two.

    Why: the half alone is no character, and no file can hold it.
    Wrong: {"title": "\ud83d"}
    Right: {"title": "\ud83d\ude00"}
    """
    return "a text holds half of a character", _FETCH_AGAIN


@error
def json_too_deep(limit: int) -> tuple[str, str]:
    """Lists and objects stand in each other more often than any platform writes.

    Why: a file made to exhaust programs looks like this, and no request does.
    Wrong: [[[[…]]]]
    Right: the file as the platform sends it
    """
    return f"this is nested deeper than {limit}", "give the file as the platform sends it"


@error
def json_too_many_values(limit: int) -> tuple[str, str]:
    """A file in JSON holds more values than are read at once.

    Why: each takes memory, however short it is.
    Wrong: the list of all requests of a platform
    Right: the file of one request
    """
    return f"there are more than {limit:,} values", "give only the file of the request"


@error
def json_wrong_type(path: str, found: str, expected: str) -> tuple[str, str]:
    """A value is of another kind than the platform writes there.

    Why: what it means would have to be guessed.
    Wrong: {"title": ["Visits"]}
    Right: {"title": "Visits"}
    """
    return f"{path} is {found}, where {expected} is expected", _FETCH_AGAIN
