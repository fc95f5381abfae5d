"""The manual: a page for each rule, those of reading, of importing and of the checks."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import cleandoc

from foi_archive.checks.rule import all_rules
from foi_archive.importers.problems import RULES as RULES_OF_SOURCES
from foi_archive.thread.problems import RULES as RULES_OF_READING


def manual() -> Mapping[str, str]:
    """The page of each rule by its id, in the order of the ids.

    A page's first line says what is wrong; further lines begin with `Why:`, `Wrong:` and `Right:`.
    """
    pages = {name: problem.__doc__ or "" for name, problem in (RULES_OF_READING | RULES_OF_SOURCES).items()}
    pages |= {rule.id: rule.page for rule in all_rules()}
    return {name: cleandoc(pages[name]) for name in sorted(pages)}
