"""The last totals of telemetry streams: locked before they are settled, written when the readings are."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Row, text

from service.core.telemetry import Total
from service.store.work import Work

# Two first totals of one stream must not both count from the start: the second one waits here for the first.
MAKE_ROOM = text("""
    INSERT INTO oarlock.telemetry_totals (workspace_id, stream, updated_at)
    SELECT :workspace_id, i.stream, CAST(:now AS timestamptz)
      FROM unnest(CAST(:stream AS bytea[])) AS i(stream)
     ORDER BY i.stream
    ON CONFLICT (workspace_id, stream) DO NOTHING
""")

LOCK_TOTALS = text("""
    SELECT t.stream, t.start_time, t.last_time, t.last_value
      FROM oarlock.telemetry_totals t
     WHERE t.workspace_id = :workspace_id AND t.stream = ANY(CAST(:stream AS bytea[]))
     ORDER BY t.stream
       FOR UPDATE
""")

KEEP_TOTALS = text("""
    UPDATE oarlock.telemetry_totals t
       SET start_time = i.start_time, last_time = i.last_time, last_value = i.last_value,
           updated_at = CAST(:now AS timestamptz)
      FROM unnest(CAST(:stream AS bytea[]), CAST(:start_time AS timestamptz[]), CAST(:last_time AS timestamptz[]),
                  CAST(:last_value AS float8[])) AS i(stream, start_time, last_time, last_value)
     WHERE t.workspace_id = :workspace_id AND t.stream = i.stream
""")


async def lock_totals(work: Work, streams: Iterable[bytes]) -> dict[bytes, Total | None]:
    """The last total of each stream, None for a new one, locked until the transaction ends."""
    given: dict[str, Any] = {"workspace_id": work.workspace_id, "stream": sorted(set(streams))}
    await work.run(MAKE_ROOM, given | {"now": work.now})
    return {row.stream: _total_of(row) for row in await work.rows(LOCK_TOTALS, given)}


def _total_of(row: Row[Any]) -> Total | None:
    return None if row.last_time is None else Total(row.start_time, row.last_time, row.last_value)


async def keep_totals(work: Work, totals: Mapping[bytes, Total]) -> None:
    """Write the last totals of streams that are locked."""
    kept = list(totals.values())
    arrays = {
        "stream": list(totals),
        "start_time": [total.start for total in kept],
        "last_time": [total.time for total in kept],
        "last_value": [total.value for total in kept],
    }
    await work.run(KEEP_TOTALS, arrays | {"workspace_id": work.workspace_id, "now": work.now})
