"""The dispatcher of one process: makes changes into events, and sends what is due.

It sleeps until it hears that a log has grown, or until something is due. Any number of processes do this beside one
another: what there is to do is shared out by the database, and what one leaves undone another does when its lease ends.
An endpoint has a few places, a workspace half of all: who is slow keeps nobody else waiting.
"""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import structlog
from opentelemetry.trace import Span, StatusCode

from service.errors import Problem
from service.meters import SENDING, SENT
from service.operations.endpoints import workspaces_with_endpoints
from service.operations.outbox import judge, tell
from service.operations.outgoing import Attempt, Parcel, claim, mark
from service.store.database import Database
from service.store.work import utc_now
from service.traces import calling
from service.webhooks.outbound.sending import Sender

AT_ONCE = 8
"""Events that are on their way to one endpoint at the same time."""

LOOKING = 2
"""Workspaces that are looked at, at the same time: so many connections of the pool it takes at most, and as many to
mark what was sent."""

LOOK_AFTER = 30.0
"""Seconds after which a workspace is looked at though nothing was heard: as long as a lost notice delays an event."""

PAUSE, SHORT_PAUSE = 0.1, 0.02
"""Seconds between two looks at one workspace, however much is written; and while more is due than there are places."""

STRANGE_PAUSE = 0.5
"""Seconds between two questions whether workspaces that are heard of have endpoints."""

PAUSE_AFTER_FAILURE = 2.0
"""Seconds before a workspace is looked at again when the database was away."""

JUDGING_PAUSE, JUDGING_SHARE = 1.0, 20.0
"""Seconds between two looks at judgements: at least so many, and so many times as long as the last look took."""

GRACE = 3.0
"""Seconds that what is on its way has when the process ends."""

log = structlog.get_logger("oarlock.webhooks")


