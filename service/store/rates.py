"""Leases of rate limits: one row counts what all processes have taken of a window, so that together they keep to it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import text

from service.errors import Kind, Problem
from service.store.database import Database
from service.store.outages import FULL, READ_ONLY

KEPT = timedelta(minutes=5)
"""How long a count stays after its window begins: a process whose clock is late must still find it."""

# What is asked beyond the limit is added too: so the sum tells each of those who ask at once what was there before it.
TAKE = text("""
    INSERT INTO oarlock.rate_windows AS r (workspace_id, subject_id, starts_at, leased)
    VALUES (:workspace_id, :subject_id, :starts_at, :wanted)
    ON CONFLICT (workspace_id, subject_id, starts_at) DO UPDATE
       SET leased = r.leased + excluded.leased
     WHERE r.workspace_id = :workspace_id
    RETURNING leased
""")

# A workspace that is being erased is locked, and would leave this row behind.
HOLD = text("SELECT w.id FROM oarlock.workspaces w WHERE w.id = :workspace_id FOR KEY SHARE OF w SKIP LOCKED")

# The workspace's own windows take along those of its keys and sources, of which some are never heard of again.
# What others are deleting at this moment is left to them.
FORGET = text("""
    DELETE FROM oarlock.rate_windows r
     WHERE r.workspace_id = :workspace_id
       AND (r.subject_id, r.starts_at) IN (
           SELECT o.subject_id, o.starts_at
             FROM oarlock.rate_windows o
            WHERE o.workspace_id = :workspace_id AND o.starts_at < :kept_from
              AND (o.subject_id = :subject_id OR :subject_id = :workspace_id)
              FOR UPDATE OF o SKIP LOCKED)
""")


@dataclass(frozen=True, slots=True)
class Lease:
    """How many requests were granted, and how many are left for all processes together after that."""

    granted: int
    left: int


async def lease(
    database: Database, workspace_id: UUID, subject_id: UUID, starts_at: datetime, *, wanted: int, most: int
) -> Lease:
    """Take up to `wanted` requests, at least one, out of the `most` that a subject has in the window from `starts_at`.

    However many ask at once, all that is granted in a window is at most `most`. It commits by itself, without waiting
    for the disk: after a crash of the database a window may begin anew, which hurts nobody. The first of a window
    deletes old ones. A workspace that is erased, or about to be, is a problem. While the database takes no changes
    nobody is counted, so that it can be read.
    """
    try:
        leased = await _leased(database, workspace_id, subject_id, starts_at, wanted)
    except Problem as problem:
        if problem.detail not in (FULL, READ_ONLY):
            raise
        return Lease(wanted, most)
    return Lease(min(wanted, max(0, most - (leased - wanted))), max(0, most - leased))


async def _leased(database: Database, workspace_id: UUID, subject_id: UUID, starts_at: datetime, wanted: int) -> int:
    """What all processes have asked for in the window, this time included."""
    begin = f"BEGIN READ WRITE; SET LOCAL app.workspace_id = '{workspace_id}'; SET LOCAL synchronous_commit = off"
    owned = {"workspace_id": workspace_id, "subject_id": subject_id}
    async with database.transaction(begin) as connection:
        taken = await connection.execute(TAKE, owned | {"starts_at": starts_at, "wanted": wanted})
        leased: int = taken.scalar_one()
        if leased == wanted:
            if (await connection.execute(HOLD, {"workspace_id": workspace_id})).first() is None:
                raise Problem(Kind.UNAVAILABLE, "This workspace is being erased.")
            await connection.execute(FORGET, owned | {"kept_from": starts_at - KEPT})
    return leased
