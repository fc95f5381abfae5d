"""Days in a text, as pages show them: "23 September 2016" is one thing to look for.

`theme/js/search-days.js` says the same in JavaScript; `tests/browser/test_search_words.py` compares the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foi_archive.model.months import MONTHS

_FOLDED = tuple(month.lower() for month in MONTHS)
_DAY = re.compile(
    r"(?:^|[^a-z0-9])([0-9]{1,2})(?:st|nd|rd|th)?[ \t\n]"
    f"({'|'.join(_FOLDED)})"
    r",?[ \t\n]([0-9]{4})(?![a-z0-9])"
)


def days(folded: str) -> Iterator[str]:
    """The days of a folded text, each by its name "2016-09-23", whether the calendar has it or not."""
    for day, month, year in _DAY.findall(folded):
        yield f"{year}-{_FOLDED.index(month) + 1:02}-{int(day):02}"
