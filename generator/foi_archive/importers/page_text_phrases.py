"""What lines of letters are: greetings, closings, letterheads, quotations, small print."""

from __future__ import annotations

import re
from functools import lru_cache

from foi_archive.importers.page_text_lines import Block
from foi_archive.importers.page_text_site import WELSH_MONTHS
from foi_archive.model.months import MONTHS

_NEAR = 64  # blocks around one that are looked at with it: each is judged once

_GREETING = re.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|annwyl|helo|a chara"
    r"|kia ora|tēnā ko(?:e|utou)|bonjour|madame|monsieur"
    r"|sehr geehrte[rs]?|guten tag|liebe[rs]?|estimad[oa]s?|hola)\b",
    re.IGNORECASE,
)
_TO_WHOM = re.compile(r"to (?:the (.{2,60})|whom .{2,60})", re.IGNORECASE)
_TITLED = re.compile(
    r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|cllr|sir|madam|sirs)\b\.?"
    r"(?:(?: [^\s.?!]+)?|[^.?!]{0,50} ?[,:;–—-])",  # with first names only before a comma: else it signs
    re.IGNORECASE,
)
_BARE = re.compile(r"[A-ZÀ-Þ][\w'’&-]*(?: [A-ZÀ-Þ][\w'’&-]*){0,3},")
_AFTER_NAME = " ,:;-–—"
_MOST_GREETED = 9  # words
_WORDS_A_LINE = 7  # in prose, however it is wrapped; names, offices and addresses have fewer
_FEWEST_WORDS = 4  # of a sentence

_CLOSING = re.compile(
    r"(?:yours?(?: (?:faithfully|sincerely|truly|ever|etc|respectfully))?|(?:very )?sincerely(?: yours)?"
    r"|(?:(?:with|my|many|kind|kindest|best|warm|warmest) )*(?:regards|wishes|thanks)(?: again)?"
    r"|thanks|thank you(?: (?:very much|in advance|again|for your (?:help|time|assistance)))?"
    r"|(?:many )?thanks in advance"
    r"|cheers|respectfully|(?:many )?thanks (?:and|&) (?:kind )?regards|looking forward to .{1,40}"
    r"|yr eiddoch(?: yn (?:gywir|ffyddlon))?|(?:yn )?gywir|cofion(?: (?:cynnes|gorau))?|diolch"
    r"|ngā mihi(?: nui)?|nāku(?: noa)?, nā|(?:is )?mise le meas|le meas"
    r"|mit freundlichen grüßen|cordialement|bien à vous|atentamente|un saludo|saludos)",
    re.IGNORECASE,
)

_MONTH = "|".join(month[:3] for month in (*MONTHS, *WELSH_MONTHS)) + "|Lún"
_DAY_LINE = re.compile(
    rf"(?:date:? ?)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:the )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|ú)?(?: of)? (?:{_MONTH})[a-zúA-Z]*\.?,? \d{{4}}"
    rf"|(?:{_MONTH})[a-z]*\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}"
    rf"|\d{{4}}-\d{{2}}-\d{{2}})",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"(?:(?:our|your|my|case|review|internal review|foi|request|complaint) )?"
    r"(?:ref(?:erence)?s?(?: (?:no|number))?\b|re\b|subj(?:ect)?\b|case\b|request (?:received|no)\b).{0,90}"
    r"|[A-Z0-9][A-Z0-9./_() -]{2,30}\d[A-Z0-9./_() -]{0,30}(?<!\.)",  # a sentence ends with a full stop
    re.IGNORECASE,
)
_MARKING = re.compile(r"(?:OFFICIAL|UNCLASSIFIED|NOT PROTECTIVELY MARKED|RESTRICTED|PROTECT)[A-Z :-]{0,40}")
_ASKING = re.compile(
    r"\b(?:appeal|review|request|complaint|freedom of information|representations?)\b", re.IGNORECASE
)

_CONTACT = re.compile(
    r"(?:tel(?:ephone)?|phone|mob(?:ile)?|fax|e-?mail|web(?:site)?|www|https?|twitter|facebook|address"
    r"|enc(?:l|s)?|attachments?|enclosures?|cc|sent from|p\.?s)\b.*"
    r"|\[(?:cid:|email address|mobile number|postal address).*"
    r"|@\w+|[+(]?\d[\d ()-]{6,}|[*_=~#-]{5,}",
    re.IGNORECASE,
)
_ENCLOSED = re.compile(r"(?:enc(?:l|s)?|attachments?|enclosures?|cc)\b.*", re.IGNORECASE)
# Notes below signatures that look like a sentence of the letter.
_NOTE = re.compile(
    r"your rights? (?:of|to) (?:a )?(?:complain|complaint|review|appeal)\b"
    r"|you have (?:a|the) right (?:of|to) (?:a )?(?:complain|complaint|review|appeal)\b"
    r"|this (?:e-?mail|message|communication|letter|information) .{0,80}intended (?:only |solely )?for\b",
    re.IGNORECASE,
)
_SMALL_PRINT = re.compile(
    r"confidential|intended (?:only |solely )?for|intended recipient|disclaimer|virus|do not print"
    r"|before (?:printing|you print)|privileged|unauthori[sz]ed|monitored|copyright|think before"
    r"|received (?:this|the) .{0,20}in error|personal data .{0,30}privacy|printed on|subject to disclosure"
    r"|registered (?:office|charity|in)",
    re.IGNORECASE,
)

