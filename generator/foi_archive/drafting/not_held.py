"""That what was asked for is not held."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foi_archive.drafting import giving, signals
from foi_archive.drafting.about import About, role
from foi_archive.drafting.answer import Answer
from foi_archive.drafting.ended import Ended, Reading
from foi_archive.drafting.figures import has_number, is_one_word, says_none
from foi_archive.drafting.given import gives_plainly
from foi_archive.law.provision import Role
from foi_archive.model.confidence import Confidence
from foi_archive.model.outcome import Outcome

# "Does the trust have an insurance?" "The trust does not hold an insurance." answers, and lacks no record.
_ASKS_WHETHER = re.compile(
    r"(?:(?:and|also|finally|lastly|please\s+(?:confirm|state|tell\s+me)),?\s+)?(?:if|whether|do|does|did|has|have|is|are|was|were)\s",
    re.IGNORECASE,
)
_RECORDED = re.compile(
    r"\b(?:information|records?|recorded|data|documents?|figures?|statistics|held|copy|copies|collected|captured|this|that|these|it"
    r"|list|detail\w*|evidence|correspondence|minutes|reports?|centrally|locate\w*|searche?s?|found)\b",
    re.IGNORECASE,
)
_DISOWNED = re.compile(r"\bnot (?:accept|agree|believe|say|suggest|mean)\b", re.IGNORECASE)
# "The reason was a lack of drivers. We do not hold a breakdown." "We hold no list, but there are 212."
# "We do not hold this before 2019. From then on there were 31."
_MORE = re.compile(r"\b(?:breakdown|further|more detailed|additional|any other)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:before|prior\s+to|until|earlier\s+than)\s(?:\w+\s){0,2}\d{4}\b", re.IGNORECASE)
_BUT_TELLS = re.compile(r"\b(?:but|however|although|though)\b[^.]*\d", re.IGNORECASE)


def not_held(about: About) -> Reading:
    """That nothing is held, unless the words that say so mean a part of it, or answer a question of fact."""
    grounds = [each for each in about.used if role(each) is Role.NOT_HELD]
    saying = about.saying(signals.NOT_HELD)
    if not saying and not grounds:
        return None
    if about.saying(signals.HAS_PASSED_ON):
        return None
    if about.saying(_DISOWNED, saying) or _of_more(about, saying):
        return False
    plain = gives_plainly(about)
    things = [each for each in saying if not _RECORDED.search(about.words(each))]
    if saying == tuple(things) and not grounds and _ASKS_WHETHER.match(about.asked):
        return Ended(Outcome.DISCLOSED, saying[:1], confidence=Confidence.INFERRED)
    if (
        about.saying(giving.GIVES)
        or bool(about.labelled and is_one_word(about.words(about.labelled[0])))
        or (plain and says_none(about.words(plain[0])))
    ):
        return False
    sentences = tuple(dict.fromkeys([*saying[:1], *about.holding(grounds)[:1]]))
    return Ended(Outcome.NOT_HELD, sentences, tuple(grounds))


def _of_more(about: About, saying: Sequence[Answer]) -> bool:
    """Whether only more than what is told is not held."""
    first = about.labelled[:1]
    is_told = bool(first and first[0].first and saying and saying[0] != first[0])
    others = [each for each in about.labelled if each not in saying]
    if about.saying(_UNTIL, saying) and any(has_number(about.words(each)) for each in others):
        return True
    return bool(is_told and about.saying(_MORE, saying)) or bool(about.saying(_BUT_TELLS, saying))
