"""What the index holds of one request, whatever the others are: made once for each that has changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from foi_archive.analysis.case import Case
from foi_archive.search.encoding import deflated, mark
from foi_archive.search.passages import Answer, Text, questions, texts
from foi_archive.search.weights import Weighed, head_weights, question_weights, request_weights


@dataclass(frozen=True, slots=True)
class Indexed:
    """A request's terms, those of its head and of each question, and its texts, packed, with their mark."""

    request: Weighed
    head: Weighed
    questions: tuple[Weighed, ...]
    texts: str
    mark: str


def indexed(case: Case) -> Indexed:
    """What the index holds of a request."""
    content = deflated(
        {
            "summary": case.thread.summary or "",
            "texts": [[text.anchor, text.label, text.text] for text in texts(case)],
            "questions": [_question(text, answer) for text, answer in questions(case)],
        }
    )
    return Indexed(
        request_weights(case),
        head_weights(case),
        tuple(question_weights(history, case) for history in case.histories),
        content,
        mark(content),
    )


def _question(text: Text, answer: Answer) -> list[Any]:
    return [
        *(text.anchor, text.label, text.text),
        *(list(answer.exemptions), answer.words, answer.is_quote, answer.message, answer.source),
    ]
