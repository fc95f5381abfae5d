"""The commands of the workflows, run by hand; those for pull requests on good, bad and hostile ones."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any
from zipfile import ZipFile

import pytest
import yaml
from building import ENVIRONMENT, FOI
from click.testing import CliRunner
from conftest import REPOSITORY
from foi_archive.cli import main

WORKFLOWS = REPOSITORY / "generator/foi_archive/starter/dot-github/workflows"
# Whoever runs the tests may have settings, and may have no name.
GIT = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"} | {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Jo Clerk"), ("EMAIL", "jo@example.org"))
}
EXAMPLE = "archive/requests/example-council/visits-to-the-reading-room.md"


@dataclass
class Ran:
    """What the steps of a run print, by their names, which of them failed, and the summary of the job."""

    printed: dict[str, str]
    failed: list[str]
    summary: str


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A new archive in a repository, with a branch for a contribution to come."""
    folder = tmp_path / "archive"
    assert 0 == CliRunner().invoke(main, ["init", str(folder)]).exit_code
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder, "A new archive")
    git(folder, "checkout", "--quiet", "-b", "contribution")
    return folder


def run_for_pull_request(archive: Path) -> Ran:
    """Commit what the folder holds by now as a contribution, and run what GitHub runs for it.

    As there, the merge of both is fetched without anything older than its parents.
    """
    commit(archive, "A contribution")
    git(archive, "checkout", "--quiet", "main")
    git(archive, "merge", "--quiet", "--no-ff", "contribution")
    workspace = archive.parent
    fetched = fields_of("pull-request")["jobs"]["check"]["steps"][0]["with"]
    git(workspace, "clone", "--quiet", f"--depth={fetched['fetch-depth']}", archive.as_uri(), fetched["path"])
    return run(workspace, "pull-request", "check")


def run(workspace: Path, workflow: str, job: str) -> Ran:
    """Run all commands but the installation, each in its folder, in the shell that GitHub uses."""
    summary = workspace / "summary.md"
    environment = ENVIRONMENT | {
        "GITHUB_STEP_SUMMARY": str(summary),
        "PATH": f"{Path(FOI).parent}{os.pathsep}{os.environ['PATH']}",
    }
    ran = Ran({}, [], "")
    for step in fields_of(workflow)["jobs"][job]["steps"]:
        if "run" not in step or "pip install" in step["run"] or "outcome ==" in step.get("if", ""):
            continue
        if "preview/mkdocs.yml" in step.get("if", "") and not (workspace / "preview/mkdocs.yml").exists():
            continue
        result = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=workspace / step.get("working-directory", "."),
            env=environment | {name: text for name, text in step.get("env", {}).items() if "${{" not in text},
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


def test_a_good_contribution_passes_and_has_a_preview(archive: Path) -> None:
    change(archive, "date: 2024-03-20}", "date: 2024-03-21}", and_also=("20 March 2024", "21 March 2024"))
    ran = run_for_pull_request(archive)
    assert [] == ran.failed
    assert not re.search("^::(error|warning)", ran.printed["Check it"], re.MULTILINE)
    assert "<code>2024-03-20</code></td><td><code>2024-03-21</code>" in ran.summary
    assert "1 thread: 9 notices" in ran.summary
    assert (
        archive.parent / f"preview/site/{EXAMPLE.removeprefix('archive/').replace('.md', '.html')}"
    ).exists()


def test_a_bad_contribution_is_told_on_the_very_line_what_to_mend(archive: Path) -> None:
    change(archive, 'quote: "There were 4,120', 'quote: "There were 4120')
    text = (archive / EXAMPLE).read_text("utf-8")
    line = 1 + text[: text.index("4120")].count("\n")
    ran = run_for_pull_request(archive)
    assert ["Check it", "Build the changed pages"] == ran.failed
    assert re.search(
        rf"^::error file={EXAMPLE},line={line},col=\d+,title=quote-not-found::these words do not stand in m2",
        ran.printed["Check it"],
        re.MULTILINE,
    )
    assert "quote-not-found" in ran.summary
    assert "To be looked at" not in ran.summary


def test_five_hundred_errors_are_all_in_the_summary(archive: Path) -> None:
    folder = archive / "archive/requests/example-council"
    for number in range(500):
        (folder / f"request-{number}.md").write_text("---\nformat: 1\n---\n")
    ran = run_for_pull_request(archive)
    assert "Check it" in ran.failed
    assert ran.printed["Check it"].count("::error ") >= 500
    assert len(ran.summary.encode()) < 1024 * 1024
    assert all(f"request-{number}.md" in ran.summary for number in range(500))


