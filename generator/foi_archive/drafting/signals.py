"""The language of refusals: words by which letters withhold, deny, or pass on."""

from __future__ import annotations

from foi_archive.drafting.phrases import phrases

_THINGS = (
    r"(?:(?:any|such|this|that|these|those|the|relevant|recorded|further|other|requested|specific|of) ){0,4}"
    r"(?:information|data|records?|documents?|figures?|details|copies|correspondence|e-?mails?|minutes|notes"
    r"|papers|assessments?|reports?|statistics|breakdowns?|lists?|material|measurements?|recordings?)"
)

_NOW = r"(?:currently|itself|centrally|routinely|actually|ourselves|in fact)"
_OBJECT = (
    r"(?:any|this|that|these|those|such|it|a|an|records?|information|minutes|data|copies|track|figures"
    r"|statistics)"
)

DENIES = phrases(
    r"""
    neither (?:to )?confirms? nor den(?:y|ies)
    neither (?:to )?confirm or deny
    (?:refus\w+|declin\w+|unable|not able|cannot|can ?not|\
      not obliged) (?:to )?(?:either )?confirm (?:or|nor) deny
    duty to confirm or deny (?:does not|doesn[’']t) (?:arise|apply)
    glomar
    """
)
"""A refusal to say whether anything is held."""

NOT_HELD = phrases(
    rf"""
    (?:do|does|did)(?: not|n[’']t) (?:{_NOW} )?(?:hold|record)(?! (?:to|been|up))
    (?:do|does|did)(?: not|n[’']t) (?:{_NOW} )?(?:have|keep|collect|capture|retain|possess|\
      maintain) {_OBJECT}\b
    (?:is|are|was|were)(?: not|n[’']t) (?:(?:centrally|currently|routinely|separately) )?(?:held|\
      recorded|collected|kept|captured|collated|something (?:which|that) (?:is recorded|we hold|an?))
    (?:is|are|was|were) never (?:recorded|made|kept|taken|drawn up|produced|held)
    (?:hold|holds|held|have|has|found|find|located|keeps?) (?:no|nothing|none)\b
    no {_THINGS}(?: [\w()]+){{0,5}} (?:(?:is|are|was|were|has been|have been) )?(?:held|exist\w*|found|\
      located|identified|from which)
    nothing (?:is )?held
    ^not held\b
    (?:do|does|did)(?: not|n[’']t) maintain (?!that\b)
    (?:unable|not able|failed) to (?:locate|find|identify) any
    (?:could|did) not (?:locate|find|identify) any
    no responsive (?:records|documents|information)
    no (?:record|trace) of\b
    (?:there (?:is|are|was|were)|we have|has) no (?:recorded )?(?:information|record|such (?:record|\
      document|list|note)s?)
    not recorded
    none (?:was|were|is|are) (?:taken|kept|recorded|held|made)
    not have (?:recorded|the) information
    nothing (?:was|were|could be) (?:found|located)
    (?:there is|there are|there were|there was) no such (?:documents?|records?|lists?|assessments?|\
      reports?|minutes)
    (?:has|have) no field
    (?:information|records?|it|lists?|documents?|this|they) (?:does|do) not exist
    (?:do|does|did)(?: not|n[’']t) hold any
    none of (?:this|it|these) (?:is|are) (?:held|recorded)
    """
)
"""That nothing is held."""

REFUSES = phrases(
    r"""
    with(?:hold|holds|held|holding)
    exempt(?:ed|ions?)?\b
    except(?:ed|ions?)\b
    refus\w*
    (?:are|is|am|be) (?:unable|not able) to
    can(?:not| not) (?:be )?(?:provide|disclose|release|supply|give|let|share|answer)\w*
    declin\w*
    not (?:be )?(?:disclosed|released|provided|supplied|giving|given|disclosing)
    will not (?:be )?(?:give|disclos|releas|provid|break)\w*
    not obliged
    confidential
    """
)
"""That something is refused."""

WITHHOLDS = phrases(
    r"""
    (?:we|i|it|they|this|these|which|and)(?: \w+){0,3} (?:withhold\w*|withheld|refus\w+|not (?:disclos|\
      releas|provid)\w+)
    """
)
"""That the writer withholds something."""

NEED_NOT = phrases(
    r"""
    (?:need not|needn[’']t|not (?:obliged|required|bound) to|(?:do|does)(?: not|n[’']t) (?:have|\
      need) to) (?:comply|answer|reply|respond)
    """
)
"""That a request need not be complied with."""

