"""The front end that is meant to be copied: its lock, its types, its commands, and that what it asks is answered."""

import json
import os
import re
import shutil
import signal
import subprocess
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from tests.cli.running import ROOT
from tests.docs.test_documents import blocks, free_port
from tests.edges.served import Served

EXAMPLE = ROOT / "examples" / "frontend"
CLIENTS = ROOT / "tests" / "node" / "clients"
PACKAGES = EXAMPLE / "node_modules"
SECONDS = 60.0


def needs_node(test: Any) -> Any:
    """A test that takes Node.js and what `npm ci` installs in the example's folder."""
    test = pytest.mark.skipif(not (PACKAGES / "vite").is_dir(), reason="run npm ci in examples/frontend")(test)
    return pytest.mark.node(test)


def copied(place: Path) -> Path:
    """The example in a place of its own, with the schema where its commands look for it."""
    folder = place / "examples" / "frontend"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("node_modules", "dist"))
    (folder / "node_modules").symlink_to(PACKAGES)
    (place / "openapi").mkdir()
    shutil.copy(ROOT / "openapi" / "schema.graphql", place / "openapi")
    return folder


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the example in which all of the README's commands were run."""
    folder = copied(tmp_path_factory.mktemp("frontend"))
    scripts = [text for language, text in blocks("examples/frontend/README.md") if language == "bash"]
    assert len(scripts) == 2
    said = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", "\n".join(scripts)],
        cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False,
    )  # fmt: skip
    assert said.returncode == 0, said.stdout + said.stderr
    return folder


@needs_node
def test_the_types_that_are_kept_are_those_of_the_schema(done: Path) -> None:
    kept, made = (one / "src" / "documents.ts" for one in (EXAMPLE, done))
    assert made.read_text() == kept.read_text(), "run `npm run codegen` in examples/frontend"


@needs_node
def test_what_is_built_can_be_served_from_any_path(done: Path) -> None:
    page = (done / "dist" / "index.html").read_text()
    named = re.findall(r'(?:src|href)="(?!data:)([^"]+)"', page)
    assert len(named) == 2
    assert all(one.startswith("./assets/") and (done / "dist" / one).is_file() for one in named)


@needs_node
def test_a_mistake_in_types_is_found(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    view = folder / "src" / "PlanView.tsx"
    view.write_text(view.read_text().replace("plan.goalStatus", "plan.goalstatus"))
    said = subprocess.run(["npm", "run", "check"], cwd=folder, capture_output=True, text=True, check=False)
    assert said.returncode != 0
    assert "goalstatus" in said.stdout


@needs_node
@pytest.mark.parametrize(
    ("script", "path", "expected"), [("start", "/src/main.tsx", "jsx"), ("preview", "/", '<div id="root">')]
)
def test_it_is_served(done: Path, script: str, path: str, expected: str) -> None:
    port = free_port()
    command = ["npm", "run", script, "--", "--port", str(port), "--host", "127.0.0.1"]
    plain = {**os.environ, "NO_COLOR": "1"}  # where CI is set, colours would stand between host and port
    with subprocess.Popen(
        command, cwd=done, env=plain, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        try:
            assert process.stdout is not None
            assert any(f":{port}" in line for line in process.stdout), "it ended before it said where it is"
            with urlopen(f"http://127.0.0.1:{port}{path}", timeout=SECONDS) as answer:
                assert expected in answer.read().decode()
        finally:
            os.killpg(process.pid, signal.SIGTERM)


def test_its_lock_names_no_addresses_and_is_in_step() -> None:
    package = json.loads((EXAMPLE / "package.json").read_text())
    lock = json.loads((EXAMPLE / "package-lock.json").read_text())
    root = lock["packages"].pop("")
    assert [root[kind] for kind in ("dependencies", "devDependencies")] == [
        package[kind] for kind in ("dependencies", "devDependencies")
    ]
    for name, one in lock["packages"].items():
        assert "resolved" not in one, name
        assert one["integrity"].startswith("sha512-"), name


@pytest.mark.parametrize("name", ["live.ts", "problems.ts"])
def test_what_the_documents_show_is_what_it_uses(name: str) -> None:
    assert (EXAMPLE / "src" / name).read_text() == (CLIENTS / name).read_text()


@pytest.mark.slow
def test_what_it_asks_is_answered_across_origins(served: Served) -> None:
    document = (EXAMPLE / "src" / "documents.graphql").read_text()

    def ask(name: str, **variables: object) -> dict[str, Any]:
        body = json.dumps({"query": document, "operationName": name, "variables": variables})
        answer = served.ask("POST", "/graphql", body, Origin="http://localhost:5173")
        assert answer.headers["access-control-allow-origin"] == "http://localhost:5173"
        assert "errors" not in answer.json, answer.json
        return answer.json["data"]

    found = {one["id"] for one in ask("Plans")["plans"]["nodes"]}
    for one in found:
        page = ask("PlanPage", id=one, first=10)
        assert page["plan"]["id"] == one
        assert page["changes"]["nodes"]
    assert found
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization,content-type"}
    assert served.ask("OPTIONS", "/graphql", Origin="http://localhost:5173", **asked).status == 200
    assert "access-control-allow-origin" not in served.ask("GET", "/livez", Origin="http://evil.example").headers
