"""What travels when a workspace moves: which tables, in which order, and rows as JSON in and out.

Every tenant table is named here: it travels (`MOVED`), or stays, with the reason (`STAYS`).
"""

from collections.abc import AsyncIterator, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Row, Select, Table, func, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import UUID as SQL_UUID
from sqlmodel import SQLModel

from service.store import tables
from service.store.tables.base import Tenant, table_of
from service.store.work import Rows, Work

AT_ONCE = 2_000
"""Lines that are read or written at once."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A table that travels. Its rows are lines of a kind, their `type`."""

    kind: str
    model: type[Tenant]
    without: frozenset[str] = frozenset()
    """Columns that stay."""
    noun: bool = True
    """Whether its ids are on the register."""

    @property
    def table(self) -> Table:
        """The table itself."""
        return table_of(self.model)

    @property
    def columns(self) -> list[Column[Any]]:
        """The columns that travel."""
        return [column for column in self.table.columns if column.name not in {"workspace_id", *self.without}]

    @property
    def above(self) -> str | None:
        """The column that names another row of the same table, which has to come first."""
        named = (one for one in self.table.foreign_key_constraints if one.referred_table is self.table)
        return next((key.column_keys[-1] for key in named), None)

    @property
    def names(self) -> list[str]:
        """The fields of its lines."""
        return [column.name for column in self.columns]

    @property
    def key(self) -> list[str]:
        """What tells its rows apart in a workspace."""
        return [column.name for column in self.table.primary_key if column.name != "workspace_id"]


SECRETS = frozenset({"secret", "previous_secret", "previous_until", "verify_token"})

GRAPH = (
    Moved("member", tables.Member, frozenset({"access", "issuer", "subject"})),
    Moved("account", tables.Account),
    Moved("metric", tables.Metric),
    Moved("audit", tables.Audit),
    Moved("audit_entry", tables.AuditEntry, noun=False),
    Moved("plan", tables.Plan),
    Moved("plan_closing", tables.PlanClosing),
    Moved("objective", tables.Objective),
    Moved("key_result", tables.KeyResult),
    Moved("tactic", tables.Tactic),
    Moved("estimate", tables.Estimate),
    Moved("indicator", tables.Indicator),
    Moved("alignment", tables.Alignment),
    Moved("check_in", tables.CheckIn),
    Moved("source", tables.Source, SECRETS),
    Moved("change", tables.Change, noun=False),
)
"""What is written in one transaction, in an order in which each line only refers to earlier ones."""

MEASURED = (
    Moved("latest_reading", tables.LatestReading, noun=False),
    Moved("closed_day", tables.ReadingDay, frozenset({"closed"}), noun=False),
    Moved("reading", tables.Reading, noun=False),
    Moved("reading_revision", tables.ReadingRevision, noun=False),
    Moved("quarantined_reading", tables.QuarantinedReading, noun=False),
    Moved("telemetry_total", tables.TelemetryTotal, noun=False),
)
"""What refers to the rest by no foreign key, and of which there may be any number: written piece by piece."""

MOVED = {one.kind: one for one in (*GRAPH, *MEASURED)}
ORDER = {name: place for place, name in enumerate(MOVED)}

STAYS: dict[type[SQLModel], str] = {
    tables.Workspace: "stands in the header, but for its id and slug",
    tables.Node: "the register of ids, written anew with each thing",
    tables.ApiKey: "whoever holds a key is let in where it was made, and nowhere else",
    tables.CalendarToken: "the same, of links",
    tables.ChangeCounter: "counted anew",
    tables.Delivery: "what senders sent here; the readings in it travel",
    tables.DeliveryContent: "what senders sent here; the readings in it travel",
    tables.RememberedAnswer: "answers to requests of keys that stay, sealed under them",
    tables.RateWindow: "requests that were counted here",
    tables.Upkeep: "when upkeep was done here",
    tables.Route: "how requests find this workspace",
    tables.Installation: "belongs to no workspace",
    tables.WebhookEndpoint: "whom to tell is decided where it is done; two copies would tell everything twice",
    tables.WebhookOutbox: "what was told here",
    tables.WebhookStatus: "what was told here",
    tables.WebhookEvent: "what was told here",
    tables.WebhookDelivery: "what was told here",
    tables.WebhookAttempt: "what was told here",
}
"""What does not travel, and why."""

