"""The page for everybody: by keyboard, by screen reader, large, narrow, dark, and without movement."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.reach import overflowing, shift, violations
from tests.e2e.services import Served
from tests.e2e.views import NAMES
from tests.e2e.visits import See, Visits, await_content

pytestmark = pytest.mark.browser
SIZES = ((640, 450), (360, 780))
"""A desk of 1280 pixels in print of twice the size, and a telephone."""


@pytest.mark.parametrize("view", NAMES)
def test_a_view_is_for_everybody(view: str, see: See) -> None:
    """In one visit: it does not jump, suits screen readers in light and dark, a large print and a telephone."""
    page = see(view)
    page.wait_for_load_state("networkidle")
    assert shift(page) <= 0.1, "good, as web.dev has it"
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert overflowing(page) == [], width


FOCUS = """() => {
  const at = document.activeElement
  const lined = (look) => look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2
  return {name: at.getAttribute('aria-label') ?? at.textContent.trim(), tag: at.tagName,
          outline: lined(getComputedStyle(at)) || lined(getComputedStyle(at, '::after'))}
}"""


def walked(page: Page, most: int) -> list[dict[str, object]]:
    """What the Tab key comes to, in order."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUS))
        if stops[-1]["tag"] == "BODY":
            break
    return stops


def test_the_first_tab_offers_to_skip_to_the_content(page: Page) -> None:
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_whatever_the_tab_key_comes_to_shows_that_it_is_there(page: Page) -> None:
    stops = walked(page, 25)
    names = [stop["name"] for stop in stops]
    wanted = [
        "Skip to the content",
        "Oarlock",
        "Plans",
        "Judge a goal",
        "Deliveries",
        "Show as GraphQL / curl",
        "Community OKRs",
    ]
    places = [names.index(name) for name in wanted]
    assert places == sorted(places), names
    assert [stop for stop in stops if stop["tag"] != "BODY" and not stop["outline"]] == []


def test_a_plan_is_opened_asked_about_and_left_by_keyboard_alone(page: Page) -> None:
    page.get_by_role("link", name="Social media plan 2026/27").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Social media plan 2026/27", level=1).wait_for()
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    button = page.get_by_role("button", name="Show as GraphQL / curl")
    button.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    assert page.evaluate("document.activeElement.closest('dialog') !== null")
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(button).to_be_focused()


def test_every_view_says_in_the_tab_where_one_is(visit: Visits, known: dict[str, str], served: Served) -> None:
    page = visit("/", key=served.admin_key)
    titles = []
    for view in NAMES:
        page.goto(known[view])
        await_content(page)
        titles.append(page.title())
    assert len(set(titles)) == len(titles), titles


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_colours_are_the_systems_or_ones_own_and_do_not_flash(theme: str, visit: Visits) -> None:
    other = {"light": "dark", "dark": "light"}[theme]
    page = visit("/", color_scheme=theme)
    ground = "getComputedStyle(document.body).backgroundColor"
    first = page.evaluate(ground)
    for _ in range(3):
        if page.evaluate("document.documentElement.dataset.theme") == other:
            break
        page.get_by_role("button", name="Colours").click()
    assert page.evaluate(ground) != first
    page.reload(wait_until="commit")
    page.get_by_role("banner").wait_for()
    assert page.evaluate("document.documentElement.dataset.theme") == other


def test_who_wants_no_movement_gets_none(see: See) -> None:
    page = see("chain", reduced_motion="reduce")
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].map((one) => getComputedStyle(one))
        .filter((look) => parseFloat(look.transitionDuration) > 0.01 || parseFloat(look.animationDuration) > 0.01)
        .length"""
    )
    assert moving == 0
