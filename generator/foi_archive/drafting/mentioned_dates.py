"""What letters say of the dates of others: "your request received on 3rd March", a timeline in a review."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from foi_archive.drafting import date_phrases as told
from foi_archive.drafting.date_mention import Mention, kinds_told, party_of_event
from foi_archive.drafting.days import Day, within
from foi_archive.drafting.thread_letters import ReadLetter
from foi_archive.model.message import MessageKind, Party

LONGEST_QUOTE = 260
"""Of the words that tell a date, in characters."""

_CUT_WORD, _CUT_WORD_BEFORE = re.compile(r"\S+\Z"), re.compile(r"\A\S+")
_TIMELINE = re.compile(r"[\s|*•-]{0,8}\Z")
_TIMELINE_BEHIND = re.compile(r"\s{0,3}[-–—:|]\s{0,3}|[ \t]{2,12}(?=\S)")
_WHICH = re.compile(r"\b(?P<det>your|our|my|the)\s\Z", re.IGNORECASE)
_RELATIVE = ("what", "which", "when", "if", "whether", "that")
_REPLIED = re.compile(r"replied|answered|responded", re.IGNORECASE)
_WROTE = re.compile(r"wrote|e-?mailed|contacted|agreed", re.IGNORECASE)
_ON = re.compile(r"\son\s(?:the\s)?\Z", re.IGNORECASE)


def mentions(letter: ReadLetter, named: Sequence[Day]) -> Iterator[Mention]:
    """What a letter tells of the dates of others; `named` are the days that it names, in order."""
    for start, end in (*letter.headings, *letter.sentences):
        # A point of "12th Jan. 2024" may have ended the sentence.
        row = within(named, start, end)
        for number, day in enumerate(row):
            begin = row[number - 1].end if number else start
            stop = row[number + 1].start if number + 1 < len(row) else end
            yield from _Place(letter, day, start, begin, stop, end).mentions()


@dataclass(frozen=True, slots=True)
class _Place:
    """A day in its sentence: from `start` to `end`, and between the days before and behind it."""

    letter: ReadLetter
    day: Day
    start: int
    begin: int
    stop: int
    end: int

    @property
    def before(self) -> str:
        return self.letter.text[max(self.begin, self.day.start - 240) : self.day.start]

    @property
    def behind(self) -> str:
        text, stop = self.letter.text, self.day.end + 200
        if stop >= self.stop:
            return text[self.day.end : self.stop]
        return _CUT_WORD.sub("", text[self.day.end : stop + 1])

    def mentions(self) -> Iterator[Mention]:
        """The first reading that fits, and that it arrived on the same day if the words say so."""
        if self._is_row:
            row = self._timeline()
            if row is not None:
                yield row
            return
        for reading in (self._heading, self._today, self._received, self._noun, self._deed):
            mention = reading()
            if mention is not None:
                yield mention
                if not mention.arrived and told.SAME_DAY.match(self.behind):
                    yield replace(mention, arrived=True)
                if mention.arrived and told.DATED_AND_RECEIVED.search(self.before):
                    yield replace(mention, arrived=False)
                return

    @property
    def _is_row(self) -> bool:
        """Whether the day stands at the head of a row of a timeline."""
        line = self.letter.text[max(self.start, self.day.start - 60) : self.day.start].rpartition("\n")[2]
        return bool(_TIMELINE.match(line)) and _TIMELINE_BEHIND.match(self.behind) is not None

    def _timeline(self) -> Mention | None:
        """A row of a timeline: the day, and then what happened."""
        behind = _TIMELINE_BEHIND.match(self.behind)
        if behind is None:
            return None
        event = self.behind[behind.end() :].split("\n\n")[0]
        party = party_of_event(event)
        kinds = kinds_told(event, party) if party else None
        if party is None or kinds is None:
            return None
        stop = self.day.end + behind.end() + len(event)
        quote = self.letter.text[self.day.start : stop].rstrip(" |\n\t")
        arrived = bool(told.ARRIVED.search(event))
        return Mention(self.letter, self.day, party, kinds, arrived, quote)

    def _heading(self) -> Mention | None:
        """A line above the body such as "Request received: 3 Feb 2025"."""
        match = told.RECEIVED_LINE.search(self.before)
        if match is None or (self.start, self.end) not in self.letter.headings:
            return None
        if self.letter.party is not Party.AUTHORITY:
            return None
        kinds = kinds_told(match["what"], Party.REQUESTER) or frozenset({MessageKind.REQUEST})
        return self._mention(Party.REQUESTER, kinds, self.start, arrived=True)

    def _today(self) -> Mention | None:
        match = told.THIS_MORNING.search(self.before)
        if match is None:
            return None
        place = self.day.start - len(self.before) + match.start()
        return self._mention(self._other, None, place, latest=True)

    def _received(self) -> Mention | None:
        """The day on which the authority received a letter of the requester."""
        match = told.RECEIVED.search(self.before)
        if match is None or self.letter.party is not Party.AUTHORITY or told.NOT_RECEIVED.search(match[0]):
            return None
        # "We received it on 5th July": what "it" is, the sentence before says.
        sentence = self.letter.text[max(self.start, self.day.start - 240) : self.day.start]
        start = self.start if not told.IT.search(sentence) else self.start - 250
        whole = self.letter.text[max(start, self.day.start - 400, 0) : self.day.start]
        at = len(whole) - len(self.before) + match.start()
        nouns = [noun for noun in told.LETTER.finditer(whole) if not told.OF_AUTHORITY.match(noun[0])]
        if not nouns:
            return None
        noun = nouns[-1]
        # "You asked for e-mails received on 4 May" tells nothing of the request.
        if told.SEVERAL.fullmatch(noun[0]):
            return None
        shown = whole[max(0, noun.start() - 60) : max(noun.end() + 60, at)]
        kinds = kinds_told(shown, Party.REQUESTER)
        begin = self.day.start - len(whole) + min(at, noun.start())
        begin = self._with_determiner(begin) if noun.start() <= at else begin
        return self._mention(Party.REQUESTER, kinds, begin, arrived=True)

    def _noun(self) -> Mention | None:
        """A letter with its date: "your e-mail of 3 February 2023"."""
        before = self.before
        if (noun := told.BEFORE_NOUN.match(self.behind)) and (which := _WHICH.search(before)):
            # "the July 19, 2023 response"
            party = self._party(which["det"], noun[0].strip())
            if party is not None:
                place = self.day.start - len(before) + which.start()
                return self._mention(party, kinds_told(noun[0], party), place, behind=noun.end())
        if told.BY_LETTER.search(before):
            return self._by_letter()
        for noun in reversed(list(told.LETTER.finditer(before))):
            far = noun[0].lower() == "request" and told.LINKED_FAR.fullmatch(before, noun.end())
            if not far and not told.LINKED.fullmatch(before, noun.end()):
                continue
            determiner = told.DETERMINER.search(before[: noun.start()])
            party = self._party(determiner["det"] if determiner else "", noun[0])
            if party is None or determiner is None or told.ANOTHER.search(before[determiner.start() :]):
                return None
            phrase = before[determiner.start() :]
            # "I answered your query on 4 July" tells of the answer; "you will have our reply on" of none.
            if _ON.search(before) and (told.DID.search(before) or told.FUTURE.search(before)):
                return None
            behind = told.BEHIND_LETTER.match(self.behind)
            kinds = kinds_told(phrase, party) or (kinds_told(behind[0], party) if behind else None)
            mention = self._mention(party, kinds, self.day.start - len(phrase))
            return replace(mention, mine=determiner["det"].lower() == "my")
        return None

    def _by_letter(self) -> Mention | None:
        kinds = kinds_told(self.behind[:120], self.letter.party)
        match = told.BY_LETTER.search(self.before)
        assert match
        return self._mention(self.letter.party, kinds, self.day.start - len(self.before) + match.start())

    def _deed(self) -> Mention | None:
        """What somebody did on the day: "you chased us on 11 March", "on 5th December you asked that"."""
        before, behind = self.before, re.split(r"[.;](?=\s)", self.behind)[0]
        for pattern, party, kind, arrived in (
            (told.WAS_ASKED, Party.AUTHORITY, MessageKind.CLARIFICATION_REQUEST, False),
            (told.WAS_GIVEN, Party.REQUESTER, MessageKind.CLARIFICATION, True),
        ):
            whole = self.letter.text[max(self.start, self.day.start - 160) : self.day.start]
            if passive := pattern.search(whole):
                place = self.day.start - len(whole) + passive.start()
                return self._mention(party, frozenset({kind}), place, arrived=arrived, rank=2)
        if sent := told.WAS_SENT.search(before):
            kinds = kinds_told(sent["noun"], Party.AUTHORITY)
            return self._mention(Party.AUTHORITY, kinds, self.day.start - len(before) + sent.start(), rank=2)
        if did := told.DID.search(before):
            if (did["pre"] or "").strip().lower() in _RELATIVE and not _REPLIED.match(did["verb"]):
                return None
            if told.OF_EVENT.search(did["rest"]):
                return None
            words, place = f"{did['verb']}{did['rest']} {behind}", did.start("actor")
            return self._done(did["actor"], words, self.day.start - len(before) + place)
        if told.DATE_FIRST.search(before) and (did := told.THEN_DID.match(behind)):
            return self._done(did["actor"], f"{did['verb']}{did['rest']}", self.day.start, did.end())
        return None

    def _done(self, actor: str, words: str, place: int, behind: int = 0) -> Mention | None:
        theirs = actor.lower() == "you" or (
            actor.lower().startswith("the ") and self.letter.party is Party.REQUESTER
        )
        if told.SPOKEN.search(words):
            return None
        party = self._other if theirs else self.letter.party
        kinds = kinds_told(words, party)
        if kinds is None and not _WROTE.match(words):
            return None
        return self._mention(party, kinds, place, behind=behind, rank=2)

    @property
    def _other(self) -> Party:
        return Party.REQUESTER if self.letter.party is Party.AUTHORITY else Party.AUTHORITY

    def _party(self, determiner: str, noun: str) -> Party | None:
        """Who wrote the letter that a noun with this determiner names."""
        word = determiner.lower()
        if word == "your":
            return self._other
        if word in ("our", "my"):
            return self.letter.party
        if told.OF_AUTHORITY.match(noun) and noun.lower() != "notice":
            return Party.AUTHORITY
        if word.endswith(("’s", "'s", "’", "'")) and noun.lower() in ("letter", "e-mail", "email"):
            return Party.AUTHORITY if self.letter.party is Party.REQUESTER or "university" in word else None
        return None

    def _with_determiner(self, place: int) -> int:
        """Where the noun phrase begins that has its noun at a place."""
        before = self.letter.text[max(self.start, place - 80) : place]
        match = told.DETERMINER.search(before)
        return place - len(before) + match.start() if match else place

    def _mention(
        self,
        party: Party,
        kinds: frozenset[MessageKind] | None,
        place: int,
        *,
        arrived: bool = False,
        behind: int = 0,
        rank: int = 1,
        latest: bool = False,
    ) -> Mention:
        text, first = self.letter.text, self.day.end - LONGEST_QUOTE
        if place < first:
            place = self.day.start - len(_CUT_WORD_BEFORE.sub("", text[first - 1 : self.day.start]))
        stop = self.day.end + min(behind, LONGEST_QUOTE)
        quote = text[place:stop].strip()
        return Mention(self.letter, self.day, party, kinds, arrived, quote, rank, latest)