DEEP = """
    WITH RECURSIVE deep AS (
        SELECT t.id, 0 AS depth FROM oarlock.{name} t WHERE t.workspace_id = :workspace_id AND t.{above} IS NULL
        UNION ALL
        SELECT t.id, d.depth + 1 FROM oarlock.{name} t JOIN deep d ON d.id = t.{above}
         WHERE t.workspace_id = :workspace_id
    )
    SELECT {columns}
      FROM oarlock.{name} t LEFT JOIN deep d ON d.id = t.id
     WHERE t.workspace_id = :workspace_id
     ORDER BY d.depth, t.created_at, t.id
"""
"""Rows of which some stand above others, those first. What stands in a circle comes last."""


def rows_to_move(work: Work, moved: Moved) -> AsyncIterator[Rows]:
    """All rows of a table, in the order in which they travel, some at a time."""
    return work.pieces(_query(work, moved), AT_ONCE)


def _query(work: Work, moved: Moved) -> Any:
    if moved.above is not None:
        columns = ", ".join(f"t.{column.name}" for column in moved.columns)
        told = text(DEEP.format(name=moved.table.name, above=moved.above, columns=columns))
        return told.bindparams(workspace_id=work.workspace_id).columns(*moved.columns)
    order = ["created_at", "id"] if "created_at" in moved.table.c else moved.key
    return _those(work, moved, *moved.columns).order_by(*(moved.table.c[name] for name in order))


def _those(work: Work, moved: Moved, *columns: Any) -> Select[Any]:
    query = work.select(moved.model, *columns)
    return query.where(moved.table.c.closed) if moved.model is tables.ReadingDay else query


async def count_to_move(work: Work) -> dict[str, int]:
    """How many rows of each type there are."""
    return {name: await work.scalar(_those(work, one, func.count())) for name, one in MOVED.items()}


async def last_change(work: Work) -> int:
    """The number of the last change; 0 before the first."""
    return await work.scalar(work.select(tables.ChangeCounter, table_of(tables.ChangeCounter).c.last)) or 0


def _type_of(column: Column[Any]) -> str:
    return column.type.compile(dialect=postgresql.dialect())


def _incoming(moved: Moved, alias: str = "i") -> str:
    """Lines as rows, with the place of each; they come as one JSON array."""
    names = ", ".join(f'"{one.name}" {_type_of(one)}' for one in moved.columns)
    return f"json_to_recordset(CAST(:lines AS json)) AS {alias}({names}, place int)"


def _same(moved: Moved) -> str:
    """The condition that a row and a line are of the same thing."""
    return " AND ".join(f't."{name}" = i."{name}"' for name in moved.key)


@cache
def _compare(name: str) -> Any:
    moved = MOVED[name]
    rest = [one.name for one in moved.columns if one.name not in moved.key]
    pairs = (", ".join(f'{alias}."{one}"' for one in rest) for alias in ("t", "i"))
    return text(f"""
        SELECT i.place, ROW({next(pairs)}) IS NOT DISTINCT FROM ROW({next(pairs)}) AS same
          FROM {_incoming(moved)}
          JOIN oarlock.{moved.table.name} t ON t.workspace_id = :workspace_id AND {_same(moved)}
         WHERE t.workspace_id = :workspace_id
    """)  # noqa: S608 - the names are those of the tables


@cache
def _insert(name: str, more: tuple[str, ...]) -> Any:
    moved = MOVED[name]
    names = ", ".join(f'"{one.name}"' for one in moved.columns)
    given = ", ".join(f'i."{one.name}"' for one in moved.columns)
    besides = "".join(f", {column}" for column in more)
    values = "".join(f", CAST(:{column} AS {_type_of(moved.table.c[column])})" for column in more)
    return text(f"""
        INSERT INTO oarlock.{moved.table.name} (workspace_id, {names}{besides})
        SELECT :workspace_id, {given}{values} FROM {_incoming(moved)}
        RETURNING 1
    """)  # noqa: S608 - as above


