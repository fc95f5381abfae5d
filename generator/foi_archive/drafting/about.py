"""What a letter says about one question."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from foi_archive.drafting import giving, signals
from foi_archive.drafting.answer import Answer, How
from foi_archive.law.invoked import Use, Used
from foi_archive.law.provision import Role

_OPENING = 24  # characters
_YOU_SAY = re.compile(
    r"you\s+(?:\w+\s+)?(?:challenge|ask|complain|say|said|dispute|argue|contend|point|state|believe|feel|(?:do|did)(?:\snot|n[’']t)"
    r"|were\s+told|appeal)\w*",
    re.IGNORECASE,
)
_THEY_SAY = re.compile(
    r"you(?:r\s+\w+)?\s+(?:\w+\s+)?(?:challenge|complain|say|said|dispute|argue|contend|believe|feel|suggest)\w*\b(?!.*\b(?:but|however)\b)",
    re.IGNORECASE,
)
_WEIGHS = re.compile(
    r"\b(?:consider|look|thought|asked|subject to|factors?|absolute|qualified exemption|interest test)\w*",
    re.IGNORECASE,
)

# "Sections 30 and 31 are qualified exemptions, and section 40 is absolute."
_EXPLAINS = re.compile(
    r"^(?:both |the |exemptions? at )?(?:sections?|regulations?|articles?|exemptions?|ss?\.?|regs?\.?)\s?"
    r"\(?\d[^.]{0,60}?\b(?:is|are)\s(?:both\s)?(?:also\s)?(?:an?\s)?(?:[\w-]+\s(?:and\s|,\s)?){0,2}"
    r"(?:qualified|absolute|class[- ]based|prejudice[- ]based)\b",
    re.IGNORECASE,
)
_HAS_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|would|will|may|might|can|could|provides?|exempts?|says|states)\b",
    re.IGNORECASE,
)
# "If you were to leave out question 3, section 31 may have to be considered."
_SUPPOSES = re.compile(
    r"(?:if|were|should|had)\s(?:you|we)\s|by\sway\sof\s(?:advice|assistance)\b", re.IGNORECASE
)


class About:
    """What a letter says about one question: its sentences, and the grounds that they apply."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Answer],
        used: Sequence[Used],
        *,
        whole: bool = False,
        asked: str = "",
        redactions: Sequence[Answer] = (),
    ) -> None:
        """Of a whole letter every sentence is kept; of one question those that are the most certain.

        `asked` are the words of the question, as far as they are known; `redactions` the sentences of the
        letter that tell by which provisions redactions are made, wherever.
        """
        self.redactions, self._all = tuple(redactions), used
        self.text, self.asked = text, " ".join(asked.split())
        self._words: dict[Answer, str] = {}
        chosen = [each for each in sentences if not each.argues and not _SUPPOSES.match(self.words(each))]
        self.sentences = tuple(chosen if whole else self._best(chosen))
        self.cited = tuple(each for sentence in self.sentences for each in _within(sentence, used))
        let_go = {each.cited.citation for each in self.cited if each.use is Use.LET_GO}
        applied = [
            each
            for sentence in self.sentences
            for each in _within(sentence, used)
            if self._applies(each, sentence)
        ]
        self.used = tuple(
            each
            for each in applied
            if each.use is Use.APPLIED
            or not (each.cited.citation in let_go or _is_told_closer(each, applied))
        )

    def words(self, sentence: Answer) -> str:
        """A sentence on one line."""
        if sentence not in self._words:
            self._words[sentence] = " ".join(self.text[sentence.start : sentence.end].split())
        return self._words[sentence]

    def saying(self, pattern: re.Pattern[str], among: Sequence[Answer] | None = None) -> tuple[Answer, ...]:
        """The sentences that have one of the phrases."""
        chosen = self.sentences if among is None else among
        return tuple(each for each in chosen if pattern.search(self.words(each)))

    def holding(self, grounds: Sequence[Used]) -> tuple[Answer, ...]:
        """The sentences that apply these grounds."""
        return tuple(each for each in self.sentences if _within(each, grounds))

    @cached_property
    def redacting(self) -> tuple[Used, ...]:
        """The exemptions by which the letter says in general that redactions are made."""
        found = [each for sentence in self.redactions for each in _within(sentence, self._all)]
        return tuple(each for each in found if each.use is Use.APPLIED and role(each) is Role.EXEMPTION)

    @cached_property
    def labelled(self) -> tuple[Answer, ...]:
        """The sentences below the question's own label."""
        return tuple(each for each in self.sentences if each.how is How.LABELLED)

    def _opens(self, sentence: Answer) -> bool:
        """Whether a sentence begins with a provision: "Section 30(1)(a) Investigations and section 40(2)"."""
        return any(each.cited.start - sentence.start <= _OPENING for each in _within(sentence, self._all))

    def _best(self, sentences: Sequence[Answer]) -> Iterator[Answer]:
        """The sentences that are about the question for certain, or else those that seem so.

        Left out are announcements of what stands elsewhere, and what belongs to every letter. Below its label
        stands the answer; elsewhere the question may be named for other reasons.
        """
        # "See note C below" answers nothing; what stands there may name the question by its subject alone.
        sentences = [each for each in sentences if not giving.SENDS_ON.match(self.words(each))] or sentences
        is_certain = any(
            each.how is How.LABELLED or (each.how is How.NAMED and not _YOU_SAY.match(self.words(each)))
            for each in sentences
        )
        is_labelled = any(each.how is How.LABELLED for each in sentences)
        for each in sentences:
            words = self.words(each)
            announces = len(each.ids) > 1 and giving.ANNOUNCES.search(words)
            if announces or giving.GENERAL.search(words) or giving.RIGHTS.search(words):
                continue
            if (is_certain and each.how is How.SUBJECT) or (each.how is How.NAMED and _YOU_SAY.match(words)):
                continue
            if not is_labelled or each.how is How.LABELLED or giving.DECIDES.search(words):
                yield each

    def _applies(self, used: Used, sentence: Answer) -> bool:
        """Whether a sentence refuses by a provision.

        Below a question's own label a letter may say just that, and in a list below a claim; a provision by
        which a request is refused as such is claimed also where its contents are told: "section 12 says that
        we need not comply".
        """
        words = self.words(sentence)
        if _THEY_SAY.match(words) or _EXPLAINS.match(words):
            return False
        if used.use is Use.APPLIED:
            return True
        if used.use not in (Use.MENTIONED, Use.STATUTE) or _WEIGHS.search(words):
            return False
        if role(used) is Role.DENIAL:
            return any(signals.DENIES.search(self.words(each)) for each in self.sentences)
        if role(used) is Role.REFUSAL and signals.NEED_NOT.search(words):
            return True
        if used.use is Use.STATUTE:
            return False
        if sentence.is_listed:
            return True
        opens = used.cited.start - sentence.start <= _OPENING or (
            sentence.first and self._opens(sentence) and not _HAS_VERB.search(words)
        )
        told = opens or signals.HARMS.search(words) or giving.IN_PART.search(words)
        return sentence.how is How.LABELLED and bool(told)


def _within(sentence: Answer, used: Sequence[Used]) -> list[Used]:
    """The provisions that a sentence cites, of those in the order of the letter."""
    first = bisect_left(used, sentence.start, key=lambda each: each.cited.start)
    last = bisect_left(used, sentence.end, key=lambda each: each.cited.start)
    return list(used[first:last])


def _is_told_closer(used: Used, others: Sequence[Used]) -> bool:
    """Whether others cite a part of a provision: "section 30(1)(a)" where it is "section 30"."""
    cited = used.cited.citation
    return any(each.cited.citation != cited and each.cited.citation.lies_in(cited) for each in others)


def role(used: Used) -> Role | None:
    """What the provision is for; None if the registry does not have it."""
    return used.cited.provision.role if used.cited.provision else None
