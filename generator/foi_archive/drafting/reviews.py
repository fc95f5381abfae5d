"""What a review did to the first decision, question by question or as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from foi_archive.drafting import giving
from foi_archive.drafting.about import About
from foi_archive.drafting.answer import Answer, How
from foi_archive.drafting.outcomes import Ended, ended
from foi_archive.drafting.phrases import phrases
from foi_archive.model.decision import Effect
from foi_archive.model.outcome import Outcome

_UPHOLDS = phrases(
    r"""
    (?:i|we|panel) (?:(?:therefore|hereby|accordingly|also|am|are|have|would) ){0,2}(?:uphold|affirm|\
      confirm|maintain|endorse)(?:ing|ed|s)?\b(?! (?:your|receipt|that we|that you))
    (?:is|are|was|were|be) (?:therefore |hereby )?(?:upheld|affirmed|confirmed)
    (?:decision|response|refusal|part)(?: [\w’'()]+){0,4} stands\b
    """
)
_FINDS_RIGHT = phrases(
    r"""
    (?:refusal|decision|response|exemptions?|exceptions?|use|reliance|redactions?|estimate|answer|it|\
      they) (?:was|were) (?:right|correct|justified|proper|reasonable)\b
    (?:rightly|correctly|properly|appropriately) (?:\w+ ){0,2}(?:applied|made|withheld|redacted|cited|\
      relied|refused|engaged|used|invoked|taken)
    agree with (?:the|mr|ms|mrs|dr)
    """
)
_OVERTURNS = phrases(
    r"""
    overturn\w*
    (?:set|setting|sets) (?:\w+ ){0,6}aside
    quash\w*
    (?:should|ought) not (?:to )?have been (?:applied|refused|withheld|redacted|cited|relied)
    substituted a decision
    (?:was|were) wrongly (?:applied|refused|withheld|redacted)
    annul\w*
    revers(?:e|ed|ing)\b
    (?:should|ought to|could) (?:have been|be|now be) (?:disclosed|released|provided|given|supplied|\
      answered)
    (?:have|has) (?:now )?decided (?:that (?:it|they|this|these) (?:should|can) be |to )(?:disclos|\
      releas|provid)\w*
    (?:is|was|are|were)(?: not|n[’']t) (?:engaged|justified|correct|right|a repeat|made out|exempt)
    (?:was|were) wrong\b
    do(?: not|n[’']t) (?:find|accept|consider|agree|believe|think) (?:that )?(?:\w+ ){0,6}(?:is|was|\
      were|to be|are) (?:engaged|exempt|repeat\w*|correct|justified|right)
    no longer (?:rely|relied|withheld)
    not upheld
    """
)
_IN_PART = phrases(
    r"""
    (?:in part|partly|partially|to (?:a|that|this) (?:limited )?extent)
    (?:for|as to) the (?:remainder|rest|others?)\b
    (?:with (?:the|a|one) modification|as modified|subject to)
    alone\b
    """
)
_OTHER_GROUNDS = phrases(
    r"""
    (?:substitute|rely instead|instead of (?:section|regulation|s\.|reg)|in place of (?:section|regulation))
    (?:right|correct|proper|appropriate) (?:provision|exemption|exception|section) (?:is|was|would)
    on (?:that|other|different|another|a different|modified) grounds?
    (?:though|but|although) not (?:on |for )?(?:its|the|those|these) (?:grounds?|reasons?)
    but (?:up)?on (?:the basis|section|regulation|exemption|article|s\.|reg)
    should (?:instead )?have (?:cited|relied|been refused under)
    """
)
_SENT_BACK = phrases(
    r"""
    remit\w*
    remand\w*
    send(?:ing)? (?:[\w()]+ ){1,6}back
    (?:issue|give|provide|make) (?:you )?(?:with )?a (?:fresh|new) (?:response|answer|decision|reply)
    """
)
_FIRST = phrases(
    r"""
    (?:was|were|had been) (?:overlooked|missed|not answered|not addressed|left out)
    (?:overlooked|failed to (?:answer|address|respond))
    neither gave
    """
)
_NOT_LOOKED_AT = phrases(
    r"""
    (?:i|we) (?:have|has|did)(?: not|n[’']t) (?:looked at|considered|reviewed|look at|consider) (?:it|\
      this|that)\b
    """
)
_DELAY = phrases(
    r"""
    (?:breach\w*|in breach of|contraven\w+|fail\w+ to comply with|not compl\w+ with|\
      complied with) (?:the requirements? of )?(?:section 10|s\.? ?10|section 17|regulation 5|\
      your request within|the (?:statutory )?(?:time|deadline))
    not complied with your request within
    (?:statutory|time) (?:time ?limit|deadline|limit) (?:was|has been|had) (?:not )?(?:missed|exceeded|met)
    """
)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a review did on a question: its effect, the words, and how the question ends now, if told."""

    effect: Effect
    sentences: tuple[Answer, ...]
    ended: Ended | None = None


def reviewed(about: About, before: Outcome | None = None) -> Reviewed | None:
    """What a review did on the question that the words are about; None if they do not say so clearly.

    `before` is how the question had ended.
    """
    certain = tuple(each for each in about.sentences if each.how > How.SUBJECT)
    upholds = about.saying(_UPHOLDS) or about.saying(_FINDS_RIGHT, certain)
    overturns = about.saying(_OVERTURNS)
    now = ended(about)
    if back := about.saying(_SENT_BACK):
        return Reviewed(Effect.REMITTED, back[:1])
    if other := about.saying(_OTHER_GROUNDS):
        is_withheld = now is not None and now.outcome in (
            Outcome.WITHHELD,
            Outcome.NEITHER_CONFIRMED_NOR_DENIED,
        )
        return Reviewed(Effect.UPHELD_ON_OTHER_GROUNDS, other[:1], now) if is_withheld else None
    if about.saying(_FIRST) and now:
        return Reviewed(Effect.FIRST_DECISION, now.sentences[:1], now)
    in_part = about.saying(_IN_PART, [*upholds, *overturns])
    gives = about.saying(giving.GIVES) or about.saying(giving.GIVES_A_PART)
    if (overturns and upholds) or in_part or (gives and upholds):
        is_told = now is not None and now.outcome is Outcome.PARTLY_DISCLOSED and (overturns or gives)
        said = (overturns or gives or upholds)[:1]
        return Reviewed(Effect.PARTLY_OVERTURNED, said, now) if is_told else None
    if overturns:
        is_shared = len(overturns[0].ids) > 1 and before is Outcome.DISCLOSED
        return (
            None if is_shared else Reviewed(Effect.OVERTURNED, overturns[:1], now if _is_new(now) else None)
        )
    if upholds and not about.saying(giving.GIVES):
        return Reviewed(Effect.UPHELD, upholds[:1])
    if looked := about.saying(_NOT_LOOKED_AT, [each for each in certain if len(each.ids) == 1]):
        return Reviewed(Effect.NOT_CONSIDERED, looked[:1])
    return None


def on_the_delay(about: About) -> Reviewed | None:
    """The effect of a review that speaks of the delay alone; None if it speaks of decisions, too."""
    found = about.saying(_DELAY)
    if not found or about.saying(_UPHOLDS) or about.saying(_OVERTURNS) or about.saying(_SENT_BACK):
        return None
    return Reviewed(Effect.TIMELINESS_ONLY, found[:1])


def of_all(about: About) -> Reviewed | None:
    """The effect of a review that speaks of the first decision as a whole."""
    upholds = about.saying(_UPHOLDS)
    if not upholds or about.saying(_OVERTURNS) or about.saying(_SENT_BACK) or about.saying(_IN_PART, upholds):
        return None
    return Reviewed(Effect.UPHELD, upholds[:1])


def _is_new(now: Ended | None) -> bool:
    return now is not None and now.outcome in (Outcome.DISCLOSED, Outcome.PARTLY_DISCLOSED, Outcome.NOT_HELD)
