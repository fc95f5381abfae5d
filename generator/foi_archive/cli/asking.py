"""Questions in a terminal, asked again until the answer can be."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

import click

from foi_archive.publish.diagnostics import show

Answer = TypeVar("Answer")

END = "."
# A terminal hands over so many bytes of a line, and drops the rest without a word.
# Source: termios(3) of Linux, "Canonical mode"; MAX_CANON in macOS' <sys/syslimits.h>.
_LONGEST_LINE = 1_023 if sys.platform == "darwin" else 4_095


def in_terminal() -> bool:
    """Whether somebody sits there who can be asked."""
    return sys.stdin.isatty()


@dataclass(frozen=True, slots=True)
class Form:
    """How it is found out what a person tells: from options, and in a terminal by asking for the others.

    `asks` says whether all is asked that no option tells, `terminal` whether what is needed can be asked for.
    """

    asks: bool
    terminal: bool

    def value(
        self,
        option: str,
        written: str | None,
        read: Callable[[str], Answer],
        question: str,
        default: str | None = None,
    ) -> Answer:
        """What `read` makes of the option's value, else of the answer, else of the default."""
        if written is not None:
            return read(written)
        if self.asks or (default is None and self.terminal):
            return asked(question, read, default)
        if default is None:
            raise click.UsageError(f"give --{option}.")
        return read(default)


def valid(
    read: Callable[[str], object],
) -> Callable[[click.Context, click.Parameter, str | None], str | None]:
    """The callback of an option whose value `read` has to make something of: ValueError is wrong usage."""

    def checked(_ctx: click.Context, _param: click.Parameter, written: str | None) -> str | None:
        try:
            if written is not None:
                read(written)
        except ValueError as error:
            raise click.BadParameter(_sentence(error)) from None
        return written

    return checked


def wrong(option: str, error: ValueError | str) -> click.BadParameter:
    """What to raise for an option whose value cannot be."""
    return click.BadParameter(_sentence(error), param_hint=f"'--{option}'")


def asked(question: str, read: Callable[[str], Answer], default: str | None = None) -> Answer:
    """What `read` makes of the answer. While it raises ValueError, its sentence is shown and asked again."""

    def checked(written: str) -> Answer:
        try:
            return read(written)
        except ValueError as error:
            raise click.UsageError(_sentence(error)) from None

    answer: Answer = click.prompt(question, default=default, show_default=bool(default), value_proc=checked)
    return answer


def pasted(question: str, read: Callable[[str], Answer]) -> tuple[Answer, bool]:
    """What `read` makes of lines up to one with a single dot, or to the end, and whether that was the end."""
    while True:
        show(f"{question} End it with a line that has a single dot.")
        lines = [*_lines()]
        ended = not lines or lines[-1] != END
        try:
            if any(len(line.encode("utf-8", "surrogatepass")) >= _LONGEST_LINE for line in lines):
                raise ValueError(
                    "a line is longer than a terminal can take: give the letter in a file, with --letter"
                )
            return read("\n".join(lines if ended else lines[:-1])), ended
        except ValueError as error:
            show(f"Error: {_sentence(error)}")
            if ended:
                raise click.Abort from None


def _sentence(error: ValueError | str) -> str:
    told = str(error)
    return told if told.endswith((".", "?")) else f"{told}."


def _lines() -> Iterator[str]:
    for line in iter(sys.stdin.readline, ""):
        yield line.rstrip("\r\n")
        if line.rstrip("\r\n") == END:
            return
