"""An audit from a table (CSV): its accounts and metrics are found or made, and the audit is held with its figures.

All or nothing. What is there already is matched, never made twice: an account by channel and handle, in capitals or
not; a metric by its account and what the catalogue calls it, or by its key. What the service says of an account stays;
what it does not say yet is taken from the table.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Row

from service.core.audit_sheets import TOLD, SheetAccount, SheetFigure, accounts_in
from service.core.catalog.metrics import METRICS
from service.core.catalog.names import metric_label
from service.core.columns import DELIMITERS
from service.core.sheets import refusal
from service.core.vocabulary import Cadence
from service.errors import Fault, Kind, Problem, invalid, worded
from service.operations.accounts import create_accounts, patch_account
from service.operations.audit_matching import Matched, match, name_of, new_keys, unit_of
from service.operations.audits import audited_of, check_day, create_audit
from service.operations.metrics import create_metrics
from service.operations.permissions import permitted
from service.operations.validation import checked
from service.operations.workspaces import hold_workspace
from service.store.tables import Audit
from service.store.tables.accounts import AccountFields
from service.store.tables.audits import MOST_ENTRIES, AuditSheet, NewAuditFields
from service.store.tables.base import table_of
from service.store.tables.measures import MetricFields
from service.store.work import Work

LONGEST_NAME = 300
FIELDS = {"url": "url", "owner": "owner_id", "purpose": "purpose"}
"""What a table says of an account, by the account's field."""


class ImportOutcome(StrEnum):
    """What became of a table."""

    CREATED = "created"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedFigure:
    """A figure of a table."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    metric_id: UUID | None
    """The metric; null in a dry run that would make it."""
    metric_key: str
    """Its key."""
    catalog_key: str | None
    """The catalogue's metric that the column was taken for."""
    value: float
    """The value that was read."""
    unit: str | None
    """Its unit."""
    created: bool
    """Whether the metric was made for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedAccount:
    """An account of a table."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    account_id: UUID | None
    """The account; null in a dry run that would make it."""
    channel: str
    """Where it is."""
    handle: str
    """What it is called there."""
    created: bool
    """Whether it was made for the table."""
    filled: tuple[str, ...]
    """Fields of an account that was there, which were empty and are taken from the table."""
    kept: tuple[str, ...]
    """Fields of an account that was there, which say otherwise than the table and stay."""
    figures: tuple[ImportedFigure, ...]
    """Its figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedAudit:
    """What became of an audit that came as a table."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    outcome: ImportOutcome
    """`created`, or `unchanged`: an audit of this day and title has exactly these figures."""
    dry_run: bool
    """Whether nothing was done, and this is what would happen."""
    audit_id: UUID | None
    """The audit; null in a dry run that would hold it."""
    accounts: tuple[ImportedAccount, ...]
    """The accounts of the table, in its order."""


@dataclass(frozen=True, slots=True)
class _Step:
    """What is to be done for one account: made, changed or left, and its metrics found or made."""

    sheet: SheetAccount
    row: Row[Any] | None
    new: AccountFields
    change: Mapping[str, Any]
    kept: tuple[str, ...]
    figures: Sequence[tuple[SheetFigure, Row[Any] | None, MetricFields | None]]


@permitted
async def import_audit(work: Work, sheet: AuditSheet, language: str) -> ImportedAudit:
    """Hold the audit that a table is, with new accounts and metrics where it names such, all or nothing.

    New metrics are called in a language. The same table again is `unchanged`. An audit of the day and title with other
    figures stays, and is a conflict.
    """
    await check_day(work, sheet.held_on)
    delimiter = None if sheet.delimiter is None else DELIMITERS[sheet.delimiter]
    accounts = accounts_in(sheet.csv, delimiter=delimiter, decimal=sheet.decimal, ignored=sheet.ignore)
    if sum(len(account.figures) for account in accounts) > MOST_ENTRIES:
        message = worded("At most {most} figures in an audit: make two of this table.", most=MOST_ENTRIES)
        raise invalid("", "too_many", message)
    if not sheet.dry_run:
        await hold_workspace(work, alone=True)
    matched = await match(work, accounts)
    steps = await _planned(work, accounts, matched, sheet.currency, language)
    same = await _same(work, sheet, steps)
    imported = await _done(work, steps, dry=sheet.dry_run)
    audit_id = None if same is None else same.id
    if same is None and not sheet.dry_run:
        audit_id = (await create_audit(work, _audit_of(sheet, imported))).id
    outcome = ImportOutcome.CREATED if same is None else ImportOutcome.UNCHANGED
    return ImportedAudit(outcome=outcome, dry_run=sheet.dry_run, audit_id=audit_id, accounts=tuple(imported))


async def _planned(
    work: Work, accounts: Sequence[SheetAccount], matched: Matched, currency: str | None, language: str
) -> list[_Step]:
    """What is to be done, if nothing of the table is amiss."""
    faults = list(matched.faults)
    wanted = [
        (account, figure)
        for account in accounts
        for figure in account.figures
        if figure.known and (account.line, figure.metric) not in matched.metrics
    ]
    missing = [one for _, one in wanted if METRICS[one.metric].unit == "currency" and currency is None]
    message = "Say the currency of this metric in currency, for example EUR."
    faults += [Fault(one.pointer, "currency_missing", message) for one in missing]
    keys = dict(zip(((a.line, f.metric) for a, f in wanted), await new_keys(work, wanted), strict=True))
    steps: list[_Step] = []
    for account in accounts:
        try:
            steps.append(_step(account, matched, keys, currency, language))
        except Problem as problem:
            faults += [Fault(f"/{account.line}{_column(one.pointer)}", one.code, one.message) for one in problem.errors]
    if faults:
        raise refusal(sorted(faults, key=lambda one: int(one.pointer.split("/")[1])))
    return steps


