"""Series of metrics, and judgements that look back, as fields of nouns."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from strawberry import Info

from service.core.forecast import Forecast
from service.core.series import Aggregate, BucketSize
from service.errors import Problem, repointed
from service.graphql.annotations import enum_of, optional
from service.graphql.context import ROWS_A_POINT, Parent, Read
from service.graphql.derive import output
from service.graphql.inputs import argument, field
from service.graphql.names import camel
from service.graphql.reads import KEY_RESULT_FORECASTS, key_results_at
from service.operations.past import looking_back_on
from service.operations.progress import KeyResultFacts, progress_of
from service.operations.rollups import ObjectiveFacts, PlanProgress, progress_of_plan, rollups_of
from service.operations.series import Series, SeriesRequest, series_of, series_of_key_results
from service.store.tables import Objective, Plan
from service.store.work import Work

Outcomes = Mapping[UUID, Series | Problem]
FROM = "From when, RFC 3339 or a day. Unset: so many whole buckets before the end as is usual."
FROM_FIRST_DAY = "From when, RFC 3339 or a day. Unset: its first day."
TO = "Until when, exclusive, RFC 3339 or a day. Unset: now."
TO_LAST_DAY = "Until when, exclusive, RFC 3339 or a day. Unset: through its last day, but no further than now."
AS_OF = argument(
    "as_of", str | None, "Answer by what was known at this instant, RFC 3339, or at the end of this day. Unset: now."
)


def _read_of(operation: Callable[[Work, Sequence[Row[Any]], SeriesRequest], Awaitable[Outcomes]]) -> Read:
    async def run(work: Work, parents: list[Parent], request: Any) -> Outcomes:
        return await operation(work, parents, request)

    return Read(run, weight=2, size=_points_in, at_once=200)


def _points_in(found: Series | Problem) -> int:
    return len(found.points) // ROWS_A_POINT if isinstance(found, Series) else 1


METRIC_SERIES = _read_of(series_of)
KEY_RESULT_SERIES = _read_of(series_of_key_results)


def _series(read: Read, text: str, start: str, end: str) -> Any:
    async def resolve(root: Any, info: Info, **given: Any) -> Any:
        request = SeriesRequest(
            start=given.get("from"),
            end=given.get("to"),
            bucket=given.get("bucket"),
            aggregate=given.get("aggregate"),
            as_of=given.get("as_of"),
        )
        return await _loaded(info, read, root, request)

    return field(
        resolve,
        text,
        argument("from", str | None, start),
        argument("to", str | None, end),
        argument("bucket", optional(enum_of(BucketSize)), "How long a bucket is. Unset: as the cadence has it."),
        argument("aggregate", optional(enum_of(Aggregate)), "What becomes of a bucket's readings. Unset: what fits."),
        AS_OF,
        kind=optional(output(Series)),
    )


async def _loaded(info: Info, read: Read, root: Any, arguments: Any) -> Any:
    """What a batch read gives for a parent; problems point at the arguments by their names here."""
    try:
        found = await info.context.load(read, root, arguments)
        if isinstance(found, Problem):
            raise found
    except Problem as problem:
        raise repointed(problem, camel) from problem
    return found


def metric_series() -> Any:
    """The field of a metric that gives its readings in buckets."""
    return _series(METRIC_SERIES, "Its readings in buckets of the workspace's calendar.", FROM, TO)


def key_result_series() -> Any:
    """The field of a key result that gives the readings of its metric in buckets."""
    text = "The readings of its metric in buckets of the workspace's calendar."
    return _series(KEY_RESULT_SERIES, text, FROM_FIRST_DAY, TO_LAST_DAY)


async def _key_results(work: Work, parents: list[Parent], as_of: str | None) -> Mapping[UUID, Any]:
    found: dict[UUID, Any] = {}
    for then, rows in await key_results_at(work, parents, as_of):
        found |= await progress_of(then, rows)
    return found


async def _objectives(work: Work, parents: list[Parent], as_of: str | None) -> Mapping[UUID, Any]:
    found: dict[UUID, Any] = {}
    for then, ids in await looking_back_on(work, as_of, Objective, [parent.id for parent in parents]):
        found |= await rollups_of(then, ids)
    return found


async def _plans(work: Work, parents: list[Parent], as_of: str | None) -> Mapping[UUID, Any]:
    found: dict[UUID, Any] = {}
    for then, ids in await looking_back_on(work, as_of, Plan, [parent.id for parent in parents]):
        found |= {identity: await progress_of_plan(then, identity) for identity in ids}
    return found


def _parts_of(facts: ObjectiveFacts) -> int:
    return 2 * len(facts.rollup.children)


def _things_in(progress: PlanProgress) -> int:
    return 10 * (len(progress.objectives) + len(progress.key_results))


PLANS = Read(_plans, weight=30, size=_things_in, at_once=1)
OBJECTIVES = Read(_objectives, weight=4, size=_parts_of, at_once=50)
KEY_RESULTS = Read(_key_results, weight=2, at_once=100)


def _looking_back(read: Read, shape: type[Any], text: str) -> Any:
    async def resolve(root: Any, info: Info, **given: Any) -> Any:
        return await _loaded(info, read, root, given.get("as_of"))

    return field(resolve, text, AS_OF, kind=optional(output(shape)))


def plan_judgement() -> Any:
    """The field of a plan that judges all that stands in it, today or as of a moment."""
    return _looking_back(PLANS, PlanProgress, "It with all its objectives and key results, judged.")


def objective_judgement() -> Any:
    """The field of an objective that judges it, today or as of a moment."""
    return _looking_back(OBJECTIVES, ObjectiveFacts, "What is said of it, or was to be said at a moment.")


def key_result_judgement() -> Any:
    """The field of a key result that judges it, today or as of a moment."""
    return _looking_back(KEY_RESULTS, KeyResultFacts, "What is said of it, or was to be said at a moment.")


def key_result_forecast() -> Any:
    """The field of a key result that says where its readings lead, or led."""
    return _looking_back(KEY_RESULT_FORECASTS, Forecast, "Where its readings lead by the due day, or led at a moment.")
