"""The dates that mail systems put above the earlier letter that they quote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foi_archive.drafting.date_mention import Mention
from foi_archive.drafting.days import Day
from foi_archive.drafting.letter_parts import PartKind
from foi_archive.drafting.mail_quotes import begins_earlier_mail
from foi_archive.drafting.repeated_words import repeated
from foi_archive.drafting.thread_letters import ReadLetter

LONGEST_HEADER = 10
"""Lines of the header of a mail, at most."""

_SENT = re.compile(r"\s*\**(?:sent|date|gesendet|datum)\**\s*:", re.IGNORECASE)
_WROTE = re.compile(r"\b(?:wrote|schrieb)\b", re.IGNORECASE)


def quoted_dates(letter: ReadLetter, named: Sequence[Day], before: Sequence[ReadLetter]) -> Iterator[Mention]:
    """The dates of earlier letters in the headers above what a letter quotes of them.

    Each is of the one letter whose words stand below the header; `before` are the earlier letters.
    """
    for start, end in letter.anatomy.spans_of(PartKind.QUOTED):
        lines = letter.text[start:end].splitlines(keepends=True)
        places = [start]
        for line in lines:
            places.append(places[-1] + len(line))
        heads = [number for number in range(len(lines)) if begins_earlier_mail(lines, number)]
        heads = [number for place, number in enumerate(heads) if not place or number - heads[place - 1] > 2]
        for place, number in enumerate(heads):
            stop = heads[place + 1] if place + 1 < len(heads) else len(lines)
            quoted = "".join(line.lstrip("> ") for line in lines[number:stop])
            mention = _mention(letter, named, lines, places, number)
            matching = [each for each in before if repeated(quoted, [each.text])]
            if mention and len(matching) == 1:
                day, quote = mention
                yield Mention(letter, day, matching[0].party, None, False, quote, about=matching[0].id)


def _mention(
    letter: ReadLetter, named: Sequence[Day], lines: Sequence[str], places: Sequence[int], number: int
) -> tuple[Day, str] | None:
    """The day that a header states, and its line."""
    for at in range(number, min(number + LONGEST_HEADER, len(lines))):
        days = [day for day in named if places[at] <= day.start < places[at + 1]]
        if days and (_SENT.match(lines[at]) or _WROTE.search("".join(lines[at : at + 2]))):
            return days[0], lines[at].strip()
        if at > number and not lines[at].strip():
            return None
    return None
