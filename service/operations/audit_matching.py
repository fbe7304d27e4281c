"""What a table of an audit names, found among what is there: accounts, the members who answer for them, and metrics."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, or_

from service.core.audit_sheets import SheetAccount, SheetFigure
from service.core.catalog.metrics import METRICS
from service.errors import Fault
from service.store.tables import Account, Member, Metric
from service.store.tables.base import table_of
from service.store.work import Work

LONGEST = 40
"""Characters that a channel and a handle each give to a key."""


@dataclass(frozen=True, slots=True)
class Matched:
    """What is there of what a table names, and what is wrong with the rest."""

    accounts: Mapping[tuple[str, str], Row[Any]]
    """By channel and handle in small letters."""
    owners: Mapping[str, UUID]
    """By name or e-mail in small letters, where it is one member's."""
    metrics: Mapping[tuple[int, str], Row[Any]]
    """By the line of the account, and what the figure calls its metric."""
    faults: list[Fault] = field(default_factory=list[Fault])


async def match(work: Work, accounts: Sequence[SheetAccount]) -> Matched:
    """Find what a table names: four statements, however long it is."""
    found = await _accounts(work, accounts)
    owners = await _owners(work, accounts)
    faults = [
        Fault(f"/{account.line}/owner", "unknown_owner", "No member, or more than one, has this name or e-mail.")
        for account in accounts
        if "owner" in account.told and account.told["owner"].lower() not in owners
    ]
    metrics, amiss = await _metrics(work, accounts, found)
    return Matched(found, owners, metrics, [*faults, *amiss])


def name_of(account: SheetAccount) -> tuple[str, str]:
    """What an account is known by."""
    return account.channel.lower(), account.handle.lower()


async def _accounts(work: Work, accounts: Iterable[SheetAccount]) -> dict[tuple[str, str], Row[Any]]:
    table, names = table_of(Account), [name_of(account) for account in accounts]
    query = work.select(Account).where(
        func.lower(table.c.channel).in_({channel for channel, _ in names}),
        func.lower(table.c.handle).in_({handle for _, handle in names}),
    )
    return {(row.channel.lower(), row.handle.lower()): row for row in await work.rows(query)}


async def _owners(work: Work, accounts: Iterable[SheetAccount]) -> dict[str, UUID]:
    wanted = {account.told["owner"].lower() for account in accounts if "owner" in account.told}
    if not wanted:
        return {}
    table = table_of(Member)
    named = or_(func.lower(table.c.name).in_(wanted), func.lower(table.c.email).in_(wanted))
    found: dict[str, set[UUID]] = {}
    for row in await work.rows(work.select(Member).where(named)):
        for name in {row.name.lower(), (row.email or "").lower()} & wanted:
            found.setdefault(name, set()).add(row.id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


async def _metrics(
    work: Work, accounts: Iterable[SheetAccount], found: Mapping[tuple[str, str], Row[Any]]
) -> tuple[dict[tuple[int, str], Row[Any]], list[Fault]]:
    """The metrics of figures that are there: by account and the catalogue's key, or by their own."""
    pairs = [(account, figure) for account in accounts for figure in account.figures]
    table = table_of(Metric)
    keys = {figure.metric for _, figure in pairs if figure.known}
    own = table.c.account_id.in_([row.id for row in found.values()]) & table.c.catalog_key.in_(keys)
    named = table.c.key.in_({figure.metric for _, figure in pairs if not figure.known})
    query = work.select(Metric).where(or_(own, named), table.c.superseded_by.is_(None))
    rows = await work.rows(query.order_by(table.c.created_at, table.c.id))
    matched: dict[tuple[int, str], Row[Any]] = {}
    faults: list[Fault] = []
    for account, figure in pairs:
        row = found.get(name_of(account))
        fitting = [one for one in rows if _fits(one, figure, None if row is None else row.id)]
        if len(fitting) > 1:
            message = "The account has several such metrics. Name the one that is meant by its key, in a long table."
            faults.append(Fault(figure.pointer, "ambiguous", message))
        elif fitting and fitting[0].id in {one.id for one in matched.values()}:
            message = "This account has a figure of this metric already."
            faults.append(Fault(figure.pointer, "duplicate", message))
        elif fitting:
            matched[account.line, figure.metric] = fitting[0]
        elif not figure.known:
            message = "There is no such metric, neither in the catalogue nor by this key for this account."
            faults.append(Fault(figure.pointer, "unknown_metric", message))
    return matched, faults


def _fits(metric: Row[Any], figure: SheetFigure, account_id: UUID | None) -> bool:
    if figure.known:
        return account_id is not None and metric.account_id == account_id and metric.catalog_key == figure.metric
    return metric.key == figure.metric and metric.account_id in (None, account_id)


async def new_keys(work: Work, wanted: Sequence[tuple[SheetAccount, SheetFigure]]) -> list[str]:
    """A free key for each metric to be made: of channel, handle and the catalogue's key, numbered if that is taken."""
    if not wanted:
        return []
    table = table_of(Metric)
    stems = ["_".join(filter(None, (_slug(one.channel), _slug(one.handle), figure.metric))) for one, figure in wanted]
    beginning = or_(*(table.c.key.startswith(stem, autoescape=True) for stem in dict.fromkeys(stems)))
    query = work.select(Metric, table.c.key).where(beginning)
    taken = {row.key for row in await work.rows(query)}
    keys: list[str] = []
    for stem in stems:
        keys.append(next(key for key in _numbered(stem) if key not in taken))
        taken.add(keys[-1])
    return keys


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    yield from (f"{stem}_{number}" for number in count(2))


def _slug(text: str) -> str:
    """What a name leaves in plain letters; nothing of some."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", plain)[:LONGEST].strip("_")


def unit_of(key: str, currency: str | None) -> str | None:
    """The unit of a metric of the catalogue; of money, the currency that was named."""
    unit = METRICS[key].unit
    return currency if unit == "currency" else unit
