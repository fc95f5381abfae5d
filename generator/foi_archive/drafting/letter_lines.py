"""What a line or a paragraph of a letter is by its own words: a salutation, a name, complaint rights."""

from __future__ import annotations

import re

from foi_archive.drafting.given_names import is_given_name

LONGEST_SHORT_LINE = 70
"""Of a line of a letterhead, a salutation or a signature, in characters."""

_SALUTATION = re.compile(
    r"(?:dear|hi|hiya|hello|good (?:morning|afternoon|evening|day)|morning|afternoon|annwyl|a chara|a chairde"
    r"|to whom(?:so?ever)? it may concern|sirs?\b|madam\b|kia ora|t[eē]n[aā] (?:koe|koutou|korua)"
    r"|sehr geehrte|guten tag)\b",
    re.IGNORECASE,
)
# "Mr. Obuya -", "Ms Odum,", "Dr. Mallow-Reyes:"
_BY_NAME = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Madam)\b\.?(?:\s[A-Z][\w.'’-]*){1,3}\s?[,:;–-]?"
)
_MARKING = re.compile(
    r"\W{0,6}(?:OFFICIAL|UNCLASSIFIED|RESTRICTED|PROTECTED?|CONFIDENTIAL|NOT\sPROTECTIVELY\sMARKED)"
    r"(?:\W{0,4}(?:SENSITIVE|PARTNERS|INTERNAL|ONLY|USE|PUBLIC|COMMERCIAL)){0,3}\W{0,6}"
)
_SIGN_OFF = re.compile(
    r"(?:(?:(?:yours|your's)\s+(?:very\s+)?(?:sincerely|faithfully|truly|respectfully)"
    r"|(?:very\s+)?(?:truly|sincerely|faithfully|respectfully)\s+yours"
    r"|(?:very\s+)?(?:sincerely|faithfully|respectfully)(?:\s+submitted)?"
    r"|(?:(?:with|my|many|thanks\s+and|thank\s+you\s+and)\s+)?(?:very\s+)?(?:kind(?:est)?|best|warm(?:est)?)"
    r"\s+(?:regards|wishes)"
    r"|(?:with\s+)?regards|yours|le\s+(?:gach\s+)?(?:dea-?)?mh?eas|(?:is\s+)?mise(?:,?\s+le\s+meas)?"
    r"|yn\s+gywir(?:\s*/\s*yours\s+sincerely)?|cofion(?:\s+(?:gorau|cynnes))?|ng[aā]\s+mihi(?:\s+nui)?"
    r"|n[aā]ku(?:\s+(?:iti\s+)?noa)?(?:,?\s+n[aā])?|n[aā]\s+m[aā]tou(?:\s+noa)?|hochachtungsvoll|(?:bien\s+)?cordialement"
    r"|(?:mit\s+)?(?:freundlich|best|viel|herzlich|lieb|schön)e[mn]?\s+gr(?:ü|u|ue)(?:ß|ss)(?:en?)?)"
    r"(?:\s*/\s*[^\W\d]+(?:\s+[^\W\d]+){0,2})?)\s{0,3}[,.!–-]{0,2}",
    re.IGNORECASE,
)
_WEAK_SIGN_OFF = re.compile(
    r"(?:(?:many\s+|with\s+|kind\s+)?(?:thanks|thx)(?:\s+(?:again|very\s+much|in\s+advance|a\s+lot|for[^\n.?]{0,50}))?"
    r"|thank\s+you(?:\s+(?:again|very\s+much|in\s+advance|for[^\n.?]{0,50}))?|cheers|best|ta|all\s+the\s+best"
    r"|(?:i\s+)?(?:look(?:ing)?\s+forward|hop(?:e|ing))\s[^\n.?]{0,70}|in\s+anticipation)\s{0,3}[,.!–-]{0,2}",
    re.IGNORECASE,
)
# An accent may be a character of its own.
_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f])"
_NAME_WORD = rf"(?:[^\W\d_a-zß-ÿ]{_LETTER}*(?:['’-]{_LETTER}+){{0,3}}|[^\W\d_]\.(?:[^\W\d_]\.){{0,3}})"
_PARTICLE = r"(?:van|von|de|der|den|del|della|di|da|du|la|le|al|el|bin|ibn|ap|ab|ferch|nic|mac|ní|ó|y|ui|uí)"
_TITLE = (
    r"(?:\(?(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Revd|Cllr|Councillor|Judge|Capt|Captain"
    r"|Cpt|Cdr|Lt|Lieutenant|Col|Maj|Major|Sgt|Sergeant|Insp|Inspector|PC|PS|DC|DS|DI|DCI|Supt|Superintendent"
    r"|Hon|Mag|Dipl-Ing|[A-Z]{2,4}\d"
    r"|(?:(?:Detective|Chief|Assistant|Deputy|Acting|Temporary|Rear|Vice)\s){0,2}"
    r"(?:Inspector|Superintendent|Sergeant|Constable|Commissioner|Commander|Admiral|General|Colonel))\b\.?\)?\s+)"
)
_LETTERS_BEHIND = r"(?:,?\s+(?:\([^\n()]{3,40}\)|(?:[A-Z][A-Za-z]{0,2}\.?){1,4}|Esq\.?)){0,4}"
_NAME = re.compile(
    rf"(?P<title>{_TITLE}{{0,2}})(?P<first>{_NAME_WORD})(?P<more>(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_NAME_WORD}){{0,4}})"
    rf"{_LETTERS_BEHIND}\s{{0,3}}[,.]?"
)
_OFFICE = re.compile(
    r"\b(?:officers?|managers?|team|unit|department|dept|directorate|office|head|director|clerk|chief|secretary|assistant"
    r"|advis[eo]rs?|coordinator|co-ordinator|lead|leader|specialist|analyst|administrator|executive|council|trust"
    r"|service|services|agency|board|authority|government|ministry|university|police|constabulary|commission"
    r"|information|freedom|governance|foi|foia|eir|records?|compliance|division|branch|section|bureau|solicitor"
    r"|lawyer|counsel|inspector|commissioner|deputy|liaison|registrar|chair(?:man|woman|person)?|vice-chair\w*"
    r"|reporter|journalist|editor|correspondent|researcher|group|association|society|friends|campaign|limited|ltd"
    r"|llp|plc|house|street|road|lane|square|floor|building|reply|email|e-mail|iphone|tel|telephone|phone|cc|enc"
    r"|encl|enclosures?|attachments?|annex|appendix|schedule|complaints?|rights|appeals?|review|legal|ref|reference"
    r"|customers?|enquir(?:y|ies)|correspondence|desk|centre|center|relations|affairs|support|contact"
    r"|help ?desk|mailbox|disclosures?|access|requests?|data|protection|standards|transparency|publications?"
    r"|communications?|media|public|resources|corporate|digital|business|operations|policy|planning|housing|finance|democratic"
    r"|performance|quality|strategy|knowledge|decision)\b",
    re.IGNORECASE,
)
# Offices that are surnames, too, and the titles and words that stand before a surname and before an office.
_SURNAMES = (
    r"(?:Clerk|Head|Lead|Chief|Chair|Chairman|Officer|Secretary|Director|Counsel|Inspector|Branch|Lane)"
)
_CALLED = re.compile(
    rf"(?P<polite>(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b\.?\s+)?)(?P<initials>(?:[A-Z]\.?\s+|[A-Z]\.){{0,3}})"
    rf"(?P<given>(?:{_NAME_WORD}\s+)?)(?:[A-Z]\.?\s+)?{_SURNAMES}{_LETTERS_BEHIND}[,.]?"
)
# Of who signs for another: "Im Auftrag", "i. V.", "p.p.".
_FOR_ANOTHER = re.compile(
    r"(?:(?:im\s+auftrage?|in\s+vertretung|i\.\s?[av]\.|gez\.|p\.\s?p\.|pp\b\.?)[:,]?(?:\s+|$)){1,2}",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"[ ]{0,8}(?:question|q)\.?\s?\d{1,2}|[ ]{0,8}\(?\d{1,2}[.)]\s", re.IGNORECASE)

