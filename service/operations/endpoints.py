"""Webhook endpoints: who is told of events, and the secrets by which they know that it is us."""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert

from service.core.outbound.events import EVENTS, EVERYTHING, wants_judgements
from service.core.outbound.urls import read_url
from service.errors import Kind, Problem, invalid, worded
from service.operations import nouns
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.removal import remove
from service.operations.resolving import check_reachable
from service.operations.sources import check_standard_secret, new_secret, rotated
from service.operations.statuses import take_stock
from service.store.database import Database
from service.store.moving import last_change
from service.store.paging import Page, Slice, fetch
from service.store.tables import Route, WebhookEndpoint, WebhookOutbox
from service.store.tables.base import table_of
from service.store.tables.endpoints import (
    EndpointRotation,
    EndpointState,
    NewWebhookEndpointFields,
    WebhookEndpointFields,
)
from service.store.work import Work

MOST_ENDPOINTS = 50
"""Of a workspace: each change is made into a delivery for each of them."""

KIND = "webhook_endpoint"
"""The kind of the routes by which those who deliver find the workspaces that have endpoints."""


@permitted
async def create_webhook_endpoint(work: Work, fields: NewWebhookEndpointFields) -> Row[Any]:
    """Make an endpoint, which is told of what happens from now on. This answer alone shows its secret."""
    settled = WebhookEndpointFields.model_validate(fields.model_dump(exclude={"secret"}))
    await _check(work, settled)
    if fields.secret is not None:
        check_standard_secret(fields.secret, "/secret")
    if await work.scalar(work.select(WebhookEndpoint, func.count())) >= MOST_ENDPOINTS:
        raise Problem(Kind.CONFLICT, worded("At most {most} endpoints. Delete one first.", most=MOST_ENDPOINTS))
    begins_after = await _open_outbox(work, settled)
    disabled_at = work.now if settled.state is EndpointState.DISABLED else None
    kept = {"secret": fields.secret or new_secret(), "begins_after": begins_after, "disabled_at": disabled_at}
    row = await nouns.create(work, WebhookEndpoint, settled, **kept)
    lookup = f"{work.workspace_id}:{row.id}"
    route = {"kind": KIND, "lookup": lookup, "workspace_id": work.workspace_id, "target_id": row.id}
    await work.run(insert(table_of(Route)).values(route))
    return row


@permitted
async def get_webhook_endpoint(work: Work, identity: UUID) -> Row[Any]:
    """One endpoint, without its secret."""
    return await nouns.get(work, WebhookEndpoint, identity)


@permitted
async def list_webhook_endpoints(work: Work, page: Page) -> Slice:
    """The workspace's endpoints."""
    return await fetch(work, WebhookEndpoint, page)


@permitted
async def patch_webhook_endpoint(
    work: Work, identity: UUID, patch: Mapping[str, Any], *, if_version: Versions = None
) -> Row[Any]:
    """Change an endpoint; its secret stays. Enabled again, it is sent what waits for it."""
    row = await nouns.take(work, WebhookEndpoint, identity, if_version)
    fields = nouns.merged(WebhookEndpointFields, row, patch)
    await _check(work, fields)
    if wants_judgements(fields.events) and not wants_judgements(row.events):
        await _open_outbox(work, fields)
    values = nouns.stored(WebhookEndpoint, fields)
    if fields.state != row.state:
        disabled = fields.state is EndpointState.DISABLED
        values |= {"disabled_at": work.now if disabled else None, "disabled_reason": None}
    return await nouns.write(work, WebhookEndpoint, row, values)


@permitted
async def rotate_endpoint_secret(
    work: Work, identity: UUID, rotation: EndpointRotation, *, if_version: Versions = None
) -> Row[Any]:
    """Give an endpoint a new secret, which this answer alone shows.

    Until the overlap ends, events are signed with the present one, too.
    """
    row = await nouns.take(work, WebhookEndpoint, identity, if_version)
    if rotation.secret is not None:
        check_standard_secret(rotation.secret, "/secret")
    values = rotated(row, rotation.secret or new_secret(), rotation.overlap_hours, work.now)
    return await nouns.write(work, WebhookEndpoint, row, values)


@permitted
async def delete_webhook_endpoint(
    work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None
) -> None:
    """Delete an endpoint with its deliveries; what is on its way may still arrive."""
    await remove(work, WebhookEndpoint, identity, cascade=cascade, if_version=if_version)


async def workspaces_with_endpoints(database: Database, among: Collection[UUID] | None = None) -> set[UUID]:
    """The workspaces, all of them or among some, in which there may be something to tell. For those who deliver."""
    table = table_of(Route)
    query = select(table.c.workspace_id).where(table.c.kind == KIND).distinct()
    if among is not None:
        query = query.where(table.c.workspace_id.in_(list(among)))
    async with database.transaction("BEGIN READ ONLY") as connection:
        return set((await connection.execute(query)).scalars())


async def _check(work: Work, fields: WebhookEndpointFields) -> None:
    for index, event in enumerate(fields.events):
        if event != EVERYTHING and event not in EVENTS:
            message = worded("There is no such event. Known are: {known}.", known=", ".join(EVENTS))
            raise invalid(f"/events/{index}", "unknown_event", message)
    await check_reachable(read_url(fields.url, work.permits), work.permits)


async def _open_outbox(work: Work, fields: WebhookEndpointFields) -> int:
    """See that the log is made into events from here on; gives the number of the last change before.

    Judgements are taken stock of when nobody wanted to hear of them so far, so that the next change of one is news.
    """
    last = await last_change(work)
    table = table_of(WebhookOutbox)
    values = {"workspace_id": work.workspace_id, "told": last, "judged": 0}
    await work.run(upsert(table).values(values).on_conflict_do_nothing())
    others = await work.rows(work.select(WebhookEndpoint, table_of(WebhookEndpoint).c.events))
    if wants_judgements(fields.events) and not any(wants_judgements(row.events) for row in others):
        await take_stock(work)
    return last
