"""What provisions are for, as far as it decides which outcome they may stand beside: the registry knows."""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.known_provisions import known
from foi_archive.law.provision import Role
from foi_archive.law.registry import laws
from foi_archive.model.citation import Citation
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import FieldPath


def exemptions(thread: Thread) -> Iterator[tuple[FieldPath, Citation]]:
    """Every exemption that a message considers or a decision rests on, with its field."""
    for number, message in enumerate(thread.messages):
        for position, exemption in enumerate(message.considered):
            yield ("messages", number, "considering", "exemptions", position), exemption
    for number, decision in enumerate(thread.decisions):
        for position, exemption in enumerate(decision.exemptions):
            yield ("decisions", number, "exemptions", position), exemption


def says_not_held(citation: Citation) -> bool:
    """Whether a provision is for saying that nothing is held."""
    provision = known(citation)
    return provision is not None and provision.role is Role.NOT_HELD


def says_neither(citation: Citation) -> bool | None:
    """Whether a provision is for neither confirming nor denying; None if it cannot be told.

    A section cited as a whole may mean either, and so may one that is cited beside a provision for denying.
    Of laws in which the registry has no such provision nothing is known.
    """
    provision = known(citation)
    if provision is None:
        return None
    if provision.role is Role.DENIAL:
        return True
    denials = [each for each in laws()[citation.law].provisions.values() if each.role is Role.DENIAL]
    possible = {path for denial in denials for path in (denial.path, *denial.only_with)}
    others = [Citation(citation.law, path) for path in possible]
    if not denials or any(other.lies_in(citation) or citation.lies_in(other) for other in others):
        return None
    return False
