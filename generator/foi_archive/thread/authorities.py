"""The list of authorities, `authorities.yml`: text to authorities."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from foi_archive.model.authority import Authority
from foi_archive.model.place import Diagnostic, Place
from foi_archive.thread import text, yaml_guard
from foi_archive.thread.fields import AUTHORITY
from foi_archive.thread.findings import Findings, in_order
from foi_archive.thread.lists import ListOf
from foi_archive.thread.problems import front_matter as problems
from foi_archive.thread.scalars import shape

# Some ten thousand authorities, more than any country has.
_LONG = yaml_guard.Allowance(most_events=200_000)

_AUTHORITIES = ListOf(AUTHORITY, "a list of authorities")


@dataclass(frozen=True, slots=True)
class AuthoritiesReading:
    """The authorities of a list as far as it could be read, with the place of each one's id."""

    authorities: tuple[Authority, ...] = ()
    places: tuple[Place, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def read_authorities(data: bytes, path: str) -> AuthoritiesReading:
    """The authorities that a file's bytes list. Never raises; a file with comments only lists none."""
    decoded = text.decoded(data, path)
    if isinstance(decoded, Diagnostic):
        return AuthoritiesReading(diagnostics=(decoded,))
    refused = text.refusal(decoded, path, "list the authorities in it")
    if refused:
        return AuthoritiesReading(diagnostics=(refused,))
    unified = text.unified(decoded)
    doubts = (
        *text.unification_notices(decoded, path),
        *text.doubts_in_fields(unified, lambda at: text.place_in(unified, at, path)),
    )
    if any(doubt.rule == "control-character" for doubt in doubts):
        return AuthoritiesReading(diagnostics=doubts)
    root = yaml_guard.compose(unified, path, 1, _LONG)
    if isinstance(root, Diagnostic):
        return AuthoritiesReading(diagnostics=(*doubts, root))
    if root is None:
        return AuthoritiesReading(diagnostics=doubts)
    findings = Findings(path, 1, unified.split("\n"), diagnostics=[*doubts])
    if not isinstance(root, yaml.SequenceNode):
        findings.report(problems.no_fields(findings.place_of(root), shape(root), "a list of authorities"))
        return AuthoritiesReading(diagnostics=in_order(findings.diagnostics))
    authorities = _AUTHORITIES.read(root, (), findings)
    places = (
        findings.places.get((number, "id"), findings.places[number,]) for number in range(len(authorities))
    )
    return AuthoritiesReading(authorities, tuple(places), in_order(findings.diagnostics))
