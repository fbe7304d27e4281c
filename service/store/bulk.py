"""Set-based writes of readings: named statements over arrays, since SQL is the point here.

A reading new to its period goes in by `INSERT_NEW`; one that is there is locked by `LOCK_PRESENT` and, if it differs,
moved to the revisions and replaced by `REVISE`. `KEEP_LATEST` maintains one row per metric.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, text

from service.store.encoding import to_json
from service.store.work import Work

Identity = tuple[UUID, datetime]


@dataclass(frozen=True, slots=True)
class Present:
    """A reading ready to be written: its period in UTC, its value finite."""

    metric_id: UUID
    period_start: datetime
    period_end: datetime
    value: float
    source: str
    external_id: str | None
    provisional: bool
    note: str | None
    observed_at: datetime | None

    @property
    def identity(self) -> Identity:
        """Metric and period start: one metric is one series."""
        return self.metric_id, self.period_start

    def differs_from(self, row: Row[Any]) -> bool:
        """Whether it says something else than what is there. Who says it, and with what note, is no difference."""
        return (self.value, self.period_end, self.provisional) != (row.value, row.period_end, row.provisional)


COLUMNS = {
    "metric_id": "uuid[]",
    "period_start": "timestamptz[]",
    "period_end": "timestamptz[]",
    "value": "float8[]",
    "source": "text[]",
    "external_id": "text[]",
    "provisional": "bool[]",
    "note": "text[]",
    "observed_at": "timestamptz[]",
}
_NAMES = ", ".join(COLUMNS)
_INCOMING = f"unnest({', '.join(f'CAST(:{name} AS {kind})' for name, kind in COLUMNS.items())}) AS i({_NAMES})"

# A period whose value was withdrawn counts on from its last revision.
INSERT_NEW = text(f"""
    INSERT INTO oarlock.readings (workspace_id, {_NAMES}, received_at, revision)
    SELECT :workspace_id, {", ".join(f"i.{name}" for name in COLUMNS)}, CAST(:now AS timestamptz),
           1 + coalesce((SELECT max(v.revision) FROM oarlock.reading_revisions v
                          WHERE v.workspace_id = :workspace_id
                            AND v.metric_id = i.metric_id AND v.period_start = i.period_start), 0)
      FROM {_INCOMING}
    ON CONFLICT (workspace_id, metric_id, period_start) DO NOTHING
    RETURNING metric_id, period_start
""")  # noqa: S608 - the names are the constants above

LOCK_PRESENT = text("""
    SELECT r.metric_id, r.period_start, r.period_end, r.value, r.provisional
      FROM oarlock.readings r
      JOIN unnest(CAST(:metric_id AS uuid[]), CAST(:period_start AS timestamptz[])) AS i(metric_id, period_start)
        ON r.metric_id = i.metric_id AND r.period_start = i.period_start
     WHERE r.workspace_id = :workspace_id
     ORDER BY r.metric_id, r.period_start
       FOR UPDATE OF r
""")

_KEPT = f"{_NAMES}, received_at, revision"

REVISE = text(f"""
    WITH kept AS (
        INSERT INTO oarlock.reading_revisions (workspace_id, {_KEPT}, superseded_at, withdrawn)
        SELECT r.workspace_id, {", ".join(f"r.{name}" for name in COLUMNS)}, r.received_at, r.revision,
               CAST(:now AS timestamptz), false
          FROM oarlock.readings r
          JOIN {_INCOMING} ON r.metric_id = i.metric_id AND r.period_start = i.period_start
         WHERE r.workspace_id = :workspace_id
    )
    UPDATE oarlock.readings r
       SET period_end = i.period_end, value = i.value, source = i.source, external_id = i.external_id,
           provisional = i.provisional, note = i.note, observed_at = i.observed_at,
           received_at = CAST(:now AS timestamptz), revision = r.revision + 1
      FROM {_INCOMING}
     WHERE r.workspace_id = :workspace_id AND r.metric_id = i.metric_id AND r.period_start = i.period_start
""")  # noqa: S608 - the names are the constants above

KEEP_LATEST = text("""
    INSERT INTO oarlock.latest_readings AS l
           (workspace_id, metric_id, period_start, period_end, value, provisional, received_at)
    SELECT :workspace_id, i.metric_id, i.period_start, i.period_end, i.value, i.provisional, CAST(:now AS timestamptz)
      FROM unnest(CAST(:metric_id AS uuid[]), CAST(:period_start AS timestamptz[]), CAST(:period_end AS timestamptz[]),
                  CAST(:value AS float8[]), CAST(:provisional AS bool[]))
           AS i(metric_id, period_start, period_end, value, provisional)
    ON CONFLICT (workspace_id, metric_id) DO UPDATE
       SET period_start = excluded.period_start, period_end = excluded.period_end, value = excluded.value,
           provisional = excluded.provisional, received_at = excluded.received_at
     WHERE l.workspace_id = :workspace_id AND excluded.period_start >= l.period_start
