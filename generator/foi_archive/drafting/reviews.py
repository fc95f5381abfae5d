"""What a review did to the first decision, question by question or as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from foi_archive.drafting import giving, signals
from foi_archive.drafting.about import About, role
from foi_archive.drafting.answer import Answer, How
from foi_archive.drafting.ended import Ended
from foi_archive.drafting.outcomes import ended, has_own_outcome
from foi_archive.drafting.review_effects import (
    DELAY,
    FINDS_RIGHT,
    IN_PART_ONLY,
    KEEPS,
    NOT_LOOKED_AT,
    ON_THE_COMPLAINT,
    OTHER_GROUNDS,
    OVERTURNS,
    RELEASES,
    SENT_BACK,
    TELLS_IT,
    UPHOLDS,
    WAS_OVERLOOKED,
)
from foi_archive.law.invoked import Use, Used
from foi_archive.law.provision import Role
from foi_archive.model.decision import Decision, Effect
from foi_archive.model.outcome import Outcome

_REFUSALS = (Outcome.WITHHELD, Outcome.NEITHER_CONFIRMED_NOR_DENIED)
_OTHER_REFUSALS = (
    *(Outcome.VEXATIOUS, Outcome.REPEATED, Outcome.COST_LIMIT),
    *(Outcome.FUTURE_PUBLICATION, Outcome.ALREADY_ACCESSIBLE),
)
# What the requester says, or what was given by others or before.
_OF_OTHERS = re.compile(
    r"^(?:you|that|it was)\b.{0,40}\b(?:say|said|argue|ask|point|were|submit)"
    r"|\b(?:already|previously|earlier|in due course)\b"
    r"|\b(?:explanation|guidance|leaflet|advice|reasons|form|procedure)\b.{0,40}\b(?:enclosed|attached)\b",
    re.IGNORECASE,
)
_YOU_SAY = re.compile(
    r"you(?:r\s+\w+)?\s+(?:(?:also|then|further)\s+)?(?:say|said|argue|ask|contend|submit|complain|dispute|challenge|believe)"
    r"|your\s+(?:\w+\s+){0,2}(?:point|argument|complaint|ground|contention|concern)s?\s+(?:is|are|was|were)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?:\b(?:not|cannot|never|nor|no\s+longer|if|would|were|could|might|may|unless|whether|without|before|until|once|when)\b"
    r"|n[’']t\b)(?:(?!\b(?:and|but)\b)[^,;])*$",
    re.IGNORECASE,
)
# "I have considered whether section 36 was correctly applied."
_ASKS_ITSELF = re.compile(
    r"\b(?:consider|look|ask|review|examin|decid|determin|check|test)\w*\s(?:\w+\s){0,3}(?:whether|if)\b(?!.*\b(?:and|but)\b)",
    re.IGNORECASE,
)
_CLAUSE = 80  # characters
_EFFORT = re.compile(r"\b(?:hours?|minutes|estimate\w*|limit|search\w*|working\s+days)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a review did on a question: its effect, the words, and how the question ends now, if told."""

    effect: Effect
    sentences: tuple[Answer, ...]
    ended: Ended | None = None


