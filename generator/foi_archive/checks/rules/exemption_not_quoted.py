"""A decision names an exemption that the words of the letter do not cite.

Why: the quotation is the evidence that the authority made this claim. If it cites other provisions, one of
the two is wrong; if it cites none, the rest of the letter has to. A section is cited with each of its parts.
Wrong: {exemptions: [s40(2)], quote: "this is exempt under section 43(2)"}
Right: {exemptions: [s43(2)], quote: "this is exempt under section 43(2)"}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from foi_archive.checks.letters import letters_are_whole
from foi_archive.checks.rule import Finding
from foi_archive.law.citations import cited
from foi_archive.law.law import Law
from foi_archive.law.registry import laws
from foi_archive.model.citation import Citation
from foi_archive.model.decision import Decision
from foi_archive.model.place import Severity
from foi_archive.model.thread import Thread
from foi_archive.thread.reading import ArchiveReading, ThreadReading

SEVERITY = Severity.WARNING

MOST_TOLD = 5
"""So many citations of a letter are told."""


def check(thread: Thread, reading: ThreadReading, archive: ArchiveReading) -> Iterator[Finding]:
    """Each exemption that neither the quotation nor, if that cites nothing, the letter has."""
    law = laws().get(thread.law)
    if law is None or not letters_are_whole(reading):
        return
    earlier: set[Citation] = set()
    for number, decision in enumerate(thread.decisions):
        letters = thread.texts_of(decision.message)
        named, known = decision.exemptions, frozenset(earlier)
        earlier.update(named)
        if not named or not decision.quotes or not letters:
            continue
        where, citations, others = _evidence(decision, letters, law)
        for position, exemption in enumerate(named):
            if not _is_claim(exemption) or _is_among(exemption, citations) or _is_part(exemption, others):
                continue
            # Who upholds a refusal may leave its exemption unnamed.
            if not citations and exemption in known:
                continue
            yield Finding(
                reading.place("decisions", number, "exemptions", position),
                f"{where} {_told(citations, thread.law)} {exemption.within(thread.law)}",
                "name the exemption that the letter cites, or add the words that cite it to `quote`",
            )


def _is_among(exemption: Citation, citations: tuple[Citation, ...]) -> bool:
    return any(exemption.lies_in(each) or each.lies_in(exemption) for each in citations)


def _is_part(exemption: Citation, others: tuple[Citation, ...]) -> bool:
    """Whether it is a part of what is cited, such as s9(2) of s9: only that part is a ground."""
    return any(exemption.lies_in(each) for each in others)


def _told(citations: tuple[Citation, ...], law: str) -> str:
    told = ", ".join(each.within(law) for each in citations[:MOST_TOLD])
    others = " and others" if len(citations) > MOST_TOLD else ""
    return f"cites {told}{others}, but not" if citations else "does not cite"


def _is_claim(exemption: Citation) -> bool:
    """Whether the registry has the exemption; what else is wrong with it other rules tell."""
    law = laws().get(exemption.law)
    provision = law.provisions.get(exemption.provision) if law else None
    return provision is not None and provision.is_claim


def _evidence(
    decision: Decision, letters: Iterable[str], law: Law
) -> tuple[str, tuple[Citation, ...], tuple[Citation, ...]]:
    """Where the evidence is, what is cited there to refuse by, and what else.

    It is in the quotations, or in the whole letter if they cite nothing to refuse by.
    """
    claims, others = _cited(decision.quotes, law)
    if claims:
        return "the quotation", claims, others
    return (decision.message, *_cited(letters, law))


def _cited(texts: Iterable[str], law: Law) -> tuple[tuple[Citation, ...], tuple[Citation, ...]]:
    """What some texts cite to refuse by, and what else they cite."""
    claims: dict[Citation, None] = {}
    others: dict[Citation, None] = {}
    for text in texts:
        for found in cited(text, law):
            which = claims if found.is_claim else others
            which.update(dict.fromkeys((found.citation, *found.alternatives)))
    return tuple(claims), tuple(others)