_LABEL = r"(?:\d{1,2}|[a-z])(?:\W{0,2}[a-z0-9]{1,3}){0,2}"
_NUMBER_ALONE = re.compile(
    rf"[\W_]{{0,6}}(?:(?:your\s)?(?:question|q|part|item|point|request)\W{{0,3}}{_LABEL}[\W_]{{0,6}}|\(?{_LABEL}\))",
    re.IGNORECASE,
)

_ENDED = re.compile(r"[.?!][)”’\"']?(?:\s|$)")
_SENTENCE = re.compile(r"\b[^\W\d]{2,}\W+(?:[^\W_]+\W+){5,}")


def is_salutation(line: str) -> bool:
    """Whether a line greets somebody and says nothing else."""
    line = line.strip()
    return bool(_BY_NAME.fullmatch(line)) or (
        bool(_SALUTATION.match(line))
        and len(line) <= LONGEST_SHORT_LINE
        and not re.search(r"\w{4}[.?!] \S", line)
    )


def is_sign_off(line: str) -> bool:
    """Whether a line is a formula that ends letters, whatever stands below."""
    line = line.strip()
    return len(line) <= LONGEST_SHORT_LINE and bool(_SIGN_OFF.fullmatch(line))


def behind_sign_off(line: str) -> str:
    """The name behind a formula that ends letters: "Sincerely, Ann Reader"; empty if there is none."""
    formula, _, name = line.strip().partition(", ")
    return name.strip() if is_sign_off(formula) and is_name(name) else ""


