"""Rules about the files that came with letters."""

from __future__ import annotations

from foi_archive.thread.problems.rule import error, notice, quoted, warning


@notice
def missing_attachment(file: str, folder: str) -> tuple[str, str]:
    """A thread lists an attachment, and its file is not in the archive.

    Why: the page can name the file but not lead to it.
    Wrong: {file: response.pdf} without the file visas/response.pdf beside visas.md
    Right: {file: response.pdf} with the file visas/response.pdf beside visas.md
    """
    return f"there is no file {quoted(file)} in {folder}/", f"put it into {folder}/, if you have it"


@error
def attachment_differs(fact: str, found: str) -> tuple[str, str]:
    """An attachment is not the file that the thread describes.

    Why: `sha256` and `size` vouch for a file; one that was exchanged would be published as the authority's.
    Wrong: size: 847 for a file of 1,200 bytes
    Right: size: 1200
    """
    return (
        f"the `{fact}` of the file is {found}",
        f"put the right file there, or write its `{fact}` if this one is right",
    )


@error
def attachment_too_large(size: int, most: int) -> tuple[str, str]:
    """An attachment is larger than 25 MB.

    Why: GitHub takes no larger file through its pages, and a whole site may not have more than 1 GB.
    Wrong: a scan of 80 MB
    Right: the same in several files, or with fewer dots to the inch
    """
    return (
        f"the file has {size:,} bytes, and an attachment may have {most:,}",
        "divide it, or describe in a note where it is to be had",
    )


@warning
def active_attachment(file: str) -> tuple[str, str]:
    """A file of this kind is not published.

    Published are documents, tables, pictures, sounds, films, letters of email and zip files. Pages in HTML,
    drawings in SVG, scripts and kinds that are not known are not.

    Why: a browser would run what is in it in the name of the archive.
    Wrong: {file: response.html}
    Right: {file: response.pdf}, or the text of the page between tildes: ~~~ attachment m9 response.html
    """
    return f"{quoted(file)} is not published: its kind could hold a program", "publish it as a PDF or as text"


@warning
def attachment_of_another_kind(file: str, ending: str) -> tuple[str, str]:
    """What is in a file is not what its name says.

    Why: readers and their programs go by the name.
    Wrong: a Word document with the name response.pdf
    Right: the same document with the name response.docx
    """
    return f"{quoted(file)} does not begin as a file .{ending} does", "give it the name of its kind"


@warning
def extra_attachment(file: str) -> tuple[str, str]:
    """A file lies in a thread's folder of attachments, and no message lists it.

    Why: it is not published, and nobody can tell which letter it came with.
    Wrong: visas/annex.pdf without {file: annex.pdf} in visas.md
    Right: visas/annex.pdf with {file: annex.pdf} among the attachments of m9
    """
    return (
        f"no message lists {quoted(file)}, and it is not published",
        "list it among the attachments of a message",
    )
