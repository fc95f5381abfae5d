"""How a question ended, by the words that are about it; nothing, if they do not say so clearly."""

from __future__ import annotations

import re
from collections.abc import Callable

from foi_archive.drafting import giving, signals
from foi_archive.drafting.about import About, role
from foi_archive.drafting.answer import How
from foi_archive.drafting.elsewhere import target, where
from foi_archive.drafting.ended import Ended, Reading
from foi_archive.drafting.figures import says_none
from foi_archive.drafting.given import answers_one, gives_plainly, is_silent_on_more, shows
from foi_archive.drafting.not_held import not_held
from foi_archive.law.invoked import Use, Used
from foi_archive.law.provision import Role
from foi_archive.model.confidence import Confidence
from foi_archive.model.outcome import Outcome

_WHOLE_REFUSALS = frozenset({Outcome.COST_LIMIT, Outcome.VEXATIOUS, Outcome.REPEATED})
_REST = re.compile(
    r"\b(?:the|all|any) (?:remainder|rest|remaining \w+"
    r"|other (?!hand|side|grounds?|exemptions?|exceptions?|part(?:y|ies)|person|people|bod(?:y|ies)|compan"
    r"|suppl)\w+)\b",
    re.IGNORECASE,
)
_WITH_REDACTIONS = re.compile(r"\bwith (?:\w+ )?(?:redactions|deletions|excisions)\b", re.IGNORECASE)
# "Section 40(2) applies to the names of staff only", "was previously exempt but has since been published".
_TO_A_PART_ONLY = re.compile(
    r"\bappl(?:y|ies|ied) to [^.;]{0,80}\bonly\b|\bonly (?:applies|apply|to)\b", re.IGNORECASE
)
# "They are exempt, except for four, which are enclosed"; "30 pages are withheld in full, and 12 in part".
_EXCEPTS = re.compile(
    r"\b(?:except(?:ing)?\s+(?:for|that)|save\s+(?:for|that)|apart\s+from|with\s+the\s+exception\s+of)\b",
    re.IGNORECASE,
)
_ALSO_IN_PART = re.compile(r"\b(?:withheld|released|redacted|disclosed|denied)\s+in\s+part\b", re.IGNORECASE)
# "You will find it in our report, at www.board.example.org" sends elsewhere.
_ADDRESS = re.compile(r"\bwww\.|\bhttps?:", re.IGNORECASE)
_ASKS_WHERE = re.compile(r"\b(?:where|web\s?site|address|link|url)\b", re.IGNORECASE)
_BYGONE = re.compile(
    r"\b(?:previously|formerly|originally"
    r"|in (?:our|my) (?:earlier|previous|first) (?:letter|response|reply|e-?mail))\b",
    re.IGNORECASE,
)
_COST = re.compile(r"\b(?:costs?|hours|burden|£\s?\d)\b", re.IGNORECASE)
_UNREASONABLE = re.compile(r"\bmanifestly\s+unreasonable\b", re.IGNORECASE)
_NO_ANSWERS = (giving.PUTS_OFF, giving.AVAILABLE, giving.LATER)


def ended(about: About) -> Ended | None:
    """How the question ended; None if the letter does not say so in words that are understood."""
    for rule in _RULES:
        found = rule(about)
        if found is not None:
            return found or None
    return None


def _denied(about: About) -> Reading:
    denials = [each for each in about.used if role(each) is Role.DENIAL]
    saying = about.saying(signals.DENIES)
    if not saying:
        return False if denials else None
    others = [each for each in about.used if role(each) is Role.EXEMPTION]
    grounds = denials or others
    # Under some Acts a denial needs an exemption that would apply: "section 18(1) read with section 38".
    if any(each.cited.provision and each.cited.provision.only_with for each in denials):
        grounds = [each for each in about.used if each in denials or each in others]
    if not grounds or about.saying(giving.GIVES):
        return False
    sentences = tuple(dict.fromkeys([saying[0], *about.holding(grounds)[:1]]))
    return Ended(Outcome.NEITHER_CONFIRMED_NOR_DENIED, sentences, tuple(grounds))


