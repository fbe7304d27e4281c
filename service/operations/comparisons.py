"""A plan at one moment against itself at another: what came, what went, what was amended and why, and how far it got.

It is the net effect: what was changed and changed back is not told; each step of what was is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Row

from service.core.status import Status
from service.core.verdict import Reason
from service.errors import invalid, joined, words
from service.operations.history import noun_of, values_of
from service.operations.nouns import get, get_many
from service.operations.past import looking_back, work_at
from service.operations.permissions import permitted
from service.operations.progress import LastReading
from service.operations.promises import Promised, promised_in
from service.operations.retention import kept_since
from service.operations.rollups import PlanProgress, progress_of_plan
from service.operations.tactics import tactics_in
from service.store.tables import Change, KeyResult, Objective, Plan, Tactic
from service.store.tables.base import Stored, table_of
from service.store.work import Work


class Became(StrEnum):
    """What became of a thing between two moments."""

    ADDED = "added"
    REMOVED = "removed"
    AMENDED = "amended"


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedField:
    """A field that holds something else at the later moment."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    field: str
    """Its name."""
    before: Any
    """What it held at the earlier moment."""
    after: Any
    """What it holds at the later one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedStep:
    """One change between the two moments, as the log has it."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    seq: int
    """Its number in the log."""
    changed_at: datetime
    """When it was done."""
    action: str
    """created, updated, amended or deleted."""
    reason: str | None
    """Why, as it was said."""
    member_id: UUID | None
    """The member who acted."""
    key_id: UUID | None
    """The key that was used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedThing:
    """The plan, an objective, a key result or a tactic that came, went or was amended."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    noun: str
    """plan, objective, key_result or tactic."""
    id: UUID
    """Which one."""
    title: str
    """What it is called, or was at last."""
    became: Became
    """Whether it was added, removed or amended."""
    fields: tuple[ComparedField, ...]
    """What differs; empty for what was added or removed."""
    steps: tuple[ComparedStep, ...]
    """What was done to it in between, in order: by whom, and why."""
    reason: Reason
    """All of it in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How something stood at a moment."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    progress: float | None
    """How far, 0 to 1; null without a value."""
    status: Status
    """Its status."""
    value: float | None
    """Of a key result, the latest reading that was known."""
    target: float | None
    """Of a key result, the target it was judged by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedStanding:
    """How the plan, an objective or a key result stood at both moments, and by which promise."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    noun: str
    """plan, objective or key_result."""
    id: UUID
    """Which one."""
    title: str
    """What it is called, or was at last."""
    before: Standing | None
    """At the earlier moment; null if it was not there."""
    after: Standing | None
    """At the later moment; null if it was gone."""
    progress_by_first_promise: float | None
    """How far at the later moment by what was promised before any amendment; `after.progress` is by what is now."""
    reasons: tuple[Reason, ...]
    """What moved, in sentences; empty when nothing did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanComparison:
    """A plan at one moment against itself at a later one."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    plan_id: UUID
    """The plan."""
    earlier: datetime
    """The moment it is compared from."""
    later: datetime | None
    """The moment it is compared to; null: now."""
    things: tuple[ComparedThing, ...]
    """What came, went or was amended: the plan, its objectives, key results and tactics."""
    standings: tuple[ComparedStanding, ...]
    """How the plan, its objectives and its key results stood at both moments."""


Rows = dict[UUID, tuple[type[Stored], Row[Any]]]
"""What stood in a plan, by id, with its table."""

Standings = dict[UUID, tuple[str, str, Standing]]
"""How things stood, by id, with what they are and what they are called."""


@dataclass(frozen=True, slots=True)
class _Side:
    """A plan as it stood, and how it was judged."""

    rows: Rows
    standings: Standings


@permitted
async def compare_plan_between(
    work: Work, plan_id: UUID, since: str | None = None, until: str | None = None
) -> PlanComparison:
    """A plan as of one moment, or as it was made, against the same as of another, or as it is; days mean their ends.

    404 if it was not there at the later one; if it was not there yet at the earlier one, all of it was added.
    """
    later = await looking_back(work, until, "to")
    plan = await get(later, Plan, plan_id)
    earlier = await _from_the_beginning(work, plan) if since is None else await looking_back(work, since, "from")
    if earlier.now > later.now:
        raise invalid("from", "from_after_to", "The comparison runs forward: from is not later than to.")
    progress = await progress_of_plan(later, plan_id)
    after = await _side(later, plan_id, progress)
    before = await _side(earlier, plan_id, None)
    promised = await promised_in(later, plan_id, progress)
    steps = await _steps(work, {plan_id, *before.rows, *after.rows}, earlier.now, later.now)
    return PlanComparison(
        plan_id=plan_id,
        earlier=earlier.now,
        later=later.as_of,
        things=tuple(_things(before.rows, after.rows, steps)),
        standings=tuple(_standings(before.standings, after.standings, promised)),
    )


async def _from_the_beginning(work: Work, plan: Row[Any]) -> Work:
    """The work as the plan was made, or as far back as the log reaches."""
    since = await kept_since(work)
    return await work_at(work, plan.created_at if since is None else max(plan.created_at, since))


async def _side(work: Work, plan_id: UUID, progress: PlanProgress | None) -> _Side:
    plans = await get_many(work, Plan, [plan_id])
    if plan_id not in plans:
        return _Side({}, {})
    judged = progress or await progress_of_plan(work, plan_id)
    objectives = await get_many(work, Objective, (one.id for one in judged.objectives))
    results = await get_many(work, KeyResult, (one.id for one in judged.key_results))
    rows: Rows = {plan_id: (Plan, plans[plan_id])}
    rows |= {one.id: (Objective, objectives[one.id]) for one in judged.objectives}
    rows |= {one.id: (KeyResult, results[one.id]) for one in judged.key_results}
    rows |= {row.id: (Tactic, row) for row in await tactics_in(work, plan_id)}
    return _Side(rows, _stood(plans[plan_id].title, judged))


def _stood(title: str, judged: PlanProgress) -> Standings:
    found = {judged.plan_id: ("plan", title, _standing(judged.progress, judged.status))}
    for one in judged.objectives:
        found[one.id] = ("objective", one.title, _standing(one.facts.progress, one.facts.status))
    for one in judged.key_results:
        facts = one.facts
        standing = _standing(facts.progress, facts.status, facts.last_reading, facts.resolved_target)
        found[one.id] = ("key_result", one.title, standing)
    return found


def _standing(
    progress: float | None, status: Status, last: LastReading | None = None, target: float | None = None
) -> Standing:
    return Standing(progress=progress, status=status, value=None if last is None else last.value, target=target)


async def _steps(work: Work, ids: Iterable[UUID], since: datetime, until: datetime) -> dict[UUID, list[ComparedStep]]:
    """What was done to things after one moment and up to another, by their ids."""
    table = table_of(Change)
    query = work.select(Change).where(
        table.c.noun_id.in_(sorted(ids)),
        table.c.changed_at > since,
        table.c.changed_at <= until,
    )
    found: dict[UUID, list[ComparedStep]] = {}
    for row in await work.rows(query.order_by(table.c.seq)):
        step = ComparedStep(**{one.name: getattr(row, one.name) for one in fields(ComparedStep)})
        found.setdefault(row.noun_id, []).append(step)
    return found


def _things(before: Rows, after: Rows, steps: Mapping[UUID, Sequence[ComparedStep]]) -> Iterator[ComparedThing]:
    for key, (model, row) in (before | after).items():
        differing: list[ComparedField] = []
        became = Became.ADDED if key not in before else Became.REMOVED
        if key in before and key in after:
            differing, became = _fields(model, before[key][1], row), Became.AMENDED
            if not differing:
                continue
        noun = noun_of(model)
        said = {"noun": words(noun.replace("_", " ")), "title": row.title}
        more = {"fields": joined(one.field for one in differing)} if differing else {}
        yield ComparedThing(
            noun=noun,
            id=key,
            title=row.title,
            became=became,
            fields=tuple(differing),
            steps=tuple(steps.get(key, ())),
            reason=Reason(f"comparison.{became}", said | more),
        )


def _fields(model: type[Stored], before: Row[Any], after: Row[Any]) -> list[ComparedField]:
    old, new = values_of(model, before), values_of(model, after)
    return [ComparedField(field=name, before=old[name], after=new[name]) for name in new if new[name] != old[name]]


def _standings(
    before: Standings,
    after: Standings,
    promised: Promised,
) -> Iterator[ComparedStanding]:
    for key, (noun, title, _) in (before | after).items():
        was, now = (side[key][2] if key in side else None for side in (before, after))
        first = promised.get(key)
        yield ComparedStanding(
            noun=noun,
            id=key,
            title=title,
            before=was,
            after=now,
            progress_by_first_promise=first,
            reasons=tuple(_moved(title, was, now, first)),
        )


def _moved(title: str, was: Standing | None, now: Standing | None, first: float | None) -> Iterator[Reason]:
    if was is not None and now is not None:
        if was.progress != now.progress:
            yield _told("comparison.progress", title, before=was.progress, after=now.progress)
        if was.status != now.status:
            yield _told("comparison.status", title, before=was.status.value, after=now.status.value)
    if now is not None and first is not None and first != now.progress:
        yield _told("comparison.promise", title, first=first, present=now.progress)


def _told(rule: str, title: str, **params: float | str | None) -> Reason:
    return Reason(rule, {"title": title, **params})
