"""What letters that answer a request for review say."""

from __future__ import annotations

from foi_archive.drafting.phrases import phrases

REVIEWS = phrases(
    r"""
    (?:I|we|the panel|panel)(?:[’']ve| have| has)?(?: \w+){0,3} reviewed
    (?:I|we|the panel|panel)(?:[’']ve| have| has)?(?: \w+){0,3} (?:reconsidered|looked (?:into|again|at))
    (?:I|we|the panel|panel)(?:[’']ve| have| has)?(?: \w+){0,3} re-?examined
    (?:I|we|the panel|panel)(?:[’']ve| have| has)?(?: \w+){0,3} (?:completed (?:my|the|our|this))
    (?:I|we|the panel|panel)(?:[’']ve| have| has)?(?: \w+){0,3} carried out
    uph(?:old|eld|olds|olding)
    overturn
    (?:set|sets|setting) (?:\w+ ){0,5}aside
    quash
    (?:am|are|hereby) (?:affirming|remanding|affirm|remand|reversing)
    affirm(?:ed|ing|s)?\b
    my (?:finding|findings|decision|conclusion|conclusions|review)
    (?:I|we)(?: \w+){0,2} (?:find|found|conclude|concluded|determined|satisfied|agree|accept|decided)
    the panel(?:[’']s)? (?:agree|decision|decided|find|found|conclu)
    (?:outcome|result|conclusion)s? of (?:the|your|my|this|our)(?: \w+)? (?:review|appeal|reconsideration)
    (?:decision|response|part of the original decision) (?:stands|was correct|was right|was wrong)
    (?:was|were) (?:rightly|properly|correctly|wrongly)
    breach(?:ed)?\b
    has not complied
    """
)
REVIEWED = phrases(
    r"""
    (?:I|we|the panel|panel)(?:[’']ve| have| has)?(?: \w+){0,3} (?:reviewed|reconsidered)
    (?:I|we|the panel|panel)(?:[’']ve| have| has)?(?: \w+){0,3} (?:looked into|re-?examined|carried out)
    (?:outcome|result|conclusion)s? of (?:the|your|my|this|our)(?: \w+)? (?:review|appeal|reconsideration)
    uph(?:old|eld|olds|olding)
    overturn
    affirm(?:ed|ing|s)?\b
    breach(?:ed)?\b
    has not complied
    my (?:finding|findings)
    """
)
WILL_REVIEW = phrases(
    r"""
    (?:review|appeal)(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? carried
    (?:review|appeal)(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? (?:conducted|logged)
    (?:review|appeal)(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? carried
    (?:review|appeal)(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? (?:conducted|logged)
    (?:complaint|request|it)(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? carried
    complaint(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? (?:conducted|logged)
    (?:request|it)(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? (?:conducted|logged)
    (?:complaint|request|it)(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? carried
    complaint(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? (?:conducted|logged)
    (?:request|it)(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? (?:conducted|logged)
    (?:review|appeal)(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? received
    (?:review|appeal)(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? (?:registered|passed)
    (?:review|appeal)(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? received
    (?:review|appeal)(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? (?:registered|passed)
    (?:complaint|request|it)(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? received
    complaint(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? (?:registered|passed)
    (?:request|it)(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? (?:registered|passed)
    (?:complaint|request|it)(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? received
    complaint(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? (?:registered|passed)
    (?:request|it)(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? (?:registered|passed)
    (?:review|appeal)(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? given
    (?:review|appeal)(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? (?:assigned|allocated)
    (?:review|appeal)(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? given
    (?:review|appeal)(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? (?:assigned|allocated)
    (?:complaint|request|it)(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? given
    complaint(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? (?:assigned|allocated)
    (?:request|it)(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? (?:assigned|allocated)
    (?:complaint|request|it)(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? given
    complaint(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? (?:assigned|allocated)
    (?:request|it)(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? (?:assigned|allocated)
    (?:review|appeal)(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? dealt
    (?:review|appeal)(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? undertaken
    (?:review|appeal)(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? acknowledged
    (?:review|appeal)(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? dealt
    (?:review|appeal)(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? undertaken
    (?:review|appeal)(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? acknowledged
    (?:complaint|request|it)(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? dealt
    (?:complaint|request|it)(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? undertaken
    (?:complaint|request|it)(?: \w+){0,6} (?:will|has been)(?: now)?(?: be| been| being)? acknowledged
    (?:complaint|request|it)(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? dealt
    (?:complaint|request|it)(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? undertaken
    (?:complaint|request|it)(?: \w+){0,6} (?:have been|was|is)(?: now)?(?: be| been| being)? acknowledged
    (?:will|aims? to|intends? to|shall)(?: \w+){0,4} (?:look into|conduct|review|complete|reply)
    (?:will|aims? to|intends? to|shall)(?: \w+){0,4} (?:respond|let you|write|consider|undertake|carry)
    acknowledg
    (?:we|have|has)(?: \w+){0,2} (?:logged|received|registered)
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
