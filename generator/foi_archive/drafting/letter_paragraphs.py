"""Paragraphs that letters have beside what they say: complaint rights, annexes, enclosures, footers."""

from __future__ import annotations

import re

from foi_archive.drafting.letter_lines import LONGEST_SHORT_LINE, is_marking

_RIGHTS_HEADING = re.compile(
    r"[ #*_\d.)]{0,8}(?:(?:your\s+|the\s+)?(?:complaints?|appeals?|review)\s+"
    r"(?:rights?|procedures?|process|information)"
    r"|(?:your\s+)?rights?\s+(?:of|to|for)\s+(?:a\s+|an\s+|ask\s+for\s+a\s+|request\s+an?\s+|seek\s+an?\s+)?"
    r"(?:internal\s+|external\s+)?(?:review|appeal|complain|complaint|redress)s?"
    r"|(?:your\s+)?(?:review|appeal)\s+rights|how\s+to\s+(?:complain|appeal)|if\s+you\s+are\s+(?:unhappy|dissatisfied"
    r"|not\s+(?:satisfied|happy))|making\s+a\s+complaint|complaints?|appeals?|your\s+(?:right|options)[^\n.]{0,30})"
    r"[^\n.;,?]{0,40}[?:.]?\s*",
    re.IGNORECASE,
)
_UNHAPPY = re.compile(
    r"\b(?:if|should|where|are|were)\s+you(?:\s?[’']?re)?\s(?:[^.?!]{0,60}?\b)?"
    r"(?:unhappy|dis-?satisfied|not\s+(?:\w+\s)?(?:satisfied|happy|content|agree)|don[’']t\s+agree|do\s+not\s+agree|disagree|aggrieved|wish\s+to\s+(?:complain|appeal|make\s+a\s+complaint"
    r"|seek\s+a\s+review|request\s+(?:a|an)\s))",
    re.IGNORECASE,
)
_REMEDY = re.compile(
    r"\b(?:review|appeal|complain|complaints?|ombudsman|information\s+commissioner|ICO|OIC|OAIC|OGIS|tribunal|court|"
    r"representations|look\s+at\s+it\s+again|reconsider)",
    re.IGNORECASE,
)
_COMMISSIONER = r"(?:(?:\w+\s+)?(?:information\s+)?commissioner|ICO\b|ombudsman|OGIS|OAIC|office\s+of\s+\w+)"
_MAY_APPLY = re.compile(
    r"\byou\s+(?:may|can|could|might|also\s+have|still\s+have|have|are\s+(?:then\s+)?entitled|will\s+have"
    r"|then\s+have)\b[^.?!]{0,140}?(?:internal\s+review|\bappeal|complain(?:t|ts)?\s|request\s+(?:a|for)\s+review"
    rf"|(?:apply|refer|go|write|recourse|matter|on|complaint)\b[^.?!]{{0,60}}?\bto\s+(?:the\s+)?{_COMMISSIONER}"
    rf"|(?:ask|contact|approach)\s+(?:the\s+)?{_COMMISSIONER})"
    rf"|\b{_COMMISSIONER}\b[^.?!]{{0,100}}?\b(?:can\s+look\s+into|can\s+be\s+(?:contacted|asked)|may\s+be\s+contacted"
    r"|at:|wycliffe\s+house|website)"
    r"|\b(?:further|formal)?\s?(?:enquiries|complaints?|appeals?)\s+(?:should|must)\s+be\b",
    re.IGNORECASE,
)
_ADDRESS_OF_RIGHTS = re.compile(
    r"wycliffe\s+house|SK9\s+5AF|doubledykes|KY16\s+9DS|ico\.org\.uk|itspublicknowledge|foi\.scot|oaic\.gov|ombudsman"
    r"|office\s+of\s+the\s+information\s+commissioner|office\s+of\s+government\s+information\s+services|0303\s?123\s?1113",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"[\s*_]*(?:notice\b|disclaimer|confidential|this\s+e-?mail\b|this\s+(?:message|communication|transmission)\b"
    r"|the\s+(?:information|contents?)\s+(?:contained\s+)?in\s+this\s+(?:e-?mail|message)|if\s+you\s+(?:have\s+)?receive[d]?"
    r"\s+this|please\s+(?:consider|do\s+not\s+print|think|note\s+that\s+(?:e-?mail|calls|all\s+e-?mails))"
    r"|consider\s+(?:our|the)\s+environment|think\s+before"
    r"|sent\s+(?:from|via)\s|get\s+outlook|\[cid:|image\d|follow\s+us|find\s+us|visit\s+us|facebook|twitter|www\.|https?:"
    r"|_{4,}|-{4,}|\*{3,}|={4,}|~|[\"“][^\n\"”]{3,60}[\"”]$|-- ?$"
    r"|[^\n]{0,60}\bmay\s+monitor\b|please\s+use\s+this\s+email\s+address|"
    r"[^\n]{0,80}\bwelcomes?\s+(?:correspondence|calls)|e-?mails?\s+(?:sent|may|are)\b|registered\s+(?:office|charity|in))",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"[ #*_]{0,8}(?:legal\s+(?:annex|appendix|basis|background|framework|text|notes?)"
    r"|(?:annex|appendix|schedule|attachment)\b[^\n]{0,40}"
    r"(?:legal|legislation|statut|provisions|exemptions?\b|exceptions?\b"
    r"|the\s+act\b|in\s+full|text\s+of|extracts?|excerpts?|regulations?)"
    r"|relevant\s+(?:legislation|law|sections?|provisions?|extracts?)"
    r"|(?:extracts?|excerpts?|text|wording)\s+(?:from|of)\s+the\b"
    r"|(?:the\s+)?(?:legislation|statutory\s+provisions?|statute)\b(?!\s*:\s*\S))[^\n.;,]{0,60}$",
    re.IGNORECASE,
)
_ANNEX = re.compile(
    r"[ #*_\[]{0,8}(?:annex|appendix|schedule|attachment|enclosure|table)\b[^\n]{0,70}$"
    r"|[ #*_]{0,8}(?:our\s+)?(?:response|answers?|reply)\s+to\s+your\s+(?:questions?|request)[^\n.]{0,30}$",
    re.IGNORECASE,
)
_ENCLOSURE = re.compile(
    r"[ ]{0,8}(?:encl?s?\b|enclosures?\b(?!\s[A-Z0-9]\b)|attachments?\b(?!\s[A-Z0-9]\b)|cc\b)[.:\s]",
    re.IGNORECASE,
)