class Dispatcher:
    """Tells endpoints of events, as many at a time as there are workers. It lives while `run` does.

    `only` names the workspaces whose endpoints it tells; None for all.
    """

    def __init__(
        self,
        database: Database,
        workers: int,
        *,
        only: frozenset[UUID] | None = None,
        sender: Sender | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self.database = database
        self.workers = workers
        self.only = only
        self.sender = sender or Sender(database.permits, workers)
        self.clock = clock
        self._due: dict[UUID, float] = {}
        self._looked: dict[UUID, float] = {}
        self._strange: set[UUID] = set()
        self._hungry: set[UUID] = set()
        self._busy: dict[UUID, Counter[UUID]] = {}
        self._woken = asyncio.Event()
        self._refresh_at = 0.0
        self._ask_at = 0.0
        self._looks: dict[UUID, asyncio.Task[None]] = {}
        self._sends: set[asyncio.Task[None]] = set()
        self._marking = asyncio.Semaphore(LOOKING)

    def hear(self, workspace_id: UUID, _seq: int) -> None:
        """The log of a workspace has grown, or something was queued in it."""
        if workspace_id in self._due:
            self._look_at(workspace_id)
        elif self.only is None or workspace_id in self.only:
            self._strange.add(workspace_id)
            self._woken.set()

    def look(self) -> None:
        """Something may have been missed: look at everything."""
        self._refresh_at = 0.0
        self._woken.set()

    async def run(self) -> None:
        """Deliver until cancelled; what is on its way then has a few seconds to arrive."""
        try:
            while True:
                await self._step()
        finally:
            await self._end()

    async def _step(self) -> None:
        self._woken.clear()
        try:
            await self._find_workspaces()
        except Exception as error:
            _tell_of(error)
            self._refresh_at = time.monotonic() + PAUSE_AFTER_FAILURE
        now = time.monotonic()
        for workspace_id in [one for one, at in self._due.items() if at <= now]:
            if len(self._looks) >= LOOKING:
                break
            if workspace_id not in self._looks:
                self._due[workspace_id] = now + LOOK_AFTER * (1 + random.random())  # noqa: S311 - spreads the looks
                self._looked[workspace_id] = now
                self._looks[workspace_id] = asyncio.create_task(self._look(workspace_id))
        with suppress(TimeoutError):
            async with asyncio.timeout(self._patience()):
                await self._woken.wait()

    def _patience(self) -> float:
        """Seconds until there is something to do, as far as that is known."""
        waiting = [self._refresh_at]
        if len(self._looks) < LOOKING:
            waiting += [at for one, at in self._due.items() if one not in self._looks]
        if self._strange:
            waiting.append(self._ask_at)
        return max(0.001, min(waiting) - time.monotonic())

    async def _find_workspaces(self) -> None:
        """Learn of workspaces that have endpoints: of all now and then, of those that were just heard of at once."""
        now = time.monotonic()
        if now >= self._refresh_at:
            self._refresh_at = now + LOOK_AFTER
            first = not self._due
            found = await workspaces_with_endpoints(self.database, self.only)
            for gone in self._due.keys() - found:
                del self._due[gone]
                self._looked.pop(gone, None)
            for one in found - self._due.keys():
                self._due[one] = now if first else now + random.random()  # noqa: S311 - as above
        if self._strange and now >= self._ask_at:
            self._ask_at = now + STRANGE_PAUSE
            strange, self._strange = self._strange, set()
            for one in await workspaces_with_endpoints(self.database, strange):
                self._look_at(one)

    def _look_at(self, workspace_id: UUID, at: float | None = None, pause: float = PAUSE) -> None:
        """See that a workspace is looked at, at a moment or now."""
        soonest = self._looked.get(workspace_id, 0.0) + pause
        wanted = max(soonest, time.monotonic() if at is None else at)
        self._due[workspace_id] = min(wanted, self._due.get(workspace_id, wanted))
        self._woken.set()

    def _look_when(self, workspace_id: UUID, moment: datetime | None) -> None:
        if moment is not None:
            self._look_at(workspace_id, time.monotonic() + (moment - self.clock()).total_seconds())

    async def _look(self, workspace_id: UUID) -> None:
        try:
            told = await tell(self.database, workspace_id, self.clock)
            while told.more:
                told = await tell(self.database, workspace_id, self.clock)
            await self._send_due(workspace_id)
            self._look_when(workspace_id, told.again_at)
            if told.judge:
                await self._judge(workspace_id)
        except Exception as error:
            _tell_of(error)
            self._look_at(workspace_id, time.monotonic() + PAUSE_AFTER_FAILURE)
        finally:
            del self._looks[workspace_id]
            self._woken.set()

    async def _judge(self, workspace_id: UUID) -> None:
        begun = time.monotonic()
        pause = JUDGING_PAUSE
        found = await judge(self.database, workspace_id, timedelta(seconds=pause), self.clock)
        pause = max(pause, JUDGING_SHARE * (time.monotonic() - begun))
        self._look_at(workspace_id, None if found else time.monotonic() + pause)

    async def _send_due(self, workspace_id: UUID) -> None:
        """Claim what is due, as far as there are places free, and send it."""
        busy = self._busy.get(workspace_id, Counter())
        room = min(self.workers - len(self._sends), max(1, self.workers // 2) - busy.total())
        if room <= 0:
            self._hungry.add(workspace_id)
            return
        claimed = await claim(self.database, workspace_id, AT_ONCE, busy, room, self.clock)
        for parcel in claimed.parcels:
            self._busy.setdefault(workspace_id, Counter())[parcel.endpoint_id] += 1
            self._spawn(self._send(workspace_id, parcel))
        if claimed.parcels:
            self._hungry.add(workspace_id)
        self._look_when(workspace_id, claimed.next_at)

    def _spawn(self, sending: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(sending)
        self._sends.add(task)
        task.add_done_callback(self._sends.discard)

    async def _send(self, workspace_id: UUID, parcel: Parcel) -> None:
        try:
            with calling("webhook", endpoint_id=str(parcel.endpoint_id), workspace_id=str(workspace_id)) as part:
                attempt = await self.sender.send(parcel, self.clock())
                _count(attempt, part)
            async with self._marking:
                luck = random.random()  # noqa: S311 - spreads the attempts
                again = await mark(self.database, workspace_id, parcel, attempt, luck, self.clock)
            log.info(
                "webhook_attempted",
                delivery=str(parcel.id),
                endpoint=str(parcel.endpoint_id),
                status=attempt.status_code,
                code=attempt.code,
                milliseconds=attempt.milliseconds,
            )
            self._look_when(workspace_id, again)
        except Problem:
            log.warning("webhook_not_marked", delivery=str(parcel.id))  # it is sent again when its lease is over
        except Exception:
            log.exception("unexpected")
        finally:
            self._leave(workspace_id, parcel.endpoint_id)

    def _leave(self, workspace_id: UUID, endpoint_id: UUID) -> None:
        """A place is free again: whoever waited for one is looked at."""
        busy = self._busy[workspace_id]
        busy[endpoint_id] -= 1
        if not busy.total():
            del self._busy[workspace_id]
        hungry, self._hungry = self._hungry, set()
        for one in hungry:
            self._look_at(one, pause=SHORT_PAUSE)

    async def _end(self) -> None:
        await _let_go(self._looks.values(), 0.0)
        await _let_go(self._sends, GRACE)
        await self.sender.close()


def _count(attempt: Attempt, part: Span | None) -> None:
    """Count an attempt by how it ended."""
    SENT.labels(attempt.code or "delivered").inc()
    SENDING.observe(attempt.milliseconds / 1000)
    if part is not None and attempt.status_code is not None:
        part.set_attribute("http.response.status_code", attempt.status_code)
    if part is not None and attempt.code is not None:
        part.set_attribute("error.type", attempt.code)
        part.set_status(StatusCode.ERROR)


def _tell_of(error: Exception) -> None:
    if not isinstance(error, Problem):  # one of those says that the database is away, and will be back
        log.error("unexpected", exc_info=error)


async def _let_go(tasks: Iterable[asyncio.Task[None]], seconds: float) -> None:
    """Let tasks end by themselves for so many seconds, then cancel what is left."""
    left = list(tasks)
    if left and seconds:
        await asyncio.wait(left, timeout=seconds)
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
