"""Pages for people: which files are served and how, and to whom the demo opens by itself."""

import gzip
import json
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from graphql import Source, parse, validate

from service.demo.opening import NAME, PLAN, opened_by, renew_key
from service.edge.pages import FOLDER, Pages, takes_gzip
from service.graphql.schema import SCHEMA
from service.main import create_app
from service.operations.keys import list_keys
from service.settings import Settings
from service.store.database import Database
from service.store.paging import Page
from service.store.tables.people import Scope
from service.store.work import Caller, open_work
from tests.edges.conftest import Tenant
from tests.edges.contract import check_problem
from tests.support.server import Server

LONG = "/* what is long enough to be worth packing */\n" * 20
FILES = {
    "index.html": "<link href={{assets}}/styles/base.css>{{modules}}",
    "service-worker.js": "const FILES = {{files}}",
    "icon.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "app/main.js": LONG,
    "app/notes.secret": "of a kind that is not served",
    "styles/base.css": LONG,
    "words/en.json": "{}",
    "tools/docs.js": LONG,
    "tools/docs.html": "{{assets}}",
}
PACKED = gzip.compress(LONG.encode(), mtime=0)
REMEMBERED = {"accept-encoding": "gzip"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "pages"
    for name, text in FILES.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, encoding="utf-8")
    (place / "vendor").mkdir()
    (place / "vendor" / "large.js.gz").write_bytes(PACKED)
    (tmp_path / "beside.js").write_text("a file beside the folder")
    return place


@pytest.fixture
def pages(folder: Path) -> Pages:
    return Pages(folder)


@pytest.fixture
def site(app: FastAPI, pages: Pages, monkeypatch: pytest.MonkeyPatch) -> httpx.AsyncClient:
    """Somebody without a key. Nothing here takes a database."""
    monkeypatch.setitem(app.state._state, "pages", pages)
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")


async def test_the_page_names_the_files_of_its_version(site: httpx.AsyncClient, pages: Pages) -> None:
    response = await site.get("/")
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["cache-control"] == "no-cache"
    preloaded = f'<link rel="modulepreload" href="{pages.assets}/app/main.js">'
    assert response.text == f"<link href={pages.assets}/styles/base.css>{preloaded}"
    style = await site.get(f"{pages.assets}/styles/base.css")
    assert style.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert (style.headers["content-type"], style.text) == ("text/css; charset=utf-8", LONG)


async def test_the_page_may_load_nothing_from_elsewhere_and_run_nothing_inline(site: httpx.AsyncClient) -> None:
    headers = (await site.get("/")).headers
    policy = dict(part.strip().partition(" ")[::2] for part in headers["content-security-policy"].split(";"))
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == policy["worker-src"] == "'self'"
    assert policy["require-trusted-types-for"] == "'script'"
    assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "no-referrer")
    assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"
    assert "geolocation=()" in headers["permissions-policy"]


async def test_the_tools_may_make_styles_but_run_nothing_inline(site: httpx.AsyncClient) -> None:
    policy = (await site.get("/docs")).headers["content-security-policy"]
    assert "script-src 'self';" in policy
    assert "style-src 'self' 'unsafe-inline';" in policy
    assert "unsafe-eval" not in policy


async def test_what_is_opened_by_itself_loads_nothing(site: httpx.AsyncClient, pages: Pages) -> None:
    for path in ("/favicon.ico", f"{pages.assets}/icon.svg", f"{pages.assets}/app/main.js"):
        response = await site.get(path)
        assert response.status_code == 200
        assert response.headers["content-security-policy"].startswith("default-src 'none'")
        assert response.headers["x-content-type-options"] == "nosniff"


async def test_the_worker_knows_what_the_page_needs_and_nothing_of_the_tools(
    site: httpx.AsyncClient, pages: Pages
) -> None:
    response = await site.get("/service-worker.js")
    assert response.headers["content-type"] == "text/javascript; charset=utf-8"
    assert response.headers["cache-control"] == "no-cache"
    files = json.loads(response.text.removeprefix("const FILES = "))
    names = ("app/main.js", "icon.svg", "styles/base.css", "words/en.json")
    assert files == [f"{pages.assets}/{name}" for name in names]
    for path in files:
        assert (await site.get(path)).status_code == 200


@pytest.mark.parametrize(
    "name",
    [
        "app", "app/", "", "index.html", "tools/docs.html", "service-worker.js", "app/notes.secret", "app/none.js",
        "../beside.js", "app/../../beside.js", "..%2fbeside.js", "%2e%2e/beside.js", "app/..%5c..%5cbeside.js",
        "app/main.js%00.css", "//etc/passwd", "%2fetc%2fpasswd", "vendor/large.js.gz", "app/main.js/",
    ],
)  # fmt: skip
async def test_nothing_else_is_a_file(app: FastAPI, site: httpx.AsyncClient, pages: Pages, name: str) -> None:
    assert check_problem(await site.get(f"{pages.assets}/{name}"))["code"] == "not_found"
    raw = f"{pages.assets}/{name}".encode()
    status = 0

    async def hear(message: dict[str, object]) -> None:
        nonlocal status
        status = message.get("status", status)

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": b""}

    plain = httpx.URL(f"http://test{pages.assets}/{name}").path if "%" in name else raw.decode()
    scope = {"type": "http", "method": "GET", "path": plain, "raw_path": raw, "query_string": b"", "headers": []}
    await app(scope, receive, hear)
    assert status == 404  # a path that no client has tidied up before


