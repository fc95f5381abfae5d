"""The kind of a letter from the requester."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foi_archive.drafting import requester_phrases as says
from foi_archive.drafting.proposal import Proposal
from foi_archive.drafting.thread_letters import ReadLetter
from foi_archive.model.confidence import Confidence
from foi_archive.model.message import MessageKind as Kind
from foi_archive.model.message import Party

_ANSWERED = {Kind.RESPONSE, Kind.REVIEW_DECISION, Kind.TRANSFER}

Before = Sequence[tuple[ReadLetter, Kind | None]]


def kind_of_requester(letter: ReadLetter, before: Before) -> Proposal[Kind] | None:
    """The kind of a letter from the requester, after those before it; None if it may be two things."""
    if not any(earlier.party is Party.REQUESTER for earlier, _ in before):
        return _request(letter)
    last = next((kind for earlier, kind in reversed(before) if earlier.party is Party.AUTHORITY), None)
    latest = before[-1][1]
    kinds = {kind for _, kind in before}
    answered = bool(kinds & _ANSWERED)
    if (words := _to_regulator(letter)) is not None:
        return _stated(Kind.REGULATOR_COMPLAINT, letter, words)
    if (words := letter.first(says.NEW_REQUEST)) is not None:
        return _stated(Kind.REQUEST, letter, words)
    if last is Kind.FEE_NOTICE:
        paid = [words for words in letter.all(says.PAYS) if not says.UNPAID.search(words)]
        if paid:
            return _stated(Kind.PAYMENT, letter, paid[0])
    review = _asks_review(letter)
    if review is None and (words := letter.first(says.WITHDRAWS)) is not None and _is_short(letter):
        return None if says.OF_PART.search(words) else _stated(Kind.WITHDRAWAL, letter, words)
    if latest is Kind.CLARIFICATION_REQUEST and review is None:
        words = letter.first(_ANY)
        return Proposal(Kind.CLARIFICATION, letter.id, words, Confidence.INFERRED) if words else None
    chases = letter.first(says.CHASES)
    if review is not None and (answered or chases is None or not _only_threatens(letter)):
        return _stated(Kind.REVIEW_REQUEST, letter, review)
    if answered and last in _ANSWERED and (words := letter.first(says.UNHAPPY)) is not None:
        # Who is unhappy with an answer and with its lateness, too, may want either.
        return None if chases else Proposal(Kind.REVIEW_REQUEST, letter.id, words, Confidence.INFERRED)
    if chases is not None:
        return _stated(Kind.CHASER, letter, chases)
    return None


def _request(letter: ReadLetter) -> Proposal[Kind] | None:
    """The first letter of a requester is the request."""
    if (words := letter.heading(says.ASKS) or letter.first(says.ASKS)) is not None:
        return _stated(Kind.REQUEST, letter, words)
    words = letter.first(_ANY)
    return Proposal(Kind.REQUEST, letter.id, words, Confidence.INFERRED) if words else None


def _asks_review(letter: ReadLetter) -> str | None:
    """The words that ask for a review; a threat to ask for one is none."""
    if (words := letter.heading(says.ASKS_REVIEW)) is not None:
        return words
    for words in letter.all(says.ASKS_REVIEW):
        if not says.THREATENS.search(words) or _IMPERATIVE.search(words):
            return words
    return None


def _only_threatens(letter: ReadLetter) -> bool:
    return not any(_IMPERATIVE.search(words) for words in letter.all(says.ASKS_REVIEW))


def _to_regulator(letter: ReadLetter) -> str | None:
    greeting = letter.text[: letter.sentences[0][0]][:400] if letter.sentences else letter.text[:400]
    if says.REGULATOR.search(greeting):
        return letter.first(says.COMPLAINS_TO_REGULATOR)
    return None


def _is_short(letter: ReadLetter) -> bool:
    return sum(end - start for start, end in letter.sentences) < 700


def _stated(kind: Kind, letter: ReadLetter, words: str) -> Proposal[Kind]:
    return Proposal(kind, letter.id, words)


_ANY = re.compile(r"\w")
_IMPERATIVE = re.compile(
    r"\b(?:please|could you|would you|I(?:[’']m| am)? (?:ask|request|want|wish|would like|now ask|hereby)\w*"
    r"|I[’']d like|do want|appeal)\b",
    re.IGNORECASE,
)
