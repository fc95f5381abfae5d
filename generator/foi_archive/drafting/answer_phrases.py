"""What letters say that disclose, refuse, or deny to hold anything, and what they say of other cases only."""

from __future__ import annotations

from foi_archive.drafting.phrases import phrases

_RECORDS = r"(?:information|records?|documents?|data|copy)"
HAS_ANSWERS = phrases(
    rf"""
    (?:is|are|as) (?:\w+ ){{0,2}}(?:attached|enclosed|set out|appended)
    please (?:find|see) (?:\w+ ){{0,3}}(?:attached|attachment|enclosed|below|our)
    attached (?:as|is|are|you)
    (?:I|we) (?:attach|enclose)
    (?:do|does|did) not hold
    hold(?:s|ing)? (?:no|nothing|none|neither)
    (?:is|are|was|were) not (?:\w+ )?(?:held|recorded|collected)
    no (?:such )?(?:\w+ )?{_RECORDS}(?: \w+){{0,2}} (?:is|are|was|were|exists?|could be)
    (?:is|are|been|being|be|were|was)(?: \w+){{0,2}} (?:withheld|withholding|redacted|refused|excepted)
    (?:is|are|been|being|be|were|was)(?: \w+){{0,2}} (?:exempt|released)
    (?:we|I) (?:\w+ ){{0,2}}(?:withhold|refuse|decline|withheld|refused|redacted|released|uphold)
    (?:are|am) (?:\w+ )?(?:withholding|refusing|releasing|disclosing|declining)
    neither confirms? (?:n?or) den
    (?:can|to) neither confirm
    not obliged to comply
    (?:answers?|replies|response)(?: \w+){{0,3}} (?:below|follows?|as follows|is as|are as)
    (?:is|are) as follows
    refusal notice
    (?:final|interim|partial|first) (?:\w+ )?response
    finished processing
    completed (?:the |our )?(?:processing|search)
    (?:request|it) is (?:hereby )?(?:granted|denied)
    vexatious
    in (?:full|(?:its|their) entirety)
    """
)
HANDS_OVER = phrases(
    r"""
    (?:is|are) (?:\w+ ){0,2}(?:attached|enclosed)
    please (?:find|see) (?:\w+ ){0,3}(?:attached|attachment|enclosed|below|our)
    attached (?:as|is|are|you)
    (?:I|we) (?:attach|enclose)
    (?:response|reply|answers?) (?:is|are) (?:below|as follows)
    """
)
REFUSES = phrases(
    r"""
    (?:do|does) not hold
    (?:is|are) not (?:\w+ )?held
    (?:is|are) (?:therefore |being |also )?(?:withheld|refused)
    """
)
HOLDS = phrases(
    r"""
    (?:holds?|held) (?:\w+ ){0,2}(?:information|most|some|records)
    (?:now )?(?:able|in a position) to (?:respond|answer|reply|provide|set out)
    (?:[’']s|our|my) (?:response|reply|answers?|decision) (?:is|are|to|follows)
    (?:this|here) is (?:our|the|my)(?: \w+){0,3} (?:response|reply|answer|decision)
    can now answer
    """
)
CONDITIONAL = phrases(
    r"""
    if\b
    subject to
    in the (?:unlikely )?event
    in (?:some|certain|exceptional) (?:circumstances|cases)
    where (?:this|it) is
    may be unable
    should (?:any|some|a|you|it|we)\b
    may (?:be|apply|also)\b
    might\b
    whether\b
    would be\b
    unless\b
    """
)
INTENDED = phrases(
    r"""
    (?:intend|propose|minded) to
    before (?:I|we) (?:make|take|reach)
    """
)
NOT_YET = phrases(
    r"""
    (?:do|does|did|is|are|have|has) not (?:[\w-]+ ){0,6}yet\b
    not (?:\w+ ){0,4}to (?:reply|respond|answer)(?: \w+){0,3} within
    (?:request|questions?|letter|e-?mail)(?: for \w+)?,? as set out
    """
)
"""What is not held yet may be found; and what was asked is set out, not what is answered."""

STATES_LAW = phrases(
    r"""
    (?:section|s\.?|regulation|reg\.?|article|FOIA) ?\d*[A-Z]{0,2}(?:\(\w{1,3}\)){0,3} \
      (?:of the (?:\w+ ){1,8})?(?:says|states|provides|stipulates)\b
    the (?:Act|Regulations|law) (?:says|states|provides|stipulates)\b
    """
)
"""What the law says of information of a kind is not said of what was asked for."""

_SEND = r"(?:send|issue|let you have|provide|give)(?: you)?(?: with)?"
_AN_ANSWER = rf"{_SEND} (?:our|an?|the|my) (?:(?:full|final|substantive) )?(?:response|reply|answer|decision)"
_HOPE = r"(?:hope|aim|expect|intend|plan|anticipate)"
ANSWER_TO_COME = phrases(
    rf"""
    (?:I|we) (?:(?:now|do|can) )?{_HOPE} (?:\w+ )?to (?:be able to )?(?:respond|reply|answer|{_AN_ANSWER})
    (?:I|we)(?:[’']ll| will| shall) (?:respond|reply|answer you|write again|be in touch|{_AN_ANSWER})
    """
)
"""That the letter is not the answer, or not all of it."""

NOT_READY = phrases(
    r"""
    (?:I|we|response|reply|answer|request) (?:(?:am|is|are|have|has|do) )?not (?:\w+ ){0,4}yet\b
    (?:I|we|response|reply|answer|request) (?:(?:am|is|are|have|has|do) )?not yet\b
    (?:so far|until now|to date),
    """
)
IN_DAYS = phrases(r"within (?:\w+ ){1,3}days")
"""Complaints will be answered so, too."""

LEAFLETS = phrases(
    r"""
    leaflet
    fact ?sheet
    complaints? procedure
    guidance notes?
    explanat
    copy of your
    original (?:request|e-?mail)
    our fees
    """
)
