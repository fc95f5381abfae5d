"""Rules about mails and mailboxes."""

from __future__ import annotations

from foi_archive.thread.problems.rule import error, notice, quoted, warning


@error
def mail_without_readable_date(date: str) -> tuple[str, str]:
    """The header Date of a mail of a request names no day that there is.

    Why: due dates and delays are counted from these days, and none is guessed, least of all today's.
    Wrong: Date: 32 Foo 2016
    Right: Date: Fri, 2 Sep 2016 10:15:00 +0100
    """
    return (
        f"the date {quoted(date)} is no day that there is, or its weekday is another",
        "find out when the mail was sent, and write it into the mail's line Date, or as date: in the draft",
    )


@warning
def mail_charset_guessed(named: str | None, guessed: str) -> tuple[str, str]:
    """A mail is not in the charset that it names, or names none that is known.

    Why: the wrong charset turns £ into another sign, and a sum of money into another one.
    Wrong: Content-Type: text/plain; charset=utf-8, above bytes of windows-1252
    Right: the charset that the bytes are in
    """
    stands = (
        f"the charset {quoted(named)} is not known, or does not fit"
        if named
        else "no charset is named that fits"
    )
    return f"{stands}; this was read as {guessed}", "compare £, quotation marks and names with the original"


@warning
def mail_part_damaged(what: str, wrong: str) -> tuple[str, str]:
    """A part of a mail is not complete, or is encoded in a way that cannot be read.

    Why: a letter or a file that breaks off would look as if the authority had sent no more.
    Wrong: a file in base64 whose last lines are missing
    Right: the whole mail, exported anew from the mailbox
    """
    return (
        f"{what} {wrong}",
        "export the mail anew, or say in the field missing of the message what is not there",
    )


@warning
def mail_part_unread(what: str) -> tuple[str, str]:
    """A part of a mail is nested so deeply, or is one of so many, that it was not read.

    Why: no mail program nests parts so deeply; whoever does wants to stop those who read them.
    Wrong: a multipart in a multipart in a multipart, 1,000 times
    Right: the letter itself, and its files beside it
    """
    return (
        f"{what} was not read, and is kept as a file",
        "look into the file, and add by hand what belongs there",
    )


@warning
def mail_versions_differ(words: tuple[str, ...]) -> tuple[str, str]:
    """The HTML version of a mail says words that its plain text does not.

    Why: most readers saw the HTML version, while the draft has the plain text.
    Wrong: a plain text without the table that the HTML version has
    Right: the lines that are listed as left out, put where they belong
    """
    shown = ", ".join(quoted(word) for word in words[:5])
    return (
        f"the plain text lacks words of the HTML version: {shown}",
        "compare the lines that were left out with the letter, and add what is missing",
    )


@warning
def mail_hidden_text(words: tuple[str, ...]) -> tuple[str, str]:
    """A mail in HTML holds words that were not shown to its reader.

    Why: what nobody was shown is no part of the letter, but whoever put it there may have had a reason.
    Wrong: <div style="display:none">for internal use only</div>
    Right: those words among what was left out
    """
    shown = quoted(" ".join(words[:8]))
    return f"the HTML has words that it does not show: {shown}", "read them where they are listed as left out"


@warning
def mail_header_too_long(name: str, length: int) -> tuple[str, str]:
    """A header of a mail is longer than anybody writes.

    Why: a title or a name of a megabyte would fill the pages of all lists.
    Wrong: Subject: followed by 1,000,000 characters
    Right: the line among what was left out, and the field filled in by hand
    """
    return (
        f"the line {quoted(name)} has {length:,} characters, and is left out",
        "read it where it is listed as left out, and fill in what it tells",
    )


@notice
def mail_joined_by_subject(subject: str) -> tuple[str, str]:
    """A mail stands in a thread only because of its subject and the persons who wrote it.

    Why: mails usually name the mail that they answer; two requests may have one subject.
    Wrong: two requests named "FOI request" to one authority, in one thread
    Right: a thread for each request
    """
    return (
        f"only the subject {quoted(subject)} and the addresses say that this mail belongs here",
        "take it out of the draft if it belongs to another request",
    )


@warning
def mail_of_same_people_left_out(subject: str) -> tuple[str, str]:
    """A mail between the persons of a request is in no thread of it.

    Why: an authority's answer may come as a new mail, under a subject of its own.
    Wrong: the answer left out, since its subject is "Our reference 4711"
    Right: the answer in the thread, or left out since it is about something else
    """
    return (
        f"the mail {quoted(subject)} is between the same persons, but names no mail of the request",
        "read it where it is listed as left out, and add it to the draft if it belongs to the request",
    )


@warning
def mail_id_twice(id_: str) -> tuple[str, str]:
    """Two mails have the same id but not the same words or files.

    Why: copies of a mail have one id, and one of them was changed; which one cannot be told.
    Wrong: a copy in the folder "Sent" with another text than that in the inbox
    Right: the copy that was sent
    """
    return (
        f"another mail with the id {quoted(id_)} says something else; both are kept",
        "take out the wrong one",
    )


@warning
def file_without_mail(is_text: bool) -> tuple[str, str]:
    """A file in a folder of mails is no mail.

    Why: a folder is read as a whole, and nothing in it may be passed over in silence.
    Wrong: a note or a picture between the mails
    Right: a folder with the mails only; files belong to the message they came with
    """
    stands = (
        "this is no mail; its text is listed as left out" if is_text else "this is no mail, and was not read"
    )
    return stands, "take it out of the folder, or add it to its message by hand"


@error
def no_request_among_mails(subjects: tuple[str, ...]) -> tuple[str, str]:
    """None of several threads of mails looks like a request for information.

    Why: which of them is meant cannot be told, and a mailbox is full of what is nobody's business.
    Wrong: a whole inbox in which no mail names a law on information
    Right: the mails of the request, in a folder or a mailbox of their own
    """
    shown = ", ".join(quoted(subject) for subject in subjects[:5])
    return (
        f"none of {len(subjects):,} threads of mails looks like a request: {shown}",
        "give only the mails of the request",
    )


@error
def too_many_mails(count: int, limit: int) -> tuple[str, str]:
    """A mailbox holds more mails than are read at once.

    Why: all mails are held in memory to find out which belong together.
    Wrong: the mailbox of ten years, in one file
    Right: the mails of the request, in a folder or a mailbox of their own
    """
    return f"there are {count:,} mails, and at most {limit:,} are read", "give only the mails of the request"
