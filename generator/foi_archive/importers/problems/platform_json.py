"""Rules about the JSON of requests on Froide (FragDenStaat) and MuckRock."""

from __future__ import annotations

from foi_archive.thread.problems.rule import error, notice, quoted, warning


@error
def letters_elsewhere(address: str) -> tuple[str, str]:
    """The JSON of a request names its letters and does not hold them.

    Why: a thread without letters shows nothing and proves nothing.
    Wrong: the JSON of MuckRock's API, version 2, which has the letters on pages of their own
    Right: the JSON of version 1, which has them all
    """
    return "the letters of this request are not in it", f"fetch {address} and import that"


@warning
def not_public(what: str) -> tuple[str, str]:
    """A request, or a message of it, is not public on its platform.

    A message that is not public is left out of the draft, and listed with what was left out.

    Why: the file was fetched by somebody who may see more than others, and an archive is for all.
    Wrong: the JSON fetched with the requester's own login
    Right: the JSON as everybody gets it
    """
    return f"the platform does not show {what} to everybody", "publish it only if its writer wants it"


@warning
def passages_hidden(passages: int, first: str) -> tuple[str, str]:
    """A message has passages that the platform marks as redacted, in words.

    Why: to whoever has logged in the platform gives the words themselves, to all others what stands for them.
    Wrong: a message with a name that its public page has blackened
    Right: << Name >>
    """
    plural = "a passage" if passages == 1 else f"{passages} passages"
    return (
        f"the platform marks {plural} of this message as redacted, first {quoted(first)}",
        "compare with the public page, and take out of the letter what that hides",
    )


@notice
def names_as_numbers(numbers: str) -> tuple[str, str]:
    """The JSON tells of people by number only.

    Why: who wrote a letter is then known from its signature alone, and is not guessed.
    Wrong: {"from_user": 1201}
    Right: from: Ann Reader, filled in by whoever reads the letter
    """
    return f"the writers of some letters are numbers only: {numbers}", "fill in who they are from the letters"


@warning
def html_too_large() -> tuple[str, str]:
    """A letter in HTML has more tags than are read.

    Why: each takes time, and no letter has so many.
    Wrong: a letter with two hundred thousand tags
    Right: the letter as the platform's page shows it
    """
    return "the HTML of this letter has too many tags", "copy the letter from the platform's page"
