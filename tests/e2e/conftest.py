"""What tests in a browser share: a demo that is served, and visits that are watched.

One demo is made for each worker of a run, since filling it takes a while. Tests only read it: who writes makes a world
of their own (`worlds`).
"""

import secrets
from collections.abc import Callable, Iterator
from importlib.util import find_spec

import pytest

from tests.cli.running import environment, run
from tests.e2e import browser as browsers

collect_ignore_glob = [] if find_spec("playwright") else ["test_*.py"]

if find_spec("playwright"):
    from playwright.sync_api import Browser, Page, sync_playwright

    from tests.e2e.services import Demo
    from tests.e2e.views import FOR_ADMINS, addresses
    from tests.e2e.visits import Visits
    from tests.e2e.worlds import World, make_world


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of all processes that serve the demo."""
    return environment(tmp_path_factory.mktemp("demo") / "data", OARLOCK_ADMIN_KEY=secrets.token_urlsafe(32))


@pytest.fixture(scope="session")
def served(settings: dict[str, str]) -> Iterator["Demo"]:
    """The demo, on a port of its own."""
    demo = Demo("http://127.0.0.1:0", settings["OARLOCK_ADMIN_KEY"], settings)
    demo.start()
    yield demo
    demo.stop()


@pytest.fixture(scope="session")
def known(served: "Demo") -> dict[str, str]:
    """The addresses of all views, for things of the demo."""
    with served.client() as client:
        return addresses(client)


@pytest.fixture(scope="package")
def chromium() -> Iterator["Browser"]:
    """The browser. Of this package and no longer: while it is open, no other loop of events can run in this thread."""
    path = browsers.find()
    if path is None:
        pytest.skip(browsers.ABSENT)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(browsers.FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: "Browser", served: "Demo") -> Iterator["Visits"]:
    """Opens pages, each as somebody who was never there; at the end none of them may have complained."""
    visits = Visits(chromium, served.url)
    yield visits
    visits.end()


@pytest.fixture
def see(visit: "Visits", served: "Demo", known: dict[str, str]) -> Callable[..., "Page"]:
    """Opens a view of the demo by name, with a key that may see it; options are those of `visit`."""
    return lambda view, **how: visit(known[view], key=served.admin_key if view in FOR_ADMINS else None, **how)


@pytest.fixture
def page(visit: "Visits") -> "Page":
    """The demo's first page, as somebody meets it."""
    return visit("/")


@pytest.fixture(scope="session")
def new_world(served: "Demo", settings: dict[str, str]) -> Callable[[], "World"]:
    """For tests that write: a small plan in a workspace of its own."""
    return lambda: make_world(
        served.url, run("workspaces", "create", f"w-{secrets.token_hex(6)}", "--json", env=settings)
    )


@pytest.fixture(scope="session")
def world(new_world: Callable[[], "World"]) -> "World":
    """One of them, for all tests of a worker whose writing does not disturb the others."""
    return new_world()
