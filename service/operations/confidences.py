"""Confidence: how sure people are of key results, as the last check-in on their plan left it."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy.dialects.postgresql import distinct_on

from service.store.tables import CheckIn
from service.store.tables.base import table_of
from service.store.work import Work

LAST_SAID = """
SELECT CAST(said.one ->> 'key_result_id' AS uuid), CAST(said.one ->> 'confidence' AS float8)
  FROM (SELECT DISTINCT ON (c.plan_id) c.snapshot
          FROM oarlock.check_ins c
         WHERE c.workspace_id = $1 AND c.plan_id = ANY($2) AND c.published_at IS NOT NULL
         ORDER BY c.plan_id, c.published_at DESC, c.id DESC) last
 CROSS JOIN LATERAL jsonb_array_elements(last.snapshot) said (one)
 WHERE said.one ->> 'confidence' IS NOT NULL
"""


async def confidences_of(work: Work, plan_ids: Iterable[UUID]) -> dict[UUID, float]:
    """How sure people are of the key results of some plans, by the ids of those that were spoken of.

    Each published check-in keeps what still held from those before it, so that the last one of a plan says it all.
    """
    wanted = sorted(set(plan_ids))
    if not wanted:
        return {}
    if work.as_of is None:
        return dict(await work.fetch(LAST_SAID, wanted))
    table = table_of(CheckIn)
    query = work.select(CheckIn, table.c.snapshot).where(table.c.plan_id.in_(wanted), table.c.published_at.is_not(None))
    order = (table.c.plan_id, table.c.published_at.desc(), table.c.id.desc())
    rows = await work.rows(query.ext(distinct_on(table.c.plan_id)).order_by(*order))
    known = ((UUID(one["key_result_id"]), one["confidence"]) for row in rows for one in row.snapshot)
    return {identity: confidence for identity, confidence in known if confidence is not None}
