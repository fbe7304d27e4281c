"""Set-based writes of readings: named statements over arrays, since SQL is the point here.

Most batches are of periods that have no readings yet: `is_free` sees that in one look, and `insert_free` writes them
without looking further. The others go by `insert_new`, which says what was there before; that is locked and compared
by `lock_present` and, if it differs, moved to the revisions and replaced by `revise`. `keep_latest` maintains one row
per metric.

Instants travel as microseconds since 1970: whole numbers are much cheaper to send than times.

Whatever inserts the rows of a query returns something: else distributed tables would copy the rows into place, and a
copy into a table under row-level security is refused.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Row, TextClause, text

from service.errors import Kind, Problem
from service.store.columns import TEXTS, Columns
from service.store.encoding import to_json
from service.store.work import Work

NUMBERS = {"metric": "int4[]", "start": "int8[]", "end": "int8[]", "value": "float8[]"}
KINDS = {"source": "text", "external_id": "text", "provisional": "bool", "note": "text", "observed_at": "timestamptz"}
NAMES = ("metric_id", "period_start", "period_end", "value", *TEXTS)
_NAMES = ", ".join(NAMES)
_KEPT = f"{_NAMES}, received_at, revision"


def _instant(micros: str) -> str:
    return f"timestamptz 'epoch' + {micros} * interval '1 microsecond'"


def _incoming(varied: frozenset[str], names: Sequence[str] = TEXTS) -> str:
    """What is sent, as rows: `varied` comes as arrays, the rest of `names` once for all."""
    arrays = {f'"{name}"': f"CAST(:{name} AS {kind})" for name, kind in NUMBERS.items()}
    arrays |= {name: f"CAST(:{name} AS {KINDS[name]}[])" for name in names if name in varied}
    more = [f"u.{name}" if name in varied else f"CAST(:{name} AS {KINDS[name]}) AS {name}" for name in names]
    columns = [
        "(CAST(:metrics AS uuid[]))[u.metric + 1] AS metric_id",
        f"{_instant('u.start')} AS period_start",
        f"{_instant('u.end')} AS period_end",
        "u.value",
        *more,
        "u.place",
    ]
    given = f"unnest({', '.join(arrays.values())}) WITH ORDINALITY AS u({', '.join(arrays)}, place)"
    return f"(SELECT {', '.join(columns)} FROM {given}) AS i"  # noqa: S608 - the names are the constants above


# LATERAL with its limit looks once into the index for each metric, however many readings there are.
IS_FREE = text(f"""
    SELECT NOT EXISTS (
               SELECT FROM unnest(CAST(:metrics AS uuid[]), CAST(:first AS int8[]), CAST(:last AS int8[]))
                           AS m(metric_id, first, last),
                   LATERAL (SELECT 1 FROM oarlock.readings r
                             WHERE r.workspace_id = :workspace_id AND r.metric_id = m.metric_id
                               AND r.period_start BETWEEN {_instant("m.first")} AND {_instant("m.last")}
                             LIMIT 1) AS present)
       AND NOT EXISTS (SELECT FROM oarlock.reading_revisions v
                        WHERE v.workspace_id = :workspace_id AND v.metric_id = ANY(CAST(:metrics AS uuid[]))
                          AND v.withdrawn)
