"""The first minute: the demo opens by itself, at once, and is light."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.e2e.services import Served
from tests.e2e.visits import await_content

pytestmark = pytest.mark.browser
MOST_BYTES = 300_000
FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


def test_the_demo_opens_by_itself(page: Page) -> None:
    expect(page.get_by_role("heading", name="Plans", level=1)).to_be_visible()
    expect(page.get_by_role("link", name="Social media plan 2026/27")).to_be_visible()
    expect(page.get_by_text("Demo", exact=True)).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="Live")).to_be_visible()
    expect(page.get_by_label("Key", exact=True)).to_have_count(0)
    assert "oar_" not in page.url


def test_the_first_visit_is_light(
    chromium: Browser, served: Served, record_property: Callable[[str, object], None]
) -> None:
    """All that is asked for until the page is drawn, as it comes over the wire: headers and answers of the API too."""
    context = chromium.new_context(base_url=served.url, service_workers="block")
    asked: list[Request] = []
    context.on("requestfinished", lambda one: asked.append(one))  # noqa: PLW0108 -- Playwright marks handlers, which builtins do not take
    page = context.new_page()
    page.goto("/")
    await_content(page)
    page.wait_for_load_state("networkidle")
    sizes = {one.url: sum(one.sizes()[part] for part in ("responseBodySize", "responseHeadersSize")) for one in asked}
    paint = page.evaluate(FIRST_PAINT)
    context.close()
    record_property("bytes", sum(sizes.values()))
    record_property("first_contentful_paint_ms", paint)
    assert sum(sizes.values()) < MOST_BYTES, sizes
    assert paint < 5_000
