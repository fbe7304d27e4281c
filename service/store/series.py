"""Readings in buckets, for many metrics in one statement: from the days that are rolled up, and else from the readings.

A day that is rolled up stands for its readings where it lies in one bucket. Each gap between such days, or a whole
bucket without any, is a range of the index by itself: on a million readings of one metric that takes 0.4 of the time of
grouping by `width_bucket`, and `date_bin` was no faster and knows no months. Metrics of few readings are grouped in one
go. Sums are of decimals, and so the same whoever added up.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import TextClause, text

from service.core.series import Bucket
from service.store.known import KNOWN, bounds_of
from service.store.work import Work

LARGE = 1e308
"""Sums of this size are not told: they are beyond what a number can hold, or nearly."""

_DAYS = """
    wanted AS (
        SELECT m.id AS metric_id, m.rolled_zone IS NOT NULL OR m.closed_before IS NOT NULL AS has_days
          FROM oarlock.metrics m
         WHERE m.workspace_id = :workspace_id AND m.id = ANY(CAST(:metric_ids AS uuid[]))
    ), buckets AS (
        SELECT m.metric_id, e.start, e."end", e.place
          FROM wanted m
         CROSS JOIN unnest(CAST(:starts AS timestamptz[]), CAST(:ends AS timestamptz[]))
                    WITH ORDINALITY AS e(start, "end", place)
         WHERE {buckets}
    ), days AS (
        SELECT d.*, e.start, e."end", e.place
          FROM oarlock.reading_days d
          JOIN unnest(CAST(:starts AS timestamptz[]), CAST(:ends AS timestamptz[]))
               WITH ORDINALITY AS e(start, "end", place)
            ON e.place = width_bucket(d.starts, CAST(:starts AS timestamptz[])) AND d.ends <= e."end"
         WHERE d.workspace_id = :workspace_id AND d.metric_id = ANY(CAST(:metric_ids AS uuid[]))
           AND d.starts >= CAST(:since AS timestamptz) AND d.starts < CAST(:until AS timestamptz)
           AND {usable}
    ), gaps AS (
        SELECT d.metric_id, d.place, lag(d.ends, 1, d.start) OVER w AS since, d.starts AS until
          FROM days d
        WINDOW w AS (PARTITION BY d.metric_id, d.place ORDER BY d.starts)
         UNION ALL
        SELECT b.metric_id, b.place, coalesce(max(d.ends), b.start), b."end"
          FROM buckets b LEFT JOIN days d ON d.metric_id = b.metric_id AND d.place = b.place
         GROUP BY b.metric_id, b.place, b.start, b."end"
    )
"""
"""The buckets, the days that each holds whole, and the gaps between these."""

_HELD = """
    count(*) AS count, sum(CAST(CAST(r.value AS text) AS numeric)) AS total, min(r.value) AS least,
    max(r.value) AS most, min(r.period_start) AS first_start, max(r.period_start) AS last_start,
    bool_or(r.provisional) AS provisional, max(r.received_at) AS received_at
"""

_WITHIN = "r.period_start >= CAST(:since AS timestamptz) AND r.period_start < CAST(:until AS timestamptz)"
"""What is true of all gaps, said once more: it keeps the planner from opening partitions of other times."""

_IN_GAPS = f"""
    SELECT g.metric_id, g.place, held.*, opening.value AS first, closing.value AS last, closing.period_end AS last_end
      FROM gaps g
     CROSS JOIN LATERAL (
           SELECT {_HELD}
             FROM oarlock.readings r
            WHERE r.workspace_id = :workspace_id AND r.metric_id = g.metric_id
              AND r.period_start >= g.since AND r.period_start < g.until AND {_WITHIN}
           HAVING count(*) > 0) AS held
     CROSS JOIN LATERAL (
           SELECT r.value FROM oarlock.readings r
            WHERE r.workspace_id = :workspace_id AND r.metric_id = g.metric_id AND r.period_start = held.first_start
              AND {_WITHIN}
            LIMIT 1) AS opening
     CROSS JOIN LATERAL (
           SELECT r.value, r.period_end FROM oarlock.readings r
            WHERE r.workspace_id = :workspace_id AND r.metric_id = g.metric_id AND r.period_start = held.last_start
              AND {_WITHIN}
            LIMIT 1) AS closing
     WHERE g.since < g.until
"""  # noqa: S608 - the parts are the constants above

_SPARSE = f"""
    SELECT r.metric_id, width_bucket(r.period_start, CAST(:starts AS timestamptz[])) AS place, {_HELD},
           (array_agg(r.value ORDER BY r.period_start))[1] AS first,
           (array_agg(r.value ORDER BY r.period_start DESC))[1] AS last,
           (array_agg(r.period_end ORDER BY r.period_start DESC))[1] AS last_end
      FROM wanted m
      JOIN oarlock.readings r ON r.metric_id = m.metric_id
     WHERE r.workspace_id = :workspace_id AND NOT m.has_days AND {_WITHIN}
     GROUP BY 1, 2
     UNION ALL