def reviewed(about: About, before: Decision | None = None) -> Reviewed | None:
    """What a review did on the question that the words are about; None if they do not say so clearly.

    `before` is the decision under review, as far as it is known.
    """
    if back := about.saying(SENT_BACK):
        return Reviewed(Effect.REMITTED, back[:1])
    now = ended(about)
    if other := about.saying(OTHER_GROUNDS):
        return _on_other_grounds(about, other, now, before)
    if about.saying(WAS_OVERLOOKED) and (said := now.sentences if now else about.saying(RELEASES)):
        return Reviewed(Effect.FIRST_DECISION, said[:1], now)
    certain = tuple(each for each in about.sentences if each.how > How.SUBJECT)
    decided = tuple(
        each
        for each in about.sentences
        if not (ON_THE_COMPLAINT.search(about.words(each)) or _YOU_SAY.match(about.words(each)))
    )
    found_so = [each for each in decided if not _ASKS_ITSELF.search(about.words(each))]
    upholds = about.saying(UPHOLDS, decided) or about.saying(
        FINDS_RIGHT, [each for each in certain if each in found_so]
    )
    overturns = about.saying(OVERTURNS, found_so) or about.saying(giving.FAVOURS_DISCLOSURE, decided)
    if found := _released(about, upholds, overturns, now, before):
        return found
    if overturns and (upholds or about.saying(IN_PART_ONLY, overturns)):
        is_told = now is not None and now.outcome is Outcome.PARTLY_DISCLOSED
        return Reviewed(Effect.PARTLY_OVERTURNED, overturns[:1], now) if is_told else None
    if overturns and any(_refuses(about, each) for each in about.saying(KEEPS)):
        return _on_other_grounds(about, overturns, now, before)
    if overturns:
        is_shared = len(overturns[0].ids) > 1 and _outcome(before) is Outcome.DISCLOSED
        return (
            None if is_shared else Reviewed(Effect.OVERTURNED, overturns[:1], now if _is_new(now) else None)
        )
    if upholds and not about.saying(IN_PART_ONLY, upholds) and not about.saying(giving.GIVES_A_PART):
        return Reviewed(Effect.UPHELD, upholds[:1])
    if now and before and now.outcome is before.outcome is Outcome.WITHHELD and now.exemptions:
        is_new = not set(now.exemptions) & set(before.exemptions)
        return Reviewed(Effect.UPHELD_ON_OTHER_GROUNDS, now.sentences, now) if is_new else None
    if looked := about.saying(NOT_LOOKED_AT, [each for each in certain if len(each.ids) == 1]):
        return Reviewed(Effect.NOT_CONSIDERED, looked[:1])
    return None


def _on_other_grounds(
    about: About, other: Sequence[Answer], now: Ended | None, before: Decision | None
) -> Reviewed | None:
    """A refusal that is upheld on other grounds: it stays what it was, and the new grounds are told."""
    if now and now.outcome in _REFUSALS:
        return Reviewed(Effect.UPHELD_ON_OTHER_GROUNDS, tuple(other[:1]), now)
    outcome = _outcome(before)
    if outcome in _OTHER_REFUSALS and signals.REFUSES.search(about.words(other[0])):
        outcome = Outcome.WITHHELD
    if outcome not in (*_REFUSALS, Outcome.PARTLY_DISCLOSED) or about.saying(RELEASES):
        return None
    first = before.exemptions if before else ()
    grounds = _grounds(about, other) or tuple(
        each for each in about.used if role(each) is Role.EXEMPTION and each.cited.citation not in first
    )
    if not grounds or any(has_own_outcome(each) for each in grounds):
        return None
    sentences = tuple(dict.fromkeys([*other[:1], *about.holding(grounds)[:1]]))
    return Reviewed(Effect.UPHELD_ON_OTHER_GROUNDS, tuple(other[:1]), Ended(outcome, sentences, grounds))


