"""The front end that is meant to be copied, built and served from an origin of its own."""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

from tests.cli.running import ROOT, serving
from tests.e2e.reach import violations
from tests.e2e.services import Served
from tests.e2e.visits import Visits
from tests.e2e.worlds import World

EXAMPLE = ROOT / "examples" / "frontend"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        shutil.which("npm") is None or not (EXAMPLE / "node_modules" / "vite").is_dir(),
        reason="Node.js is not here, so the example is not built",
    ),
]
REFUSED = "status of 401|WebSocket connection"


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class's name
        pass


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the example is served."""
    built = tmp_path_factory.mktemp("example") / "dist"
    command = ("npm", "run", "build", "--", "--outDir", built, "--emptyOutDir")
    done = subprocess.run(command, cwd=EXAMPLE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=built)) as server:
        threading.Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def open_to_it(served: Served, settings: dict[str, str], origin: str) -> Iterator[Served]:
    """A service on the demo's data that lets pages of that origin ask."""
    with serving(settings | {"OARLOCK_CORS_ORIGINS": origin}) as service:
        opened = Served(service.url, served.admin_key)
        opened.await_ready()
        yield opened


def host(service: Served) -> str:
    return service.url.removeprefix("http://")


def test_it_shows_a_plan_that_is_live(visit: Visits, world: World, origin: str, open_to_it: Served) -> None:
    world.count(460)
    page = visit(f"/?url={open_to_it.url}", url=origin, key=world.key, hosts=(host(open_to_it),), ready=False)
    expect(page.get_by_role("status").filter(has_text="Live")).to_be_visible()
    expect(page.get_by_role("article").first).to_contain_text("460")
    assert "oar_" not in page.url
    world.count(580)
    expect(page.get_by_role("article").first).to_contain_text("580")
    assert violations(page) == []


def test_it_says_when_a_key_opens_nothing(visit: Visits, origin: str, open_to_it: Served) -> None:
    page = visit(
        f"/?url={open_to_it.url}", url=origin, key="oar_of-no-workspace", hosts=(host(open_to_it),),
        ready=False, complaints=REFUSED,
    )  # fmt: skip
    expect(page.get_by_role("alert")).to_contain_text("This key is unknown")


def test_it_says_when_its_origin_is_not_allowed(visit: Visits, world: World, origin: str, served: Served) -> None:
    page = visit(
        f"/?url={served.url}", url=origin, key=world.key, hosts=(host(served),), ready=False,
        complaints="CORS|ERR_FAILED|WebSocket",
    )  # fmt: skip
    expect(page.get_by_role("alert")).to_contain_text("OARLOCK_CORS_ORIGINS")
