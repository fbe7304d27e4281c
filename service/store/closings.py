"""Days that are closed for good: their readings are gone, and what they came to stands in their place.

First a line is drawn, before which no more readings are taken; then the days before it are closed, some at a time. Each
day gives way in one statement, so whoever reads finds either its readings or what they came to.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, text

from service.store.rollups import Span, by_columns, of_metric
from service.store.work import Work

LET_GO_AT_ONCE = 20_000
"""Readings that are deleted at once; a day of more is by itself."""

# The end of the last day before which all days are rolled up; a day that is missing, or only announced, ends it.
ROLLED_UNTIL = text("""
    SELECT max(d.ends)
      FROM oarlock.reading_days d
     WHERE d.workspace_id = :workspace_id AND d.metric_id = :metric_id AND d.rolled_at IS NOT NULL
       AND d.ends <= CAST(:until AS timestamptz)
       AND NOT EXISTS (SELECT FROM oarlock.reading_days o
                        WHERE o.workspace_id = :workspace_id AND o.metric_id = :metric_id
                          AND o.rolled_at IS NULL AND o.starts < d.ends)
""")

# A period that ends on a later day stands for that day, which the last reading of its first day would not tell.
NEXT_TO_CLOSE = text("""
    SELECT d.starts, d.ends, d.count AS readings
      FROM oarlock.reading_days d
     WHERE d.workspace_id = :workspace_id AND d.metric_id = :metric_id AND NOT d.closed
       AND d.rolled_at IS NOT NULL AND d.ends <= CAST(:before AS timestamptz)
       AND (d.count < 2 OR NOT EXISTS (
            SELECT FROM oarlock.readings r
             WHERE r.workspace_id = :workspace_id AND r.metric_id = :metric_id
               AND r.period_start >= d.starts AND r.period_start < d.ends AND r.period_end > d.ends))
     ORDER BY d.starts
     LIMIT 400
       FOR UPDATE OF d
""")

_IN_DAYS = """
    unnest(CAST(:starts AS timestamptz[]), CAST(:ends AS timestamptz[])) AS n(starts, ends)
"""

CLOSE = text(f"""
    WITH gone AS (
        DELETE FROM oarlock.readings r
         USING {_IN_DAYS}
         WHERE r.workspace_id = :workspace_id AND r.metric_id = :metric_id
           AND r.period_start >= n.starts AND r.period_start < n.ends
        RETURNING n.starts, r.received_at AS settled_at
    ), earlier AS (
        DELETE FROM oarlock.reading_revisions v
         USING {_IN_DAYS}
         WHERE v.workspace_id = :workspace_id AND v.metric_id = :metric_id
           AND v.period_start >= n.starts AND v.period_start < n.ends
        RETURNING n.starts, v.superseded_at AS settled_at
    ), settled AS (
        SELECT e.starts, max(e.settled_at) AS settled_at
          FROM (SELECT starts, settled_at FROM gone UNION ALL SELECT starts, settled_at FROM earlier) AS e
         GROUP BY e.starts
    )
    UPDATE oarlock.reading_days d
       SET closed = true, settled_at = s.settled_at
      FROM (SELECT n.starts, settled.settled_at FROM {_IN_DAYS} LEFT JOIN settled ON settled.starts = n.starts) AS s
     WHERE d.workspace_id = :workspace_id AND d.metric_id = :metric_id AND d.starts = s.starts
""")  # noqa: S608 - the part is a constant

# Nothing was ever said of such a day: it need not be kept to say so.
FORGET_EMPTY = text("""
    DELETE FROM oarlock.reading_days d
     WHERE d.workspace_id = :workspace_id AND d.metric_id = :metric_id AND d.closed AND d.count = 0
       AND d.settled_at IS NULL
""")


# Of a closed day the last reading is left, which is what stands for a day wherever days are looked at.
READINGS = text("""
    SELECT d.metric_id, d.last_start AS period_start, d.last_end AS period_end,
           CASE WHEN m.kind = 'flow' THEN CAST(d.total AS float8) ELSE d.last END AS value
      FROM oarlock.metrics m
      JOIN oarlock.reading_days d ON d.metric_id = m.id AND d.starts < m.closed_before
     WHERE m.workspace_id = :workspace_id AND m.id = ANY(CAST(:metric_ids AS uuid[]))
       AND m.closed_before > coalesce(CAST(:since AS timestamptz), '-infinity')
       AND d.workspace_id = :workspace_id AND d.closed AND d.count > 0
       AND d.last_start >= coalesce(CAST(:since AS timestamptz), '-infinity')
       AND (d.settled_at <= CAST(:as_of AS timestamptz) OR CAST(:as_of AS timestamptz) IS NULL)
     ORDER BY d.metric_id, d.starts
""")

LATEST = text("""
    SELECT m.id AS metric_id, d.last_start AS period_start, d.last_end AS period_end, d.last AS value,
           false AS provisional, d.received_at
      FROM oarlock.metrics m
     CROSS JOIN LATERAL (
           SELECT o.* FROM oarlock.reading_days o
            WHERE o.workspace_id = :workspace_id AND o.metric_id = m.id AND o.closed AND o.count > 0
              AND o.settled_at <= CAST(:as_of AS timestamptz)
            ORDER BY o.starts DESC LIMIT 1) AS d
     WHERE m.workspace_id = :workspace_id AND m.id = ANY(CAST(:metric_ids AS uuid[]))
       AND m.closed_before IS NOT NULL
""")


async def rolled_until(work: Work, metric_id: UUID, until: datetime) -> datetime | None:
    """The end of the last day up to `until` before which all that are announced are rolled up; None: there is none."""
    rows = await work.rows(ROLLED_UNTIL, of_metric(work, metric_id) | {"until": until})
    return rows[0][0]


async def close_days(work: Work, metric_id: UUID, before: datetime) -> int:
    """Let go of the readings of the next days that end by `before`, which nobody may change any more.

    Gives how many days, 0 when none is left.
    """
    found = await work.rows(NEXT_TO_CLOSE, of_metric(work, metric_id) | {"before": before})
    total, chosen = 0, list[Span]()
    for row in found:
        total += row.readings
        if chosen and total > LET_GO_AT_ONCE:
            break
        chosen.append((row.starts, row.ends))
    if chosen:
        await work.run(CLOSE, of_metric(work, metric_id) | by_columns(chosen))
        await work.run(FORGET_EMPTY, of_metric(work, metric_id))
    return len(chosen)


async def closed_readings_of(
    work: Work, metric_ids: Sequence[UUID], since: datetime | None, as_of: datetime | None
) -> Sequence[Row[Any]]:
    """The last reading of each closed day of some metrics, of a flow with their sum, by metric and oldest first.

    With `as_of`, of those days only that were known then as they are now.
    """
    asked = {"metric_ids": list(metric_ids), "since": since, "as_of": as_of, "workspace_id": work.workspace_id}
    return await work.rows(READINGS, asked)


async def closed_latest_at(work: Work, metric_ids: Sequence[UUID], as_of: datetime) -> Sequence[Row[Any]]:
    """The last reading of the last closed day of some metrics that was known at an instant as it is now."""
    asked = {"metric_ids": list(metric_ids), "as_of": as_of, "workspace_id": work.workspace_id}
    return await work.rows(LATEST, asked)