""")  # noqa: S608 - as above


@cache
def _insert_free(varied: frozenset[str]) -> TextClause:
    return text(f"""
        WITH made AS (
            INSERT INTO oarlock.readings (workspace_id, {_KEPT})
            SELECT :workspace_id, {", ".join(f"i.{name}" for name in NAMES)}, CAST(:now AS timestamptz), 1
              FROM {_incoming(varied)}
            RETURNING 1
        )
        SELECT count(*) FROM made
    """)  # noqa: S608 - as above


# A period whose value was withdrawn counts on from its last revision.
@cache
def _insert_new(varied: frozenset[str]) -> TextClause:
    return text(f"""
        WITH made AS (
            INSERT INTO oarlock.readings (workspace_id, {_KEPT})
            SELECT :workspace_id, {", ".join(f"i.{name}" for name in NAMES)}, CAST(:now AS timestamptz),
                   1 + coalesce((SELECT max(v.revision) FROM oarlock.reading_revisions v
                                  WHERE v.workspace_id = :workspace_id
                                    AND v.metric_id = i.metric_id AND v.period_start = i.period_start), 0)
              FROM {_incoming(varied)}
            ON CONFLICT (workspace_id, metric_id, period_start) DO NOTHING
            RETURNING metric_id, period_start
        )
        SELECT array_agg(CAST(i.place AS int4))
          FROM {_incoming(frozenset(), ())}
         WHERE NOT EXISTS (SELECT FROM made WHERE made.metric_id = i.metric_id AND made.period_start = i.period_start)
    """)  # noqa: S608 - as above


# Who says it, and with what note, is no difference.
@cache
def _lock_present(varied: frozenset[str]) -> TextClause:
    return text(f"""
        SELECT CAST(i.place AS int4) AS place,
               (r.value, r.period_end, r.provisional) IS DISTINCT FROM (i.value, i.period_end, i.provisional) AS differs
          FROM oarlock.readings r
          JOIN {_incoming(varied, ("provisional",))} ON r.metric_id = i.metric_id AND r.period_start = i.period_start
         WHERE r.workspace_id = :workspace_id
         ORDER BY r.metric_id, r.period_start
           FOR UPDATE OF r
    """)  # noqa: S608 - as above


@cache
def _revise(varied: frozenset[str]) -> TextClause:
    return text(f"""
        WITH kept AS (
            INSERT INTO oarlock.reading_revisions (workspace_id, {_KEPT}, superseded_at, withdrawn)
            SELECT r.workspace_id, {", ".join(f"r.{name}" for name in NAMES)}, r.received_at, r.revision,
                   CAST(:now AS timestamptz), false
              FROM oarlock.readings r
              JOIN {_incoming(frozenset(), ())} ON r.metric_id = i.metric_id AND r.period_start = i.period_start
             WHERE r.workspace_id = :workspace_id
            RETURNING revision
        )
        UPDATE oarlock.readings r
           SET {", ".join(f"{name} = i.{name}" for name in NAMES[2:])},
               received_at = CAST(:now AS timestamptz), revision = r.revision + 1
          FROM {_incoming(varied)}
         WHERE r.workspace_id = :workspace_id AND r.metric_id = i.metric_id AND r.period_start = i.period_start
    """)  # noqa: S608 - as above


KEEP_LATEST = text(f"""
    INSERT INTO oarlock.latest_readings AS l
           (workspace_id, metric_id, period_start, period_end, value, provisional, received_at)
    SELECT :workspace_id, i.metric_id, i.period_start, i.period_end, i.value, i.provisional, CAST(:now AS timestamptz)
      FROM {_incoming(frozenset({"provisional"}), ("provisional",))}
    ON CONFLICT (workspace_id, metric_id) DO UPDATE
       SET period_start = excluded.period_start, period_end = excluded.period_end, value = excluded.value,
           provisional = excluded.provisional, received_at = excluded.received_at
     WHERE l.workspace_id = :workspace_id AND excluded.period_start >= l.period_start
""")  # noqa: S608 - as above

QUARANTINE = text("""
    INSERT INTO oarlock.quarantined_readings (workspace_id, id, metric, reading, source, received_at)
    SELECT :workspace_id, i.id, i.metric, CAST(i.reading AS jsonb), CAST(:source AS text), CAST(:now AS timestamptz)
      FROM unnest(CAST(:id AS uuid[]), CAST(:metric AS text[]), CAST(:reading AS text[])) AS i(id, metric, reading)
    RETURNING id
""")

WITHDRAW = text(f"""
    WITH gone AS (
        DELETE FROM oarlock.readings r
         WHERE r.workspace_id = :workspace_id AND r.metric_id = :metric_id AND r.period_start = :period_start
        RETURNING r.*
    )
    INSERT INTO oarlock.reading_revisions (workspace_id, {_KEPT}, superseded_at, withdrawn)
    SELECT g.workspace_id, {", ".join(f"g.{name}" for name in NAMES)}, g.received_at, g.revision,
           CAST(:now AS timestamptz), true
      FROM gone g
    RETURNING period_start, value, source, revision
""")  # noqa: S608 - as above

FORGET_LATEST = text("""
    DELETE FROM oarlock.latest_readings l WHERE l.workspace_id = :workspace_id AND l.metric_id = :metric_id
