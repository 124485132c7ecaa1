"""What `publisher init` writes for forges and pre-commit is valid, and does what it says."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from publisher.cli.formats.markdown import MARK
from publisher.cli.main import main
from tests.builders import amend
from tests.repository import Repository

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "tests/cases/schemas"
GITHUB, GITLAB = ".github/workflows/publisher.yml", ".gitlab-ci.yml"
PO = "locales/es/LC_MESSAGES/forum2027-from-fr.po"
SESSION = "sources/forum2027/sessions/1-1.yaml"
# `gh api`, as far as the workflow asks it: comments in a file, selected by jq as gh does.
GH = """\
import json, os, pathlib, subprocess, sys
arguments = sys.argv[1:]
assert arguments.pop(0) == "api" and os.environ["GH_TOKEN"] == "token"
store = pathlib.Path(os.environ["COMMENTS"])
comments = json.loads(store.read_text())
method = arguments[arguments.index("-X") + 1] if "-X" in arguments else "GET"
path = next(one for one in arguments if one.startswith("repos/me/forum/issues/"))
if method == "GET":
    assert path.endswith("/issues/7/comments") and "--paginate" in arguments
    jq = ["jq", "-r", arguments[arguments.index("--jq") + 1]]
    sys.exit(subprocess.run(jq, input=store.read_text(), text=True).returncode)
field = arguments[arguments.index("-F") + 1]
body = pathlib.Path(field.removeprefix("body=@")).read_text("utf-8")
assert len(body) < 65536
if method == "POST":
    assert path.endswith("/issues/7/comments")
    user = {"login": "github-actions[bot]"}
    comments.append({"id": 100 + len(comments), "user": user, "body": body})
else:
    (one,) = [one for one in comments if path == f"repos/me/forum/issues/comments/{one['id']}"]
    one["body"] = body
store.write_text(json.dumps(comments))
"""


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Return a fresh project in a repository, synchronised, with one commit."""
    repository = Repository(tmp_path / "forum")
    assert main(["init", str(repository.root)]) == 0
    assert main(["-C", str(repository.root), "--quiet", "sync"]) == 0
    repository.commit("start")
    return repository


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """Return a folder of programs as a runner has them."""
    folder = tmp_path / "tools"
    folder.mkdir()
    (folder / "gh.py").write_text(GH, "utf-8")
    python = shlex.quote(sys.executable)
    for name, command in (
        ("publisher", f"{python} -m publisher.cli.main"),
        ("gh", f"{python} {shlex.quote(str(folder / 'gh.py'))}"),
        *((name, "true") for name in ("pip", "sudo", "apt-get")),
    ):
        (folder / name).write_text(f'#!/bin/sh\nexec {command} "$@"\n', "utf-8")
        (folder / name).chmod(0o755)
    (tmp_path / "comments.json").write_text("[]", "utf-8")
    return folder


