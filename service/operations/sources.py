"""Sources: services that send readings by webhook, and the memory of what they delivered."""

import base64
import secrets
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert

from service.errors import invalid, not_found, worded
from service.operations import nouns
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.removal import remove
from service.store.database import Database
from service.store.paging import Page, Slice, fetch
from service.store.tables import Delivery, Route, Source
from service.store.tables.base import table_of
from service.store.tables.people import Scope
from service.store.tables.sources import Scheme, SourceFields
from service.store.work import Caller, Work

SECRET_BYTES = 32
MAX_DELIVERY_ID = 200


def new_secret() -> str:
    """A fresh secret in the form Standard Webhooks gives them: `whsec_` and 32 random bytes in base64."""
    return "whsec_" + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


@permitted
async def create_source(work: Work, fields: SourceFields) -> Row[Any]:
    """Make a source with a fresh secret, which this answer alone shows."""
    _check(fields)
    row = await nouns.create(work, Source, fields, secret=new_secret())
    route = {"kind": "source", "lookup": str(row.id), "workspace_id": work.workspace_id, "target_id": row.id}
    await work.run(insert(table_of(Route)).values(route))
    return row


@permitted
async def get_source(work: Work, identity: UUID) -> Row[Any]:
    """One source, without its secret."""
    return await nouns.get(work, Source, identity)


@permitted
async def list_sources(work: Work, page: Page) -> Slice:
    """The workspace's sources."""
    return await fetch(work, Source, page)


@permitted
async def patch_source(
    work: Work, identity: UUID, patch: Mapping[str, Any], *, if_version: Versions = None
) -> Row[Any]:
    """Change a source; its secret stays."""
    row = await nouns.take(work, Source, identity, if_version)
    fields = nouns.merged(SourceFields, row, patch)
    _check(fields)
    return await nouns.change(work, Source, row, fields)


@permitted
async def delete_source(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Delete a source: what it sends from now on is refused. Its readings stay."""
    await remove(work, Source, identity, cascade=cascade, if_version=if_version)


async def find_workspaces(database: Database, source_id: UUID) -> list[Caller]:
    """The workspaces that have a source of this id, each with the right to take readings in and nothing else.

    Almost always it is one; which one of several is meant, the signature of a delivery decides. Unknown ids are not
    found.
    """
    table = table_of(Route)
    query = select(table.c.workspace_id).where(table.c.kind == "source", table.c.lookup == str(source_id))
    async with database.transaction("BEGIN READ ONLY") as connection:
        found = (await connection.execute(query.order_by(table.c.workspace_id))).scalars().all()
    if not found:
        raise not_found("source")
    return [Caller(workspace_id, frozenset({Scope.INGEST}), source_id=source_id) for workspace_id in found]


@permitted
async def source_of_delivery(work: Work, source_id: UUID) -> Row[Any]:
    """The source a delivery is addressed to, with its secret, for checking the signature."""
    return await nouns.get(work, Source, source_id)


@permitted
async def remember_delivery(work: Work, source_id: UUID, delivery_id: str) -> dict[str, Any] | None:
    """Take a delivery id, once. Seen before: the answer it got then.

    Of two deliveries with one id at the same time the second waits here until the first is on disk, or gone.
    """
    if len(delivery_id) > MAX_DELIVERY_ID:
        message = worded("A delivery's id has at most {most} characters.", most=MAX_DELIVERY_ID)
        raise invalid("webhook-id", "too_long", message)
    table = table_of(Delivery)
    values = {"source_id": source_id, "delivery_id": delivery_id, "workspace_id": work.workspace_id}
    statement = upsert(table).values(**values, received_at=work.now, answer=None).on_conflict_do_nothing()
    if await work.run(statement):
        return None
    query = work.select(Delivery, table.c.answer).where(
        table.c.source_id == source_id, table.c.delivery_id == delivery_id
    )
    return await work.scalar(query)


@permitted
async def answer_delivery(work: Work, source_id: UUID, delivery_id: str, answer: Mapping[str, Any]) -> None:
    """Keep the answer of a delivery, in the transaction that records what it brought."""
    table = table_of(Delivery)
    statement = work.update(Delivery).where(table.c.source_id == source_id, table.c.delivery_id == delivery_id)
    await work.run(statement.values(answer=dict(answer)))


def _check(fields: SourceFields) -> None:
    if fields.scheme is not Scheme.STANDARD_WEBHOOKS and fields.header is None:
        message = "The scheme “{scheme}” needs the name of the header that holds the proof."
        raise invalid("/header", "missing", worded(message, scheme=fields.scheme.value))
