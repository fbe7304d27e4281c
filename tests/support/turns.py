"""How long one request keeps the others waiting: the time its process works before it lets anybody else have a turn."""

import asyncio
import gc
import time
from types import TracebackType


class Turns:
    """Takes turns with whatever runs inside; afterwards knows how much work was done in all and in one go, in seconds.

    Work is the processor's time of this process, so that a busy machine changes nothing. What is loaded before is left
    out of collections of garbage, as it is in the service.
    """

    def __init__(self) -> None:
        self.longest = 0.0
        self.seconds = 0.0

    async def __aenter__(self) -> "Turns":
        gc.freeze()
        self._begun = time.process_time()
        self._watching = asyncio.create_task(self._watch())
        await asyncio.sleep(0)
        return self

    async def _watch(self) -> None:
        before = time.process_time()
        while True:
            await asyncio.sleep(0.001)
            now = time.process_time()
            self.longest, before = max(self.longest, now - before), now

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.seconds = time.process_time() - self._begun
        await asyncio.sleep(0.005)
        self._watching.cancel()
        gc.unfreeze()
