"""Visits that are watched: what a page complains of, and whom it asks, fails the test that opened it."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

DESK = {"width": 1280, "height": 900}
See = Callable[..., Page]
"""What the fixture `see` gives."""

PATIENCE = 15_000
"""Milliseconds until what should be on a page is missing; a machine that is busy with other tests needs many."""

expect.set_options(timeout=PATIENCE)


@dataclass
class Visit:
    """One browser, empty as after its installation, and what was noted of it."""

    context: BrowserContext
    hosts: set[str]
    allowed: re.Pattern[str] | None
    complaints: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Note complaints from now on: of pages, and of their workers."""
        self.context.on(
            "console", lambda told: self._note(f"{told.text} {told.location['url']}") if told.type == "error" else None
        )
        self.context.on("weberror", lambda told: self._note(f"{told.error}"))
        self.context.on("request", lambda asked: self._ask(asked.url))
        self.context.on("page", lambda page: page.on("websocket", lambda asked: self._ask(asked.url)))

    def _hear(self, told: ConsoleMessage) -> None:
        if told.type == "error":
            self._note(f"{told.text} {told.location['url']}")

    def _note(self, words: str) -> None:
        if self.allowed is None or not self.allowed.search(words):
            self.complaints.append(words)

    def _ask(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob", "about") and parts.netloc not in self.hosts:
            self.complaints.append(f"asked {url}")


class Visits:
    """What the fixture `visit` gives: call it with a path to see a page."""

    def __init__(self, browser: Browser, url: str) -> None:
        self._browser = browser
        self._url = url
        self._made: list[Visit] = []

    def __call__(
        self,
        path: str = "/",
        *,
        key: str | None = None,
        url: str | None = None,
        complaints: str | None = None,
        hosts: tuple[str, ...] = (),
        ready: bool = True,
        **options: Any,
    ) -> Page:
        """A page in a browser of its own; `complaints` matches those that are meant, `hosts` who else may be asked."""
        url = url or self._url
        options = {"locale": "en-GB", "viewport": DESK, "timezone_id": "UTC", **options}
        context = self._browser.new_context(base_url=url, **options)
        context.set_default_timeout(PATIENCE)
        allowed = re.compile(complaints) if complaints else None
        visit = Visit(context, {urlsplit(url).netloc, *hosts}, allowed)
        visit.watch()
        self._made.append(visit)
        page = context.new_page()
        page.goto(with_key(path, key))
        if ready:
            await_content(page)
        return page

    def end(self) -> None:
        """Close all; AssertionError with what was noted."""
        complaints: list[str] = []
        for visit in self._made:
            visit.context.close()
            complaints += visit.complaints
        assert not complaints, "\n".join(complaints)


def with_key(path: str, key: str | None) -> str:
    """The address that brings a key along."""
    if key is None:
        return path
    start, _, route = path.partition("#")
    return f"{start}#key={key}&{route}".removesuffix("&")


def await_content(page: Page) -> None:
    """Wait until a page says what it is about, and nothing on it is still being fetched."""
    page.get_by_role("heading", level=1).first.wait_for()
    expect(page.locator("[aria-busy=true]")).to_have_count(0)


def until(page: Page, condition: str) -> None:
    """Wait until an expression holds; Playwright's own way to do so evaluates a text in the page, which ours forbid."""
    end = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(condition):
        assert time.monotonic() < end, f"never: {condition}"
        page.wait_for_timeout(50)
