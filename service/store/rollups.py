"""Days of readings: announced, rolled up, forgotten by whoever changes a reading, and closed for good.

How a day holds for exactly the readings that there are:

    announce     the metric is held for a moment, against all who record; from then on whoever records sees the day
    roll_up      the announced day is locked and filled from the readings; nobody who records waits for long
    mark_stale   in the transaction that changes a reading, its day is deleted, and will be announced again

Recording holds the metric against being held (`FOR KEY SHARE`), so what began before a day was announced is over by
then, and what began after it deletes the day, before or after it was filled. A day that is not there is read as it was
written, reading by reading. Values are added up as decimals, so that no order of adding makes a difference.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import numpy as np
from sqlalchemy import Row, text

from service.store.columns import Columns
from service.store.work import Work

Span = tuple[datetime, datetime]
"""From the first instant up to the second, exclusive."""

ANNOUNCED_AT_ONCE = 4_000
"""Days, a few hundredths of a millisecond each."""

ROLLED_AT_ONCE = 100_000
"""Readings, a tenth of a second in all; a day of more is rolled up by itself."""

APART = 20 * 3600 * 1_000_000
"""Microseconds: readings that lie closer together than any day is long have no whole day between them."""

EXACT_SUM = "sum(CAST(CAST(r.value AS text) AS numeric))"
"""The sum of the shortest decimals of some doubles: exact, and by the way faster than casting them directly."""

DENSE = text("""
    SELECT m.metric_id
      FROM unnest(CAST(:metric_ids AS uuid[])) AS m(metric_id)
      JOIN oarlock.latest_readings l ON l.workspace_id = :workspace_id AND l.metric_id = m.metric_id
     CROSS JOIN LATERAL (
           SELECT r.period_start FROM oarlock.readings r
            WHERE r.workspace_id = :workspace_id AND r.metric_id = m.metric_id
            ORDER BY r.period_start DESC
           OFFSET CAST(:count AS int) - 1 LIMIT 1) AS early
     WHERE l.workspace_id = :workspace_id
       AND early.period_start > l.period_start - CAST(:within AS interval)
""")

# Where days are missing between the first reading and `until`, and how far it was closed before.
HOLES = text("""
    WITH bounds AS (
        SELECT greatest(early.period_start, CAST(:since AS timestamptz)) AS since
          FROM (SELECT min(r.period_start) AS period_start FROM oarlock.readings r
                 WHERE r.workspace_id = :workspace_id AND r.metric_id = :metric_id) AS early
         WHERE early.period_start < CAST(:until AS timestamptz)
    ), days AS (
        SELECT d.starts, d.ends
          FROM oarlock.reading_days d
         CROSS JOIN bounds b
         WHERE d.workspace_id = :workspace_id AND d.metric_id = :metric_id
           AND d.ends > b.since AND d.starts < CAST(:until AS timestamptz)
    )
    SELECT coalesce(hole.after, b.since) AS since, hole.until, hole.after IS NOT NULL AS after_day
      FROM (SELECT lag(d.ends) OVER (ORDER BY d.starts) AS after, d.starts AS until FROM days d
             UNION ALL
            SELECT max(d.ends), CAST(:until AS timestamptz) FROM days d) AS hole
     CROSS JOIN bounds b
     WHERE coalesce(hole.after, b.since) < hole.until
     ORDER BY hole.until
""")

ANNOUNCE = text("""
    INSERT INTO oarlock.reading_days (workspace_id, metric_id, starts, ends, closed, count)
    SELECT :workspace_id, :metric_id, n.starts, n.ends, false, 0
      FROM unnest(CAST(:starts AS timestamptz[]), CAST(:ends AS timestamptz[])) AS n(starts, ends)
    RETURNING starts
""")

# Of the days that are announced, the first ones, up to so many readings.
NEXT_ANNOUNCED = text("""
    WITH first AS (
        SELECT min(d.starts) AS starts FROM oarlock.reading_days d
         WHERE d.workspace_id = :workspace_id AND d.metric_id = :metric_id AND d.rolled_at IS NULL
    ), far AS (
        SELECT r.period_start
          FROM oarlock.readings r CROSS JOIN first f
         WHERE r.workspace_id = :workspace_id AND r.metric_id = :metric_id AND r.period_start >= f.starts
         ORDER BY r.period_start
        OFFSET :most LIMIT 1
    )
    SELECT d.starts, d.ends
      FROM oarlock.reading_days d CROSS JOIN first f
     WHERE d.workspace_id = :workspace_id AND d.metric_id = :metric_id AND d.rolled_at IS NULL
       AND (d.starts = f.starts OR d.ends <= coalesce((SELECT period_start FROM far), 'infinity'))
     ORDER BY d.starts
       FOR UPDATE OF d
