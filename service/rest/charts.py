"""Charts over HTTP: each as SVG, as PNG where the extra is installed, and as a document for Vega-Lite."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.edge.conditions import etag_of, is_known
from service.edge.documents import JSON, Handler, Operation, describe, query
from service.edge.languages import spoken
from service.edge.pictures import EXTRA, check_installed, png_of
from service.edge.requests import caller_of, edge_of, identity_of, known_query, opened
from service.edge.responses import inert_response, read_response
from service.errors import invalid
from service.operations.charts import chart_progress, chart_ranking, chart_roadmap
from service.operations.key_results import get_key_result
from service.present.charts.looks import LEAST_WIDTH, MOST_WIDTH, USUAL_WIDTH, Look
from service.present.charts.progress import progress_of_course
from service.present.charts.progress_svg import draw_progress
from service.present.charts.progress_vega import vega_progress
from service.present.charts.roadmap import roadmap_of
from service.present.charts.roadmap_svg import draw_roadmap
from service.present.charts.roadmap_vega import vega_roadmap
from service.present.charts.themes import Theme
from service.present.charts.value_complexity import value_complexity_of
from service.present.charts.value_complexity_svg import draw_value_complexity
from service.present.charts.value_complexity_vega import vega_value_complexity
from service.rest.priorities import RANKING_PARAMETERS, plan_ranking_of
from service.store.work import Caller

router = APIRouter(prefix="/v1")
LOOK = ("theme", "width")
SVG, PNG = "image/svg+xml", "image/png"


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart: how what it shows is read, how that is put into the words of a language, and how it is drawn."""

    read: Callable[[Request, Caller], Awaitable[Any]]
    told: Callable[[Any, str], Any]
    svg: Callable[[Any, int, Theme], str]
    vega: Callable[[Any, int, Theme], dict[str, Any]]

    async def drawn(self, request: Request, caller: Caller, look: Look) -> str:
        """The chart as SVG."""
        known, language = await self.read(request, caller), spoken()
        return await asyncio.to_thread(lambda: self.svg(self.told(known, language), look.width, look.theme))

    async def as_svg(self, request: Request) -> Response:
        """Answer with SVG."""
        caller = await caller_of(request)
        picture = (await self.drawn(request, caller, look_of(request))).encode()
        return inert_response(request, picture, SVG, etag_of(picture))

    async def as_png(self, request: Request) -> Response:
        """Answer with PNG. Its tag is that of the SVG it is made from: who has it already costs no drawing."""
        caller, look = await caller_of(request), look_of(request).still
        check_installed()
        svg = await self.drawn(request, caller, look)
        etag = etag_of(svg.encode() + PNG.encode())
        picture = b"" if is_known(request, etag) else await png_of(svg, edge_of(request).load)
        return inert_response(request, picture, PNG, etag)

    async def as_vega(self, request: Request) -> Response:
        """Answer with a Vega-Lite document."""
        caller, look = await caller_of(request), look_of(request).still
        known, language = await self.read(request, caller), spoken()
        document = await asyncio.to_thread(lambda: self.vega(self.told(known, language), look.width, look.theme))
        return read_response(request, document)


def look_of(request: Request) -> Look:
    """How the query string wants a chart to look."""
    theme, width = request.query_params.get("theme", Theme.AUTO.value), request.query_params.get("width")
    if theme not in [one.value for one in Theme]:
        raise invalid("theme", "enum", "Say light, dark or auto.")
    if width is None:
        return Look(theme=Theme(theme))
    plain = width.isascii() and width.isdigit() and len(width) <= len(str(MOST_WIDTH))
    return Look(int(width) if plain else 0, Theme(theme))


async def read_ranking(request: Request, caller: Caller) -> Any:
    """A plan's ranking, as the query string asks for it."""
    wanted = plan_ranking_of(request, *LOOK)
    async with opened(request, caller) as work:
        plan_id = identity_of(request, "plan")
        return await chart_ranking(work, plan_id, wanted.request, wanted.objective_id, with_members=wanted.with_members)


async def read_roadmap(request: Request, caller: Caller) -> Any:
    """A plan's tactics."""
    known_query(request, *LOOK)
    async with opened(request, caller) as work:
        return await chart_roadmap(work, identity_of(request, "plan"))


async def read_progress(request: Request, caller: Caller) -> Any:
    """A key result's course."""
    known_query(request, *LOOK)
    async with opened(request, caller) as work:
        return await chart_progress(work, await get_key_result(work, identity_of(request, "key result")))


THEME = {"type": "string", "enum": [one.value for one in Theme], "default": Theme.AUTO.value}
WIDTH = {"type": "integer", "minimum": LEAST_WIDTH, "maximum": MOST_WIDTH, "default": USUAL_WIDTH}
LOOK_PARAMETERS = (
    query("theme", THEME, "The colours. `auto`: in SVG as the reader's system prefers, elsewhere light."),
    query("width", WIDTH, "How wide, in pixels; it is laid out to be read at that width. A PNG has twice as many."),
)
CHARTS = (
    (
        "/plans/{id}/value-complexity", "value_complexity_chart", "value and complexity of a plan's tactics",
        "chart_ranking", RANKING_PARAMETERS,
        Chart(read_ranking, value_complexity_of, draw_value_complexity, vega_value_complexity),
    ),
    (
        "/plans/{id}/roadmap", "roadmap_chart", "a plan's tactics by the day they are due",
        "chart_roadmap", (), Chart(read_roadmap, roadmap_of, draw_roadmap, vega_roadmap),
    ),
    (
        "/key-results/{id}/progress", "progress_chart", "a key result's readings, plan and forecast",
        "chart_progress", (), Chart(read_progress, progress_of_course, draw_progress, vega_progress),
    ),
)  # fmt: skip

for path, name, subject, permission, parameters, chart in CHARTS:
    forms: tuple[tuple[str, Handler, str, dict[str, Any], str | None], ...] = (
        ("svg", chart.as_svg, SVG, {"type": "string"}, None),
        ("png", chart.as_png, PNG, {"type": "string", "contentMediaType": PNG}, EXTRA),
        ("vl.json", chart.as_vega, JSON, {"type": "object"}, None),
    )
    for ending, handler, media, schema, extra in forms:
        kind = ending.partition(".")[0]
        form = {"svg": "SVG", "png": "PNG", "vl": "Vega-Lite"}[kind]
        describe(
            router,
            "GET",
            f"{path}.{ending}",
            handler,
            Operation(
                f"get_{name}_{kind}",
                f"Draw {subject} as {form}",
                "charts",
                parameters=(*parameters, *LOOK_PARAMETERS),
                permission=permission,
                content={media: {"schema": schema}},
                extra=extra,
                description=f"Draws {subject}, in the language of the answer.",
            ),
        )
