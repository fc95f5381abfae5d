"""Rules about zip files, which may come from anybody."""

from __future__ import annotations

from foi_archive.thread.problems.rule import error, quoted

_FETCH_AGAIN = "fetch the zip from the platform again, or unpack it by hand and import the folder"


@error
def zip_broken(problem: str) -> tuple[str, str]:
    """A zip file is damaged, or was made so that programs read it differently.

    Why: what one program shows of it is not what another one unpacks.
    Wrong: a zip whose list of contents does not fit what is in it
    Right: the zip as the platform gives it
    """
    return problem, _FETCH_AGAIN


@error
def zip_unsafe_name(name: str) -> tuple[str, str]:
    r"""A name in a zip file leads out of the folder, or is none that every system can write.

    Why: whoever unpacks it would write over other files.
    Wrong: ../../evil.txt, /etc/passwd, C:\x, a\..\b
    Right: 1_2_report.pdf
    """
    return f"{quoted(name)} is no name of a file in this zip’s own folder", _FETCH_AGAIN


@error
def zip_no_file(name: str) -> tuple[str, str]:
    """An entry of a zip file is a link or a device, and no file.

    Why: a link in a zip leads to files of whoever unpacks it.
    Wrong: correspondence.txt as a link to /etc/passwd
    Right: correspondence.txt as a file
    """
    return f"{quoted(name)} is a link or a device", _FETCH_AGAIN


@error
def zip_names_clash(name: str, other: str) -> tuple[str, str]:
    """Two names in a zip file are the same, or differ only in capitals, or one is the folder of the other.

    Why: on most systems one file would be written over the other.
    Wrong: Scan.pdf and scan.pdf
    Right: 1_2_Scan.pdf and 2_2_scan.pdf
    """
    return f"{quoted(name)} and {quoted(other)} are the same name on most systems", _FETCH_AGAIN


@error
def zip_encrypted(name: str) -> tuple[str, str]:
    """A zip file needs a password.

    Why: nothing in it can be read.
    Wrong: a zip that was encrypted for a mail
    Right: its files in a folder
    """
    return f"{quoted(name)} is encrypted", "unpack the zip with its password, and import the folder"


@error
def zip_too_large(problem: str) -> tuple[str, str]:
    """A zip file holds more, or unpacks to more, than is read at once.

    Why: a few bytes can unpack to more than any memory holds.
    Wrong: 51 KB that unpack to 52 MB
    Right: the zip of one request
    """
    return problem, "unpack it by hand, and import the folder without what does not belong to the request"


@error
def zip_in_zip(name: str) -> tuple[str, str]:
    """A zip file holds another one.

    Why: it is not known what is in it, and readers of an archive should not have to unpack anything.
    Wrong: 2_3_figures.zip in the zip of all correspondence
    Right: the folder of all correspondence, with the files of 2_3_figures.zip in it
    """
    return f"{quoted(name)} is a zip in this zip", "unpack both by hand, and import the folder"
