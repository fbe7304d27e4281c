"""OKRs from a table (CSV): its objectives and key results are made in a plan, with metrics and readings, all or none.

What is there already is matched, never made twice: an objective by its title in the plan, a key result by its title in
the objective, a metric by its key or name. What the service says of them stays, and is told where the table says
otherwise; a new current value is a new reading.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Row, func

from service.core.columns import DELIMITERS
from service.core.okr_sheets import OkrFormat, SheetKeyResult, SheetObjective, objectives_in
from service.core.sheets import plain, refusal
from service.core.vocabulary import Cadence, MetricKind, TargetKind
from service.errors import Fault, Kind, Problem, invalid
from service.operations import nouns
from service.operations.check_ins import create_check_in
from service.operations.intake import record_readings
from service.operations.key_results import create_key_result
from service.operations.metrics import create_metric
from service.operations.objectives import create_objective, patch_objective
from service.operations.permissions import permitted
from service.operations.validation import checked
from service.operations.workspaces import hold_workspace, today_of
from service.store.tables import CheckIn, KeyResult, LatestReading, Member, Metric, Objective, Plan
from service.store.tables.base import table_of
from service.store.tables.check_ins import CheckInFields
from service.store.tables.measures import KeyResultFields, MetricFields
from service.store.tables.okr_sheets import OkrSheet
from service.store.tables.plans import ObjectiveFields
from service.store.work import Work

SOURCE = "import"
LONGEST_KEY = 60
LATEST_CHECK_INS = 50
"""Check-ins that are looked through for one that says the same."""

COLUMNS = {"owner_id": "owner", "parent_id": "parent"}
"""Columns that are called otherwise than the field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedKeyResult:
    """A key result of a table."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    key_result_id: UUID | None
    """The key result; null in a dry run that would make it."""
    title: str
    """The key result in words."""
    created: bool
    """Whether it was made for the table."""
    metric_key: str
    """The key of its metric."""
    metric_created: bool
    """Whether the metric was made for it."""
    recorded: bool
    """Whether the current value was recorded: it differs from the latest reading."""
    kept: tuple[str, ...]
    """Fields of a key result that was there, which say otherwise than the table and stay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedObjective:
    """An objective of a table."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    objective_id: UUID | None
    """The objective; null in a dry run that would make it."""
    title: str
    """The objective in words."""
    created: bool
    """Whether it was made for the table."""
    kept: tuple[str, ...]
    """Fields of an objective that was there, which say otherwise than the table and stay."""
    key_results: tuple[ImportedKeyResult, ...]
    """Its key results."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedOkrs:
    """What became of a table of OKRs."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    dry_run: bool
    """Whether nothing was done, and this is what would happen."""
    objectives: tuple[ImportedObjective, ...]
    """The objectives of the table, in its order."""
    check_in_id: UUID | None
    """The draft of a check-in that holds the confidences; null without any, or if one says the same already."""


@dataclass(slots=True)
class _Known:
    """What is there of what a table names, and what is wrong with the rest."""

    plan: Row[Any]
    day: date
    objectives: dict[str, Row[Any]]
    key_results: dict[tuple[UUID, str], Row[Any]]
    members: Mapping[str, UUID]
    metrics: dict[str, Any]
    latest: dict[UUID, float]
    faults: list[Fault] = field(default_factory=list[Fault])


@permitted
async def import_okrs(work: Work, plan_id: UUID, sheet: OkrSheet) -> ImportedOkrs:
    """Make the objectives and key results of a table in a plan, all or nothing; the same table again changes nothing.

    Current values are recorded as of a day, and starting values as of the first day. Faults point at `/line/column`.
    """
    delimiter = None if sheet.delimiter is None else DELIMITERS[sheet.delimiter]
    written = OkrFormat(delimiter, sheet.decimal, sheet.date_order, frozenset(name.strip() for name in sheet.ignore))
    objectives = objectives_in(sheet.csv, written)
    plan = await nouns.get(work, Plan, plan_id)
    today = await today_of(work)
    if sheet.current_on is not None and sheet.current_on > today:
        raise invalid("/current_on", "in_the_future", "The day of the current values is not in the future.")
    await hold_workspace(work, alone=True)
    known = await _known(work, plan, objectives, sheet.current_on or today)
    async with work.part(keep=not sheet.dry_run):
        made = [await _objective(work, known, one) for one in objectives]
        await _stand_under(work, known, objectives)
        if known.faults:
            raise refusal(sorted(known.faults, key=lambda fault: int(fault.pointer.split("/")[1])))
        imported = [_told(known, one, sheet) for one in made]
        check_in_id = await _check_in(work, known, made)
    return ImportedOkrs(
        dry_run=sheet.dry_run,
        objectives=tuple(imported),
        check_in_id=None if sheet.dry_run else check_in_id,
    )


@dataclass(slots=True)
class _Made:
    """An objective of the table in the plan, with its key results."""

    row: Any
    created: bool
    kept: tuple[str, ...]
    key_results: list[tuple[SheetKeyResult, ImportedKeyResult]] = field(
        default_factory=list[tuple[SheetKeyResult, ImportedKeyResult]]
    )


def _told(known: _Known, made: _Made, sheet: OkrSheet) -> ImportedObjective:
    def there(identity: UUID | None, *, created: bool) -> UUID | None:
        return None if sheet.dry_run and created else identity

    results = (
        ImportedKeyResult(
            key_result_id=there(one.key_result_id, created=one.created),
            **{name: getattr(one, name) for name in ImportedKeyResult.__slots__ if name != "key_result_id"},
        )
        for _, one in made.key_results
    )
    identity = there(made.row.id, created=made.created)
    return ImportedObjective(
        objective_id=identity, title=made.row.title, created=made.created, kept=made.kept, key_results=tuple(results)
    )


async def _known(work: Work, plan: Row[Any], objectives: Sequence[SheetObjective], day: date) -> _Known:
    """Find what a table names: a handful of statements, however long it is."""
    table = table_of(Objective)
    rows = await work.rows(work.select(Objective).where(table.c.plan_id == plan.id).order_by(table.c.created_at))
    results = table_of(KeyResult)
    ids = [row.id for row in rows]
    there = await work.rows(work.select(KeyResult).where(results.c.objective_id.in_(ids))) if ids else ()
    names = {one.metric for objective in objectives for one in objective.key_results}
    metrics = table_of(Metric)
    called = {name.lower() for name in names} | {key_of(name).lower() for name in names}
    query = work.select(Metric).where(func.lower(metrics.c.key).in_(called) | func.lower(metrics.c.name).in_(called))
    found: dict[str, Any] = {}
    for row in await work.rows(query.order_by(metrics.c.created_at, metrics.c.id)) if called else ():
        for name in (row.name.lower(), row.key.lower()):
            found.setdefault(name, row)
    latest = table_of(LatestReading)
    measured = [row.id for row in found.values()]
    values = work.select(LatestReading, latest.c.metric_id, latest.c.value).where(latest.c.metric_id.in_(measured))
    return _Known(
        plan=plan,
        day=day,
        objectives={plain(row.title): row for row in reversed(rows)},
        key_results={(row.objective_id, plain(row.title)): row for row in there},
        members=await _members(work),
        metrics=found,
        latest={row.metric_id: row.value for row in await work.rows(values)} if measured else {},
    )


async def _members(work: Work) -> dict[str, UUID]:
    """Members by name or e-mail in small letters, where it is one member's."""
    found: dict[str, set[UUID]] = {}
    for row in await work.rows(work.select(Member)):
        for name in filter(None, (row.name.lower(), (row.email or "").lower())):
            found.setdefault(name, set()).add(row.id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def key_of(name: str) -> str:
    """The key of a metric of this name: what of it can stand in a key, or, where that is nothing, a digest."""
    word = "_".join(plain(name).encode("ascii", "ignore").decode().split())[:LONGEST_KEY]
    return word or f"metric-{hashlib.blake2b(name.encode(), digest_size=6).hexdigest()}"


def _amiss(known: _Known, line: int, problem: Problem) -> None:
    """Tell what is wrong with a row by its line and column."""
    if problem.kind is not Kind.INVALID:
        raise problem
    for one in problem.errors:
        name = one.pointer.strip("/").split("/")[0]
        known.faults.append(Fault(f"/{line}/{COLUMNS.get(name, name)}", one.code, one.message))


async def _objective(work: Work, known: _Known, sheet: SheetObjective) -> _Made:
    owner = None if sheet.owner is None else known.members.get(sheet.owner.lower())
    if sheet.owner is not None and owner is None:
        message = "No member, or more than one, has this name or e-mail."
        known.faults.append(Fault(f"/{sheet.line}/owner", "unknown_owner", message))
    told = {"owner_id": owner, "starts_on": sheet.starts_on, "due_on": sheet.due_on, "weight": sheet.weight}
    told = {name: value for name, value in told.items() if value is not None}
    row = known.objectives.get(plain(sheet.title))
    created = row is None
    if row is None:
        try:
            fields = checked(ObjectiveFields, {"plan_id": known.plan.id, "title": sheet.title, **told})
            row = await create_objective(work, fields)
        except Problem as problem:
            _amiss(known, sheet.line, problem)
            return _Made(known.plan, created, ())
        known.objectives[plain(sheet.title)] = row
    kept = () if created else tuple(name for name, value in told.items() if getattr(row, name) != value)
    made = _Made(row, created, kept)
    for one in sheet.key_results:
        try:
            made.key_results.append((one, await _key_result(work, known, row, one)))
        except Problem as problem:
            _amiss(known, one.line, problem)
    return made


async def _stand_under(work: Work, known: _Known, objectives: Sequence[SheetObjective]) -> None:
    """Put objectives under those that they name, which may come later in the table."""
    for sheet in objectives:
        row = known.objectives.get(plain(sheet.title))
        if sheet.parent is None or row is None:
            continue
        parent = known.objectives.get(plain(sheet.parent))
        if parent is None:
            message = "There is no objective of this title in the table or in the plan."
            known.faults.append(Fault(f"/{sheet.line}/parent", "unknown_objective", message))
        elif row.parent_id is None:
            try:
                await patch_objective(work, row.id, {"parent_id": parent.id})
            except Problem as problem:
                _amiss(known, sheet.line, problem)


async def _key_result(work: Work, known: _Known, objective: Row[Any], sheet: SheetKeyResult) -> ImportedKeyResult:
    row = known.key_results.get((objective.id, plain(sheet.title)))
    created, metric_created = row is None, False
    names = ("baseline", "target", "starts_on", "due_on", "weight")
    told = {name: value for name in names if (value := getattr(sheet, name)) is not None}
    if row is None:
        metric = _metric_called(known, sheet.metric)
        if metric is None:
            metric, metric_created = await _make_metric(work, known, sheet), True
        given = {"objective_id": objective.id, "metric_id": metric.id, "title": sheet.title, "kind": kind_of(sheet)}
        row = await create_key_result(work, checked(KeyResultFields, given | told))
        known.key_results[objective.id, plain(sheet.title)] = row
    else:
        metric = await nouns.get(work, Metric, row.metric_id)
    kept = () if created else tuple(name for name, value in told.items() if getattr(row, name) != value)
    recorded = await _record(work, known, metric, objective, sheet, new=metric_created)
    return ImportedKeyResult(
        key_result_id=row.id,
        title=row.title,
        created=created,
        metric_key=metric.key,
        metric_created=metric_created,
        recorded=recorded,
        kept=kept,
    )


def kind_of(sheet: SheetKeyResult) -> TargetKind:
    """Up or down, as the target lies from where it starts, or from where it stands."""
    start = sheet.baseline if sheet.baseline is not None else sheet.current
    down = start is not None and sheet.target is not None and sheet.target < start
    return TargetKind.DECREASE_TO if down else TargetKind.INCREASE_TO


def _metric_called(known: _Known, name: str) -> Any:
    return known.metrics.get(name.lower()) or known.metrics.get(key_of(name).lower())


async def _make_metric(work: Work, known: _Known, sheet: SheetKeyResult) -> Row[Any]:
    """A metric that nobody reads by machine yet, so that no reading of it is ever late."""
    down = kind_of(sheet) is TargetKind.DECREASE_TO
    given = {"key": key_of(sheet.metric), "name": sheet.metric, "kind": MetricKind.LEVEL, "unit": sheet.unit}
    more = {"cadence": Cadence.IRREGULAR, "good_direction": "down" if down else "up"}
    row = await create_metric(work, checked(MetricFields, given | more))
    known.metrics[row.key.lower()] = known.metrics[row.name.lower()] = row
    return row


async def _record(
    work: Work, known: _Known, metric: Row[Any], objective: Row[Any], sheet: SheetKeyResult, *, new: bool
) -> bool:
    """Record the current value, if it is another than the latest; of a new metric where it started, too."""
    items: list[dict[str, Any]] = []
    begun = sheet.starts_on or objective.starts_on or known.plan.starts_on
    if new and sheet.baseline is not None and begun is not None and begun < known.day:
        items.append({"metric": str(metric.id), "value": sheet.baseline, "at": begun.isoformat(), "source": SOURCE})
    fresh = sheet.current is not None and known.latest.get(metric.id) != sheet.current
    if fresh:
        item = {"metric": str(metric.id), "value": sheet.current, "at": known.day.isoformat(), "source": SOURCE}
        items.append(item)
        known.latest[metric.id] = sheet.current or 0.0
    if items:
        told = await record_readings(work, items)
        amiss = [one for one in told.items if one.outcome == "rejected"]
        known.faults += [Fault(f"/{sheet.line}/current", one.code or "", one.message or "") for one in amiss]
    return fresh


async def _check_in(work: Work, known: _Known, made: Sequence[_Made]) -> UUID | None:
    """The draft of a check-in that says the confidences, unless one says the same."""
    said = [
        {"key_result_id": str(one.key_result_id), "confidence": sheet.confidence, "note": None}
        for objective in made
        for sheet, one in objective.key_results
        if sheet.confidence is not None
    ]
    if not said:
        return None
    table = table_of(CheckIn)
    query = work.select(CheckIn, table.c.confidences).where(table.c.plan_id == known.plan.id)
    rows = await work.rows(query.order_by(table.c.created_at.desc()).limit(LATEST_CHECK_INS))
    if any(row.confidences == said for row in rows):
        return None
    confidences = [one | {"key_result_id": UUID(str(one["key_result_id"]))} for one in said]
    fields = CheckInFields.model_validate({"plan_id": known.plan.id, "confidences": confidences})
    return (await create_check_in(work, fields)).id