def _by_a_ground(about: About) -> Reading:
    """A ground that says by itself how the question ended: over the cost limit, repeated, to be published."""
    found = {
        outcome: [each for each in about.used if _outcome(each) is outcome]
        for outcome in map(_outcome, about.used)
        if outcome
    }
    if not found:
        return None
    exemptions = [each for each in about.used if role(each) is Role.EXEMPTION and _outcome(each) is None]
    if len(found) > 1 or exemptions:
        return False
    outcome, grounds = next(iter(found.items()))
    if about.saying(_BYGONE, about.holding(grounds)):
        return False
    # "The report of 2018 is on our website. A later one is to be published."
    others = [each for each in about.saying(giving.AVAILABLE) if each.start < about.holding(grounds)[0].start]
    if outcome is Outcome.FUTURE_PUBLICATION and len(others) > len(about.saying(giving.LATER, others)):
        return False
    if outcome is Outcome.ALREADY_ACCESSIBLE and about.saying(giving.LATER):
        outcome = Outcome.FUTURE_PUBLICATION
    if outcome in _WHOLE_REFUSALS and about.saying(giving.GIVES, about.holding(grounds)):
        return False
    place = where(about) if outcome is Outcome.ALREADY_ACCESSIBLE else None
    if outcome is Outcome.ALREADY_ACCESSIBLE and place is None:
        return False
    return Ended(outcome, about.holding(grounds)[:1], tuple(grounds), where=place)


def _unreasonable(about: About) -> Reading:
    """A request that would cost too much, under laws that call that manifestly unreasonable."""
    grounds = [
        each for each in about.used if role(each) in (Role.REFUSAL, Role.EXEMPTION) and not _outcome(each)
    ]
    said = about.saying(_UNREASONABLE, about.holding(grounds))
    if not said or len({each.cited.citation for each in grounds}) > 1:
        return None
    return Ended(Outcome.COST_LIMIT, said[:1], tuple(grounds)) if about.saying(_COST) else False


def _withheld(about: About) -> Reading:
    grounds = [each for each in about.used if role(each) is Role.EXEMPTION]
    if about.saying(giving.FAVOURS_DISCLOSURE):
        return None
    grounds = grounds or _told(about)
    if not grounds:
        blacked = about.saying(giving.BLACKS_OUT)
        if blacked and about.redacting and about.saying(giving.GIVES):
            shown = (*blacked[:1], *about.redactions[:1])
            return Ended(Outcome.PARTLY_DISCLOSED, shown, about.redacting, Confidence.INFERRED)
        return False if blacked or about.saying(giving.GIVES_A_PART) else None
    holding = about.holding(grounds)
    if about.saying(_BYGONE, holding):
        return False
    if excepting := about.saying(giving.GIVES, about.saying(_EXCEPTS, holding)):
        return Ended(Outcome.PARTLY_DISCLOSED, excepting[:1], tuple(grounds))
    if about.saying(signals.ALL_OF_IT, holding) and about.saying(_ALSO_IN_PART, holding):
        return Ended(Outcome.PARTLY_DISCLOSED, holding[:2], tuple(grounds))
    if parts := about.saying(giving.GIVES_A_PART) or about.saying(_REST, holding):
        shown = tuple(dict.fromkeys([*parts[:1], *holding]))
        return Ended(Outcome.PARTLY_DISCLOSED, shown[:3], tuple(grounds))
    with_redactions = about.saying(_WITH_REDACTIONS, about.saying(giving.GIVES, holding))
    if about.saying(signals.ALL_OF_IT) and not with_redactions:
        return Ended(Outcome.WITHHELD, holding[:2], tuple(grounds))
    if about.saying(giving.GIVES_ALL) and about.saying(_WITH_REDACTIONS):
        return Ended(Outcome.PARTLY_DISCLOSED, holding[:2], tuple(grounds))
    if about.saying(giving.GIVES_ALL):
        is_all = set(holding) <= set(about.saying(giving.GIVES_ALL))
        return Ended(Outcome.DISCLOSED, about.saying(giving.GIVES_ALL)[:1]) if is_all else False
    given = shows(about, holding)
    if given or about.saying(giving.BLACKS_OUT):
        shown = tuple(dict.fromkeys([*given[:1], *holding]))
        return Ended(Outcome.PARTLY_DISCLOSED, shown[:3], tuple(grounds), Confidence.INFERRED)
    if not is_silent_on_more(about, holding):
        if answers_one(about, holding):
            shown = tuple(dict.fromkeys([about.labelled[0], *holding]))
            return Ended(Outcome.PARTLY_DISCLOSED, shown[:3], tuple(grounds), Confidence.INFERRED)
        return False
    if about.saying(_TO_A_PART_ONLY, holding) or about.saying(_EXCEPTS, holding):
        return False
    return Ended(Outcome.WITHHELD, holding[:2], tuple(grounds))