REFUSES_IT = phrases(
    r"""
    (?:refus\w+|declin\w+|unable|not able|cannot|can ?not|will not)(?: to)? (?:release|disclose|\
      provide|supply|give you|let you have) (?:it|this|them|these|the (?:requested )?information)\b
    (?:refus\w+|withh\w+|withhold) (?:it|this|them|these|all of (?:it|this|them)|\
      the (?:requested )?information|this information|the whole of)\b
    (?:it|this|they|these|the total|the (?:requested )?information|this (?:requested )?information|\
      the information (?:that )?you (?:have )?(?:requested|asked for|seek)|\
      such information|(?:information|data) (?:of|relating to|on|about) (?:this|that|your)(?: \w+)?) (?:is|\
      are)(?: (?:now|therefore|accordingly|also|both|however|being|considered|held but (?:is|are))){0,3} \
      (?:to be )?(?:being )?(?:exempt|excepted|withheld|refused)
    """
)
"""That what was asked is refused, and not a part of it only."""

IS_REFUSED = phrases(
    r"""
    (?:is|are)(?: (?:therefore|accordingly|also|being|both)){0,2} (?:withheld|refused)
    """
)
"""That something is refused, perhaps with the ground further on."""

HARMS = phrases(
    r"""
    would(?: (?:or would )?be likely to)?,? (?:prejudice|inhibit|endanger|harm|damage)
    """
)
"""That a disclosure would do harm."""

ALL_OF_IT = phrases(
    r"""
    (?:with(?:held|hold\w*)|refus\w+|den(?:y|ied)|exempt)(?: \w+){0,3} in (?:full|its entirety|\
      their entirety)
    (?:entirely|wholly|in total) (?:exempt|withheld)
    """
)
"""That all is refused."""

HAS_PASSED_ON = phrases(
    r"""
    (?:have|has|been|was|were|i|we)(?:[’']ve)?(?: \w+){0,2} (?:transferred|\
      passed (?:it|this|that|these|your|the|on|to)\b|forwarded|redirected|\
      referred|sent)
    """
)
"""That the question has been sent to another body."""

PASSES_ON = phrases(
    r"""
    should be (?:addressed|directed|sent|made) to
    to whom (?:i|we) have (?:now |today |therefore )?(?:forwarded|passed|sent|transferred|referred)
    to whom (?:\w+ ){0,8}(?:should|can|may) be (?:addressed|directed|sent|made)
    (?:transferred|passed|forwarded|redirected|referred|sent)\b[^.;]{0,90}? to\b
    (?:(?:you )?(?:may|might) (?:wish|like|want|care) to|you should|you (?:can|could)|please|\
      (?:we )?suggest (?:that )?you) (?:contact|approach|direct|address|write to|ask|put (?:this|that|\
      it|your \w+) to|redirect|try|apply to)\b
    """
)
"""That another body has it, or has been sent the question."""

ELSEWHERE = phrases(
    r"""
    (?:a matter|one) for (?!us|this|the (?:council|trust|department|force))
    not (?:a matter|one) for (?:us|this|the)
    (?:is|are) not (?:something )?(?:ours|our)
    (?:do|does)(?: not|n[’']t) (?:hold|have|keep)
    not we,? have it
    hold(?:s)? (?:the|this|that|these) (?:figures|information|records|data)
    (?:which|who) (?:issues?|holds?|runs?|keeps?|has|have|is responsible|are responsible)
    (?:made|sent) to the
    not made to
    isn[’']t something (?:that|which)
    (?:is|are) the responsibility of
    responsible for
    outside (?:our|its) remit
    """
)
"""That another body is the one to ask."""

OUTSIDE_THE_LAW = phrases(
    r"""
    (?:not|isn[’']t|is not) (?:a )?(?:valid )?(?:request|question) for recorded information
    (?:not|isn[’']t|is not) (?:a )?(?:matter for )?(?:freedom of information|foi)\b
    asks? for (?:an|our|your) opinion
    (?:matter of|invites?|an) opinion (?:and|rather|which|that)
    subject access request
    (?:been |be )?(?:dealt with|treated|handled|answered|considered) (?:outside|other than under)
    not been dealt with under the act
    under (?:the )?data protection (?:legislation|law|act|laws) (?:and not|rather than|instead)
    as (?:your )?(?:own )?personal data (?:request|under)
    """
)
"""That the law on information is not the right one."""
