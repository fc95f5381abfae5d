"""All rules that reading can raise, each a function that takes a place and facts and gives a `Diagnostic`."""

from __future__ import annotations

import inspect
from collections.abc import Callable

from foi_archive.model.place import Diagnostic
from foi_archive.thread.problems import (
    attachments,
    fields,
    files,
    front_matter,
    letters,
    limits,
    own_pages,
    settings,
    text,
    values,
    words,
    yaml_form,
    yaml_refused,
)

_SUBJECTS = (
    *(files, text, front_matter, yaml_refused, yaml_form, fields, values, words, letters),
    *(attachments, limits, own_pages, settings),
)

RULES: dict[str, Callable[..., Diagnostic]] = {
    name.replace("_", "-"): function
    for subject in _SUBJECTS
    for name, function in vars(subject).items()
    if inspect.isfunction(function) and function.__module__ == subject.__name__ and not name.startswith("_")
}
"""Each rule by its id, in the order of reading; its docstring is its page in the manual."""
