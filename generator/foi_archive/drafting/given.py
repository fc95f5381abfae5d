"""What an answer gives: the whole, or a part beside what it refuses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foi_archive.drafting import giving, signals
from foi_archive.drafting.about import About
from foi_archive.drafting.answer import Answer, How
from foi_archive.drafting.figures import begins_plainly, has_figures, has_money, has_number

_HOLDS = re.compile(
    r"\b(?:hold|held|holds|search\w*|locat\w+|found|consider\w*|received|asked|requested|absolute|qualified"
    r"|apologi\w+|thank|falls?\s+(?:under|within)|environmental\s+information)\b"
    r"|^you\b",
    re.IGNORECASE,
)
# "Consultation (your point 2)." only names; "As to your last question: no." answers at once.
_NAMES_ONLY = re.compile(r"^(?:\S+\s+){0,9}\S+[.:]$")
# "You asked how many inspectors there were. Six, two of them seasonal." "Complaints. 2019: 41, 2020: 38."
_REPEATS = re.compile(
    r"^(?:(?:finally|lastly|next|and|also),?\s+)?you\s+(?:also\s+|then\s+)?(?:ask|want)|^(?:\S+\s+){0,5}\S+\.$",
    re.IGNORECASE,
)
_TELLS_AT_ONCE = re.compile(
    r"^(?:on|as to|as for|as regards|regarding|with regard to|concerning)\s[^,.]{3,60},\s"
    r"(?:it|this|they|there|the \w+)\s"
    r"(?:was|were|is|are|came|has been|have been)\b.*\d",
    re.IGNORECASE,
)
_FIGURES_AT_ONCE = re.compile(r":[^:]*\d[^:]*[,;][^:]*\d[^:]*[,;][^:]*\d")
_BEGINS_WITH_NAME = re.compile(
    r"^(?:on|as to|as for|as regards|regarding|with regard to|with respect to|concerning|in answer to)"
    r"\s[^,.]{1,60},\s",
    re.IGNORECASE,
)
_ANSWERS_AT_ONCE = re.compile(r"[:–-]\s+(?:(?:yes|no|none|nil)\b|[£€$]?\d)", re.IGNORECASE)
# "6a) 38" within a line.
_LABEL_AND_ANSWER = re.compile(
    r"^\(?\d{0,2}\s?\(?[a-h]?[).:]{1,2}\s+(?:(?:yes|no|none|nil)\b|[£€$]?\d)", re.IGNORECASE
)
# "how many were sold, and what they cost": two questions in one, which letters may answer apart.
COMPOUND = re.compile(
    r",?\s+and\s+(?:(?:also|then|of)\s+)?(?:how|what|which|whether|who|when|where|why|the\s+(?:\w+\s+){1,2}(?:that|of|which))\b",
    re.IGNORECASE,
)
_ASKS_TWICE = re.compile(
    r"^(?:how|what|which|whether|who|when|where)\b.*\band\s+(?:(?:also|then|of)\s+)?(?:how|what|which|who|when|where)\b",
    re.IGNORECASE,
)
_ASKS_A_NUMBER = re.compile(
    r"\b(?:how|number\w*|total\w*|amounts?|cost\w*|spen[dt]\w*|figures?|statistics|percentage|rates?|sums?|prices?|values?|breakdown"
    r"|whether|when|dates?|what|which|who|names?|list|details)\b",
    re.IGNORECASE,
)
# "The cost and the length of each trip" within a sentence that goes on is no repeated question.
_GOES_ON = re.compile(r"(?:and|or|but|which|whether|is|are|was|were)\b")
# "Please see Annex B for our reasons."
_ARGUMENTS = re.compile(
    r"\bfor\s+(?:our|the|an?|more|further|details)\s+(?:\w+\s+)?"
    r"(?:reason|argument|explan|detail|public)",
    re.IGNORECASE,
)
_SHORT = 12  # words
_NEAR = 3  # sentences: so soon after its label an answer comes


def shows(about: About, holding: Sequence[Answer]) -> list[Answer]:
    """The sentences that give a part of what was asked, beside those that refuse the rest."""
    gives = [
        each
        for each in about.saying(giving.GIVES)
        if giving.BLACKS_OUT.search(about.words(each))
        or not (
            _ARGUMENTS.search(about.words(each))
            or each in holding
            or signals.REFUSES.search(about.words(each))
        )
    ]
    before = _before(about, holding)
    figures = [each for each in before if has_figures(about.text[each.start : each.end])]
    told = [each for each in before if each.first and has_number(about.words(each))]
    # "There are three reports. They are exempt": of reports that were asked for, their number gives nothing.
    if about.asked and not _ASKS_A_NUMBER.search(about.asked) and about.saying(signals.REFUSES_IT, holding):
        told = []
    return gives or figures or told


def is_silent_on_more(about: About, holding: Sequence[Answer]) -> bool:
    """Whether no sentence before a refusal may give a part of what was asked.

    A refusal of "it" or "this information" is one of the whole, unless numbers stand before it.
    """
    refused = about.saying(signals.IS_REFUSED, about.labelled) or about.saying(signals.REFUSES_IT)
    if refused and refused[0].start < holding[0].start:
        holding = [*refused[:1], *holding]
    if about.saying(signals.REFUSES_IT, holding) and not any(
        has_number(about.words(each)) and each.how > How.SUBJECT for each in _before(about, holding)
    ):
        return True
    return not any(
        each.how > How.SUBJECT or each.paragraph == holding[0].paragraph for each in _before(about, holding)
    )


def answers_one(about: About, holding: Sequence[Answer]) -> bool:
    """Whether a question that asks for two things has one of them answered at once, and the other refused."""
    first = about.labelled[:1]
    told = _before(about, holding)
    is_compound = _ASKS_TWICE.search(about.asked) and not signals.REFUSES_IT.search(about.words(holding[0]))
    if not (is_compound and first and first[0].first and told == list(first)):
        return False
    return len(about.words(first[0]).split()) <= _SHORT


def _before(about: About, holding: Sequence[Answer]) -> list[Answer]:
    """The sentences before a refusal that neither refuse themselves nor tell of searching and holding."""
    return [each for each in about.sentences if each.start < holding[0].start and _tells(about, each)]


def _tells(about: About, sentence: Answer) -> bool:
    words = about.words(sentence)
    # "(Clarified as: laptops and servers.)"
    if words.startswith("(") and not has_number(words):
        return False
    explains = (signals.REFUSES, signals.HARMS, giving.LATER, _HOLDS)
    if any(pattern.search(words) for pattern in explains):
        return False
    names_only = sentence.how is not How.LABELLED and _NAMES_ONLY.search(words)
    return not names_only or has_number(words)


def gives_plainly(about: About) -> tuple[Answer, ...]:
    """The first sentences below the question's own label, or behind words that only name it."""
    near = about.labelled[:_NEAR]
    if near and (_GOES_ON.match(about.words(near[0])) or _only_sends_on(about, near)):
        return ()
    if near and (near[0].first or has_figures(about.text[near[0].start : near[0].end])):
        return near
    named = [each for each in about.sentences if each.how is not How.LABELLED]
    if not named or about.labelled:
        return ()
    words = about.words(named[0])
    if named[0].how is How.SUBJECT and (_TELLS_AT_ONCE.search(words) or _FIGURES_AT_ONCE.search(words)):
        return tuple(named[:_NEAR])
    if named[0].how is How.SUBJECT:
        behind = about.words(named[1]) if len(named) > 1 else ""
        is_told = _REPEATS.search(words) and (begins_plainly(behind) or has_money(behind))
        return tuple(named[1 : 1 + _NEAR]) if is_told else ()
    if _BEGINS_WITH_NAME.search(words) and has_number(words) and not _HOLDS.search(words):
        return tuple(named[:_NEAR])
    if _NAMES_ONLY.search(words) and len(named) > 1:
        return tuple(named[1 : 1 + _NEAR])
    at_once = _ANSWERS_AT_ONCE.search(words) or _LABEL_AND_ANSWER.search(words)
    return tuple(named[:_NEAR]) if at_once else ()


def _only_sends_on(about: About, near: Sequence[Answer]) -> bool:
    """Whether an answer is "See below", and no figures stand below it."""
    behind = about.text[near[0].end : near[-1].end]
    return bool(giving.SENDS_ON.match(about.words(near[0]))) and not has_figures(behind)
