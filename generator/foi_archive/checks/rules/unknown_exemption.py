"""A thread names an exemption that its law does not have.

Why: the exemption pages count by provision, and a slip accuses an authority of a claim that it never made. If
the section is there and only its part is not, the letter may have the slip: then say so in a note.
Wrong: exemptions: [s31(1a)]
Right: exemptions: [s31(1)(a)]
"""

from __future__ import annotations

from collections.abc import Iterator

from foi_archive.checks.advice import advice
from foi_archive.checks.provisions import exemptions
from foi_archive.checks.rule import Finding
from foi_archive.law.citations import cited
from foi_archive.law.law import Law
from foi_archive.law.registry import laws
from foi_archive.model.citation import Citation, levels
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.problems.rule import nearest
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.ERROR


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each exemption that the registry does not know. The thread's own law is another rule's."""
    for path, exemption in exemptions(thread):
        law = laws().get(exemption.law)
        place = reading.place(*path)
        if law is None:
            if exemption.law != thread.law:
                fix = advice(exemption.law, laws())
                yield Finding(place, f"{exemption.law} is not a law of the registry", fix)
        elif law.ground(exemption.provision) is None:
            yield Finding(place, f"the {law.name} has no {exemption.provision}", _meant(exemption, law))
        elif exemption.provision not in law.provisions:
            section = levels(exemption.provision)[0]
            yield Finding(
                place,
                f"the registry has no {exemption.provision} in {section} of the {law.name}",
                f"{_meant(exemption, law)}; if the letter has it so, say it in a `note`",
                Severity.WARNING,
            )


def _meant(exemption: Citation, law: Law) -> str:
    """What to write: what the words mean in a letter, else the provisions that look most like it."""
    read = [each.citation.provision for each in cited(exemption.provision, law) if each.provision]
    if read and read != [exemption.provision]:
        return f'write "{" and ".join(read)}"'
    grounds = [path for path, provision in law.provisions.items() if provision.is_claim]
    section = [path for path in grounds if levels(path)[0] == levels(exemption.provision)[0]]
    near = nearest(exemption.provision, section or grounds)
    return f"write {near}" if near else f"write an {law.exemption_word} of the {law.short_name}"