def _told(about: About) -> list[Used]:
    """The one exemption whose contents are told below a refusal that names none."""
    told = [
        each
        for each in about.cited
        if each.use in (Use.STATUTE, Use.MENTIONED) and role(each) is Role.EXEMPTION
    ]
    refusals = about.saying(signals.WITHHOLDS, about.labelled)
    only = {each.cited.citation for each in told}
    return told[:1] if refusals and len(only) == 1 and refusals[0].start < told[0].cited.start else []


def _passed_on(about: About) -> Reading:
    saying = about.saying(signals.PASSES_ON)
    if not saying:
        return None
    if about.saying(giving.GIVES) or about.used:
        return False
    body = target(about, saying[0])
    has_it = about.saying(signals.ELSEWHERE) or about.saying(signals.NOT_HELD)
    if body is None or not (has_it or signals.HAS_PASSED_ON.search(about.words(saying[0]))):
        return False
    return Ended(Outcome.TRANSFERRED, saying[:1], target=body)


def _outside(about: About) -> Reading:
    saying = about.saying(signals.OUTSIDE_THE_LAW)
    if not saying:
        return None
    return Ended(Outcome.NOT_FOI, saying[:1])


def _disclosed(about: About) -> Reading:
    """An answer: one that says that it gives something, or stands below the number of the question."""
    if about.saying(giving.REFERS):
        return None
    refuses = about.saying(signals.REFUSES)
    gives_all = about.saying(giving.GIVES_ALL)
    gives = gives_all or about.saying(giving.GIVES)
    is_free = gives_all or not refuses or about.saying(giving.FAVOURS_DISCLOSURE)
    if gives and is_free and not _refused(about):
        certain = gives[0].how > How.SUBJECT
        return Ended(
            Outcome.DISCLOSED, gives[:1], confidence=Confidence.STATED if certain else Confidence.INFERRED
        )
    answer = gives_plainly(about)
    if answer and says_none(about.words(answer[0])):
        return Ended(Outcome.DISCLOSED, answer[:1])
    if not answer or refuses or any(about.saying(each, answer) for each in _NO_ANSWERS):
        return None
    if _ADDRESS.search(about.words(answer[0])) and not _ASKS_WHERE.search(about.asked):
        return None
    return Ended(Outcome.DISCLOSED, answer[:1], confidence=Confidence.INFERRED)


def _refused(about: About) -> bool:
    """Whether a ground is applied that nothing sets aside."""
    return bool(about.used) and not about.saying(giving.FAVOURS_DISCLOSURE)


def has_own_outcome(used: Used) -> bool:
    """Whether a provision says by itself how a question ends, as one on information that is on sale."""
    return _outcome(used) is not None


def _outcome(used: Used) -> Outcome | None:
    provision = used.cited.provision
    if provision is None or provision.role is Role.DENIAL:
        return None
    return provision.outcome


_RULES: tuple[Callable[[About], Reading], ...] = (
    *(_denied, _by_a_ground, _unreasonable, _withheld, not_held, _passed_on, _outside, _disclosed),
)
