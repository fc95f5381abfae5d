"""The language in which letters claim a provision, consider it, let it go, or only tell what it says."""

from __future__ import annotations

import re


def _phrases(lines: str, before: str = r"\b(?:", behind: str = ")") -> re.Pattern[str]:
    """A pattern for any of the phrases, one a line, in which a space stands for white space."""
    alternatives = (line.strip().replace(" ", r"\s{1,5}") for line in lines.strip().splitlines())
    return re.compile(f"{before}{'|'.join(alternatives)}{behind}", re.IGNORECASE)


CLAIMS = _phrases(
    r"""
    exempt(?:ed)?\b
    excepted\b
    (?:exemptions?|exceptions?)(?: \w+){0,3} (?:is|are)\b
    (?:is|are|was|were|been)(?: (?:therefore|also|clearly))? engaged
    engages
    by virtue of
    pursuant to
    (?:in part|under the(?: following)? (?:exemptions?|exceptions?|grounds?)|grounds?) under
    under the(?: following)? (?:exemptions?|exceptions?|grounds?)
    refus(?:e|es|ed|al|ing)\b
    with(?:hold|holds|held|holding)\b
    redact\w*
    (?:blacked|blanked|covered|taken|cut) (?:out|up)
    removed
    suppress\w*
    delet\w+
    obscur\w+
    reli(?:es|ed|ance)\b
    rely(?:ing)?\b
    appl(?:y|ies|ied|ying)\b
    invok\w+
    claim(?:s|ed|ing)?\b
    cit(?:e|es|ed|ing)\b
    neither confirms?\b
    nor deny
    declin\w+
    den(?:y|ies|ied|ying)\b
    falls? (?:within|under)
    (?:right|correct|proper|appropriate) (?:provision|exemption|exception|section|regulation) (?:is|was)
    substitut\w+
    covered by
    protected (?:by|under|from)
    exclud(?:e|es|ed)\b
    undermine
    not (?:be )?(?:disclos|releas|provid)\w+
    cannot (?:be )?(?:disclos|releas|provid)\w*
    unable to
    not (?:obliged|required|bound) to
    (?:do|does)(?: not|n[’']t) have to
    need not
    nothing obliges
    grounds?\b
    gives? notice
    (?:do|does|did) not hold
    not held
    no (?:such )?information (?:is )?held
    vexatious
    exceed\w*
    manifestly
    abgelehnt
    ablehn\w+
    versagt
    verweiger\w+
    ausgeschlossen
    entgegen\w*
    besteht (?:ein )?(?:nicht|kein)\w*
    nicht herausge\w+
    geschwärzt
    """
)
"""Words by which a letter refuses something."""

CONSIDERS = _phrases(
    r"""
    (?:am|are|is|was|were|been|still|be)(?: (?:currently|still|also))? (?:considering|assessing|weighing)
    (?:being|been|was|were)(?: also)? considered
    under consideration
    consider(?:ed)? (?:if|whether)\b
    (?:we|i)(?: have)?(?: also| further)? considered(?= (?:section|regulation|exemption|the))
    (?:we|i)(?: have)?(?: also| further)? considered(?= (?:article|ss?\.|regs?\b))
    considering (?:the|if|its)\b
    (?:may|might) (?:be (?:exempt|engaged|withheld|covered|applicable)|apply|fall|wish)
    could (?:apply|be (?:exempt|engaged))
    (?:may|might|could|would)(?: \w+){0,3} (?:have|need) to be (?:considered|applied|relied)
    potentially
    whether(?: or not)? (?:to|we|it|you)(?: can)? (?:apply|rely|engage)\w*
    whether(?: or not)? (?:(?:the|this|these|any|an) )?(?:exempt|except|section|s\.|regulation)\w*
    whether(?: or not)? (?:(?:the|this|any) )?information is exempt
    need (?:more|further|additional) time
    extend(?:ed|ing)? the (?:time|deadline|period|response)
    public interest test (?:is|has) (?:still|not|to)\b
    """
)
"""Words by which a letter says that a provision may yet be applied."""

