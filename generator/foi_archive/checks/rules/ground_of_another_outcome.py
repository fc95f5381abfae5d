"""An outcome rests on a provision that is for another outcome.

Why: some provisions are for one outcome only. Section 12 of the Act of 2000 is for requests that cost too
much, section 21 for what can be had elsewhere. Readers look for them under that word.
Wrong: {outcome: withheld, exemptions: [s21]}
Right: {outcome: already-accessible, exemptions: [s21], where: the authority's website}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.known_provisions import known
from foi_archive.checks.rule import Finding
from foi_archive.law.provision import Provision, Role
from foi_archive.law.registry import laws
from foi_archive.model.citation import Citation
from foi_archive.model.decision import Decision
from foi_archive.model.outcome import Outcome
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.WARNING

_OF_ONE_GROUND = frozenset(
    {
        Outcome.COST_LIMIT,
        Outcome.VEXATIOUS,
        Outcome.REPEATED,
        Outcome.ALREADY_ACCESSIBLE,
        Outcome.FUTURE_PUBLICATION,
        Outcome.FEE_UNPAID,
    }
)


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each decision whose outcome is certainly not the one that its provisions are for.

    Of provisions that the registry does not know, or that are no grounds, nothing can be told.
    """
    for number, decision in enumerate(thread.decisions):
        provisions = [known(each) for each in decision.exemptions]
        grounds = [each for each in provisions if each and each.is_claim]
        if not grounds or len(grounds) < len(provisions) or not decision.outcome:
            continue
        cited = " and ".join(each.within(thread.law) for each in decision.exemptions)
        place = reading.place("decisions", number, "outcome")
        if _is_for_others(decision, grounds):
            yield Finding(
                place,
                f"{decision.outcome.value} rests on {cited} alone, which {_is(grounds)} not for that",
                "write the outcome that the letter states, or cite the provision that it names for this one",
            )
        other = _only_outcome(grounds)
        if decision.outcome is Outcome.WITHHELD and other:
            yield Finding(
                place,
                f"withheld rests on {cited} alone, which {_is(grounds)} for {other.value}",
                f"write {other.value}, or cite what else the letter relies on",
            )


def _is(grounds: list[Provision]) -> str:
    return "is" if len(grounds) == 1 else "are"


def _is_for_others(decision: Decision, grounds: list[Provision]) -> bool:
    """Whether the laws have provisions for the outcome, and those cited are none of them and contain none.

    A refusal without an outcome of its own, such as regulation 12(4)(b) EIR, may be for any.
    """
    if decision.outcome not in _OF_ONE_GROUND:
        return False
    right = {
        citation.law: [
            Citation(citation.law, each.path)
            for each in laws()[citation.law].provisions.values()
            if each.outcome is decision.outcome
        ]
        for citation in decision.exemptions
    }
    return (
        all(right.values())
        and not any(each.role is Role.REFUSAL and each.outcome is None for each in grounds)
        and not any(
            citation.lies_in(each) or each.lies_in(citation)
            for citation in decision.exemptions
            for each in right[citation.law]
        )
    )


def _only_outcome(grounds: list[Provision]) -> Outcome | None:
    """The outcome that all provisions are for, if it is one and none of them is for a denial."""
    outcomes = {each.outcome for each in grounds}
    is_denial = any(each.role is Role.DENIAL for each in grounds)
    return outcomes.pop() if len(outcomes) == 1 and not is_denial else None