async def test_other_versions_are_gone(site: httpx.AsyncClient, pages: Pages, folder: Path) -> None:
    assert (await site.get("/assets/another/app/main.js")).status_code == 404
    (folder / "words" / "es.json").write_text("{}")
    assert Pages(folder).version != pages.version
    (folder / "words" / "es.json").unlink()
    assert Pages(folder).version == pages.version


async def test_files_are_packed_for_whoever_takes_that(site: httpx.AsyncClient, pages: Pages) -> None:
    for name in ("app/main.js", "vendor/large.js"):
        path = f"{pages.assets}/{name}"
        packed = await site.get(path, headers={"Accept-Encoding": "br, gzip"})
        plain = await site.get(path, headers={"Accept-Encoding": "identity"})
        assert packed.headers["content-encoding"] == "gzip"
        assert "content-encoding" not in plain.headers
        assert packed.text == plain.text == LONG
        assert int(packed.headers["content-length"]) < len(LONG) == int(plain.headers["content-length"])
        assert packed.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
        assert packed.headers["etag"] != plain.headers["etag"]
    small = await site.get(f"{pages.assets}/words/en.json")
    assert ("content-encoding" in small.headers, small.json()) == (False, {})


@pytest.mark.parametrize(
    ("header", "taken"),
    [("gzip", True), ("GZIP;q=0.5, br", True), ("*", True), ("", False), ("br", False), ("identity", False),
     ("gzip;q=0", False), ("gzip; q=0.0, *", False), ("*;q=0", False), ("x-gzip", False)],
)  # fmt: skip
def test_packing_is_asked_for(header: str, taken: bool) -> None:
    assert takes_gzip(header) == taken


async def test_whoever_has_it_is_told_so_and_head_is_get_without_the_body(
    site: httpx.AsyncClient, pages: Pages
) -> None:
    for path in ("/", "/service-worker.js", f"{pages.assets}/app/main.js"):
        got = await site.get(path, headers=REMEMBERED)
        head = await site.head(path, headers=REMEMBERED)
        assert (head.status_code, head.content) == (200, b"")
        same = ("etag", "content-type", "content-length", "cache-control", "content-security-policy")
        assert [head.headers[name] for name in same] == [got.headers[name] for name in same]
        known = await site.get(path, headers=REMEMBERED | {"If-None-Match": got.headers["etag"]})
        assert (known.status_code, known.content, known.headers["etag"]) == (304, b"", got.headers["etag"])
        assert known.headers["cache-control"] == got.headers["cache-control"]