"""  # noqa: S608 - the parts are the constants above
"""Metrics of which no days are rolled up have few readings: in one go that is much less work than bucket by bucket."""

_IN_GAPS_AT = f"""
    SELECT g.metric_id, g.place, held.*
      FROM gaps g
     CROSS JOIN LATERAL (
           SELECT {_HELD}, (array_agg(r.value ORDER BY r.period_start))[1] AS first,
                  (array_agg(r.value ORDER BY r.period_start DESC))[1] AS last,
                  (array_agg(r.period_end ORDER BY r.period_start DESC))[1] AS last_end
             FROM ({KNOWN}) AS r
            WHERE r.metric_id = g.metric_id AND r.period_start >= g.since AND r.period_start < g.until
           HAVING count(*) > 0) AS held
     WHERE g.since < g.until
"""  # noqa: S608 - the parts are the constants above


def _statement(usable: str, in_gaps: str, sparse: str = "") -> TextClause:
    days = _DAYS.format(usable=usable, buckets="m.has_days" if sparse else "true")
    return text(f"""
        WITH {days}, parts AS (
            {sparse}
            {in_gaps}
             UNION ALL
            SELECT d.metric_id, d.place, d.count, d.total, d.least, d.most, d.first_start, d.last_start,
                   d.provisional, d.received_at, d.first, d.last, d.last_end
              FROM days d WHERE d.count > 0
        )
        SELECT p.metric_id, p.place, CAST(sum(p.count) AS bigint) AS count,
               CASE WHEN abs(sum(p.total)) < {LARGE:g} THEN CAST(sum(p.total) AS float8) END AS total,
               min(p.least) AS least, max(p.most) AS most,
               (array_agg(p.first ORDER BY p.first_start))[1] AS first, min(p.first_start) AS first_start,
               (array_agg(p.last ORDER BY p.last_start DESC))[1] AS last, max(p.last_start) AS last_start,
               (array_agg(p.last_end ORDER BY p.last_start DESC))[1] AS last_end,
               bool_or(p.provisional) AS provisional, max(p.received_at) AS received_at
          FROM parts p
         GROUP BY p.metric_id, p.place
         ORDER BY p.metric_id, p.place
    """)  # noqa: S608 - the parts are the constants above


BUCKETED = _statement("d.rolled_at IS NOT NULL", _IN_GAPS, _SPARSE)
# A closed day that nobody changed after the instant was known then as it is now.
BUCKETED_AT = _statement("d.closed AND d.settled_at <= CAST(:as_of AS timestamptz)", _IN_GAPS_AT)

INEXACT = text("""
    SELECT DISTINCT d.metric_id
      FROM oarlock.reading_days d
     WHERE d.workspace_id = :workspace_id AND d.metric_id = ANY(CAST(:metric_ids AS uuid[])) AND d.closed
       AND d.ends > CAST(:since AS timestamptz) AND d.starts < CAST(:until AS timestamptz)
       AND (d.settled_at > CAST(:as_of AS timestamptz)
            OR (d.count > 0 AND (d.starts < CAST(:since AS timestamptz) OR d.ends > CAST(:until AS timestamptz)
                OR width_bucket(d.starts, CAST(:edges AS timestamptz[]))
                   < width_bucket(d.ends - interval '1 microsecond', CAST(:edges AS timestamptz[])))))
""")


async def bucketed(
    work: Work, metric_ids: Sequence[UUID], edges: Sequence[datetime], as_of: datetime | None = None
) -> dict[UUID, list[Bucket]]:
    """The readings of metrics in the buckets between ascending edges, one more than there are buckets, by metric.

    Buckets without readings are left out. With `as_of`, readings are taken as they were known at that instant.
    """
    found: dict[UUID, list[Bucket]] = {metric_id: [] for metric_id in metric_ids}
    if not found or len(edges) < 2:
        return found
    asked: dict[str, Any] = {
        "metric_ids": list(found),
        "starts": list(edges[:-1]),
        "ends": list(edges[1:]),
        "since": edges[0],
        "until": edges[-1],
    }
    if as_of is None:
        rows = await work.rows(BUCKETED, asked | {"workspace_id": work.workspace_id})
    else:
        rows = await work.rows(BUCKETED_AT, asked | bounds_of(work, as_of))
    for metric_id, place, *figures in rows:  # in the order of the bucket's fields: there may be many thousands
        found[metric_id].append(Bucket(place - 1, *figures))
    return found


async def inexact_of(
    work: Work, metric_ids: Sequence[UUID], edges: Sequence[datetime], as_of: datetime | None = None
) -> set[UUID]:
    """The metrics of which the buckets miss something that was there.

    Of closed days that no bucket holds whole, it is readings; of those that were changed after `as_of`, what was known.
    """
    if not metric_ids or len(edges) < 2:
        return set()
    asked = {"metric_ids": list(metric_ids), "edges": list(edges), "since": edges[0], "until": edges[-1]}
    rows = await work.rows(INEXACT, asked | {"as_of": as_of, "workspace_id": work.workspace_id})
    return {row.metric_id for row in rows}
