"""The language of answers: words by which letters give something, all or in part, now or later."""

from __future__ import annotations

from foi_archive.drafting.phrases import phrases

GIVES = phrases(
    r"""
    (?:is|are|was|were|am|has been|have been|please find|i|we|you will find (?:it|them)|\
      hereby)(?: also| now| being)? (?:attach\w*|enclos\w*|append\w*|releas\w*|disclos\w*|supplied|provided|\
      provide)(?! (?:to (?:us|the (?:council|trust|department|authority)) )?\
      (?:(?:in|under|on) (?:[\w-]+ ){0,3}(?:confidence|confidential|circumstances)|\
      under (?:an? )?(?:[\w-]+ ){0,2}(?:duty|obligation|promise)|by|voluntarily))(?! to us)
    attached (?:as|is|are|in|to)
    enclosed (?:is|are|at|with)
    (?:attached|enclosed)\b
    (?:please|kindly|for \w+ and \w+) (?:see|find|refer to) (?:the )?(?:table|attachment|below|attached|\
      enclosed|annex|spreadsheet|following)
    (?:is|are|was|were) as follows
    (?:is|are) (?:set out|listed|given|shown|provided) (?:below|in|at|above|overleaf)
    (?:in|at) the (?:attached|enclosed|accompanying)
    a (?:redacted )?copy of(?! (?:your|this|the) (?:request|letter|e-?mail))
    can be (?:given|released|disclosed)
    in the envelope
    (?:i|we) can (?:tell you|say)\b
    went to you
    (?:is|are) these\b
    comes? with this
    """
)
"""That something is given."""

IN_PART = phrases(
    r"""
    redact\w*
    (?:been |are |is )?blacked out
    (?:been |are |is )?blanked out
    (?:been |are |is )?(?:removed|taken out|covered up|obscured|suppressed)
    (?:have|has) (?:removed|taken out|covered|withheld)
    save (?:for|that)
    except (?:for|that)?
    with the exception of
    (?:the )?remain(?:der|ing)
    (?:the )?rest of
    (?:the )?names? of
    parts? of (?:it|the|item|this|these|them)
    some of
    exact (?:number|figure)s?
    cells marked
    fewer than (?:five|ten|5|10)
    in part
    """
)
"""That a part is kept back."""

BLACKS_OUT = phrases(
    r"""
    redact\w*
    (?:blacked|blanked) out
    (?:have |has )?covered up
    (?:been |are |is |we[’']ve |have )(?:removed|taken out|obscured|suppressed)
    with only\b
    save (?:for|that)
    (?:with|the|and|were|are|been) delet(?:ed|ions)
    obscured
    """
)
"""That something is given with a part made illegible."""

GIVES_ALL = phrases(
    r"""
    (?:releas\w+|disclos\w+|provid\w+|granted)(?: [\w’']+){0,3} in (?:full|its entirety|their entirety)
    (?:is|are|be) granted\b
    without (?:redaction|deletion|excision)s?
    no (?:redactions|deletions) (?:were|have been) made
    """
)
"""That all is given."""

GIVES_A_PART = phrases(
    r"""
    (?:portions?|parts?|some|certain (?:parts|passages|portions)) of (?:[\w’'-]+ ){1,6}(?:have|has|are|\
      is|were|was) (?:been )?(?:withheld|redacted|removed|exempt)
    (?:releas\w+|disclos\w+|provid\w+|granted)(?: [\w’',()]+){0,12} in part
    (?:releas|disclos|provid|enclos|attach|supplie)\w+(?: [\w’',()]+){0,6} with \
      (?:certain|some|the|any|other|personal) (?:[\w’'-]+ ){1,5}(?:withheld|excised|removed|deleted|redacted)
    part(?:ially)?[- ](?:grant|releas|disclos)\w*
    less (?:schedule|the|clause|appendix|annex)
    """
)
"""That a part is given."""

GENERAL = phrases(
    r"""
    ^where (?:information|exemptions?|records?|material)\b
    ^i (?:trust|hope)\b
    """
)
"""What is said of the whole letter."""

DECIDES = phrases(
    r"""
    exempt(?:ed)?\b
    excepted\b
    (?:section|regulation|article|exemption|exception)s? \(?\d
    (?:ss?|regs?|rr?)\.?(?: )?\d
    neither confirm
    (?:do|does|did)(?: not|n[’']t) hold
    not held
    (?:is|are) (?:attached|enclosed)
    """
)
"""What decides on a question, also where it stands apart from its label."""

