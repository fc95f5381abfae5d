"""How the public interest test came out for a question, as the letter states it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from foi_archive.drafting.answer import Answer, How
from foi_archive.drafting.ended import Ended
from foi_archive.drafting.phrases import phrases
from foi_archive.law.invoked import Used
from foi_archive.law.law import Law
from foi_archive.law.provision import Role, Test
from foi_archive.model.decision import PublicInterest
from foi_archive.model.outcome import Outcome

_KEEP = (
    r"(?:maintain\w*|withh\w+|keep\w*|non-?disclosure|not (?:disclos|releas)\w+|neither confirm\w*|refus\w+"
    r"|secrecy)"
)
_WEIGHED = phrases(
    rf"""
    (?:public interest|balance|interest)s? (?:[^.;]{{0,60}} )?(?:in \
      (?:favour of )?)?{_KEEP}[^.;]{{0,80}} (?:outweighs?|is (?:the )?(?:stronger|greater|weightier)|\
      prevails?|overrides?)
    (?:public interest|balance)(?: test)?(?: [\w’']+){{0,4}} (?:lies|falls|is|comes|rests|favours|\
      favoring|tips|weighs|was)(?: [\w’']+){{0,3}} (?:(?:in|with|on|towards|for|\
      against)(?: the)?(?: side| favour)?(?: of)? )?(?:the )?{_KEEP}
    (?:exemptions?|exceptions?) (?:is|are|should be|be|must be|was rightly) (?:therefore )?maintained
    (?:is|are|was|isn[’']t|is not|not) (?:in this case |clearly |therefore )?outweighed by
    (?:does|do|did)(?: not|n[’']t) outweigh
    outweighs? (?:(?:the|any) (?:[\w’']+ ){{0,2}}interests? (?:in|of|you)|that in|those in|the one in|\
      the (?:factors|arguments|considerations) (?:in favour of|for)|disclos|releas|seeing|knowing)
    no public interest (?:[^.;]{{0,60}} )?outweighs
    privacy (?:prevails|prevailed|outweighs)
    contrary to the public interest (?:to|for)
    would be contrary to the public interest
    (?:find|consider|think|believe) (?:that )?(?:it|this|that|the former|the latter)(?: is| to be)? outweighed
    the (?:latter|former) (?:is|are|outweighs?|prevails?) (?:the )?(?:greater|stronger|latter|former)
    (?:public interest|balance|it)(?: [\w’']+){{0,6}} favours? (?:the )?(?:exemption|exception)
    balance of the public interest is for {_KEEP}
    (?:in favour of|for) upholding the (?:exemption|exception)
    it is outweighed
    (?:not|nor) (?:be )?in the public interest\b
    (?:is|are|being) the (?:stronger|greater|weightier)\b
    is the (?:stronger|greater|weightier) (?:one|consideration|interest)
    in favour of (?:maintaining|withholding|non-disclosure)
    balancing test (?:[^.;]{{0,120}} )?(?:is )?not made out
    (?:prevails|carries more weight|must prevail)\b
    favours? {_KEEP}
    in the greater public interest
    """
)
"""That the interest in withholding is the greater one."""

_DISCLOSE = phrases(
    r"""
    public interest in (?:disclosure|disclosing|release|releasing)[^.;]{0,60} (?:outweighs?|\
      is (?:the )?(?:greater|stronger))
    (?:public interest|balance)[^.;]{0,40} (?:favours|lies in|is in favour of|\
      in favour of) (?:the )?(?:disclosure|disclosing|release|releasing)
    """
)
_MENTION = re.compile(r"\b(?:public\s+interest|balancing\s+test|prejudice\s+test)\b", re.IGNORECASE)
_FAR, _BESIDE = 4_000, 120  # characters
# Words on the test, or that send to where it may stand.
_HINT = re.compile(
    r"\b(?:public\s+interest|outweigh\w*|balanc\w*|weigh\w*)\b"
    r"|\bsee\s+(?:\w+\s+){0,3}(?:below|annex|appendix|attached|schedule)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:whether|if)\b[^.;]{0,200}\boutweigh", re.IGNORECASE)
_ANSWERS = re.compile(
    r"\b(?:conclu\w+|find|found|decided|consider(?:ed)?\s+that|of\s+the\s+view|satisfied|think|believe|does\s+not)\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"\b(?:both|each|all|these|the exemptions|the exceptions)\b", re.IGNORECASE)
_GROUNDS = (Role.EXEMPTION, Role.DENIAL, Role.REFUSAL, Role.NOT_HELD)
# Where even what is not held is refused by an exception, with the test.
_TEST_OF_NOT_HELD = frozenset({"uk-eir", "scotland-eisr"})
# Where a refusal has to state the result of the test, its silence says something.
_TELL_THE_TEST = frozenset({"uk-foia", "uk-eir", "scotland-foisa", "scotland-eisr"})


class Interest:
    """What a letter says of the public interest: its conclusions, and what each is about."""

    def __init__(self, text: str, told: Sequence[Answer], used: Sequence[Used], law: Law) -> None:
        self._law, self._text = law, text
        self._words = {each: " ".join(text[each.start : each.end].split()) for each in told}
        self._told = tuple(told)
        self._mentions = [each for each in told if _MENTION.search(self._words[each])]
        self._places = {each: place for place, each in enumerate(told)}
        self._results = [each for each in told if _says(self._words[each]) and self._is_near(each)]
        self._own_sections = {each: self._cited_in(used, each) for each in self._results}
        self._sections = self._cited_above(used, {*self._results, *self._mentions})

    def of(self, name: str, ended: Ended) -> PublicInterest | None:
        """The result for a question; None if it has no such test, or if the letter leaves it open."""
        if ended.outcome is Outcome.DISCLOSED:
            favours = [
                each for each in self._told if name in each.ids and _DISCLOSE.search(self._words[each])
            ]
            return PublicInterest.FAVOURS_DISCLOSURE if favours else None
        weighed = {_ground(used) for used in ended.grounds if self._is_weighed(used)}
        if not weighed or (ended.outcome is Outcome.NOT_HELD and self._law.id not in _TEST_OF_NOT_HELD):
            return None
        if any(name in each.ids and self._may_be_on(each, weighed) for each in self._results):
            return PublicInterest.MAINTAINED
        if ended.outcome is Outcome.NOT_HELD:
            return None
        elsewhere = [each for each in self._results if self._may_be_of(each, name)]
        if any(self._sections.get(each, frozenset()) & weighed for each in elsewhere):
            return PublicInterest.MAINTAINED
        if len(self._results) == 1 and elsewhere and not self._sections.get(elsewhere[0]):
            return PublicInterest.MAINTAINED
        own = [each for each in self._told if name in each.ids]
        is_silent = not any(_HINT.search(self._words[each]) for each in own)
        others = all(self._is_of_others(each, weighed) for each in self._mentions)
        is_told = self._law.id in _TELL_THE_TEST and ended.outcome is not Outcome.NEITHER_CONFIRMED_NOR_DENIED
        return PublicInterest.NOT_STATED if others and is_silent and is_told else None

    def _may_be_on(self, result: Answer, weighed: set[str]) -> bool:
        """Whether a result names none of the grounds itself, or one of these."""
        sections = self._own_sections.get(result, frozenset())
        return not sections or bool(sections & weighed)

    def _is_of_others(self, mention: Answer, weighed: set[str]) -> bool:
        """Whether the public interest is mentioned for other questions, or for other provisions."""
        if _TOGETHER.search(self._words[mention]):
            return False
        if mention.how > How.SUBJECT and mention.ids and not mention.argues:
            return True
        sections = self._sections.get(mention, frozenset())
        return mention.argues and bool(sections) and not sections & weighed

    def _may_be_of(self, result: Answer, name: str) -> bool:
        """Whether a result that names no question may be of this one: what the last name before it says."""
        if result.argues or not result.ids:
            return True
        if result.how is not How.SUBJECT:
            return False
        before = reversed(self._told[: self._places[result]])
        named = next((each.ids for each in before if each.ids and each.how > How.SUBJECT), ())
        return not named or name in named

    def _is_weighed(self, used: Used) -> bool:
        provision = used.cited.provision
        if provision is None:
            return False
        return provision.test is Test.QUALIFIED

    def _is_near(self, sentence: Answer) -> bool:
        """Whether the public interest is spoken of in the sentence or shortly before it."""
        place = self._places[sentence]
        return any(_MENTION.search(self._words[each]) for each in self._told[max(0, place - 8) : place + 1])

    @staticmethod
    def _cited_in(used: Sequence[Used], sentence: Answer) -> frozenset[str]:
        """The grounds that a sentence names."""
        first = bisect_left(used, sentence.start, key=lambda each: each.cited.start)
        behind = bisect_left(used, sentence.end, key=lambda each: each.cited.start)
        return frozenset(
            _ground(each)
            for each in used[first:behind]
            if each.cited.provision and each.cited.provision.role in _GROUNDS
        )

    def _cited_above(self, used: Sequence[Used], sentences: set[Answer]) -> dict[Answer, frozenset[str]]:
        """For each sentence, the grounds that it names, or those nearest before it."""
        grounds = [each for each in used if each.cited.provision and each.cited.provision.role in _GROUNDS]
        result: dict[Answer, frozenset[str]] = {}
        for sentence in sentences:
            first = bisect_left(grounds, sentence.start, key=lambda each: each.cited.start)
            behind = bisect_left(grounds, sentence.end, key=lambda each: each.cited.start)
            if first == behind and first and sentence.start - grounds[first - 1].cited.start <= _FAR:
                last = grounds[first - 1].cited.start
                blank = self._text.rfind("\n\n", 0, last)
                first = bisect_left(grounds, max(blank, last - _BESIDE), key=lambda each: each.cited.start)
            result[sentence] = frozenset(_ground(each) for each in grounds[first:behind])
        return result


def _says(words: str) -> bool:
    """Whether a sentence states a result, and does not only ask for it."""
    return bool(_WEIGHED.search(words)) and not (_ASKS.search(words) and not _ANSWERS.search(words))


def _ground(used: Used) -> str:
    """What a test is made for: a section with all that it has, or one of the exceptions of a regulation."""
    levels = used.cited.citation.levels
    return "".join(levels[:3]) if levels[0].startswith("r") else levels[0]
