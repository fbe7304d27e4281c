"""The report of a plan, over both edges, in every form and language."""

import re

import httpx
import pytest

from service.i18n import LANGUAGES
from tests.edges.conftest import Tenant
from tests.edges.test_parity import ask
from tests.edges.test_reviews import day, met

TITLES = {
    "en": "Report: P", "es": "Informe: P", "pl": "Raport: P", "ca": "Informe: P", "bg": "Доклад: P", "it": "Rapporto: P"
}  # fmt: skip
FORMS = [("md", "text/markdown"), ("html", "text/html")]
QUERY = """query ($id: ID!, $format: ReportFormat, $asOf: String) {
  plan(id: $id) { report(format: $format, asOf: $asOf) }
}"""


async def read(tenant: Tenant, plan: str, ending: str = "md", language: str = "en", **parameters: str) -> str:
    headers = {"Accept-Language": language}
    response = await tenant.client.get(f"/v1/plans/{plan}/report.{ending}", params=parameters, headers=headers)
    assert response.status_code == 200, response.text
    return response.text


@pytest.mark.parametrize(("ending", "media"), FORMS)
async def test_a_report_can_load_and_run_nothing(tenant: Tenant, ending: str, media: str) -> None:
    plan = await met(tenant)
    response = await tenant.client.get(f"/v1/plans/{plan}/report.{ending}")
    assert response.headers["content-type"] == f"{media}; charset=utf-8"
    assert response.headers["content-security-policy"].startswith("default-src 'none'; style-src 'unsafe-inline'")
    assert (response.headers["x-content-type-options"], response.headers["content-language"]) == ("nosniff", "en")
    again = await tenant.client.get(str(response.url), headers={"If-None-Match": response.headers["etag"]})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", response.headers["etag"])
    await tenant.record("reach", (day(0), 70))
    changed = await tenant.client.get(str(response.url), headers={"If-None-Match": response.headers["etag"]})
    assert changed.status_code == 200


@pytest.mark.parametrize(("ending", "form"), [("md", "markdown"), ("html", "html")])
async def test_the_report_is_the_same_over_both_edges(tenant: Tenant, ending: str, form: str) -> None:
    plan = await met(tenant)
    graph = await ask(tenant, QUERY, id=plan, format=form)
    assert graph["plan"]["report"] == await read(tenant, plan, ending)


async def test_charts_are_those_that_the_endpoints_of_charts_draw(tenant: Tenant) -> None:
    plan = await met(tenant)
    html = await read(tenant, plan, "html")
    result = (await tenant.read("key-results"))["items"][0]["id"]
    for path in (f"plans/{plan}/roadmap", f"key-results/{result}/progress"):
        drawn = await tenant.client.get(f"/v1/{path}.svg")
        assert drawn.text in html


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_report_is_told_in_the_language_asked_for_or_the_workspaces(
    tenant: Tenant, anonymous: httpx.AsyncClient, language: str
) -> None:
    plan = await met(tenant)
    assert (await read(tenant, plan, "md", language)).startswith(f"# {TITLES[language]}\n")
    assert f'<html lang="{language}">' in await read(tenant, plan, "html", language)
    changed = await tenant.client.patch("/v1/workspace", json={"locale": language})
    assert changed.status_code == 200, changed.text
    own = {"Authorization": f"Bearer {(await tenant.make('keys', scopes=['read']))['key']}"}
    told = await anonymous.get(f"/v1/plans/{plan}/report.md", headers=own)
    assert told.text.startswith(f"# {TITLES[language]}\n")


async def test_the_past_is_reported_as_it_was_known(tenant: Tenant) -> None:
    plan = await met(tenant)
    before = (await tenant.read(f"plans/{plan}"))["updated_at"]
    await tenant.record("reach", (day(0), 160))
    assert "The plan stands at 80%" in await read(tenant, plan)
    then = await read(tenant, plan, as_of=before)
    assert re.search(r"No objective of the plan has a value yet\.", then) and "*As of " in then
    graph = await ask(tenant, QUERY, id=plan, format="markdown", asOf=before)
    assert graph["plan"]["report"] == then


@pytest.mark.parametrize("parameters", [{"as_of": "2199-01-01"}, {"as_of": "yesterday"}, {"sections": "all"}])
async def test_what_cannot_be_reported_is_refused(tenant: Tenant, parameters: dict[str, str]) -> None:
    plan = (await tenant.make("plans", title="P"))["id"]
    response = await tenant.client.get(f"/v1/plans/{plan}/report.md", params=parameters)
    assert (response.status_code, response.json()["code"]) == (422, "invalid")
    missing = await tenant.client.get(f"/v1/plans/{tenant.id}/report.md")
    assert missing.status_code == 404


async def test_titles_are_shown_and_mean_nothing(tenant: Tenant) -> None:
    title = "<script>alert(1)</script> | `code` [a](javascript:x)"
    plan = (await tenant.make("plans", title=title, mission=title))["id"]
    await tenant.make("objectives", plan_id=plan, title=title)
    html, markdown = await read(tenant, plan, "html"), await read(tenant, plan)
    assert "<script" not in html and html.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 3
    assert r"\<script\>alert(1)\</script\> \| \`code\` \[a\](javascript:x)" in markdown
