"""How letters tell the date of another letter: its nouns, what links a noun to a date, verbs of sending."""

from __future__ import annotations

import re

from foi_archive.drafting.phrases import phrases
from foi_archive.model.message import MessageKind as Kind

LETTER = re.compile(
    r"\b(?:requests?|e-?mails?|letters?|messages?|correspondence|communication|application|appeal|complaint"
    r"|representations|reminder|chaser|clarification|query|enquiry|submission|note|fax|requirement|payment|reply|response|decision"
    r"|determination|refusal\snotice|refusal|notice|acknowledge?ment|answer)\b(?!\s+(?:address|inbox))",
    re.IGNORECASE,
)
OF_AUTHORITY = re.compile(
    r"(?:reply|response|decision|determination|refusal|refusal\snotice|notice|acknowledge?ment|answer)\Z",
    re.IGNORECASE,
)
SEVERAL = re.compile(r"(?!representations)\w[\w-]*s", re.IGNORECASE)
ANOTHER = re.compile(
    r"\b(?:(?:planning|licen[cs]\w+|grant|job|permit)\sapplication|(?:previous|earlier|separate|other|similar|last)\srequest)\b",
    re.IGNORECASE,
)

_REFERENCE = r"(?:,?\s+(?:\(?[\w/.-]*\d[\w/.-]*\)?|[\"“][^\"”\n]{1,80}[\"”]))?"
_SUBJECT = (
    r"(?:\s+(?:for\s+(?:information|access\s+to\s+(?:information|records)|(?:an?\s+)?(?:internal\s+)?review)"
    r"|under\s+(?:the\s+)?[\w\s]{3,50}?Act(?:\s+\d{4})?|to\s+(?:us|you|me)|from\s+you))?"
)
LINKED = re.compile(
    rf"{_REFERENCE}{_SUBJECT}{_REFERENCE}(?:\s+of\s+(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+[A-Z][\w'’-]*)?,?\s+(?:(?:which|that)\s+(?:was|were|is|you|I|we)\s+)?"
    r"(?:of|dated|(?:sent|issued|submitted|made|emailed|e-mailed|posted)(?:\s+(?:to\s+)?(?:us|you|me))?(?:\s+on)?|on|from)"
    r"\s+(?:the\s+)?",
    re.IGNORECASE,
)
DETERMINER = re.compile(
    r"\b(?P<det>[Yy]our|[Oo]ur|[Mm]y|[Tt]he|[Tt]his|(?:[A-Z][\w.-]*\s){0,3}[A-Z][\w.-]*[’']s?|(?:the\s+)?\w+[’']s)\s+"
    r"(?P<adjectives>(?:(?!your\b|our\b|my\b|the\b|this\b|that\b|we\b|you\b)[\w()/’'-]+\s+){0,7})\Z"
)
LINKED_FAR = re.compile(r"\sto\s(?:the\s)?[A-Z][^.;]{2,110},\s+dated\s+")
DATED_AND_RECEIVED = re.compile(r"\bdated\s+and\s+received\b[^.;]{0,80}\Z", re.IGNORECASE)
BEHIND_LETTER = re.compile(
    r"\s*,?\s*(?:in\s+which|requesting|asking|asked|which|where|you\b|seeking|chasing|for\s+an?|about|regarding|concerning"
    r"|to\s+(?:ask|request)|we\b|advising|informing)[^;.]{0,90}",
    re.IGNORECASE,
)
RECEIVED = re.compile(
    r"\b(?:received|opened|reached\s+(?:us|me|this\s+\w+)|came\s+in(?:to)?|arrived|put\s+through\s+(?:my|our|the)\s+\w+)"
    r"\b(?P<rest>[^.;]{0,110})\s(?:the\s)?\Z|\breceipt\s+of\s[^.;]{0,150}\son\s(?:the\s)?\Z|\bwe\s+(?:had|got|received)\s[^.;]{0,60}\s(?:the\s)?\Z",
    re.IGNORECASE,
)
RECEIVED_LINE = re.compile(
    r"(?P<what>[\w -]{0,40}?)\s?\b(?:received|receipt)\s?(?:on|date)?\s?[:.]?\s{0,6}(?:the\s)?\Z",
    re.IGNORECASE,
)
IT = re.compile(r"\b(?:received|got)\s(?:it|this)\b|(?:\A|[.]\s+)it\swas\sreceived\b", re.IGNORECASE)
NOT_RECEIVED = re.compile(r"\b(?:not|n[’']t|never|until|must\s+be|to\s+be|if)\b", re.IGNORECASE)
SAME_DAY = re.compile(
    r",?\s*(?:which|and)\s[^.;]{0,50}?(?:received|reached|came|arrived)[^.;]{0,50}?\bsame\s+day",
    re.IGNORECASE,
)
THIS_MORNING = re.compile(
    r"\b(?P<det>your)\s(?:\w+\s)?(?:e-?mail|letter|message|note)\sof\s(?:this\s(?:morning|afternoon|evening)|today)[\s,(]*\Z",
    re.IGNORECASE,
)

