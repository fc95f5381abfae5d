"""Questions that an authority takes apart: "1a" and "1b" of what the requester asked as 1."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from foi_archive.drafting.proposal import Proposal
from foi_archive.model.confidence import Confidence
from foi_archive.model.decision import Decision
from foi_archive.model.question import Question, SplitBy

_WHOLE = "The letters do not say where the question is divided."
_ENOUGH = 3  # words behind a label that have to be those of the question
_WORD = re.compile(r"\S+")


def split(
    questions: Sequence[Proposal[Question]], decisions: Sequence[Proposal[Decision]], letters: Sequence[str]
) -> tuple[tuple[Proposal[Question], ...], tuple[Proposal[Decision], ...]]:
    """The questions and the decisions, a question in parts where letters decide on two or more of its parts.

    A part has its own words where a letter repeats the question with labels in it, else the whole question's.
    What was decided on a part that stands alone is left out, and so is what was decided on the whole beside
    its parts.
    """
    known = [each.value.id for each in questions]
    named = dict.fromkeys(name for each in decisions for name in each.value.questions if name not in known)
    parts = {whole: [name for name in named if _is_part(name, whole)] for whole in known}
    result = [part for each in questions for part in _parts(each, sorted(parts[each.value.id]), letters)]
    left = {each.value.id for each in result}
    decided = (_on(each, left) for each in decisions)
    return tuple(result), tuple(each for each in decided if each)


def _is_part(name: str, whole: str) -> bool:
    rest = name.removeprefix(whole)
    return name.startswith(whole) and bool(rest) and rest.isdecimal() == whole.isalpha()


def _parts(
    asked: Proposal[Question], names: Sequence[str], letters: Sequence[str]
) -> tuple[Proposal[Question], ...]:
    if len(names) < 2:
        return (asked,)
    words = asked.value.text
    marked = _marked(words, [name.removeprefix(asked.value.id) for name in names])
    begins = [_begin(name, words, letters) for name in names]
    is_told = all(place is not None for place in begins[1:]) and begins[1:] == sorted(begins[1:], key=str)
    cuts = [0, *(place or 0 for place in begins[1:]), len(words)]
    is_told = is_told and all(first < last for first, last in pairwise(cuts))
    texts = (
        [_trimmed(words[first:last]) for first, last in pairwise(cuts)] if is_told else [words] * len(names)
    )
    texts, is_told = marked or texts, is_told or bool(marked)
    return tuple(
        Proposal(
            replace(
                asked.value, id=name, text=text, split_by=SplitBy.AUTHORITY, note=None if is_told else _WHOLE
            ),
            asked.message,
            text,
            Confidence.INFERRED,
        )
        for name, text in zip(names, texts, strict=True)
    )


def _marked(words: str, marks: Sequence[str]) -> list[str]:
    """The words of each part, if all are marked: "how many (i) were hurt and (ii) were not"."""
    found = [re.search(rf"(?<!\w)\({re.escape(mark)}\)\s", words) for mark in marks]
    places = [(each.start(), each.end()) for each in found if each]
    if len(places) < len(marks) or places != sorted(places):
        return []
    ends = [*(start for start, _ in places[1:]), len(words)]
    return [_trimmed(words[behind:end]) for (_, behind), end in zip(places, ends, strict=True)]


def _begin(name: str, words: str, letters: Sequence[str]) -> int | None:
    """Where a part begins in the question, as a letter shows that repeats it with the part's label."""
    tokens = [(match[0].casefold(), match.start()) for match in _WORD.finditer(words)]
    label = re.compile(rf"(?<!\w){re.escape(name[:-1])}\)?\(?{re.escape(name[-1])}\)?[ \t.:]+", re.IGNORECASE)
    for letter in letters:
        for match in label.finditer(letter):
            said = [word.casefold() for word in letter[match.end() : match.end() + 120].split()[:_ENOUGH]]
            for place in range(len(tokens) - len(said) + 1):
                if said == [word for word, _ in tokens[place : place + len(said)]] and len(said) == _ENOUGH:
                    return tokens[place][1]
    return None


def _trimmed(words: str) -> str:
    return re.sub(r"[\s,;]+(?:and)?\s*$", "", words)


def _on(each: Proposal[Decision], questions: set[str]) -> Proposal[Decision] | None:
    """A decision on those of its questions that there are; None if there are none."""
    if not each.value.questions:
        return each
    names = tuple(name for name in each.value.questions if name in questions)
    return replace(each, value=replace(each.value, questions=names)) if names else None
