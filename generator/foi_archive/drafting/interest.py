"""How the public interest test came out for a question, as the letter states it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foi_archive.drafting.answer import Answer, How
from foi_archive.drafting.outcomes import Ended
from foi_archive.drafting.phrases import phrases
from foi_archive.law.invoked import Used
from foi_archive.law.law import Law
from foi_archive.law.provision import Test
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
    outweighs? (?:the (?:public )?interest in|that in|those in|the one in|\
      the interest in)? ?(?:disclos|releas|seeing|knowing)
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
_FAR = 30  # sentences
_HINT = re.compile(r"\b(?:interests?|outweigh\w*|balanc\w*)\b", re.IGNORECASE)
# Where a refusal has to state the result of the test, its silence says something.
_TELL_THE_TEST = frozenset({"uk-foia", "uk-eir", "scotland-foisa", "scotland-eisr"})


class Interest:
    """What a letter says of the public interest: its conclusions, and what each is about."""

    def __init__(self, text: str, told: Sequence[Answer], used: Sequence[Used], law: Law) -> None:
        self._law = law
        self._words = {each: " ".join(text[each.start : each.end].split()) for each in told}
        self._told = tuple(told)
        self._mentions = [each for each in told if _MENTION.search(self._words[each])]
        self._results = [each for each in told if _WEIGHED.search(self._words[each]) and self._is_near(each)]
        self._sections = self._cited_above(used)

    def of(self, name: str, ended: Ended) -> PublicInterest | None:
        """The result for a question; None if it has no such test, or if the letter leaves it open."""
        if ended.outcome is Outcome.DISCLOSED:
            favours = [
                each for each in self._told if name in each.ids and _DISCLOSE.search(self._words[each])
            ]
            return PublicInterest.FAVOURS_DISCLOSURE if favours else None
        weighed = {self._section(each) for each in ended.grounds if self._is_weighed(each)}
        if not weighed or ended.outcome is Outcome.NOT_HELD:
            return None
        if any(name in each.ids for each in self._results):
            return PublicInterest.MAINTAINED
        elsewhere = [each for each in self._results if each.argues or not each.ids]
        if any(self._sections.get(each, frozenset()) & weighed for each in elsewhere):
            return PublicInterest.MAINTAINED
        if len(self._results) == 1 and elsewhere and not self._sections.get(elsewhere[0]):
            return PublicInterest.MAINTAINED
        own = [each for each in self._told if name in each.ids]
        is_silent = not any(_HINT.search(self._words[each]) for each in own)
        others = all(each.how is How.LABELLED and each.ids and not each.argues for each in self._mentions)
        is_told = self._law.id in _TELL_THE_TEST and ended.outcome is not Outcome.NEITHER_CONFIRMED_NOR_DENIED
        return PublicInterest.NOT_STATED if others and is_silent and is_told else None

    def _is_weighed(self, used: Used) -> bool:
        provision = used.cited.provision
        if provision is None:
            return False
        return provision.test is Test.QUALIFIED

    def _is_near(self, sentence: Answer) -> bool:
        """Whether the public interest is spoken of in the sentence or shortly before it."""
        place = self._told.index(sentence)
        return any(_MENTION.search(self._words[each]) for each in self._told[max(0, place - 8) : place + 1])

    def _cited_above(self, used: Sequence[Used]) -> dict[Answer, frozenset[str]]:
        """For each conclusion, the sections that it names or that the nearest sentence before it names."""
        result: dict[Answer, frozenset[str]] = {}
        for sentence in self._results:
            place = self._told.index(sentence)
            for each in reversed(self._told[max(0, place - _FAR) : place + 1]):
                cited = frozenset(
                    self._section(one) for one in used if each.start <= one.cited.start < each.end
                )
                if cited:
                    result[sentence] = cited
                    break
        return result

    @staticmethod
    def _section(used: Used) -> str:
        return used.cited.citation.levels[0]
