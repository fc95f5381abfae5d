"""Rules about files and folders as such, before anything in them is read."""

from __future__ import annotations

from foi_archive.thread.problems.rule import error, notice, printable, quoted, warning


@error
def symbolic_link() -> tuple[str, str]:
    """A file or folder of the archive is a symbolic link.

    Why: a link can lead out of the archive, and what it leads to would be published.
    Wrong: requests/home-office/visas.md as a link to another file
    Right: the file itself
    """
    return "this is a symbolic link, and it is not followed", "put the file itself here"


@error
def hard_link(names: int) -> tuple[str, str]:
    """A file has more than one name on the disk.

    Why: a second name can lie outside the archive, so that a file is published that was not meant for it.
    Wrong: a thread made with `ln`
    Right: a thread made with `cp`
    """
    return f"this file has {names} names on the disk (hard links)", "put a copy here instead"


@error
def not_a_file(found: str) -> tuple[str, str]:
    """What has the name of a text file is a folder, a pipe or a device.

    Why: there is no text in it, and to open it could wait for ever.
    Wrong: a folder with the name visas.md
    Right: a file with the name visas.md
    """
    return f"this is {found}, and a text file is expected", "remove it, or give it another name"


@error
def unreadable_file(problem: str) -> tuple[str, str]:
    """A file or folder cannot be opened.

    Why: a part of the archive would be missing from the site.
    Wrong: a file that only another user may read, or that was removed while the archive was read
    Right: a file with permission to read
    """
    return f"cannot be read: {printable(problem)}", "see that the file is there and that you may read it"


@error
def bad_file_name(name: str, wanted: str) -> tuple[str, str]:
    """The name of a thread's file or of its folder is not one that works in every address.

    A name has small letters, digits and dashes, at most 60 of them; a thread's file ends in .md.

    Why: the name becomes a part of the page's address and of a file on many disks.
    Wrong: Facial Recognition (2016).md
    Right: facial-recognition-2016.md
    """
    return f"{quoted(name)} is not {wanted}", "use small letters, digits and dashes, at most 60"


@error
def names_differ_in_case(first: str) -> tuple[str, str]:
    """Two names differ only in capital and small letters, or in how an accent is written.

    Why: on many disks they are one file, and on the web they would be one address.
    Wrong: visas.md and Visas.md in one folder
    Right: visas.md and visas-2016.md
    """
    return (
        f"the name differs from {quoted(first)} only in capital and small letters",
        "give one of them another name",
    )


@error
def misspelt_name(name: str, wanted: str) -> tuple[str, str]:
    """What the archive is read from has its name in other letters, such as capital ones.

    Why: on some disks it is found and on others it is not, and there it would be published as it lies.
    Wrong: Requests/home-office/visas.md
    Right: requests/home-office/visas.md
    """
    return f"{quoted(name)} is not read: the name is {quoted(wanted)}", f"rename it to {quoted(wanted)}"


@error
def thread_outside_folder() -> tuple[str, str]:
    """A thread does not lie in the folder of its authority.

    Why: the folder is part of the page's address.
    Wrong: requests/visas.md
    Right: requests/home-office/visas.md
    """
    return "a thread lies in a folder named after its authority", "move it to requests/<authority>/"


@warning
def stray_file() -> tuple[str, str]:
    """A file is neither a thread nor in a thread's folder of attachments, and is not published.

    Why: somebody may expect to find it on the site.
    Wrong: requests/home-office/response.pdf
    Right: requests/home-office/visas/response.pdf, beside requests/home-office/visas.md
    """
    return (
        "this is neither a thread (.md) nor an attachment, and is not published",
        "move attachments into a folder that has the name of their thread",
    )


@notice
def more_findings(number: int) -> tuple[str, str]:
    """A file has more faults than are told at once: the gravest hundred are, and the others are counted.

    Why: so many faults mostly have one cause, and nobody reads them all.
    Wrong: two hundred fences that say `m1`, `m2` and so on
    Right: two hundred fences that say `letter m1`, `letter m2` and so on
    """
    return f"{number:,} more faults of this file are not shown", "mend those that are shown, and check again"


@error
def missing_authorities() -> tuple[str, str]:
    """The archive has threads but no list of authorities.

    Why: each thread names an authority by its id, and its name stands in this list.
    Wrong: an archive with requests/ only
    Right: an archive with requests/ and authorities.yml
    """
    return (
        "there is no authorities.yml, and threads name their authority by its id",
        "write the list of authorities",
    )
