"""Charts over HTTP: three pictures, each as SVG, PNG and Vega-Lite, for whoever may read what they show."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4
from xml.etree import ElementTree

import httpx
import pytest

from service.present.charts import png
from tests.edges.conftest import Tenant

SVG = "{http://www.w3.org/2000/svg}"
PATHS = ("plans/{plan}/value-complexity", "plans/{plan}/roadmap", "key-results/{key_result}/progress")


async def make_plan(tenant: Tenant, tactics: int = 3) -> dict[str, str]:
    """A plan with a key result that has readings, and tactics of which the last has no estimates."""
    plan = await tenant.make("plans", title="Grow <b>& prosper", starts_on="2026-01-01", ends_on="2026-12-31")
    objective = await tenant.make("objectives", plan_id=plan["id"], title="Be known")
    metric = await tenant.make("metrics", key=f"m-{uuid4()}", name="Followers", kind="level", cadence="monthly")
    key_result = await tenant.make(
        "key-results", objective_id=objective["id"], metric_id=metric["id"], title="1,000 followers",
        kind="increase_to", baseline=100, target=1000,
    )  # fmt: skip
    await tenant.record(metric["key"], *((f"2026-0{month}-01", 100.0 + 60 * month) for month in range(1, 7)))
    brian = await tenant.make("members", name="Brian")
    for number in range(1, tactics + 1):
        known: dict[str, Any] = {"value": number % 5 + 1, "complexity": number % 3 + 1, "effort": 5}
        await tenant.make(
            "tactics", title=f"Tactic {number}", objective_id=objective["id"], responsible_id=brian["id"],
            due_on=f"2026-03-{number:02}", recurrence="FREQ=MONTHLY" if number == 1 else None,
            **(known if number < tactics or tactics == 1 else {}),
        )  # fmt: skip
    return {"plan": plan["id"], "key_result": key_result["id"]}


async def drawn(tenant: Tenant, path: str, **parameters: Any) -> ElementTree.Element:
    response = await tenant.client.get(f"/v1/{path}.svg", params=parameters)
    assert response.status_code == 200, response.text
    assert response.headers["content-type"].startswith("image/svg+xml")
    return ElementTree.fromstring(response.text)


def described(svg: ElementTree.Element) -> str:
    found = svg.find(f"{SVG}desc")
    assert found is not None and found.text
    return found.text


@pytest.mark.parametrize("path", PATHS)
async def test_a_chart_is_drawn_in_all_three_forms(tenant: Tenant, path: str) -> None:
    made = path.format(**await make_plan(tenant))
    svg = await drawn(tenant, made, width=400)
    assert svg.get("width") == "400"
    document = await tenant.read(f"{made}.vl.json", theme="dark", width=400)
    assert document["$schema"].startswith("https://vega.github.io/schema/vega-lite/")
    assert document["background"] == "#14181f"
    assert document["description"] == described(svg)
    picture = await tenant.client.get(f"/v1/{made}.png", params={"width": 400})
    assert (picture.status_code, picture.headers["content-type"]) == (200, "image/png")
    assert picture.content.startswith(b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(picture.content[16:20]) == 800


@pytest.mark.parametrize(
    ("path", "noun", "chart"),
    [
        (PATHS[0], "plan", "valueComplexityChart"),
        (PATHS[1], "plan", "roadmapChart"),
        (PATHS[2], "keyResult", "progressChart"),
    ],
)
async def test_the_graph_draws_the_same_to_the_last_byte(tenant: Tenant, path: str, noun: str, chart: str) -> None:
    made = await make_plan(tenant)
    identity = made["plan" if noun == "plan" else "key_result"]
    for width, theme in ((320, "auto"), (900, "dark")):
        drawing = await tenant.client.get(f"/v1/{path.format(**made)}.svg", params={"width": width, "theme": theme})
        asked = f"{chart} {{ description svg(width: {width}, theme: {theme}) }}"
        query = f'{{ {noun}(id: "{identity}") {{ {asked} }} }}'
        answer = await tenant.client.post("/graphql", json={"query": query})
        found = answer.json()["data"][noun][chart]
        assert found["svg"].encode() == drawing.content
        assert found["description"] == described(ElementTree.fromstring(drawing.content))


@pytest.mark.parametrize("ending", ["svg", "png", "vl.json"])
@pytest.mark.parametrize("path", PATHS)
async def test_who_has_the_chart_already_is_told_so(tenant: Tenant, path: str, ending: str) -> None:
    url = f"/v1/{path.format(**await make_plan(tenant))}.{ending}"
    first = await tenant.client.get(url)
    again = await tenant.client.get(url, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    other = await tenant.client.get(url, params={"theme": "dark"}, headers={"If-None-Match": first.headers["etag"]})
    assert other.status_code == 200


async def test_an_svg_can_load_and_run_nothing(tenant: Tenant) -> None:
    made = await make_plan(tenant)
    response = await tenant.client.get(f"/v1/plans/{made['plan']}/roadmap.svg")
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["content-security-policy"].startswith("default-src 'none'")
    assert "Grow &lt;b&gt;&amp; prosper" in response.text


async def test_the_ranking_is_asked_for_as_everywhere(tenant: Tenant) -> None:
    made = await make_plan(tenant, tactics=5)
    ranked = await tenant.read(f"plans/{made['plan']}/prioritized-tactics", **{"capacity[effort]": 12})
    svg = await drawn(tenant, f"plans/{made['plan']}/value-complexity", **{"capacity[effort]": 12})
    told = described(svg)
    assert len(ranked["selection"]["ids"]) == 2
    assert "Selected within effort 12: 2 of 5" in told
    assert told.count(", selected:") == 2
    assert told.count(", not selected:") == 2
    assert "Not scored: 1 (Tactic 5)" in told
    refused = await tenant.client.get(f"/v1/plans/{made['plan']}/value-complexity.svg", params={"methd": "rice"})
    assert refused.status_code == 422
    by_rice = await drawn(tenant, f"plans/{made['plan']}/value-complexity", method="rice")
    assert "RICE" in described(by_rice)


async def test_a_chart_speaks_the_language_of_the_request(tenant: Tenant) -> None:
    made = await make_plan(tenant)
    url = f"/v1/plans/{made['plan']}/roadmap.svg"
    response = await tenant.client.get(url, headers={"Accept-Language": "bg"})
    assert response.headers["content-language"] == "bg"
    assert "Пътна карта" in response.text
    assert "Brian" in response.text


@pytest.mark.parametrize(
    ("parameters", "pointer"),
    [({"theme": "blue"}, "theme"), ({"width": "319"}, "width"), ({"width": "1601"}, "width"), ({"width": ""}, "width"),
     ({"width": "4e2"}, "width"), ({"depth": "3"}, "depth")],
)  # fmt: skip
@pytest.mark.parametrize("path", PATHS)
async def test_a_look_that_there_is_not_is_refused(
    tenant: Tenant, path: str, parameters: dict[str, str], pointer: str
) -> None:
    made = await make_plan(tenant, tactics=1)
    for ending in ("svg", "png", "vl.json"):
        response = await tenant.client.get(f"/v1/{path.format(**made)}.{ending}", params=parameters)
        assert (response.status_code, response.json()["errors"][0]["pointer"]) == (422, pointer)


@pytest.mark.parametrize("ending", ["svg", "png", "vl.json"])
@pytest.mark.parametrize("path", PATHS)
async def test_another_workspaces_chart_is_absent(
    tenant: Tenant,
    new_tenant: Callable[[], Awaitable[Tenant]],
    anonymous: httpx.AsyncClient,
    path: str,
    ending: str,
) -> None:
    other = await new_tenant()
    url = f"/v1/{path.format(**await make_plan(tenant, tactics=1))}.{ending}"
    assert (await other.client.get(url)).status_code == 404
    assert (await anonymous.get(url)).status_code == 401


async def test_without_the_extra_only_png_is_not_to_be_had(tenant: Tenant, monkeypatch: pytest.MonkeyPatch) -> None:
    made = await make_plan(tenant, tactics=1)
    monkeypatch.setattr(png, "FONT_PACKAGE", "no_such_package")
    response = await tenant.client.get(f"/v1/plans/{made['plan']}/roadmap.png")
    assert (response.status_code, response.json()["code"]) == (501, "not_installed")
    assert 'pip install "oarlock[png]"' in response.json()["detail"]
    await drawn(tenant, f"plans/{made['plan']}/roadmap")


async def test_drawing_a_picture_keeps_nobody_waiting(tenant: Tenant) -> None:
    made = await make_plan(tenant, tactics=28)
    drawing = asyncio.create_task(
        tenant.client.get(f"/v1/plans/{made['plan']}/roadmap.png", params={"width": 1600, "theme": "dark"})
    )
    gaps: list[float] = []
    while not drawing.done():
        before = time.perf_counter()
        await asyncio.sleep(0.001)
        gaps.append(time.perf_counter() - before)
    assert (await drawing).status_code == 200
    assert sum(gap > 0.1 for gap in gaps) <= 2, "drawn in this process, half a second would pass in one go"
    assert len(gaps) > 100
