"""Which law of this archive a request on Froide was made under, if its JSON says it for certain.

The law of the JSON may be several laws in one, and most German states have an act of the same name as that of
the Federation; so a name alone is not enough.
"""

from __future__ import annotations

import re

from foi_archive.importers.json_shape import at, items_at, text_at

_FEDERATION = re.compile(r"\bbund(?:es)?\b|\bfederal\b", re.IGNORECASE)
_IFG = re.compile(r"\binformationsfreiheitsgesetz\b|\bIFG\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:UIG|VIG|IWG)\b|umwelt|verbraucher|transparenz", re.IGNORECASE)
_EU = re.compile(r"\b1049/2001\b")
_FEDERAL_NAMES = frozenset(("bund", "bundesrepublik deutschland", "federation", "federal"))


def law_of_froide(request: object) -> str | None:
    """The id of the law; None if the JSON does not say it, or says a law that this archive does not know."""
    law = at(request, "law")
    name = text_at(law, "name") or ""
    if at(law, "meta") is True or items_at(law, "combined"):
        return None
    if _EU.search(name):
        return "eu-1049"
    if not _IFG.search(name) or _OTHERS.search(name):
        return None
    jurisdiction = _jurisdiction(request)
    is_federal = jurisdiction in _FEDERAL_NAMES if jurisdiction else bool(_FEDERATION.search(name))
    return "germany-ifg" if is_federal else None


def _jurisdiction(request: object) -> str | None:
    """The name of the law's jurisdiction, which may stand with the authority only; in small letters."""
    name = text_at(request, "law", "jurisdiction", "name")
    link = text_at(request, "law", "jurisdiction")
    if link and link == text_at(request, "public_body", "jurisdiction", "resource_uri"):
        name = text_at(request, "public_body", "jurisdiction", "name")
    return name.strip().casefold() if name else None
