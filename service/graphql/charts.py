"""Charts in the graph: what they are drawn from as data, the words beside it, and the drawing itself as SVG."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

import strawberry
from strawberry import Info

from service.core.priority import PrioritizeRequest
from service.edge.languages import spoken
from service.graphql.annotations import declared, enum_of, optional, title_of
from service.graphql.computations import WITH_MEMBERS, of_plan
from service.graphql.context import Parent, Read
from service.graphql.derive import make, output_field
from service.graphql.inputs import argument, field
from service.operations.charts import chart_ranking, chart_roadmap, courses_of
from service.present.charts.looks import USUAL_WIDTH, Look
from service.present.charts.progress import KeyResultCourse, Progress, progress_of_course
from service.present.charts.progress_svg import draw_progress
from service.present.charts.roadmap import Roadmap, roadmap_of
from service.present.charts.roadmap_svg import draw_roadmap
from service.present.charts.themes import Theme
from service.present.charts.value_complexity import ValueComplexity, value_complexity_of
from service.present.charts.value_complexity_svg import draw_value_complexity
from service.store.work import Work

DRAWING = 40
"""What a drawing costs, in points."""


def _chart(shape: type[Any], draw: Callable[[Any, int, Theme], str], names: Sequence[str] = ()) -> Any:
    """The object type of a chart: what it is drawn from (of it only `names`, if there are any), told and drawn."""

    async def svg(root: Any, info: Info, **given: Any) -> str:
        look = Look(given["width"], Theme(given["theme"]))
        info.context.budget.spend(DRAWING)
        return await asyncio.to_thread(draw, root, look.width, look.theme)

    known = [one for one in declared(shape) if (one.name in names if names else one.name != "words")]
    members = {one.name: output_field(one, sentences=True) for one in known}
    members["description"] = (str, strawberry.field(description="All of it in words, for those who do not see it."))
    width = argument("width", int, "How wide, in pixels, 320 to 1600; it is laid out to be read so.", USUAL_WIDTH)
    theme = argument("theme", enum_of(Theme), "The colours.", Theme.AUTO)
    members["svg"] = (str, field(svg, "It as an SVG document, the same as over REST.", width, theme))
    return make(strawberry.type, title_of(shape), shape.__doc__, members)


async def _courses(work: Work, rows: list[Parent], language: str) -> Mapping[UUID, Progress]:
    courses = await courses_of(work, rows, len(rows))
    return await asyncio.to_thread(_told, courses, language)


def _told(courses: Mapping[UUID, KeyResultCourse], language: str) -> Mapping[UUID, Progress]:
    return {key: progress_of_course(course, language) for key, course in courses.items()}


def _readings_in(chart: Progress) -> int:
    return len(chart.readings)


async def _roadmaps(work: Work, plans: list[Parent], language: str) -> Mapping[UUID, Roadmap]:
    return {plan.id: roadmap_of(await chart_roadmap(work, plan.id), language) for plan in plans}


async def _ranking(work: Work, plan_id: UUID, *asked: Any, **ways: Any) -> ValueComplexity:
    known = await chart_ranking(work, plan_id, *asked, **ways)
    return await asyncio.to_thread(value_complexity_of, known, spoken())


COURSES = Read(_courses, weight=200, size=_readings_in, at_once=5)
ROADMAPS = Read(_roadmaps, weight=100, at_once=1)


def _read(read: Read, kind: Any, text: str) -> Any:
    async def resolve(root: Any, info: Info) -> Any:
        return await info.context.load(read, root, spoken())

    return field(resolve, text, kind=optional(kind))


def progress_chart() -> Any:
    """The field of a key result that gives its readings, plan and forecast to be drawn."""
    return _read(COURSES, _chart(Progress, draw_progress), "Its readings, plan and forecast, to be drawn.")


def roadmap_chart() -> Any:
    """The field of a plan that draws its tactics by the day they are due."""
    return _read(ROADMAPS, _chart(Roadmap, draw_roadmap, ("title", "summary")), "Its tactics by the day they are due.")


def value_complexity_chart() -> Any:
    """The field of a plan that ranks its open tactics as `prioritizedTactics` does, to be drawn."""
    text = "Its tactics that are an idea, planned or active, ranked, and by value and complexity to be drawn."
    return of_plan(PrioritizeRequest, _chart(ValueComplexity, draw_value_complexity), _ranking, text, WITH_MEMBERS)
