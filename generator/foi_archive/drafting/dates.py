"""The dates of letters: by their own words, by those of other letters, and by the headers of quoted mails."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from foi_archive.drafting.date_mention import Mention
from foi_archive.drafting.days import Day
from foi_archive.drafting.mentioned_dates import mentions
from foi_archive.drafting.own_dates import own_dates
from foi_archive.drafting.quoted_dates import quoted_dates
from foi_archive.drafting.thread_letters import ReadLetter
from foi_archive.drafting.told_dates import ToldDates
from foi_archive.model.message import MessageKind


def told_dates(
    letters: Sequence[ReadLetter],
    named: Mapping[str, Sequence[Day]],
    kinds: Mapping[str, MessageKind],
    names: Mapping[str, str],
) -> ToldDates:
    """The dates of all letters that some letter proves.

    `named` are the days that each letter names, and `names` of those who signed.
    """
    told = ToldDates(letters, kinds, names)
    told.add_own({letter.id: own_dates(letter, named[letter.id]) for letter in letters})
    found: list[Mention] = []
    for number, letter in enumerate(letters):
        found += quoted_dates(letter, named[letter.id], letters[:number])
        found += mentions(letter, named[letter.id])
    told.add(found)
    return told
