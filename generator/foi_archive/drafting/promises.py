"""The date by which a letter says that an answer will come; a number of working days is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from foi_archive.drafting.days import Day, within
from foi_archive.drafting.phrases import phrases
from foi_archive.drafting.proposal import Proposal
from foi_archive.drafting.thread_letters import ReadLetter
from foi_archive.drafting.told_dates import ToldDates

LONGEST_PROMISE = 500
"""Before its date, in characters."""

_TIME = r"\s(?:(?:the\send\sof|close\sof\sbusiness\son|cob)\s)?(?:the\s)?\Z"
_BY = re.compile(rf"\b(?:by|before|on\sor\sbefore|later\sthan){_TIME}", re.IGNORECASE)
# "The new deadline is 4 May", but not "the year to 4 May" nor "your letter of 4 May".
_DEADLINE = re.compile(
    r"\b(?:date|deadline|time|period|limit|target|due|extend\w*|extension)\b"
    rf"(?:\s(?!received|dated|your|you|which)[\w()/’'-]+){{0,12}}\s(?:is|of|on|to|for|until){_TIME}",
    re.IGNORECASE,
)
# "We will send it on 4 May", but not "we will answer what you asked on 4 May".
_ON = re.compile(
    r"\b(?:(?:we|I|you)[’']ll|will|shall|should|expect|hope|aim|intend|plan)"
    rf"(?:\s(?!received|dated|sent|made|held|your|which|that|to)[\w’'-]+){{1,10}}\son{_TIME}",
    re.IGNORECASE,
)
_ANSWER = phrases(
    r"""
    (?:repl(?:y|ies)|respon(?:d|se|ses)|answers?|decision|determination|findings|result|outcome|processing|conclusion)
    (?:hear|hearing) from
    (?:send|let) you
    (?:write|revert|get back|come back|be in touch)
    (?:send|provid\w*|supply|give|have|receive|release|disclose)(?: [\w’']+){0,6} \
      (?:information|records|documents)
    send (?:it|this|them|our)
    extend\w* (?:the )?(?:time|period|deadline|time limit)
    """
)
_PROMISES = phrases(
    r"""
    (?:(?:we|I|you)[’']ll|will|shall|should|aim\w*|expect\w*|hope\w*|hoping|intend\w*|plan\w*|anticipate\w*|propose\w*|estimate\w*|would|target)
    (?:amended|revised|new|extended|target|due) (?:date|deadline)
    (?:date|deadline)(?: \w+){0,4} is
    must\b
    extend\w* (?:the )?(?:time|period|deadline|time limit)
    (?:is|are)(?: \w+){0,3} due
    """
)
_NOT = phrases(
    r"""
    if (?:we|I|you) (?:do not|don[’']t|have not|haven[’']t|hear)
    (?:was|were|had|(?:should|ought to|would) have)(?: \w+){0,3} (?:due|replied|responded|received)
    (?:was|were|had|(?:should|ought to|would) have)(?: \w+){0,3} (?:had|been|sent)
    (?:your|you|you must|you should|you need to|you to) (?:pay|payment|respond|reply|let us)
    (?:your|you|you must|you should|you need to|you to) (?:clarif|appeal|complain)
    (?:publish|published|website|appear)
    (?:valid|expire)
    not (?:be able|be possible|reply|respond|have|meet|answer|send|hear)
    unable
    (?:had|were) (?:hop|expect|plan|intend|aim)
    should (?:we|it|this|you)\b
    you (?:will |would |may )?(?:have|need|wish) to
    please
    """
)


def promised(letter: ReadLetter, named: Sequence[Day], told: ToldDates) -> Proposal[date] | None:
    """The date by which a letter promises an answer; None if it promises none, or two."""
    found: list[Proposal[date]] = []
    for start, end in letter.sentences:
        words, begin = letter.text[start : min(end, start + 2 * LONGEST_PROMISE)], start
        for day in within(named, start, end):
            before, begin = letter.text[max(begin, day.start - LONGEST_PROMISE) : day.start], day.end
            dated = any(pattern.search(before) for pattern in (_BY, _DEADLINE, _ON))
            if not dated or not _PROMISES.search(before) or _NOT.search(before):
                continue
            if not _ANSWER.search(words):
                continue
            when = day.resolved(None) if day.year is not None else told.near(day, letter, forward=True)
            if when and all(when >= sent.value for sent in told.sent.get(letter.id, ())):
                found.append(Proposal(when, letter.id, words))
    return found[0] if found and len({each.value for each in found}) == 1 else None
