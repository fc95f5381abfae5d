"""The publication of an archive: where it stands, and who answers for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

_FILE = re.compile(r"(?:[A-Za-z0-9_][A-Za-z0-9._-]*/)*[A-Za-z0-9_][A-Za-z0-9._-]*\.zip", re.ASCII)
_MAIL_ADDRESS = re.compile(r"[^\s@<>\"'(),:;\\]+@[^\s@<>\"'(),:;\\]+\.[^\s@<>\"'(),:;\\]+")


@dataclass(frozen=True, slots=True)
class Contact:
    """Who answers for an archive: a name, and an e-mail or web address at which they can be reached."""

    name: str
    address: str

    @classmethod
    def parse(cls, name: str, address: str) -> Contact:
        """The contact with this name and address. Raises ValueError, with a sentence, if they are none."""
        name, address = name.strip(), address.strip()
        if not name:
            raise ValueError("the name of the contact is empty: write who answers for the archive")
        if not (_MAIL_ADDRESS.fullmatch(address) or _is_web_address(address)):
            raise ValueError(
                f'"{address}" is neither an e-mail address nor a web address: '
                "write one such as archive@example.org, or one that begins with https://"
            )
        return cls(name, address)

    @property
    def is_mail(self) -> bool:
        """Whether the address is an e-mail address."""
        return bool(_MAIL_ADDRESS.fullmatch(self.address))

    def link(self, subject: str, text: str) -> str:
        """The link to the contact; one to an e-mail address begins a message with this subject and text.

        Source: RFC 6068, "The 'mailto' URI Scheme", sections 2 and 5: everything is encoded, and lines end
        in CR LF.
        """
        if not self.is_mail:
            return self.address
        body = "\r\n".join(text.split("\n"))
        fields = f"subject={quote(subject, safe='')}&body={quote(body, safe='')}"
        return f"mailto:{quote(self.address, safe='@')}?{fields}"


@dataclass(frozen=True, slots=True)
class Publication:
    """The address at which an archive is published (empty while there is none), and its contact, if any."""

    site_url: str = ""
    contact: Contact | None = None


def _is_web_address(text: str) -> bool:
    try:
        address = urlsplit(text)
    except ValueError:
        return False
    return (
        address.scheme in ("http", "https") and bool(address.hostname) and not re.search(r"[\s\"<>\\]", text)
    )


def download_address(text: str) -> str:
    """The address of an archive's copy for offline readers: a web address, or a zip file's path in the site.

    Raises ValueError, with a sentence, for any other text.
    """
    address = text.strip()
    is_whole = (
        address.startswith("https://") and _is_web_address(address) and "@" not in urlsplit(address).netloc
    )
    if not (is_whole or _FILE.fullmatch(address)):
        raise ValueError(
            f'"{address}" is neither an address that begins with https:// nor the path of a zip file in the '
            "site: write one such as archive.zip, of letters, digits, dots, dashes and slashes"
        )
    return address
