"""What stands above an objective: the one it stands under, those it contributes to, and whatever is above these."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import CTE, Row, Select, any_, literal, select, union_all

from service.operations.nouns import get_many
from service.operations.workspaces import hold_workspace
from service.store.lean import IDS, WORKSPACE, ReadyQuery
from service.store.tables import Alignment, Objective
from service.store.tables.alignments import AlignmentKind
from service.store.tables.base import table_of
from service.store.work import Work


async def would_be_cycle(work: Work, low: UUID, high: UUID, *, but: UUID | None = None) -> bool:
    """Whether putting `high` above `low` would make an objective stand above itself, `but` for an alignment.

    Such changes are made one after another in a workspace, until the transaction ends: two of them at once could
    each be right and together a cycle.
    """
    await hold_workspace(work, alone=True)
    above: CTE = select(literal(high, type_=table_of(Objective).c.id.type).label("id")).cte(recursive=True)
    steps = union_all(_under(work), _contributing(work, but)).subquery()
    above = above.union(select(steps.c.high).where(steps.c.low == above.c.id))
    return await work.row(select(above.c.id).where(above.c.id == low)) is not None


def _under(work: Work) -> Select[Any]:
    table = table_of(Objective)
    pair = work.select(Objective, table.c.id.label("low"), table.c.parent_id.label("high"))
    return pair.where(table.c.parent_id.is_not(None))


def _contributing(work: Work, but: UUID | None) -> Select[Any]:
    table = table_of(Alignment)
    pair = work.select(Alignment, table.c.from_id.label("low"), table.c.to_id.label("high"))
    pair = pair.where(table.c.kind == AlignmentKind.CONTRIBUTES)
    return pair if but is None else pair.where(table.c.id != but)


def _aligned() -> ReadyQuery:
    """Which objective those serve that stand under none, the one to go by last: the kinds are in alphabetical order."""
    c = table_of(Alignment).c
    query = select(c.from_id, c.to_id).where(c.workspace_id == WORKSPACE, c.from_id == any_(IDS))
    return ReadyQuery(query.order_by(c.kind.desc(), c.weight, c.created_at.desc(), c.id.desc()))


ALIGNED = _aligned()


async def served_by(work: Work, rows: Iterable[Row[Any]]) -> dict[UUID, Row[Any]]:
    """The objective that each objective serves, by id: the one it stands under, else the one it is aligned with.

    Of several the heaviest counts, and of those it contributes to before those it supports. What serves none is left
    out.
    """
    above = {row.id: row.parent_id for row in rows}
    alone = [identity for identity, parent in above.items() if parent is None]
    above |= dict(await ALIGNED.rows(work, alone)) if alone else {}
    found = await get_many(work, Objective, (one for one in above.values() if one is not None))
    return {low: found[high] for low, high in above.items() if high is not None and high in found}
