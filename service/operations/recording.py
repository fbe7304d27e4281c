"""Recording readings: from what was read to what is on disk, with an outcome for every item.

A batch takes a handful of statements, whatever its size. New identities are inserted first; what is left was there
before, also when another sender put it there a moment ago: it is locked, compared, and revised where it differs,
the earlier value kept. Readings are sorted by identity, so that two batches wait for each other in one order only.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Row, Text, any_, literal, or_
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import UUID as SQL_UUID

from service.errors import worded
from service.operations.history import log_recorded
from service.operations.outcomes import ACCEPTED, REVISED, UNCHANGED, Outcome, Recorded, rejected
from service.operations.placing import Placed, Placing, place
from service.operations.sent import Sent
from service.operations.workspaces import calendar_of
from service.store.bulk import insert_free, insert_new, is_free, keep_latest, lock_present, revise
from service.store.history import Sender
from service.store.rollups import mark_stale
from service.store.tables import Metric
from service.store.tables.base import table_of
from service.store.work import Work

MAX_REPEATS = 20
"""How often one identity may stand in a batch: each time is a round of its own."""

REPEATED = "repeated"
"""The code of what stands in a batch too often."""

WORTH_LOOKING = 200
"""From so many readings on, looking first whether their periods are free is cheaper than finding out for each."""


async def record_read(
    work: Work,
    read: Sequence[Sent | Outcome],
    source: str | Sequence[str],
    *,
    repeats: int = MAX_REPEATS,
    senders: Sequence[Sender] | None = None,
) -> Recorded:
    """Record what was read of a batch; its faults are told again. The caller keeps what has no metric yet.

    `source` is who sent it unless a reading says so, for all or for each of them. `senders` names who sent each, for
    the log, where it is not the caller.
    """
    told = Recorded(np.full(len(read), ACCEPTED, np.uint8))
    rows: list[Sent] = []
    places: list[int] = []
    for index, one in enumerate(read):
        if isinstance(one, Outcome):
            told.miss(index, one)
        else:
            rows.append(one)
            places.append(index)
    sources = source if isinstance(source, str) else [source[index] for index in places]
    metrics = await find_metrics(work, {row.metric for row in rows})
    placed = place(rows, places, sources, Placing(metrics, await calendar_of(work), work.now), told)
    for turn, chosen in enumerate(placed.columns.rounds()):
        if turn < repeats:
            part = placed if len(chosen) == len(placed.places) else placed.take(chosen)
            landed, new = await _write(work, part, told)
            if len(new):
                await keep_latest(work, landed.columns)
                await mark_stale(work, landed.columns.of({row.id for row in metrics.values() if row.rolled_zone}))
                where: list[int] = landed.places.tolist()
                sent_by = None if senders is None else [senders[index] for index in where]
                log_recorded(work, landed.columns, new, sent_by)
            continue
        message = worded("This period stands in the batch over {most} times.", most=repeats)
        for index in placed.places[chosen].tolist():
            told.miss(index, rejected(REPEATED, "", message))
    return told


async def find_metrics(work: Work, names: set[str]) -> dict[str, Row[Any]]:
    """Metrics by what the items call them, id or key, held against deletion until the readings are written."""
    if not names:
        return {}
    table = table_of(Metric)
    asked = [name for name in names if len(name) <= MOST_CALLED and name.isascii() and "\x00" not in name]
    ids = [identity for name in asked if (identity := as_id(name)) is not None]
    columns = (
        table.c.id,
        table.c.key,
        table.c.kind,
        table.c.cadence,
        table.c.formula,
        table.c.rolled_zone,
        table.c.closed_before,
    )
    called = any_(literal(sorted(asked), ARRAY(Text))), any_(literal(ids, ARRAY(SQL_UUID)))  # one parameter for all
    query = work.select(Metric, *columns).where(or_(table.c.key == called[0], table.c.id == called[1]))
    rows = await work.rows(query.with_for_update(read=True, key_share=True))
    by_id, by_key = {row.id: row for row in rows}, {row.key: row for row in rows}
    found = {name: by_id.get(as_id(name)) or by_key.get(name) for name in asked}
    return {name: row for name, row in found.items() if row is not None}


MOST_CALLED = 120
"""Characters of a metric's key; no metric is called by more."""


def as_id(name: str) -> UUID | None:
    """The id that a metric is called by, if it is not called by its key."""
    try:
        return UUID(name) if len(name) == 36 else None
    except ValueError:
        return None


async def _write(work: Work, placed: Placed, told: Recorded) -> tuple[Placed, NDArray[np.bool_]]:
    """Write readings of which no two have the same identity; gives those that landed, and which of them are new."""
    readings = placed.columns
    new = np.ones(len(readings), np.bool_)
    if not len(readings):
        return placed, new
    if len(readings) >= WORTH_LOOKING and await is_free(work, readings) and await insert_free(work, readings):
        return placed, new
    there = await insert_new(work, readings)
    if not len(there):
        return placed, new
    new[there] = False
    differs = await lock_present(work, readings.take(there))
    told.kinds[placed.places[there]] = np.where(differs, REVISED, UNCHANGED)
    changed = there[differs]
    if len(changed):
        await revise(work, readings.take(changed))
    landed = np.union1d(np.flatnonzero(new), changed)
    return placed.take(landed), new[landed]
