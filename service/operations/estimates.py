"""Estimates: what each person thinks a tactic's inputs are, and what all of them together make for the ranking."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.dialects.postgresql import distinct_on

from service.core.priority import Estimate as Estimated
from service.core.priority import Range, Votes
from service.core.priority.estimates import central
from service.errors import invalid
from service.operations import nouns
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.removal import remove
from service.store.paging import Page, Slice, fetch
from service.store.tables import Estimate
from service.store.tables.base import table_of
from service.store.tables.estimates import EstimateFields
from service.store.work import Work

NOT_NEGATIVE = frozenset({"effort", "reach", "confidence", "ice_confidence", "ease", "job_size", "cost"})
"""Inputs that a tactic's own fields take from 0 on."""


@permitted
async def create_estimate(work: Work, fields: EstimateFields) -> Row[Any]:
    """Estimate an input of a tactic. Who acts with the key is who estimates, unless the body says another."""
    if fields.member_id is None and work.caller.member_id is not None:
        fields = fields.model_copy(update={"member_id": work.caller.member_id})
    await _check(work, fields)
    return await nouns.create(work, Estimate, fields)


@permitted
async def get_estimate(work: Work, identity: UUID) -> Row[Any]:
    """One estimate."""
    return await nouns.get(work, Estimate, identity)


@permitted
async def list_estimates(work: Work, page: Page) -> Slice:
    """The workspace's estimates, those that no longer count among them."""
    return await fetch(work, Estimate, page)


@permitted
async def patch_estimate(
    work: Work, identity: UUID, patch: Mapping[str, Any], *, if_version: Versions = None
) -> Row[Any]:
    """Correct a slip. Who has come to think otherwise makes a new estimate."""
    row = await nouns.take(work, Estimate, identity, if_version)
    fields = nouns.merged(EstimateFields, row, patch)
    await _check(work, fields)
    return await nouns.change(work, Estimate, row, fields)


@permitted
async def delete_estimate(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Take an estimate back; the person's earlier one counts again."""
    await remove(work, Estimate, identity, cascade=cascade, if_version=if_version)


async def estimates_of(work: Work, tactic_ids: Iterable[UUID]) -> dict[UUID, dict[str, Estimated]]:
    """By tactic and input, what people estimate: one person's number or range, several people's votes.

    Of each person the latest estimate counts; those of nobody in particular count as one person's. Beside others, a
    range votes by its value.
    """
    table = table_of(Estimate)
    wanted = sorted(set(tactic_ids))
    query = work.select(Estimate).where(table.c.tactic_id.in_(wanted))
    person = (table.c.tactic_id, table.c.input, table.c.member_id)
    latest = query.ext(distinct_on(*person)).order_by(*person, table.c.created_at.desc(), table.c.id.desc())
    found: dict[UUID, dict[str, Estimated]] = {}
    rows = await work.rows(latest) if wanted else ()
    for (tactic_id, name), each in groupby(rows, key=lambda row: (row.tactic_id, row.input)):
        found.setdefault(tactic_id, {})[name] = _together(list(each))
    return found


def estimated_in(row: Row[Any], people: Mapping[str, Estimated], name: str) -> float | None:
    """The one number that an input of a tactic is estimated at: by people, of several the median, else its own."""
    estimate = people.get(name)
    return getattr(row, name) if estimate is None else central(estimate)


def _together(rows: list[Row[Any]]) -> Estimated:
    if len(rows) > 1:
        return Votes(votes=tuple(row.value for row in rows))
    (row,) = rows
    return row.value if row.low is None else Range(low=row.low, likely=row.value, high=row.high)


async def _check(work: Work, fields: EstimateFields) -> None:
    low, high = fields.low, fields.high
    if (low is None) != (high is None):
        missing = "low" if low is None else "high"
        raise invalid(f"/{missing}", "half_a_range", "Give both low and high, or neither.")
    if low is not None and high is not None and not low <= fields.value <= high:
        raise invalid("/value", "out_of_order", "A range goes up: low, then value, then high.")
    if fields.input in NOT_NEGATIVE and (fields.value if low is None else low) < 0:
        raise invalid("/value" if low is None else "/low", "negative", "This input is 0 or more.")
    if fields.input == "confidence" and (fields.value if high is None else high) > 1:
        message = "RICE takes confidence as a fraction from 0 to 1; send a percentage as confidence_percent."
        raise invalid("/value" if high is None else "/high", "above_one", message)
    await nouns.check_references(
        work, [("/tactic_id", fields.tactic_id, "tactic"), ("/member_id", fields.member_id, "member")]
    )