@cache
def _replace(name: str) -> Any:
    moved = MOVED[name]
    values = ", ".join(f'"{one.name}" = i."{one.name}"' for one in moved.columns if one.name not in moved.key)
    return text(f"""
        UPDATE oarlock.{moved.table.name} t SET {values} FROM {_incoming(moved)}
         WHERE t.workspace_id = :workspace_id AND {_same(moved)}
    """)  # noqa: S608 - as above


REGISTER = text("""
    INSERT INTO oarlock.nodes (workspace_id, id, noun)
    SELECT :workspace_id, i.id, CAST(:noun AS text) FROM unnest(CAST(:ids AS uuid[])) AS i(id)
    RETURNING id
""")

KEEP_LATEST = text("""
    INSERT INTO oarlock.latest_readings AS l
           (workspace_id, metric_id, period_start, period_end, value, provisional, received_at)
    SELECT f.workspace_id, f.metric_id, f.period_start, f.period_end, f.value, f.provisional, f.received_at
      FROM unnest(CAST(:metric_ids AS uuid[])) AS m(metric_id)
     CROSS JOIN LATERAL (
           SELECT r.workspace_id, r.metric_id, r.period_start, r.period_end, r.value, r.provisional, r.received_at
             FROM oarlock.readings r
            WHERE r.workspace_id = :workspace_id AND r.metric_id = m.metric_id
            ORDER BY r.period_start DESC LIMIT 1) AS f
     WHERE f.workspace_id = :workspace_id
    ON CONFLICT (workspace_id, metric_id) DO UPDATE
       SET period_start = excluded.period_start, period_end = excluded.period_end, value = excluded.value,
           provisional = excluded.provisional, received_at = excluded.received_at
     WHERE l.workspace_id = :workspace_id AND excluded.period_start >= l.period_start
""")

FORGET_DAYS = text("""
    DELETE FROM oarlock.reading_days d
     USING unnest(CAST(:metric_ids AS uuid[]), CAST(CAST(:starts AS text[]) AS timestamptz[])) AS i(metric_id, at)
     WHERE d.workspace_id = :workspace_id AND d.metric_id = i.metric_id AND NOT d.closed
       AND d.starts <= i.at AND d.ends > i.at
""")


def _given(work: Work, lines: Sequence[bytes]) -> dict[str, Any]:
    """Lines as one array, the place of each among its fields."""
    placed = (b'{"place":%d,%s' % (place, line.strip()[1:]) for place, line in enumerate(lines))
    return {"workspace_id": work.workspace_id, "lines": (b"[" + b",".join(placed) + b"]").decode()}


async def compare(work: Work, moved: Moved, lines: Sequence[bytes]) -> dict[int, bool]:
    """Of lines whose things are there already, their places, and whether all fields are the same."""
    return {row.place: row.same for row in await work.rows(_compare(moved.kind), _given(work, lines))}


async def write(work: Work, moved: Moved, lines: Sequence[bytes], ids: Sequence[UUID], **more: Any) -> None:
    """Write new rows, of nouns with their ids on the register; `more` are columns that all rows get."""
    if moved.noun:
        given = {"workspace_id": work.workspace_id, "ids": list(ids), "noun": moved.kind}
        await work.run(REGISTER, given)
    await work.run(_insert(moved.kind, tuple(more)), _given(work, lines) | more)


async def replace(work: Work, moved: Moved, lines: Sequence[bytes]) -> None:
    """Write lines over the rows that are there."""
    await work.run(_replace(moved.kind), _given(work, lines))


