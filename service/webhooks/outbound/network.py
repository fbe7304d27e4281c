"""Connections to public hosts and to nothing else: a name is resolved once, and what was judged is connected to."""

from collections.abc import Iterable
from typing import Any

import httpcore

from service.core.outbound.addresses import Permits
from service.operations.resolving import PATIENCE, addresses_of

MOST_TRIED = 3
"""Addresses of a host that are tried one after the other."""


class JudgedNetwork(httpcore.AsyncNetworkBackend):
    """A network in which only what is public is there, and what is permitted besides.

    The certificate is still checked against the name, for the name stays in the request.
    """

    def __init__(self, permits: Permits) -> None:
        self._permits = permits
        self._network: Any = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to an address of a host. Raises Problem for one that leads within, Unresolved for none."""
        found = await addresses_of(host, port, self._permits, timeout or PATIENCE)
        failure: Exception | None = None
        for address in found[:MOST_TRIED]:
            try:
                return await self._network.connect_tcp(str(address), port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        assert failure is not None, "there is at least one address"
        raise failure

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """There are no such sockets out there."""
        raise httpcore.UnsupportedProtocol

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await self._network.sleep(seconds)
