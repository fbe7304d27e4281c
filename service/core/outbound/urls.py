"""The URL of an endpoint, read by one strict grammar: what two programs may read differently is refused.

There is one way to write an address, and no way to write a user, a fragment, a host in another script, or a number
that some resolvers take for an address.
"""

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address

from service.core.outbound.addresses import Address, Permits, is_public, read_address
from service.errors import Problem, invalid

LONGEST_HOST = 253
PORTS = {"https": 443, "http": 80}
FIRST_FREE_PORT = 1024
"""Ports below belong to other protocols, but for those of the web."""

URL = re.compile(
    r"(?P<scheme>[Hh][Tt][Tt][Pp][Ss]?)://"
    r"(?P<host>\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9.-]{1,253})"
    r"(?::(?P<port>[1-9][0-9]{0,4}))?"
    r"(?P<target>[/?][!$-;=?-\[\]_a-z~]*)?"
)
LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
OF_NO_USE = ("localhost", "local", "internal", "intranet", "lan", "home", "corp", "private", "onion", "arpa", "invalid")
"""Top-level names that lead to somewhere within, or nowhere."""

MALFORMED = (
    "Write an absolute https URL in ASCII, without user name and fragment, for example https://example.com/hooks."
)
INSECURE = "Use https: over http, anybody on the way could read and change what is sent."
BAD_PORT = "Use port 443, or one from 1024 to 65535: the others belong to other protocols."
NOT_PUBLIC = "Events are sent to public hosts only, and this is none. Give a host that the internet can reach."


@dataclass(frozen=True, slots=True)
class Target:
    """Where a URL leads: `host` in lower case and without brackets, `address` if it is written as one."""

    scheme: str
    host: str
    port: int
    address: Address | None


def read_url(url: str, permits: Permits, pointer: str = "/url") -> Target:
    """Where a URL leads, as far as it can be judged without asking anybody. Raises Problem `invalid`.

    Codes: `malformed_url`, `private_address`, `insecure_url` (http to what is not permitted itself), `bad_port`.
    """
    found = URL.fullmatch(url)
    if found is None:
        raise invalid(pointer, "malformed_url", MALFORMED)
    scheme, host = found["scheme"].lower(), found["host"].lower()
    port = int(found["port"] or PORTS[scheme])
    address = _address_in(host, pointer)
    host = host.strip("[]") if address is None else str(address)
    permitted = permits.host(host) or (address is not None and permits.address(address))
    inner = address is None and ("." not in host or host.rpartition(".")[2] in OF_NO_USE)
    if not permitted and (inner or (address is not None and not is_public(address))):
        raise not_public(pointer)
    if not permitted and scheme == "http":
        raise invalid(pointer, "insecure_url", INSECURE)
    if port not in PORTS.values() and not FIRST_FREE_PORT <= port <= 65535:
        raise invalid(pointer, "bad_port", BAD_PORT)
    return Target(scheme, host, port, address)


def not_public(pointer: str = "/url") -> Problem:
    """That a URL leads to what is not public."""
    return invalid(pointer, "private_address", NOT_PUBLIC)


def _address_in(host: str, pointer: str) -> Address | None:
    """The address that a host is written as, in its one usual form; None for a name. Anything between is refused."""
    if host.startswith("["):
        address = read_address(host[1:-1])
        if not isinstance(address, IPv6Address):
            raise invalid(pointer, "malformed_url", MALFORMED)
        return address
    labels = host.split(".")
    if NUMBER.fullmatch(labels[-1]):
        address = read_address(host)
        if not isinstance(address, IPv4Address):
            raise invalid(pointer, "malformed_url", MALFORMED)
        return address
    if len(host) > LONGEST_HOST or not all(LABEL.fullmatch(label) for label in labels):
        raise invalid(pointer, "malformed_url", MALFORMED)
    return None
