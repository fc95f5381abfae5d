"""Rules about sources of any kind."""

from __future__ import annotations

from foi_archive.thread.problems.rule import error, quoted, warning


@error
def unknown_source(kinds: str) -> tuple[str, str]:
    """A file is nothing that `foi import` knows.

    Why: a file that is taken for another kind would lose its words, or put them where they do not belong.
    Wrong: a picture, a spreadsheet, or a page of a site that is no platform for requests
    Right: one of the kinds that `foi import --help` lists
    """
    return (
        "this is no source that can be recognised",
        f"give another file, or say with --from what it is: {kinds}",
    )


@error
def empty_source(is_blank: bool) -> tuple[str, str]:
    """A source has no word in it.

    Why: an empty draft would look as if nobody had written anything.
    Wrong: a file of 0 bytes, as after a download that broke off, or one of spaces and empty lines
    Right: the file with the letters in it
    """
    stands = "this holds nothing but spaces and empty lines" if is_blank else "this is empty"
    return stands, "save, copy or download it again, and look whether the letters are in it"


@error
def source_not_text(nul_in_line: int | None) -> tuple[str, str]:
    """A file is a picture, a PDF, a program or the like, or a text with a sign in it that no text has.

    Why: what is no text has no words that could be kept as they are.
    Wrong: a scan of a letter, or a text in which a program has left the control character U+0000
    Right: the text of the letter, copied from the scan
    """
    if nul_in_line is not None:
        return (
            f"the control character U+0000 stands in line {nul_in_line}, and no text has it",
            "take it out, or save or copy the text again",
        )
    return "this is a binary file, and no text", "give the text of the letters, or the page as HTML"


@error
def words_lost(words: tuple[str, ...]) -> tuple[str, str]:
    """Words of a source stand neither in the draft nor among what was left out.

    Why: nothing may be lost on the way in. This is a mistake of the importer, and then it writes nothing.
    Wrong: a draft without the last line of a letter
    Right: a draft in which every word of the source stands, or that lists the rest
    """
    shown = ", ".join(quoted(word) for word in words[:5])
    return (
        f"{len(words)} words of the source would be lost: {shown}",
        "report this with the source, and bring the letters in by hand: foi new",
    )


@error
def source_too_large(size: int, limit: int) -> tuple[str, str]:
    """A source is larger than is read at once.

    Why: a source is held in memory, and one of any size could take all of it.
    Wrong: the mailbox of ten years, in one file
    Right: the mails of the request, in a folder
    """
    return (
        f"this has {size:,} bytes, and at most {limit:,} are read",
        "give only the part that belongs to the request",
    )


@error
def no_letters() -> tuple[str, str]:
    """A source holds no letter.

    Why: a thread without letters shows nothing and proves nothing.
    Wrong: an empty file, or the list of requests instead of a request
    Right: the page or file of one request
    """
    return "there is no letter in this", "give the page or file of the request itself"


@warning
def empty_field_of_source(field: str) -> tuple[str, str]:
    """A source does not tell what a thread needs.

    Why: what the source does not tell is not guessed; a person has to fill it in.
    Wrong: title: to be filled in
    Right: title: Visits to the reading room
    """
    return f"the source does not tell the {field}", f"fill in {field} in the draft"
