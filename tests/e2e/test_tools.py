"""The tools for developers, in the browser: the REST document that can be tried, and the graph that can be asked."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.reach import violations
from tests.e2e.visits import Visits
from tests.e2e.worlds import World

pytestmark = pytest.mark.browser
THEIRS = {"exclude": [["#tool"]]}
"""What Swagger UI and GraphiQL draw is theirs; the page around it is ours."""

FOLLOW = "subscription Follow($id: ID!) { planChanged(planId: $id) { plan { title } } }"


def executed(page: Page) -> str:
    """What GraphiQL shows as the answer of the query in its present tab."""
    page.get_by_role("button", name=re.compile("^Execute query")).click()
    result = page.get_by_role("region", name="Result Window")
    result.get_by_text("data").first.wait_for()
    return result.inner_text().replace("\xa0", " ")


def test_rest_is_tried_without_any_preparation(visit: Visits) -> None:
    page = visit("/docs", ready=False)
    expect(page.get_by_role("status")).to_have_text("The demo’s key, which only reads")
    page.get_by_role("link", name="plans", exact=True).click()
    operation = page.get_by_role("main").locator("#operations-plans-list_plans")
    operation.get_by_role("button", name=re.compile("^GET")).click()
    operation.get_by_role("button", name="Execute").click()
    expect(operation.get_by_text("Social media plan 2026/27").first).to_be_visible()


def test_the_graph_is_asked_without_any_preparation(visit: Visits) -> None:
    page = visit("/graphiql", ready=False)
    page.get_by_role("tab", name="Dashboard").wait_for()
    assert "Campfire" in executed(page)


def test_a_view_is_opened_in_graphiql_as_it_was_asked(visit: Visits) -> None:
    page = visit("/")
    page.get_by_role("button", name="Show as GraphQL / curl").click()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Open in GraphiQL").click()
    graphiql = opened.value
    graphiql.get_by_role("tab", name="Plans").wait_for()
    assert "Community OKRs" in executed(graphiql)


def test_a_subscription_tells_in_graphiql_what_happens(visit: Visits, world: World) -> None:
    page = visit("/", key=world.key)
    variables = quote(f'{{"id": "{world.ids["plan"]}"}}')
    page.goto(f"/graphiql#query={quote(FOLLOW)}&variables={variables}")
    expect(page.get_by_role("status")).to_have_text("Your key")
    page.get_by_role("tab", name="Follow").first.wait_for()
    page.get_by_role("button", name=re.compile("^Execute query")).click()
    page.get_by_role("button", name=re.compile("^Stop")).wait_for()
    told = page.get_by_role("region", name="Result Window").get_by_text("Newsletter, as it happens")
    path = f"plans/{world.ids['plan']}"
    try:
        for change in range(20):  # nothing says from when on it listens
            world.client.patch(path, json={"title": f"Newsletter, as it happens {change}"})
            page.wait_for_timeout(500)
            if told.count():
                break
        expect(told).to_be_visible()
    finally:
        world.client.patch(path, json={"title": "Newsletter"})


@pytest.mark.parametrize("path", ["/docs", "/graphiql"])
def test_what_is_ours_of_the_tools_is_in_nobodys_way(path: str, visit: Visits) -> None:
    page = visit(path, ready=False)
    page.locator("#tool > *").first.wait_for()
    assert violations(page, THEIRS) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, THEIRS) == []
