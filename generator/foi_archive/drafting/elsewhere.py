"""Where else information can be had, and who else has it, as an answer tells it."""

from __future__ import annotations

import re

from foi_archive.drafting.about import About
from foi_archive.drafting.answer import Answer

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>]*[^\s<>.,;:)\]]", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(?:on|from|at|in)\s+((?:our|the|its|their)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:web ?site|portal|register|library|scheme|page|publication scheme))",
    re.IGNORECASE,
)
_NAME = r"(?:the\s+)?((?:[A-Z][\w’'&.-]*)(?:(?:\s+(?:of|for|and|the|&|de)){0,2}\s+[A-Z][\w’'&.-]*){0,8})"
_BODY = re.compile(rf"\b(?:to|contact|approach|ask|with|matter\s+for|one\s+for)\s+{_NAME}")
_HOLDER = re.compile(rf"\b(?:by|with|from|to)\s+{_NAME}")
_KIND_OF_BODY = re.compile(
    r"\b(?:NHS|Trust|Council|Board|Agency|Department|Office|Authority|Service|Commission|Police|Ministry|University|Ltd"
    r"|Executive|Adjudicators|Constabulary|Tribunal|Court|Bureau|Administration|Institute|Inspectorate|Company)\b"
)


def where(about: About) -> str | None:
    """Where the letter says that the information can be had: an address, or else a place."""
    for sentence in about.sentences:
        if match := _ADDRESS.search(about.words(sentence)):
            return match[0]
    for sentence in about.sentences:
        if match := _PLACE.search(about.words(sentence)):
            return match[1]
    return None


def target(about: About, sentence: Answer) -> str | None:
    """The body that a sentence names behind "to" or "contact", or else one that the answer says has it."""
    found = [match[1] for match in _BODY.finditer(about.words(sentence))]
    found = [name for name in found if len(name.split()) > 1 or name.isupper()]
    for each in () if found else about.sentences:
        found += [match[1] for match in _HOLDER.finditer(about.words(each)) if _KIND_OF_BODY.search(match[1])]
    return found[0].rstrip(".,;") if found else None
