"""Landlines and postcodes of people: those that are called somebody's own, or those of a home."""

from __future__ import annotations

from collections.abc import Iterable

from foi_archive.checks.contacts.postcodes import is_called_home, is_of_a_body, postcodes
from foi_archive.checks.contacts.telephones import Line, telephones
from foi_archive.checks.contacts.texts import Text


def landlines_at_home(texts: Iterable[Text]) -> frozenset[str]:
    """The digits of landlines that any text calls those of a home, or a requester's text the writer's own."""
    return frozenset(
        number.digits
        for text in texts
        for number in telephones(text.words)
        if number.line is Line.LANDLINE
        and not number.is_invented
        and (number.is_at_home or (number.is_the_writers and text.is_private))
    )


def postcodes_at_home(texts: Iterable[Text]) -> frozenset[str]:
    """The postcodes of addresses that a requester's text calls the writer's own."""
    return frozenset(
        code.code
        for text in texts
        if text.is_private
        for code in postcodes(text.words)
        if is_called_home(code) and not is_of_a_body(code, ())
    )
