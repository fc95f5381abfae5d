"""What letters from authorities say that tells what kind of letter they are."""

from __future__ import annotations

from foi_archive.drafting.phrases import phrases

AUTOMATIC = phrases(
    r"""
    automat(?:ic|ed|ically)(?: \w+){0,2} (?:reply|replies|response|e-?mail)
    automat(?:ic|ed|ically)(?: \w+){0,2} (?:message|acknowledge?ment|receipt|generated)
    (?:this|it) is an? auto(?:matic|mated|-)
    auto-?reply
    out of (?:the )?office
    this (?:mailbox|inbox) is (?:read|monitored|checked|not)
    inbox, which is monitored
    """
)
GENERAL = phrases(
    r"""
    if you(?:[’']ve| have| are| wish| want)(?: \w+){0,3} (?:made|making|submitted|writing|sent|to)
    if your (?:e-?mail|message|enquiry|request|letter)
    please (?:do not|don[’']t) (?:reply|respond)
    do not (?:reply|respond) to
    thank you for (?:contacting|your (?:e-?mail|message) to)
    """
)
EXTENDS = phrases(
    r"""
    (?:need|have|must|am|are|is)(?: \w+){0,3} extend(?:ing|ed)? (?:the|this|our|that|your|by|it)
    (?:be|been|therefore|will|to|now)(?: \w+){0,3} extend(?:ing|ed)? (?:the|this|our|that|your|by|it)
    extend(?:s|ing)? the (?:time|deadline|period|limit|due)
    (?:are|am|is) (?:therefore |now |hereby )?extending
    (?:invok|tak|claim)(?:es?|ing)(?: \w+){0,3} extension
    extension (?:of|to) (?:the )?(?:time|period|deadline|time ?limit)
    needs? (?:more time|longer)
    the amended (?:date|deadline)
    unusual circumstances
    can be extended
    (?:no|not yet|has not|have not)(?: \w+){0,8} (?:reached|come to|made) (?:a|any) (?:decision|conclusion)
    decision(?: [\w']+){0,12} (?:has|have) not(?: yet)? been (?:reached|made|taken)
    considering the (?:following|application of)(?: \w+){0,3} (?:exemption|exception)
    (?:is|are) considering the (?:public interest|balance)
    (?:exemptions?|exceptions?)(?: \w+){0,4} (?:are|is|under) considering
    (?:exemptions?|exceptions?)(?: \w+){0,2} under consideration
    must consider where the balance
    we have not yet reached
    """
)
EXTENSION_LAW = phrases(
    r"""
    (?:section|s\.?|s) ?(?:10 ?\(3\)|17 ?\(2\)|15A|15AA|15AB|14 ?\(1\)|27)
    (?:regulation|reg\.?) ?7 ?\(1\)
    552 ?\(a\) ?\(6\)
    ten-day extension
    40 working days
    public interest
    complexity
    voluminous
    volume
    unusual circumstances
    exempt
    consult
    """
)
ASKS_PAYMENT = phrases(
    r"""
    (?:pay(?:able|ment|ing)?|paid)(?: [\w£€$.,]+){0,8} in advance
    please(?: \w+){0,6} (?:pay|send a cheque|make (?:a )?payment|send payment)
    (?:you (?:must|should|need|will need|are asked))(?: \w+){0,6} (?:pay|send a cheque)
    (?:you (?:must|should|need|will need|are asked))(?: \w+){0,6} (?:make (?:a )?payment|send payment)
    require[sd]?(?: you)?(?: \w+){0,6} (?:pay|send a cheque|make (?:a )?payment|send payment)
    (?:on|upon) receipt of (?:the |your )?(?:payment|fee|cheque|deposit)
    (?:fee|charge|deposit|cost)s?(?: [\w£€$.,]+){0,12} (?:is|are|be|being|of) [£€$] ?\d
    fees? notice
    (?:agree|willing|willingness|commit|consent|undertake) to pay
    advance payment
    days (?:in which )?to pay
    estimated (?:fee|cost|charge)s?
    """
)
CLARIFIES = phrases(
    r"""
    practical refusal reason
    opportunity to (?:revise|refine|clarify)
    (?:please|could you|can you|need)(?: [\w,]+){0,6} (?:clarif|specify)
    (?:require|seek|seeking|grateful|would you)(?: [\w,]+){0,6} (?:clarif|specify)
    which of (?:these|those|them) (?:do|did|would) you
    """
)
POSSIBLE = phrases(
    r"""
    (?:may|might|if) (?:we |I )?(?:need|require|contact|ask|have)
    should (?:we|I|it)
    """
)
NO_CHARGE = phrases(
    r"""
    no (?:fee|charge)s?
    (?:not|isn[’']t) (?:subject to )?(?:a )?(?:charge|fee)
    waive[rd]?
    without charge
    should a fee
    charges? (?:for [\w ]+ )?may (?:arise|be)
    may be a (?:charge|fee)
    """
)
ASKS_CLARITY = phrases(
    r"""
    before (?:we|I) (?:can|could|are able to) (?:go (?:on|any further)|proceed|continue|deal)
    before (?:we|I) (?:can|could|are able to) (?:process|answer|begin|start)
    (?:need|require|seek|seeking)(?: [\w/]+){0,4} (?:clarif|further (?:information|detail))
    (?:ask|asking|request|requesting|grateful)(?: [\w/]+){0,4} (?:clarif|further (?:information|detail))
    (?:need|would like|want) (?:some|to check|to know|you to|to ask|to be sure)
    could you (?:please |kindly )?(?:tell|clarify|confirm|specify|let|provide|narrow|explain|say)
    (?:can|would) you (?:please )?(?:clarify|confirm|specify|tell us|let (?:me|us) know)
    please (?:could you )?(?:clarify|specify)
    please (?:could you )?(?:confirm (?:which|what|whether|if))
    please (?:could you )?(?:let (?:us|me) know (?:which|what|whether)|tell us (?:which|what|whether))
    which of (?:these|those|them) (?:do|did|would|are) you
    do you mean
    (?:which|what)(?: \w+){0,2} (?:do|would) you (?:want|need|like|mean)
    cleared up
    request consultation
    practical refusal
    close (?:the|your) (?:case|request|file)
    what (?:you have in mind|period)
    clock (?:is|has been|will be|stops?)
    (?:on|put on) hold
    identify and locate
    (?:until|when) (?:we|I)(?:[’']ve| have)? (?:hear|heard|receive)(?: \w+){0,6} (?:from you|clarification)
    (?:unless|once) (?:we|I)(?:[’']ve| have)? (?:hear|heard|receive)(?: \w+){0,6} (?:from you|clarification)
    (?:until|when) (?:we|I)(?:[’']ve| have)? (?:received|have|get|had)(?: \w+){0,6} from you
    (?:until|when) (?:we|I)(?:[’']ve| have)? (?:received|have|get|had)(?: \w+){0,6} clarification
    (?:unless|once) (?:we|I)(?:[’']ve| have)? (?:received|have|get|had)(?: \w+){0,6} from you
    (?:unless|once) (?:we|I)(?:[’']ve| have)? (?:received|have|get|had)(?: \w+){0,6} clarification
    (?:until|when|unless|once) (?:we|I)(?:[’']ve| have)? (?:hear|heard|receive)(?: \w+){0,6} answer
    (?:until|when) (?:we|I)(?:[’']ve| have)? (?:hear|heard|receive)(?: \w+){0,6} information that we
    (?:unless|once) (?:we|I)(?:[’']ve| have)? (?:hear|heard|receive)(?: \w+){0,6} information that we
    (?:until|when|unless|once) (?:we|I)(?:[’']ve| have)? (?:received|have|get|had)(?: \w+){0,6} answer
    (?:until|when) (?:we|I)(?:[’']ve| have)? (?:received|have|get|had)(?: \w+){0,6} information that we
    (?:unless|once) (?:we|I)(?:[’']ve| have)? (?:received|have|get|had)(?: \w+){0,6} information that we
    (?:not|n[’']t) hear from you
    hear nothing (?:within|from|by)
    (?:no longer want|treated as (?:lapsed|withdrawn)|consider (?:it|your request) (?:closed|withdrawn))
    not (?:sufficiently|reasonably|clear enough)(?: \w+){0,3} (?:describe|clear)
    """
)
TRANSFERS = phrases(
    r"""
    transferred(?: \w+){0,6} (?:part|parts|request|point)(?: \w+){0,12} to (?:the |another |our )?[A-Z]
    (?:passed|forwarded)(?: \w+){0,6} (?:part|parts)(?: \w+){0,12} to (?:the |another |our )?[A-Z]
    (?:passed|forwarded)(?: \w+){0,6} (?:request|point)(?: \w+){0,12} to (?:the |another |our )?[A-Z]
    transferred(?: \w+){0,6} (?:item|Q\d\w*|question|bullet)(?: \w+){0,12} to (?:the |another |our )?[A-Z]
    (?:passed|forwarded)(?: \w+){0,6} (?:item|Q\d\w*)(?: \w+){0,12} to (?:the |another |our )?[A-Z]
    (?:passed|forwarded)(?: \w+){0,6} (?:question|bullet)(?: \w+){0,12} to (?:the |another |our )?[A-Z]
    sent(?: \w+){0,6} (?:part|parts|request|point)(?: \w+){0,12} to (?:the |another |our )?[A-Z]
    (?:redirected|referred)(?: \w+){0,6} (?:part|parts)(?: \w+){0,12} to (?:the |another |our )?[A-Z]
    (?:redirected|referred)(?: \w+){0,6} (?:request|point)(?: \w+){0,12} to (?:the |another |our )?[A-Z]
    (?:sent|redirected|referred)(?: \w+){0,6} (?:item|Q\d\w*)(?: \w+){0,12} to (?:the |another |our )?[A-Z]
    sent(?: \w+){0,6} (?:question|bullet)(?: \w+){0,12} to (?:the |another |our )?[A-Z]
    (?:redirected|referred)(?: \w+){0,6} (?:question|bullet)(?: \w+){0,12} to (?:the |another |our )?[A-Z]
    (?:part|request|Q\d\w*)(?: \w+){0,4} (?:has|have)(?: \w+){0,3} (?:transferred|passed) (?:on )?to
    (?:part|request|Q\d\w*)(?: \w+){0,4} (?:been|was|is)(?: \w+){0,3} (?:transferred|passed) (?:on )?to
    (?:part|request|Q\d\w*)(?: \w+){0,4} (?:has|have)(?: \w+){0,3} (?:forwarded|redirected) (?:on )?to
    (?:part|request|Q\d\w*)(?: \w+){0,4} (?:been|was|is)(?: \w+){0,3} (?:forwarded|redirected) (?:on )?to
    (?:question|it)(?: \w+){0,4} (?:has|have|been|was|is)(?: \w+){0,3} (?:transferred|passed) (?:on )?to
    (?:item|point)(?: \w+){0,4} (?:has|have|been|was|is)(?: \w+){0,3} (?:transferred|passed) (?:on )?to
    (?:question|it)(?: \w+){0,4} (?:has|have|been|was|is)(?: \w+){0,3} (?:forwarded|redirected) (?:on )?to
    (?:item|point)(?: \w+){0,4} (?:has|have|been|was|is)(?: \w+){0,3} (?:forwarded|redirected) (?:on )?to
    (?:have|has|[’']ve|am|are)(?: \w+){0,3} (?:transferr(?:ed|ing)) (?:\w+ ){0,8}(?:request|part|point)
    (?:have|has|[’']ve|am|are)(?: \w+){0,3} (?:redirect(?:ed|ing)) (?:\w+ ){0,8}(?:request|part|point)
    (?:have|has|[’']ve|am|are)(?: \w+){0,3} (?:transferr(?:ed|ing)) (?:\w+ ){0,8}(?:item|question|it|bullet)
    (?:have|has|[’']ve|am|are)(?: \w+){0,3} (?:redirect(?:ed|ing)) (?:\w+ ){0,8}(?:item|question|it|bullet)
    (?:have|has|[’']ve|am|are)(?: \w+){0,3} (?:forward(?:ed|ing)) (?:\w+ ){0,8}(?:request|part|point)
    (?:have|has|[’']ve|am|are)(?: \w+){0,3} (?:pass(?:ed|ing)) (?:\w+ ){0,8}(?:request|part|point)
    (?:have|has|[’']ve|am|are)(?: \w+){0,3} (?:forward(?:ed|ing)) (?:\w+ ){0,8}(?:item|question|it|bullet)
    (?:have|has|[’']ve|am|are)(?: \w+){0,3} (?:pass(?:ed|ing)) (?:\w+ ){0,8}(?:item|question|it|bullet)
    partial transfer
    transfer of (?:your|the) request
    """
)
TAKEN_OVER = phrases(
    r"""
    (?:passed|forwarded|sent|referred) (?:on )?to (?:the|our|a|my) (?:\w+ ){0,3}(?:team|officer)
    (?:passed|forwarded|sent|referred) (?:on )?to (?:the|our|a|my) (?:\w+ ){0,3}(?:department|section)
    (?:passed|forwarded|sent|referred) (?:on )?to (?:the|our|a|my) (?:\w+ ){0,3}(?:unit|colleague)
    (?:passed|forwarded|sent|referred) (?:on )?to (?:the|our|a|my) (?:\w+ ){0,3}(?:director|someone|service)
    passed to someone
    """
)
QUEUED = phrases(
    r"""
    (?:in|of) (?:the|our) (?:\w+ )?queue
    backlog
    (?:has|have) not(?: yet)?\b
    another (?:one )?has not
    with (?:\w+ ){1,3}for (?:clearance|approval|sign)
    """
)
DELAYED = phrases(
    r"""
    sorry
    apolog
    regret
    delay
    not (?:yet )?(?:been|be) able
    not (?:yet )?(?:been )?(?:complete|ready|finish|in a position)
    (?:still|currently) (?:await|have to|waiting|with|being|consider)
    awaiting
    unable to (?:respond|reply|answer|provide|send|meet|complete)
    nearly up
    overdue
    longer than
    (?<!no\s)later than
    patience
    """
)
EXPECTS = phrases(
    r"""
    (?:hope|expect|aim|intend|plan)(?: \w+){0,8} (?:send|reply|respond|answer|response|provide)
    (?:anticipate|hopeful|aiming|hoping|trust)(?: \w+){0,8} (?:send|reply|respond|answer|response|provide)
    (?:hope|expect|aim|intend|plan)(?: \w+){0,8} (?:get|be with you|have|let you|issue|able)
    (?:anticipate|hopeful|aiming|hoping|trust)(?: \w+){0,8} (?:get|be with you|have|let you|issue|able)
    you (?:will|should|can expect to|shall|may expect)(?: now)? (?:have|receive|hear|get)
    (?:we|I)(?:[’']ll| will| shall) (?:reply|respond|write|send|be in touch|answer|provide|let|chase|contact)
    (?:reply|response|answer|decision) (?:will|should) (?:be|reach|follow|issue)
    cannot say when
    matter of (?:days|weeks)
    estimate is
    as soon as (?:possible|we can|I can|reasonably)
    """
)
ACKNOWLEDGES = phrases(
    r"""
    thank(?:s| you) for (?:your|getting|coming|contacting|the|clarif)
    acknowledg
    (?:was|were|been|is|have|has|had)(?: \w+){0,4} (?:received|logged|registered)
    (?:was|were|been|is|have|has|had)(?: \w+){0,4} (?:recorded|allocated)
    (?:was|were|been|is|have|has|had)(?: \w+){0,4} (?:assigned|given the (?:number|reference))
    came in on
    (?:is|are|be|being)(?: now)? (?:being )?(?:dealt|handled|processed|considered|progressed)
    (?:20|twenty|10|ten|15|fifteen) (?:working|school|business)? ?days
    we had your
    receiving attention
    reference (?:number )?(?:is|of)
    """
)
