"""Where events may go, when they are tried again, and what is told: tables of hostile URLs, and laws for all others."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.outbound.addresses import NONE, NOT_PUBLIC_4, is_public, read_permits
from service.core.outbound.events import EVENTS, JUDGED, events_of, events_of_status, wants, wants_judgements
from service.core.outbound.schedule import DELAYS, LONGEST_WAIT, MOST_ATTEMPTS, SPREAD, asked_for, delay_after
from service.core.outbound.urls import read_url
from service.core.status import Status
from service.errors import Kind
from service.operations.history import NOUNS
from service.store.tables.changes import Action
from tests.support.problems import refused

PUBLIC = (
    ("https://example.com", "example.com", 443),
    ("https://example.com/hooks?a=1&b=%2F", "example.com", 443),
    ("HTTPS://Example.COM:8443/x", "example.com", 8443),
    ("https://xn--bcher-kva.example/", "xn--bcher-kva.example", 443),
    ("https://8.8.8.8/", "8.8.8.8", 443),
    ("https://[2606:4700::1111]/", "2606:4700::1111", 443),
    ("https://[2606:4700:0:0:0:0:0:1111]:4430/", "2606:4700::1111", 4430),
    ("https://a-b.c1.example:65535?x", "a-b.c1.example", 65535),
)

WITHIN = (
    "https://localhost/", "https://LOCALHOST:8443/", "https://a.localhost/", "https://127.0.0.1/", "https://127.9.8.7/",
    "https://0.0.0.0/", "https://0.1.2.3/", "https://10.0.0.1/", "https://10.255.255.255/", "https://172.16.0.1/",
    "https://172.31.255.254/", "https://192.168.1.1/", "https://169.254.169.254/latest/meta-data/",
    "https://100.64.0.1/", "https://100.100.100.200/", "https://100.127.255.255/", "https://168.63.129.16/",
    "https://192.0.0.192/", "https://192.0.2.1/", "https://198.18.0.1/", "https://198.51.100.7/",
    "https://203.0.113.9/", "https://192.88.99.1/", "https://224.0.0.1/", "https://239.255.255.250/",
    "https://240.0.0.1/", "https://255.255.255.255/", "https://[::]/", "https://[::1]/",
    "https://[0:0:0:0:0:0:0:1]/", "https://[::ffff:127.0.0.1]/", "https://[::ffff:8.8.8.8]/",
    "https://[::ffff:a9fe:a9fe]/", "https://[::127.0.0.1]/", "https://[::8.8.8.8]/", "https://[64:ff9b::7f00:1]/",
    "https://[64:ff9b::169.254.169.254]/", "https://[64:ff9b:1::a00:1]/", "https://[2002:7f00:1::]/",
    "https://[2002:a9fe:a9fe::1]/", "https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/", "https://[2001:2::1]/",
    "https://[2001:10::1]/", "https://[2001:db8::1]/", "https://[3fff::1]/", "https://[fc00::1]/",
    "https://[fd00:ec2::254]/", "https://[fe80::1]/", "https://[fec0::1]/", "https://[ff02::1]/", "https://[100::1]/",
    "https://[5f00::1]/", "https://[2606:4700::5efe:a00:1]/", "https://[2606:4700::200:5efe:127.0.0.1]/",
    "https://metadata.google.internal/", "https://metadata/", "https://intranet/", "https://printer.local/",
    "https://router.lan/", "https://vault.corp/", "https://nas.home/", "https://1.0.0.127.in-addr.arpa/",
    "https://host.docker.internal/", "https://kubernetes.default.svc.cluster.local/", "https://x.onion/",
)  # fmt: skip

MALFORMED = (
    "", "example.com", "//example.com", "ftp://example.com/", "file:///etc/passwd", "gopher://127.0.0.1:70/",
    "javascript:alert(1)", "https:example.com", "https:/example.com", "https:///example.com", "https://",
    "https://user@example.com/", "https://user:word@example.com/", "https://example.com@127.0.0.1/",
    "https://127.0.0.1#@example.com/", "https://example.com#x", "https://example.com\\@127.0.0.1/",
    "https://example.com\\.evil.example/", "https://example.com /", " https://example.com", "https://example.com\n",
    "https://exa\tmple.com/", "https://example.com/\r\nX: y", "https://example.com/\x00", "https://example.com./",
    "https://localhost./", "https://127.0.0.1./", "https://2130706433/", "https://017700000001/",
    "https://0x7f000001/", "https://0x7f.0.0.1/", "https://0177.0.0.1/", "https://127.1/", "https://127.0.1/",
    "https://0/", "https://1.2.3.4.5/", "https://256.1.1.1/", "https://0x7f.1/", "https://127.0.0.0x1/",
    "https://①②⑦.⓪.⓪.①/", "https://１２７.0.0.1/", "https://127。0。0。1/", "https://bücher.example/",
    "https://exam‑ple.com/", "https://ｌｏｃａｌｈｏｓｔ/", "https://[fe80::1%25eth0]/", "https://[fe80::1%eth0]/",
    "https://[::1", "https://::1/", "https://[127.0.0.1]/", "https://[]/", "https://[::g]/", "https://a..b/",
    "https://-a.example/", "https://a-.example/", "https://a_b.example/", "https://%6c%6fcalhost/",
    "https://127.0.0.1%2f.example/", "https://example.com:/", "https://example.com:0/", "https://example.com:0443/",
    "https://example.com:443:80/", "https://example.com:４４３/", "https://example.com:+443/",
    "https://" + "a" * 64 + ".example/", "https://" + "a." * 130 + "example/", "https://example.com/<x>",
    "https://example.com/{x}", "https://example.com/^", "https://example.com/ä",
)  # fmt: skip

PORTS = ("https://example.com:22/", "https://example.com:25/", "https://example.com:1023/", "https://a.example:65536/")


@pytest.mark.parametrize(("url", "host", "port"), PUBLIC)
def test_what_the_internet_can_reach_is_read(url: str, host: str, port: int) -> None:
    target = read_url(url, NONE)
    assert (target.scheme, target.host, target.port) == ("https", host, port)


@pytest.mark.parametrize(
    ("code", "urls"), [("private_address", WITHIN), ("malformed_url", MALFORMED), ("bad_port", PORTS)]
)
def test_what_is_within_or_may_be_read_in_two_ways_is_refused(code: str, urls: tuple[str, ...]) -> None:
    assert len(set(urls)) == len(urls)
    for url in urls:
        with refused(Kind.INVALID, ("/url", code)):
            read_url(url, NONE)


def test_http_is_for_what_is_permitted_by_itself() -> None:
    permits = read_permits("10.0.0.0/8, ::1, receiver, 192.168.1.7")
    for url in ("http://10.1.2.3:8000/", "http://[::1]:8000/", "http://receiver/", "http://192.168.1.7/"):
        assert read_url(url, permits).scheme == "http"
        code = "insecure_url" if url == "http://example.com/" else "private_address"
        with refused(Kind.INVALID, ("/url", code)):
            read_url(url, NONE)
    for url in ("http://example.com/", "http://8.8.8.8/", "http://hooks.receiver.example/"):
        with refused(Kind.INVALID, ("/url", "insecure_url")):
            read_url(url, permits)
    for url in ("https://192.168.1.8/", "https://127.0.0.1/", "https://sender/"):
        with refused(Kind.INVALID, ("/url", "private_address")):
            read_url(url, permits)
    with pytest.raises(ValueError, match="appear to be"):
        read_permits("10.0.0.0/99")


V4 = st.ip_addresses(v=4).filter(lambda address: isinstance(address, IPv4Address))
V6 = st.ip_addresses(v=6)


@given(V4)
def test_no_address_that_python_holds_for_private_is_public(address: IPv4Address) -> None:
    if is_public(address):
        assert address.is_global
        assert not (address.is_multicast or address.is_reserved or address.is_loopback or address.is_link_local)


@given(V6)
def test_only_global_unicast_is_public_in_the_new_internet(address: IPv6Address) -> None:
    if is_public(address):
        assert address.is_global
        assert address.ipv4_mapped is None
        assert address.sixtofour is None
        assert address.teredo is None
        assert int(address) >> 125 == 1


@given(st.sampled_from(NOT_PUBLIC_4), st.integers(min_value=0, max_value=2**32 - 1))
def test_an_address_within_is_not_reached_in_any_disguise(network: object, offset: int) -> None:
    first, size = int(network.network_address), network.num_addresses  # type: ignore[attr-defined]
    inner = first + offset % size
    assert not is_public(IPv4Address(inner))
    prefixes = (0, 0xFFFF << 32, 0x64FF9B << 96, (0x64FF9B0001) << 80, 0x2002 << 112 | inner << 80)
    for prefix in prefixes:
        assert not is_public(IPv6Address(prefix | inner))


@given(V4 | V6)
def test_one_address_within_among_many_is_enough(address: IPv4Address | IPv6Address) -> None:
    fine = ip_address("8.8.8.8")
    assert NONE.reach("host", [fine, address]) is is_public(address)
    assert read_permits(str(address)).reach("host", [fine, address])


# The schedule


def test_the_schedule_is_the_standards() -> None:
    assert [delay_after(failures, 0.0) for failures in range(1, MOST_ATTEMPTS)] == [
        5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400,
    ]  # fmt: skip
    assert delay_after(MOST_ATTEMPTS, 0.0) is None
    assert delay_after(MOST_ATTEMPTS + 5, 0.0, 1.0) is None


@given(
    st.integers(min_value=1, max_value=MOST_ATTEMPTS - 1),
    st.floats(min_value=0, max_value=1),
    st.none() | st.floats(min_value=0, max_value=1e9),
)
def test_a_delay_is_stretched_and_never_shortened(failures: int, luck: float, asked: float | None) -> None:
    delay = delay_after(failures, luck, asked)
    planned = DELAYS[failures - 1]
    assert delay is not None
    assert planned <= delay <= max(planned * (1 + SPREAD), LONGEST_WAIT)
    if asked is not None:
        assert delay >= min(asked, LONGEST_WAIT)


def test_what_a_receiver_asks_for_is_read() -> None:
    now = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
    assert asked_for("120", now) == 120
    assert asked_for(format_datetime(now + timedelta(minutes=3), usegmt=True), now) == 180
    assert asked_for(format_datetime(now - timedelta(minutes=3), usegmt=True), now) == 0
    for text in (None, "", "soon", "-1", "1.5", "9" * 12, "Sat, 99 Nov 2026 12:00:00 GMT", "١٢"):
        assert asked_for(text, now) is None


# The events


def test_every_change_is_told_as_an_event_that_is_known_or_not_at_all() -> None:
    silent = {"source", "key", "calendar_token", "webhook_endpoint"}
    for noun in (*NOUNS.values(), "workspace"):
        for action in Action:
            found = events_of(action.value, noun)
            assert set(found) <= EVENTS.keys() | {f"{noun}.{action.value}"}
            assert not (found and noun in silent)
    assert events_of("amended", "key_result") == ("key_result.updated", "plan.amended")
    assert events_of("created", "plan_closing") == ("plan.closed",)
    assert events_of("recorded", "metric") == ("metric.readings_recorded",)


def test_a_status_that_has_become_another_is_told() -> None:
    assert events_of_status("objective", "on_track", "off_track") == ("objective.status_changed",)
    assert events_of_status("key_result", "on_track", "off_track") == (
        "key_result.status_changed",
        "key_result.at_risk",
    )
    assert events_of_status("key_result", "off_track", "at_risk") == ("key_result.status_changed",)
    assert events_of_status("key_result", None, "achieved") == ("key_result.status_changed", "key_result.achieved")
    assert events_of_status("metric", "fresh", "stale") == ("metric.stale",)
    for noun, status in (("objective", "pending"), ("metric", "fresh")):
        assert events_of_status(noun, None, status) == ()
    for noun in ("objective", "key_result"):
        for before in Status:
            for after in Status:
                found = events_of_status(noun, before.value, after.value)
                assert set(found) <= JUDGED.keys()
                assert bool(found) == (before is not after)


def test_a_star_stands_for_all_events() -> None:
    assert wants(["*"], "plan.created") and wants(["plan.created"], "plan.created")
    assert not wants(["plan.created"], "plan.updated")
    assert wants_judgements(["*"]) and wants_judgements(["metric.stale"]) and not wants_judgements(["plan.created"])
