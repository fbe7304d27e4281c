"""What keeps people from a page, measured."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def violations(page: Page, context: dict[str, Any] | None = None) -> list[str]:
    """What axe-core has against a page as it is now, each with where; `context` leaves out what is not ours."""
    found = Axe().run(page, context, WCAG).response["violations"]
    return [f"{one['id']}: {one['help']}: {node['html']}" for one in found for node in one["nodes"]]


def overflowing(page: Page) -> list[str]:
    """What sticks out of the page sideways, as markup, once charts have been drawn for this width."""
    page.wait_for_timeout(300)
    return page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] :
        [...document.body.querySelectorAll('*')]
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => one.outerHTML.slice(0, 120))"""
    )


def shift(page: Page) -> float:
    """How much moved while a page was drawn, as browsers score it (CLS)."""
    return page.evaluate(
        """() => new Promise((done) => {
          let sum = 0
          new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value })
            .observe({type: 'layout-shift', buffered: true})
          setTimeout(() => done(sum), 50)
        })"""
    )
