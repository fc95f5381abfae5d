"""Decisions: what each letter of an authority decides on the questions of a request."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from foi_archive.drafting import signals
from foi_archive.drafting.about import About
from foi_archive.drafting.anatomy import anatomy
from foi_archive.drafting.answer import Answer, How
from foi_archive.drafting.answers import answers
from foi_archive.drafting.ended import Ended
from foi_archive.drafting.given import COMPOUND
from foi_archive.drafting.interest import Interest
from foi_archive.drafting.not_answered import not_answered
from foi_archive.drafting.outcomes import ended
from foi_archive.drafting.proposal import Proposal
from foi_archive.drafting.reviews import Reviewed, of_all, on_the_delay, reviewed
from foi_archive.drafting.withdrawals import withdrawn
from foi_archive.law.invoked import Use, invoked
from foi_archive.law.law import Law
from foi_archive.model.confidence import Confidence
from foi_archive.model.decision import Decision
from foi_archive.model.message import MessageKind
from foi_archive.model.outcome import Outcome
from foi_archive.model.question import Question
from foi_archive.model.quotation import find
from foi_archive.model.thread import Thread

_TOLD = (Use.STATUTE, Use.NOT_A_GROUND, Use.ANNEX)
_DECIDES = (MessageKind.RESPONSE, MessageKind.TRANSFER, MessageKind.REVIEW_DECISION)
_WHOLE = (Outcome.COST_LIMIT, Outcome.VEXATIOUS, Outcome.REPEATED)
_AS_ANOTHER = re.compile(
    r"(?:please\s+)?(?:as|see|refer\s+to)\s+(?:(?:the|my|our|per|for|above|answer|response|reply|to|in|at)\s+){0,4}"
    r"(?:(?:questions?|q|part|point)\.?\s?)?\(?(?P<label>\d{1,2}[a-z]?|[a-h])\)?\W*(?:above)?\W*$",
    re.IGNORECASE,
)
# "The redactions in the report and in the letters are made under section 40(2)."
_REDACTIONS = re.compile(
    r"(?:(?:all|any|the|these|other)\s+){0,2}"
    r"(?:redact(?:ions|ed)|(?:personal\s+data|names|details)\b.{0,80}\bredacted)\b",
    re.IGNORECASE,
)
_YOUR_REQUEST = re.compile(r"\b(?:your|the|this)\s+(?:whole\s+|entire\s+)?request\b", re.IGNORECASE)
_REFUSES_THE_REQUEST = re.compile(
    r"\b(?:refus(?:e|es|ed|ing)|refusal\s+notice\s+for)\s+(?:(?:all|the\s+whole)\s+of\s+)?(?:your|the|this)\s+"
    r"(?:whole\s+|entire\s+)?request\b(?!\s+(?:for|at|in|so|as|to)\b)",
    re.IGNORECASE,
)
_SILENT = "The letter answers the other questions one by one, and says nothing of this one."
_BEFORE = (3, 6, 12, 24)  # words that are tried to tell one passage from an earlier one


def decisions(
    thread: Thread, kinds: Mapping[str, MessageKind], questions: Sequence[Question], law: Law
) -> tuple[Proposal[Decision], ...]:
    """What the letters decide, in their order; `kinds` of the messages as far as they are known."""
    result: list[Proposal[Decision]] = []
    earlier: list[str] = []
    order = [message.id for message in thread.messages]
    for place, message in enumerate(thread.messages):
        texts = thread.texts_of(message.id)
        kind = kinds.get(message.id)
        if kind in _DECIDES and texts:
            asked = [each for each in questions if order.index(each.asked_in) < place]
            letter = _Letter(message.id, texts[0], earlier, asked, law)
            before = {name: each.value for each in result for name in each.value.questions}
            result += (
                letter.reviews(before) if kind is MessageKind.REVIEW_DECISION else letter.responses(before)
            )
        if kind is MessageKind.WITHDRAWAL and texts:
            asked = [each for each in questions if order.index(each.asked_in) < place]
            result += withdrawn(message.id, texts[0], earlier, asked)
        earlier += texts
    return tuple(result)


class _Letter:
    """A letter that decides, and what is found in it once."""

    def __init__(
        self, message: str, text: str, earlier: Sequence[str], questions: Sequence[Question], law: Law
    ) -> None:
        self.message, self.text = message, text
        self.used = invoked(text, law)
        cited = [(each.cited.start, each.cited.end) for each in self.used]
        told = [each.cited.start for each in self.used if each.use in _TOLD]
        self.told = answers(anatomy(text, earlier), questions, cited, told)
        self.interest = Interest(text, self.told, self.used, law)
        self.redactions = tuple(
            each
            for each in self.told
            if (not each.ids or each.how is How.SUBJECT) and _REDACTIONS.match(self._words(each))
        )
        self.asked = {each.id: each.text for each in questions}
        names = dict.fromkeys(
            [each.id for each in questions] + [name for each in self.told for name in each.ids]
        )
        compound = {each.id for each in questions if COMPOUND.search(each.text)}
        self.abouts = {name: self._about(name, certain=name in compound) for name in names}

    def responses(self, before: Mapping[str, Decision]) -> Iterator[Proposal[Decision]]:
        """How the questions ended, each group that the same words decide alike in one decision.

        What an earlier letter decided `before`, and this one only tells again, is left out.
        """
        ends = {name: found for name in self.abouts if (found := self._ended(name))}
        ends |= self._as_others(ends)
        if whole := self._of_the_whole(ends):
            ends = dict.fromkeys(self.abouts, whole) | {
                name: each for name, each in ends.items() if each.outcome is not whole.outcome
            }
        left = {
            name: each
            for name, each in ends.items()
            if not (name in before and before[name].outcome is each.outcome)
        }
        groups: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
        for name, each in left.items():
            key = (each.outcome, each.exemptions, each.sentences, self.interest.of(name, each))
            groups[key].append(name)
        for ids in groups.values():
            yield self._decision(tuple(ids), left[ids[0]], None)
        if before:
            return  # What one letter leaves out, another may have told.
        for name in not_answered(self.abouts, ends.keys(), self.told, self._words):
            decision = Decision(self.message, (name,), Outcome.NOT_ANSWERED, reason=_SILENT)
            yield Proposal(decision, self.message, "", Confidence.INFERRED)

    def _ended(self, name: str) -> Ended | None:
        """How a question ended; one that asks for several things may be refused by its subject as a whole."""
        if about := self.abouts[name]:
            return ended(about)
        about = self._about(name, certain=False)
        found = ended(about) if about and about.saying(signals.NEED_NOT) else None
        return found if found and found.outcome in _WHOLE else None

    def _as_others(self, ends: Mapping[str, Ended]) -> dict[str, Ended]:
        """The questions that the letter answers by another answer: "As question 3."."""
        result: dict[str, Ended] = {}
        for name, about in self.abouts.items():
            first = about.labelled[0] if about and about.labelled and name not in ends else None
            match = _AS_ANOTHER.match(self._words(first)) if first else None
            other = ends.get(match["label"].lower()) if match else None
            if first and other:
                result[name] = replace(
                    other, sentences=(first, *other.sentences), confidence=Confidence.INFERRED
                )
        return result

    def _of_the_whole(self, ends: Mapping[str, Ended]) -> Ended | None:
        """The refusal of the request as such, if the letter tells one and speaks of no single question.

        If it says in so many words that it refuses "the request", it may speak of some, but answer none.
        """
        is_of_some = any(each.how > How.SUBJECT and each.ids for each in self.told)
        if is_of_some and any(each.outcome not in _WHOLE for each in ends.values()):
            return None
        for each in self.told:
            pattern = _REFUSES_THE_REQUEST if is_of_some else _YOUR_REQUEST
            if pattern.search(self._words(each)) and not each.argues:
                found = ended(About(self.text, [replace(each, how=How.NAMED)], self.used))
                if found and found.outcome in _WHOLE:
                    return found
        return None

    def reviews(self, before: Mapping[str, Decision]) -> Iterator[Proposal[Decision]]:
        """What the review did on single questions, or else on all; `before` is what had been decided."""
        found = {
            name: each
            for name, about in self.abouts.items()
            if about and (each := reviewed(about, before.get(name)))
        }
        for name, each in found.items():
            yield self._decision((name,), each.ended, each)
        if not found:
            about = About(self.text, self.told, (), whole=True)
            if each := on_the_delay(about) or of_all(about):
                yield self._decision((), None, each)

    def _about(self, name: str, *, certain: bool) -> About | None:
        """What the letter says of a question; of one that asks for several things only what is certain."""
        least = How.NAMED if certain else How.SUBJECT
        sentences = [each for each in self.told if name in each.ids and each.how >= least]
        asked = self.asked.get(name, "")
        told = [each for each in self.redactions if not each.ids or name in each.ids]
        if not sentences:
            return None
        return About(self.text, sentences, self.used, asked=asked, redactions=told)

    def _decision(
        self, ids: tuple[str, ...], found: Ended | None, review: Reviewed | None
    ) -> Proposal[Decision]:
        sentences = tuple(
            dict.fromkeys([*(review.sentences if review else ()), *(found.sentences if found else ())])
        )
        quotes = tuple(self._words(each) for each in sentences)
        decision = Decision(
            self.message,
            ids,
            found.outcome if found else None,
            review.effect if review else None,
            exemptions=found.exemptions if found else (),
            public_interest=self.interest.of(ids[0], found) if found and ids else None,
            quotes=quotes,
            after=self._after(sentences[0]),
            where=found.where if found else None,
            target=found.target if found else None,
        )
        return Proposal(decision, self.message, quotes[0], found.confidence if found else Confidence.STATED)

    def _words(self, sentence: Answer) -> str:
        return " ".join(self.text[sentence.start : sentence.end].split())

    def _after(self, sentence: Answer) -> str | None:
        """The words before a quotation that stands earlier in the letter, too."""
        quote = self._words(sentence)
        passage = find(quote, self.text)
        if passage is None or passage.start == sentence.start:
            return None
        before = self.text[: sentence.start].split()
        for size in _BEFORE:
            words = " ".join(before[-size:])
            found = find(quote, self.text, words)
            if found and found.start == sentence.start:
                return words
        return None
