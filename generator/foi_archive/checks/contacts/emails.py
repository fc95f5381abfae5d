"""Addresses of e-mail in a text, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from foi_archive.checks.contacts.domains import Holder, holder, site
from foi_archive.checks.contacts.texts import TEXTS_REMEMBERED, Text
from foi_archive.model.authority import Authority
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading


class Owner(Enum):
    """Whose an address is."""

    PERSON = auto()
    PERHAPS_A_PERSON = auto()
    OFFICE = auto()
    REPLIES = auto()  # the address at which a platform takes replies to one request


@dataclass(frozen=True, slots=True)
class Email:
    """An address in a text: where it begins, and its parts before and after the sign @."""

    start: int
    local: str
    domain: str


# In the address of a page, as behind "unsubscribe?email=", the sign has a number; against machines that
# gather addresses it is written "(at)", and a dot "(dot)".
_AT = re.compile(
    r"@|%40|[\[({][ \t]{0,2}(?:at|@)[ \t]{0,2}[\])}]|[ ]at[ ](?=[\w-]{1,60}[ ]dot[ ])", re.IGNORECASE
)
_LOCAL_BACKWARDS = re.compile(r"[\w.+-]*")
_DOT = re.compile(r"[ \t]?[\[({][ \t]?dot[ \t]?[\])}][ \t]?|[ ]dot[ ]", re.IGNORECASE)
_DOMAIN = re.compile(rf"[\w-]+(?:(?:\.|{_DOT.pattern})[\w-]+)+", re.IGNORECASE)
_TOP = re.compile(r"[^\W\d_]{2,}")
LONGEST_LOCAL = 64  # characters. Source: RFC 5321, section 4.5.3.1.1
_LONGEST_DOMAIN = 255

# Pictures within a mail are named like addresses; numbers of mails look like some, too.
_PICTURE = re.compile(r".*\.(?:gif|jpe?g|png|bmp)", re.IGNORECASE)
_NUMBER_OF_A_MAIL = re.compile(r"\s*>?\s*(?:Message-ID|In-Reply-To|References|Content-ID)\s*:", re.IGNORECASE)

# A mailbox is an office's if a part of its name is one of these, or if one of those stands anywhere in it.
_OFFICES = frozenset(
    {
        *("foi", "foia", "foir", "eir", "dpo", "sar", "dsar", "info", "information", "contact"),
        *("contactus", "press", "media", "news", "help", "service", "services", "admin", "clerk", "mail"),
        *("post", "hello", "team", "noreply", "data", "legal", "hr", "jobs", "library", "archive"),
        *("archives", "records", "casework", "corporate", "compliance", "support", "office"),
    }
)
_OF_AN_OFFICE = re.compile(
    "enquir|inquir|council|parish|townhall|customer|complain|feedback|reception|secretar|governance"
    "|freedom|disclosure|dataprotection|noreply|donotreply|infoaccess|webmaster|postmaster"
)
# request-123456-0a1b2c3d@…, foi+request-123456-0a1b2c3d@…; 123456-78901234@requests.muckrock.com
_REPLIES = re.compile(r"(?:.*\+)?(?:request|reply)-[\w.-]*\d[\w.-]*-[0-9a-z]{6,}", re.IGNORECASE)
# foi+token123abc@…, and anything with a digit or a plus sign @reply.….gov.uk.
_SECRET = re.compile(r"[^+]*\+(?:.*\+)?(?:(?=[a-z-]*\d)[0-9a-z-]{6,}|[0-9a-f-]{16,})", re.IGNORECASE)
_OF_REPLIES = re.compile(r"(?:reply|replies|requests?|inbound)(?:\.[\w-]+){2,}", re.IGNORECASE)
_PLAIN = re.compile(r"[^\d+]*")


@lru_cache(TEXTS_REMEMBERED)
def emails(text: str) -> tuple[Email, ...]:
    """The addresses in a text, from its beginning. Takes time linear in the text."""
    return tuple(_emails(text))


def owner(email: Email, text: Text, thread: Thread, archive: ArchiveReading) -> Owner | None:
    """Whose an address is, by its parts and by who writes it; None for one that is invented."""
    held_by = holder(email.domain)
    if held_by is Holder.NOBODY:
        return None
    is_an_offices = _is_an_offices(email.local)
    if _REPLIES.fullmatch(email.local) or (held_by is Holder.PLATFORM and not is_an_offices):
        return Owner.REPLIES
    if held_by is not Holder.ANYBODY and _takes_replies(email, is_an_offices or held_by is Holder.PUBLIC):
        return Owner.REPLIES
    if held_by is Holder.ANYBODY:
        return Owner.PERHAPS_A_PERSON if is_an_offices else Owner.PERSON
    if is_an_offices or held_by in (Holder.PUBLIC, Holder.PLATFORM):
        return Owner.OFFICE
    if any(_is_below(email.domain.casefold(), each) for each in _sites(thread, archive.authorities)):
        return Owner.OFFICE
    if not text.is_private:
        return Owner.PERSON if _has_name(email.local, thread.requester) else Owner.OFFICE
    return Owner.PERHAPS_A_PERSON if held_by is Holder.SCHOLARS else Owner.PERSON


def _emails(text: str) -> Iterator[Email]:
    for at in _AT.finditer(text):
        gap = at[0][0] in "[({"  # "ann (at) reader.org"
        before = text[max(0, at.start() - LONGEST_LOCAL) : at.start()]
        end = at.start() - (len(before) - len(before.rstrip(" ")) if gap else 0)
        held = _LOCAL_BACKWARDS.match(before[: len(before) - (at.start() - end)][::-1])
        local = held[0][::-1].lstrip(".+-") if held else ""
        begin = at.end() + (gap and text.startswith(" ", at.end()))
        found = _DOMAIN.match(text, begin, begin + _LONGEST_DOMAIN)
        domain = _DOT.sub(".", found[0]).rstrip("-_") if found else ""
        start = end - len(local)
        if (
            local
            and _TOP.fullmatch(domain.rpartition(".")[2])
            and not _PICTURE.fullmatch(local)
            and not _in_number_of_a_mail(text, start)
        ):
            yield Email(start, local, domain)


def _takes_replies(email: Email, is_public: bool) -> bool:
    """Whether an address that is no person's takes the replies to one letter."""
    if _OF_REPLIES.fullmatch(email.domain):
        return not _PLAIN.fullmatch(email.local)
    return is_public and bool(_SECRET.fullmatch(email.local))


def _is_an_offices(local: str) -> bool:
    name = local.casefold()
    parts = re.split(r"[\W\d_]+", name)
    return not _OFFICES.isdisjoint(parts) or bool(_OF_AN_OFFICE.search(re.sub(r"[\W_]", "", name)))


def _in_number_of_a_mail(text: str, start: int) -> bool:
    line = text.rfind("\n", max(0, start - LONGEST_LOCAL), start) + 1
    return bool(line and _NUMBER_OF_A_MAIL.match(text, line, start))


def _sites(thread: Thread, authorities: tuple[Authority, ...]) -> Iterator[str]:
    for authority in authorities:
        if authority.id == thread.authority and authority.website:
            yield site(authority.website)


def _is_below(domain: str, site: str) -> bool:
    return bool(site) and (domain == site or domain.endswith(f".{site}"))


def _has_name(local: str, requester: str) -> bool:
    """Whether an address has the requester's last name in it."""
    last = requester.casefold().split()[-1:]
    return bool(last) and len(last[0]) > 3 and last[0] in local.casefold()
