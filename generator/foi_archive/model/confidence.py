"""How sure a proposal of the rules for drafts is, until a person has read it."""

from __future__ import annotations

from foi_archive.model.word import Word


class Confidence(Word):
    """How sure a proposal is. What is less sure than this is not proposed."""

    STATED = ("stated", "The letter says so in these words")
    INFERRED = ("inferred", "It follows from where these words stand")