ANNOUNCES = phrases(
    r"""
    (?:see|find) (?:below|overleaf|the following)(?: [\w’']+){0,4} (?:response|answer|repl|information)
    (?:responses?|answers?|replies) (?:to|for) (?:the )?(?:questions?|parts?|\
      points?)[^.]{0,80} (?:below|as follows|overleaf)
    """
)
"""That answers stand elsewhere in the letter."""

RIGHTS = phrases(
    r"""
    (?:right|entitled|wish|want|like|ask|apply)(?: \w+){0,3} (?:for )?(?:a |\
      an )?(?:internal )?(?:review|appeal|complain)
    (?:unhappy|dissatisfied|not (?:satisfied|content|happy))
    information commissioner
    """
)
"""How to complain."""

FAVOURS_DISCLOSURE = phrases(
    r"""
    public interest (?:in (?:disclosing|disclosure|releasing|release)[^.;]{0,40} (?:outweighs?\b|\
      is (?:greater|stronger))|favours? (?:disclosure|release|disclosing|releasing)|\
      lies in (?:disclosure|disclosing|releasing)|is (?:best )?served by (?:disclosure|disclosing|\
      release)|(?:[\w’']+ ){0,4}(?:falls|lies|comes down|weighs|is) in favour of (?:disclosure|\
      disclosing|release))
    balance (?:of the public interest )?(?:favours|is in favour of|lies in favour of|lies (?:in|\
      with)) (?:disclosure|disclosing|release)
    """
)
"""That the public interest asks for disclosure."""

AVAILABLE = phrases(
    r"""
    (?:been|is|are) (?:public|in the public domain)\b
    (?:already|publicly|readily|reasonably|freely|easily) (?:publicly |and easily |\
      reasonably )?(?:available|accessible|published|in the public domain)
    (?:is|are) (?:published|available)(?: to (?:you|the public|anybody|anyone))? (?:on|at|online|in|\
      via|from)
    been (?:published|available) (?:on|at)
    (?:on|from) (?:our|the|its) web ?site
    can be (?:found|read|viewed|seen|downloaded|obtained|had|bought) (?:on|at|in|here|via|from|through)
    """
)
"""That it can be had elsewhere."""

LATER = phrases(
    r"""
    (?:will|is to) (?:soon|shortly) be (?:publicly )?(?:available|published|released)
    (?:comes?|coming|goes?) out on
    will (?:be )?(?:published|publish)
    will be (?:put|placed|posted|made available) (?:on|at|in)
    (?:due|intended|expected|going|planned|is) to be (?:published|laid)
    intend(?:s|ed)? (?:to publish|for (?:future )?publication)
    future publication
    """
)
"""That it is to be published."""

REFERS = phrases(
    r"""
    you (?:have )?withdr(?:e|a)wn? (?:this|that|it|your|question|part)
    (?:please )?(?:see|refer to|as (?:per|in|for|stated in|under)) (?:my |our |the )?(?:answer|\
      response|reply)s? (?:to|at|for|above|given)
    from (?:my |our |the )?(?:answer|response|reply)s? to (?:question|part|point|item|q)
    (?:please )?see (?:above|question|part|point|q\d)
    as above
    you withdr[ae]w
    (?:please )?(?:see|as|refer to)(?: (?:for|in|to|at|per|my|our|the|answer|response|reply|number)){0,4} \
      \(?\d{1,2}[a-h]?\)?(?: above)?\W{0,3}$
    as (?:(?:for|in|per|at|answer|response|reply|to|the|our|my) ){0,4}(?:q|questions?|part|point)\.?(?: )?\
      \(?(?:\d|[a-h]\b)
    (?:been|was|were|is) withdrawn
    no longer (?:need|require|want)
    (?:asked|answered|addressed|covered) (?:above|separately|elsewhere)
    our letter of
    """
)
"""That the answer stands elsewhere, or is not wanted any more."""

SENDS_ON = phrases(
    r"""
    (?:(?:this is )?(?:refused|exempt|withheld)[,;:–-] )?(?:please )?(?:see|refer to) (?:[\w’']+ ){0,4}\
      (?:below|overleaf)\W*$
    """
)
"""An answer that only sends to another place of the letter."""

PUTS_OFF = phrases(
    r"""
    (?:will|shall) (?:be )?(?:sent|send|follow|write|let you|reply|respond|provide|supply|come back|hear)
    (?:to|will) follow
    clarif\w*
    still (?:working|considering|looking|checking|waiting)
    (?:treat|take|split|divide)\w* (?:this|it|that)
    take (?:these|them|the two) apart
    (?:dealt with|answered|taken|addressed) (?:below|separately|in turn)
    i (?:trust|hope) (?:that )?(?:this|the above|these)
    """
)
"""That an answer is still to come, or only introduced."""
