"""The rules of the reader and the tables of fields: each documented, each tried."""

from __future__ import annotations

import dataclasses
import re
from inspect import cleandoc

from conftest import REPOSITORY
from foi_archive.thread.fields import RECORDS
from foi_archive.thread.problems import RULES

TESTS = REPOSITORY / "tests"


def test_each_rule_is_raised_in_a_case():
    tried = "".join(
        file.read_text()
        for pattern in ("specs/*.md", "archives/broken/expected.txt", "test_*.py")
        for file in TESTS.glob(pattern)
    )
    assert [] == [rule for rule in RULES if not re.search(rf"\[{rule}\]|[ \"]{rule}\"", tried)]


def test_each_rule_has_its_page_in_the_manual():
    for rule in RULES.values():
        first, *rest = cleandoc(rule.__doc__).split("\n")
        assert first.endswith(".")
        headings = [line.split(":")[0] for line in rest if re.match("(Why|Wrong|Right): ", line)]
        assert ["Why", "Wrong", "Right"] == headings


def test_each_field_of_the_model_is_in_the_tables():
    for record in RECORDS:
        attributes = {attribute.name for attribute in dataclasses.fields(record.makes)} - {"other", "body"}
        assert attributes == {field.key for field in record.fields}