def told(script: str, folder: Path, tools: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a script as a runner does."""
    environment = {
        k: v for k, v in os.environ.items() if not k.startswith(("GIT", "CI", "PUBLISH"))
    }
    environment |= {
        "PATH": f"{tools}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "HOME": str(tools),
        "COMMENTS": str(tools.parent / "comments.json"), "GITHUB_REPOSITORY": "me/forum",
        "GITHUB_STEP_SUMMARY": str(tools.parent / "summary.md"), **more,
    }  # fmt: skip
    return subprocess.run(
        ["bash", "-e", "-c", script], cwd=folder, env=environment, capture_output=True,
        text=True, check=False,
    )  # fmt: skip


def loaded(path: Path) -> dict[str, Any]:
    document: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    if True in document:  # YAML 1.1 takes "on" for a truth
        document["on"] = document.pop(True)
    return document


@pytest.mark.parametrize(
    ("path", "schema"), [(GITHUB, "github-workflows.json"), (GITLAB, "gitlab-ci.json")]
)
def test_what_is_written_is_as_its_schema_says(
    repository: Repository, path: str, schema: str
) -> None:
    rules = Draft7Validator(json.loads((SCHEMAS / schema).read_text("utf-8")))
    document = loaded(repository.root / path)
    assert [error.message for error in rules.iter_errors(document)] == []
    document["jobs" if path == GITHUB else "check"] = {"surprise": 1}
    assert not rules.is_valid(document)


VALUES: Mapping[str, str] = {
    "github.token": "token",
    "github.event.pull_request.number": "7",
}


def job(repository: Repository, name: str, tools: Path, base: str, folder: Path) -> list[int]:
    """Run the scripts of a job; return the exit code of each, until one fails that may not."""
    codes: list[int] = []
    values = {**VALUES, "github.event.pull_request.base.sha": base}
    for step in loaded(repository.root / GITHUB)["jobs"][name]["steps"]:
        if "run" not in step or (any(codes) and "cancelled()" not in step.get("if", "")):
            continue
        assert "${{" not in step["run"]  # nothing of an event is ever part of a script
        given = {
            key: re.sub(r"\$\{\{ (.+?) \}\}", lambda m: values[m[1]], value)
            for key, value in step.get("env", {}).items()
        }
        done = told(step["run"], folder, tools, **given)
        codes.append(done.returncode)
        (tools.parent / f"{name}.log").write_text(done.stdout + done.stderr, "utf-8")
        if step["name"] == "The gate":
            (tools.parent / "gate.log").write_text(done.stdout, "utf-8")
    return codes


def comments(tools: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((tools.parent / "comments.json").read_text("utf-8"))
    return found


def test_the_main_branch_of_a_fresh_project_passes_on_github(
    repository: Repository, tools: Path
) -> None:
    assert job(repository, "check", tools, "", repository.root) == [0] * 5
    sarif = json.loads((repository.root / "build/check.sarif").read_bytes())
    assert sarif["runs"][0]["results"] == []
    assert (
        (tools.parent / "summary.md")
        .read_text("utf-8")
        .startswith(f"{MARK}\n\n**publisher check passes")
    )


@pytest.mark.long
def test_a_pull_request_is_told_once_and_kept_up_to_date(
    repository: Repository, tools: Path
) -> None:
    base = repository("rev-parse", "HEAD").strip()
    repository.branch("ours")
    root, build = repository.root, repository.root / "build"
    strict(root)
    page = "sources/forum2027/pages/welcome.yaml"
    amend(root, page, "¡Les damos", "¡Les  damos")
    repository.commit()
    assert job(repository, "check", tools, base, root) == [0, 0, 1, 0, 0]
    (line,) = (tools.parent / "gate.log").read_text("utf-8").splitlines()
    assert line.startswith("::error file=")
    assert "title=doubled-space (es)" in line
    (tools.parent / "comments.json").write_text(
        json.dumps([{"id": 1, "user": {"login": "eve"}, "body": f"{MARK} mine"}]), "utf-8"
    )
    assert job(repository, "comment", tools, base, build) == [0]
    (_, ours) = comments(tools)
    assert ours["body"].startswith(f"{MARK}\n\n**publisher check fails:** 1 error")
    assert "doubled-space" in ours["body"]
    assert f"Compared with {base[:12]}." in ours["body"]
    amend(root, page, "¡Les  damos", "¡Les damos")
    repository.commit()
    assert job(repository, "check", tools, base, root) == [0] * 5
    assert (tools.parent / "gate.log").read_text("utf-8") == ""
    assert job(repository, "comment", tools, base, build) == [0]
    theirs, ours = comments(tools)
    assert theirs["body"] == f"{MARK} mine"
    assert ours["body"].startswith(f"{MARK}\n\n**publisher check passes:** nothing found")


def test_what_cannot_be_read_fails_and_says_so(repository: Repository, tools: Path) -> None:
    repository.write("sources/project.yaml", "title: [")
    codes = job(repository, "check", tools, "", repository.root)
    assert codes[0] == 0
    assert codes[1] == 3  # sync, and no gate after it
    assert codes[2:] == [0, 3]


def test_only_jobs_that_run_nothing_of_the_change_may_write(repository: Repository) -> None:
    workflow = loaded(repository.root / GITHUB)
    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in workflow["on"]
    for name, each in workflow["jobs"].items():
        uses = [step.get("uses", "") for step in each["steps"]]
        writes = "write" in each.get("permissions", {}).values()
        runs = [step["run"] for step in each["steps"] if "run" in step]
        assert writes == (name in ("comment", "scan"))
        if writes:
            assert not any("publisher " in run.replace(MARK, "") or "pip" in run for run in runs)
            assert "head.repo.full_name == github.repository" in each["if"]
        for step in each["steps"]:
            if step.get("uses", "").startswith("actions/checkout"):
                assert step["with"]["persist-credentials"] is False
        assert uses


@pytest.mark.parametrize("since", [False, True])
def test_the_job_of_gitlab_makes_its_reports(
    repository: Repository, tools: Path, since: bool
) -> None:
    base = repository("rev-parse", "HEAD").strip()
    repository.branch("ours")
    amend(repository.root, SESSION, "code:", "# remark\ncode:")
    repository.commit()
    check = loaded(repository.root / GITLAB)["check"]
    more = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base} if since else {}
    for line in [*check["before_script"], *check["script"]]:
        done = told(line, repository.root, tools, **more)
        assert done.returncode == 0, done.stderr
    for path in check["artifacts"]["reports"].values():
        assert (repository.root / path).read_bytes()
    for path in check["artifacts"]["paths"]:
        assert (repository.root / path).read_text("utf-8").startswith(MARK)


def strict(root: Path) -> None:
    (root / "sources/checks.yaml").write_text(
        "severities: [{check: doubled-space, severity: error}]\n", "utf-8"
    )


def hooks(path: Path) -> list[dict[str, Any]]:
    document = yaml.safe_load(path.read_text("utf-8"))
    local = document["repos"][0]["hooks"] if isinstance(document, dict) else document
    return list(local)


@pytest.mark.long
@pytest.mark.parametrize("ours", [False, True])
def test_hooks_let_a_right_commit_pass_and_stop_a_wrong_one(
    repository: Repository, tools: Path, ours: bool
) -> None:
    root = repository.root
    path = ROOT / ".pre-commit-hooks.yaml" if ours else root / ".pre-commit-config.yaml"
    files = repository("ls-files", "-z").split("\0")
    strict(root)

    said: list[str] = []

    def commit() -> list[int]:
        codes = []
        for hook in hooks(path):
            named = [file for file in files if re.search(hook["files"], file)]
            assert named
            words = "" if hook.get("pass_filenames") is False else shlex.join(named)
            done = told(f"{hook['entry']} {words}", root, tools)
            codes.append(done.returncode)
            said.append(done.stderr)
        return codes

    assert set(commit()) == {0}
    (root / ".git").rename(root / "past")
    repository("init", "--quiet")
    assert set(commit()) == {0}, said  # the first of all
    po = (root / PO).read_text("utf-8")
    (root / PO).write_text(
        re.sub(r'^msgstr "(\w+) (?=\w)', r'msgstr "\1  ', po, flags=re.M), "utf-8"
    )
    assert 1 in commit(), said


def test_the_hooks_of_this_repository_are_what_pre_commit_asks_of_them() -> None:
    for hook in hooks(ROOT / ".pre-commit-hooks.yaml"):
        assert {"id", "name", "entry", "language"} <= hook.keys()
        assert hook.keys() <= {
            "id", "name", "description", "entry", "language", "files", "pass_filenames",
        }  # fmt: skip
        assert hook["entry"].startswith("publisher ")
