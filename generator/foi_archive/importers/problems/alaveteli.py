"""Rules about what WhatDoTheyKnow and other sites that run Alaveteli give out."""

from __future__ import annotations

from foi_archive.thread.problems.rule import error, notice, quoted, warning


@warning
def json_without_letters() -> tuple[str, str]:
    """The JSON of a request holds no text of its letters.

    Alaveteli's JSON tells who asked whom, when each message came and what became of it, and nothing else.

    Why: a thread without letters proves nothing. The draft has one empty letter a message, to be filled in.
    Wrong: visits.json alone
    Right: visits.json and visits.html, the saved page of the same request, in one folder
    """
    return "the JSON of a request has no letters", "save its page, too, and import both together"


@error
def saved_as_one_file() -> tuple[str, str]:
    """A page was saved as a web archive: MHTML, a single file with all its pictures.

    Why: the letters in it are written in a code of mails, and browsers differ in how.
    Wrong: visits.mhtml
    Right: visits.html, saved as "Web page, complete" or "Web page, HTML only"
    """
    return (
        "this is a web archive (MHTML), which is not read",
        'save the page as "Web page, HTML only" or "Web page, complete"',
    )


@error
def alaveteli_encoding(found: str) -> tuple[str, str]:
    """A saved page, or the text of a correspondence, is not UTF-8, nor in the charset that it declares.

    Why: Alaveteli writes UTF-8. In a file with other bytes some characters may have become others.
    Wrong: a page that an editor saved anew
    Right: the page as the browser or curl saved it
    """
    return f"{found} is not UTF-8", "save it from the site again"


@error
def page_too_tangled() -> tuple[str, str]:
    """A page has more elements, or more of them in each other, than any request has.

    Why: a page made to exhaust programs looks like this.
    Wrong: a page of a hundred thousand elements in each other
    Right: the saved page of one request
    """
    return "this page has too many elements, or too many in each other", "save the page of the request again"


@warning
def quotations_folded(messages: int) -> tuple[str, str]:
    """A saved page does not show what its letters quote.

    Why: authorities often answer between the lines of a quotation, and then the answer is not there, either.
    Wrong: the page of https://site.example.org/request/visits
    Right: the page of https://site.example.org/request/visits?unfold=1
    """
    letters = "a letter" if messages == 1 else f"{messages} letters"
    return (
        f"the page hides what {letters} quotes" if messages == 1 else f"the page hides what {letters} quote",
        "open its address with ?unfold=1 at the end, save it again, and import that",
    )


@warning
def json_of_another_request(title: str | None) -> tuple[str, str]:
    """The JSON beside a saved page is of another request: it has another title, or none of its messages.

    Why: what it says of dates and kinds would be put to the wrong letters. It is left out.
    Wrong: visits.html and opening-hours.json
    Right: visits.html and visits.json
    """
    named = f" but of {quoted(title)}" if title else ""
    return f"this is not of the request on the page{named}", "give the JSON of the same request"


@notice
def file_not_placed(name: str) -> tuple[str, str]:
    """A file was given that no message names, or that several do.

    Why: to which message it belongs would have to be guessed.
    Wrong: report.pdf, where two messages have a file of this name
    Right: the file copied by hand beside the thread, and named in `attachments` of its message
    """
    return f"no message, or more than one, has a file of the name {quoted(name)}", "place it by hand"


@error
def too_many_letters(count: int, limit: int) -> tuple[str, str]:
    """The text of a correspondence has more letters than any request.

    Why: a text made to exhaust programs looks like this.
    Wrong: a text of a hundred thousand lines of dashes
    Right: correspondence.txt from the zip of one request
    """
    return (
        f"there are {count:,} letters in this, and at most {limit:,} are read",
        "give the text of one request",
    )


@warning
def letters_in_a_pdf() -> tuple[str, str]:
    """The correspondence in a zip is a PDF, whose text is not read.

    Why: the letters are in it alone, and the draft has them as an attachment only.
    Wrong: correspondence.pdf
    Right: correspondence.txt, or the saved page of the request
    """
    return "the letters are in correspondence.pdf, which is not read", "import the saved page of the request"
