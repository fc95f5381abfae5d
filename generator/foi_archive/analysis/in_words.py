"""What a thread says of a message, a question or a decision, each in a line, for lists of what to read."""

from __future__ import annotations

from collections.abc import Sequence

from foi_archive.model.citation import Citation
from foi_archive.model.decision import Decision
from foi_archive.model.message import Message
from foi_archive.model.question import Question

_SHOWN = 80  # characters of a question


def message_in_words(message: Message, law: str) -> str:
    """Its kind, sender and dates: `m2: response from Jo Clerk, Information Officer, sent on 2024-03-20`."""
    role = f", {message.role}" if message.role else ""
    told = [f"{message.id}: {message.kind.value} from {message.sender}{role}"]
    if message.date:
        told.append(f"sent on {message.date.edtf}")
    if message.received:
        told.append(f"received on {message.received.edtf}")
    if message.promised:
        told.append(f"promises an answer by {message.promised.date.edtf}")
    if message.considering:
        told.append(f"considers {provisions(message.considered, law)}")
    return ", ".join(told)


def question_in_words(question: Question) -> str:
    """Its number and its words, shortened: `question 3, in m1: “How many came from outside …”`."""
    words = " ".join(question.text.split())
    shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"
    return f"question {question.id}, in {question.asked_in}: “{shown}”"


def decision_in_words(decision: Decision, law: str) -> str:
    """What it decides on which questions: `questions 1b, 4 and 9: withheld under s24(1), s31(1)(a)`."""
    result = [word.value for word in (decision.effect, decision.outcome) if word]
    told = ", ".join(result) or "no outcome"
    if decision.exemptions:
        told += f" under {provisions(decision.exemptions, law)}"
    if decision.public_interest:
        told += f", public interest test: {decision.public_interest.value}"
    return f"{questions_in_words(decision.questions)}: {told}"


def questions_in_words(ids: Sequence[str]) -> str:
    """Some questions by their ids: `questions 1b, 4 and 9`; the whole request if there are none."""
    if len(ids) < 2:
        return f"question {ids[0]}" if ids else "the request as a whole"
    return f"questions {', '.join(ids[:-1])} and {ids[-1]}"


def provisions(exemptions: Sequence[Citation], law: str) -> str:
    """Exemptions as a thread under a law writes them."""
    return ", ".join(exemption.within(law) for exemption in exemptions)
