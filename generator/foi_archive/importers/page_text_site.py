"""The words of the site itself, in English and in Welsh, the languages of WhatDoTheyKnow.

Source: mysociety/alaveteli, app/helpers/info_request_helper.rb, app/views/request/ and the translation into
Welsh; the same sentences are shown by every site that runs Alaveteli in these languages.
"""

from __future__ import annotations

import re
from datetime import date

from foi_archive.importers.page_text_lines import LONGEST_MARK
from foi_archive.model.months import MONTHS

WELSH_MONTHS = (
    *("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin"),
    *("Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"),
)
_NUMBERS = {name: number for names in (MONTHS, WELSH_MONTHS) for number, name in enumerate(names, start=1)}
_DAY = re.compile(
    rf"(?P<day>\d{{1,2}}) (?P<month>{'|'.join(_NUMBERS)}) (?P<year>\d{{4}})"
    rf"|(?P<month2>{'|'.join(MONTHS)}) (?P<day2>\d{{1,2}}), (?P<year2>\d{{4}})"
)

_STATUSES = re.compile(
    r"(?:The request (?:was (?:partially )?successful|was refused by|is waiting for clarification)"
    r"|Currently waiting for a response from|Response to this request is (?:delayed|long overdue)"
    r"|We(?:'|’)re waiting for .{1,80} to read (?:a )?recent response|Please read the recent response"
    r"|This request has an unknown status|Waiting for an internal review by"
    r"|The authority would like to / has responded by post|There was a delivery error"
    r"|This request has (?:had an unusual response|been (?:withdrawn|reported|reviewed by an administrator))"
    r"|Roedd y cais yn (?:rhannol )?l?lwyddiannus|Gwrthodwyd y cais gan|Mae(?:'|’)r cais yn aros am eglurhad"
    r"|Ar hyn o bryd yn aros am ymateb gan|Yn disgwyl am adolygiad mewnol gan|Mae adroddiad am y cais hwn"
    r"|Byddai(?:'|’)r awdurdod yn hoffi / wedi ymateb drwy|Roedd gwall cyflenwi"
    r"|Mae gan y cais hwn statws|Mae(?:'|’)r cais hwn wedi (?:cael ei dynnu|derbyn ymateb anarferol))"
)
_STATUSES_OF_AUTHORITIES = (" did not have the information requested.", " is waiting for your clarification.")

_NOTICES = (
    "This request has been closed to new correspondence",
    "You only have a right in law to access information about the environment from this authority",
    "This authority is not subject to FOI law",
    "Automatic anti-spam measures are in place for this older request",
)

_BUTTONS = {"link to this", "report", "cysylltwch â hwn"}
_LINK = {"link to this", "cysylltwch â hwn"}
_DELIVERED = {"delivered", "sent", "failed", "unknown"}
_SHOW_QUOTED = {"show quoted sections", "dangos adrannau a ddyfynnir"}
_HIDE_QUOTED = {"hide quoted sections", "cuddio adrannau a ddyfynnwyd"}
_HIDDEN = ("This message has been hidden.", "Mae'r neges hon wedi cael ei chuddio.")
_BETWEEN = re.compile(r"(?:Next message|Previous message|Message \d+ of \d+)")

_FROM = re.compile(r"(?:From|Oddi wrth): ?", re.IGNORECASE)
_ANNOTATION = re.compile(r".{1,100}? left an annotation \([^()]{1,40}\)|Gadawodd .{1,100} anodiad:?")
_EVENTS = ("Sent request to ", "Sent a follow up to ")

