"""Channel focus: the accounts that an audit looks at, each with the numbers behind a decision, and a proposal."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.dialects.postgresql import distinct_on

from service.core import focus
from service.core.focus import LEAST_DAYS, MOVING, Course, Evidence, Outlook, Proposal, Sighting
from service.core.periods import Calendar
from service.core.verdict import Reason
from service.core.vocabulary import Cadence, GoodDirection, MetricKind
from service.errors import invalid, not_found
from service.operations.audits import audited_of
from service.operations.nouns import get, get_many
from service.operations.permissions import permitted
from service.operations.serving import serving_of, vanity_of
from service.operations.workspaces import calendar_of, today_of
from service.store.tables import Account, Audit, AuditEntry, Metric
from service.store.tables.accounts import AccountState, Focus
from service.store.tables.base import table_of
from service.store.work import Work

MOST_WITHOUT = 500
"""Accounts without figures that an audit of all accounts tells of."""
SPENDING = ("ad_spend", "costs")
"""The catalogue's metrics of what an account costs, the closest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusFigure:
    """A metric of an account in an audit, with what it was before."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    metric_id: UUID
    """The metric."""
    name: str
    """What people call it."""
    catalog_key: str | None
    """The catalogue's metric that it is."""
    value: float
    """What it stood at, in `unit`."""
    unit: str | None
    """The metric's unit at the time."""
    taken_on: date
    """The day that the value is of: the last one of its period, or the audit's if it was counted by hand."""
    age_days: int
    """How old it was when the audit was held."""
    stale: bool
    """Whether it was older than twice its cadence."""
    previous: float | None
    """What it stood at before; null if nothing before is of the same thing."""
    previous_on: date | None
    """The day that the previous value is of."""
    previous_audit_id: UUID | None
    """The audit that has it."""
    change: float | None
    """The value less the previous one."""
    change_percent: float | None
    """The same in percent of the previous value; null from zero."""
    change_a_month: float | None
    """The change, by months of 30.4 days."""
    change_percent_a_month: float | None
    """The percentage, by months of 30.4 days."""
    course: Course | None
    """Where it goes, seen from what is good; null where too little time lies between, or no direction is good."""
    rank: int | None
    """Its place among the same metric of all accounts in the audit, the best 1; null where there is no other."""
    share: float | None
    """Its part in their sum, 0 to 1; null for ratios and for what is distinct, which have no sum."""
    vanity: bool | None
    """Whether it is a vanity metric; null for what the catalogue does not know."""
    key_result_ids: tuple[UUID, ...]
    """The open key results that read it, directly or through a derived metric."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusCost:
    """What an account costs."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    metric_id: UUID
    """The metric that says so."""
    value: float
    """How much, in `unit`."""
    unit: str | None
    """The currency."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFocus:
    """An account, what the figures speak for, and what was decided."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    account_id: UUID
    """The account."""
    channel: str
    """Where it is."""
    handle: str
    """What it is called there."""
    state: AccountState
    """Whether anybody looks after it."""
    proposal: Proposal | None
    """What the figures speak for; null where they do not suffice."""
    reason: Reason
    """Why."""
    focus: Focus | None
    """What was decided."""
    focus_reason: str | None
    """Why, in the words of who decided."""
    agrees: bool | None
    """Whether the decision is what the figures speak for; null where one of the two is missing."""
    objective_ids: tuple[UUID, ...]
    """The open objectives whose key results read its metrics."""
    key_result_ids: tuple[UUID, ...]
    """Those key results."""
    cost: FocusCost | None
    """What it costs, by the figure of its ad spend or costs; null without one."""
    figures: tuple[FocusFigure, ...]
    """Its figures in the audit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditFocus:
    """The accounts of an audit side by side."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    audit_id: UUID
    """The audit."""
    held_on: date
    """Its day."""
    age_days: int
    """How long ago it was held."""
    against_audit_id: UUID | None
    """The audit that it was asked to be compared with; null: each metric with its latest earlier figure."""
    least_days: int
    """Days between two figures from which they tell a course."""
    moving_percent: float
    """Percent a month from which a metric improves or worsens."""
    accounts: tuple[AccountFocus, ...]
    """The accounts it looks at, by channel and handle."""
    others: tuple[FocusFigure, ...]
    """Figures of metrics that are read from no account."""


@dataclass(frozen=True, slots=True)
class _Earlier:
    """A figure of an earlier audit."""

    audit_id: UUID
    sighting: Sighting


@dataclass(frozen=True, slots=True)
class _Found:
    """All that was read for one audit."""

    audit: Row[Any]
    metrics: Mapping[UUID, Row[Any]]
    sightings: Mapping[UUID, Sighting]
    earlier: Mapping[UUID, _Earlier]
    serving: Mapping[UUID, Sequence[Row[Any]]]
    calendar: Calendar


