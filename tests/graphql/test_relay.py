"""Relay's compiler takes the schema, and what it makes of a page is answered: connections, nodes, trusted documents."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from service.settings import Settings
from tests.graphql.conftest import Graph, NewGraph
from tests.graphql.test_clients import NODE, PACKAGES, SCHEMA, node
from tests.support import factories as make
from tests.support.workspaces import Workspace

pytestmark = [
    pytest.mark.node,
    pytest.mark.skipif(shutil.which("node") is None, reason="Node.js is not installed"),
    pytest.mark.skipif(not (PACKAGES / "relay-compiler").is_dir(), reason="run npm ci in tests/node"),
]
NAME = re.compile(r"^(?:query|mutation|subscription) (\w+)")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The page of `tests/node/relay` beside the schema."""
    shutil.copytree(NODE / "relay", tmp_path, dirs_exist_ok=True)
    shutil.copy(SCHEMA, tmp_path)
    (tmp_path / "artifacts").mkdir()
    (tmp_path / "trusted.json").write_text("{}")
    return tmp_path


@pytest.fixture
def compiled(project: Path) -> dict[str, str]:
    """The ids of the operations that were compiled, by name."""
    node(PACKAGES / "relay-compiler" / "cli.js", "relay.config.json", cwd=project)
    texts: dict[str, str] = json.loads((project / "trusted.json").read_text())
    found: dict[str, str] = {}
    for identity, text in texts.items():
        name = NAME.match(text)
        assert name is not None, text
        found[name.group(1)] = identity
    return found


async def ask(graph: Graph, identity: str, **variables: Any) -> Any:
    response = await graph.post({"documentId": identity, "variables": variables})
    answer = response.json()
    assert "errors" not in answer, answer
    return answer["data"]


async def test_a_page_with_a_connection(
    compiled: dict[str, str], project: Path, new_graph: NewGraph, workspace: Workspace
) -> None:
    assert {"PlanPage_objectives.graphql.js", "PlanPageObjectivesQuery.graphql.js"} <= {
        one.name for one in (project / "artifacts").iterdir()
    }
    settings = Settings(pool_size=2, trusted_documents=project / "trusted.json", only_trusted_documents=True)
    graph = new_graph(workspace.key, settings)
    async with workspace.writing() as work:
        plan = await make.make_plan(work, title="Spring")
        made = [await make.make_objective(work, plan_id=plan.id, title=f"Objective {letter}") for letter in "ABCDE"]

    first = (await ask(graph, compiled["PlanPageQuery"], id=str(plan.id)))["plan"]
    assert (first["title"], first["id"]) == ("Spring", str(plan.id))
    seen, connection = [], first["objectives"]
    while True:  # as usePaginationFragment does
        seen += [(edge["node"]["id"], edge["node"]["__typename"], bool(edge["cursor"])) for edge in connection["edges"]]
        if not connection["pageInfo"]["hasNextPage"]:
            break
        variables = {"id": str(plan.id), "first": 2, "after": connection["pageInfo"]["endCursor"]}
        connection = (await ask(graph, compiled["PlanPageObjectivesQuery"], **variables))["node"]["objectives"]
    assert seen == [(str(one.id), "Objective", True) for one in made]

    retitled = await ask(
        graph, compiled["PlanPageRetitleMutation"], id=seen[0][0], patch={"title": "First"}, reason="Said shorter"
    )
    assert retitled["updateObjective"]["objective"]["title"] == "First"
    gone = await ask(graph, compiled["PlanPageDeleteMutation"], id=seen[0][0])
    assert gone["deleteObjective"] == {"deletedId": seen[0][0], "userErrors": []}
