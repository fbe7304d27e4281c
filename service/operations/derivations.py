"""Derived metrics on request: from figures that are sent, and from the readings of stored metrics over a window."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any, cast

from sqlalchemy import Row

from service.core.expressions import Aggregate, Expression, Part, evaluate, parse_expression, unit_of
from service.core.expressions.values import Figure
from service.core.formulas import OWN_VARIANT, DerivedMetric, DeriveMetric, derive
from service.core.verdict import Reason
from service.core.vocabulary import MetricKind
from service.errors import invalid, worded
from service.operations.derived import Computation, compute_over, family_of
from service.operations.formulas import UNKNOWN, check_aggregate, check_meaning, metrics_called, metrics_named
from service.operations.moments import instant_of, moment_of
from service.operations.permissions import permitted
from service.operations.validation import pointer_of
from service.store.work import Work

MOST_NAMED = 100
"""Stored metrics among the inputs of one request."""
BY_NAME = {"followers_start": Aggregate.START, "followers_end": Aggregate.END}
"""What is taken of a level for inputs whose names say it."""
NAMED = frozenset({"metric", "aggregate"})

Place = tuple[str | int, ...]
Window = tuple[datetime | None, datetime | None, datetime | None]
"""From when, until when, and as it was known when."""


@dataclass(frozen=True, slots=True)
class Named:
    """A stored metric among the inputs: where it stands, and what of it is asked for."""

    place: Place
    name: str
    aggregate: Aggregate | None

    def pointer(self, *more: str) -> str:
        """Where it stands in the request."""
        return pointer_of(("inputs", *self.place, *more))

    def aggregate_of(self, metric: Row[Any]) -> Aggregate | None:
        """What is taken of the metric: what was said, or what the input's name says of a level."""
        stands = metric.kind == MetricKind.LEVEL and metric.formula is None
        return self.aggregate or (BY_NAME.get(str(self.place[0])) if stands else None)


@permitted
async def derive_metric(work: Work, wanted: DeriveMetric) -> Callable[[], DerivedMetric]:
    """Compute a derived metric by a formula of the catalogue or one's own, by figures or by what is stored.

    With numbers alone nothing is read. Where a metric has no figure in the window, the result has no value, and says
    why. Raises Problem(invalid) for what is unknown, for what a kind does not have, and for a missing window.
    """
    window = await _window(work, wanted)
    if wanted.expression is not None:
        return await _own(work, wanted, wanted.expression, window)
    named = list(_named(wanted.inputs))
    if not named:
        return partial(derive, wanted)
    metrics = await _metrics(work, named)
    computation = await _computed(work, window, list(metrics.values()))
    figures = {one.place: _figure(one, metrics[one.name], computation) for one in named}
    return partial(_derived, wanted, figures)


def _derived(wanted: DeriveMetric, figures: Mapping[Place, Figure]) -> DerivedMetric:
    """The answer by the figures of stored metrics. Without one of them, what else is wrong is told all the same."""
    numbers = {place: 0.0 if isinstance(figure, Reason) else figure for place, figure in figures.items()}
    inputs: Any = _filled(wanted.inputs, (), numbers)
    found = derive(replace(wanted, inputs=inputs))
    missing = next((figure for figure in figures.values() if isinstance(figure, Reason)), None)
    return found if missing is None else replace(found, value=None, reason=missing)


async def _own(work: Work, wanted: DeriveMetric, text: str, window: Window) -> Callable[[], DerivedMetric]:
    if wanted.metric is not None or wanted.variant is not None or wanted.inputs:
        raise invalid("/expression", "two_formulas", "Send either an expression, or a metric with its inputs.")
    expression = parse_expression(text, "/expression")
    named = await metrics_named(work, expression, "/expression")
    check_meaning(expression, named, "/expression")
    unit = unit_of(expression, lambda part: named[part.name].unit, "/expression")
    computation = await _computed(work, window, list(named.values())) if named else None
    return partial(_evaluated, expression, named, unit, computation)


