"""The response applies an exemption that the extension did not name.

Why: an authority that takes more time has to name the exemption for which it does so. One that turns up in
the response only was not what the time was taken for.
Wrong: considering: {exemptions: [s31]}, and the response applies s24(1)
Right: the same, if the letters say so; else considering: {exemptions: [s24, s31]}
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.analysis.histories import steps
from foi_archive.analysis.owed import answer_position
from foi_archive.checks.known_provisions import ground, known, same_ground
from foi_archive.checks.rule import Finding
from foi_archive.law.provision import Role
from foi_archive.model.citation import Citation
from foi_archive.model.decision import Stage
from foi_archive.model.message import MessageKind
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, FieldPath, ThreadReading

SEVERITY = Severity.NOTICE

# Costs and vexatious requests are no matter of weighing, and no time is taken for them.
_NOTIFIED = frozenset({Role.EXEMPTION, Role.DENIAL})


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """The first exemption of each ground that the response applies, if no extension before named the ground.

    What holding replies and other letters considered counts as named. Nothing is said where no extension
    names any exemption.
    """
    answer = answer_position(thread)
    letters = [message for message in thread.messages[: answer or 0] if message.considering]
    extensions = [message.id for message in letters if message.kind is MessageKind.EXTENSION]
    if answer is None or not extensions:
        return
    named = [each for message in letters for each in message.considered]
    told = {ground(each) for each in named}
    for path, message, exemption in _applied(thread):
        is_new = ground(exemption) not in told and not any(same_ground(exemption, each) for each in named)
        if message == thread.messages[answer].id and is_new:
            told.add(ground(exemption))
            others = " and ".join(each.within(thread.law) for each in named)
            yield Finding(
                reading.place(*path),
                f"{message} applies {exemption.within(thread.law)}, and the extension in {extensions[0]} "
                f"named {others} only",
                f"leave it, if the letters have it so; else add it to `considering` of {extensions[0]}",
            )


def _applied(thread: Thread) -> Iterator[tuple[FieldPath, str, Citation]]:
    """Each exemption that a decision at the first stage applies, with its field and its message."""
    stages = {id(step.decision): step.stage for step in steps(thread)}
    for number, decision in enumerate(thread.decisions):
        for position, exemption in enumerate(decision.exemptions):
            provision = known(exemption)
            if stages[id(decision)] is Stage.INITIAL and provision and provision.role in _NOTIFIED:
                yield ("decisions", number, "exemptions", position), decision.message, exemption
