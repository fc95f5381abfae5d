"""What acknowledgements say, and what tells them from short responses, which begin with thanks, too."""

from __future__ import annotations

from foi_archive.drafting.phrases import phrases

IS_ACKNOWLEDGEMENT = phrases(
    r"""
    (?:this|our) (?:letter|e-?mail|message) acknowledges
    this (?:is to )?acknowledges?
    (?:I|we) (?:write to )?acknowledge (?:receipt|your)
    """
)
_TAKEN = r"(?:received|logged|registered|recorded|allocated|assigned|given the (?:number|reference))"
ACKNOWLEDGES = phrases(
    rf"""
    thank(?:s| you) for (?:your|getting|coming|contacting|the|clarif)
    rec(?:eive)?d with thanks
    acknowledg
    (?:was|were|been|is|have|has|had)(?: \w+){{0,4}} {_TAKEN}
    came in on
    (?:is|are|be|being)(?: now)? (?:being )?(?:dealt|handled|processed|considered|progressed)
    (?:20|twenty|10|ten|15|fifteen) (?:working|school|business)? ?days
    we had your
    receiving attention
    reference (?:number )?(?:is|of)
    """
)
_WILL = r"(?:will|shall|(?:we|I|you)[’']ll|aims?|hopes?|expects?|intends?|should|need|must|may expect)"
_ANSWER = (
    r"(?:repl|respon|answer|touch|contact|dealt|deal|consider|process|handled|sent|send|hear|provid|writ|search"
    r"|completed|acknowledg|let you|notify|inform|determination|decision)"
)
_BUSY = (
    r"(?:working|looking|searching|with|under consideration|in hand|receiving|collating|processing|dealing)"
)
PENDING = phrases(
    rf"""
    {_WILL}(?: [\w’']+){{0,8}} {_ANSWER}
    (?:is|are) (?:now |currently |still )?being
    (?:is|are) (?:now |currently )?{_BUSY}
    (?:has|have) (?:now )?been (?:logged|registered|allocated)
    first[- ]in, first[- ]out
    acknowledg
    (?:20|twenty|10|ten|15|fifteen) (?:working|school|business)? ?days
    receiving attention
    """
)
"""That the answer is still to come."""

DEALT_WITH = phrases(
    r"""
    (?:has|have) (?:now |also |been )*(?:considered|searched|consulted|reviewed|completed|looked)
    no records? of
    can (?:tell|advise|inform) you that (?!your)
    can confirm (?:that )?(?!your|receipt|this|that (?:your|this|it|we have|I have)|it\b|we have|I have)
    (?:unable|not able) to (?:provide|supply|release|give|send|disclose|comply|help|assist)
    """
)
"""That it is not."""

WILL_GIVE = phrases(
    "(?:will|shall) (?:\\w+ ){0,2}be (?:released|disclosed|sent|provided|supplied|attached|enclosed)"
)
UNDECIDED = phrases("whether\nif\\b\nwill\\b\nshould we\nshall\\b")
"""What may be held, or handed over, is not yet."""
