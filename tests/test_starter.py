"""What foi init writes is what this repository does itself: the same workflows, forms and settings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from conftest import REPOSITORY
from foi_archive.law.registry import laws

STARTER = REPOSITORY / "generator/foi_archive/starter"
GITHUB = STARTER / "dot-github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
each_workflow = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)

# An archive names foi-archive in requirements.txt; this repository has it in itself.
FROM_REQUIREMENTS = "          pip install --requirement requirements.txt\n"
FROM_HERE = (
    "          pip install --require-hashes --requirement requirements.txt\n"
    "          pip install --no-deps --no-build-isolation .\n"
)


def test_the_repository_has_the_same_workflows_and_forms() -> None:
    theirs = {path.relative_to(GITHUB): path.read_text("utf-8") for path in GITHUB.rglob("*.*")}
    ours = {path: (REPOSITORY / ".github" / path).read_text("utf-8") for path in theirs}
    assert {path: text.replace(FROM_REQUIREMENTS, FROM_HERE) for path, text in theirs.items()} == ours


def test_the_repository_has_the_same_settings_but_for_the_name() -> None:
    ours, theirs = (
        (folder / "mkdocs.yml").read_text("utf-8").splitlines() for folder in (REPOSITORY, STARTER)
    )
    assert ours[0].startswith("site_name: ")
    assert theirs[0].startswith("site_name: ")
    assert ours[1:] == theirs[1:]


@each_workflow
def test_each_action_is_named_by_its_commit_and_its_version(workflow: Path) -> None:
    uses = re.findall(r"uses: (.*)", workflow.read_text("utf-8"))
    assert uses
    assert [] == [
        use for use in uses if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use)
    ]


def test_an_action_has_one_version_in_all_workflows() -> None:
    uses = {use for file in WORKFLOWS for use in re.findall(r"uses: (.*)", file.read_text("utf-8"))}
    assert len({use.partition("@")[0] for use in uses}) == len(uses)


@each_workflow
def test_a_workflow_may_do_nothing_and_a_job_what_it_says(workflow: Path) -> None:
    fields = yaml.load(workflow.read_text("utf-8"), Loader=yaml.BaseLoader)
    assert {} == fields["permissions"]
    assert all(job["permissions"] and job["timeout-minutes"] for job in fields["jobs"].values())


def test_only_deploying_and_releasing_may_write() -> None:
    writing = {
        (file.stem, name, permission)
        for file in WORKFLOWS
        for name, job in yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)["jobs"].items()
        for permission, level in job["permissions"].items()
        if level == "write"
    }
    assert {
        ("publish", "deploy", "pages"),
        ("publish", "deploy", "id-token"),
        ("release", "release", "contents"),
    } == writing


def test_a_contribution_is_data() -> None:
    """It is fetched without credentials, nothing is installed from where it lies, and no secret is named."""
    text = (GITHUB / "workflows/pull-request.yml").read_text("utf-8")
    fields = yaml.load(text, Loader=yaml.BaseLoader)
    steps = fields["jobs"]["check"]["steps"]
    assert {"pull_request": ""} == fields["on"]
    assert "secrets" not in text
    assert "cache" not in text
    fetched = [step["with"] for step in steps if "checkout" in step.get("uses", "")]
    assert [{"path": "contribution", "fetch-depth": "2", "persist-credentials": "false"}] == fetched
    inside = [step["run"] for step in steps if step.get("working-directory") == "contribution"]
    assert ['foi check --format github --summary "$GITHUB_STEP_SUMMARY" archive'] == inside


def test_without_pages_the_site_is_built_and_not_published() -> None:
    fields = yaml.load((GITHUB / "workflows/publish.yml").read_text("utf-8"), Loader=yaml.BaseLoader)
    steps = {step.get("id", step["name"]): step for step in fields["jobs"]["build"]["steps"]}
    assert "true" == steps["pages"]["continue-on-error"]
    assert "steps.pages.outcome == 'failure'" == steps["Say that Pages is off"]["if"]
    assert "needs.build.outputs.address != ''" == fields["jobs"]["deploy"]["if"]


@each_workflow
def test_no_value_of_github_is_pasted_into_a_command(workflow: Path) -> None:
    fields = yaml.load(workflow.read_text("utf-8"), Loader=yaml.BaseLoader)
    commands = [step.get("run", "") for job in fields["jobs"].values() for step in job["steps"]]
    assert [] == [command for command in commands if "${{" in command]


def test_the_form_offers_every_law() -> None:
    form = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE/request.yml").read_text("utf-8"))
    (options,) = (field["attributes"]["options"] for field in form["body"] if field.get("id") == "law")
    assert set(laws()) == set(options)