""")

QUARANTINE = text("""
    INSERT INTO oarlock.quarantined_readings (workspace_id, id, metric, reading, source, received_at)
    SELECT :workspace_id, i.id, i.metric, CAST(i.reading AS jsonb), CAST(:source AS text), CAST(:now AS timestamptz)
      FROM unnest(CAST(:id AS uuid[]), CAST(:metric AS text[]), CAST(:reading AS text[])) AS i(id, metric, reading)
""")

WITHDRAW = text(f"""
    WITH gone AS (
        DELETE FROM oarlock.readings r
         WHERE r.workspace_id = :workspace_id AND r.metric_id = :metric_id AND r.period_start = :period_start
        RETURNING r.*
    )
    INSERT INTO oarlock.reading_revisions (workspace_id, {_KEPT}, superseded_at, withdrawn)
    SELECT g.workspace_id, {", ".join(f"g.{name}" for name in COLUMNS)}, g.received_at, g.revision,
           CAST(:now AS timestamptz), true
      FROM gone g
    RETURNING period_start, value, source, revision
""")  # noqa: S608 - the names are the constants above

FORGET_LATEST = text("""
    DELETE FROM oarlock.latest_readings l WHERE l.workspace_id = :workspace_id AND l.metric_id = :metric_id
""")

FIND_LATEST = text("""
    INSERT INTO oarlock.latest_readings
           (workspace_id, metric_id, period_start, period_end, value, provisional, received_at)
    SELECT r.workspace_id, r.metric_id, r.period_start, r.period_end, r.value, r.provisional, r.received_at
      FROM oarlock.readings r
     WHERE r.workspace_id = :workspace_id AND r.metric_id = :metric_id
     ORDER BY r.period_start DESC
     LIMIT 1
""")


def _arrays(readings: Sequence[Present], names: Iterable[str] = COLUMNS) -> dict[str, list[Any]]:
    return {name: [getattr(reading, name) for reading in readings] for name in names}


async def insert_new(work: Work, readings: Sequence[Present]) -> Collection[Identity]:
    """Write readings of periods that have none yet; gives the identities that were new."""
    owned = {"workspace_id": work.workspace_id, "now": work.now}
    return {(row.metric_id, row.period_start) for row in await work.rows(INSERT_NEW, _arrays(readings) | owned)}


async def lock_present(work: Work, readings: Sequence[Present]) -> dict[Identity, Row[Any]]:
    """The readings that are there, locked until the transaction ends."""
    arrays = _arrays(readings, ("metric_id", "period_start"))
    rows = await work.rows(LOCK_PRESENT, arrays | {"workspace_id": work.workspace_id})
    return {(row.metric_id, row.period_start): row for row in rows}


async def revise(work: Work, readings: Sequence[Present]) -> None:
    """Replace what is there, which must be locked, and keep it as a revision."""
    await work.run(REVISE, _arrays(readings) | {"workspace_id": work.workspace_id, "now": work.now})


async def keep_latest(work: Work, readings: Sequence[Present]) -> None:
    """Move each metric's latest reading on, if these are as late or later."""
    last = {reading.metric_id: reading for reading in sorted(readings, key=lambda one: one.period_start)}
    names = ("metric_id", "period_start", "period_end", "value", "provisional")
    arrays = _arrays([last[metric_id] for metric_id in sorted(last)], names)
    await work.run(KEEP_LATEST, arrays | {"workspace_id": work.workspace_id, "now": work.now})


async def quarantine(work: Work, source: str, readings: Sequence[tuple[UUID, str, Mapping[str, Any]]]) -> None:
    """Keep readings of unknown metrics: the id of each, what it calls its metric, and itself as it was sent."""
    ids, metrics, sent = zip(*readings, strict=True)
    given = {"id": list(ids), "metric": list(metrics), "reading": [to_json(one).decode() for one in sent]}
    await work.run(QUARANTINE, given | {"workspace_id": work.workspace_id, "source": source, "now": work.now})


async def withdraw(work: Work, metric_id: UUID, period_start: datetime) -> Row[Any] | None:
    """Take a reading back, keeping it as a revision; gives what it was, if there was one."""
    owned = {"workspace_id": work.workspace_id, "metric_id": metric_id}
    found = await work.rows(WITHDRAW, owned | {"period_start": period_start, "now": work.now})
    if not found:
        return None
    await work.run(FORGET_LATEST, owned)
    await work.run(FIND_LATEST, owned)
    return found[0]
