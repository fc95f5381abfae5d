"""A thread names an exemption that its law does not have.

Why: the exemption pages count by provision, and a slip accuses an authority of a claim that it never made. If
the section is there and only its part is not, the letter may have the slip: then say so in a note.
Wrong: exemptions: [s31(1a)]
Right: exemptions: [s31(1)(a)]
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.advice import advice
from foi_archive.checks.known_provisions import can_refuse
from foi_archive.checks.provisions import exemptions
from foi_archive.checks.rule import Finding
from foi_archive.law.citations import cited
from foi_archive.law.law import Law
from foi_archive.law.registry import laws
from foi_archive.model.citation import Citation, levels
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.problems.rule import nearest
from foi_archive.thread.reading import ArchiveReading, FieldPath, ThreadReading

SEVERITY = Severity.ERROR

MOST_TOLD = 5
"""So many citations of a letter are told."""


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each exemption that the registry does not know. The thread's own law is another rule's.

    Nor is a part of a section that is no ground this rule's.
    """
    for path, exemption in exemptions(thread):
        law = laws().get(exemption.law)
        place = reading.place(*path)
        if law is None:
            if exemption.law != thread.law:
                fix = advice(exemption.law, laws())
                yield Finding(place, f"{exemption.law} is not a law of the registry", fix)
        elif law.ground(exemption.provision) is None:
            fix = _meant(exemption, law, thread, _message(path, thread), in_section=False)
            yield Finding(place, f"the {law.name} has no {exemption.provision}", fix)
        elif exemption.provision not in law.provisions and can_refuse(exemption):
            section = levels(exemption.provision)[0]
            yield Finding(
                place,
                f"the registry has no {exemption.provision} in {section} of the {law.name}",
                _meant(exemption, law, thread, _message(path, thread), in_section=True),
                Severity.WARNING,
            )


def _message(path: FieldPath, thread: Thread) -> str:
    """The id of the message that a field of `exemptions` is about."""
    number = path[1]
    assert isinstance(number, int)
    return thread.messages[number].id if path[0] == "messages" else thread.decisions[number].message


def _meant(exemption: Citation, law: Law, thread: Thread, message: str, in_section: bool) -> str:
    """What to write; `in_section` if the section is known, so that the letter itself may have the slip.

    It is what the words mean in a letter, even under another law; else what looks most like it in the letter,
    and what looks most like it in the law only if nothing else is cited.
    """
    read = [each.citation for each in cited(exemption.provision, law) if each.provision]
    so = "; if the letter has it so, say it in a `note`" if in_section else ""
    if read:
        return f'write "{" and ".join(each.within(thread.law) for each in read)}"{so}'
    own = laws().get(thread.law, law)
    found = [each for text in thread.texts_of(message) for each in cited(text, own)]
    if any(each.citation == exemption for each in found):
        note = f"say in a `note` that {message} has it so"
        return note if in_section else f"leave it out, and {note}"
    claims = tuple(dict.fromkeys(each.citation.within(thread.law) for each in found if each.is_claim))
    if near := nearest(exemption.within(thread.law), claims):
        return f"write {near}{so}"
    grounds = [Citation(law.id, path) for path, provision in law.provisions.items() if provision.is_claim]
    section = [each for each in grounds if each.levels[0] == exemption.levels[0]]
    alike = section or (() if claims else grounds)
    if near := nearest(exemption.within(thread.law), [each.within(thread.law) for each in alike]):
        return f"write {near}{so}"
    if 0 < len(claims) <= MOST_TOLD:
        return f"write what {message} cites: {', '.join(claims)}{so}"
    return f"write an {law.exemption_word} of the {law.short_name}{so}"
