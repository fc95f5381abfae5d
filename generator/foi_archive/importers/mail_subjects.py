"""Subjects of mails: what is left of them without Re: and the like, and what those say."""

from __future__ import annotations

import re

from foi_archive.importers.mail_read import Mail

_PREFIX = re.compile(
    r"\s*(?:(?:re|aw|antw|antwort|sv|vs|odp|ref|fwd?|wg|tr|rv|doorst|automatic reply|auto(?:matic)? ?response"
    r"|out of office|automatische antwort|accepted|external|recall)(?:\s?[\[(]\d{1,3}[\])])?\s?:"
    r"|[\[{(*]{1,3}\s?(?:ext|external|external e-?mail|caution|official|suspected spam|spam|unclassified)"
    r"\s?[\]})*]{1,3}:?)",
    re.IGNORECASE,
)


def plain_subject(subject: str | None) -> str:
    """The subject without Re: and the like before it."""
    text = subject or ""
    while match := _PREFIX.match(text):
        text = text[match.end() :]
    return " ".join(text.split())


def is_reply(mail: Mail) -> bool:
    """Whether a mail says that another one was before it."""
    return bool(mail.answers) or plain_subject(mail.subject) != " ".join((mail.subject or "").split())
