"""Taking the port before anything else, so that a port that is taken is told at once."""

import errno
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from service.commands.failures import Failure

BACKLOG = 2048
NOT_HERE = (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EPROTONOSUPPORT)
"""A name may have addresses of kinds that this machine does not speak."""

WHY = {
    errno.EADDRINUSE: "the port is in use. Choose another one with --port",
    errno.EACCES: "ports below 1024 take special rights. Choose another one with --port",
    errno.EADDRNOTAVAIL: "this machine has no such address. Choose another one with --host",
}


@contextmanager
def bound(host: str, port: int) -> Iterator[list[socket.socket]]:
    """Sockets on all addresses of a host, not yet listening; port 0 takes a free one."""
    with ExitStack() as stack:
        sockets: list[socket.socket] = []
        refusals: list[OSError] = []
        for family, address in _addresses(host, port):
            same_port = sockets[0].getsockname()[1] if sockets else port
            try:
                sockets.append(stack.enter_context(_bind(family, address, same_port)))
            except OSError as error:
                refusals.append(error)
                if error.errno not in NOT_HERE:
                    break
        if refusals and (not sockets or refusals[-1].errno not in NOT_HERE):
            raise _cannot(host, port, refusals[-1])
        yield sockets


def listen(sockets: list[socket.socket]) -> None:
    """Let clients in; until somebody accepts them they wait."""
    for one in sockets:
        try:
            one.listen(BACKLOG)
        except OSError as error:
            host, port = one.getsockname()[:2]
            raise _cannot(host, port, error) from None


def url_of(sockets: list[socket.socket]) -> str:
    """Where people find it: where all addresses are served, by the loopback one."""
    address: tuple[str, int] = sockets[0].getsockname()
    loopback = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - looked up, not bound
    host, port = loopback.get(address[0], address[0]), address[1]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _addresses(host: str, port: int) -> list[tuple[socket.AddressFamily, str]]:
    """Those of IPv4 first."""
    try:
        known = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (socket.gaierror, UnicodeError):
        message = f"Cannot listen on {host}: this machine knows no such host. Choose another one with --host."
        raise Failure(message) from None
    found = dict.fromkeys((family, str(address[0])) for family, _, _, _, address in known)
    return sorted(found, key=lambda one: one[0] != socket.AF_INET)


def _bind(family: socket.AddressFamily, address: str, port: int) -> socket.socket:
    one = socket.socket(family, socket.SOCK_STREAM)
    try:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            one.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        one.bind((address, port))
    except BaseException:
        one.close()
        raise
    return one


def _cannot(host: str, port: int, error: OSError) -> Failure:
    why = WHY.get(error.errno or 0, error.strerror or str(error))
    return Failure(f"Cannot listen on {host}, port {port}: {why}.")
