"""Where a host is: its addresses, asked once and judged, so that what is connected to is what was judged."""

import asyncio
import socket
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from service.core.outbound.addresses import Address, Permits, read_address
from service.core.outbound.urls import Target, not_public

PATIENCE = 2.0
"""Seconds for which the system's resolver is waited for where somebody waits for the answer."""

_THREADS = ThreadPoolExecutor(max_workers=8, thread_name_prefix="resolving")
"""Apart from all other threads: a resolver that hangs holds up nobody else."""


class Unresolved(OSError):
    """Nobody knows an address of a host, or not soon enough."""


async def lookup(host: str, port: int) -> Sequence[str]:
    """The addresses of a name, as the system's resolver gives them. Raises OSError."""
    loop = asyncio.get_running_loop()
    found = await loop.run_in_executor(_THREADS, socket.getaddrinfo, host, port, 0, socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


async def addresses_of(host: str, port: int, permits: Permits, patience: float = PATIENCE) -> list[Address]:
    """The addresses of a host, every one of which may be reached.

    Raises Problem `private_address` when any of them may not, Unresolved when there is none.
    """
    written = read_address(host)
    found = [written] if written is not None else await _resolved(host, port, patience)
    if not permits.reach(host, found):
        raise not_public()
    return found


async def _resolved(host: str, port: int, patience: float) -> list[Address]:
    try:
        async with asyncio.timeout(patience):
            answers = await lookup(host, port)
    except (OSError, UnicodeError) as error:
        raise Unresolved from error
    found = [address for address in map(read_address, answers) if address is not None]
    if not found or len(found) < len(answers):
        raise Unresolved
    return found


async def check_reachable(target: Target, permits: Permits) -> None:
    """Refuse a target that leads within. A name that nobody knows, or not yet, is judged when it is connected to."""
    try:
        await addresses_of(target.host, target.port, permits)
    except Unresolved:
        return
