"""Threads in a few lines, for specs that are about dates, questions and decisions, not about words.

law uk-foia                                  uk-foia if left out
today 2024-06-01                             the day as of which a case is assessed
closed 2024-06-01
receipt rule code-2018
school closed 2024-07-20/2024-09-02          the authority is a school; when it is closed, if that is known
questions 1 2 3
m1 request received 2024-03-15               a message: its id and kind, and what is known of its dates
m2 acknowledgement
m3 extension 2024-04-10 promises 2024-05-10
m4 response 2024-05-01/2024-05-07
m4 decides 1 2: disclosed                    an outcome, an effect, or both
m4 decides 3: withheld by s31(1)(a)          and the exemptions that it rests on
m5 decides all: overturned                   an effect on all that was decided before
"""

import re
from dataclasses import replace
from datetime import date

from foi_archive.analysis.assess import assess
from foi_archive.analysis.case import Case
from foi_archive.law.registry import laws
from foi_archive.model.authority import Authority
from foi_archive.model.citation import Citation
from foi_archive.model.decision import Decision, Effect
from foi_archive.model.message import Message, MessageKind, Promise
from foi_archive.model.outcome import Outcome
from foi_archive.model.question import Question
from foi_archive.model.receipt_rule import ReceiptRule
from foi_archive.model.thread import Thread
from foi_archive.model.when import When

AUTHORITY = Authority("a-council", "A Council", "England")
TODAY = date(2026, 1, 2)

_MESSAGE = re.compile(r"(m\d+) ([a-z-]+)(?: ([\d./-]+))?(?: received ([\d./-]+))?(?: promises ([\d./-]+))?")
_DECISION = re.compile(r"(m\d+) decides (.+): ([a-z -]+?)(?: by (.+))?")
_OUTCOMES = {outcome.value for outcome in Outcome}


def short_case(text: str) -> Case:
    """The case that a short thread makes."""
    today = re.search(r"^today (.+)$", text, re.MULTILINE)
    thread = short_thread(re.sub(r"^(today|school) .+\n", "", text, flags=re.MULTILINE))
    as_of = date.fromisoformat(today[1]) if today else TODAY
    return assess(thread, "x", _authority(text), laws()[thread.law], as_of)


def _authority(text: str) -> Authority:
    school = re.search(r"^school closed ?(.*)$", text, re.MULTILINE)
    if not school:
        return AUTHORITY
    return replace(AUTHORITY, kind="school", closures=tuple(map(When.parse, school[1].split())))


def short_thread(text: str) -> Thread:
    thread = Thread("A request", AUTHORITY.id, "Ann Other", "uk-foia", ())
    for line in text.splitlines():
        name, _, value = line.partition(" ")
        if name == "law":
            thread = replace(thread, law=value)
        elif name == "closed":
            thread = replace(thread, closed=When.parse(value))
        elif name == "receipt":
            thread = replace(thread, receipt_rule=ReceiptRule(value.removeprefix("rule ")))
        elif name == "questions":
            questions = tuple(Question(each, "m1", f"Question {each}?") for each in value.split())
            thread = replace(thread, questions=questions)
        elif decision := _DECISION.fullmatch(line):
            thread = replace(thread, decisions=(*thread.decisions, _decision(thread.law, *decision.groups())))
        else:
            thread = replace(thread, messages=(*thread.messages, _message(line)))
    return thread


def _message(line: str) -> Message:
    match = _MESSAGE.fullmatch(line)
    assert match, f"not a line of a short thread: {line}"
    id_, kind, sent, received, promised = match.groups()
    return Message(
        id_,
        MessageKind(kind),
        "Someone",
        date=When.parse(sent) if sent else None,
        received=When.parse(received) if received else None,
        promised=Promise(When.parse(promised), "soon") if promised else None,
    )


def _decision(law: str, message: str, questions: str, words: str, exemptions: str | None) -> Decision:
    outcomes = [Outcome(word) for word in words.split() if word in _OUTCOMES]
    effects = [Effect(word) for word in words.split() if word not in _OUTCOMES]
    return Decision(
        message,
        () if questions == "all" else tuple(questions.split()),
        outcome=outcomes[0] if outcomes else None,
        effect=effects[0] if effects else None,
        exemptions=tuple(Citation.parse(each, law) for each in (exemptions or "").split()),
    )
