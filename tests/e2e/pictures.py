"""`make pictures`: the pictures that README and docs show, taken of the demo as it is today.

`python -m tests.e2e.pictures --all FOLDER` takes every view instead, in both themes and at three widths, to look at.
"""

import io
import re
import secrets
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.cli.running import ROOT, environment
from tests.e2e.browser import FLAGS, find
from tests.e2e.services import Demo, Served
from tests.e2e.views import NAMES, addresses
from tests.e2e.visits import Visits, with_key

FOLDER = ROOT / "docs" / "pictures"
WIDTHS = {360: 780, 768: 1024, 1440: 900}
"""Heights of a telephone, a tablet and a desk, by width."""
THEMES = ("light", "dark")


TO_TOP = "(found) => scrollTo(0, found.getBoundingClientRect().top + scrollY - 16)"
"""Scroll until an element stands below the bar."""


def judged(page: Page) -> None:
    """The chain with its letters, which come last."""
    page.get_by_role("button", name=re.compile("^Specific")).first.wait_for()


def judge(page: Page) -> None:
    """A goal that is being written."""
    page.get_by_role("textbox", name="The goal").fill("Grow Instagram followers from 12,400 to 15,000 by 31 March 2027")
    page.get_by_role("region", name="As it was read").wait_for()


def choose(page: Page) -> None:
    """What fits into a capacity."""
    page.get_by_role("spinbutton").fill("300")
    page.get_by_role("heading", name=re.compile("^Selected")).wait_for()


def ask(page: Page) -> None:
    """A query with its answer."""
    page.get_by_role("button", name=re.compile("^Execute query")).click()
    page.get_by_role("region", name="Result Window").get_by_text("data").first.wait_for()


def unfold(page: Page) -> None:
    """The operations of plans."""
    page.get_by_role("link", name="plans", exact=True).click()
    page.get_by_role("button", name=re.compile("^GET")).first.wait_for()
    page.get_by_role("link", name="plans", exact=True).evaluate(TO_TOP)


def scroll(page: Page) -> None:
    """The chart of a key result."""
    page.get_by_role("figure").evaluate(TO_TOP)


@dataclass(frozen=True)
class Picture:
    """A picture: of which view, or of which path; how large; in which theme; and what somebody does there first."""

    view: str
    width: int = 1280
    height: int = 860
    theme: str = "light"
    act: Callable[[Page], None] = lambda page: None


PICTURES = {
    "plan-light": Picture("chain", act=judged),
    "plan-dark": Picture("chain", theme="dark", act=judged),
    "judge": Picture("judge", act=judge),
    "tactics": Picture("tactics", act=choose),
    "key-result": Picture("key-result"),
    "graphiql": Picture("/graphiql", act=ask),
    "api": Picture("/docs", act=unfold),
    "phone": Picture("key-result", width=390, height=844, act=scroll),
}
SETTLES = 1_500
"""Milliseconds."""

SCALE = 1.5
"""Points of a picture for each of the page's: sharp on most screens, and still small."""


def take(visits: Visits, address: str, theme: str, size: tuple[int, int], scale: float = 1) -> Page:
    """A page, drawn to its end."""
    width, height = size
    page = visits(
        address,
        color_scheme=theme,
        viewport={"width": width, "height": height},
        reduced_motion="reduce",
        device_scale_factor=scale,
        ready=address.startswith("/#"),
    )
    settle(page)
    return page


def settle(page: Page) -> None:
    """Let charts be drawn, and letters come."""
    page.wait_for_timeout(SETTLES)


def small(png: bytes) -> bytes:
    """The same in 256 colours."""
    out = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").quantize(256, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def shown(browser: Browser, served: Served) -> None:
    """Take those of README and docs."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served.client() as client:
        known = addresses(client)
    for name, picture in PICTURES.items():
        visits = Visits(browser, served.url)
        address = known.get(picture.view, picture.view)
        page = take(visits, address, picture.theme, (picture.width, picture.height), SCALE)
        picture.act(page)
        settle(page)
        path = FOLDER / f"{name}.png"
        path.write_bytes(small(page.screenshot()))
        visits.end()
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes")


def every(browser: Browser, served: Served, folder: Path) -> None:
    """Take all there are."""
    folder.mkdir(parents=True, exist_ok=True)
    with served.client() as client:
        known = addresses(client)
    for name in NAMES:
        for theme in THEMES:
            for size in WIDTHS.items():
                visits = Visits(browser, served.url)
                address = with_key(known[name], served.admin_key)
                page = take(visits, address, theme, size)
                page.screenshot(path=folder / f"{name}-{size[0]}-{theme}.png", full_page=True)
                visits.end()


def main(*arguments: str) -> None:
    """Take pictures of a demo that is made for it."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        settings = environment(Path(folder), OARLOCK_ADMIN_KEY=secrets.token_urlsafe(32))
        served = Demo("http://127.0.0.1:0", settings["OARLOCK_ADMIN_KEY"], settings)
        served.start()
        browser = playwright.chromium.launch(executable_path=find(), args=list(FLAGS))
        if arguments[:1] == ("--all",):
            every(browser, served, Path(arguments[1]))
        else:
            shown(browser, served)
        browser.close()
        served.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
