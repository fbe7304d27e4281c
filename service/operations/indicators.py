"""Indicators of tactics: written down, chosen or dropped together, and made key results of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Row, func

from service.core.indicators import Candidate, ranked, score_of
from service.errors import Kind, Problem, invalid, worded
from service.operations import nouns
from service.operations.key_results import create_key_result
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.progress import LastReading, last_readings_of
from service.operations.removal import remove
from service.operations.validation import checked
from service.store.paging import Page, Slice, fetch
from service.store.tables import Indicator, KeyResult, Tactic
from service.store.tables.base import Identified, table_of
from service.store.tables.indicators import ChooseIndicators, IndicatorFields, IndicatorState
from service.store.tables.measures import KeyResultFields
from service.store.work import Rows, Work

MOST = 30
"""Indicators of one tactic: three times as many as are usual."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorFacts:
    """What is known of an indicator."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    score: float | None
    """Significance × tractability; null without either."""
    rank: int | None
    """Its place by score among the tactic's indicators, from 1; null without a score."""
    last_reading: LastReading | None
    """The latest reading of its metric."""


@permitted
async def create_indicator(work: Work, fields: IndicatorFields) -> Row[Any]:
    """Write down what might show how a tactic does."""
    await _check(work, fields)
    await _check_room(work, fields.tactic_id)
    return await nouns.create(work, Indicator, fields, promoted_to_id=None)


@permitted
async def get_indicator(work: Work, identity: UUID) -> Row[Any]:
    """One indicator."""
    return await nouns.get(work, Indicator, identity)


@permitted
async def list_indicators(work: Work, page: Page) -> Slice:
    """The workspace's indicators, those that were dropped among them."""
    return await fetch(work, Indicator, page)


@permitted
async def patch_indicator(
    work: Work, identity: UUID, patch: Mapping[str, Any], *, if_version: Versions = None
) -> Row[Any]:
    """Change an indicator."""
    row = await nouns.take(work, Indicator, identity, if_version)
    fields = nouns.merged(IndicatorFields, row, patch)
    await _check(work, fields)
    if fields.tactic_id != row.tactic_id:
        await _check_room(work, fields.tactic_id)
    return await nouns.change(work, Indicator, row, fields)


