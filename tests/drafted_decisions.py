"""Short threads for specs of decisions: a request in a few lines, and letters of the authority.

law us-foia                    uk-foia if left out
1. How many were there?        the request, as its writer numbers it
~~~ response                   a letter of this kind, the next one: m2
1. Six.
"""

from __future__ import annotations

from foi_archive.drafting.proposal import Proposals
from foi_archive.drafting.propose import proposals
from foi_archive.law.registry import laws
from foi_archive.model.authority import Authority
from foi_archive.model.decision import Decision
from foi_archive.model.message import Message, MessageKind
from foi_archive.model.thread import Letter, Thread

BOARD = Authority("harbour-board", "Harbour Board", "England")


def thread_in_short(given: str) -> Thread:
    """The thread of a short one: its letters, and their kinds; nothing else is known of it."""
    first, *letters = given.split("\n~~~ ")
    law, request = "uk-foia", first
    if first.startswith("law "):
        named, request = first.split("\n", 1)
        law = named.removeprefix("law ")
    kinds, texts = [MessageKind.REQUEST], [request]
    for letter in letters:
        kind, text = letter.split("\n", 1)
        kinds.append(MessageKind(kind))
        texts.append(text)
    messages = tuple(
        Message(f"m{number}", kind, BOARD.name if number > 1 else "Ann Reader")
        for number, kind in enumerate(kinds, start=1)
    )
    body = tuple(Letter(f"m{number}", text) for number, text in enumerate(texts, start=1))
    return Thread("A request", BOARD.id, "Ann Reader", law, messages, body=body)


def proposed(thread: Thread) -> Proposals:
    """What the rules read in a thread."""
    return proposals(thread, BOARD, laws()[thread.law])


def decision_lines(found: Proposals) -> list[str]:
    """A line for each decision, and one for the questions on which nothing is proposed."""
    lines = [_line(each.value) for each in found.decisions]
    decided = {name for each in found.decisions for name in each.value.questions}
    left = [each.value.id for each in found.questions if each.value.id not in decided]
    return [*lines, f"nothing on {', '.join(left)}"] if left else lines


def _line(decision: Decision) -> str:
    said = [each.value for each in (decision.effect, decision.outcome) if each]
    grounds = f" by {' '.join(each.provision for each in decision.exemptions)}" if decision.exemptions else ""
    interest = f", public interest {decision.public_interest.value}" if decision.public_interest else ""
    target = f", to {decision.target}" if decision.target else ""
    where = f", at {decision.where}" if decision.where else ""
    names = ", ".join(decision.questions) or "all"
    quote = f": {decision.quotes[0]}" if decision.quotes else ""
    return f"{decision.message} {names} {', '.join(said)}{grounds}{target}{where}{interest}{quote}"
