"""Which threads of mails are requests for information, who asks in them, and who answers.

Nothing here is more than a first sorting: a thread that does not look like a request is listed as left out,
and who wrote a mail is said only if the thread begins with the request itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from foi_archive.importers.mail_authority import authority_greeted_in
from foi_archive.importers.mail_people import same_people
from foi_archive.importers.mail_read import Mail
from foi_archive.importers.mail_subjects import is_reply
from foi_archive.importers.mail_threads import MailThread
from foi_archive.law.registry import laws
from foi_archive.model.message import Party

_LAW = re.compile(
    r"freedom of information|\bfoi(?:a|sa|l|p)?\b|environmental information regulations|\beirs?\b"
    r"|public records?|open records|right to information|access to information|informations?freiheit"
    r"|\b(?:ifg|uig|vig)\b|request for information|information request"
    + "".join(rf"|(?<!\w){re.escape(name)}(?!\w)" for law in laws().values() for name in law.named),
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"\b(?:thank you|thanks) for (?:your|contacting|submitting)\b"
    r"|\b(?:in|with) (?:response|reply|reference) to your\b"
    r"|\byour (?:[\w()'’-]+ ){0,6}request (?:has|was|is|of|dated|received|for|under|and)\b"
    r"|\byou (?:have )?(?:asked|requested)\b",
    re.IGNORECASE,
)
_AS_AN_OFFICE = re.compile(
    r"\bwe (?:have|acknowledge|confirm|can confirm|hold|do not hold|write)\b",
    re.IGNORECASE,
)
_READ = 20_000  # characters
# Whoever has sent more requests than this is told less about the mails that are left.
_MOST_COMPARED = 500
_REGULATORS = ("ico.org.uk", "itspublicknowledge.info", "foi.scot")


def requests_among(threads: Sequence[MailThread]) -> tuple[MailThread, ...]:
    """The threads that are requests. A thread that stands alone is one: somebody has chosen it.

    Those that name a law on information: whatever they ask, and however often the same person asks the same
    authority. One that begins with an answer is one only if no request is between its persons.
    """
    if len(threads) < 2:
        return tuple(threads)
    about_law = [thread for thread in threads if any(_names_law(mail) for mail in thread.mails)]
    begun = [thread for thread in about_law if _begins(thread.mails[0])]
    known = set(begun)
    return tuple(thread for thread in about_law if thread in known or not of_same_people(thread, begun))


def of_same_people(thread: MailThread, requests: Sequence[MailThread]) -> bool:
    """Whether a thread is between the persons of a request."""
    return any(same_people(thread.people, request.people) for request in requests[:_MOST_COMPARED])


def party_of(mail: Mail, thread: MailThread) -> Party | None:
    """Who wrote a mail of a thread; None if it cannot be told.

    It cannot if the thread's first mail answers another one, so that who asked is not known; nor for another
    address that has the requester's name, or his domain, unless he wrote to it.
    """
    first = thread.mails[0]
    asks, writes = first.sender, mail.sender
    if asks is None or writes is None or not asks.address or not writes.address or not _begins(first):
        return None
    if writes.address == asks.address:
        return Party.REQUESTER
    if writes.domain in _REGULATORS:
        return Party.REGULATOR
    if writes.name and asks.name and writes.name.casefold() == asks.name.casefold():
        return None
    written_to = writes.address in {box.address for box in (*first.to, *first.copied_to)}
    return Party.AUTHORITY if writes.domain != asks.domain or written_to else None


def _begins(first: Mail) -> bool:
    return not is_reply(first) and not _answers(first)


def _names_law(mail: Mail) -> bool:
    return any(_LAW.search(text, 0, _READ) for text in (mail.subject or "", mail.letter.text))


def _answers(mail: Mail) -> bool:
    text = mail.letter.text
    # Of those who ask, some write as "we", too; but they greet the authority.
    is_office = _AS_AN_OFFICE.search(text, 0, _READ) is not None and authority_greeted_in(mail) is None
    return is_office or _ANSWERS.search(text, 0, _READ) is not None
