"""National Insurance numbers in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

# What stands before the digits is looked at afterwards, since every word begins with letters.
_DIGITS = re.compile(r"[0-9][0-9][ \-\u00a0]?[0-9]{2}[ \-\u00a0]?[0-9]{2}[ \-\u00a0]?[A-Da-d](?![\w/-])")
# Source: HM Revenue and Customs, National Insurance Manual, NIM39110.
_PREFIX = re.compile(
    r"(?<![\w/=.-])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ \-\u00a0]?$", re.IGNORECASE
)
_LONGEST_PREFIX = 4  # characters, with the one before and a gap


def insurance_numbers(text: str) -> Iterator[tuple[int, str]]:
    """Where each number begins, and its characters without gaps. Takes time linear in the text.

    In small letters only one without gaps is taken for a number: "at 10 20 30 a" is none.
    """
    for digits in _DIGITS.finditer(text):
        prefix = _PREFIX.search(text, max(0, digits.start() - _LONGEST_PREFIX), digits.start())
        if not prefix:
            continue
        written = text[prefix.start() : digits.end()]
        number = without_gaps(written)
        if written.isupper() or len(written) == len(number):
            yield prefix.start(), number


def without_gaps(written: str) -> str:
    """A number as it is compared with others."""
    return re.sub(r"[\s-]", "", written).upper()