LETS_GO_BEFORE = _phrases(
    r"""
    no longer (?:rely|relies|relying|appl|wish|seek|cit)\w*
    not (?:rely|relying|relied|cit\w+|claim\w*|seek\w*)
    not (?:need|have) (?:to )?(?:look at|consider|rely|decide|apply|turn to)\w*
    not appl(?:y|ying|ied)(?!,? (?:by|because|due|under|in|as|pursuant|to the extent))
    not (?:been )?(?:applied|entitled to)
    withdr[ae]w\w*
    (?:wrongly|incorrectly|mistakenly|erroneously) (?:appl\w+|cit\w+|reli\w+|refus\w+|withh\w+)
    (?:do|does|did)(?: not|n[’']t) (?:agree|accept|consider|find|think|believe) that
    (?:do|does|did)(?: not|n[’']t) (?:consider|find|think|believe)(?= (?:that )?(?:section|regulation))
    (?:do|does|did)(?: not|n[’']t) (?:consider|find|think|believe)(?= (?:that )?(?:exemption|article))
    (?:do|does|did)(?: not|n[’']t) (?:consider|find|think|believe)(?= (?:that )?(?:s\.|regs?\b))
    (?:do|does|did)(?: not|n[’']t) (?:adopt|endorse|uphold)
    (?:is|are|was|were)(?: not|n[’']t) (?:therefore )?(?:exempt|excepted)(?: from (?:disclosure|release))?
    rather than
    instead of
    without relying
    nicht auf
    """,
    behind=r")\b",
)
"""Words before a provision by which a letter lets it go."""

CLAIMS_ANEW = re.compile(
    r"\b(?:and|but)\s(?:now\s|instead\s|therefore\s|to\s)?(?:substitut\w+|rel(?:y|ies|ying)\b|appl(?:y|ies|ying)\b|cit(?:e|es|ing)\b"
    r"|maintain\w*|claim\w*)",
    re.IGNORECASE,
)
"""Words behind those that let a provision go, by which a letter claims the next one."""

LETS_GO_BEHIND = _phrases(
    r"""
    (?:do|does|did)(?: not|n[’']t) (?:apply|arise)
    (?:is|are|was|were)(?: not|n[’']t) (?:engaged|relied|applicable|being relied|claimed|appropriate)
    no longer (?:appl\w+|engaged|relied|needed|relevant)
    (?:was|were) (?:wrongly|incorrectly|mistakenly) \w+
    (?:has|have) (?:not been (?:applied|relied)|been withdrawn)
    (?:is|are|was|were) withdrawn
    (?:but|and|as) (?:it|this|that|they) (?:is|are|was|were)(?: not|n[’']t) (?:needed|necessary|required)
    would (?:let|allow|entitle|permit|have (?:let|allowed|entitled)) (?:us|me|the)
    cannot (?:apply|be relied)
    findet keine Anwendung
    """,
    before=r"[^.;:]{0,80}?\b(?:",
    behind=r")\b",
)
"""Words behind a provision by which a letter lets it go."""

LETS_GO_LATER = re.compile(
    r"[^.;:]{0,200}?\b(?:but|although|though|and)\b[^.;:]{0,160}?\b"
    r"(?:do|does|did)(?:\snot|n[’']t)\s(?:(?:rely\s(?:up)?on|need|apply|use|cite)\s(?:it|this|that|them|either)\b"
    r"|(?:think|consider|believe|find)\s(?:that\s)?(?:it|this)\s(?:is|to\sbe|was)\s(?:engaged|exempt|applicable|vexatious|repeated|so|and\b|or\b))"
)
"""Words much later by which a letter lets a provision go, if it says so of "it"."""

TELLS = re.compile(
    r"[\s,)]{0,3}(?:\([^()\n]{0,60}\)\s{0,3})?"
    r"(?:(?:of|in|under)\s(?:the\s|this\s|that\s)?(?:(?:[A-Z(][\w()’']*|of|and|\d{4})\s){1,9})?"
    r"(?:also\s|further\s)?"
    r"(?:provides?|states?|says|reads?|sets?\sout|stipulates?|allows?|requires?|defines?|lautet|regelt|exists"
    r"|is\sdesigned|relates?\sto|is\sconcerned\swith|covers|deals\swith|concerns|protects|creates|gives|enables|permits|exempts)(?!\w)"
)
"""What follows a provision where only its contents are told: "of the Act provides"."""

RELATIVE = re.compile(r"\b(?:that|which|as)\s{1,3}(?:the\s|in\s)?$")
"""What stands before a provision that is told as a reason: "the months that section 9(2) allows"."""

TAG_BEFORE = re.compile(r"[,(\[–-]\s{0,3}$")
TAG_BEHIND = re.compile(r"\s{0,3}[.)\]]|\s{0,3},?[\s\w]{0,30}\)|\s*$")
"""A citation that only ends a sentence is the reason for it: "Names blacked out, s40(2)." "[s40(2)]"."""

HEADING_OF_ARGUMENT = re.compile(
    r"\b(?:public\sinterest|factors?|considerations?|arguments?|balanc\w+|harm)\b[^.]{0,60}"
    r"\b(?:favour\w*|favor\w*|against|test|disclosure|evidence)\b",
    re.IGNORECASE,
)
"""A heading of an argument, which repeats its provision without claiming it anew."""
