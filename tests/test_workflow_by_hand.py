"""The commands of the workflows, run by hand; those for pull requests on good, bad and hostile ones."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import pytest
import yaml
from building import ENVIRONMENT, FOI
from click.testing import CliRunner
from conftest import REPOSITORY
from foi_archive.cli import main

WORKFLOWS = REPOSITORY / "generator/foi_archive/starter/dot-github/workflows"
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


def run(workspace: Path, workflow: str = "pull-request", job: str = "check") -> Ran:
    """Run all commands but the installation, each in its folder, in the shell that GitHub uses."""
    fields = yaml.load((WORKFLOWS / f"{workflow}.yml").read_text("utf-8"), Loader=yaml.BaseLoader)
    summary = workspace / "summary.md"
    environment = ENVIRONMENT | {
        "GITHUB_STEP_SUMMARY": str(summary),
        "PATH": f"{Path(FOI).parent}{os.pathsep}{os.environ['PATH']}",
    }
    ran = Ran({}, [], "")
    for step in fields["jobs"][job]["steps"]:
        if "run" not in step or "pip install" in step["run"] or "outcome ==" in step.get("if", ""):
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
    ran.summary = summary.read_text("utf-8") if summary.exists() else ""
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
    change(workspace, "outcome: not-held", "outcome: '##[add-mask]held'")
    ran = run(workspace)
    assert not proof.exists()
    # The runner of GitHub takes commands of two forms: at the start of a line, and anywhere in it.
    ours = re.compile(r"::(error|warning|notice) file=archive/[^\n]*")
    for printed in ran.printed.values():
        others = [line for line in printed.splitlines() if not ours.fullmatch(line)]
        assert [] == [line for line in others if "##[" in line or line.lstrip().startswith("::")]
    assert "##[add-mask]held" in ran.printed["Check it"]
    for name in ("evil.py", "mkdocs.yml", ".github/workflows/publish.yml", "archive/about.md"):
        assert f"<tr><td><code>{name}</code></td>" in ran.summary
    assert "<script" not in ran.summary


def test_a_site_is_published_with_the_zip_that_its_pages_lead_to(workspace: Path) -> None:
    archive = workspace / "trusted"
    assert [] == run(archive, "publish", "build").failed
    assert not (archive / "site/archive.zip").exists()
    settings = (archive / "mkdocs.yml").read_text("utf-8")
    with_download = settings.replace("  - foi-archive\n", "  - foi-archive:\n      download: archive.zip\n")
    (archive / "mkdocs.yml").write_text(with_download)
    ran = run(archive, "publish", "build")
    assert [] == ran.failed
    assert 'href="archive.zip"' in (archive / "site/about.html").read_text("utf-8")
    assert (archive / "site/archive.zip").exists()
    assert "nothing to mend" in ran.summary


def test_a_release_has_a_zip_that_can_be_verified(workspace: Path) -> None:
    ran = run(workspace / "trusted", "release", "build")
    assert [] == ran.failed, ran.printed
    release = workspace / "trusted/release"
    assert {"archive.zip", "archive.zip.sha256"} == {path.name for path in release.iterdir()}
    verified = CliRunner().invoke(main, ["verify", str(release / "archive.zip")])
    assert 0 == verified.exit_code, verified.output
    with ZipFile(release / "archive.zip") as zipped:
        names = {PurePosixPath(name).name for name in zipped.namelist()}
    assert {"README-FIRST.txt", "SHA256SUMS", "index.html"} <= names


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
