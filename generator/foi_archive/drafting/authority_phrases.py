"""What letters from authorities say that tells what kind of letter they are, if they answer nothing yet."""

from __future__ import annotations

from foi_archive.drafting.phrases import phrases

AUTOMATIC = phrases(
    r"""
    automat(?:ic|ed|ically)(?: \w+){0,2} (?:repl(?:y|ies)|response|e-?mail|message|receipt|generated)
    automat(?:ic|ed)(?: \w+){0,2} acknowledge?ment
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
    (?:please )?(?:do not|don[’']t) (?:reply|respond)
    thank you for (?:contacting|your (?:e-?mail|message) to)
    """
)

_PROVISION = (
    r"(?:section|s\.?) ?(?:10 ?\(3\)|17 ?\(2\)|15A|15AA|15AB|14 ?\(1\)|27)"
    r"|(?:regulation|reg\.?) ?7 ?\(1\)"
)
_IS = r"(?:need|have|must|am|are|is|be|been|therefore|will|to|now)"
EXTENDS = phrases(
    rf"""
    {_IS}(?: \w+){{0,3}} extend(?:ing|ed)? (?:the|this|our|that|your|by|it)
    extend(?:s|ing)? the (?:time|deadline|period|limit|due)
    (?:are|am|is) (?:therefore |now |hereby )?extending
    (?:invok|tak|claim)(?:es?|ing)(?: [\w-]+){{0,3}} extension
    extension (?:of|to) (?:the )?(?:time|period|deadline|time ?limit)
    needs? (?:more time|longer)
    the amended (?:date|deadline)
    unusual circumstances
    can be extended
    (?:no|not yet|has not|have not)(?: \w+){{0,8}} (?:reached|come to|made) (?:a|any) (?:decision|conclusion)
    decision(?: [\w']+){{0,12}} (?:has|have) not(?: yet)? been (?:reached|made|taken)
    considering the (?:following|application of)(?: \w+){{0,3}} (?:exemption|exception)
    (?:is|are|am)(?: still| now| currently)? considering the (?:public interest|balance)
    needs? until \d
    needs? (?:an? )?(?:further|extra|additional|another) (?:[\w-]+ ){{0,2}}(?:days|weeks|month|time|period)
    (?:exemptions?|exceptions?)(?: \w+){{0,4}} (?:are|is|under) considering
    (?:exemptions?|exceptions?)(?: \w+){{0,2}} under consideration
    must consider where the balance
    (?:am|are|is|have|has|must|therefore|now|hereby)(?: \w+){{0,2}} \
      (?:rely|appl|invok|us|mak)(?:y|ying|ied|e|ing|ed) (?:(?:up)?on |use of )?(?:{_PROVISION})
    we have not yet reached
    """
)
EXTENDABLE = phrases(
    r"""
    (?:allow|permit|enable|entitle|let|provide|can|may|could|might)(?:s|d)?\b(?: [\w']+){0,8} \
      (?:extend|extension|longer)
    circumstances (?:may|might|could)\b
    """
)
DOES_EXTEND = phrases(
    r"""
    (?:this|such|these)(?: \w+){0,4} (?:the case|a case|exist|what we are doing|apply|applies)
    (?:in|to) this (?:case|instance|request)
    (?:will|shall|can|we|I|hope to|should) now\b
    impracticable for us
    (?:I|we) (?:hereby |now |therefore )?do so\b
    by this (?:notice|letter|e-?mail)
    still considering
    """
)
EXTENSION_LAW = phrases(
    rf"""
    {_PROVISION}
    552 ?\(a\) ?\(6\)
    ten-day extension
    40 working days
    public interest
    complexity
    volum(?:e|inous)
    unusual circumstances
    exempt
    consult
    """
)

_PLEASE = r"(?:please|could you|can you|need|require|seek|seeking|grateful|would you)"
CLARIFIES = phrases(
    rf"""
    practical refusal reason
    not reasonably describe
    opportunity to (?:revise|refine|clarify)
    {_PLEASE}(?: [\w,]+){{0,6}} (?:clarif|specify)
    which of (?:these|those|them) (?:do|did|would) you
    """
)
POSSIBLE = phrases(
    r"""
    (?:may|might|if) (?:we |I )?(?:need|require|contact|ask|have)
    should (?:we|I|it)
    """
)

