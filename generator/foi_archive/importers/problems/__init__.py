"""All rules of importing, each a function that takes a place and facts and gives a `Diagnostic`."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules

from foi_archive.model.place import Diagnostic

_SUBJECTS = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]

RULES: dict[str, Callable[..., Diagnostic]] = {
    name.replace("_", "-"): function
    for subject in _SUBJECTS
    for name, function in vars(subject).items()
    if inspect.isfunction(function) and function.__module__ == subject.__name__ and not name.startswith("_")
}
"""Each rule by its id; its docstring is its page in the manual."""
