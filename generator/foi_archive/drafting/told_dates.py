"""Which letter each date is of: by who wrote it, its kind, and the order in which the letters were sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from foi_archive.drafting.date_mention import Mention
from foi_archive.drafting.days import Day
from foi_archive.drafting.own_dates import OwnDate
from foi_archive.drafting.proposal import Proposal
from foi_archive.drafting.thread_letters import ReadLetter
from foi_archive.model.confidence import Confidence
from foi_archive.model.message import MessageKind

MOST_PROOFS = 20
"""Of one date, from one kind of words."""

MOST_APART = 183
"""A day without a year is at most so many days from one that is known."""

Proofs = dict[str, list[Proposal[date]]]


class ToldDates:
    """The days on which letters were sent and received, as far as letters prove them.

    All proofs of a date are of the same day; the best is the first.
    """

    def __init__(
        self,
        letters: Sequence[ReadLetter],
        kinds: Mapping[str, MessageKind],
        names: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.letters = letters
        self.sent: Proofs = {}
        self.received: Proofs = {}
        self._kinds = kinds
        self._names = names
        self._rank: dict[tuple[str, bool], int] = {}

    def add_own(self, own: Mapping[str, Sequence[OwnDate]]) -> None:
        """Take what letters say of their own dates: a letter with two of them says nothing."""
        for with_year in (True, False):
            for letter in self.letters:
                row = [each for each in own.get(letter.id, ()) if (each.day.year is not None) == with_year]
                days = {self._day(each.day, letter) for each in row}
                if len(days) == 1 and (day := days.pop()) and letter.id not in self.sent:
                    self.sent[letter.id] = [Proposal(day, letter.id, each.quote) for each in row[:1]]
                    self._rank[letter.id, False] = 0

    def add(self, mentions: Sequence[Mention]) -> None:
        """Take what letters say of others: nouns before deeds, days with a year before those without."""
        for rank in (1, 2):
            for with_year in (True, False):
                row = [
                    mention
                    for mention in mentions
                    if mention.rank == rank and (mention.day.year is not None) == with_year
                ]
                told = [(mention, *one) for mention in row if (one := self._assigned(mention))]
                self._take(told, rank)

    def _take(self, told: Sequence[tuple[Mention, ReadLetter, date, Confidence]], rank: int) -> None:
        for arrived, proofs in ((False, self.sent), (True, self.received)):
            found: dict[str, list[tuple[date, Proposal[date]]]] = {}
            for mention, letter, day, confidence in told:
                if mention.arrived == arrived:
                    proposal = Proposal(day, mention.letter.id, mention.quote, confidence)
                    found.setdefault(letter.id, []).append((day, proposal))
            for id_, row in found.items():
                known = {each.value for each in proofs.get(id_, ())[:1]}
                days = {day for day, _ in row}
                if known:
                    proofs[id_] += [proposal for day, proposal in row if day in known][:MOST_PROOFS]
                elif len(days) == 1 and (id_, arrived) not in self._rank:
                    proofs[id_] = [proposal for _, proposal in row][:MOST_PROOFS]
                # Where letters disagree, nothing is proposed, by lesser words neither.
                self._rank.setdefault((id_, arrived), rank)

    def _assigned(self, mention: Mention) -> tuple[ReadLetter, date, Confidence] | None:
        """The letter that a mention is of, and the day."""
        candidates = [
            letter
            for letter in self.letters
            if letter.party is mention.party
            and letter.number < mention.letter.number
            and (mention.about in (None, letter.id))
            and (mention.kinds is None or self._kinds.get(letter.id) in mention.kinds)
        ]
        if mention.mine:
            name = self._names.get(mention.letter.id)
            candidates = [letter for letter in candidates if name and self._names.get(letter.id) == name]
        if mention.latest:
            candidates = candidates[-1:]
        only = len(candidates) == 1 and (mention.kinds is not None or mention.about is not None)
        proofs = self.received if mention.arrived else self.sent
        known = [
            (letter, day)
            for letter in candidates
            for day in [proof.value for proof in proofs.get(letter.id, ())[:1]]
            if (day.month, day.day) == (mention.day.month, mention.day.number)
            and mention.day.year in (None, day.year)
        ]
        if len(known) == 1:
            return (*known[0], Confidence.STATED)
        day = self._day(mention.day, mention.letter)
        if day is None:
            return None
        fitting = [letter for letter in candidates if self._fits(letter, day, mention)]
        if len(fitting) != 1:
            return None
        return fitting[0], day, Confidence.STATED if only else Confidence.INFERRED

    def _fits(self, letter: ReadLetter, day: date, mention: Mention) -> bool:
        """Whether a letter can be of a day, by the days that are known of it and of the others."""
        proofs = self.received if mention.arrived else self.sent
        if letter.id in proofs and proofs[letter.id][0].value != day:
            return False
        sent = {each.number: self.sent[each.id][0].value for each in self.letters if each.id in self.sent}
        earlier = [known for number, known in sent.items() if number < letter.number]
        later = [known for number, known in sent.items() if number > letter.number]
        arrives = [proof.value for proof in self.received.get(letter.id, ())[:1]]
        leaves = [proof.value for proof in self.sent.get(letter.id, ())[:1]]
        return (
            all(known <= day for known in earlier)
            # What came in late may cross with the answer to something else.
            and all(day <= known for known in later if not mention.arrived or known == max(later))
            and (mention.arrived or all(day <= known for known in arrives))
            and (not mention.arrived or all(known <= day for known in leaves))
        )

    def _day(self, day: Day, letter: ReadLetter) -> date | None:
        """A day with its year, which is that nearest to what is known of this letter or the others."""
        if day.year is not None:
            return day.resolved(None)
        return self.near(day, letter)

    def near(self, day: Day, letter: ReadLetter, forward: bool = False) -> date | None:
        """A day without a year in the year that is nearest to the dates known: first this letter's own."""
        if letter.id in self.sent:
            return day.resolved(self.sent[letter.id][0].value, forward)
        known = list(self._known(letter))
        years = {year for each in known for year in (each.year - 1, each.year, each.year + 1)}
        apart = [
            (min(abs((found - each).days) for each in known), found)
            for year in years
            if (found := day.within(year))
        ]
        best = min(apart, default=None)
        return best[1] if best and best[0] <= MOST_APART else None

    def _known(self, letter: ReadLetter) -> Iterator[date]:
        for proofs in (self.sent, self.received):
            for row in proofs.values():
                yield row[0].value
