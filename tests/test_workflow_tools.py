"""What other programs say of the workflows, forms and settings for GitHub: nothing. Both work offline."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import REPOSITORY

BIN = Path(sys.executable).parent
GITHUB = [REPOSITORY / ".github", REPOSITORY / "generator/foi_archive/starter/dot-github"]
each_side = pytest.mark.parametrize("github", GITHUB, ids=("ours", "of an archive"))


@each_side
def test_zizmor_finds_nothing(github: Path) -> None:
    files = [*sorted(github.glob("workflows/*.yml")), github / "dependabot.yml"]
    assert len(files) >= 4
    said = run("zizmor", "--offline", "--no-progress", "--persona", "auditor", *files)
    assert "No findings to report" in said
    assert all(f"completed {file}" in said for file in files)


def test_zizmor_would_find_something(tmp_path: Path) -> None:
    workflow = tmp_path / "bad.yml"
    workflow.write_text(
        "on: pull_request_target\njobs: {a: {runs-on: x, steps: [{uses: actions/checkout@v4}]}}\n"
    )
    assert "dangerous-triggers" in run("zizmor", "--offline", "--persona", "auditor", workflow, code=14)


@each_side
@pytest.mark.parametrize(
    ("schema", "pattern"),
    [
        ("vendor.github-workflows", "workflows/*.yml"),
        ("vendor.dependabot", "dependabot.yml"),
        ("vendor.github-issue-forms", "ISSUE_TEMPLATE/[!c]*.yml"),
        ("vendor.github-issue-forms", "ISSUE_TEMPLATE/correction.yml"),
        ("vendor.github-issue-config", "ISSUE_TEMPLATE/config.yml"),
    ],
)
def test_github_would_take_them(github: Path, schema: str, pattern: str) -> None:
    files = sorted(github.glob(pattern))
    assert files
    run("check-jsonschema", "--builtin-schema", schema, *files)


def run(program: str, *arguments: str | Path, code: int = 0) -> str:
    ran = subprocess.run([BIN / program, *arguments], capture_output=True, text=True, check=False)
    assert code == ran.returncode, ran.stdout + ran.stderr
    return ran.stdout + ran.stderr