_WHICH = r"(?:which|what|whether)"
_NEED = r"(?:need|require|seek|seeking|ask|asking|request|requesting|grateful)"
_GET_ON = r"(?:go (?:on|any further)|proceed|continue|deal|process|answer|begin|start|task)"
_HEARD = r"(?:hear|heard|receive|received|have|get|had)"
_UNTIL_WE = r"(?:until|when|unless|once) (?:we|I)(?:[’']ve| have)?"
ASKS_CLARITY = phrases(
    rf"""
    before (?:we|I) (?:can|could|are able to) {_GET_ON}
    {_NEED}(?: [\w/]+){{0,4}} (?:clarif|further (?:information|detail))
    (?:need|would like|want) (?:some|to check|to know|you to|to ask|to be sure)
    could you (?:please |kindly )?(?:tell|clarify|confirm|specify|let|provide|narrow|explain|say)
    (?:can|would) you (?:please )?(?:clarify|confirm|specify|tell us|let (?:me|us) know)
    please (?:could you )?(?:clarify|specify|confirm {_WHICH}|(?:tell|let) (?:me|us) (?:know )?{_WHICH})
    which of (?:these|those|them) (?:do|did|would|are) you
    {_WHICH}(?: \w+){{0,2}} (?:do|would) you (?:want|need|like|mean)
    do you mean
    are you (?:interested in|asking for|looking for)
    as soon as you (?:tell|let|confirm|reply)
    cleared up
    what (?:you have in mind|period)
    clock (?:is|has been|will be|stops?)
    (?:on|put on) hold
    identify and locate
    request consultation
    practical refusal
    close (?:the|your) (?:case|request|file)
    {_UNTIL_WE} {_HEARD}(?: \w+){{0,6}} (?:from you|clarification|answer)
    {_UNTIL_WE} {_HEARD} the(?: \w+){{0,2}} information that we
    (?:not|n[’']t) hear from you
    hear nothing (?:within|from|by)
    (?:no longer want|treated as (?:lapsed|withdrawn)|consider (?:it|your request) (?:closed|withdrawn))
    not (?:sufficiently|reasonably|clear enough)(?: \w+){{0,3}} (?:describe|clear)
    """
)

_PART = r"(?:parts?|requests?|points?|items?|Q\d\w*|questions?|bullet|letter|e-?mail|enquiry|it)"
_HANDED = r"(?:transferr(?:ed|ing)|redirect(?:ed|ing)|forward(?:ed|ing)|pass(?:ed|ing))"
TRANSFERS = phrases(
    rf"""
    (?:{_HANDED}|sent|referred)(?: \w+){{0,6}} {_PART}(?: \w+){{0,12}} to (?:the |another |our )?[A-Z]
    {_PART}(?: \w+){{0,4}} (?:has|have|been|was|is)(?: \w+){{0,3}} {_HANDED} (?:on )?to
    (?:have|has|[’']ve|am|are)(?: \w+){{0,3}} {_HANDED} (?:\w+ ){{0,8}}{_PART}\b
    partial transfer
    transfer of (?:your|the) request
    """
)
_COLLEAGUE = r"(?:team|officer|department|section|unit|colleagues?|director|someone|service|secretary|area)"
TAKEN_OVER = phrases(
    rf"""
    (?:passed|forwarded|sent|referred)(?: it)? (?:on )?to (?:the|our|a|my) (?:[\w’']+ ){{0,3}}{_COLLEAGUE}
    passed(?: it)? to someone
    """
)

NO_REVIEW = phrases(
    r"""
    no (?:internal |such |further )?review
    not (?:be )?(?:review|carr|conduct|undertak|accept|able)
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
QUEUED = phrases(
    r"""
    (?:in|of) (?:the|our) (?:\w+ )?queue
    backlog
    (?:has|have) not(?: yet)?\b
    another (?:one )?has not
    with (?:\w+ ){1,3}for (?:clearance|approval|sign)
    """
)
_WILL = r"(?:hope|expect|aim|intend|plan|anticipate|hopeful|aiming|hoping|trust)"
_ANSWER = r"(?:send|reply|respond|answer|response|provide|get|be with you|have|let you|issue|able)"
EXPECTS = phrases(
    rf"""
    {_WILL}(?: \w+){{0,8}} {_ANSWER}
    you (?:will|should|can expect to|shall|may expect)(?: now)? (?:have|receive|hear|get)
    (?:we|I)(?:[’']ll| will| shall) (?:reply|respond|write|send|be in touch|answer|provide|let|chase|contact)
    (?:reply|response|answer|decision) (?:will|should) (?:be|reach|follow|issue)
    cannot say when
    will be in touch
    matter of (?:days|weeks)
    estimate is
    as soon as (?:possible|we can|I can|reasonably)
    """
)
