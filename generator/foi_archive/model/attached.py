"""What became of a file that a thread lists as an attachment."""

from __future__ import annotations

from foi_archive.model.word import Word


class Attached(Word):
    """Whether the site holds an attachment. The label is what the page says where it does not."""

    PUBLISHED = ("published", "")
    MISSING = ("missing", "not in this archive")
    HIDDEN = ("hidden", "not shown, as the letter is not")
    ACTIVE = ("active", "not published: a file of this kind could run a program in a browser")
