"""Subjects of mails: what is left of them without Re: and the like, and what those say."""

from __future__ import annotations

import re

from foi_archive.importers.mail_read import Mail

_ANSWER = re.compile(
    r"\s*(?:re|aw|antw|antwort|sv|vs|odp|fwd?|wg|tr|rv|doorst|automatic reply|auto(?:matic)? ?response"
    r"|out of office|automatische antwort|accepted|recall)(?:\s?[\[(]\d{1,3}[\])])?\s?:",
    re.IGNORECASE,
)
# What the programs of offices write before a subject, or behind it, on its way in or out.
_IN_BRACKETS = (
    r"[\[{(*]{1,3}\s?(?:ext|external|external e-?mail|caution|official|official-sensitive|suspected spam|spam"
    r"|unclassified)\s?[\]})*]{1,3}"
)
_STAMP = re.compile(rf"\s*(?:external\s?:|{_IN_BRACKETS}:?)", re.IGNORECASE)
_STAMP_BEHIND = re.compile(rf"{_IN_BRACKETS}\s*\Z", re.IGNORECASE)
_LONGEST_STAMP = 60  # characters
_MOST_STAMPS_BEHIND = 3


def plain_subject(subject: str | None) -> str:
    """The subject without Re: and the like before it."""
    return _taken_apart(subject)[0]


def is_reply(mail: Mail) -> bool:
    """Whether a mail says that another one was before it."""
    return bool(mail.answers) or _taken_apart(mail.subject)[1]


def _taken_apart(subject: str | None) -> tuple[str, bool]:
    """The subject without what stands before it, and whether that says that it is an answer."""
    text, at, is_answer = subject or "", 0, False
    while match := _ANSWER.match(text, at) or _STAMP.match(text, at):
        is_answer = is_answer or match.re is _ANSWER
        at = match.end()
    text = text[at:]
    for _ in range(_MOST_STAMPS_BEHIND):
        if behind := _STAMP_BEHIND.search(text, max(0, len(text) - _LONGEST_STAMP)):
            text = text[: behind.start()]
    return " ".join(text.split()), is_answer