@permitted
async def delete_indicator(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Delete an indicator; a key result that was made from it stays. Dropped, it would stay with its reason."""
    await remove(work, Indicator, identity, cascade=cascade, if_version=if_version)


@permitted
async def indicator_facts_of(work: Work, rows: Sequence[Row[Any]]) -> dict[UUID, IndicatorFacts]:
    """The score of indicators, their ranks among those of their tactics, and the latest readings, by their ids."""
    readings = await last_readings_of(work, (row.metric_id for row in rows if row.metric_id is not None))
    ranks: dict[UUID, int] = {}
    for siblings in (await indicators_of(work, {row.tactic_id for row in rows})).values():
        order = ranked([candidate_of(one) for one in siblings])
        ranks |= {one.id: rank for rank, one in enumerate(order, start=1)}
    return {
        row.id: IndicatorFacts(
            score=score_of(row.significance, row.tractability),
            rank=ranks.get(row.id),
            last_reading=readings.get(row.metric_id),
        )
        for row in rows
    }


@permitted
async def choose_indicators(work: Work, tactic_id: UUID, choice: ChooseIndicators) -> Rows:
    """Keep some indicators of a tactic and drop all its others, at once. What is dropped keeps its ratings.

    Gives all of them, in the order they were made.
    """
    await nouns.get(work, Tactic, tactic_id, lock=True)
    rows = await _lock(work, tactic_id)
    _check_choice(choice, {row.id for row in rows})
    why = {one.indicator_id: one.reason for one in choice.reasons}
    changed: list[Row[Any]] = []
    for row in rows:
        state = IndicatorState.CHOSEN if row.id in choice.keep else IndicatorState.DROPPED
        given = {"state": state, "reason": why.get(row.id, row.reason)}
        changed.append(await nouns.write(work, Indicator, row, given))
    return changed


@permitted
async def promote_indicator(work: Work, identity: UUID, given: Identified) -> tuple[Row[Any], Row[Any]]:
    """Make a key result of an indicator: its metric, its tactic's objective, the rest as given. The indicator stays.

    `given` is a `Promotion`. Gives the indicator and the key result.
    """
    row = await nouns.take(work, Indicator, identity)
    if row.promoted_to_id is not None:
        message = "This indicator is a key result already: see its promoted_to_id."
        raise Problem(Kind.CONFLICT, message)
    if row.metric_id is None:
        message = "This indicator has no metric, which a key result needs. Give it one in metric_id, then promote it."
        raise invalid("", "no_metric", message)
    objective_id = await _objective_of(work, row.tactic_id)
    if objective_id is None:
        message = "The tactic serves no objective that a key result could measure. Give it an objective_id first."
        raise invalid("", "no_objective", message)
    rest = {name: getattr(given, name) for name in type(given).model_fields}
    rest |= {"title": rest["title"] or row.title, "objective_id": objective_id, "metric_id": row.metric_id}
    made = await create_key_result(work, checked(KeyResultFields, rest))
    return await nouns.write(work, Indicator, row, {"promoted_to_id": made.id}), made


async def indicators_of(work: Work, tactic_ids: set[UUID]) -> dict[UUID, list[Row[Any]]]:
    """The indicators of some tactics, by tactic, in the order they were made."""
    table = table_of(Indicator)
    found: dict[UUID, list[Row[Any]]] = {tactic_id: [] for tactic_id in tactic_ids}
    query = work.select(Indicator).where(table.c.tactic_id.in_(tactic_ids))
    for row in await work.rows(query.order_by(table.c.created_at, table.c.id)):
        found[row.tactic_id].append(row)
    return found


def candidate_of(row: Row[Any], **more: Any) -> Candidate:
    """A stored indicator as it is judged; `more` is what it is tracked by, and the KPI."""
    return Candidate(
        id=row.id,
        title=row.title,
        significance=row.significance,
        tractability=row.tractability,
        decided=None if row.state == IndicatorState.CANDIDATE else row.state == IndicatorState.CHOSEN,
        promoted=row.promoted_to_id is not None,
        **more,
    )


async def _lock(work: Work, tactic_id: UUID) -> Rows:
    table = table_of(Indicator)
    query = work.select(Indicator).where(table.c.tactic_id == tactic_id).order_by(table.c.created_at, table.c.id)
    return await work.rows(query.with_for_update(key_share=True))


def _check_choice(choice: ChooseIndicators, own: set[UUID]) -> None:
    """Refuse to choose, or to give reasons for, what is not the tactic's, or to name anything twice."""
    named = [(f"/keep/{place}", one) for place, one in enumerate(choice.keep)]
    reasoned = [(f"/reasons/{place}/indicator_id", one.indicator_id) for place, one in enumerate(choice.reasons)]
    for group in (named, reasoned):
        seen: set[UUID] = set()
        for pointer, identity in group:
            if identity not in own:
                message = "This is no indicator of the tactic: name those that it has."
                raise invalid(pointer, "unknown_reference", message)
            if identity in seen:
                raise invalid(pointer, "duplicate", "Name each indicator once.")
            seen.add(identity)


async def _objective_of(work: Work, tactic_id: UUID) -> UUID | None:
    """The objective that a tactic serves: its own, else that of the key result it should move."""
    tactic = await nouns.get(work, Tactic, tactic_id)
    if tactic.objective_id is not None or tactic.key_result_id is None:
        return tactic.objective_id
    return (await nouns.get(work, KeyResult, tactic.key_result_id)).objective_id


async def _check_room(work: Work, tactic_id: UUID) -> None:
    table = table_of(Indicator)
    held = await work.scalar(work.select(Indicator, func.count()).where(table.c.tactic_id == tactic_id))
    if held is not None and held >= MOST:
        message = worded("At most {most} indicators for a tactic: delete some that nobody needs.", most=MOST)
        raise invalid("/tactic_id", "too_many", message)


async def _check(work: Work, fields: IndicatorFields) -> None:
    await nouns.check_references(
        work,
        [
            ("/tactic_id", fields.tactic_id, "tactic"),
            ("/metric_id", fields.metric_id, "metric"),
            ("/key_result_id", fields.key_result_id, "key_result"),
        ],
    )
