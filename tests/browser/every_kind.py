"""An archive that has every kind of page: the small one, with enough requests for further pages."""

from __future__ import annotations

import shutil
from pathlib import Path

from benchmarks.generated import thread_text
from small_archive import SMALL

_AUTHORITY = "Parish of Many Letters"
_REQUESTS = 60

# What authors can use on the archive's own pages: MkDocs' own Markdown, and the extensions in mkdocs.yml.
_ABOUT = """\
# About this archive

Text with **bold**, *emphasis*, `code`, [a link](index.md), <kbd>Ctrl</kbd> and a footnote.[^1]

## A table, and one that is wide

| Year | Requests | In time |
|------|---------:|:-------:|
| 2023 |       12 |   yes   |

| one          | two    | three   | four        | five         | six       | seven     | eight     |
|--------------|--------|---------|-------------|--------------|-----------|-----------|-----------|
| metropolitan | police | service | information | commissioner | requester | authority | exemption |

## Code

    a line that is long enough to be wider than the screen of any phone on which somebody might read it

```python
due = received + 20
```

!!! note
    An admonition.

!!! warning "Take care"
    Another one.

??? question "Details"
    What is in them.

1. A list
    - within a list
2. and so on

Term
:   Its definition.

### A third level

> A quotation

---

[^1]: The footnote.
"""


def write_archive(archive: Path) -> None:
    """Write it into a folder that is not there yet."""
    shutil.copytree(SMALL, archive)
    (archive / "about.md").write_text(_ABOUT, "utf-8")
    id_ = _AUTHORITY.lower().replace(" ", "-")
    with (archive / "authorities.yml").open("a", encoding="utf-8") as file:
        file.write(f"\n- {{id: {id_}, name: {_AUTHORITY}, jurisdiction: England}}\n")
    folder = archive / "requests" / id_
    folder.mkdir()
    for number in range(_REQUESTS):
        (folder / f"number-{number}.md").write_text(thread_text(number, _AUTHORITY), "utf-8")


KINDS = (
    *("404.html", "index.html", "about.html"),
    *("requests/index.html", "requests/page-2.html"),
    *("requests/table.html", "requests/table-by-delay.page-2.html", "search.html"),
    *("authorities/index.html", "authorities/northmoor-council.html"),
    "authorities/parish-of-many-letters.page-2.html",
    *("outcomes/index.html", "outcomes/disclosed.html", "outcomes/withheld.page-2.html"),
    *("timeliness/index.html", "timeliness/late.html"),
    *("tags/index.html", "tags/roads.html"),
    *("years/index.html", "years/undated.html"),
    "requests/department-for-lighthouses/foghorn-retirement.html",
    "requests/northmoor-council/christmas-lights-switch-on.html",
    "requests/vale-of-esk-nhs-trust/interpreters.html",
    "requests/parish-of-many-letters/number-7.html",
)
"""A page of each kind, and requests of several sorts."""
