"""Titles in letters: lines that name what stands below them, and words that begin a paragraph on all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foi_archive.drafting.blocks import Block
from foi_archive.drafting.subjects import Subjects

ARGUES = re.compile(
    r"\b(?:public\s+interest|factors?|considerations?|arguments?|balanc\w+|evidence\s+of\s+harm|harm"
    r"|prejudice test)\b",
    re.IGNORECASE,
)
"""What a heading of an argument says."""

OF_LAW = re.compile(r"\b(?:sections?|regulations?|articles?|exemptions?|exceptions?|annex)\b", re.IGNORECASE)
"""What a heading says that names a provision."""

# "Personal data. The redactions in both documents are made under section 40(2)."
OF_ALL = re.compile(
    r"\s{0,3}(?:(?:Personal\s+(?:data|information)|Redactions?|Public\s+interest(?:\s+test)?)[.:]\s{1,3}(?=[A-Z])"
    r"|(?:(?:All|Any|The|These)\s+(?:other\s+)?redactions|Redactions)\s+(?:have|has|are|were)\b"
    r"|(?:Any|Every)thing\s+else\b|The\s+(?:rest|remainder)\s+of\s+your\s+request\b"
    r"|The\s+(?:other|remaining)\s+(?:questions|parts|points|items)\b)"
)
"""How a paragraph begins that is on several questions."""

_LONGEST_TITLE = 100  # characters


def titles_of(text: str, blocks: Sequence[Block], subjects: Subjects) -> dict[int, tuple[str, ...]]:
    """The headings that name questions by their subjects, by where they begin, if two or more do."""
    result: dict[int, tuple[str, ...]] = {}
    for block in blocks:
        words = text[block.start : block.end]
        if block.is_heading and not block.ids and not OF_LAW.search(words) and not ARGUES.search(words):
            about = subjects.about(words, opens=True)
            if about and subjects.repeats(about, words):
                result[block.start] = about
    return result if len(set(result.values())) > 1 else {}


def is_title(text: str, block: Block, ids: Sequence[str], subjects: Subjects) -> bool:
    """Whether all that stands behind a label in its block is a line that names the question again."""
    words = text[block.answer_start : block.end].strip(" \t\n\u00a0–—-:")
    is_line = "\n" not in words and 0 < len(words) <= _LONGEST_TITLE and words[-1] not in ".;?!"
    return is_line and subjects.repeats(ids, words)
