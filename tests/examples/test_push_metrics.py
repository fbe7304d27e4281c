"""What docs/push-metrics.md shows is what stands in examples, to the letter; what needs Node.js is run here."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import ROOT
from tests.docs.test_documents import blocks
from tests.edges.served import Served
from tests.examples.conftest import Make

EXAMPLES = ROOT / "examples"
WORKFLOW = EXAMPLES / "n8n" / "push-metrics.json"
PROGRAM = Path(__file__).with_name("n8n.mjs")
SECONDS = 60.0


def needs_node(test: Any) -> Any:
    """A test that runs Node.js, with nothing but what comes with it."""
    return pytest.mark.node(pytest.mark.skipif(shutil.which("node") is None, reason="Node.js is not installed")(test))


@pytest.mark.parametrize(("language", "file"), [("python", "push.py"), ("js", "push.mjs")])
def test_what_is_shown_is_what_there_is(language: str, file: str) -> None:
    (shown,) = [text for name, text in blocks("docs/push-metrics.md") if name == language]
    assert shown == (EXAMPLES / "push" / file).read_text(encoding="utf-8")


def test_the_workflow_is_one_line_of_nodes_and_holds_no_secret() -> None:
    workflow = json.loads(WORKFLOW.read_text(encoding="utf-8"))
    names = [one["name"] for one in workflow["nodes"]]
    assert names == ["Every hour", "Figures", "Delivery", "Sign", "Send", "Outcomes"]
    assert [workflow["connections"][name]["main"][0][0]["node"] for name in names[:-1]] == names[1:]
    assert len({one["id"] for one in workflow["nodes"]}) == len(names)
    assert "secret" not in workflow["nodes"][3]["parameters"]


@pytest.fixture(scope="module")
def metrics(make: Make) -> None:
    """Those of the document."""
    for key in ("push.orders", "n8n.orders", "n8n.returns"):
        make("metrics", key=key, name=key, kind="flow", cadence="daily")


def values(served: Served, key: str) -> list[float]:
    found = served.ask("GET", f"/v1/metrics?key={key}").json["items"][0]["id"]
    return [
        one["value"] for one in served.ask("GET", f"/v1/readings?metric_id={found}&sort=period_start").json["items"]
    ]


@needs_node
@pytest.mark.usefixtures("metrics")
def test_node_pushes(served: Served, make: Make) -> None:
    source = make("sources", name="node")
    address = f"http://127.0.0.1:{served.port}/v1/ingest/{source['id']}"
    environment = {"OARLOCK_INGEST_URL": address, "OARLOCK_SECRET": source["secret"]}
    for _ in range(2):
        said = node(EXAMPLES / "push" / "push.mjs", environment=environment)
        assert json.loads(said.stdout)["accepted"] == 2, said.stderr
    assert values(served, "push.orders") == [9, 18]


SIGNED = {"scheme": "hmac-sha256-timestamped", "header": "X-Signature", "delivery_header": "X-Delivery"}
"""How the source of the workflow is made."""


def test_the_document_makes_the_source_that_the_workflow_signs_for() -> None:
    (shown,) = [text for name, text in blocks("docs/push-metrics.md") if name == "bash" and "FLOW=" in text]
    for name, value in SIGNED.items():
        assert f'"{name}": "{value}"' in shown


@needs_node
@pytest.mark.usefixtures("metrics")
def test_the_workflow_pushes(served: Served, make: Make) -> None:
    source = make("sources", name="n8n", **SIGNED)
    given = workflow(served, source, source["secret"])
    assert [one["json"]["metric"] for one in given["Figures"]] == ["n8n.orders", "n8n.returns"]
    (answer,) = given["Outcomes"]
    assert (answer["json"]["accepted"], answer["json"]["rejected"]) == (2, 0)
    assert workflow(served, source, source["secret"])["Outcomes"] == given["Outcomes"]  # the same execution, once
    assert values(served, "n8n.orders") == [12]


@needs_node
@pytest.mark.usefixtures("metrics")
def test_the_workflow_fails_when_somebody_has_to_look(served: Served, make: Make) -> None:
    source = make("sources", name="n8n", **SIGNED)
    right, wrong = ({"metric": "n8n.orders", "value": value, "at": "2026-01-05"} for value in (3, "drei – ünf"))
    done = flow(served, source, source["secret"], right, wrong)
    assert done.returncode != 0
    assert "n8n.orders: Send a number." in done.stderr
    assert values(served, "n8n.orders") == [3, 12]
    done = flow(served, source, "not the secret", right)
    assert "401" in done.stderr


def workflow(served: Served, source: dict[str, Any], secret: str, *figures: Any) -> dict[str, Any]:
    """What each node gave."""
    done = flow(served, source, secret, *figures)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def flow(served: Served, source: dict[str, Any], secret: str, *figures: Any) -> subprocess.CompletedProcess[str]:
    address = f"http://127.0.0.1:{served.port}/v1/ingest/{source['id']}"
    return node(PROGRAM, WORKFLOW, address, secret, json.dumps(figures) if figures else "")


def node(*command: str | Path, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    given = os.environ | (environment or {})
    return subprocess.run(["node", *command], env=given, capture_output=True, text=True, timeout=SECONDS, check=False)