async def test_without_files_there_is_nothing(app: FastAPI, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(app.state._state, "pages", Pages(tmp_path / "none"))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as client:
        for path in ("/", "/docs", "/graphiql", "/favicon.ico", "/assets/x/y.js"):
            assert check_problem(await client.get(path))["code"] == "not_found"


def documents() -> Iterator[tuple[str, str]]:
    """Every GraphQL document that stands in a script, by where it stands."""
    for path in sorted((FOLDER / "tools").glob("*.js")):
        for text in re.findall(r"/\* GraphQL \*/ `([^`]*)`", path.read_text(encoding="utf-8")):
            yield path.name, text


@pytest.mark.parametrize(("_place", "text"), list(documents()))
def test_the_queries_of_the_tools_fit_the_schema(_place: str, text: str) -> None:
    assert validate(SCHEMA, parse(Source(text))) == []


def test_the_real_pages_name_files_that_are_there() -> None:
    pages = Pages()
    for name in ("index.html", "tools/docs.html", "tools/graphiql.html"):
        text = pages.names[name].read_text(encoding="utf-8")
        used = re.findall(r"\{\{assets\}\}/([^\"']+)", text)
        assert used
        assert set(used) <= pages.names.keys(), name
        assert not re.search(r"https?://|<script>|style=|onclick", text), name


def test_the_scripts_of_the_tools_find_what_they_import() -> None:
    for path in sorted((FOLDER / "tools").glob("*.js")):
        for names, place in re.findall(r"^import \{ (.*) \} from '(.*)'$", path.read_text(encoding="utf-8"), re.M):
            text = (path.parent / place).read_text(encoding="utf-8")
            exported = re.findall(r"^export (?:async )?(?:const|function) (\w+)", text, re.M)
            assert set(names.split(", ")) <= set(exported), (path.name, place)


@pytest.fixture
async def opened(service: FastAPI, tenant: Tenant, monkeypatch: pytest.MonkeyPatch) -> Tenant:
    """A workspace with the plan that the demo is about, whose key the service was handed."""
    await tenant.make("plans", id=str(PLAN), title="Social media plan")
    database: Database = service.state.edge.database
    async with open_work(database, Caller(tenant.id, frozenset(Scope)), write=True) as work:
        monkeypatch.setitem(service.state._state, "demo_key", await renew_key(work))
    return tenant


async def asked(service: FastAPI, client: str = "127.0.0.1", **headers: str) -> httpx.Response:
    transport = httpx.ASGITransport(service, client=(client, 50000))
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost:8000") as browser:
        return await browser.get("/demo-key", headers={name.replace("_", "-"): text for name, text in headers.items()})


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:9", "[::1]:8000", "[::1]"])
@pytest.mark.parametrize("client", ["127.0.0.1", "::1"])
async def test_the_demo_opens_to_this_machine(service: FastAPI, opened: Tenant, host: str, client: str) -> None:
    response = await asked(service, client, host=host, sec_fetch_site="same-origin")
    assert response.status_code == 200
    assert (response.headers["cache-control"], response.headers["cross-origin-resource-policy"]) == (
        "no-store",
        "same-origin",
    )
    key = response.json()["key"]
    assert response.json() == {"key": key, "workspace": (await opened.read("workspace"))["slug"]}
    bearer = {"Authorization": f"Bearer {key}"}
    assert (await opened.client.get("/v1/plans", headers=bearer)).status_code == 200
    assert (await opened.client.post("/v1/plans", json={"title": "x"}, headers=bearer)).status_code == 403
    assert (await opened.client.get("/v1/keys", headers=bearer)).status_code == 403


@pytest.mark.parametrize(
    "told",
    [
        {"client": "192.0.2.7"},
        {"client": "10.0.0.1"},
        {"client": "::ffff:192.0.2.7"},
        {"host": "evil.example"},
        {"host": "localhost.evil.example"},
        {"host": "evil.example:8000@localhost"},
        {"host": "127.0.0.1.nip.example"},
        {"host": "0.0.0.0:8000"},
        {"host": ""},
        {"x_forwarded_for": "127.0.0.1"},
        {"x_forwarded_host": "localhost"},
        {"forwarded": "for=127.0.0.1"},
        {"via": "1.1 proxy"},
        {"x_real_ip": "127.0.0.1"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://localhost:3000"},
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
    ],
)
async def test_the_demo_opens_to_nobody_else(service: FastAPI, opened: Tenant, told: dict[str, str]) -> None:
    problem = check_problem(await asked(service, **told))
    assert (problem["status"], problem["detail"]) == (404, "There is nothing at this path.")
    assert "oar_" not in json.dumps(problem)


async def test_a_foreign_page_reads_nothing_whatever_origins_are_allowed(
    service: FastAPI, opened: Tenant, server: Server
) -> None:
    app = create_app(Settings(pool_size=2, cors_origins="*"), server.url)
    async with app.router.lifespan_context(app):
        app.state.demo_key = service.state.demo_key
        told = await asked(app)
        assert told.status_code == 200
        assert not [name for name in told.headers if name.startswith("access-control")]
        for origin in ("https://evil.example", "http://localhost:8000"):
            assert (await asked(app, origin=origin)).status_code == 404


async def test_a_service_without_the_demo_opens_nothing(service: FastAPI, tenant: Tenant) -> None:
    assert service.state.demo_key is None
    assert (await asked(service)).status_code == 404


async def test_the_demo_is_closed_when_its_plan_is_gone_or_its_key_is(service: FastAPI, opened: Tenant) -> None:
    assert (await asked(service)).status_code == 200
    assert (await opened.client.delete(f"/v1/plans/{PLAN}?cascade=true")).status_code == 204
    assert (await asked(service)).status_code == 404
    await opened.make("plans", title="Another plan, of our own")
    assert (await asked(service)).status_code == 404


async def test_a_key_that_may_more_is_never_given_away(
    service: FastAPI, opened: Tenant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(service.state._state, "demo_key", opened.key)
    assert (await asked(service)).status_code == 404


async def test_one_key_is_kept_for_a_week_and_none_where_there_is_no_demo(service: FastAPI, opened: Tenant) -> None:
    database: Database = service.state.edge.database
    first = service.state.demo_key
    caller = Caller(opened.id, frozenset(Scope))
    async with open_work(database, caller, write=True) as work:
        second = await renew_key(work)
    assert second is not None
    assert await opened_by(database, first) is None
    assert await opened_by(database, second) is not None
    async with open_work(database, caller) as work:
        kept = [row for row in (await list_keys(work, Page())).rows if row.name == NAME]
        assert [(row.scopes, row.expires_at - work.now <= timedelta(days=7)) for row in kept] == [(["read"], True)]
    await opened.client.delete(f"/v1/plans/{PLAN}?cascade=true")
    async with open_work(database, caller, write=True) as work:
        assert await renew_key(work) is None