""")

FIND_LATEST = text("""
    INSERT INTO oarlock.latest_readings
           (workspace_id, metric_id, period_start, period_end, value, provisional, received_at)
    SELECT l.workspace_id, l.metric_id, l.period_start, l.period_end, l.value, l.provisional, l.received_at
      FROM ((SELECT r.workspace_id, r.metric_id, r.period_start, r.period_end, r.value, r.provisional, r.received_at
               FROM oarlock.readings r
              WHERE r.workspace_id = :workspace_id AND r.metric_id = :metric_id
              ORDER BY r.period_start DESC
              LIMIT 1)
             UNION ALL
            (SELECT d.workspace_id, d.metric_id, d.last_start, d.last_end, d.last, false, d.received_at
               FROM oarlock.reading_days d
              WHERE d.workspace_id = :workspace_id AND d.metric_id = :metric_id AND d.closed AND d.count > 0
              ORDER BY d.starts DESC
              LIMIT 1)) AS l
     ORDER BY l.period_start DESC
     LIMIT 1
    RETURNING metric_id
""")


def _given(work: Work, readings: Columns, names: Sequence[str] = TEXTS) -> tuple[frozenset[str], dict[str, Any]]:
    """Which of the columns are arrays, and all of them as parameters."""
    numbers = {name: getattr(readings, name).tolist() for name in NUMBERS}
    more = {name: readings.more[name] for name in names}
    varied = frozenset(name for name, column in more.items() if isinstance(column, list))
    return varied, {"metrics": list(readings.metrics), **numbers, **more, **_owned(work)}


def _owned(work: Work) -> dict[str, Any]:
    return {"workspace_id": work.workspace_id, "now": work.now}


async def is_free(work: Work, readings: Columns) -> bool:
    """Whether no reading lies where these are, from the first to the last of each metric, and none was withdrawn."""
    parts = list(readings.by_metric())
    given = {
        "metrics": [readings.metrics[metric] for metric, _ in parts],
        "first": [int(readings.start[part.start]) for _, part in parts],
        "last": [int(readings.start[part.stop - 1]) for _, part in parts],
    }
    return (await work.rows(IS_FREE, given | _owned(work)))[0][0]


async def insert_free(work: Work, readings: Columns) -> bool:
    """Write readings of periods that were free a moment ago; False, and nothing written, if one no longer is."""
    varied, given = _given(work, readings)
    try:
        async with work.part():
            await work.rows(_insert_free(varied), given)
    except Problem as problem:
        if problem.kind is not Kind.CONFLICT:
            raise
        return False
    return True


async def insert_new(work: Work, readings: Columns) -> NDArray[np.intp]:
    """Write readings of periods that have none yet; gives the places of the others."""
    varied, given = _given(work, readings)
    left = (await work.rows(_insert_new(varied), given))[0][0]
    return np.array(sorted(left or ()), np.intp) - 1


async def lock_present(work: Work, readings: Columns) -> NDArray[np.bool_]:
    """Lock the readings that are there in place of these, until the transaction ends; says which of them differ."""
    varied, given = _given(work, readings, ("provisional",))
    differs = np.zeros(len(readings), np.bool_)
    for place, different in await work.rows(_lock_present(varied), given):
        differs[place - 1] = different
    return differs


async def revise(work: Work, readings: Columns) -> None:
    """Replace what is there, which must be locked, and keep it as a revision."""
    varied, given = _given(work, readings)
    await work.run(_revise(varied), given)


async def keep_latest(work: Work, readings: Columns) -> None:
    """Move each metric's latest reading on, if these are as late or later."""
    last = readings.take(np.array([part.stop - 1 for _, part in readings.by_metric()]))
    _, given = _given(work, last, ("provisional",))
    if not isinstance(given["provisional"], list):
        given["provisional"] = [given["provisional"]] * len(last)
    await work.run(KEEP_LATEST, given)


async def quarantine(work: Work, source: str, readings: Sequence[tuple[UUID, str, Mapping[str, Any]]]) -> None:
    """Keep readings of unknown metrics: the id of each, what it calls its metric, and itself as it was sent."""
    ids, metrics, sent = zip(*readings, strict=True)
    given = {"id": list(ids), "metric": list(metrics), "reading": [to_json(one).decode() for one in sent]}
    await work.run(QUARANTINE, given | _owned(work) | {"source": source})


async def withdraw(work: Work, metric_id: UUID, period_start: datetime) -> Row[Any] | None:
    """Take a reading back, keeping it as a revision; gives what it was, if there was one."""
    owned = {"workspace_id": work.workspace_id, "metric_id": metric_id}
    found = await work.rows(WITHDRAW, owned | {"period_start": period_start, "now": work.now})
    if not found:
        return None
    await work.run(FORGET_LATEST, owned)
    await work.run(FIND_LATEST, owned)
    return found[0]
