"""Taking the port."""

import socket

import pytest

from service.commands.failures import Failure
from service.commands.sockets import bound, listen, url_of


def test_a_free_port_is_found_and_told() -> None:
    with bound("127.0.0.1", 0) as sockets:
        listen(sockets)
        port = sockets[0].getsockname()[1]
        assert url_of(sockets) == f"http://127.0.0.1:{port}"
        socket.create_connection(("127.0.0.1", port)).close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))


def test_all_addresses_are_told_by_the_loopback_one() -> None:
    with bound("0.0.0.0", 0) as sockets:
        assert url_of(sockets).startswith("http://127.0.0.1:")


def test_every_address_of_a_name_is_taken_with_the_same_port() -> None:
    with bound("localhost", 0) as sockets:
        assert sockets[0].family == socket.AF_INET
        assert len({one.getsockname()[1] for one in sockets}) == 1


@pytest.mark.skipif(not socket.has_ipv6, reason="no IPv6 here")
def test_an_ipv6_address_stands_in_brackets() -> None:
    try:
        with bound("::1", 0) as sockets:
            assert url_of(sockets).startswith("http://[::1]:")
    except Failure:
        pytest.skip("no IPv6 loopback here")


def test_a_port_that_is_listened_on_is_refused() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Failure, match="the port is in use"), bound("127.0.0.1", port):
            pass


def test_of_two_that_bound_at_once_the_second_to_listen_is_refused() -> None:
    with bound("127.0.0.1", 0) as first, bound("127.0.0.1", first[0].getsockname()[1]) as second:
        listen(first)
        with pytest.raises(Failure, match="the port is in use"):
            listen(second)


@pytest.mark.parametrize(
    ("host", "words"),
    [("192.0.2.1", "this machine has no such address"), ("no-such-host.invalid", "knows no such host")],
)
def test_hosts_of_others_are_refused(host: str, words: str) -> None:
    with pytest.raises(Failure, match=words), bound(host, 0):
        pass
