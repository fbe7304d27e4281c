"""Formulas of metrics, checked when they are saved: what they name, what that means, and that none names itself.

Whoever changes what formulas rest on holds the workspace alone, so that two changes at once cannot each be right and
together be wrong.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, or_

from service.core.expressions import Aggregate, Expression, aggregates_of, check_declared, parse_expression, unit_of
from service.core.vocabulary import Cadence, MetricKind
from service.errors import Fault, Kind, Problem, invalid, worded, words
from service.operations.derived import family_of
from service.operations.removal import built_on
from service.store.tables import Metric
from service.store.tables.base import table_of
from service.store.tables.measures import MetricFields
from service.store.work import Work

RESTED_ON = frozenset({"formula", "key", "kind", "unit", "cadence"})
"""What of a metric its formula, or another's that names it, is checked against."""
MOST_FORMULAS = 5
"""Formulas that stand one on another."""
MOST_PARTS = 100
"""Metrics that a formula is computed from, those of the formulas below it included."""

NO_CADENCE = "A derived metric has a value for each period: its cadence cannot be irregular."
NO_METRIC = "A formula names at least one metric."
UNKNOWN = "There is no metric in this workspace with this key or id."
THERE = "At character {at}: {message}"
DERIVED_WHOLE = "This metric is derived and computed anew for each period: take it as it is, without an aggregate."
UNFIT = "This metric is of the kind {kind}: of its readings can be taken {known}."
CYCLE = "A derived metric cannot be computed from itself: this formula leads back to it."
STACKED = "At most {most} formulas can stand one on another. Name what the formulas below are computed from instead."
TOO_MANY = "A derived metric can be computed from at most {most} metrics, those of formulas below included."
RENAMED = "Formulas name this metric by its key. Let them name it by its id, or change them first."
BROKEN = "A formula that names this metric would not hold any more. Change that formula first."


async def check_formula(work: Work, fields: MetricFields) -> list[UUID]:
    """The metrics that a metric's formula names, in its order; none without a formula.

    Raises Problem(invalid) for a formula that cannot be read, names what is not there, takes what a kind does not have,
    adds up what does not go together, or leads back to the metric.
    """
    if fields.formula is None:
        return []
    expression = parse_expression(fields.formula)
    if fields.cadence is Cadence.IRREGULAR:
        raise invalid("/cadence", "no_period", NO_CADENCE)
    if not expression.parts:
        raise invalid("/formula", "formula_incomplete", NO_METRIC)
    named = await metrics_named(work, expression)
    check_meaning(expression, named)
    check_declared(unit_of(expression, lambda part: named[part.name].unit), fields.unit)
    await _check_family(work, fields.id, list(named.values()))
    return [named[name].id for name in expression.names]


async def metrics_named(work: Work, expression: Expression, pointer: str = "/formula") -> dict[str, Row[Any]]:
    """The metrics that a formula names, by what it calls them: key or id."""
    found = await metrics_called(work, expression.names)
    for part in expression.parts:
        if part.name not in found:
            raise invalid(pointer, "unknown_metric", worded(THERE, at=part.at, message=words(UNKNOWN)))
    return found


async def metrics_called(work: Work, names: Sequence[str]) -> dict[str, Row[Any]]:
    """Metrics by their keys or ids, those that are there."""
    if not names:
        return {}
    ids = {name: identity for name in names if (identity := _id_in(name)) is not None}
    table = table_of(Metric)
    query = work.select(Metric).where(or_(table.c.key.in_(names), table.c.id.in_(ids.values())))
    rows = await work.rows(query)
    by_id, by_key = {row.id: row for row in rows}, {row.key: row for row in rows}
    found = {name: by_id.get(ids.get(name)) or by_key.get(name) for name in names}
    return {name: row for name, row in found.items() if row is not None}


def _id_in(name: str) -> UUID | None:
    try:
        return UUID(name) if len(name) == 36 else None
    except ValueError:
        return None


def check_meaning(expression: Expression, named: Mapping[str, Any], pointer: str = "/formula") -> None:
    """Refuse to take of a metric's readings what its kind does not have, and anything of what has no readings."""
    for part in expression.parts:
        check_aggregate(part.aggregate, named[part.name], pointer, part.at)


def check_aggregate(aggregate: Aggregate | None, metric: Any, pointer: str, at: int | None = None) -> None:
    """The same for one metric, named at this character of a formula or by itself."""
    if aggregate is None:
        return
    if metric.formula is None:
        kind = MetricKind(metric.kind)
        known = aggregates_of(kind)
        if aggregate in known:
            return
        message = worded(UNFIT, kind=kind.value, known=", ".join(known))
    else:
        message = words(DERIVED_WHOLE)
    raise invalid(pointer, "aggregate_unfit", message if at is None else worded(THERE, at=at, message=message))


async def _check_family(work: Work, identity: UUID, named: Sequence[Row[Any]]) -> None:
    family = await family_of(work, named)
    below = family.definitions.keys() | family.bases.keys()
    if identity in below:
        raise invalid("/formula", "cycle", CYCLE)
    above = await _levels_above(work, identity)
    if max(family.levels_of(row.id) for row in named) + 1 + above > MOST_FORMULAS:
        raise invalid("/formula", "too_many_levels", worded(STACKED, most=MOST_FORMULAS))
    if len(below) > MOST_PARTS:
        raise invalid("/formula", "formula_too_large", worded(TOO_MANY, most=MOST_PARTS))


async def _levels_above(work: Work, identity: UUID) -> int:
    """How many formulas stand one on another above a metric; not counted further than is allowed."""
    levels, ids = 0, [identity]
    while levels <= MOST_FORMULAS and (rows := await built_on(work, ids)):
        levels, ids = levels + 1, [row.id for row in rows]
    return levels


async def check_built_on(work: Work, row: Row[Any], fields: MetricFields) -> None:
    """Refuse a change of a metric by which a formula that names it would not hold any more."""
    if all(getattr(fields, name) == getattr(row, name) for name in RESTED_ON):
        return
    for above in await built_on(work, [row.id]):
        expression = parse_expression(above.formula)
        if fields.key != row.key and row.key in expression.names:
            raise Problem(Kind.IN_THE_WAY, RENAMED, (Fault("/key", "in_the_way", RENAMED),))
        called = dict(zip(expression.names, above.formula_metric_ids, strict=True))
        others = {one.id: one for one in (await metrics_called(work, [str(one) for one in called.values()])).values()}
        named = {name: fields if identity == row.id else others[identity] for name, identity in called.items()}
        try:
            check_meaning(expression, named)
            check_declared(unit_of(expression, lambda part, named=named: named[part.name].unit), above.unit)
        except Problem:
            raise Problem(Kind.IN_THE_WAY, BROKEN) from None
