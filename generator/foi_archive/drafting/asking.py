"""Sentences that ask for something, in letters that do not number what they ask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foi_archive.drafting.phrases import phrases
from foi_archive.drafting.sentences import sentences

_GIVE = (
    r"(?:provide|send|supply|tell|give|confirm|state|advise|disclose|forward|release|detail|share|let\s+me)"
)
_WANT = (
    r"(?:like(?!\s+to\s+(?:understand|thank|begin|start|make|complain|say))"
    r"|appreciate|welcome|be\s+(?:grateful|obliged|glad|interested)|love)"
)
_I_WOULD = r"I(?:\s+(?:would|should)|[’']d)\s+(?:also\s+|therefore\s+|further\s+)?"
_ASKS = phrases(
    rf"""
    please (?:(?:could|can|would|will) you )?(?:also |then )?{_GIVE}
    (?:could|can|would|will) you (?:please |kindly |also )?{_GIVE}
    {_I_WOULD}{_WANT}
    I(?: also)? (?:wish|want|need|ask) (?:to (?:know|see|have|obtain|receive|request|be)|for)
    I(?: also)? (?:want|need|require) (?:any|all|every|copies|the|a copy|details)\b
    I(?: am|[’']m| hereby| also| would)? (?:request(?:ing)?|asking for|seek(?:ing)?|after)\b
    """
)
_COURTESY = phrases(
    r"""
    by (?:e-?mail|post|return)\b.{0,12}$
    (?:electronic|paper|digital)(?:ally)? (?:form|format|cop(?:y|ies))\b
    ^(?:please )?(?:reply|respond|acknowledge|contact|write|treat|note|do not)\b.{0,200}$
    (?:acknowledge|confirm) (?:receipt|that you have received)
    (?:cost|appropriate) limit\b
    too (?:wide|broad|dear|expensive)
    narrow(?:ed)?\b
    costs? of (?:this|processing)
    rather than (?:delay|refus)\w*
    if you (?:need|require|are not|have any|believe|consider|decide|refuse|hold none)
    if (?:any of (?:this|it)|this|my request|it is|the (?:request|name))\b.{0,60}\b(?:please|could)\b
    advice and assistance\b
    (?:within|in) (?:the )?(?:20|twenty) working days\b
    look(?:ing)? forward\b
    under the (?:Freedom|FOI|Environmental)[^?]{0,60}$
    make (?:a|this) (?:\w+ ){0,5}request\b
    how are you\b
    explain (?:which|why) exempt
    """
)
"""What belongs to every letter: how to send it, what if it costs too much, thanks, and threats."""

_AND_ALSO = re.compile(
    rf",?\s+and\s+(?=(?:{_I_WOULD}{_WANT}|also\s+(?:please\s+)?{_GIVE}|please\s+{_GIVE}|to\s+(?:be\s+told|know)))"
    r"|;\s+(?:and\s+)?(?=I[ ’'])|,?\s+so\s+(?=please\b|could\s+you|can\s+you)"
    r"|,\s+and\s+(?=any\s+(?:correspondence|e-?mails|documents|records|reports?|minutes|complaints)\b"
    r"(?![^.?]{0,80}\b(?:it|them|those|these)\b))"
    r"|(?<=\w),?\s+and\s+(?=(?:whether|what|who|when|why)\s+\w+\s+\w+\s)",
    re.IGNORECASE,
)
_ONLY_REFERS = re.compile(
    r"^(?:\S+\s+){0,12}(?:copy|copies|sight|see|send|have|provide)\s+(?:of\s+|me\s+)?(?:it|them|this|these)\W*$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:Dear|To|Hello|Hi)\b[^\n]{0,120}(?:\n\s*|$)", re.IGNORECASE)
_SHORTEST = 3  # words


def asks(text: str) -> Iterator[tuple[int, int]]:
    """Where each thing stands that a letter asks for in a sentence of its own, in order."""
    for start, end in sentences(text):
        opening = _OPENING.match(text, start, end)
        begin = opening.end() if opening else start
        words = text[begin:end]
        if not _is_ask(words):
            continue
        # "A report was made and I should like a copy of it" asks once.
        cuts = [cut for cut in _AND_ALSO.finditer(words) if not _ONLY_REFERS.search(words[cut.end() :])]
        begins = [begin, *(begin + cut.end() for cut in cuts)]
        ends = [*(begin + cut.start() for cut in cuts), end]
        for first, last in zip(begins, ends, strict=True):
            if not cuts or _is_ask(text[first:last]) or first > begin:
                yield first, last


def _is_ask(words: str) -> bool:
    plain = " ".join(words.split())
    if len(plain.split()) < _SHORTEST or plain.endswith(":") or _COURTESY.search(plain):
        return False
    return plain.rstrip('"”’)').endswith("?") or bool(_ASKS.search(plain))
