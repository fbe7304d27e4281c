"""Check-ins over HTTP: written, published, taken note of; and the confidence that key results show after them."""

from typing import Any

from tests.edges.conftest import Tenant
from tests.edges.world import make_world

ASKED = """query ($id: ID!) { plan(id: $id) { checkIns { nodes {
  state publishedAt acknowledging { name } author { name } snapshot { keyResultId value status confidence }
} } keyResults { nodes { confidence } } } }"""


async def test_a_check_in_is_written_published_and_taken_note_of(tenant: Tenant) -> None:
    world, client = await make_world(tenant, "mine"), tenant.client
    one, key_result = f"/v1/check-ins/{world.id('check-ins')}", f"key-results/{world.id('key-results')}"
    assert (await tenant.read(key_result))["confidence"] is None
    assert world.made["check-ins"]["snapshot"] is None

    published = await client.patch(one, json={"state": "published"})
    assert published.status_code == 200, published.text
    body, judged = published.json(), await tenant.read(key_result)
    assert judged["confidence"] == 0.65
    (kept,) = body["snapshot"]
    assert kept["value"] == judged["last_reading"]["value"] == 13.5
    assert {name: kept[name] for name in ("progress", "pace", "status", "confidence", "expected")} == {
        name: judged[name] for name in ("progress", "pace", "status", "confidence", "expected")
    }

    refused = await client.patch(one, json={"next_step": "Another"})
    assert (refused.status_code, refused.json()["code"]) == (409, "conflict")
    noted = await client.patch(one, json={"acknowledged_by": [world.id("members")]})
    assert noted.status_code == 200
    assert noted.json() == (await client.get(one)).json()
    assert noted.json()["snapshot"] == body["snapshot"]

    sent: dict[str, Any] = {"query": ASKED, "variables": {"id": world.id("plans")}}
    plan = (await client.post("/graphql", json=sent)).json()["data"]["plan"]
    (shown,) = plan["checkIns"]["nodes"]
    assert shown["acknowledging"] == [{"name": "mine Ada"}]
    assert shown["author"] == {"name": "mine Ada"}
    assert shown["publishedAt"] == body["published_at"]
    assert shown["snapshot"] == [
        {"keyResultId": kept["key_result_id"], "value": 13.5, "status": kept["status"], "confidence": 0.65}
    ]
    assert plan["keyResults"]["nodes"] == [{"confidence": 0.65}]