def test_a_hostile_contribution_runs_nothing_and_says_nothing_to_github(archive: Path) -> None:
    proof = archive.parent / "proof"
    evil = f"open({str(proof)!r}, 'w').close()\n"
    for name in ("evil.py", "foi_archive.py", "sitecustomize.py", "click.py", "archive/evil.py"):
        (archive / name).write_text(evil)
    settings = "site_name: x\nhooks: [evil.py]\ndocs_dir: !!python/name:os.system\n"
    (archive / "mkdocs.yml").write_text(settings)
    (archive / ".github/workflows/publish.yml").write_text("on: push\n")
    (archive / "archive/about.md").write_text("<script>alert(1)</script>\n")
    # What git would do for whoever asks it to: leave a file out, or run a command that its settings name.
    (archive / ".gitattributes").write_text("*.py export-ignore filter=evil\narchive/** export-subst\n")
    (archive / "archive/requests/example-council/x\n::error file=y::z.md").write_text("x")
    change(archive, "Jo Clerk, role", "'::add-mask::x', role")
    change(archive, "outcome: not-held", "outcome: '##[add-mask]held'")
    ran = run_for_pull_request(archive)
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


def test_what_others_changed_meanwhile_is_no_change_of_the_contribution(archive: Path) -> None:
    """What the contribution was begun from, and what GitHub names as its base, may be older."""
    git(archive, "checkout", "--quiet", "main")
    (archive / "mkdocs.yml").write_text((archive / "mkdocs.yml").read_text("utf-8") + "# ours\n")
    commit(archive, "Settings that the contribution does not have")
    git(archive, "checkout", "--quiet", "contribution")
    change(archive, "date: 2024-03-20}", "date: 2024-03-21}", and_also=("20 March 2024", "21 March 2024"))
    ran = run_for_pull_request(archive)
    assert [] == ran.failed
    assert "<code>2024-03-20</code></td><td><code>2024-03-21</code>" in ran.summary
    assert "<code>mkdocs.yml</code>" not in ran.summary
    assert "# ours\n" in (archive.parent / "preview/mkdocs.yml").read_text("utf-8")


def test_a_site_is_published_with_the_zip_that_its_pages_lead_to(archive: Path) -> None:
    assert [] == run(archive, "publish", "build").failed
    assert not (archive / "site/archive.zip").exists()
    settings = (archive / "mkdocs.yml").read_text("utf-8")
    with_download = settings.replace("  - foi-archive\n", "  - foi-archive:\n      download: archive.zip\n")
    (archive / "mkdocs.yml").write_text(with_download)
    ran = run(archive, "publish", "build")
    assert [] == ran.failed
    assert 'href="archive.zip"' in (archive / "site/about.html").read_text("utf-8")
    assert (archive / "site/archive.zip").exists()
    assert "1 thread: 9 notices" in ran.summary


def test_a_release_has_a_zip_that_can_be_verified(archive: Path) -> None:
    ran = run(archive, "release", "build")
    assert [] == ran.failed, ran.printed
    release = archive / "release"
    assert {"archive.zip", "data.zip", "SHA256SUMS"} == {path.name for path in release.iterdir()}
    verified = CliRunner().invoke(main, ["verify", str(release / "archive.zip")])
    assert 0 == verified.exit_code, verified.output
    with ZipFile(release / "archive.zip") as zipped:
        names = {PurePosixPath(name).name for name in zipped.namelist()}
    assert {"README-FIRST.txt", "SHA256SUMS", "index.html"} <= names


def test_a_release_has_the_data_as_they_lie_in_the_archive(archive: Path) -> None:
    attachment = archive / EXAMPLE.removesuffix(".md") / "visits.csv"
    attachment.parent.mkdir()
    attachment.write_bytes(b"year,visits\r\n2023,4120\r\n")
    commit(archive, "An attachment")
    (archive / "archive/diary.txt").write_text("This is in no commit.\n")
    assert [] == run(archive, "release", "build").failed
    with ZipFile(archive / "release/data.zip") as zipped:
        packed = {name: zipped.read(name) for name in zipped.namelist() if not name.endswith("/")}
    names = ("about.md", "authorities.yml", "index.md", EXAMPLE.removeprefix("archive/"))
    names = (*(f"archive/{name}" for name in names), attachment.relative_to(archive).as_posix())
    assert {name: (archive / name).read_bytes() for name in names} == packed


def test_a_release_has_one_list_of_checksums_and_says_what_each_file_is(archive: Path) -> None:
    assert [] == run(archive, "release", "build").failed
    release = archive / "release"
    names = sorted(path.name for path in release.iterdir())
    zips = [name for name in names if name != "SHA256SUMS"]
    listed = (release / "SHA256SUMS").read_text("utf-8")
    assert (
        "".join(f"{sha256((release / name).read_bytes()).hexdigest()}  {name}\n" for name in zips) == listed
    )
    notes = fields_of("release")["jobs"]["release"]["steps"][-1]["env"]["NOTES"]
    assert names == sorted(re.findall(r"^- `([^`]+)`", notes, re.MULTILINE))


def change(
    archive: Path,
    old: str,
    new: str,
    and_also: tuple[str, str] | None = None,
) -> None:
    file = archive / EXAMPLE
    text = file.read_text("utf-8")
    assert old in text
    text = text.replace(old, new)
    file.write_text(text.replace(*and_also) if and_also else text)


def fields_of(workflow: str) -> Any:
    return yaml.load((WORKFLOWS / f"{workflow}.yml").read_text("utf-8"), Loader=yaml.BaseLoader)


def commit(folder: Path, subject: str) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", subject)


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, env=ENVIRONMENT | GIT, check=True)
