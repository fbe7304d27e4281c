"""Pages for people: the page of a workspace, the tools for developers, and the files they are made of.

They ask for no key and read nothing of any workspace: whoever opens them brings a key for the API. To whoever sits at
the machine that the demo runs on, the demo's own key is given.
"""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.demo.opening import opened_by
from service.edge.nearness import is_near
from service.edge.pages import ASSETS, SAFETY, Pages, nothing
from service.edge.requests import edge_of
from service.edge.responses import json_response

router = APIRouter()

OWN = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types oarlock"
)
"""Nothing from elsewhere, nothing inline, and no markup made of texts."""
TOOLS = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
    "img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
"""The same for what others wrote, which makes styles and markup as it goes, and has its letters in its styles."""
ICON = "icon.svg"


async def index(request: Request) -> Response:
    """The page."""
    return _pages(request).document(request, "index.html", OWN)


async def docs(request: Request) -> Response:
    """The document of the REST API, to read and to try."""
    return _pages(request).document(request, "tools/docs.html", TOOLS)


async def graphiql(request: Request) -> Response:
    """The graph, to ask."""
    return _pages(request).document(request, "tools/graphiql.html", TOOLS)


async def worker(request: Request) -> Response:
    """The script that keeps the page for times without a network."""
    return _pages(request).document(request, "service-worker.js", OWN)


async def manifest(request: Request) -> Response:
    """What the page is called when it is installed."""
    return _pages(request).document(request, "manifest.webmanifest", OWN)


async def icon(request: Request) -> Response:
    """The icon, where browsers look for it unasked."""
    return _pages(request).document(request, ICON, OWN)


async def asset(request: Request) -> Response:
    """A file of the present version."""
    version, name = (request.path_params[part] for part in ("version", "name"))
    return _pages(request).asset(request, version, name)


async def demo_key(request: Request) -> Response:
    """The key by which the demo is read, where it may be given; else there is nothing here."""
    key: str | None = request.app.state.demo_key
    slug = await opened_by(edge_of(request).database, key) if key is not None and is_near(request) else None
    if slug is None:
        raise nothing()
    response = json_response({"key": key, "workspace": slug})
    response.headers.update({**SAFETY, "Cache-Control": "no-store"})
    return response


def _pages(request: Request) -> Pages:
    return request.app.state.pages


for path, handler in (
    ("/", index),
    ("/docs", docs),
    ("/graphiql", graphiql),
    ("/service-worker.js", worker),
    ("/manifest.webmanifest", manifest),
    ("/favicon.ico", icon),
    ("/demo-key", demo_key),
    (ASSETS + "/{version}/{name:path}", asset),
):
    router.add_api_route(path, handler, include_in_schema=False)
