"""Rules about the text of pages of WhatDoTheyKnow and other sites of Alaveteli."""

from __future__ import annotations

from foi_archive.thread.problems.rule import warning


@warning
def letter_border_doubtful(why: str) -> tuple[str, str]:
    """A letter may begin on a line of a page, or not.

    Why: the text of a page does not always tell where a letter begins. A letter cut in two, or two that stand
    in one, put words into the mouth of somebody else.
    Wrong: a reply that quotes "Dear Example Council," without a sign that it is quoted
    Right: the page copied with the names and days above the letters, or looked at where this points
    """
    return why, "compare the draft with the page here, and move the border if it is elsewhere"


@warning
def page_encoding_guessed(byte: int) -> tuple[str, str]:
    """The text of a page is not in UTF-8, and was read as windows-1252.

    Why: read in the wrong encoding, a pound sign or a quotation mark becomes another character.
    Wrong: a file saved by an old editor as "ANSI"
    Right: a file saved as UTF-8
    """
    return (
        f"this is not in UTF-8: there is a byte 0x{byte:02X}; it was read as windows-1252",
        "compare quotation marks and signs with the page, or save it as UTF-8",
    )
