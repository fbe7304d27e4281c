"""Readings as they were known at a moment: what had been received by then, and was replaced or withdrawn only later."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import FromClause, Row, bindparam, text

from service.core.periods import SLACK
from service.store.tables import Reading
from service.store.tables.base import table_of
from service.store.work import Work

COLUMNS = tuple(column.name for column in table_of(Reading).columns)


def _of(alias: str) -> str:
    return ", ".join(f"{alias}.{name}" for name in COLUMNS)


# A reading begins before it is received, but for a clock that runs ahead: this bounds the scan of what is newer. Where
# clocks differ, two values may seem to have been known at once: the one that came later counts.
KNOWN = f"""
    SELECT {_of("r")}
      FROM oarlock.readings r
     WHERE r.workspace_id = :workspace_id AND r.received_at <= CAST(:as_of AS timestamptz)
       AND r.period_start <= CAST(:begun AS timestamptz)
    UNION ALL
    (SELECT DISTINCT ON (v.metric_id, v.period_start) {_of("v")}
       FROM oarlock.reading_revisions v
      WHERE v.workspace_id = :workspace_id AND v.received_at <= CAST(:as_of AS timestamptz)
        AND v.superseded_at > CAST(:as_of AS timestamptz) AND v.period_start <= CAST(:begun AS timestamptz)
        AND NOT EXISTS (SELECT 1 FROM oarlock.readings p
                         WHERE p.workspace_id = :workspace_id AND p.metric_id = v.metric_id
                           AND p.period_start = v.period_start AND p.received_at <= CAST(:as_of AS timestamptz))
      ORDER BY v.metric_id, v.period_start, v.revision DESC)
"""  # noqa: S608 - the names are the columns of the table
"""A query for readings as they were known, each period once; it takes the parameters of `bounds_of`."""


# By arms of their own, each of which stops at the first it finds; where both tell of a period, the later one counts.
LATEST = text(f"""
    SELECT k.*
      FROM unnest(CAST(:metric_ids AS uuid[])) AS m(metric_id)
     CROSS JOIN LATERAL (
           (SELECT {_of("r")}
              FROM oarlock.readings r
             WHERE r.workspace_id = :workspace_id AND r.metric_id = m.metric_id
               AND r.received_at <= CAST(:as_of AS timestamptz) AND r.period_start <= CAST(:begun AS timestamptz)
             ORDER BY r.period_start DESC LIMIT 1)
           UNION ALL
           (SELECT {_of("v")}
              FROM oarlock.reading_revisions v
             WHERE v.workspace_id = :workspace_id AND v.metric_id = m.metric_id
               AND v.received_at <= CAST(:as_of AS timestamptz) AND v.superseded_at > CAST(:as_of AS timestamptz)
               AND v.period_start <= CAST(:begun AS timestamptz)
             ORDER BY v.period_start DESC, v.revision DESC LIMIT 1)
           ORDER BY period_start DESC, revision DESC LIMIT 1) AS k
""")  # noqa: S608 - as above


# A level at an instant has ended then; the period of a flow that still runs at the time stands for no day yet.
ENDED = text(f"""
    SELECT k.*
      FROM unnest(CAST(:metric_ids AS uuid[])) AS m(metric_id)
     CROSS JOIN LATERAL (
           SELECT {_of("r")}
             FROM oarlock.readings r
            WHERE r.workspace_id = :workspace_id AND r.metric_id = m.metric_id
              AND r.period_start < CAST(:until AS timestamptz) AND r.period_end <= CAST(:until AS timestamptz)
            ORDER BY r.period_start DESC LIMIT 1) AS k
""")  # noqa: S608 - as above


def bounds_of(work: Work, as_of: datetime) -> dict[str, Any]:
    """The parameters of `KNOWN`."""
    return {"workspace_id": work.workspace_id, "as_of": as_of, "begun": as_of + SLACK}


def readings_at(work: Work, as_of: datetime | None) -> FromClause:
    """The readings to select from, with the columns of their table: the present ones, or as they were known."""
    table = table_of(Reading)
    if as_of is None:
        return table
    bound = [bindparam(name, value) for name, value in bounds_of(work, as_of).items()]
    known = text(KNOWN).bindparams(*bound).columns(*cast("Any", table.columns))
    return known.subquery("known")


async def latest_at(work: Work, metric_ids: Sequence[UUID], as_of: datetime) -> dict[UUID, Row[Any]]:
    """The latest reading of each metric that was known to have one at an instant."""
    rows = await work.rows(LATEST, {"metric_ids": list(metric_ids), **bounds_of(work, as_of)})
    return {row.metric_id: row for row in rows}


async def latest_ended(work: Work, metric_ids: Sequence[UUID], until: datetime) -> dict[UUID, Row[Any]]:
    """The latest present reading of each metric whose period had ended by an instant, and began before it."""
    asked = {"metric_ids": list(metric_ids), "until": until, "workspace_id": work.workspace_id}
    return {row.metric_id: row for row in await work.rows(ENDED, asked)}