_FIELD = re.compile(r"(?:from|sent|to|date|subject|cc|reply-to)\s?: ?.*", re.IGNORECASE)
_ORIGINAL = re.compile(
    r"[-_ ]{2,}\s?(?:original (?:message|appointment)|forwarded (?:message|by)\b.*)[-_ ]*"
    r"|begin forwarded message:?",
    re.IGNORECASE,
)
_WROTE = re.compile(r"(?:on|am|le|el) .{3,150}(?:wrote|schrieb.{0,60}|a écrit|escribió) ?:", re.IGNORECASE)


@lru_cache(_NEAR)
def greeted(block: Block) -> str | None:
    """Whom the block greets, if it is a greeting or begins with one; empty if nobody is named."""
    line = block.lines[0]
    found = _GREETING.match(line)
    if found:
        return _greeted_by_word(line, found.end(), bool(block.only))
    if not block.only or len(line) > 70 or line.endswith((".", "?", "!")) or is_closing(line):
        return None
    if to_whom := _TO_WHOM.fullmatch(line):
        return (to_whom[1] or line).rstrip(_AFTER_NAME)
    return line.rstrip(_AFTER_NAME) if _TITLED.fullmatch(line) else None


def is_greeting(block: Block) -> bool:
    """Whether the block is a greeting and nothing else."""
    return bool(block.only) and greeted(block) is not None


def barely_greeted(block: Block) -> str | None:
    """Whom a lone line greets that has no word of greeting: "Registrar,"; it may also be something else."""
    line = block.only
    return (
        line.rstrip(_AFTER_NAME)
        if len(line) <= 60 and _BARE.fullmatch(line) and not is_closing(line)
        else None
    )


@lru_cache(_NEAR)
def is_closing(line: str) -> bool:
    """Whether the line closes a letter: "Yours faithfully,"."""
    return len(line) <= 60 and bool(_CLOSING.fullmatch(line.rstrip(" ,.!:;-–—")))


def is_day_line(line: str) -> bool:
    """Whether the line is a date, as letters write it."""
    return len(line) <= 80 and all(map(_DAY_LINE.fullmatch, line.split(" / ")))


def is_reference(line: str) -> bool:
    """Whether the line is a reference or a subject, as above or below a greeting."""
    return len(line) <= 110 and bool(_REFERENCE.fullmatch(line))


def is_marking(line: str) -> bool:
    """Whether the line is a protective marking, which stands above and below letters of officials."""
    return len(line) <= 60 and bool(_MARKING.fullmatch(line))


@lru_cache(_NEAR)
def is_letterhead(block: Block) -> bool:
    """Whether nothing but dates, references and markings stands in the block."""
    return all(is_day_line(line) or is_reference(line) or is_marking(line) for line in block.lines)


def is_heading_of_request(block: Block) -> bool:
    """Whether the block is a line in capitals that names what the letter wants: "FOIA APPEAL"."""
    return bool(block.only) and block.only == block.only.upper() and bool(_ASKING.search(block.only))


@lru_cache(_NEAR)
def is_prose(block: Block) -> bool:
    """Whether the block has sentences that somebody writes, and is no head of a letter and no small print."""
    if is_closing(block.lines[0]) or is_letterhead(block) or is_small_print(block):
        return False
    if is_quoting(block) or begins_quotation(block):
        return False
    words = len(block.words)
    is_sentence = block.lines[-1].endswith((".", "?", "!", ":"))
    is_long = words > 2 * _WORDS_A_LINE and words >= _WORDS_A_LINE * len(block.lines)
    return is_long or (is_sentence and words >= _FEWEST_WORDS)


@lru_cache(_NEAR)
def is_small_print(block: Block) -> bool:
    """Whether the block stands below signatures: contact lines, a disclaimer, what was enclosed."""
    if all(_CONTACT.fullmatch(line) for line in block.lines if len(line) <= 120):
        return len(block.lines[0]) <= 120
    return bool(_SMALL_PRINT.search(" ".join(block.lines)[:1000]))


def is_enclosed(block: Block) -> bool:
    """Whether the block tells what was enclosed with a letter, or who has a copy: it ends the letter."""
    return all(len(line) <= 120 and _ENCLOSED.fullmatch(line) for line in block.lines)


def is_note(block: Block) -> bool:
    """Whether the block is a note that authorities put below signatures: "You have a right of review …"."""
    return bool(_NOTE.match(block.lines[0][:250]))


def is_signature_like(block: Block) -> bool:
    """Whether the block has short lines without sentences, as below a letter: names, offices, addresses."""
    return not is_letterhead(block) and all(
        len(line) <= 70 and not line.endswith((".", "?", "!", ":", ";")) for line in block.lines
    )


@lru_cache(_NEAR)
def begins_quotation(block: Block) -> bool:
    """Whether the block heads a quoted e-mail: "-----Original Message-----", "From: … Sent: …"."""
    if any(
        len(line) <= 250 and (_ORIGINAL.fullmatch(line) or _WROTE.fullmatch(line)) for line in block.lines
    ):
        return True
    return sum(1 for line in block.lines[:8] if _FIELD.fullmatch(line[:250])) >= 2


def is_quoting(block: Block) -> bool:
    """Whether each line of the block is quoted with a sign before it."""
    return all(line.startswith((">", "|")) for line in block.lines)


def is_field(line: str) -> bool:
    """Whether the line is a field of the head of an e-mail."""
    return bool(_FIELD.fullmatch(line[:250]))


def _greeted_by_word(line: str, end: int, alone: bool) -> str | None:
    rest = line[end:]
    short = rest.strip(_AFTER_NAME)
    if len(short.split()) <= _MOST_GREETED and not line.endswith((".", "?")) and len(line) <= 110:
        return short
    # "Dear Sir or Madam, in the course of my work …"
    name, comma, _ = rest.partition(",")
    return name.strip() if comma and len(name) <= 60 and line[:4].lower() == "dear" else None