def _released(
    about: About,
    upholds: Sequence[Answer],
    overturns: Sequence[Answer],
    now: Ended | None,
    before: Decision | None,
) -> Reviewed | None:
    """What a review gives that had been refused: all of it, or a part beside what it keeps back."""
    if _outcome(before) is Outcome.DISCLOSED:
        return None
    gives = [each for each in about.sentences if _gives(about.words(each))]
    keeps = [each for each in about.saying(KEEPS) if _refuses(about, each)]
    blacked = [
        each
        for each in about.sentences
        if (giving.BLACKS_OUT.search(about.words(each)) and (each in gives or _grounds(about, [each])))
        or (each in gives and giving.IN_PART.search(about.words(each)) and _grounds(about, [each]))
    ]
    if gives and (keeps or blacked or upholds):
        kept = tuple(dict.fromkeys([*keeps, *blacked])) or upholds
        grounds = _grounds(about, kept)
        holding = about.holding(grounds)
        told = Ended(Outcome.PARTLY_DISCLOSED, tuple(dict.fromkeys([gives[0], *holding[:2]])), grounds)
        is_whole = bool(overturns) and not keeps and not upholds
        if _outcome(before) in _OTHER_REFUSALS and not keeps and not upholds:
            is_whole, overturns = True, overturns or gives
        elif before is None and not (keeps or upholds or overturns):
            return None
        effect = Effect.OVERTURNED if is_whole else Effect.PARTLY_OVERTURNED
        said = overturns if is_whole else gives
        return Reviewed(effect, tuple(said[:1]), told if grounds else _if_partly(now))
    is_known = before is not None or bool(overturns)
    # What was found after all is given "to that extent", and all of it.
    is_part = about.saying(IN_PART_ONLY, overturns) and _outcome(before) is not Outcome.NOT_HELD
    if upholds or keeps or is_part or about.saying(FINDS_RIGHT) or not is_known:
        return None
    tells = [
        each
        for each in about.saying(TELLS_IT)
        if (each.how > How.SUBJECT or overturns)
        and not signals.REFUSES.search(about.words(each))
        and (overturns or not _EFFORT.search(about.words(each)))
        and (not overturns or each.start >= overturns[0].start)
    ]
    if gives or tells:
        said = tuple(gives or tells)[:1]
        return Reviewed(Effect.OVERTURNED, tuple(overturns or said)[:1], Ended(Outcome.DISCLOSED, said))
    return None


def _if_partly(now: Ended | None) -> Ended | None:
    return now if now and now.outcome is Outcome.PARTLY_DISCLOSED else None


def _gives(words: str) -> bool:
    """Whether a sentence gives something now: it does not tell what would be, or what must not be."""
    if _OF_OTHERS.search(words):
        return False
    return any(
        not _DENIED.search(words[max(0, match.start() - _CLAUSE) : match.start()])
        for match in RELEASES.finditer(words)
    )


def _refuses(about: About, sentence: Answer) -> bool:
    is_refusing = signals.REFUSES.search(about.words(sentence)) or UPHOLDS.search(about.words(sentence))
    return bool(is_refusing or _grounds(about, [sentence]))


def _grounds(about: About, sentences: Sequence[Answer]) -> tuple[Used, ...]:
    """The exemptions that some sentences name and do not let go."""
    return tuple(
        each
        for each in about.cited
        if role(each) in (Role.EXEMPTION, Role.DENIAL, Role.REFUSAL)
        and each.use not in (Use.LET_GO, Use.CONSIDERED, Use.QUOTED, Use.ANNEX)
        and any(sentence.start <= each.cited.start < sentence.end for sentence in sentences)
    )


def _outcome(before: Decision | None) -> Outcome | None:
    return before.outcome if before else None


def on_the_delay(about: About) -> Reviewed | None:
    """The effect of a review that speaks of the delay alone; None if it speaks of decisions, too."""
    found = about.saying(DELAY)
    if not found or about.saying(UPHOLDS) or about.saying(OVERTURNS) or about.saying(SENT_BACK):
        return None
    return Reviewed(Effect.TIMELINESS_ONLY, found[:1])


def of_all(about: About) -> Reviewed | None:
    """The effect of a review that speaks of the first decision as a whole."""
    upholds = about.saying(UPHOLDS)
    if (
        not upholds
        or about.saying(OVERTURNS)
        or about.saying(SENT_BACK)
        or about.saying(IN_PART_ONLY, upholds)
        or about.saying(KEEPS)
        or any(_gives(about.words(each)) for each in about.sentences)
    ):
        return None
    return Reviewed(Effect.UPHELD, upholds[:1])


def _is_new(now: Ended | None) -> bool:
    return now is not None and now.outcome in (Outcome.DISCLOSED, Outcome.PARTLY_DISCLOSED, Outcome.NOT_HELD)
