"""Rules about a file's bytes and characters."""

from __future__ import annotations

from foi_archive.thread.problems.rule import code_point, error, notice, warning

_SAVE_AS_UTF_8 = "in the editor, save the file anew (Save as) with the encoding UTF-8"


@error
def empty_file(fix: str) -> tuple[str, str]:
    """A file has nothing in it.

    Why: a file that was saved by mistake would otherwise become an empty page.
    Wrong: a file of 0 bytes, or of blank lines only
    Right: a file that begins with `---`, the fields of the thread, and `---`
    """
    return "the file is empty", fix


@error
def file_too_large(size: int, limit: int) -> tuple[str, str]:
    """A text file is larger than any correspondence.

    Why: the limit of 2 MiB keeps one file from stopping the whole archive.
    Wrong: a scanned letter pasted into a thread as text
    Right: the scan as an attachment, and its words in the thread
    """
    return (
        f"the file has {size:,} bytes, and at most {limit:,} are read",
        "move what is not text into attachments, or divide the thread",
    )


@error
def too_many_lines(lines: int, limit: int) -> tuple[str, str]:
    """A file has more lines than any correspondence.

    Why: the limit of 100,000 lines keeps one file from stopping the whole archive.
    Wrong: a table of 200,000 rows pasted into a letter
    Right: the table as an attachment
    """
    return f"the file has {lines:,} lines, and at most {limit:,} are read", "move tables into attachments"


@error
def not_utf8(byte: int) -> tuple[str, str]:
    """A byte is not UTF-8, the encoding of every file of the archive.

    Why: read in another encoding the letter would show other characters than were sent.
    Wrong: a file saved by an old editor as Windows-1252
    Right: the same file saved as UTF-8
    """
    meant = bytes([byte]).decode("cp1252", "ignore")
    is_a = f' (in Windows-1252 it is "{meant}")' if meant else ""
    return f"the byte 0x{byte:02X} is not UTF-8{is_a}", _SAVE_AS_UTF_8


@error
def utf_16() -> tuple[str, str]:
    """A file is in UTF-16, and the archive's files are in UTF-8.

    Why: most tools that compare and merge text do not read UTF-16.
    Wrong: a file saved as "Unicode" by an old editor
    Right: the same file saved as UTF-8
    """
    return "the file is in UTF-16", _SAVE_AS_UTF_8


@notice
def byte_order_mark() -> tuple[str, str]:
    """A file begins with a byte order mark, which UTF-8 does not need.

    Why: the mark cannot be seen, is no part of any letter, and is left out.
    Wrong: a file saved as "UTF-8 with BOM"
    Right: the same file saved as UTF-8
    """
    return "the file begins with a byte order mark, which is left out", "run `foi format`"


@notice
def carriage_returns(lines: int) -> tuple[str, str]:
    """Lines end in a carriage return, as on Windows; they are read as plain line ends.

    Why: two kinds of line ends make every line look changed when files are compared.
    Wrong: a file with Windows line ends
    Right: the same file with Unix line ends, as `foi format` writes it
    """
    return f"{_times(lines, 'line ends', 'lines end')} in a carriage return", "run `foi format`"


@error
def control_character(character: str, count: int) -> tuple[str, str]:
    """A character is a control code, which no letter needs and no page may hold.

    Why: such codes act on terminals and are refused by browsers, or stand where a character was lost.
    Wrong: a letter with U+001B (escape) or U+0000 in it
    Right: the letter without it
    """
    return f"control character {code_point(character)}{_more(count)}", "remove it"


@warning
def doubtful_character(character: str, count: int) -> tuple[str, str]:
    """A letter holds a form feed, or a code from U+0080 to U+009F that no writing uses.

    Why: it is kept and shown as it is, but it is mostly left over from a conversion, as U+0093 is for a
    quotation mark of Windows-1252.
    Wrong: a letter in which U+0093 stands for “
    Right: the letter with “, as its writer sent it
    """
    return (
        f"{code_point(character)} in a letter{_more(count)}; it is kept",
        "compare with the source, and correct it if the conversion made it",
    )


@warning
def lost_character(character: str, count: int) -> tuple[str, str]:
    """The replacement character U+FFFD shows that a character was lost before this file was made.

    Why: an archive shows what was sent, and nobody can tell from here which character it was.
    Wrong: It cost \N{REPLACEMENT CHARACTER}500.
    Right: It cost £500.
    """
    return (
        f"a character was lost before this file was made: {code_point(character)}{_more(count)}",
        "look the character up in the source and write it here",
    )


@error
def direction_control(character: str, count: int) -> tuple[str, str]:
    """A field holds a code that turns the direction of the text around it.

    Why: it can make a title or a name read as something else than is written.
    Wrong: a title with U+202E in it
    Right: the title without it
    """
    return f"{code_point(character)} turns the direction of the text{_more(count)}", "remove it"


@warning
def direction_control_in_letter(character: str, count: int) -> tuple[str, str]:
    """A letter holds a code that turns the direction of the text around it.

    Why: it is kept, since the letter is verbatim, and it acts inside its letter only; but words may be shown
    in another order than they are written in.
    Wrong: a letter pasted with U+202E in front of a number
    Right: the letter without it, if it is not in the source
    """
    return (
        f"{code_point(character)} turns the direction of the text{_more(count)}; it is kept",
        "remove it if the source does not have it",
    )


def _more(count: int) -> str:
    return f" (and {count - 1:,} more like it)" if count > 1 else ""


def _times(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
