"""What letters that answer a request for review say."""

from __future__ import annotations

from foi_archive.drafting.phrases import phrases

_WE = r"(?:I|we|the panel|panel)(?:[’']ve| have| has)?"
_LOOKED = r"(?:reviewed|reconsidered|looked (?:into|again|at)|re-?examined|carried out)"
REVIEWS = phrases(
    rf"""
    {_WE}(?: \w+){{0,3}} (?:{_LOOKED}|completed (?:my|the|our|this))
    uph(?:old|eld|olds|olding)
    overturn
    (?:set|sets|setting) (?:\w+ ){{0,5}}aside
    quash
    (?:am|are|hereby) (?:affirming|remanding|affirm|remand|reversing)
    affirm(?:ed|ing|s)?\b
    my (?:findings?|decision|conclusions?|review)
    (?:I|we)(?: \w+){{0,2}} (?:find|found|conclude|concluded|determined|satisfied|agree|accept|decided)
    the panel(?:[’']s)? (?:agree|decision|decided|find|found|conclu|confirm|consider|noted|is satisfied)
    confirms? (?:the|your|my|our) (?:original )?(?:decision|response)
    no longer rel(?:y|ies)
    (?:outcome|result|conclusion)s? of (?:the|your|my|this|our)(?: \w+)? (?:review|appeal|reconsideration)
    (?:decision|response|part of the original decision) (?:stands|was correct|was right|was wrong)
    (?:was|were) (?:rightly|properly|correctly|wrongly)\b
    breach(?:ed)?\b
    has not complied
    """
)
REVIEWED = phrases(
    rf"""
    {_WE}(?: \w+){{0,3}} {_LOOKED}
    (?:outcome|result|conclusion)s? of (?:the|your|my|this|our)(?: \w+)? (?:review|appeal|reconsideration)
    uph(?:old|eld|olds|olding)
    overturn
    affirm(?:ed|ing|s)?\b
    breach(?:ed)?\b
    has not complied
    my findings?
    """
)
_ADVERB = r"(?:have|also|therefore|do|partly|partially|fully|wholly|now|hereby|in part|in full|thus)"
# A review under the Scottish Act confirms with or without modifications, or substitutes: s.21(4).
_VERDICT = (
    r"(?:uphold|upheld|overturn(?:ed)?|reversed?|quash(?:ed)?|set (?:[\w’']+ ){0,5}aside"
    r"|confirm(?:ed)? with(?:out)? modifications?|substituted? (?:an?|another|my|our|the) (?:\w+ )?decision)"
)
# "We upheld 12 complaints", "we uphold high standards".
_OTHERS = r"(?! \d| (?:\w+ ){0,3}(?:complaints|appeals|standards|values|principles))"
_UPHOLDS = rf"(?:I|we|the panel|panel)(?:[’']ve| has)?,?(?: {_ADVERB}){{0,3}},? {_VERDICT}\b{_OTHERS}"
UPHOLDS = phrases(_UPHOLDS)
REVIEWED_IT = phrases(
    rf"""
    (?:I|we)(?:[’']ve| have)?(?: \w+){{0,3}} {_LOOKED} (?:the|your|this|our|my)
    internal review
    your (?:complaint|appeal)
    """
)
VERDICTS = phrases(
    rf"""
    {_UPHOLDS}
    your (?:complaint|appeal|review) (?:is|was|has been)(?: {_ADVERB}){{0,2}} (?:not )?(?:upheld|dismissed)\b
    (?:the|this|that|our|original) (?:original )?(?:decision|response|refusal)(?: \w+){{0,4}} \
      (?:is|was|has been)(?: {_ADVERB}){{0,2}} (?:upheld|overturned|reversed|set aside)\b
    """
)
"""That something is upheld or overturned, which only a review does."""

_TAKEN = r"(?:logged|received|registered|passed|given|assigned|allocated|acknowledged)"
_WILL_DO = r"(?:look into|conduct|review|complete|reply|respond|let you|write|consider|undertake|carry)"
WILL_REVIEW = phrases(
    rf"""
    (?:review|appeal|complaint|request|it)(?: \w+){{0,6}} (?:has been|have been|was|is)(?: now)? {_TAKEN}
    (?:review|appeal|complaint|request|it)(?: \w+){{0,6}} will(?: now)? be \w+
    (?:will|aims? to|intends? to|shall)(?: \w+){{0,4}} {_WILL_DO}
    acknowledg
    (?:we|have|has)(?: \w+){{0,2}} (?:logged|received|registered)
    (?:has come in|came in|been received)
    reviewing officer will
    appeals are taken in
    """
)
OF_REVIEW = phrases(
    r"""
    (?:internal )?review
    appeal
    reconsider
    re-?examin
    representations
    complain
    """
)
