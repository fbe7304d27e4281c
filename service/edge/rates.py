"""Rate limits: how many requests a key, a source and a workspace may make in a minute, over all processes together.

A process leases a part of what is left from the database and spends it by itself; so most requests need no statement,
and close to the limit, where a part is one request, each is counted exactly.
"""

import asyncio
import math
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, partial
from typing import Literal
from uuid import UUID

from service.errors import Kind, Problem
from service.settings import Settings
from service.store.database import Database
from service.store.rates import Lease, lease

WINDOW_SECONDS = 60
PARTS = 16
"""A lease takes one part in so many of what is left."""

Policy = Literal["key", "source", "workspace"]
Headers = tuple[tuple[bytes, bytes], ...]

SPENT: dict[Policy, str] = {
    "key": "This key has made as many requests as it may in a minute. Wait for the next.",
    "source": "This source has made as many deliveries as it may in a minute. Wait for the next.",
    "workspace": "The keys of this workspace have made as many requests as they may in a minute. Wait for the next.",
}


@dataclass(frozen=True, slots=True)
class Counted:
    """A request that was counted: the headers that tell where its caller stands, and why it is refused, if it is."""

    headers: Headers
    problem: Problem | None = None


@dataclass(slots=True)
class Share:
    """What this process holds of one subject's window, and what was left to all when it last asked (None: never)."""

    policy: Policy
    most: int
    lease: Callable[..., Awaitable[Lease]]
    unspent: int = 0
    left: int | None = None
    asking: asyncio.Task[None] | None = field(default=None, init=False)

    @property
    def rest(self) -> int:
        """What is to be had here, as far as this process knows."""
        return self.unspent + (self.left or 0)

    async def take(self) -> int | None:
        """Spend one request and give the rest; None if there was none to be had."""
        while not self.unspent and self.left != 0:
            await self.ask()
        if not self.unspent:
            return None
        self.unspent -= 1
        return self.rest

    async def learn(self) -> None:
        """Ask for the first time, unless somebody has."""
        while self.left is None:
            await self.ask()

    async def ask(self) -> None:
        """Lease more. Who comes meanwhile waits for the same lease, which goes on even if its first asker is gone."""
        if self.asking is None:
            self.asking = asyncio.create_task(self._ask())
            self.asking.add_done_callback(_seen)
        await asyncio.shield(self.asking)

    async def _ask(self) -> None:
        try:
            left = self.most if self.left is None else self.left
            found = await self.lease(wanted=max(1, left // PARTS), most=self.most)
            self.unspent += found.granted
            self.left = found.left
        finally:
            self.asking = None


def _seen(asked: asyncio.Task[None]) -> None:
    """Whoever waits is told what failed; when nobody does any more, nobody needs to be."""
    if not asked.cancelled():
        asked.exception()


class Rates:
    """The limits of one process. `clock` gives the seconds since 1970, by which the windows are aligned."""

    def __init__(self, database: Database, settings: Settings, clock: Callable[[], float] = time.time) -> None:
        self.database = database
        self.clock = clock
        limits: dict[Policy, int] = {
            "key": settings.rate_limit_key,
            "source": settings.rate_limit_key,
            "workspace": settings.rate_limit_workspace,
        }
        self._limits = {policy: most for policy, most in limits.items() if most}
        self._window = 0
        self._shares: dict[tuple[Policy, UUID, UUID], Share] = {}

    async def count(self, workspace_id: UUID, policy: Policy, subject_id: UUID) -> Counted:
        """Count a request for its key and for its workspace; for neither if one of them has none left.

        A delivery counts for its source alone: it is counted before its signature is checked, and who merely knows
        where a source is must not be able to use up what the workspace has.
        """
        now = self.clock()
        wanted: list[tuple[Policy, UUID]] = [(policy, subject_id)]
        if policy == "key":
            wanted.append(("workspace", workspace_id))
        shares = [self._share(now, workspace_id, *one) for one in wanted if one[0] in self._limits]
        if unknown := [share for share in shares if share.left is None]:
            await asyncio.gather(*(share.learn() for share in unknown))
        rests = await _take(shares)
        seconds = math.ceil(WINDOW_SECONDS - now % WINDOW_SECONDS)
        if len(rests) == len(shares):
            return Counted(_headers(shares, rests, seconds))
        problem = Problem(Kind.RATE_LIMITED, SPENT[shares[len(rests)].policy], retry_after=seconds)
        return Counted(_headers(shares, [share.rest for share in shares], seconds), problem)

    def _share(self, now: float, workspace_id: UUID, policy: Policy, subject_id: UUID) -> Share:
        """A subject's share of the present window. Those of another are forgotten."""
        window = int(now // WINDOW_SECONDS)
        if window != self._window:
            self._window, self._shares = window, {}
        identity = (policy, workspace_id, subject_id)
        share = self._shares.get(identity)
        if share is None:
            starts_at = datetime.fromtimestamp(window * WINDOW_SECONDS, UTC)
            ask = partial(lease, self.database, workspace_id, subject_id, starts_at)
            share = self._shares[identity] = Share(policy, self._limits[policy], ask)
        return share


async def _take(shares: list[Share]) -> list[int]:
    """Spend one request of each share, or none; gives the rests, up to the first share that has nothing left."""
    if all(share.unspent for share in shares):  # nearly always, and then nobody has to be waited for
        for share in shares:
            share.unspent -= 1
        return [share.rest for share in shares]
    rests: list[int] = []
    try:
        for share in shares:
            rest = await share.take()
            if rest is None:
                break
            rests.append(rest)
    finally:
        if len(rests) < len(shares):
            for share in shares[: len(rests)]:
                share.unspent += 1
    return rests


def _headers(shares: list[Share], rests: list[int], seconds: int) -> Headers:
    """`RateLimit-Policy` and `RateLimit`, structured fields of the draft of that name."""
    if not shares:
        return ()
    policies = _policies(tuple((share.policy, share.most) for share in shares))
    limits = ", ".join(f'"{share.policy}";r={rest};t={seconds}' for share, rest in zip(shares, rests, strict=True))
    return (b"ratelimit-policy", policies), (b"ratelimit", limits.encode())


@cache
def _policies(limits: tuple[tuple[Policy, int], ...]) -> bytes:
    return ", ".join(f'"{policy}";q={most};w={WINDOW_SECONDS}' for policy, most in limits).encode()
