"""How a rule of the reader is written down: a function that says what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from enum import Enum
from functools import wraps
from inspect import cleandoc
from typing import Concatenate, ParamSpec, TypeVar

from foi_archive.model.place import Diagnostic, Place, Severity

Facts = ParamSpec("Facts")
Rule = TypeVar("Rule", bound=Callable[..., tuple[str, str]])

LONGEST_QUOTATION = 60  # characters
LONGEST_EXAMPLE = 200

# How like a word has to be to be meant, from 0 to 1, and how little less likely another one may be.
_NEAR = 0.7
_ABOUT_AS_NEAR = 0.05


def error(say: Callable[Facts, tuple[str, str]]) -> Callable[Concatenate[Place, Facts], Diagnostic]:
    """The rule as a function of the place and the facts; it stops a build.

    `say` gives what stands there, and what to do. Its name with dashes is the rule's id, its docstring the
    rule's page in the manual.
    """
    return _rule(say, Severity.ERROR)


def warning(say: Callable[Facts, tuple[str, str]]) -> Callable[Concatenate[Place, Facts], Diagnostic]:
    """As `error`, for what is doubtful."""
    return _rule(say, Severity.WARNING)


def notice(say: Callable[Facts, tuple[str, str]]) -> Callable[Concatenate[Place, Facts], Diagnostic]:
    """As `error`, for what is good to know."""
    return _rule(say, Severity.NOTICE)


def listing(words: type[Enum]) -> Callable[[Rule], Rule]:
    """A decorator that adds the words of a closed set, with their meanings, to a rule's page."""

    def listed(say: Rule) -> Rule:
        lines = (f"- {word.value}: {_meaning(word)}".removesuffix(": ") for word in words)
        say.__doc__ = "\n".join([cleandoc(say.__doc__ or ""), "", *lines])
        return say

    return listed


def quoted(text: str) -> str:
    """The text in quotation marks on one line, shortened, and `printable`."""
    return f'"{printable(shortened(text))}"'


def shortened(text: str) -> str:
    """The text, or its beginning if it is longer than a line of a message can hold."""
    return text if len(text) <= LONGEST_QUOTATION else text[: LONGEST_QUOTATION - 1] + "…"


def printable(text: str) -> str:
    """The text with a code for each character that cannot be seen, or that acts on a terminal."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape", "replace").decode()
        for character in text
    )


def code_point(character: str) -> str:
    """A character by its number in Unicode: `U+001B`."""
    return f"U+{ord(character):04X}"


def nearest(text: str, words: Iterable[str]) -> str:
    """The word that was probably meant, or those about equally near: `"uk-foia" or "us-foia"`.

    Empty if none is near.
    """
    # The comparison takes the product of both lengths, and no field or word is longer than this.
    if len(text) > LONGEST_QUOTATION:
        return ""
    likeness = {word: SequenceMatcher(None, word, text.lower()).ratio() for word in words}
    least = max(_NEAR, max(likeness.values(), default=0) - _ABOUT_AS_NEAR)
    return " or ".join(f'"{word}"' for word in likeness if likeness[word] >= least)


def _rule(
    say: Callable[Facts, tuple[str, str]], severity: Severity
) -> Callable[Concatenate[Place, Facts], Diagnostic]:
    name = say.__name__.replace("_", "-")

    @wraps(say)
    def diagnostic(place: Place, /, *args: Facts.args, **kwargs: Facts.kwargs) -> Diagnostic:
        message, fix = say(*args, **kwargs)
        return Diagnostic(place, severity, name, message, fix)

    return diagnostic


def _meaning(word: Enum) -> str:
    return str(getattr(word, "definition", getattr(word, "label", "")))
