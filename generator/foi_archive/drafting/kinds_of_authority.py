"""The kind of a letter from the authority."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from foi_archive.drafting import acknowledgement_phrases as acknowledging
from foi_archive.drafting import answer_phrases as answering
from foi_archive.drafting import authority_phrases as says
from foi_archive.drafting import fee_phrases as fees
from foi_archive.drafting import review_phrases as review
from foi_archive.drafting.letter_parts import PartKind
from foi_archive.drafting.proposal import Proposal
from foi_archive.drafting.thread_letters import LONGEST_SENTENCE, ReadLetter
from foi_archive.law.invoked import Use, invoked
from foi_archive.law.law import Law
from foi_archive.law.spans import Spans
from foi_archive.model.message import MessageKind as Kind
from foi_archive.model.message import Party

ANSWERS_OF_RESPONSE = 2
"""So many sentences that answer make a response, whatever else a letter says."""

NOT_ACKNOWLEDGED = (Kind.RESPONSE, Kind.REVIEW_DECISION, Kind.REVIEW_REQUEST)
"""What stands directly before a letter that is no acknowledgement: it may be about anything."""

_NO_CONTEST = (Kind.REQUEST, Kind.CLARIFICATION, Kind.PAYMENT, Kind.CHASER)

Before = Sequence[tuple[ReadLetter, Kind | None]]


def kind_of_authority(letter: ReadLetter, before: Before, law: Law) -> Proposal[Kind] | None:
    """The kind of a letter from the authority, after those before it; None if it may be two things."""
    found = _automatic(letter, law) or _in_review(letter, before, law) or _of_request(letter, law, before)
    return Proposal(found[0], letter.id, found[1]) if found else None


_Found = tuple[Kind, str]


def _automatic(letter: ReadLetter, law: Law) -> _Found | None:
    first = letter.text[: letter.sentences[2][1]] if len(letter.sentences) > 2 else letter.text
    words = letter.heading(says.AUTOMATIC) or letter.first(says.AUTOMATIC)
    if words is None or words not in first or len(_answers(letter, law)) >= ANSWERS_OF_RESPONSE:
        return None
    return (
        (Kind.AUTOMATIC_REPLY, words) if letter.first(says.GENERAL) or letter.heading(says.GENERAL) else None
    )


def _in_review(letter: ReadLetter, before: Before, law: Law) -> _Found | None:
    """The kind of a letter that answers a request for review."""
    kinds = [kind for _, kind in before]
    if Kind.REVIEW_REQUEST not in kinds and not _is_contested(before):
        return None
    asked = Kind.REVIEW_REQUEST if Kind.REVIEW_REQUEST in kinds else Kind.RESPONSE
    since = [kind for _, kind in _since(asked, before)]
    if Kind.REVIEW_DECISION in since:
        return None
    verdicts = _verdicts(letter)
    if not (verdicts or letter.heading(review.OF_REVIEW) or letter.first(review.OF_REVIEW)):
        return None
    decides = _unconditional(letter, review.REVIEWS)
    will = [each for each in _unconditional(letter, review.WILL_REVIEW) if not says.NO_REVIEW.search(each)]
    acknowledged = Kind.REVIEW_ACKNOWLEDGEMENT in since
    # A late response to a request for review that was about silence is the response.
    is_first = Kind.RESPONSE not in kinds and len(_answers(letter, law)) >= ANSWERS_OF_RESPONSE
    if is_first and not _unconditional(letter, review.REVIEWED):
        return None
    if verdicts or len(decides) >= 2 or (decides and (acknowledged or not will)):
        return Kind.REVIEW_DECISION, next(iter(decides or verdicts))
    if will and not acknowledged:
        return Kind.REVIEW_ACKNOWLEDGEMENT, will[0]
    return None


def _verdicts(letter: ReadLetter) -> list[str]:
    """The sentences that uphold or overturn what was decided before."""
    return [words for words in letter.all(review.VERDICTS) if not answering.CONDITIONAL.search(words)]


def _unconditional(letter: ReadLetter, pattern: re.Pattern[str]) -> list[str]:
    return [words for words in letter.all(pattern) if not answering.CONDITIONAL.match(words)]


def _of_request(letter: ReadLetter, law: Law, before: Before) -> _Found | None:
    """The kind of a letter that answers a request."""
    answers = _answers(letter, law)
    if upheld := [words for words in _verdicts(letter) if review.UPHOLDS.search(words)]:
        # The request for review is not in the thread, or did not look like one.
        return (Kind.REVIEW_DECISION, upheld[0]) if letter.first(review.REVIEWED_IT) else None
    is_first = not any(kind is not Kind.AUTOMATIC_REPLY for kind in _of_authority(before))
    acknowledges = letter.first(acknowledging.IS_ACKNOWLEDGEMENT) if is_first else None
    if len(answers) < ANSWERS_OF_RESPONSE and acknowledges is not None:
        # Letters from agencies in the United States often acknowledge and extend at once, or wait for a fee.
        waits = next((each for each in _of_payment(letter) if fees.BEFORE_PAYMENT.search(each)), None)
        if waits is not None:
            return Kind.FEE_NOTICE, waits
        return None if letter.first(says.CLARIFIES) else (Kind.ACKNOWLEDGEMENT, acknowledges)
    if len(answers) < ANSWERS_OF_RESPONSE:
        hands_over = any(
            answering.HANDS_OVER.search(words) and not fees.OF_PAYMENT.search(words) for words in answers
        )
        answered = hands_over or any(answering.REFUSES.search(words) for words in answers)
        for kind, words in (
            (Kind.EXTENSION, _extends(letter)),
            (Kind.FEE_NOTICE, None if hands_over else next(iter(_of_payment(letter)), None)),
            (Kind.CLARIFICATION_REQUEST, _asks_clarity(letter)),
            (Kind.TRANSFER, None if hands_over else _transfers(letter)),
            (Kind.HOLDING_REPLY, None if answered else _holds_off(letter, is_first)),
        ):
            if words is not None:
                # What hands something over and puts off the rest may be called either.
                return None if answered and kind is Kind.EXTENSION else (kind, words)
    if len(answers) >= ANSWERS_OF_RESPONSE or any(answering.HAS_ANSWERS.search(each) for each in answers):
        in_doubt = _is_contested(before) or _is_to_come(letter, answers)
        return None if in_doubt else (Kind.RESPONSE, answers[0])
    holds = next(
        (each for each in letter.all(answering.HOLDS) if not acknowledging.UNDECIDED.search(each)), None
    )
    if (words := letter.first(acknowledging.ACKNOWLEDGES)) is not None and holds is None:
        pending = _unconditional(letter, acknowledging.PENDING)
        dealt_with = _unconditional(letter, acknowledging.DEALT_WITH)
        # A response that gives nothing but a fact begins with thanks, too.
        done = bool(before) and before[-1][1] in NOT_ACKNOWLEDGED
        return (Kind.ACKNOWLEDGEMENT, words) if pending and not dealt_with and not done else None
    return (Kind.RESPONSE, holds) if holds is not None and not _is_contested(before) else None


def _is_contested(before: Before) -> bool:
    """Whether the requester has written since a response, and may have asked for a review of it.

    What the authority then answers may be a decision on the review, even if it does not look like one.
    """
    since = _since(Kind.RESPONSE, before)
    if any(kind is Kind.REVIEW_DECISION for _, kind in since):
        return False
    return any(letter.party is Party.REQUESTER and kind not in _NO_CONTEST for letter, kind in since)


def _since(kind: Kind, before: Before) -> Before:
    """The letters behind the last one of a kind; none if there is none."""
    places = [place for place, (_, each) in enumerate(before, start=1) if each is kind]
    return before[places[-1] :] if places else ()


def _is_to_come(letter: ReadLetter, answers: Sequence[str]) -> bool:
    """Whether a letter that tells something already looks forward to the answer."""
    to_come = _unconditional(letter, answering.ANSWER_TO_COME)
    if all(answering.IN_DAYS.search(words) for words in to_come):
        return False
    hands_over = any(answering.HANDS_OVER.search(words) for words in answers)
    return (len(answers) < ANSWERS_OF_RESPONSE and not hands_over) or bool(letter.first(answering.NOT_READY))


def _of_authority(before: Before) -> list[Kind | None]:
    return [kind for earlier, kind in before if earlier.party is Party.AUTHORITY]


def _answers(letter: ReadLetter, law: Law) -> list[str]:
    """The sentences that answer: that disclose, refuse, deny to hold anything, or stand below a question."""
    spans = Spans(letter.sentences)
    applied = [
        each.cited.start
        for each in invoked(letter.text, law)
        if each.use is Use.APPLIED and spans.around(each.cited.start)
    ]
    answers = []
    for start, end in letter.sentences:
        words = letter.text[start : min(end, start + LONGEST_SENTENCE)]
        if (
            answering.CONDITIONAL.search(words)
            or answering.INTENDED.search(words)
            or answering.LEAFLETS.search(words)
            or answering.NOT_YET.search(words)
            or answering.STATES_LAW.search(words)
            or acknowledging.WILL_GIVE.search(words)
        ):
            continue
        if answering.HAS_ANSWERS.search(words) or bisect_left(applied, start) < bisect_left(applied, end):
            answers.append(words)
    return [*answers, *_below_questions(letter)]


def _below_questions(letter: ReadLetter) -> list[str]:
    """The first words of what stands between two passages of an earlier letter."""
    parts = [part for part in letter.anatomy.parts if part.kind in (PartKind.BODY, PartKind.QUOTED)]
    between = []
    for before, part, behind in zip(parts, parts[1:], parts[2:], strict=False):
        if (before.kind, part.kind, behind.kind) == (PartKind.QUOTED, PartKind.BODY, PartKind.QUOTED):
            inside = [words for words in letter.sentences if part.start <= words[0] < part.end]
            if inside and len(letter.text[part.start : part.end].split()) > 2:
                between.append(letter.text[inside[0][0] : inside[0][1]])
    return between


def _extends(letter: ReadLetter) -> str | None:
    """The words that extend the time; that the law allows it is said by acknowledgements, too."""
    does = letter.first(says.DOES_EXTEND) is not None
    for words in letter.all(says.EXTENDS):
        if not answering.CONDITIONAL.match(words) and (does or not says.EXTENDABLE.search(words)):
            return words if letter.first(says.EXTENSION_LAW) else None
    return None


def _of_payment(letter: ReadLetter) -> list[str]:
    """The sentences that ask for a payment, if the letter names a sum."""
    if not any(sign in letter.body for sign in "£€$"):
        return []
    return [words for words in letter.all(fees.ASKS_PAYMENT) if not fees.NO_CHARGE.search(words)]


def _asks_clarity(letter: ReadLetter) -> str | None:
    asking = [
        words
        for words in letter.all(says.ASKS_CLARITY)
        if not answering.CONDITIONAL.match(words) and not says.POSSIBLE.search(words)
    ]
    times = sum(1 for words in asking for _ in says.ASKS_CLARITY.finditer(words))
    clear = [words for words in asking if says.CLARIFIES.search(words)]
    return next(iter(clear or asking), None) if clear or times >= 2 else None


def _transfers(letter: ReadLetter) -> str | None:
    for words in letter.all(says.TRANSFERS):
        if not says.TAKEN_OVER.search(words) and not answering.CONDITIONAL.search(words):
            return words
    return letter.heading(says.TRANSFERS)


def _holds_off(letter: ReadLetter, is_first: bool) -> str | None:
    delayed = [
        words
        for words in letter.all(says.DELAYED)
        if not answering.CONDITIONAL.search(words) and not says.POSSIBLE.search(words)
    ]
    # An acknowledgement, too, may speak of a queue.
    delayed = delayed or ([] if is_first else _unconditional(letter, says.QUEUED))
    return delayed[0] if delayed and letter.first(says.EXPECTS) is not None else None
