"""The exemptions that an extension says are being considered."""

from __future__ import annotations

from foi_archive.drafting.proposal import Proposal
from foi_archive.drafting.thread_letters import ReadLetter
from foi_archive.law.invoked import Use, invoked
from foi_archive.law.law import Law
from foi_archive.model.citation import Citation

LONGEST_QUOTE = 600
"""From the first provision to the last one, in characters."""


def considering(letter: ReadLetter, law: Law) -> Proposal[tuple[Citation, ...]] | None:
    """The exemptions that a letter of extension considers, with the sentences that name them.

    Nothing is decided in such a letter, so what it calls engaged is considered, too.
    """
    used = [
        each.cited
        for each in invoked(letter.text, law)
        if each.use in (Use.CONSIDERED, Use.APPLIED)
        and any(start <= each.cited.start < end for start, end in letter.sentences)
    ]
    if not used:
        return None
    sentences = [
        (start, end) for start, end in letter.sentences if any(start <= each.start < end for each in used)
    ]
    start, end = sentences[0][0], sentences[-1][1]
    if end - start > LONGEST_QUOTE:
        end = sentences[0][1]
    named = tuple(dict.fromkeys(each.citation for each in used if start <= each.start < end))
    return Proposal(named, letter.id, letter.text[start:end])
