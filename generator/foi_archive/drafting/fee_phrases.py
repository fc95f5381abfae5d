"""What letters from authorities say of fees: that one is to be paid first, or that there may be one."""

from __future__ import annotations

from foi_archive.drafting.phrases import phrases

_YOU_MUST = r"(?:please|you (?:must|should|need|will need|are asked)|require[sd]?(?: you)?)"
ASKS_PAYMENT = phrases(
    rf"""
    (?:pay(?:able|ment|ing)?|paid)(?: [\w£€$.,]+){{0,8}} in advance
    {_YOU_MUST}(?: \w+){{0,6}} (?:pay|send a cheque|make (?:a )?payment|send payment|send [£€$])
    (?:on|upon) receipt of (?:the |your )?(?:payment|fee|cheque|deposit)
    as soon as we have your payment
    (?:fee|charge|deposit)s?(?: [\w£€$.,]+){{0,12}} (?:is|are|be|being|of) [£€$] ?\d
    (?:on|upon|against) payment of [£€$]
    must be paid
    fees? notice
    (?:agree|willing|willingness|commit|consent|undertake) to pay
    advance payment
    days (?:in which )?to pay
    estimated (?:fee|charge)s?
    estimated costs? (?:is|are|of (?:the )?(?:processing|search|copying|duplication|review))
    """
)
NO_CHARGE = phrases(
    r"""
    (?:if|where|when|should|in the event that) (?:an?|any|there|the|this|it|we|I)\b
    no (?:fee|charge)s?
    (?:not|isn[’']t) (?:subject to )?(?:a )?(?:charge|fee)
    (?:fee|charge)s?(?: \w+){0,4} (?:was|were) not
    waive[rd]?
    you (?:said|have|had|were|indicated|stated)(?: [\w']+){0,6} (?:agree|willing|willingness|commit)
    without charge
    should a fee
    charges? (?:for [\w ]+ )?may (?:arise|be)
    may be a (?:charge|fee)
    (?:fee|charge)s?(?: notice)? (?:may|might|could|would)\b
    (?:may|might|could|would|can)(?: \w+){0,4} (?:charge|fee)
    appropriate limit
    costs? limit
    one person
    """
)
OF_PAYMENT = phrases("fees?\ncharges?\ninvoice\npayment")
BEFORE_PAYMENT = phrases("(?:before|until|unless|once|as soon as) (?:we|I|you)\\b")
