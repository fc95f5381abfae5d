"""Thread to text, in the one canonical form."""

from __future__ import annotations

import re
from collections.abc import Iterable

import yaml

from foi_archive.model.thread import Block, Letter, Note, Thread
from foi_archive.thread.emitting import emitted
from foi_archive.thread.fields import THREAD
from foi_archive.thread.groups import fields_node
from foi_archive.thread.read import read

_RUN = re.compile("~+")
_AFTER_A_BLANK_LINE = frozenset({"messages", "questions", "decisions"})


def write(thread: Thread) -> str:
    """The file of a thread, which reads to the same thread again.

    Raises ValueError for a thread that no file can tell: two notes in a row, a note with blank lines around
    it or with a letter's fence in it, a letter with a carriage return, an unknown field with a known name.
    """
    fields = THREAD.write(thread, thread.law)
    written = "---\n" + "".join(_field(name, value) for name, value in fields.value) + "---\n"
    body = write_body(thread.body)
    text = f"{written}\n{body}" if body else written
    if read(text, "").thread != thread:
        raise ValueError(f'the thread "{thread.title}" cannot be told by a file')
    return text


def write_body(blocks: Iterable[Block]) -> str:
    """Letters in their fences and notes, with a blank line between two; empty if there are none."""
    return "\n".join(f"{_block(block)}\n" for block in blocks)


def _field(name: yaml.ScalarNode, value: yaml.Node) -> str:
    text = emitted(fields_node([(name.value, value)], inline=False))
    return f"\n{text}" if name.value in _AFTER_A_BLANK_LINE else text


def _block(block: Block) -> str:
    if isinstance(block, Note):
        return block.text
    words = (
        f"letter {block.message}" if isinstance(block, Letter) else f"attachment {block.message} {block.file}"
    )
    longest = max(map(len, _RUN.findall(block.text)), default=0)
    fence = "~" * max(3, longest + 1)
    return f"{fence} {words}\n{block.text}\n{fence}"