def may_be_sign_off(line: str) -> bool:
    """Whether a line ends a letter if a name stands below it: "Thanks", "Looking forward to the rest,"."""
    line = line.strip()
    if len(line) > LONGEST_SHORT_LINE:
        return False
    return behind_for_another(line) == "" or bool(_WEAK_SIGN_OFF.fullmatch(line))


def is_name(line: str, short: bool = False) -> bool:
    """Whether a line is the name of a person as it stands below a letter; of one word only if `short`."""
    line = line.strip()
    if (behind := behind_for_another(line)) is not None:
        line, short = behind, True
    match = _NAME.fullmatch(line) if len(line) <= LONGEST_SHORT_LINE else None
    if not match or _MARKING.fullmatch(line):
        return False
    if _OFFICE.search(line, match.start("first")):
        return _is_called_as_an_office(line)
    return short or bool(match["more"] or match["title"])


def behind_for_another(line: str) -> str | None:
    """What stands behind "Im Auftrag" or "p.p.", perhaps nothing; None of a line that does not begin so."""
    match = _FOR_ANOTHER.match(line.strip())
    return line.strip()[match.end() :] if match else None


def is_office(line: str) -> bool:
    """Whether a line has a word of an office, a unit, a body or an address, as lines of a signature have."""
    return len(line) <= 160 and bool(_OFFICE.search(line))


def is_lettered(line: str) -> bool:
    """Whether a line has a letter or a digit."""
    return any(character.isalnum() for character in line)


def is_marking(line: str) -> bool:
    """Whether a line is a protective marking, such as OFFICIAL."""
    return bool(_MARKING.fullmatch(line.strip()))


def begins_question(line: str) -> bool:
    """Whether a line begins with the number of a question."""
    return bool(_QUESTION.match(line))


def is_number_of_question(line: str) -> bool:
    """Whether a line is the number of a question and nothing else: "Question 3", "Q1a:", "4(b)"."""
    return len(line) <= 60 and bool(_NUMBER_ALONE.fullmatch(line.strip()))


def is_content(line: str) -> bool:
    """Whether a repeated line is part of a request: a salutation or an office may stand in any letter."""
    return not is_salutation(line) and (len(line.split()) >= 5 or line.rstrip().endswith("?"))


def is_prose(paragraph: str) -> bool:
    """Whether a paragraph has a sentence."""
    return len(paragraph.split()) > 9 and bool(_ENDED.search(paragraph)) and bool(_SENTENCE.search(paragraph))


def first_sentence(paragraph: str) -> str:
    """The first sentence of a paragraph, or two if the first is very short."""
    match = _ENDED.search(paragraph, 30)
    return paragraph[: match.end()] if match else paragraph


def _is_called_as_an_office(line: str) -> bool:
    """Whether somebody has the word of an office as a surname: "Bob Clerk", "Ms Head"; not "Town Clerk"."""
    match = _CALLED.fullmatch(line)
    if not match or line.isupper():
        return False
    given = match["given"].strip()
    return is_given_name(given) if given else bool(match["polite"] or match["initials"])


def is_signature_line(line: str) -> bool:
    """Whether a line can be one of a signature: a name, an office, a way to reach somebody; no sentence."""
    if is_name(line):
        return True
    return len(line) <= 110 and len(line.split()) <= 14 and not line.endswith((".", "?", ":", ";"))
