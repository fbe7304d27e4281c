"""Which addresses of the internet are public: what is sent on behalf of others goes to no other.

The tables follow the IANA registries of special-purpose addresses. Of IPv6 only global unicast (2000::/3) is public,
without what carries an IPv4 address of somebody else's choice inside (6to4, Teredo, ISATAP).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

NOT_PUBLIC_4 = tuple(
    IPv4Network(one)
    for one in (
        "0.0.0.0/8",  # this network, unspecified
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # shared by carriers (CGNAT); also metadata of one cloud
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # the wire server of one cloud, in public space
        "169.254.0.0/16",  # link-local, and metadata of most clouds
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments; also metadata of one cloud
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",  # AS112
        "192.52.193.0/24",  # AMT
        "192.88.99.0/24",  # relays of 6to4
        "192.168.0.0/16",  # private
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # benchmarking
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, broadcast
    )
)
GLOBAL_UNICAST = IPv6Network("2000::/3")
NOT_PUBLIC_6 = tuple(
    IPv6Network(one)
    for one in (
        "2001::/23",  # protocol assignments: Teredo, benchmarking, ORCHID
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4
        "2620:4f:8000::/48",  # AS112
        "3ffe::/16",  # a test network that was given back
        "3fff::/20",  # documentation
    )
)
ISATAP = (0x00005EFE, 0x02005EFE)
"""How the lower half of an address begins that carries an IPv4 address across a site."""


def is_public(address: Address) -> bool:
    """Whether an address is one that anybody on the internet may have, and nobody within."""
    if isinstance(address, IPv4Address):
        return not any(address in network for network in NOT_PUBLIC_4)
    if address not in GLOBAL_UNICAST or address.scope_id is not None:
        return False
    if int(address) >> 32 & 0xFFFFFFFF in ISATAP:
        return False
    return not any(address in network for network in NOT_PUBLIC_6)


@dataclass(frozen=True, slots=True)
class Permits:
    """What may be reached though it is not public: networks, and hosts by their names."""

    networks: tuple[Network, ...] = ()
    hosts: frozenset[str] = frozenset()

    def host(self, host: str) -> bool:
        """Whether a host may be reached by its name, wherever that leads."""
        return host in self.hosts

    def address(self, address: Address) -> bool:
        """Whether an address may be reached."""
        return any(address in network for network in self.networks if network.version == address.version)

    def reach(self, host: str, addresses: Iterable[Address]) -> bool:
        """Whether a host may be reached that has these addresses: every one of them is public, or permitted."""
        if self.host(host):
            return True
        return all(is_public(address) or self.address(address) for address in addresses)


NONE = Permits()


def read_permits(text: str) -> Permits:
    """Networks (`10.0.0.0/8`), addresses and host names, separated by commas. Raises ValueError for a false network."""
    networks: list[Network] = []
    hosts: set[str] = set()
    for entry in (one.strip().lower() for one in text.split(",")):
        if "/" in entry or ":" in entry or entry.replace(".", "").isdigit():
            networks.append(ip_network(entry))
        elif entry:
            hosts.add(entry)
    return Permits(tuple(networks), frozenset(hosts))


def read_address(text: str) -> Address | None:
    """An address as it is written in a URL or given by a resolver, or None. A zone is no part of an address."""
    try:
        return ip_address(text)
    except ValueError:
        return None
