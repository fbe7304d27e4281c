"""Answers to repeated requests: kept in the transaction they answer for, and given again instead of doing it again.

Idempotency keys belong to the API key they come with. The steps of a keyed write:

    claim     one transaction at a time holds a key; meanwhile, others are told that it is in flight
    recall    the answer that was kept, if any, for exactly this request
    keep      the answer, just before the commit: either both are on disk, or neither
"""

import hashlib
from datetime import timedelta
from typing import Any

from sqlalchemy import func, select, tuple_
from sqlalchemy.dialects.postgresql import insert

from service.errors import Fault, Kind, Problem
from service.store.tables import RememberedAnswer, Workspace
from service.store.tables.base import table_of
from service.store.work import Work

FORGOTTEN_AT_ONCE = 100
"""How many expired answers one keyed write clears away."""


async def claim_key(work: Work, idempotency_key: str) -> None:
    """Hold an idempotency key, and the workspace against being erased, until the transaction ends.

    Raises Problem `in_flight` when another transaction holds the key.
    """
    name = f"{work.workspace_id}/{work.caller.bearer_id}/{idempotency_key}".encode()
    lock = int.from_bytes(hashlib.blake2b(name, digest_size=8).digest(), signed=True)
    table = table_of(Workspace)
    held = select(func.pg_try_advisory_xact_lock(lock)).where(table.c.id == work.workspace_id)
    if not await work.scalar(held.with_for_update(read=True, key_share=True)):
        message = "A request with this idempotency key is being answered right now. Send it again in a moment."
        raise Problem(Kind.IN_FLIGHT, message)


async def recall_answer(work: Work, idempotency_key: str, fingerprint: bytes) -> bytes | None:
    """The sealed answer to this request, if it was given before and has not expired.

    Raises Problem `idempotency_key_reused` when the key was used for another request.
    """
    table = table_of(RememberedAnswer)
    row = await work.row(
        work.select(RememberedAnswer, table.c.fingerprint, table.c.sealed).where(
            *_is(work, idempotency_key), table.c.expires_at > work.now
        )
    )
    if row is None:
        return None
    if row.fingerprint != fingerprint:
        message = "This idempotency key was used for another request. Use a new one for each request of its own."
        raise Problem(Kind.INVALID, message, (Fault("Idempotency-Key", "idempotency_key_reused", message),))
    return row.sealed


def _is(work: Work, idempotency_key: str) -> tuple[Any, ...]:
    table = table_of(RememberedAnswer)
    return table.c.key_id == work.caller.bearer_id, table.c.idempotency_key == idempotency_key


async def keep_answer(work: Work, idempotency_key: str, fingerprint: bytes, sealed: bytes, hours: float) -> None:
    """Keep an answer for some hours, in the place of an expired one, and forget some others that have expired."""
    table = table_of(RememberedAnswer)
    values = {
        "workspace_id": work.workspace_id,
        "key_id": work.caller.bearer_id,
        "idempotency_key": idempotency_key,
        "fingerprint": fingerprint,
        "sealed": sealed,
        "created_at": work.now,
        "expires_at": work.now + timedelta(hours=hours),
    }
    statement = insert(table).values(values)
    renewed = {name: statement.excluded[name] for name in ("fingerprint", "sealed", "created_at", "expires_at")}
    await work.run(
        statement.on_conflict_do_update(
            index_elements=["workspace_id", "key_id", "idempotency_key"],
            set_=renewed,
            where=table.c.workspace_id == work.workspace_id,
        )
    )
    await forget_expired(work)


async def forget_expired(work: Work) -> int:
    """Forget some of the answers that have expired; gives how many, 0 when none is left."""
    table = table_of(RememberedAnswer)
    identity = (table.c.key_id, table.c.idempotency_key)
    expired = work.select(RememberedAnswer, *identity).where(table.c.expires_at <= work.now)
    some = expired.limit(FORGOTTEN_AT_ONCE).with_for_update(skip_locked=True)
    gone = [tuple(row) for row in await work.rows(some)]  # chosen first: a plan could choose anew for each row
    return await work.run(work.delete(RememberedAnswer).where(tuple_(*identity).in_(gone))) if gone else 0
