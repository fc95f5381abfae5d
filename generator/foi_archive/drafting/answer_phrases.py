"""What letters say that disclose, refuse, or deny to hold anything, and what they say of other cases only."""

from __future__ import annotations

from foi_archive.drafting.phrases import phrases

HAS_ANSWERS = phrases(
    r"""
    (?:is|are|as) (?:\w+ ){0,2}(?:attached|enclosed|set out|appended)
    please (?:find|see) (?:\w+ ){0,3}(?:attached|attachment|enclosed|below|our)
    attached (?:as|is|are|you)
    (?:I|we) (?:attach|enclose)
    (?:do|does|did) not hold
    hold(?:s|ing)? (?:no|nothing|none|neither)
    (?:is|are|was|were) not (?:\w+ )?(?:held|recorded|collected)
    no (?:such )?(?:\w+ )?information(?: \w+){0,2} (?:is|are|was) ?(?:held|found|located|recorded)?
    no (?:such )?(?:\w+ )?records?(?: \w+){0,2} (?:is|are|was) ?(?:held|found|located|recorded)?
    no (?:such )?(?:\w+ )?(?:information|records?)(?: \w+){0,2} were ?(?:held|found|located|recorded)?
    no (?:such )?(?:\w+ )?information(?: \w+){0,2} (?:exists?|could be) ?(?:held|found|located|recorded)?
    no (?:such )?(?:\w+ )?records?(?: \w+){0,2} (?:exists?|could be) ?(?:held|found|located|recorded)?
    no (?:such )?(?:\w+ )?documents?(?: \w+){0,2} (?:is|are|was) ?(?:held|found|located|recorded)?
    no (?:such )?(?:\w+ )?(?:data|copy)(?: \w+){0,2} (?:is|are|was) ?(?:held|found|located|recorded)?
    no (?:such )?(?:\w+ )?(?:documents?|data|copy)(?: \w+){0,2} were ?(?:held|found|located|recorded)?
    no (?:such )?(?:\w+ )?documents?(?: \w+){0,2} (?:exists?|could be) ?(?:held|found|located|recorded)?
    no (?:such )?(?:\w+ )?(?:data|copy)(?: \w+){0,2} (?:exists?|could be) ?(?:held|found|located|recorded)?
    (?:is|are|been|being|be|were|was)(?: \w+){0,2} (?:withheld|withholding|redacted)
    (?:is|are|been|being|be|were|was)(?: \w+){0,2} (?:refused|exempt|excepted|released)
    (?:we|I) (?:\w+ ){0,2}(?:withhold|refuse|decline|withheld|refused|redacted|released|uphold)
    (?:are|am) (?:\w+ )?(?:withholding|refusing|releasing|disclosing|declining)
    neither confirms? (?:n?or) den
    (?:can|to) neither confirm
    not obliged to comply
    (?:answers?|replies|response)(?: \w+){0,3} (?:below|follows?|as follows|is as|are as)
    (?:is|are) as follows
    refusal notice
    (?:final|interim|partial|first) (?:\w+ )?response
    finished processing
    completed (?:the |our )?(?:processing|search)
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
    (?:do|does) not hold
    (?:is|are) not (?:\w+ )?held
    (?:response|reply|answers?) (?:is|are) (?:below|as follows)
    (?:is|are) (?:therefore |being |also )?(?:withheld|refused)
    """
)
LEAFLETS = phrases(
    r"""
    (?:leaflet|fact ?sheet|complaints? procedure|guidance notes?)
    (?:explanat|copy of your|original (?:request|e-?mail)|our fees)
    """
)
INTENDED = phrases(
    r"""
    (?:intend|propose|minded) to
    before (?:I|we) (?:make|take|reach)
    """
)
HOLDS = phrases(
    r"""
    (?:holds?|held) (?:\w+ ){0,2}(?:information|most|some|records)
    (?:now )?(?:able|in a position) to (?:respond|answer|reply|provide|set out)
    (?:council|trust|department)(?:[’']s)? (?:response|reply|answers?|decision) (?:is|are|to|follows)
    (?:authority|agency|board)(?:[’']s)? (?:response|reply|answers?|decision) (?:is|are|to|follows)
    (?:force|university|executive)(?:[’']s)? (?:response|reply|answers?|decision) (?:is|are|to|follows)
    (?:service|our|my)(?:[’']s)? (?:response|reply|answers?|decision) (?:is|are|to|follows)
    (?:this|here) is (?:our|the|my)(?: \w+){0,3} (?:response|reply|answer|decision)
    """
)
CONDITIONAL = phrases(
    r"""
    if\b
    should (?:any|some|a|you|it|we)\b
    may (?:be|apply|also)\b
    might\b
    whether\b
    would be\b
    unless\b
    """
)
ANSWERS_NOTHING = (CONDITIONAL, INTENDED, LEAFLETS)
"""What a sentence says that discloses or refuses nothing yet."""
