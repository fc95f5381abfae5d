"""The kinds of parts that a letter has."""

from __future__ import annotations

from enum import StrEnum


class PartKind(StrEnum):
    """What a part of a letter is. The body alone holds what the writer says in own words."""

    LETTERHEAD = "letterhead"
    SALUTATION = "salutation"
    BODY = "body"
    QUOTED = "quoted"
    SIGN_OFF = "sign-off"
    SIGNATURE = "signature"
    RIGHTS = "rights"
    ANNEX = "annex"
    FOOTER = "footer"
