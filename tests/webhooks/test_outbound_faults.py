"""Receivers that are slow, hostile or broken, names that lead elsewhere the second time, and processes that die."""

import asyncio
import gzip
import ssl
import struct
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from service.core.outbound.addresses import NONE, read_permits
from service.operations import resolving
from service.operations.endpoints import delete_webhook_endpoint
from service.operations.outgoing import LEASE, Parcel
from service.webhooks.outbound import dispatcher as dispatching
from service.webhooks.outbound import sending
from service.webhooks.outbound.sending import MOST_KEPT, Sender
from tests.support.receiving import OK, Act, answer, receiving
from tests.webhooks.conftest import Outbound
from tests.webhooks.test_outbound import Clock, make_plans

pytestmark = pytest.mark.slow


async def never(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
    """Say nothing until the other side has enough of it."""
    await reader.read()


async def hang(*_given: object) -> None:
    """Stand still until the process ends."""
    await asyncio.Event().wait()


async def reset(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Cut the connection, without a word."""
    linger = struct.pack("ii", 1, 0)
    writer.get_extra_info("socket").setsockopt(1, 13, linger)  # SOL_SOCKET, SO_LINGER: a reset, and no end
    writer.close()


def streaming(head: bytes, piece: bytes, pause: float = 0.0) -> Act:
    """Send a body that has no end."""

    async def act(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        while not writer.is_closing():
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(pause)

    return act


ENDLESS = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"


async def tried_once(outbound: Outbound, status: str) -> tuple[int | None, str | None, str | None]:
    """What is on record of the only attempt."""
    await outbound.endpoint("plan.created")
    async with outbound.told():
        await make_plans(outbound)
        (row,) = await outbound.until(status)
    (one,) = (await outbound.contents(row)).tries
    assert row.code == one.code
    return one.status_code, one.code, one.answer


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (never, "timeout"),
        (streaming(b"HTTP/1.1 200", b" " * 10_000), "connection_lost"),
        (streaming(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n" * 2_000), "connection_lost"),
        (reset, "connection_lost"),
        (b"SSH-2.0-OpenSSH_9.9\r\n\r\n", "connection_lost"),
        (streaming(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.01), "timeout"),
    ],
    ids=["silent", "endless line", "endless head", "reset", "another protocol", "endless prelude"],
)
async def test_what_gives_no_answer_is_a_failure_within_bounds(
    outbound: Outbound, monkeypatch: pytest.MonkeyPatch, given: Act | bytes, code: str
) -> None:
    monkeypatch.setattr(sending, "SECONDS", 0.5)
    outbound.receiver.answers = [given]
    assert await tried_once(outbound, "pending") == (None, code, None)


@pytest.mark.parametrize("piece", [b"a" * 100_000, b"\x00" * 100_000, "ä".encode() * 50_000, b"\xff" * 100_000])
async def test_of_an_endless_answer_the_beginning_is_read(outbound: Outbound, piece: bytes) -> None:
    outbound.receiver.answers = [streaming(ENDLESS, piece)]
    status, code, kept = await tried_once(outbound, "delivered")
    assert (status, code) == (200, None)
    assert kept is not None
    assert len(kept) == MOST_KEPT
    assert "\x00" not in kept


async def test_an_answer_counts_from_its_first_line_on(outbound: Outbound, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "SECONDS", 0.5)
    outbound.receiver.answers = [streaming(ENDLESS, b"a", 0.1)]
    assert (await tried_once(outbound, "delivered"))[:2] == (200, None)


async def test_nothing_is_unpacked(outbound: Outbound) -> None:
    bomb = gzip.compress(b"\x00" * 20_000_000)
    outbound.receiver.answers = [answer(500, bomb, Content_Encoding="gzip")]
    status, code, kept = await tried_once(outbound, "pending")
    assert (status, code) == (500, "refused")
    assert kept is not None
    assert kept.startswith("\x1f")


async def test_a_redirect_is_followed_nowhere(outbound: Outbound) -> None:
    async with receiving() as within:
        outbound.receiver.answers = [answer(status, Location=within.url) for status in (301,)]
        assert (await tried_once(outbound, "pending"))[:2] == (301, "redirected")
        assert within.requests == []


async def test_nobody_there_is_a_failure(outbound: Outbound) -> None:
    async with receiving() as closed:
        url = closed.url
    await outbound.endpoint("plan.created", url=url)
    async with outbound.told():
        await make_plans(outbound)
        (row,) = await outbound.until("pending")
    assert row.code == "not_connected"


async def test_who_is_slow_keeps_nobody_else_waiting(outbound: Outbound, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "SECONDS", 60.0)
    monkeypatch.setattr(dispatching, "GRACE", 0.0)
    async with receiving() as slow:
        slow.answers = [never for _ in range(100)]
        for _ in range(2):
            await outbound.endpoint("plan.created", url=slow.url)
        await outbound.endpoint("plan.created")
        async with outbound.told(workers=64):
            await make_plans(outbound, 30)
            await outbound.receiver.wait_for(30)
        assert slow.most <= 2 * dispatching.AT_ONCE


async def test_a_workspace_has_no_more_than_half_of_all_places(
    outbound: Outbound, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "SECONDS", 60.0)
    monkeypatch.setattr(dispatching, "GRACE", 0.0)
    outbound.receiver.answers = [never for _ in range(100)]
    for _ in range(4):
        await outbound.endpoint("plan.created")
    async with outbound.told(workers=8):
        await make_plans(outbound, 5)
        await outbound.receiver.wait_for(4)
        await asyncio.sleep(0.5)  # time in which a fifth would have come
        assert len(outbound.receiver.requests) == 4


# Names that lead elsewhere


class Names:
    """A resolver of one's own: each name's answers, one after the other; the last is given for ever."""

    def __init__(self, **answers: Sequence[Sequence[str]]) -> None:
        self.answers = {f"{name}.example": list(given) for name, given in answers.items()}
        self.asked: list[str] = []

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        assert port
        self.asked.append(host)
        known = self.answers.get(host)
        if known is None:
            raise OSError
        return known.pop(0) if len(known) > 1 else known[0]


def parcel_to(url: str) -> Parcel:
    secret = "whsec_" + "A" * 44
    given = "00000000-0000-7000-8000-000000000001"
    return Parcel(UUID(given), UUID(given), UUID(given), url, "{}", (secret,), datetime.now(UTC))


@pytest.mark.parametrize(
    "later", [["127.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["::1"], ["::ffff:127.0.0.1"], ["169.254.169.254"], ["0.0.0.0"]]
)
async def test_a_name_that_leads_within_the_second_time_is_not_connected_to(
    outbound: Outbound, monkeypatch: pytest.MonkeyPatch, later: list[str]
) -> None:
    outbound.workspace.database.permits = NONE
    names = Names(rebound=[["8.8.8.8"], later])
    monkeypatch.setattr(resolving, "lookup", names)
    port = outbound.receiver.url.rpartition(":")[2].partition("/")[0]
    await outbound.endpoint("plan.created", url=f"https://rebound.example:{port}/")
    async with outbound.told():
        await make_plans(outbound)
        (row,) = await outbound.until("pending")
    assert row.code == "refused_address"
    assert outbound.receiver.requests == []
    assert names.asked == ["rebound.example"] * 2


async def test_a_name_is_asked_for_once_and_what_was_judged_is_connected_to(
    outbound: Outbound, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = Names(receiver=[["127.0.0.1"], ["10.0.0.1"]])
    monkeypatch.setattr(resolving, "lookup", names)
    sender = Sender(read_permits("receiver.example"), 4)
    port = outbound.receiver.url.rpartition(":")[2].partition("/")[0]
    attempt = await sender.send(parcel_to(f"http://receiver.example:{port}/hooks"), datetime.now(UTC))
    await sender.close()
    assert attempt.status_code == 200
    assert outbound.receiver.requests[0].headers["host"] == f"receiver.example:{port}"
    assert names.asked == ["receiver.example"]


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://127.0.0.1:{port}/", "refused_address"),
        ("http://127.0.0.1:{port}/", "refused_address"),
        ("https://[::ffff:7f00:1]:{port}/", "refused_address"),
        ("https://2130706433:{port}/", "refused_address"),
        ("https://localhost:{port}/", "refused_address"),
        ("https://unknown.example:{port}/", "unknown_host"),
    ],
)
async def test_what_is_stored_is_judged_again_when_it_is_sent(
    outbound: Outbound, monkeypatch: pytest.MonkeyPatch, url: str, code: str
) -> None:
    monkeypatch.setattr(resolving, "lookup", Names())
    port = outbound.receiver.url.rpartition(":")[2].partition("/")[0]
    sender = Sender(NONE, 4)
    attempt = await sender.send(parcel_to(url.format(port=port)), datetime.now(UTC))
    await sender.close()
    assert (attempt.code, attempt.status_code) == (code, None)
    assert outbound.receiver.requests == []


async def test_no_proxy_of_the_environment_is_asked(outbound: Outbound, monkeypatch: pytest.MonkeyPatch) -> None:
    async with receiving() as proxy:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, proxy.url)
        assert (await tried_once(outbound, "delivered"))[0] == 200
        assert proxy.requests == []


def certificate(directory: Path, name: str) -> Path:
    """A certificate of a name with its key, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = directory / f"{name}.pem"
    plain = serialization.NoEncryption()
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    path.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return path


async def test_the_certificate_is_held_against_the_name_whatever_the_address(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(resolving, "lookup", Names(shop=[["127.0.0.1"]], other=[["127.0.0.1"]]))
    path = certificate(tmp_path, "shop.example")
    server, ours = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH), ssl.create_default_context(cafile=path)
    server.load_cert_chain(path)
    asked: list[str | None] = []
    server.sni_callback = lambda _socket, name, _context: asked.append(name)
    async with receiving(ssl=server) as receiver:
        port = receiver.url.rpartition(":")[2].partition("/")[0]
        permits = read_permits("127.0.0.0/8")
        sender, strict = Sender(permits, 4, ours), Sender(permits, 4)
        fine = await sender.send(parcel_to(f"https://shop.example:{port}/"), datetime.now(UTC))
        false = await sender.send(parcel_to(f"https://other.example:{port}/"), datetime.now(UTC))
        unknown = await strict.send(parcel_to(f"https://shop.example:{port}/"), datetime.now(UTC))
        await asyncio.gather(sender.close(), strict.close())
    assert (fine.status_code, false.code, unknown.code) == (200, "tls_failed", "tls_failed")
    assert asked == ["shop.example", "other.example", "shop.example"]


# Processes that die


async def test_what_was_sent_and_not_marked_is_sent_again_under_the_same_id(
    outbound: Outbound, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = outbound.clock = Clock()
    await outbound.endpoint("plan.created")
    with monkeypatch.context() as dying:
        dying.setattr(dispatching, "GRACE", 0.0)
        dying.setattr(dispatching, "mark", hang)
        async with outbound.told():
            await make_plans(outbound)
            (first,) = await outbound.receiver.wait_for(1)
    (row,) = await outbound.deliveries()
    assert (row.status, row.attempts) == ("pending", 0)
    clock.ahead += LEASE + timedelta(seconds=1)
    async with outbound.told():
        (row,) = await outbound.until("delivered")
    _, second = outbound.receiver.requests
    assert first.headers["webhook-id"] == second.headers["webhook-id"] == str(row.event_id)
    assert first.body == second.body


async def test_nobody_sends_what_another_has_claimed(outbound: Outbound, monkeypatch: pytest.MonkeyPatch) -> None:
    release = asyncio.Event()

    async def wait(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await release.wait()
        writer.write(OK)

    outbound.receiver.answers = [wait]
    await outbound.endpoint("plan.created")
    async with outbound.told(), outbound.told():
        await make_plans(outbound)
        await outbound.receiver.wait_for(1)
        await asyncio.sleep(0.4)
        release.set()
        (row,) = await outbound.until("delivered")
    assert (row.attempts, len(outbound.receiver.requests)) == (1, 1)


async def test_what_is_on_its_way_when_the_process_ends_still_arrives(outbound: Outbound) -> None:
    async def later(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.3)
        writer.write(OK)

    outbound.receiver.answers = [later]
    await outbound.endpoint("plan.created")
    async with outbound.told():
        await make_plans(outbound)
        await outbound.receiver.wait_for(1)
    (row,) = await outbound.deliveries()
    assert (row.status, row.attempts) == ("delivered", 1)


async def test_an_endpoint_that_is_deleted_while_it_is_told_leaves_nothing_behind(outbound: Outbound) -> None:
    release = asyncio.Event()

    async def wait(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await release.wait()
        writer.write(OK)

    outbound.receiver.answers = [wait]
    endpoint = await outbound.endpoint("plan.created")
    async with outbound.told():
        await make_plans(outbound)
        await outbound.receiver.wait_for(1)
        async with outbound.workspace.writing() as work:
            await delete_webhook_endpoint(work, endpoint.id)
        release.set()
    assert await outbound.deliveries() == []


def test_no_secret_is_shown_by_what_is_logged() -> None:
    parcel = parcel_to("https://example.com/")
    assert "whsec_" not in repr(parcel)
