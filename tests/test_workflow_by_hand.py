"""The commands of the pull request workflow, run by hand on good, bad and hostile contributions."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from building import ENVIRONMENT, FOI
from click.testing import CliRunner
from conftest import REPOSITORY
from foi_archive.cli import main

WORKFLOW = REPOSITORY / "generator/foi_archive/starter/dot-github/workflows/pull-request.yml"
EXAMPLE = "archive/requests/example-council/visits-to-the-reading-room.md"


@dataclass
class Ran:
    """What the steps of a run print, by their names, which of them failed, and the summary of the job."""

    printed: dict[str, str]
    failed: list[str]
    summary: str


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for name in ("trusted", "contribution"):
        assert 0 == CliRunner().invoke(main, ["init", str(tmp_path / name)]).exit_code
    return tmp_path


def run(workspace: Path) -> Ran:
    """Run all commands but the installation, each in its folder, in the shell that GitHub uses."""
    fields = yaml.load(WORKFLOW.read_text("utf-8"), Loader=yaml.BaseLoader)
    summary = workspace / "summary.md"
    environment = ENVIRONMENT | {
        "GITHUB_STEP_SUMMARY": str(summary),
        "PATH": f"{Path(FOI).parent}{os.pathsep}{os.environ['PATH']}",
    }
    ran = Ran({}, [], "")
    for step in fields["jobs"]["check"]["steps"]:
        if "run" not in step or "pip install" in step["run"]:
            continue
        if "preview/mkdocs.yml" in step.get("if", "") and not (workspace / "preview/mkdocs.yml").exists():
            continue
        result = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=workspace / step.get("working-directory", "."),
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
            check=False,
        )
        ran.printed[step["name"]] = result.stdout
        if result.returncode:
            ran.failed.append(step["name"])
    ran.summary = summary.read_text("utf-8")
    return ran


def test_a_good_contribution_passes_and_has_a_preview(workspace: Path) -> None:
    change(workspace, "date: 2024-03-20}", "date: 2024-03-21}", and_also=("20 March 2024", "21 March 2024"))
    ran = run(workspace)
    assert [] == ran.failed
    assert "" == re.sub(r"^[^:].*\n", "", ran.printed["Check it"], flags=re.MULTILINE)  # no annotation
    assert "<code>2024-03-20</code></td><td><code>2024-03-21</code>" in ran.summary
    assert "nothing to mend" in ran.summary
    assert (workspace / f"preview/site/{EXAMPLE.removeprefix('archive/').replace('.md', '.html')}").exists()


def test_a_bad_contribution_is_told_on_the_very_line_what_to_mend(workspace: Path) -> None:
    change(workspace, 'quote: "There were 4,120', 'quote: "There were 4120')
    text = (workspace / "contribution" / EXAMPLE).read_text("utf-8")
    line = 1 + text[: text.index("4120")].count("\n")
    ran = run(workspace)
    assert ["Check it", "Build the changed pages"] == ran.failed
    assert re.search(
        rf"^::error file={EXAMPLE},line={line},col=\d+,title=quote-not-found::these words do not stand in m2",
        ran.printed["Check it"],
        re.MULTILINE,
    )
    assert "quote-not-found" in ran.summary
    assert "To be looked at" not in ran.summary


def test_five_hundred_errors_are_all_in_the_summary(workspace: Path) -> None:
    folder = workspace / "contribution/archive/requests/example-council"
    for number in range(500):
        (folder / f"request-{number}.md").write_text("---\nformat: 1\n---\n")
    ran = run(workspace)
    assert "Check it" in ran.failed
    assert ran.printed["Check it"].count("::error ") >= 500
    assert len(ran.summary.encode()) < 1024 * 1024
    assert all(f"request-{number}.md" in ran.summary for number in range(500))


def test_a_hostile_contribution_runs_nothing_and_says_nothing_to_github(workspace: Path) -> None:
    contribution, proof = workspace / "contribution", workspace / "proof"
    evil = f"open({str(proof)!r}, 'w').close()\n"
    for name in ("evil.py", "foi_archive.py", "sitecustomize.py", "click.py", "archive/evil.py"):
        (contribution / name).write_text(evil)
    settings = "site_name: x\nhooks: [evil.py]\ndocs_dir: !!python/name:os.system\n"
    (contribution / "mkdocs.yml").write_text(settings)
    (contribution / ".github/workflows/publish.yml").write_text("on: push\n")
    (contribution / "archive/about.md").write_text("<script>alert(1)</script>\n")
    (contribution / "archive/requests/example-council/x\n::error file=y::z.md").write_text("x")
    change(workspace, "Jo Clerk, role", "'::add-mask::x', role")
    ran = run(workspace)
    assert not proof.exists()
    for printed in ran.printed.values():
        commands = [line for line in printed.splitlines() if line.startswith("::")]
        assert [] == [
            line for line in commands if not re.match(r"::(error|warning|notice) file=archive/", line)
        ]
    for name in ("evil.py", "mkdocs.yml", ".github/workflows/publish.yml", "archive/about.md"):
        assert f"<tr><td><code>{name}</code></td>" in ran.summary
    assert "<script" not in ran.summary


def change(
    workspace: Path,
    old: str,
    new: str,
    and_also: tuple[str, str] | None = None,
) -> None:
    file = workspace / "contribution" / EXAMPLE
    text = file.read_text("utf-8")
    assert old in text
    text = text.replace(old, new)
    file.write_text(text.replace(*and_also) if and_also else text)
