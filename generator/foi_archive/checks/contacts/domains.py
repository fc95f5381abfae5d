"""Whose an address of e-mail is, as far as its domain tells."""

from __future__ import annotations

import re
from enum import Enum, auto


class Holder(Enum):
    """Who has the addresses of a domain."""

    NOBODY = auto()  # it is reserved for examples
    PUBLIC = auto()  # an authority
    PLATFORM = auto()  # a site for requests
    ANYBODY = auto()  # whoever opens a mailbox there
    SCHOLARS = auto()  # a university or school: its staff as well as its students
    UNKNOWN = auto()


# Source: RFC 2606, sections 2 and 3; RFC 6761.
_RESERVED = re.compile(r"(?:.+\.)?(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)")

_PUBLIC = re.compile(
    r"(?:.+\.)?(?:"
    # Under a country's domain: gov.uk, police.uk, govt.nz, gouv.fr, gc.ca, bund.de …
    r"(?:gov|govt|gouv|gob|gc|mil|mod|nhs|police|parliament|judiciary|bund)\.[a-z]{2}"
    r"|gov|mil|nhs\.net|gov\.scot|nhs\.scot|parliament\.scot|foi\.scot|itspublicknowledge\.info"
    r"|gov\.wales|llyw\.cymru|senedd\.wales|senedd\.cymru|ico\.org\.uk|europa\.eu|canada\.ca"
    r")"
)

_SCHOLARS = re.compile(r"(?:.+\.)?(?:(?:ac|sch|edu)\.[a-z]{2}|edu)")

_PLATFORMS = re.compile(
    r"(?:.+\.)?(?:whatdotheyknow\.com|mysociety\.org|alaveteli\.org|asktheeu\.org|fyi\.org\.nz"
    r"|righttoknow\.org\.au|madada\.fr|fragdenstaat\.de|muckrock\.com|asktheeu\.eu)"
)

# Several have a domain in each country: yahoo.co.uk, hotmail.fr.
_IN_EACH_COUNTRY = re.compile(
    r"(?:aol|fastmail|gmx|googlemail|hotmail|live|outlook|yahoo|yandex|ymail)(?:\.[a-z]{2,3}){1,2}"
)
_ANYBODYS = frozenset(
    {
        *("gmail.com", "msn.com", "rocketmail.com", "icloud.com", "me.com", "mac.com"),
        *("privaterelay.appleid.com", "mail.com", "email.com", "proton.me", "protonmail.com"),
        *("protonmail.ch", "pm.me", "tuta.com", "tuta.io", "tutanota.com", "tutanota.de", "hushmail.com"),
        *("posteo.de", "posteo.net", "mailbox.org", "riseup.net", "disroot.org", "zoho.com", "hey.com"),
        *("duck.com", "inbox.com", "btinternet.com", "btopenworld.com", "talktalk.net", "tiscali.co.uk"),
        *("lineone.net", "sky.com", "virginmedia.com", "virgin.net", "blueyonder.co.uk", "ntlworld.com"),
        *("plus.com", "o2.co.uk", "orange.net", "freeserve.co.uk", "fsmail.net", "supanet.com"),
        *("eircom.net", "comcast.net", "verizon.net", "att.net", "sbcglobal.net", "bellsouth.net"),
        *("cox.net", "charter.net", "earthlink.net", "shaw.ca", "rogers.com", "telus.net", "sympatico.ca"),
        *("bigpond.com", "bigpond.net.au", "optusnet.com.au", "iinet.net.au", "xtra.co.nz"),
        *("slingshot.co.nz", "web.de", "t-online.de", "freenet.de", "arcor.de", "orange.fr", "wanadoo.fr"),
        *("free.fr", "laposte.net", "sfr.fr"),
    }
)


def holder(domain: str) -> Holder:
    """Who has the addresses of this domain. It may be written in any case."""
    name = domain.casefold()
    for found, pattern in (
        (Holder.NOBODY, _RESERVED),
        (Holder.PUBLIC, _PUBLIC),
        (Holder.PLATFORM, _PLATFORMS),
        (Holder.SCHOLARS, _SCHOLARS),
        (Holder.ANYBODY, _IN_EACH_COUNTRY),
    ):
        if pattern.fullmatch(name):
            return found
    # Some providers give each customer a name of their own below theirs: reader.plus.com.
    return Holder.ANYBODY if name in _ANYBODYS or name.endswith(".plus.com") else Holder.UNKNOWN


def site(address: str) -> str:
    """The domain of a website, as addresses of e-mail have it: without `www.`; empty if there is none."""
    match = re.match(r"https?://(?:www\.)?([^/:?#]+)", address, re.IGNORECASE)
    return match[1].casefold() if match else ""