@permitted
async def focus_of_audit(work: Work, audit_id: UUID, against: UUID | None = None) -> AuditFocus:
    """The accounts of an audit with their figures, what changed, and what that speaks for.

    Each figure is compared with the latest one of its metric in an earlier audit, at least 28 days before if there is
    any; with `against`, with that audit's.
    """
    audit = await get(work, Audit, audit_id)
    if against is not None:
        await _check_against(work, audit, against)
    calendar = await calendar_of(work)
    entries = (await audited_of(work, [audit_id]))[audit_id].entries
    metrics = await get_many(work, Metric, (one.metric_id for one in entries))
    figured = [row.account_id for row in metrics.values() if row.account_id is not None]
    accounts = await _accounts_of(work, audit, figured)
    metrics |= await _metrics_of(work, accounts)
    found = _Found(
        audit=audit,
        metrics=metrics,
        sightings={one.metric_id: _sighting(one, metrics[one.metric_id], audit, calendar) for one in entries},
        earlier=await _earlier_of(work, audit, metrics, against, calendar),
        serving=await serving_of(work, metrics),
        calendar=calendar,
    )
    figures = _figures_of(found)
    return AuditFocus(
        audit_id=audit_id,
        held_on=audit.held_on,
        age_days=(await today_of(work) - audit.held_on).days,
        against_audit_id=against,
        least_days=LEAST_DAYS,
        moving_percent=MOVING,
        accounts=tuple(_account(row, found, figures) for row in accounts),
        others=tuple(one for key, one in figures.items() if metrics[key].account_id is None),
    )


async def _check_against(work: Work, audit: Row[Any], against: UUID) -> None:
    other = await get_many(work, Audit, [against])
    if against not in other:
        raise invalid("against", "unknown_reference", not_found("audit").detail)
    if other[against].held_on >= audit.held_on:
        raise invalid("against", "not_earlier", "Name an audit that was held before.")


async def _accounts_of(work: Work, audit: Row[Any], figured: Iterable[UUID]) -> list[Row[Any]]:
    """The account an audit looks at; of an audit of all, those with figures, and the first of those without."""
    chosen: set[UUID] = set(figured) if audit.account_id is None else {audit.account_id, *figured}
    found = await get_many(work, Account, chosen)
    if audit.account_id is None:
        table = table_of(Account)
        query = work.select(Account).where(table.c.id.not_in(chosen)).order_by(table.c.created_at, table.c.id)
        found |= {row.id: row for row in await work.rows(query.limit(MOST_WITHOUT))}
    return sorted(found.values(), key=lambda row: (row.channel.lower(), row.handle.lower(), row.id))


async def _metrics_of(work: Work, accounts: Sequence[Row[Any]]) -> dict[UUID, Row[Any]]:
    table = table_of(Metric)
    if not accounts:
        return {}
    query = work.select(Metric).where(table.c.account_id.in_([row.id for row in accounts]))
    return {row.id: row for row in await work.rows(query.order_by(table.c.created_at, table.c.id))}


async def _earlier_of(
    work: Work, audit: Row[Any], metrics: Mapping[UUID, Row[Any]], against: UUID | None, calendar: Calendar
) -> dict[UUID, _Earlier]:
    """What metrics stood at before, from one audit or from the latest that lies far enough back, else the latest."""
    found: dict[UUID, _Earlier] = {}
    for until in (_long_before(audit.held_on), audit.held_on) if against is None else (None,):
        missing = metrics.keys() - found.keys()
        for row in await _entries_before(work, missing, until, against) if missing else ():
            found[row.metric_id] = _Earlier(row.audit_id, _sighting(row, metrics[row.metric_id], row, calendar))
    return found


def _long_before(day: date) -> date:
    """The day before which an audit lies far enough back; the first day there is has none before it."""
    return date.fromordinal(max(day.toordinal() - LEAST_DAYS + 1, 1))


async def _entries_before(
    work: Work, metric_ids: Iterable[UUID], until: date | None, against: UUID | None
) -> Sequence[Row[Any]]:
    """Of each metric its latest figure in an audit held before a day, or its figure in one audit."""
    table, audits = table_of(AuditEntry), table_of(Audit)
    query = (
        work.select(AuditEntry, *table.columns, audits.c.held_on)
        .join(audits, (audits.c.workspace_id == table.c.workspace_id) & (audits.c.id == table.c.audit_id))
        .where(audits.c.workspace_id == work.workspace_id, table.c.metric_id.in_(list(metric_ids)))
        .ext(distinct_on(table.c.metric_id))
        .order_by(table.c.metric_id, audits.c.held_on.desc(), audits.c.created_at.desc(), audits.c.id)
    )
    if against is not None:
        query = query.where(table.c.audit_id == against)
    return await work.rows(query if until is None else query.where(audits.c.held_on < until))


