"""Keys: pasted, brought along, wrong, revoked; and what a key may not see."""

import json
import uuid
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.cli.running import run, serving
from tests.e2e.reach import violations
from tests.e2e.services import Demo, Served
from tests.e2e.visits import Visits, await_content
from tests.e2e.worlds import World, client, post

pytestmark = pytest.mark.browser
REFUSED = "status of 401"
NO_DEMO = "status of 404"


@pytest.fixture(scope="module")
def bare(served: Demo, settings: dict[str, str]) -> Iterator[str]:
    """Where the same data is served without the demo's ease."""
    with serving(settings) as service:
        Served(service.url, served.admin_key).await_ready()
        yield service.url


@pytest.fixture(scope="module")
def empty(settings: dict[str, str]) -> str:
    """The key of a workspace with nothing in it."""
    return json.loads(run("workspaces", "create", f"w-{uuid.uuid4().hex[:12]}", "--json", env=settings))["key"]


def open_with(page: Page, key: str) -> None:
    page.get_by_label("Key", exact=True).fill(key)
    page.get_by_role("button", name="Open", exact=True).click()


def entries(page: Page) -> int:
    """How many addresses the way back of this tab has."""
    return page.evaluate("history.length")


def test_where_there_is_no_demo_a_key_is_asked_for_and_an_empty_workspace_says_what_to_do(
    visit: Visits, bare: str, empty: str
) -> None:
    page = visit("/", url=bare, complaints=NO_DEMO)
    expect(page.get_by_role("heading", name="Open a workspace")).to_be_visible()
    expect(page.get_by_text("oarlock keys create --scope read")).to_be_visible()
    open_with(page, empty)
    expect(page.get_by_role("heading", name="Plans", level=1)).to_be_visible()
    expect(page.get_by_role("heading", name="No plans yet")).to_be_visible()
    assert violations(page) == []


def test_an_empty_workspace_shows_its_first_plan_by_itself(visit: Visits, served: Demo, empty: str) -> None:
    page = visit("/", key=empty)
    expect(page.get_by_role("heading", name="No plans yet")).to_be_visible()
    body = {"title": "The very first", "status": "active", "starts_on": "2026-01-01", "ends_on": "2026-12-31"}
    made = post(client(served.url, empty), "plans", body)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.get_by_role("link", name="The very first")).to_be_visible()
    client(served.url, empty).delete(f"plans/{made['id']}")


def test_a_wrong_key_is_told_plainly_and_another_may_be_given(visit: Visits, world: World) -> None:
    page = visit("/", key="oar_of-no-workspace", complaints=REFUSED)
    expect(page.get_by_role("alert")).to_contain_text("This key opens nothing")
    open_with(page, world.key)
    expect(page.get_by_role("link", name="Newsletter")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_key_that_is_revoked_while_the_page_is_open_closes_it(visit: Visits, world: World) -> None:
    made = world.new_key("read")
    page = visit(f"/#/plans/{world.ids['plan']}", key=made["key"], complaints=REFUSED)
    expect(page.get_by_role("heading", name="Newsletter", level=1)).to_be_visible()
    assert world.client.delete(f"keys/{made['id']}").is_success
    expect(page.get_by_role("heading", name="Open a workspace")).to_be_visible(timeout=15_000)
    expect(page.get_by_text("Readers who stay")).to_have_count(0)


def test_a_key_in_the_address_is_taken_and_forgotten_there(visit: Visits, world: World) -> None:
    page = visit(f"/#/plans/{world.ids['plan']}", key=world.key)
    assert world.key not in page.url
    assert page.url.endswith(f"#/plans/{world.ids['plan']}")
    before = entries(page)
    page.goto(f"/#key={world.new_key('read')['key']}")
    await_content(page)
    expect(page).not_to_have_url("**#key=**")
    assert "oar_" not in page.url
    page.go_back()
    assert "oar_" not in page.url
    assert entries(page) <= before + 1
    stored = page.evaluate("JSON.stringify([localStorage, document.cookie])")
    assert "oar_" not in stored


def test_a_key_lives_as_long_as_the_tab(visit: Visits, world: World) -> None:
    page = visit("/", key=world.key)
    page.reload()
    expect(page.get_by_role("link", name="Newsletter")).to_be_visible()
    page.get_by_role("button", name="Leave").click()
    expect(page.get_by_role("heading", name="Open a workspace")).to_be_visible()


@pytest.mark.parametrize(
    "where", ["plans/{plan}", "plans/{plan}/tactics", "plans/{plan}/check-ins", "key-results/{key_result}"]
)
def test_what_belongs_to_another_workspace_looks_absent(where: str, visit: Visits, world: World) -> None:
    """The demo's key, and another workspace's ids: the same words as for ids that nobody has."""
    said = []
    for ids in (world.ids, dict.fromkeys(world.ids, str(uuid.uuid4()))):
        page = visit("/#/" + where.format(**ids), ready=False)
        expect(page.get_by_text("There is nothing at this address")).to_be_visible()
        said.append(page.get_by_role("main").inner_text())
    assert said[0] == said[1]


def test_a_key_that_may_only_ingest_is_told_so(visit: Visits, world: World) -> None:
    page = visit("/", key=world.new_key("ingest")["key"], complaints="status of 40[13]", ready=False)
    expect(page.get_by_role("alert")).to_be_visible()
