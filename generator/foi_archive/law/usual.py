"""The law that a request to an authority mostly relies on."""

from __future__ import annotations

from collections.abc import Mapping

# Under more than one a request can be made; the first is that for information of every kind.
_USUAL: Mapping[str, str] = {
    "united kingdom": "uk-foia",
    "england": "uk-foia",
    "wales": "uk-foia",
    "england and wales": "uk-foia",
    "northern ireland": "uk-foia",
    "great britain": "uk-foia",
    "scotland": "scotland-foisa",  # uk-foia is not for Scottish authorities: s.80
    "ireland": "ireland-foi",
    "european union": "eu-1049",
    "germany": "germany-ifg",
    "united states": "us-foia",
    "canada": "canada-atia",
    "australia": "australia-foi",
    "new zealand": "new-zealand-oia",
}

JURISDICTIONS = tuple(name.title().replace(" And ", " and ") for name in _USUAL)
"""The jurisdictions whose usual law is known, as they are written."""


def usual_law(jurisdiction: str) -> str:
    """The id of the law by which an authority there is mostly asked; empty if none is known.

    A state or a province has a law of its own, which is in no registry: of these nothing is known.
    """
    return _USUAL.get(" ".join(jurisdiction.split()).casefold(), "")