_BODY = (
    r"the\s(?:Agency|Council|Trust|Department|Board|Authority|Force|University|Service|Panel|Bureau|Office|Ministry"
    r"|Commission|College|Constabulary)"
)
_VERBS = (
    r"(?:wrote|replied|answered|asked|requested|responded|reminded|chased|appealed|issued|sent|informed|notified"
    r"|acknowledged|extended|refused|submitted|clarified|complained|emailed|e-mailed|told|advised|contacted|provided|agreed)"
)
DID = re.compile(
    rf"(?P<pre>\b\w+\s)?\b(?P<actor>you|we|I|{_BODY})\s(?:(?:then|also|first|last|originally|have|had|only)\s)*(?P<verb>{_VERBS})\b"
    rf"(?P<rest>(?:(?!\s(?:and|but)\s(?:I|we|you|on)\s)[^.;]){{0,90}}?)(?<!\sand)(?:\s(?:on|by\s\w+\son)|,)\s(?:the\s)?(?:following\sday,\s)?\Z",
    re.IGNORECASE,
)
# "You asked for the minutes of the meeting on 4 May" tells nothing of the request.
OF_EVENT = re.compile(
    r"\b(?:meeting|hearing|incident|accident|event|visit|inspection|collision|election|vote)\b"
    r"|\b(?:decision|published|received|dated|held|made|occurred|place|sent|issued)\Z",
    re.IGNORECASE,
)
FUTURE = re.compile(r"\b(?:will|shall|expect|hope|aim|intend|plan)\b|[’']ll\b", re.IGNORECASE)
SPOKEN = re.compile(
    r"\b(?:(?:by|over\sthe|on\sthe)\s(?:tele)?phone|(?:phone|telephone|video)\s?(?:call|conversation)|conversation"
    r"|oral(?:ly)?|verbal(?:ly)?|in\sperson|(?:when|as)\swe\s(?:spoke|met))\b",
    re.IGNORECASE,
)
THEN_DID = re.compile(
    rf",?\s*(?P<actor>you\swere|you|we|I|this\soffice|{_BODY})\s(?:(?:then|also|first)\s)*(?P<verb>{_VERBS})\b(?P<rest>[^.;]{{0,120}})",
    re.IGNORECASE,
)
WAS_ASKED = re.compile(
    r"\bclarification\s(?:was|had\sbeen)\s(?:asked\sfor|sought|requested)\son\s(?:the\s)?\Z", re.IGNORECASE
)
WAS_GIVEN = re.compile(
    r"\bclarification\b[^.;]{0,80}\b(?:received|provided|given)\son\s(?:the\s)?\Z", re.IGNORECASE
)
BEFORE_NOUN = re.compile(
    r"\s(?:response|decision|determination|letter|request|appeal|e-?mail|reply)\b(?!\s(?:of|dated))",
    re.IGNORECASE,
)
WAS_SENT = re.compile(
    r"\b(?P<noun>response|reply|acknowledge?ment|(?:fees?\s|refusal\s)?notice|refusal|decision|extension(?:\sletter)?|transfer\sletter)\b"
    r"(?:(?:[^.;]|\.(?=\d)){0,60}\b(?:was|were|been|which)\b[^.;]{0,40}?)?"
    r",?\s(?:sent|issued|provided|made|given)\b(?:[^.;]|(?<=\bMs|\bMr|\bDr)\.|(?<=\bMrs)\.){0,60}\s(?:on|until)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
DATE_FIRST = re.compile(r"(?:\A|[:;,(–-]\s*|\n\s*|\.\s+)(?:and\s+)?(?:on\s+)?(?:the\s+)?\Z", re.IGNORECASE)
BY_LETTER = re.compile(
    r"\bby\s(?:our\s)?(?:letter|e-?mail|notice)\s(?:of|dated|sent(?:\son)?)\s(?:the\s)?\Z", re.IGNORECASE
)

_REVIEW = phrases(
    r"""
    (?:internal )?review\w*
    appeal\w*
    representations
    requirement
    complain\w*
    reconsider\w*
    """
)
CLUES_OF_REQUESTER = (
    (_REVIEW, {Kind.REVIEW_REQUEST}),
    (phrases("remind\\w*\nchas(?:er|ed|ing)\\b\nwrote again"), {Kind.CHASER}),
    (phrases("clarif\\w+\nanswered\nreplied\nresponded\nrevised (?:\\w+ )?scope"), {Kind.CLARIFICATION}),
    (phrases("payment\ncheque\npaid"), {Kind.PAYMENT}),
    (phrases("(?:original|initial|first) (?:e-?mail|letter|message|correspondence)"), {Kind.REQUEST}),
    (
        phrases("requests?\\b\nrequested\napplication\nasked (?:for|how|what|about)\nenquiry\nsubmitted"),
        {Kind.REQUEST},
    ),
)
CLUES_OF_AUTHORITY = (
    (phrases("acknowledg\\w+"), {Kind.ACKNOWLEDGEMENT, Kind.REVIEW_ACKNOWLEDGEMENT}),
    (
        phrases("extension\nextend\\w*\nPIT\\b\nconsidering\nunusual circumstances\nmore time"),
        {Kind.EXTENSION},
    ),
    (phrases("clarif\\w+\nto ask\nasked you\nasked for\nconsultation notice"), {Kind.CLARIFICATION_REQUEST}),
    (phrases("transfer\\w*\npassed (?:on|to)"), {Kind.TRANSFER}),
    (phrases("fees?\\b"), {Kind.FEE_NOTICE}),
    (phrases("update\nholding"), {Kind.HOLDING_REPLY}),
    (
        phrases("(?:review|appeal) (?:decision|determination|outcome|response)\noutcome of (?:the|your)"),
        {Kind.REVIEW_DECISION},
    ),
    (
        phrases(
            "response\nreply\nreplied\nresponded\ndecision\nrefus\\w+\nanswer\\w*\nreleased\ndetermination\ndisclosure"
        ),
        {Kind.RESPONSE, Kind.REVIEW_DECISION},
    ),
)
EVENT_OF_AUTHORITY = phrases(
    r"""
    you were (?:issued|sent|given|informed|notified|told)
    (?:provided|sent|issued) to you
    we\b
    """
)
EVENT_OF_REQUESTER = phrases(
    r"""
    your?\b
    (?:\w+ ){0,3}requests?(?: for (?:information|(?:internal )?review))? (?:was |is )?(?:received|sent|made)
    (?:\w+ ){0,3}requests? (?:was |is )?(?:submitted|registered)
    (?:internal )?review (?:was )?requested
    (?:representations|requirement for review|request for (?:internal )?review|appeal|complaint)\b
    (?:appeal|complaint|clarification|reminder|chaser)(?: was)? (?:received|sent|made)
    """
)
EVENT_OF_AUTHORITY_TOO = phrases(
    r"""
    (?:\w+ ){0,3}notice(?: \w+){0,2} (?:sent|issued|given)
    (?:\w+ )?extension notified
    (?:response|reply|acknowledge?ment|refusal(?: notice)?|decision)(?: \w+){0,3} (?:sent|issued|given|made)
    (?:(?:\w+ )?extension|letter|update)(?: \w+){0,3} (?:sent|issued|given|made)
    clarification(?: \w+){0,3} (?:sent|requested|sought)
    (?:final |initial |full )?(?:response|reply|decision|refusal|acknowledge?ment)\b
    """
)
ARRIVED = phrases("received\ncame in\narrived\nreached")