def _column(pointer: str) -> str:
    return "/owner" if pointer == "/owner_id" else pointer


def _step(
    account: SheetAccount,
    matched: Matched,
    keys: Mapping[tuple[int, str], str],
    currency: str | None,
    language: str,
) -> _Step:
    row = matched.accounts.get(name_of(account))
    told: dict[str, Any] = {FIELDS[name]: account.told[name] for name in TOLD if name in account.told}
    if "owner_id" in told:
        told["owner_id"] = matched.owners.get(account.told["owner"].lower())
    new = checked(AccountFields, {"channel": account.channel, "handle": account.handle, **told})
    change = {} if row is None else {name: one for name, one in told.items() if getattr(row, name) is None}
    kept = () if row is None else tuple(name for name, one in told.items() if getattr(row, name) not in (None, one))
    figures: list[tuple[SheetFigure, Row[Any] | None, MetricFields | None]] = []
    for figure in account.figures:
        known = matched.metrics.get((account.line, figure.metric))
        key = keys.get((account.line, figure.metric))
        made = None if key is None else _metric_of(account, figure, key, currency, language)
        figures.append((figure, known, made))
    return _Step(account, row, new, change, kept, figures)


def _metric_of(
    account: SheetAccount, figure: SheetFigure, key: str, currency: str | None, language: str
) -> MetricFields:
    """A metric as the catalogue has it. Nobody reads it by machine yet, so no reading of it is ever late."""
    known = METRICS[figure.metric]
    name = f"{metric_label(figure.metric, language)} ({account.channel} {account.handle})"
    fields = {"key": key, "name": name[:LONGEST_NAME], "kind": known.kind, "catalog_key": known.key}
    given = {"unit": unit_of(known.key, currency), "good_direction": known.good_direction}
    return checked(MetricFields, {**fields, **given, "cadence": Cadence.IRREGULAR})


async def _same(work: Work, sheet: AuditSheet, steps: Sequence[_Step]) -> Row[Any] | None:
    """The audit of this day and title, if it has exactly these figures; one that has others is in the way."""
    table = table_of(Audit)
    query = work.select(Audit).where(table.c.held_on == sheet.held_on, table.c.title == sheet.title)
    rows = {row.id: row for row in await work.rows(query)}
    found = await audited_of(work, rows)
    figures = {known.id: one.value for step in steps for one, known, _ in step.figures if known is not None}
    wanted = figures if len(figures) == sum(len(step.figures) for step in steps) else None
    for key, facts in found.items():
        if {one.metric_id: one.value for one in facts.entries} == wanted:
            return rows[key]
    if rows:
        message = "An audit of this day and title has other figures, and stays. Give this one another title."
        raise Problem(Kind.CONFLICT, message, (Fault("/title", "taken", message),))
    return None


async def _done(work: Work, steps: Sequence[_Step], *, dry: bool) -> list[ImportedAccount]:
    """Make or change accounts and make their metrics, or only say so."""
    ids = [None if step.row is None else step.row.id for step in steps]
    metrics: dict[UUID, Any] = {}
    if not dry:
        made = iter(await create_accounts(work, [step.new for step in steps if step.row is None]))
        ids = [next(made).id if identity is None else identity for identity in ids]
        for step in steps:
            if step.row is not None and step.change:
                await patch_account(work, step.row.id, step.change)
        wanted = [
            new.model_copy(update={"account_id": identity})
            for step, identity in zip(steps, ids, strict=True)
            for _, _, new in step.figures
            if new is not None
        ]
        metrics = {row.id: row for row in await create_metrics(work, wanted)}
    return [_told(step, identity, metrics) for step, identity in zip(steps, ids, strict=True)]


def _told(step: _Step, account_id: UUID | None, metrics: Mapping[UUID, Any]) -> ImportedAccount:
    return ImportedAccount(
        account_id=account_id,
        channel=step.new.channel if step.row is None else step.row.channel,
        handle=step.new.handle if step.row is None else step.row.handle,
        created=step.row is None,
        filled=tuple(step.change),
        kept=step.kept,
        figures=tuple(_figure(one, metrics) for one in step.figures),
    )


def _figure(
    planned: tuple[SheetFigure, Row[Any] | None, MetricFields | None], made: Mapping[UUID, Any]
) -> ImportedFigure:
    figure, known, new = planned
    metric: Any = known if new is None else made.get(new.id, new)
    return ImportedFigure(
        metric_id=metric.id if new is None or new.id in made else None,
        metric_key=metric.key,
        catalog_key=metric.catalog_key,
        value=figure.value,
        unit=metric.unit,
        created=new is not None,
    )


def _audit_of(sheet: AuditSheet, imported: Sequence[ImportedAccount]) -> NewAuditFields:
    """The audit with what was counted, and nothing that was read; of one account if there is only one."""
    entries = [{"metric_id": one.metric_id, "value": one.value} for account in imported for one in account.figures]
    alone = imported[0].account_id if len(imported) == 1 else None
    fields = {"title": sheet.title, "held_on": sheet.held_on, "account_id": alone}
    return NewAuditFields.model_validate({**fields, "metric_ids": [], "entries": entries})
