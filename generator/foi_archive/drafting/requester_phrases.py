"""What letters from requesters say that tells what kind of letter they are."""

from __future__ import annotations

from foi_archive.drafting.phrases import phrases

_I_WOULD = (
    r"I(?:[’']d| would| should| wish| want| request| ask| hereby request| am (?:writing to )?request(?:ing)?)"
)
_GIVE = r"(?:provide|supply|send|let|give|tell|have|advise|confirm)"
ASKS = phrases(
    rf"""
    (?:freedom of information|FOIA?|EIRs?|environmental information)\b
    (?:official information act|right to information)\b
    please (?:{_GIVE}|could|can|may|answer|state)
    (?:could|can|would|may) (?:you|I)(?: \w+){{0,3}} {_GIVE}
    {_I_WOULD}(?: \w+){{0,4}} (?:like|grateful|request|to know|to see|copies|copy|ask|make)
    I (?:request|ask for|require|seek)
    """
)
_ANEW = r"(?:new|fresh|separate|further)"
NEW_REQUEST = phrases(
    rf"""
    (?:treat|regard|consider|take) (?:this|it)(?: \w+){{0,3}} (?:as )?an? {_ANEW} request
    (?:this|here) is an? {_ANEW} (?:FOI |freedom of information )?request
    (?:make|making|submit|submitting) an? {_ANEW} (?:FOI |freedom of information )?request
    """
)
_SEEK = r"(?:ask|request|want|like|wish|have|conduct|carry out|seek|seeking|asking|requesting|demand|apply)"
ASKS_REVIEW = phrases(
    rf"""
    (?:internal|formal|independent) review
    {_SEEK}(?: \w+){{0,5}} (?:review|reconsideration)
    review (?:of|it|this|the|your|my|that)\b
    (?:decision|refusal|response|handling)(?: \w+){{0,4}} (?:be )?reviewed
    (?:please|kindly) (?:review|reconsider|look again|re-?examine)
    (?:require|asks?|asking|seeks?|requests?|demand)(?: for)? (?:a|your|the) review
    (?:to|and) look again
    (?:this|here) is an? (?:administrative )?appeal
    (?:I|we)(?: \w+){{0,2}} (?:appeal|object)\b
    appealing
    representations
    reconsider
    (?:somebody|someone|anyone|you|council)(?: \w+){{0,6}} look at (?:it|this)
    look (?:into|at) (?:the time|it again|this again|the delay|the handling|how)
    (?:like|wish|want|have|need)(?: \w+){{0,3}} to complain
    """
)
_THREAT = (
    r"(?:ask|request|seek|apply|go|complain|have to|be forced|take|refer|be asking|be requesting|require)"
)
THREATENS = phrases(
    rf"""
    (?:will|shall|may|might|otherwise|or|[’']ll)(?: \w+){{0,6}} {_THREAT}
    (?:right|entitled) to (?:ask|request|an? internal)
    no (?:internal )?review
    if (?:I|you|we|there|this|no)\b
    """
)
CHASES = phrases(
    r"""
    overdue
    (?:not|n[’']t|never)(?: \w+){0,3} (?:had|received|heard|got|answered|replied|responded)
    no (?:reply|response|answer|acknowledge?ment|word|news|decision)
    (?:heard|received|had|got|have|seen|hear|receive)(?: still| received| had| heard)? nothing
    nothing (?:heard|received|from|since|has|so far|came|arrived)
    when (?:can|may|might|will|shall|should|do|could)(?: \w+){0,2} (?:I|we|you)
    what(?:[’']s| is)(?: \w+)? (?:happening|going on|the (?:status|position|progress|state))
    chas(?:e|er|ing)\b
    remind(?:er|ing)?\b
    (?:still|am|are) (?:waiting|awaiting)
    (?:was|were|is|are)(?: \w+){0,2} due
    where is (?:it|my|the)
    (?:days|weeks|months)(?: \w+){0,3} (?:are up|ago|have passed|have gone|has passed|late|since|ran out)
    (?:been|come) and gone
    over (?:an? |the )?(?:\w+ )?(?:\w+ )?(?:days|weeks?|months?|fortnight)
    any (?:update|progress|news)\b(?! of)
    (?:have|get|give me|send me|let me have|provide|request|appreciate|receive|ask for)(?: \w+){0,2} \
      update\b(?! (?:of|to))
    when (?:I|we) (?:can|may|might|will|should|could|am|are)(?: \w+){0,2} (?:expect|have|hear|receive)
    (?:deadline|limit|period|time) (?:has|have|had)(?: \w+)? (?:passed|expired|lapsed|run out)
    exceeded the (?:\w+ ){0,2}(?:limit|deadline|period)
    should have (?:had|received|heard|been answered)
    out of time
    (?:missed|left)(?: out)?(?: my| the)? (?:questions?|items?|parts?|points?)\b
    past the (?:deadline|date|limit)
    follow(?:ing)? up
    you (?:said|told|wrote|promised)(?: \w+){0,4} (?:the \d|by|that I|I[’']d|would)
    """
)
_MONEY = r"(?:cheque|payment|postal order|money order|fee)"
PAYS = phrases(
    rf"""
    paid (?:just|today|by|online|on-line|via|through|the)
    {_MONEY}(?: [\w£€$.,]+){{0,4}} (?:is |are )?(?:enclosed|attached|sent|made|paid|herewith)
    (?:I|we)(?:[’']ve| have)?(?: \w+){{0,3}} (?:paid|transferred the)
    (?:I|we)(?:[’']ve| have)? (?:enclosed?|sent) (?:a |the |my )?{_MONEY}
    (?:please find|enclosed|attached)(?: \w+){{0,4}} {_MONEY}
    (?:proof|confirmation|receipt) of payment
    """
)
UNPAID = phrases("nothing\nnot\\b\nyet\\b\nwill\\b\nif\\b\nwhy\\b\nwould\\b")
WITHDRAWS = phrases(
    r"""
    withdraw(?:ing|n)?\b
    forget about
    no longer (?:need|require|want|wish)
    (?:cancel|close|drop|abandon)(?:ling|ing)? (?:my|this|the|it)
    do not (?:need|wish)(?: \w+){0,2} (?:any ?more|to (?:pursue|proceed))
    don[’']t bother
    """
)
OF_PART = phrases(
    "(?:questions?|parts?|points?|items?|numbers?|bullets?) (?:\\d|[a-z]\\b|one|two|three|four)"
)
_REGULATOR = r"(?:(?:\w+ ){0,2}commissioner|ICO\b|ombudsman|OAIC\b)"
COMPLAINS_TO_REGULATOR = phrases(
    rf"""
    (?:complain|appeal|apply|refer)t?(?: \w+){{0,6}} to (?:the |your )?(?:office of the )?{_REGULATOR}
    application(?: \w+){{0,6}} to (?:the |your )?(?:office of the )?{_REGULATOR}
    section 50\b
    complain(?:t|ing)? (?:about|against)
    """
)
REGULATOR = phrases(
    rf"""
    (?:dear|to:?|the) (?:the )?{_REGULATOR}
    dear (?:case ?worker|case ?officer)
    """
)
UNHAPPY = phrases(
    r"""
    (?:not|n[’']t)(?: \w+)? (?:satisfied|happy|content|accept|good enough|agree|do)
    unhappy
    dis-?satisfied
    disagree
    challenge
    object\b
    incomplete
    left (?:it |this )?out
    """
)