def is_rights_heading(line: str) -> bool:
    """Whether a line is the heading of what can be done against a decision."""
    return len(line) <= LONGEST_SHORT_LINE and bool(_RIGHTS_HEADING.fullmatch(line.strip()))


def tells_rights(paragraph: str) -> bool:
    """Whether a paragraph tells what can be done against a decision."""
    return bool(
        (_UNHAPPY.search(paragraph) and _REMEDY.search(paragraph))
        or _MAY_APPLY.search(paragraph)
        or _ADDRESS_OF_RIGHTS.search(paragraph)
    )


def warns_unhappy(paragraph: str) -> bool:
    """Whether a paragraph says what to do if somebody is unhappy, after whatever else it says."""
    return bool(_UNHAPPY.search(paragraph) and _REMEDY.search(paragraph))


def is_enclosure(line: str) -> bool:
    """Whether a line names what is enclosed, or who has a copy."""
    return bool(_ENCLOSURE.match(line))


def is_footer(paragraph: str) -> bool:
    """Whether a paragraph begins as what mail systems and bodies put below every letter."""
    return bool(_FOOTER.match(paragraph) or is_marking(paragraph))


def is_legal_heading(line: str) -> bool:
    """Whether a line is the heading of an annex with the words of the law."""
    return len(line) <= 110 and bool(_LEGAL.match(line.rstrip()))


def is_annex_heading(line: str) -> bool:
    """Whether a line is the heading of an annex that the authority wrote itself."""
    return len(line) <= 90 and bool(_ANNEX.match(line.rstrip()))
