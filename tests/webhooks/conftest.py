"""A workspace whose events reach loopback, and a dispatcher that tells of them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import Row

from service.core.outbound.addresses import read_permits
from service.operations.endpoints import create_webhook_endpoint, get_webhook_endpoint
from service.operations.webhook_deliveries import WebhookContents, webhook_contents_of
from service.store.notices import listen
from service.store.tables import WebhookDelivery
from service.store.tables.base import table_of
from service.store.tables.endpoints import NewWebhookEndpointFields
from service.store.work import utc_now
from service.webhooks.outbound.dispatcher import Dispatcher
from service.webhooks.outbound.sending import Sender
from tests.support.receiving import Receiver, receiving
from tests.support.workspaces import Workspace


@dataclass
class Outbound:
    """A workspace with a receiver of its own."""

    workspace: Workspace
    receiver: Receiver
    clock: Callable[[], datetime] = utc_now

    async def endpoint(self, *events: str, **given: Any) -> Row[Any]:
        """An endpoint at the receiver."""
        fields = {"url": self.receiver.url, "events": list(events) or ["*"], **given}
        async with self.workspace.writing(now=self.clock()) as work:
            return await create_webhook_endpoint(work, NewWebhookEndpointFields.model_validate(fields))

    async def look(self, endpoint: Row[Any]) -> Row[Any]:
        """An endpoint as it is now."""
        async with self.workspace.reading() as work:
            return await get_webhook_endpoint(work, endpoint.id)

    async def deliveries(self) -> list[Row[Any]]:
        """All deliveries of the workspace."""
        async with self.workspace.reading() as work:
            table = table_of(WebhookDelivery)
            return list(await work.rows(work.select(WebhookDelivery).order_by(table.c.occurred_at, table.c.id)))

    async def contents(self, delivery: Row[Any]) -> WebhookContents:
        """What a delivery sends, and its attempts."""
        async with self.workspace.reading() as work:
            return (await webhook_contents_of(work, [delivery]))[delivery.id]

    async def until(self, *statuses: str, tried: int = 0) -> list[Row[Any]]:
        """All deliveries, once they have these statuses and were tried so often in all, each of them at least once."""
        async with asyncio.timeout(20):
            while True:
                found = await self.deliveries()
                marked = all(row.attempts for row in found) and sum(row.attempts for row in found) >= tried
                if marked and sorted(row.status for row in found) == sorted(statuses):
                    return found
                await asyncio.sleep(0.02)

    @asynccontextmanager
    async def told(self, workers: int = 16, sender: Sender | None = None) -> AsyncIterator[Dispatcher]:
        """While this lasts, endpoints are told of events."""
        only = frozenset({self.workspace.id})
        dispatcher = Dispatcher(self.workspace.database, workers, only=only, sender=sender, clock=self.clock)
        listening = asyncio.create_task(listen(self.workspace.database, dispatcher.hear, dispatcher.look))
        running = asyncio.create_task(dispatcher.run())
        try:
            yield dispatcher
        finally:
            for task in (listening, running):
                task.cancel()
            await asyncio.gather(listening, running, return_exceptions=True)


@pytest.fixture
async def outbound(workspace: Workspace) -> AsyncIterator[Outbound]:
    """A workspace that may send to loopback, and a receiver there."""
    workspace.database.permits = read_permits("127.0.0.0/8")
    async with receiving() as receiver:
        yield Outbound(workspace, receiver)