def _evaluated(
    expression: Expression, named: Mapping[str, Row[Any]], unit: str | None, computation: Computation | None
) -> DerivedMetric:
    def figure(part: Part) -> Figure:
        assert computation is not None
        return computation.figure(named[part.name].id, part.aggregate, 0)

    found = evaluate(expression, figure)
    return DerivedMetric(
        metric=None, variant=OWN_VARIANT, value=found.value, unit=unit, formula=expression.text, reason=found.reason
    )


async def _window(work: Work, wanted: DeriveMetric) -> Window:
    """From when until when stored metrics are read, as far as it is said, and by what was known when."""
    start, end = await instant_of(work, wanted.from_, "/from"), await instant_of(work, wanted.to, "/to")
    if start is not None and end is not None and end <= start:
        raise invalid("/to", "empty_range", "The range ends before it begins: `to` has to be after `from`.")
    return start, end, await moment_of(work, wanted.as_of, "/as_of")


async def _computed(work: Work, window: Window, metrics: Sequence[Row[Any]]) -> Computation:
    """All that is asked of stored metrics, over the one window that the request has."""
    start, end, as_of = window
    if start is None or end is None:
        pointer = "/from" if start is None else "/to"
        raise invalid(pointer, "window_missing", "Stored metrics are read over a window: send from and to.")
    return await compute_over(work, await family_of(work, metrics), (start, end), as_of)


def _named(inputs: Mapping[str, object]) -> Iterator[Named]:
    """The stored metrics among the inputs, those in lists and maps included."""
    for name, value in inputs.items():
        if _is_named(value):
            yield _read((name,), value)
            continue
        within: Any = value
        each = within.items() if isinstance(value, dict) else enumerate(within) if isinstance(value, list) else ()
        for key, one in each:
            if _is_named(one):
                yield _read((name, key), one)


def _is_named(value: object) -> bool:
    return isinstance(value, dict) and "metric" in value


def _read(place: Place, value: Any) -> Named:
    name, found = value["metric"], Named(place, str(value["metric"]), None)
    if not isinstance(name, str) or not value.keys() <= NAMED:
        message = "Name a stored metric by its key or id in `metric`, with an `aggregate` if need be."
        raise invalid(found.pointer(), "input_type", message)
    if value.get("aggregate") is None:
        return found
    if value["aggregate"] not in list(Aggregate):
        message = worded("The aggregates are: {known}.", known=", ".join(Aggregate))
        raise invalid(found.pointer("aggregate"), "input_type", message)
    return replace(found, aggregate=Aggregate(value["aggregate"]))


async def _metrics(work: Work, named: Sequence[Named]) -> dict[str, Row[Any]]:
    names = list(dict.fromkeys(one.name for one in named))
    if len(names) > MOST_NAMED:
        raise invalid(
            "/inputs", "input_too_long", worded("Name at most {most} stored metrics at a time.", most=MOST_NAMED)
        )
    found = await metrics_called(work, names)
    for one in named:
        metric = found.get(one.name)
        if metric is None:
            raise invalid(one.pointer("metric"), "unknown_metric", UNKNOWN)
        check_aggregate(one.aggregate_of(metric), metric, one.pointer("aggregate"))
    return found


def _figure(one: Named, metric: Row[Any], computation: Computation) -> Figure:
    return computation.figure(metric.id, one.aggregate_of(metric), 0)


def _filled(value: object, place: Place, numbers: Mapping[Place, float]) -> object:
    """Inputs with numbers where stored metrics were named."""
    if place in numbers:
        return numbers[place]
    if isinstance(value, dict):
        given = cast("dict[str, object]", value)
        return {key: _filled(one, (*place, key), numbers) for key, one in given.items()}
    if isinstance(value, list):
        return [_filled(one, (*place, index), numbers) for index, one in enumerate(cast("list[object]", value))]
    return value