""")

ROLL_UP = text(f"""
    UPDATE oarlock.reading_days d
       SET rolled_at = CAST(:now AS timestamptz), count = s.count, total = s.total, least = s.least, most = s.most,
           first = s.first, first_start = s.first_start, last = s.last, last_start = s.last_start,
           last_end = s.last_end, provisional = s.provisional, received_at = s.received_at
      FROM (SELECT n.starts, held.*, opening.value AS first, closing.value AS last, closing.period_end AS last_end
              FROM unnest(CAST(:starts AS timestamptz[]), CAST(:ends AS timestamptz[])) AS n(starts, ends)
             CROSS JOIN LATERAL (
                   SELECT count(*) AS count, {EXACT_SUM} AS total, min(r.value) AS least, max(r.value) AS most,
                          min(r.period_start) AS first_start, max(r.period_start) AS last_start,
                          bool_or(r.provisional) AS provisional, max(r.received_at) AS received_at
                     FROM oarlock.readings r
                    WHERE r.workspace_id = :workspace_id AND r.metric_id = :metric_id
                      AND r.period_start >= n.starts AND r.period_start < n.ends) AS held
              LEFT JOIN LATERAL (
                   SELECT r.value FROM oarlock.readings r
                    WHERE r.workspace_id = :workspace_id AND r.metric_id = :metric_id
                      AND r.period_start = held.first_start
                    LIMIT 1) AS opening ON true
              LEFT JOIN LATERAL (
                   SELECT r.value, r.period_end FROM oarlock.readings r
                    WHERE r.workspace_id = :workspace_id AND r.metric_id = :metric_id
                      AND r.period_start = held.last_start
                    LIMIT 1) AS closing ON true) AS s
     WHERE d.workspace_id = :workspace_id AND d.metric_id = :metric_id AND d.starts = s.starts
       AND d.rolled_at IS NULL
""")  # noqa: S608 - the part is a constant

# Rows are locked in one order by all, so that nobody waits for another who waits for him.
FORGET = text("""
    WITH held AS (
        SELECT d.metric_id, d.starts
          FROM oarlock.reading_days d
          JOIN unnest(CAST(:metric_ids AS uuid[]), CAST(:firsts AS timestamptz[]), CAST(:lasts AS timestamptz[]))
               AS i(metric_id, first, last)
            ON d.metric_id = i.metric_id AND d.starts > i.first - interval '3 days' AND d.starts <= i.last
           AND d.ends > i.first
         WHERE d.workspace_id = :workspace_id AND NOT d.closed
         ORDER BY d.metric_id, d.starts
           FOR UPDATE OF d
    )
    DELETE FROM oarlock.reading_days d
     USING held
     WHERE d.workspace_id = :workspace_id AND d.metric_id = held.metric_id AND d.starts = held.starts
""")

FORGET_ALL = text("""
    DELETE FROM oarlock.reading_days d
     WHERE d.workspace_id = :workspace_id AND d.metric_id = :metric_id AND NOT d.closed
""")


def of_metric(work: Work, metric_id: UUID) -> dict[str, Any]:
    """The parameters that say which metric."""
    return {"workspace_id": work.workspace_id, "metric_id": metric_id}


def by_columns(spans: Sequence[Span]) -> dict[str, list[datetime]]:
    """Days as the statements take them."""
    return {"starts": [start for start, _ in spans], "ends": [end for _, end in spans]}


async def dense_of(work: Work, metric_ids: Sequence[UUID], count: int, within: timedelta) -> set[UUID]:
    """The metrics whose last `count` readings lie within some time."""
    asked = {"metric_ids": list(metric_ids), "count": count, "within": within, "workspace_id": work.workspace_id}
    return {row.metric_id for row in await work.rows(DENSE, asked)} if metric_ids else set()


@dataclass(frozen=True, slots=True)
class Hole:
    """A time of which no day is announced, from the end of one (`after_day`) or from the first reading on."""

    since: datetime
    until: datetime
    after_day: bool


async def holes_of(work: Work, metric_id: UUID, since: datetime | None, until: datetime) -> list[Hole]:
    """Where no days are announced between the first reading, or `since` if that is later, and `until`, ascending."""
    rows = await work.rows(HOLES, of_metric(work, metric_id) | {"since": since, "until": until})
    return [Hole(*row) for row in rows]


async def announce(work: Work, metric_id: UUID, days: Sequence[Span]) -> None:
    """Say that these days will be rolled up. The metric must be held against all who record."""
    await work.run(ANNOUNCE, of_metric(work, metric_id) | by_columns(days))


async def roll_up(work: Work, metric_id: UUID) -> int:
    """Roll up the next of the days that are announced; gives how many, 0 when none is left."""
    chosen: Sequence[Row[Any]] = await work.rows(NEXT_ANNOUNCED, of_metric(work, metric_id) | {"most": ROLLED_AT_ONCE})
    if chosen:
        spans = by_columns([(row.starts, row.ends) for row in chosen])
        await work.run(ROLL_UP, of_metric(work, metric_id) | spans | {"now": work.now})
    return len(chosen)


async def mark_stale(work: Work, readings: Columns) -> None:
    """Forget the days of readings that are being written, in one statement, however many they are.

    To be called in the transaction that writes them, for metrics whose days are rolled up; they must be held by it.
    """
    if not len(readings):
        return
    parted = np.flatnonzero((np.diff(readings.metric) != 0) | (np.diff(readings.start) > APART))
    firsts, lasts = [0, *(parted + 1).tolist()], [*parted.tolist(), len(readings) - 1]
    await work.run(
        FORGET,
        {
            "workspace_id": work.workspace_id,
            "metric_ids": [readings.metrics[readings.metric[place]] for place in firsts],
            "firsts": [readings.start_of(place) for place in firsts],
            "lasts": [readings.start_of(place) for place in lasts],
        },
    )


async def mark_day_stale(work: Work, metric_id: UUID, start: datetime) -> None:
    """Forget the day of one reading that is being changed."""
    asked = {"metric_ids": [metric_id], "firsts": [start], "lasts": [start], "workspace_id": work.workspace_id}
    await work.run(FORGET, asked)


async def forget_days(work: Work, metric_id: UUID) -> None:
    """Forget all days of a metric but the closed ones."""
    await work.run(FORGET_ALL, of_metric(work, metric_id))
