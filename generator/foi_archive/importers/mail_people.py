"""Between whom mails go, and whether others go between the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foi_archive.importers.mail_read import Mail
from foi_archive.importers.mail_subjects import is_reply


@dataclass(frozen=True, slots=True)
class People:
    """The addresses of those who wrote or got mails; `began` are those who wrote without answering.

    To whom mails were copied is not counted: a friend who gets copies is no side of a request.
    """

    addresses: frozenset[str] = frozenset()
    began: frozenset[str] = frozenset()

    @property
    def domains(self) -> frozenset[str]:
        """What stands behind the @ of their addresses."""
        return frozenset(address.rpartition("@")[2] for address in self.addresses)

    def with_those(self, others: People) -> People:
        """These people and others."""
        return People(self.addresses | others.addresses, self.began | others.began)


def people_of(mails: Sequence[Mail]) -> People:
    """Those who wrote or got some mails."""
    boxes = (box for mail in mails for box in (mail.sender, *mail.to) if box)
    first = (mail.sender.address for mail in mails if mail.sender and not is_reply(mail))
    return People(frozenset(box.address for box in boxes if box.address), frozenset(filter(None, first)))


def same_people(some: People, others: People) -> bool:
    """Whether both sides of some mails are both sides of others.

    Officials have many addresses at one domain, so that of the other side a domain is enough. Of who began it
    is not: two readers of one newspaper, or of one provider, are two persons.
    """
    both = some.addresses & others.addresses
    if not both & (some.began | others.began):
        return len(both) > 1
    return len(both) > 1 or len(some.domains & others.domains) > 1
