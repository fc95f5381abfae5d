"""The policy of a page: specs/policies.md, and where it stands."""

import re

import pytest
from foi_archive.publish.policy import UnknownScriptError, with_policy
from specification import cases


@cases("policies")
def test_policy(given: str, expected: str) -> None:
    assert expected == _script_policy(given)


def _script_policy(html: str) -> str:
    try:
        page = with_policy(html)
    except UnknownScriptError as error:
        return str(error)
    match = re.search("script-src [^;]*", page)
    assert match
    return match[0]


def test_the_policy_comes_before_all_that_it_governs() -> None:
    page = with_policy(
        '<!doctype html><head><meta charset="utf-8"><link rel="stylesheet" href="a.css"></head>'
    )
    assert page.startswith(
        '<!doctype html><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    )
    assert page.endswith(
        '<meta name="referrer" content="no-referrer"><link rel="stylesheet" href="a.css"></head>'
    )


def test_a_page_without_its_place_for_the_policy_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="does not hold <meta charset"):
        with_policy("<!doctype html><head></head>")
