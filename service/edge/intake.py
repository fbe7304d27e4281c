"""Small batches that arrive while another is being committed go into the next transaction together.

A commit costs the same for one reading and for hundreds. So whoever sends single readings at the same time shares it,
and each of them is still answered after it: what was answered is on disk.
"""

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from service.errors import Kind, Problem
from service.operations.intake import Read, record_batch
from service.operations.outcomes import Recorded
from service.operations.permissions import admit
from service.operations.recording import MAX_REPEATS
from service.store.database import Database
from service.store.work import Caller, open_work

MOST_TOGETHER = 1000
"""Readings in a transaction that several requests share."""

TOGETHER_AT_ONCE = 2
"""Such transactions at one time in a workspace: while one waits for the disk, the next is filled."""

AWAY = frozenset({Kind.UNAVAILABLE, Kind.TIMEOUT})
"""What would happen to each request alone, too."""


@dataclass(slots=True)
class Waiting:
    """A small batch that waits for its transaction, and whoever waits for its outcomes."""

    caller: Caller
    request_id: str | None
    read: Read
    answer: asyncio.Future[Recorded]


@dataclass(slots=True)
class Intake:
    """The small batches of one process, by workspace."""

    database: Database
    queues: dict[UUID, deque[Waiting]] = field(default_factory=dict[UUID, "deque[Waiting]"])
    running: dict[UUID, int] = field(default_factory=dict[UUID, int])
    tasks: set[asyncio.Task[None]] = field(default_factory=set["asyncio.Task[None]"])

    async def record(self, caller: Caller, read: Read, request_id: str | None) -> Recorded:
        """Record a small batch; gives its outcomes when they are on disk. Raises Problem as it would alone."""
        admit(caller, "record_batch")
        waiting = Waiting(caller, request_id, read, asyncio.get_running_loop().create_future())
        self.queues.setdefault(caller.workspace_id, deque()).append(waiting)
        if self.running.get(caller.workspace_id, 0) < TOGETHER_AT_ONCE:
            self.running[caller.workspace_id] = self.running.get(caller.workspace_id, 0) + 1
            task = asyncio.create_task(self._serve(caller.workspace_id))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)
        return await waiting.answer

    async def _serve(self, workspace_id: UUID) -> None:
        """Record what waits in a workspace, until nothing does."""
        queue = self.queues[workspace_id]
        try:
            while queue:
                if group := _next_group(queue):
                    await self._record(group)
        finally:
            self.running[workspace_id] -= 1
            if not self.running[workspace_id]:
                del self.running[workspace_id]
                if not queue:
                    self.queues.pop(workspace_id, None)

    async def _record(self, group: Sequence[Waiting]) -> None:
        """Record a group in one transaction; if that fails for one of them, each alone."""
        try:
            told = await self._together(group)
        except BaseException as error:
            if len(group) > 1 and isinstance(error, Exception) and not _is_away(error):
                for one in group:
                    await self._record([one])
                return
            for one in group:
                if not one.answer.done():
                    one.answer.set_exception(error)
            if not isinstance(error, Exception):
                raise
            return
        start = 0
        for one in group:
            if not one.answer.done():  # else whoever asked is gone
                one.answer.set_result(told.part(start, start + len(one.read)))
            start += len(one.read)

    async def _together(self, group: Sequence[Waiting]) -> Recorded:
        every = [item for one in group for item in one.read]
        senders = [one.caller.sender(one.request_id) for one in group for _ in one.read]
        repeats = MAX_REPEATS * len(group)
        async with open_work(self.database, group[0].caller, write=True) as work:
            return await record_batch(work, every, repeats=repeats, senders=senders)


def _next_group(queue: deque[Waiting]) -> list[Waiting]:
    """The first of those that wait, as many as go together. Who has given up is not recorded any more."""
    group: list[Waiting] = []
    many = 0
    while queue and (not group or many + len(queue[0].read) <= MOST_TOGETHER):
        one = queue.popleft()
        if not one.answer.done():
            many += len(one.read)
            group.append(one)
    return group


def _is_away(error: Exception) -> bool:
    return isinstance(error, Problem) and error.kind in AWAY
