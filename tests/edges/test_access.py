"""Administration over both edges: what it refuses, what the log tells of it, and to whom."""

import logging
from collections.abc import Awaitable, Callable, Iterator, MutableMapping
from typing import Any

import pytest
import structlog
from structlog.testing import capture_logs

from service.edge.requests import still
from service.errors import Kind, Problem
from tests.edges.conftest import Tenant

ADMINISTRATION = "key,source,member,workspace,calendar_token,webhook_endpoint,export"


async def graph(tenant: Tenant, query: str, **variables: Any) -> Any:
    response = await tenant.client.post("/graphql", json={"query": query, "variables": variables})
    assert response.status_code == 200, response.text
    return response.json()["data"]


async def test_the_last_admin_key_stays_whichever_way_it_is_to_go(tenant: Tenant) -> None:
    (first,) = (await tenant.read("keys"))["items"]
    refused = await tenant.client.delete(f"/v1/keys/{first['id']}")
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (409, "last_admin")
    query = "mutation ($id: ID!) { deleteKey(id: $id) { userErrors { code } } }"
    told = await graph(tenant, query, id=first["id"])
    assert told["deleteKey"]["userErrors"] == [{"code": "last_admin"}]
    assert [one["id"] for one in (await tenant.read("keys"))["items"]] == [first["id"]]
    await tenant.make("keys", scopes=["admin"])
    assert (await tenant.client.delete(f"/v1/keys/{first['id']}")).status_code == 204


async def test_members_are_given_access_the_same_way_over_both(tenant: Tenant) -> None:
    fields = "access issuer subject"
    query = f"mutation ($input: MemberInput!) {{ createMember(input: $input) {{ member {{ {fields} }} }} }}"
    given = {"access": "editor", "issuer": "https://issuer.example", "subject": "ada"}
    told = await graph(tenant, query, input={"name": "Ada", **given})
    assert told["createMember"]["member"] == given
    (row,) = (await tenant.read("members", subject="ada"))["items"]
    assert {name: row[name] for name in given} == given
    again = await tenant.client.post("/v1/members", json={"name": "Eve", **given})
    assert (again.status_code, again.json()["errors"][0]["pointer"]) == (409, "/subject")
    writer = (await tenant.make("keys", scopes=["write"]))["key"]
    header = {"Authorization": f"Bearer {writer}"}
    change = {"access": "admin"}
    refused = await tenant.client.patch(f"/v1/members/{row['id']}", json=change, headers=header)
    assert refused.status_code == 403
    renamed = await tenant.client.patch(f"/v1/members/{row['id']}", json={"name": "Ada L."}, headers=header)
    assert (renamed.status_code, renamed.json()["access"]) == (200, "editor")


async def test_what_administers_is_one_view_of_the_log_and_holds_no_secrets(tenant: Tenant) -> None:
    member = await tenant.make("members", name="Ada", access="viewer")
    key = await tenant.make("keys", scopes=["read"], name="Page")
    source = await tenant.make("sources", name="Shop")
    rotated = await tenant.client.post(f"/v1/sources/{source['id']}/rotate-secret", json={"overlap_hours": 1})
    assert rotated.status_code == 200, rotated.text
    await tenant.client.patch(f"/v1/members/{member['id']}", json={"access": "editor"})
    await tenant.client.patch("/v1/workspace", json={"name": "Ours"})
    exported = await tenant.client.get("/v1/export", headers={"X-Request-Id": "the-export-of-today"})
    assert exported.status_code == 200
    await tenant.client.delete(f"/v1/keys/{key['id']}")
    plan = await tenant.make("plans", title="Not of this view")
    link = await tenant.make(f"plans/{plan['id']}/calendar-tokens", name="Phone")
    await tenant.client.delete(f"/v1/calendar-tokens/{link['id']}")
    items = (await tenant.read("changes", **{"noun[in]": ADMINISTRATION}))["items"]
    done = [(one["noun"], one["action"]) for one in items]
    assert done == [
        ("key", "created"),  # the workspace's first
        ("member", "created"),
        ("key", "created"),
        ("source", "created"),
        ("source", "updated"),
        ("member", "updated"),
        ("workspace", "updated"),
        ("export", "created"),
        ("key", "deleted"),
        ("calendar_token", "created"),
        ("calendar_token", "deleted"),
    ]
    assert {one["key_id"] is not None for one in items[1:]} == {True}
    assert items[7]["request_id"] == "the-export-of-today"
    text = str(items)
    for secret in (key["key"], source["secret"], rotated.json()["secret"], link["path"].partition("token=")[2]):
        assert len(secret) > 20
        assert secret not in text
    reader = (await tenant.make("keys", scopes=["read"]))["key"]
    seen = await tenant.client.get(
        "/v1/changes", params={"noun[in]": ADMINISTRATION}, headers={"Authorization": f"Bearer {reader}"}
    )
    assert {one["noun"] for one in seen.json()["items"]} == {"member", "workspace", "calendar_token"}


async def test_an_export_breaks_off_when_its_key_is_revoked(tenant: Tenant, monkeypatch: pytest.MonkeyPatch) -> None:
    await tenant.make("plans", title="Secret plan")
    seen = 0

    async def revoked(request: Any) -> Any:
        nonlocal seen
        seen += 1
        if seen > 2:
            raise Problem(Kind.UNAUTHENTICATED, "Revoked.")
        return await still(request)

    whole = await tenant.client.get("/v1/export")
    assert '"oarlock":"end"' in whole.text
    monkeypatch.setattr("service.rest.moving.still", revoked)
    broken = await tenant.client.get("/v1/export")
    assert '"oarlock":"export"' in broken.text
    assert '"oarlock":"end"' not in broken.text
    assert seen == 3


@pytest.fixture
def heard() -> Iterator[list[MutableMapping[str, Any]]]:
    """What the service says in its own log."""
    before = structlog.get_config()["wrapper_class"]
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.INFO))
    with capture_logs() as captured:
        yield captured
    structlog.configure(wrapper_class=before)


async def test_what_no_workspace_can_log_stands_in_the_log_of_the_service(
    tenant: Tenant, new_tenant: Callable[[], Awaitable[Tenant]], heard: list[MutableMapping[str, Any]]
) -> None:
    wrong = "oar_" + "w" * 43
    headers = {"Authorization": f"Bearer {wrong}", "X-Request-Id": "the-refused-one"}
    assert (await tenant.client.get("/v1/plans", headers=headers)).status_code == 401
    slug = (await tenant.read("workspace"))["slug"]
    assert (await tenant.client.delete("/v1/workspace", params={"confirm": slug})).status_code == 204
    other = await new_tenant()
    slug = (await other.read("workspace"))["slug"]
    query = "mutation ($slug: String!) { eraseWorkspace(confirm: $slug) { erasedId } }"
    await graph(other, query, slug=slug)
    (refused,) = [one for one in heard if one["event"] == "sign_in_refused"]
    assert (refused["reason"], refused["request_id"]) == ("unknown_key", "the-refused-one")
    erased = [one for one in heard if one["event"] == "workspace_erased"]
    assert [one["workspace"] for one in erased] == [str(tenant.id), str(other.id)]
    assert all({"key_id", "request_id"} <= one.keys() for one in erased)
    assert wrong not in str(heard)
    assert tenant.key not in str(heard)