_SIDEBAR = {
    *("follow this request", "act on what you've learnt", "things to do with this request", "anyone:"),
    *("offensive? unsuitable?", "similar requests", "requests like this", "more similar requests"),
    *("event history details", "report this request", "tweet this request", "start your own blog"),
    *("are you the owner of any commercial copyright on this page?", "add an annotation", "view batch"),
    *("download a zip file of all correspondence", "update the status of this request", "write a reply"),
    *(
        "request an internal review",
        "respond to request",
        "send a followup",
        "create a widget for this request",
    ),
    *("we work to defend the right to foi for everyone", "donate now", "rss feed", "share on facebook"),
    *("pethau i'w gwneud gyda'r cais hwn", "sarhaus? anaddas?", "hanes y digwyddiad: manylion"),
    *("rhagor o geisiadau tebyg", "trydarwch y cais hwn", "ysgrifennwch ateb", "diweddaru statws y cais hwn"),
    *("ai chi yw perchennog unrhyw hawlfraint masnachol ar y dudalen hon?",),
    *("lawrlwytho ffeil zip o bob gohebiaeth",),
}
_FOLLOWERS = re.compile(r"There (?:is|are) \d[\d,]* (?:person|people) following this request")


def is_status(line: str) -> bool:
    """Whether the line begins the sentence that tells the status of the request."""
    if len(line) > 2 * LONGEST_MARK:
        return False
    return bool(_STATUSES.match(line)) or any(words in line for words in _STATUSES_OF_AUTHORITIES)


def is_notice(line: str) -> bool:
    """Whether the line is one of the sentences below the title that say who may write."""
    return line.startswith(_NOTICES)


def is_button(line: str) -> bool:
    """Whether the line is one of the buttons below each message."""
    return line.lower() in _BUTTONS


def is_link_button(line: str) -> bool:
    """Whether the line is the first of the buttons below each message."""
    return line.lower() in _LINK


def is_delivery(line: str) -> bool:
    """Whether the line tells what became of the e-mail, as beside the name of a requester."""
    return line.lower() in _DELIVERED


def is_of_site(line: str) -> bool:
    """Whether the line is a button, a link or a remark of the site, and nobody's name."""
    return (
        is_button(line) or is_delivery(line) or is_between(line) or is_sidebar(line) or is_quoted_link(line)
    )


def is_quoted_link(line: str) -> bool:
    """Whether the line is a link that shows or hides quoted text."""
    return shows_quoted(line) or hides_quoted(line)


def shows_quoted(line: str) -> bool:
    """Whether the line is the link behind which the page hides quoted text."""
    return line.lower() in _SHOW_QUOTED


def hides_quoted(line: str) -> bool:
    """Whether the line is the link that hides quoted text which is shown."""
    return line.lower() in _HIDE_QUOTED


def is_hidden(text: str) -> bool:
    """Whether the text stands in place of a message that the site hides."""
    return text.startswith(_HIDDEN) and "\n\n" not in text


def is_between(line: str) -> bool:
    """Whether the line is of the bar that leads from message to message."""
    return bool(_BETWEEN.fullmatch(line))


def without_from(line: str) -> str | None:
    """What stands behind "From:" on the line above a letter; None if it does not begin so."""
    found = _FROM.match(line)
    return line[found.end() :] if found else None


def is_annotation(line: str) -> bool:
    """Whether the line heads an annotation, which is no letter."""
    return len(line) <= LONGEST_MARK and bool(_ANNOTATION.fullmatch(line))


def is_event(line: str) -> bool:
    """Whether the line tells that a message was sent again."""
    return line.startswith(_EVENTS) and " again" in line


def is_sidebar(line: str) -> bool:
    """Whether the line is a heading, link or button of what stands beside or below the messages."""
    return line.lower().replace("’", "'") in _SIDEBAR or bool(_FOLLOWERS.fullmatch(line))


def is_day(line: str) -> bool:
    """Whether the line is a day as the site writes it, and nothing else."""
    return len(line) <= 40 and bool(_DAY.fullmatch(line))


def day_of(line: str) -> date | None:
    """The day that such a line names, if there is such a day."""
    found = _DAY.fullmatch(line) if len(line) <= 40 else None
    if not found:
        return None
    month = _NUMBERS[found["month"] or found["month2"]]
    try:
        return date(int(found["year"] or found["year2"]), month, int(found["day"] or found["day2"]))
    except ValueError:
        return None
