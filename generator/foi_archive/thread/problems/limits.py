"""Rules about how much one thread may ask of a build: far more than any correspondence needs."""

from __future__ import annotations

from foi_archive.thread.problems.rule import error

_DIVIDE = "divide the thread, and name the other part under `related`"


@error
def too_many_texts(limit: int) -> tuple[str, str]:
    """A thread has more than 1,000 letters and texts of attachments; what stands behind them is not read.

    Why: the limit keeps one file from stopping the whole archive.
    Wrong: each row of a table in a fence of its own
    Right: the table in one fence, as the text of an attachment
    """
    return (
        f"more than {limit:,} letters and texts of attachments",
        f"put together what is one text, or {_DIVIDE}",
    )


@error
def too_many_tags(count: int, limit: int) -> tuple[str, str]:
    """A thread has more than 100 tags.

    Why: each tag has a page of its own, and one file must not fill the site with them.
    Wrong: every word of a letter as a tag
    Right: tags: [policing, facial-recognition]
    """
    return f"{count:,} tags, and at most {limit:,} are read", "keep the few subjects that readers look for"


@error
def too_many_decisions(count: int, limit: int) -> tuple[str, str]:
    """The decisions of a thread, counted once for each question that they are on, are more than 5,000.

    A decision that names no questions counts for each question of the thread.

    Why: the page of the request shows each question with all decisions on it, and could not be read.
    Wrong: 400 questions, and 500 decisions that say `effect: upheld` and name none of them
    Right: one decision for what one letter decides
    """
    return (
        f"{count:,} decisions, each counted for every question that it is on, and at most {limit:,} are read",
        f"write one decision for what one letter decides, or {_DIVIDE}",
    )


@error
def too_many_quotations(count: int, limit: int) -> tuple[str, str]:
    """The quotations of a thread are so many, from letters so long, that none of them is looked for.

    Counted are the characters of the letter and the attachments that each quotation comes from: they may be
    200 million. A letter of 2 MB can be quoted 100 times, one of 100 KB 2,000 times.

    Why: every quotation is looked for in its letter; the limit keeps one file from stopping the others.
    Wrong: 1,500 quotations from a book that was pasted into one letter
    Right: the book as an attachment, and in the thread the pages that are quoted
    """
    return (
        f"to find all quotations, {count:,} characters would have to be read, and at most {limit:,} are",
        f"shorten the texts of attachments to what is quoted, or {_DIVIDE}",
    )
