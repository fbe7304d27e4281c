"""Without the service, and without a network: the page says so, keeps what it shows, and comes back by itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from tests.cli.running import serving
from tests.e2e.services import Demo
from tests.e2e.visits import Visits, await_content, until
from tests.e2e.worlds import World

pytestmark = pytest.mark.browser
NOT_THERE = (
    "ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|WebSocket connection to"
    "|status of 401|status of 503"
)
LONG = 30_000
PLAN = "Social media plan 2026/27"
DOWN = "The service cannot be reached"


def kept(page: Page) -> None:
    """Wait until the page would open without a network."""
    page.evaluate("navigator.serviceWorker.ready.then(() => 0)")
    until(page, "navigator.serviceWorker.controller !== null")


@contextmanager
def away(demo: Demo) -> Iterator[None]:
    """While nobody answers at the demo's address."""
    demo.stop()
    try:
        yield
    finally:
        demo.start()


def test_a_demo_that_is_stopped_is_missed_and_found_again_by_itself(visit: Visits, served: Demo) -> None:
    """Its key is another one after each start."""
    page = visit("/", complaints=NOT_THERE)
    expect(page.get_by_role("status").filter(has_text="Live")).to_be_visible()
    with away(served):
        expect(page.get_by_text(DOWN).first).to_be_visible()
        expect(page.get_by_text("Not live")).to_be_visible()
        expect(page.get_by_role("link", name="Marketing plan 2026/27")).to_be_visible()
        page.get_by_role("link", name=PLAN).click()
    expect(page.get_by_role("heading", name=PLAN, level=1)).to_be_visible(timeout=LONG)
    expect(page.get_by_text(DOWN)).to_have_count(0)
    expect(page.get_by_text("Not live")).to_have_count(0, timeout=LONG)
    page.reload()
    expect(page.get_by_role("heading", name=PLAN, level=1)).to_be_visible()


def test_what_happened_while_the_service_was_away_is_shown_when_it_is_back(
    visit: Visits, served: Demo, settings: dict[str, str], world: World
) -> None:
    """Another process on the same data hears of it."""
    world.count(460)
    page = visit(f"/#/plans/{world.ids['plan']}", key=world.key, complaints=NOT_THERE)
    expect(page.get_by_role("img", name="10% of the way").first).to_be_visible()
    with serving(settings) as other, away(served):
        expect(page.get_by_text(DOWN).first).to_be_visible()
        replace(world, url=other.url).count(640)
    expect(page.get_by_role("img", name="40% of the way").first).to_be_visible(timeout=LONG)


def test_without_a_network_the_page_opens_and_says_that_it_waits(visit: Visits) -> None:
    page = visit("/", complaints=NOT_THERE)
    kept(page)
    page.context.set_offline(True)
    page.reload()
    expect(page.get_by_role("link", name="Oarlock")).to_be_visible()
    expect(page.get_by_text(DOWN).first).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_role("link", name=PLAN)).to_be_visible(timeout=LONG)


def test_nothing_of_a_workspace_is_kept_for_later(visit: Visits) -> None:
    page = visit("/")
    kept(page)
    page.get_by_role("link", name=PLAN).click()
    await_content(page)
    paths = page.evaluate(
        """async () => (await Promise.all((await caches.keys()).map(async (name) =>
          (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname)))).flat()"""
    )
    assert paths
    assert all(path == "/" or path.startswith("/assets/") for path in paths), paths
