"""Rules about what becomes of a draft, and about what the rules for drafts propose."""

from __future__ import annotations

from foi_archive.thread.problems.rule import error, notice, quoted, warning


@warning
def side_unknown(message: str) -> tuple[str, str]:
    """A source does not tell whose letter a message is.

    It is set down as a letter of the authority of no special kind, with a note, and the rules for drafts do
    not read it.

    Why: in the mouth of the wrong side words accuse somebody, so nobody guesses whose they are.
    Wrong: a letter that is taken for a response because it follows a request
    Right: kind: response, and from: Jo Clerk, once a person has read it
    """
    return (
        f"the source does not tell whose letter {message} is",
        "read it, and give its `kind` and who signed it; then take the note out",
    )


@warning
def side_without_kind(message: str, side: str) -> tuple[str, str]:
    """A message is from somebody who is neither the requester nor the authority, and no kind fits as it is.

    Why: a decision of the regulator is a kind of message, and not every letter of a regulator is one.
    Wrong: kind: regulator-decision, for a regulator's acknowledgement
    Right: kind: regulator-decision, once a person has read it
    """
    return (
        f"{message} is from the {side}",
        "read it; give kind: regulator-decision or tribunal-decision if it is one, else move it into a note",
    )


@notice
def attachment_renamed(name: str, new: str) -> tuple[str, str]:
    """A file cannot keep its name in the archive.

    Why: some signs mean something in addresses or on some systems; the message's note keeps the name.
    Wrong: Annex A: 50%.pdf
    Right: Annex A_ 50_.pdf, and the name that it had in the note
    """
    return (
        f"{quoted(name)} is kept as {quoted(new)}",
        "rename the file and its entry, if another name is better",
    )


@notice
def attachment_not_kept(name: str, why: str) -> tuple[str, str]:
    """A file of a source is named in the thread, and not put into the archive.

    Why: a browser would run what is in some files in the name of the archive; others are too large for it.
    Wrong: response.html in the folder of the thread
    Right: response.pdf, or its text between tildes
    """
    return f"{quoted(name)} is named and not kept: {why}", "add it as a PDF or as text, if its words matter"


@error
def draft_not_tellable(title: str) -> tuple[str, str]:
    """A draft is more than a file can tell.

    Why: a thread file has at most 2 MB, 100,000 lines and 64 KB above its letters.
    Wrong: the mails of ten years as one request
    Right: each request by itself
    """
    return f"no file can hold {quoted(title)}: it is too long", "divide the source, and import its parts"


@warning
def proposals_refused(number: int) -> tuple[str, str]:
    """Something that the rules for drafts propose is against the rules of `foi check`, and is left out.

    Why: a draft must never stop the build of an archive.
    Wrong: a decision that quotes words which stand nowhere
    Right: the letters, and no decision
    """
    proposals = "1 proposal breaks" if number == 1 else f"{number} proposals break"
    return f"{proposals} a rule, and nothing was made of it", "list by hand what foi check --suggest tells"


@notice
def suggestion(told: str, message: str, quote: str, sure: str) -> tuple[str, str]:
    """The rules for drafts read something in a letter that the thread does not tell.

    Said only with `foi check --suggest`. `foi import --redraft` writes it into the file, marked as drafted.

    Why: what stands in a letter and not in the thread may have been overlooked. The rules do not understand
    what they read, and a person decides.
    Wrong: a thread without the promise that the letter makes
    Right: the promise in the thread, or no promise if the letter makes none
    """
    rests_on = f"{message}: {quoted(' '.join(quote.split()))}" if quote else message
    return (
        f"{told} – {sure}, {rests_on}",
        "write it, if the letter says so; foi import --redraft writes it all",
    )


@warning
def source_file_passed_over(name: str, why: str) -> tuple[str, str]:
    """A file in a folder cannot be read, or is a link, and what is in it is not imported.

    Why: a link leads to files that nobody meant to give, and what cannot be read cannot be counted.
    Wrong: a link in the folder of mails
    Right: the mail itself
    """
    return f"{quoted(name)} is passed over: {why}", "put the file itself there, or leave it out"


@error
def source_unreadable(why: str) -> tuple[str, str]:
    """A source cannot be read.

    Why: there is nothing to be imported.
    Wrong: a file that another user alone may open
    Right: a copy of it
    """
    return f"this cannot be read: {why}", "give a file or a folder that you may read"


@error
def too_many_source_files(most: int) -> tuple[str, str]:
    """A folder has more files than are read at once.

    Why: a source is held in memory.
    Wrong: a home folder
    Right: the folder with the mails of the request
    """
    return f"there are more than {most:,} files in this", "give only the folder that belongs to the request"


@error
def several_kinds_of_source(kinds: str) -> tuple[str, str]:
    """A source could be of several kinds.

    Why: read as the wrong one, its words would stand where they do not belong.
    Wrong: a file that has the marks of two kinds, without --from
    Right: the same with --from
    """
    return f"this could be of several kinds: {kinds}", "say with --from which it is"
