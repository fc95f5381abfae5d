"""Rules about single values: dates, ids, citations, addresses and the like."""

from __future__ import annotations

from collections.abc import Sequence

from foi_archive.thread.problems.rule import error, quoted


@error
def not_a_date(text: str, problem: str, meant: Sequence[str], mendable: bool) -> tuple[str, str]:
    """A value is not a date in the form that the archive uses, year first.

    A date is written `2016-09-23`; `2016-11` if only the month is known, `2016` if only the year;
    `2016-11-21/2016-11-24` for one day between two, both included; `2016-12-10/..` for that day or later.

    Why: 03/04/2016 is in March for some readers and in April for others, and time limits are counted in days.
    Wrong: received: 23/09/2016
    Right: received: 2016-09-23
    """
    if len(meant) > 1:
        return f"{quoted(text)} can be two dates", f"write {' or '.join(meant)}, whichever is meant"
    if meant:
        fix = f"write {meant[0]}{', or run `foi format`' if mendable else ''}"
        return f"{quoted(text)} is not a date in the archive's form", fix
    return (
        problem if f'"{text}"' == quoted(text) else f"{quoted(text)} is not a date",
        "write year, month and day, as in 2016-09-23; leave the field out if the date is not known",
    )


@error
def bad_identifier(text: str, wanted: str, form: str) -> tuple[str, str]:
    """An id is not of the form that its kind has.

    Ids of messages are m1, m2 and so on; those of questions have letters, digits, dots and dashes; those of
    authorities and laws small letters, digits and dashes.

    Why: ids become parts of addresses, which must work in every browser and on every disk.
    Wrong: id: Question 1 (a)
    Right: id: 1a
    """
    return f"{quoted(text)} is not {wanted}", f"write {form}"


@error
def reserved_name(text: str) -> tuple[str, str]:
    """An id or a file name is one that the site or an operating system keeps for itself.

    Why: the page could not be written on every disk, or would take the place of another.
    Wrong: index.md
    Right: index-of-crime-figures.md
    """
    return f"{quoted(text)} is a reserved name", "choose a longer name"


@error
def bad_citation(text: str) -> tuple[str, str]:
    """An exemption is not written in its short form.

    Why: the exemption pages count by provision, so one provision has one spelling.
    Wrong: exemptions: [Section 31(1a)]
    Right: exemptions: [s31(1)(a)]
    """
    return (
        f"{quoted(text)} is not an exemption in its short form",
        "write it as in s31(1)(a), or of another law as in uk-eir:r12(5)(e)",
    )


@error
def bad_address(text: str) -> tuple[str, str]:
    """A value is not a complete web address that begins with http:// or https://.

    Why: it becomes a link, and a link of any other kind may do something else than show a page.
    Wrong: source: www.whatdotheyknow.com/request/cameras
    Right: source: https://www.whatdotheyknow.com/request/cameras
    """
    return f"{quoted(text)} is not a web address", "write it in full, beginning with https:// or http://"


@error
def address_with_user(host: str) -> tuple[str, str]:
    """A web address names a user before the site.

    Why: what stands before the sign @ reads like the site, and the link leads to what stands behind it.
    Wrong: source: https://www.whatdotheyknow.com@example.org/request/cameras
    Right: source: https://www.whatdotheyknow.com/request/cameras
    """
    return (
        f"this address names a user before the sign @, and leads to {quoted(host)}",
        "write the address without a user",
    )


@error
def bad_checksum(text: str) -> tuple[str, str]:
    """A checksum is not a SHA-256: 64 digits from 0 to 9 and a to f.

    Why: it proves that the attachment is the file that was sent.
    Wrong: sha256: 9F86D081
    Right: sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
    """
    return f"{quoted(text)} is not a SHA-256", "write the 64 small letters and digits that `sha256sum` prints"


@error
def bad_size(text: str) -> tuple[str, str]:
    """A size is not a whole number of bytes.

    Why: it is compared with the file.
    Wrong: size: 2 MB
    Right: size: 2097152
    """
    return f"{quoted(text)} is not a number of bytes", "write digits only"


@error
def bad_language(text: str) -> tuple[str, str]:
    """A language is not written as its short tag.

    Why: browsers and screen readers choose the voice and the hyphens by it.
    Wrong: lang: Welsh
    Right: lang: cy
    """
    return f"{quoted(text)} is not a language tag", "write a tag such as en, cy or en-GB"


@error
def not_true_or_false(text: str) -> tuple[str, str]:
    """A value that is either true or false says something else.

    Why: only one spelling of each can be counted on.
    Wrong: draft: yes
    Right: draft: true
    """
    return f"{quoted(text)} is neither true nor false", "write true or false"