@cache
def _covered(name: str) -> Any:
    readings = name == MOVED["reading"].kind
    return text(f"""
        SELECT i.place
          FROM {_incoming(MOVED[name])}
         WHERE EXISTS (SELECT 1 FROM oarlock.{"reading_days" if readings else "readings"} t
                        WHERE t.workspace_id = :workspace_id AND t.metric_id = i.metric_id
                          AND {
        "t.closed AND t.starts <= i.period_start AND t.ends > i.period_start"
        if readings
        else "t.period_start >= i.starts AND t.period_start < i.ends"
    })
    """)  # noqa: S608 - as above


async def covered(work: Work, moved: Moved, lines: Sequence[bytes]) -> set[int]:
    """The places of readings that lie in closed days, or of closed days that have readings."""
    return {row.place for row in await work.rows(_covered(moved.kind), _given(work, lines))}


async def refresh(work: Work, metric_ids: Sequence[UUID], starts: Sequence[str]) -> None:
    """Make good what rests on readings that were written: their days are forgotten, the latest ones found again."""
    owned = {"workspace_id": work.workspace_id}
    await work.run(FORGET_DAYS, owned | {"metric_ids": list(metric_ids), "starts": list(starts)})
    await work.run(KEEP_LATEST, owned | {"metric_ids": sorted(set(metric_ids))})


SHIFT = (
    text("UPDATE oarlock.changes SET seq = -seq WHERE workspace_id = :workspace_id"),
    text("UPDATE oarlock.changes SET seq = CAST(:by AS bigint) - seq WHERE workspace_id = :workspace_id"),
    text("""
        UPDATE oarlock.change_counters SET last = last + CAST(:by AS bigint) WHERE workspace_id = :workspace_id
    """),
    text("""
        UPDATE oarlock.webhook_outboxes SET told = told + CAST(:by AS bigint), judged = judged + CAST(:by AS bigint)
         WHERE workspace_id = :workspace_id
    """),
    text("""
        UPDATE oarlock.webhook_endpoints SET begins_after = begins_after + CAST(:by AS bigint)
         WHERE workspace_id = :workspace_id
    """),
)


async def make_room(work: Work, numbers: int) -> None:
    """Let the workspace's own changes come after so many others, which are about to be written."""
    hold = work.select(tables.ChangeCounter).with_for_update()
    await work.rows(hold)
    for statement in SHIFT:
        given = {"workspace_id": work.workspace_id}
        await work.run(statement, given | ({"by": numbers} if ":by" in statement.text else {}))


async def take_numbers(work: Work, many: int) -> int:
    """Take the next numbers for changes; gives the last before them."""
    counter = table_of(tables.ChangeCounter)
    await work.run(work.update(tables.ChangeCounter).values(last=counter.c.last + many))
    return await last_change(work) - many


async def changes_between(work: Work, since: str, until: str) -> Rows:
    """The changes that were made from one instant to another, both included, without their numbers."""
    moved = MOVED["change"]
    table = moved.table
    columns = [column for column in moved.columns if column.name != "seq"]
    return await work.rows(
        work.select(moved.model, *columns).where(
            table.c.changed_at.between(*map(datetime.fromisoformat, (since, until)))
        )
    )


async def is_bare(work: Work, besides: Collection[str]) -> bool:
    """Whether nothing has been made in the workspace yet, but for nouns of some kinds."""
    table = table_of(tables.Node)
    query = work.select(tables.Node, table.c.id).where(table.c.noun.not_in(list(besides)))
    return await work.row(query.limit(1)) is None


async def dangling(work: Work, moved: Moved) -> Row[Any] | None:
    """A row that names, in a list of ids, what is not there."""
    for column in moved.columns:
        if isinstance(column.type, ARRAY) and isinstance(column.type.item_type, SQL_UUID):
            query = text(f"""
                SELECT t.id FROM oarlock.{moved.table.name} t
                 CROSS JOIN LATERAL unnest(t."{column.name}") AS e(id)
                 WHERE t.workspace_id = :workspace_id AND NOT EXISTS (
                       SELECT 1 FROM oarlock.nodes n WHERE n.workspace_id = :workspace_id AND n.id = e.id)
                 LIMIT 1
            """)  # noqa: S608 - as above
            found = await work.rows(query, {"workspace_id": work.workspace_id})
            if found:
                return found[0]
    return None
