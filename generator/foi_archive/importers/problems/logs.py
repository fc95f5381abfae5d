"""Rules about disclosure logs: tables of requests, a row each."""

from __future__ import annotations

from foi_archive.thread.problems.rule import error, notice, quoted, warning


@error
def log_row_length(fields: int, columns: int) -> tuple[str, str]:
    """A row of a disclosure log has more fields than the header has columns, or fewer.

    Why: which field belongs to which column would have to be guessed. The other rows are imported.
    Wrong: FOI-7,Visits, books and maps,Closed
    Right: FOI-7,"Visits, books and maps",Closed
    """
    return (
        f"this row has {fields} fields, and the header {columns} columns",
        "put a field with the delimiter in it in double quotes, or add the fields that are missing",
    )


@error
def log_quotation_marks() -> tuple[str, str]:
    """The double quotes of a row do not pair up.

    Why: where its fields end cannot be told, nor where the next row begins. The rows before it are imported.
    Wrong: FOI-7,"He asked for "visits" only",Closed
    Right: FOI-7,"He asked for ""visits"" only",Closed
    """
    return (
        "the double quotes in this row do not pair up, or it is far too long for one row; "
        "this row and those below it are not read",
        "write each double quote within a quoted field twice, and close the field with one",
    )


@error
def log_too_long(limit: int) -> tuple[str, str]:
    """A disclosure log has more rows than are read at once.

    Why: each row becomes a thread, and nobody reviews so many.
    Wrong: the requests of all authorities in one file
    Right: those of one authority, or of one year
    """
    return f"there are more than {limit:,} rows", "give the file in parts, each with the header"


@error
def log_encoding(byte: int) -> tuple[str, str]:
    """A disclosure log is neither UTF-8 nor windows-1252 nor UTF-16.

    Why: its letters would become others.
    Wrong: a table saved for an old computer
    Right: a table saved as "CSV UTF-8"
    """
    return f"the byte 0x{byte:02X} is neither UTF-8 nor windows-1252", "save the table as CSV UTF-8"


@warning
def log_read_as_windows_1252() -> tuple[str, str]:
    """A disclosure log is not UTF-8, and is read as windows-1252, in which spreadsheets save.

    Why: nothing in the file says it, so a name with an accent may be read wrongly.
    Wrong: a table saved as "CSV"
    Right: a table saved as "CSV UTF-8"
    """
    return (
        "this is not UTF-8, and was read as windows-1252",
        "look at names with accents and at pound signs, or save the table as CSV UTF-8",
    )


@warning
def log_same_reference(reference: str, line: int) -> tuple[str, str]:
    """Two rows of a disclosure log have the same reference.

    Why: they may be one request, of which two drafts are made now.
    Wrong: FOI-7 in two rows
    Right: a row for each request
    """
    return (
        f"the reference {quoted(reference)} stands in line {line} already",
        "see whether both rows are one request; if so, keep one of the drafts",
    )


@notice
def log_date_unclear(column: str, text: str) -> tuple[str, str]:
    """A date in a disclosure log can be two days, or is none.

    If a column has a day after the twelfth, that proves its order for all its dates.

    Why: of 03/04/2024 alone nobody can tell whether it is in March or in April.
    Wrong: 03/04/2024 in a column in which no day is after the twelfth
    Right: 2024-04-03
    """
    return (
        f"{quoted(text)} in the column {quoted(column)} is not known to be one certain day",
        "it is kept as text; write the date into the draft, or use the form 2024-04-03 in the table",
    )


@notice
def log_more_alike(count: int, rule: str) -> tuple[str, str]:
    """More rows of a disclosure log have what was said of the rows before.

    Why: a hundred thousand messages would hide the others.
    Wrong: a log in which each row lacks a field
    Right: a log of which a few rows have to be looked at
    """
    return (
        f"{count:,} more rows have what {rule} says",
        "mend the rows above, and import again to see the next",
    )
