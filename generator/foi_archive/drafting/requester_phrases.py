"""What letters from requesters say that tells what kind of letter they are."""

from __future__ import annotations

from foi_archive.drafting.phrases import phrases

ASKS = phrases(
    r"""
    (?:freedom of information|FOIA?|EIRs?)\b
    (?:environmental information|official information act|right to information)\b
    please (?:provide|supply|send|let|give|tell|could|can|may|confirm|answer|state|advise)
    (?:could|can|would|may) (?:you|I)(?: \w+){0,3} (?:provide|supply|send|let|give|tell|have|advise|confirm)
    I(?:[’']d| would| should| wish| want)(?: \w+){0,4} (?:like|grateful|request|to know)
    I(?:[’']d| would| should| wish| want)(?: \w+){0,4} (?:to see|copies|copy|ask|make)
    I(?: request| ask)(?: \w+){0,4} (?:like|grateful|request|to know|to see|copies|copy|ask|make)
    I hereby request(?: \w+){0,4} (?:like|grateful|request|to know)
    I(?: am requesting| am writing to request)(?: \w+){0,4} (?:like|grateful|request|to know)
    I(?: hereby request| am requesting| am writing to request)(?: \w+){0,4} (?:to see|copies|copy|ask|make)
    I (?:request|ask for|require|seek)
    """
)
NEW_REQUEST = phrases(
    r"""
    (?:treat|regard|consider|take) (?:this|it)(?: \w+){0,3} (?:as )?an? (?:new|fresh|separate) request
    (?:this|here) is an? (?:new|fresh|separate|further) (?:FOI |freedom of information )?request
    (?:make|making) an? (?:new|fresh|separate|further) (?:FOI |freedom of information )?request
    (?:submit|submitting) an? (?:new|fresh|separate|further) (?:FOI |freedom of information )?request
    """
)
ASKS_REVIEW = phrases(
    r"""
    (?:internal|formal|independent) review
    (?:ask|request|want|like|wish|have|conduct)(?: \w+){0,5} (?:review|reconsideration)
    (?:carry out|seek|seeking|asking|requesting|demand|apply)(?: \w+){0,5} (?:review|reconsideration)
    review (?:of|this|the|your|my|that)
    (?:decision|refusal|response|handling)(?: \w+){0,4} (?:be )?reviewed
    please (?:review|reconsider|look again|re-?examine)
    (?:this|here) is an? (?:administrative )?appeal
    (?:I|we)(?: \w+){0,2} (?:appeal|object)\b
    appealing
    representations
    reconsider
    (?:somebody|someone|anyone|you|council)(?: \w+){0,6} look at (?:it|this)
    look (?:into|at) (?:the time|it again|this again|the delay|the handling|how)
    (?:like|wish|want|have|need)(?: \w+){0,3} to complain
    """
)
THREATENS = phrases(
    r"""
    (?:will|shall|may|might|otherwise|or|[’']ll)(?: \w+){0,6} (?:ask|request|seek|apply|go|complain)
    (?:will|shall|may|might|otherwise|or|[’']ll)(?: \w+){0,6} (?:have to|be forced|take)
    (?:will|shall|may|might|otherwise|or|[’']ll)(?: \w+){0,6} (?:refer|be asking|be requesting|require)
    (?:right|entitled) to (?:ask|request|an? internal)
    no (?:internal )?review
    if (?:I|you|we|there|this|no)\b
    """
)
CHASES = phrases(
    r"""
    overdue
    (?:not|n[’']t|never)(?: \w+){0,3} (?:had|received|heard|got|answered|replied|responded)
    (?:nothing|no (?:reply|response|answer|acknowledge?ment|word|news|decision))
    when (?:can|may|might|will|shall|should|do|could)(?: \w+){0,2} (?:I|we|you)
    what(?:[’']s| is)(?: \w+)? (?:happening|going on|the (?:status|position|progress|state))
    chas(?:e|er|ing)\b
    remind(?:er|ing)?\b
    (?:still|am|are) (?:waiting|awaiting)
    (?:was|were|is|are)(?: \w+){0,2} due
    where is (?:it|my|the)
    (?:days|weeks|months)(?: \w+){0,3} (?:are up|ago|have passed|have gone|has passed|late|since)
    over (?:twenty|20|a month|a week|two|three|four|six|\d+)
    out of time
    past the (?:deadline|date|limit)
    follow(?:ing)? up
    you (?:said|told|wrote|promised)(?: \w+){0,4} (?:the \d|by|that I|I[’']d|would)
    """
)
PAYS = phrases(
    r"""
    paid (?:just|today|by|online|on-line|via|through|the)
    (?:cheque|payment)(?: [\w£€$.,]+){0,4} (?:is |are )?(?:enclosed|attached|sent|made|paid|herewith)
    (?:postal order|money order|fee)(?: [\w£€$.,]+){0,4} (?:is |are )?(?:enclosed|attached|sent)
    (?:postal order|money order|fee)(?: [\w£€$.,]+){0,4} (?:is |are )?(?:made|paid|herewith)
    (?:I|we)(?:[’']ve| have)?(?: \w+){0,3} (?:paid|enclose(?:d)? (?:a |the |my )?(?:cheque|payment|fee))
    (?:I|we)(?:[’']ve| have)?(?: \w+){0,3} (?:sent (?:a |the |my )?(?:cheque|payment)|transferred the)
    (?:please find|enclosed|attached)(?: \w+){0,4} (?:cheque|payment|postal order|money order)
    (?:proof|confirmation|receipt) of payment
    """
)
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
COMPLAINS_TO_REGULATOR = phrases(
    r"""
    complain(?: \w+){0,6} to (?:the |your )?(?:office of the )?(?:\w+ )?information commissioner
    (?:complaint|appeal)(?: \w+){0,6} to (?:the |your )?(?:office of the )?(?:\w+ )?information commissioner
    (?:complain|complaint|appeal)(?: \w+){0,6} to (?:the |your )?(?:office of the )?(?:\w+ )?ICO
    complain(?: \w+){0,6} to (?:the |your )?(?:office of the )?(?:\w+ )?(?:ombudsman|OAIC)
    (?:complaint|appeal)(?: \w+){0,6} to (?:the |your )?(?:office of the )?(?:\w+ )?(?:ombudsman|OAIC)
    apply(?: \w+){0,6} to (?:the |your )?(?:office of the )?(?:\w+ )?information commissioner
    application(?: \w+){0,6} to (?:the |your )?(?:office of the )?(?:\w+ )?information commissioner
    refer(?: \w+){0,6} to (?:the |your )?(?:office of the )?(?:\w+ )?information commissioner
    (?:apply|application|refer)(?: \w+){0,6} to (?:the |your )?(?:office of the )?(?:\w+ )?ICO
    apply(?: \w+){0,6} to (?:the |your )?(?:office of the )?(?:\w+ )?(?:ombudsman|OAIC)
    (?:application|refer)(?: \w+){0,6} to (?:the |your )?(?:office of the )?(?:\w+ )?(?:ombudsman|OAIC)
    section 50\b
    complaint (?:about|against)
    """
)
REGULATOR = phrases(
    r"""
    (?:dear|to:?|the) (?:\w+ ){0,2}(?:information )?(?:commissioner|ICO|ombudsman|case ?worker|case ?officer)
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
