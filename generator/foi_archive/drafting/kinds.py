"""The kind of each letter, by what it says and where it stands; a letter that may be two things has none."""

from __future__ import annotations

from collections.abc import Sequence

from foi_archive.drafting.kinds_of_authority import kind_of_authority
from foi_archive.drafting.kinds_of_requester import kind_of_requester
from foi_archive.drafting.proposal import Proposal
from foi_archive.drafting.thread_letters import ReadLetter
from foi_archive.law.law import Law
from foi_archive.model.message import MessageKind, Party


def kinds(letters: Sequence[ReadLetter], law: Law) -> dict[str, Proposal[MessageKind]]:
    """The kinds of the letters by their ids, with the words that decide; each rests on those before it."""
    found: dict[str, Proposal[MessageKind]] = {}
    for number, letter in enumerate(letters):
        before = [
            (earlier, found[earlier.id].value if earlier.id in found else None)
            for earlier in letters[:number]
        ]
        if letter.party is Party.REQUESTER:
            proposal = kind_of_requester(letter, before)
        elif letter.party is Party.AUTHORITY:
            proposal = kind_of_authority(letter, before, law)
        else:
            proposal = None
        if proposal:
            found[letter.id] = proposal
    return found
