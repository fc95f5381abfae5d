"""The language of reviews: words by which a letter upholds a first decision, or sets it aside."""

from __future__ import annotations

from foi_archive.drafting.phrases import phrases

UPHOLDS = phrases(
    r"""
    (?:i|we|panel) (?:(?:therefore|hereby|accordingly|also|am|are|have|would) ){0,2}(?:uphold|affirm|\
      confirm|maintain|endorse)(?:ing|ed|s)?\b(?! (?:your|receipt|what|much|that we|that you))
    (?:is|are|was|were|be) (?:therefore |hereby )?(?:upheld|affirmed|confirmed)
    (?:decision|response|refusal|part)(?: [\w’'()]+){0,4} stands\b
    and (?:therefore |so |accordingly )?(?:uphold|affirm|confirm|endorse)s? (?:the|this|that|it)\b
    agree(?:d|s)? with the (?:original |first |initial |previous )?(?:decision|response|refusal|answer|\
      conclusion)
    your (?:appeal|complaint|application) (?:is|has been|was) (?:therefore |hereby )?(?:denied|dismissed|\
      not upheld|rejected)
    """
)
"""That a decision is upheld."""

FINDS_RIGHT = phrases(
    r"""
    (?:refusal|decision|response|exemptions?|exceptions?|use|reliance|redactions?|estimate|answer|it|\
      they) (?:was|were) (?:right|correct|justified|proper|reasonable)\b
    (?:rightly|correctly|properly|appropriately) (?:\w+ ){0,2}(?:applied|made|withheld|redacted|cited|\
      relied|refused|engaged|used|invoked|taken)
    (?:rightly|correctly|properly) (?:given|issued|relied upon|held|engaged|stated)
    search(?:es)?(?: [\w’']+){0,4} (?:was|were) (?:\w+ )?(?:adequate|reasonable|sufficient|thorough|\
      proportionate)
    agree with (?:the|mr|ms|mrs|dr)
    """
)
"""That what was done was right."""

OVERTURNS = phrases(
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
      were|to be|are) (?:an? )?(?:engaged|exempt|repeat\w*|correct|justified|right)
    no longer (?:rely|relied|withheld)
    withdr[ae]w(?:ing|n)? (?:the |our |its |my )?(?:reliance|claim|refusal)
    not upheld
    """
)
"""That a decision falls."""

IN_PART_ONLY = phrases(
    r"""
    (?:in part|partly|partially|to (?:a|that|this) (?:limited )?extent)
    (?:for|as to) the (?:remainder|rest|others?)\b
    (?:with (?:the|a|one) modification|as modified|subject to)
    alone\b
    """
)
"""That this holds for a part only."""

OTHER_GROUNDS = phrases(
    r"""
    (?:substitut\w+ (?!a |the |my |our )|rely instead|instead of (?:section|regulation|s\.|reg)|\
      in place of (?:section|regulation))
    (?:right|correct|proper|appropriate) (?:provision|exemption|exception|section) (?:is|was|would)
    on (?:that|other|different|another|a different|modified) grounds?
    (?:though|but|although) not (?:on |for )?(?:its|the|those|these) (?:grounds?|reasons?)
    but (?:up)?on (?:the basis|section|regulation|exemption|article|s\.|reg)
    should (?:instead )?have (?:cited|relied|been refused under)
    """
)
"""That other grounds take the place of the first ones."""

SENT_BACK = phrases(
    r"""
    remit\w*
    remand\w*
    send(?:ing)? (?:[\w()]+ ){1,6}back
    (?:issue|give|provide|make) (?:you )?(?:with )?a (?:fresh|new) (?:response|answer|decision|reply)
    """
)
"""That the question is to be decided anew."""

WAS_OVERLOOKED = phrases(
    r"""
    (?:was|were|had been) (?:overlooked|missed|not answered|not addressed|left out)
    (?:overlooked|failed to (?:answer|address|respond))
    neither gave
    """
)
"""That a question had not been answered at all."""

NOT_LOOKED_AT = phrases(
    r"""
    (?:i|we) (?:have|has|did)(?: not|n[’']t) (?:looked at|considered|reviewed|look at|consider) (?:it|\
      this|that)\b
    """
)
"""That the review left a question aside."""

DELAY = phrases(
    r"""
    (?:breach\w*|in breach of|contraven\w+|fail\w+ to comply with|not compl\w+ with|\
      complied with) (?:the requirements? of )?(?:section 10|s\.?(?: )?10|section 17|regulation 5|\
      your request within|the (?:statutory )?(?:time|deadline))
    not complied with your request within
    (?:statutory|time) (?:time ?limit|deadline|limit) (?:was|has been|had) (?:not )?(?:missed|exceeded|met)
    """
)
"""That the answer came too late."""

RELEASES = phrases(
    r"""
    (?:is|are|be|being)(?: (?:now|therefore|accordingly|hereby|also|to be|thus|being)){0,3} (?:released|\
      disclosed|enclosed|attached)(?! by)
    (?:is|are)(?: (?:now|therefore|accordingly|hereby)){1,2} (?:provided|supplied)(?! by)
    (?:decided|agreed|able)(?: that)?(?: \w+){0,6} (?:to |be )(?:release|disclose|provide|supply)d?\b
    (?:i|we)(?: (?:now|do|also|therefore|accordingly|however|hereby|am|are)){0,3} (?:enclos|attach|releas|\
      disclos)(?:e|ing|es)?\b
    (?:,|and|or) (?:now )?(?:enclose|attach|release)\b
    you will find (?:it|them) (?:enclosed|attached|with)
    substitut\w+ a decision (?:to|that|granting)
    grant(?:ed|ing)? (?:access )?in full
    giving access to
    (?:fresh|new|further) (?:copy|version)(?: [\w,]+){0,12} (?:is|are) (?:enclosed|attached|provided)
    """
)
"""That a review gives something now."""

ON_THE_COMPLAINT = phrases(
    r"""
    your (?:complaint|appeal|request for (?:a |an internal )?review)(?: \w+){0,2} (?:is|has been|\
      was)(?: therefore| accordingly)? (?:partly |partially )?(?:upheld|granted|allowed)
    """
)
"""What becomes of the complaint, which may be of several questions."""

KEEPS = phrases(
    r"""
    remain(?:s|ing)? (?:[\w,]+ ){0,4}(?:exempt|withheld|redacted|excepted|deleted)
    continu\w+ to (?:be )?(?:withh\w+|rel(?:y|ied)|refuse|redact|exempt|excepted)
    (?:go|going) on withholding
    (?:for|as to|in respect of|to|in relation to) the (?:remainder|rest|remaining|others?(?! hand))\b
    (?:remaining|other)(?: \w+){0,3} (?:i|we)? ?(?:continue|(?:are|is|remain) (?:withheld|exempt|refused))
    (?:is|are) (?:therefore |still )?maintained (?:for|in respect|as to|over)
    (?:to )?(?:maintain|keep|uphold)\w*(?: [\w()]+){0,9} (?:in respect of|for|as to|over) the\b
    conditionally exempt
    """
)
"""That a review keeps a part back."""

TELLS_IT = phrases(
    r"""
    the (?:answer|number|figure|total|sum|amount|rate|cost|value|price|day rate)(?: [\w-]+){0,6} (?:is|\
      was|are|were|comes? to|came to) (?:[£€$]?\d|one|two|three|four|five|six|seven|eight|nine|ten|\
      eleven|twelve)
    (?:is|are|was|were) [£€$]\d
    """
)
"""That a review tells what was asked."""