def _sighting(entry: Any, metric: Row[Any], audit: Any, calendar: Calendar) -> Sighting:
    """An audited value with the day it is of. How long it was counted for matters where longer means more."""
    if entry.period_end is None:
        return Sighting(entry.value, entry.unit, audit.held_on)
    start, end = entry.period_start.astimezone(calendar.zone), entry.period_end.astimezone(calendar.zone)
    last = end if end == start else end - timedelta(microseconds=1)
    counted = metric.kind in (MetricKind.FLOW, MetricKind.UNIQUE)
    return Sighting(entry.value, entry.unit, last.date(), (end - start) / timedelta(days=1) if counted else None)


def _figures_of(found: _Found) -> dict[UUID, FocusFigure]:
    """All figures of the audit by metric, set beside each other."""
    ranks, shares = _side_by_side(found)
    return {key: _figure(found, key, ranks.get(key), shares.get(key)) for key in found.sightings}


def _side_by_side(found: _Found) -> tuple[dict[UUID, int], dict[UUID, float]]:
    """Places and parts among those of the catalogue's metric, in one unit, that are read from accounts."""
    groups: dict[tuple[str, str | None, MetricKind, GoodDirection], dict[UUID, Sighting]] = {}
    for key, sighting in found.sightings.items():
        metric = found.metrics[key]
        if metric.catalog_key is not None and metric.account_id is not None:
            alike = (metric.catalog_key, sighting.unit, MetricKind(metric.kind), GoodDirection(metric.good_direction))
            groups.setdefault(alike, {})[key] = sighting
    ranks, shares = dict[UUID, int](), dict[UUID, float]()
    for (_, _, kind, direction), group in groups.items():
        ranks |= focus.ranks_of({key: one.value for key, one in group.items()}, direction)
        shares |= focus.shares_of(group, kind)
    return ranks, shares


def _figure(found: _Found, key: UUID, rank: int | None, share: float | None) -> FocusFigure:
    metric, now, earlier = found.metrics[key], found.sightings[key], found.earlier.get(key)
    before = earlier.sighting if earlier is not None and focus.comparable(now, earlier.sighting) else None
    change = None if before is None else focus.change_between(now, before)
    age = (found.audit.held_on - now.on).days
    return FocusFigure(
        metric_id=key,
        name=metric.name,
        catalog_key=metric.catalog_key,
        value=now.value,
        unit=now.unit,
        taken_on=now.on,
        age_days=age,
        stale=age > 2 * DAYS[Cadence(metric.cadence)],
        previous=None if before is None else before.value,
        previous_on=None if before is None else before.on,
        previous_audit_id=None if before is None or earlier is None else earlier.audit_id,
        change=None if change is None else change.absolute,
        change_percent=None if change is None else change.percent,
        change_a_month=None if change is None else change.per_month,
        change_percent_a_month=None if change is None else change.percent_a_month,
        course=None if before is None else focus.course_of(now, before, GoodDirection(metric.good_direction)),
        rank=rank,
        share=share,
        vanity=vanity_of(metric.catalog_key),
        key_result_ids=tuple(row.id for row in found.serving[key]),
    )


DAYS = {
    Cadence.DAILY: 1,
    Cadence.WEEKLY: 7,
    Cadence.MONTHLY: 31,
    Cadence.QUARTERLY: 92,
    Cadence.YEARLY: 366,
    Cadence.IRREGULAR: 1_000_000,
}
"""The longest period of a cadence; what is read irregularly never grows stale."""


def _account(row: Row[Any], found: _Found, figures: Mapping[UUID, FocusFigure]) -> AccountFocus:
    own = [key for key, metric in found.metrics.items() if metric.account_id == row.id]
    serving = {one.id: one for key in own for one in found.serving[key]}
    counted = [figures[key] for key in own if key in figures]
    judged = focus.judge(_outlook(row, found, counted, own, len(serving)))
    return AccountFocus(
        account_id=row.id,
        channel=row.channel,
        handle=row.handle,
        state=row.state,
        proposal=judged.proposal,
        reason=judged.reason,
        focus=row.focus,
        focus_reason=row.focus_reason,
        agrees=None if row.focus is None or judged.proposal is None else row.focus == judged.proposal,
        objective_ids=tuple(dict.fromkeys(one.objective_id for one in serving.values())),
        key_result_ids=tuple(serving),
        cost=_cost(counted),
        figures=tuple(counted),
    )


def _outlook(row: Row[Any], found: _Found, figures: Sequence[FocusFigure], own: Iterable[UUID], tied: int) -> Outlook:
    created: datetime = row.created_at.astimezone(found.calendar.zone)
    return Outlook(
        closed=row.state == AccountState.CLOSED,
        dormant=row.state == AccountState.DORMANT,
        known_days=(found.audit.held_on - created.date()).days,
        seen_before=any(key in found.earlier for key in own),
        tied=tied,
        figures=[Evidence(one.course, one.vanity, bool(one.key_result_ids)) for one in figures],
    )


def _cost(figures: Iterable[FocusFigure]) -> FocusCost | None:
    spent = {one.catalog_key: one for one in figures}
    one = next((spent[key] for key in SPENDING if key in spent), None)
    return None if one is None else FocusCost(metric_id=one.metric_id, value=one.value, unit=one.unit)
