"""An issuer's keys: which are used, how often it is asked, and what becomes of it when it is away or lies."""

import asyncio
import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed448, x25519

from service.edge.issuers import ASK_AGAIN, LARGEST, Published
from service.edge.signing_keys import keys_in
from service.errors import Kind
from service.settings import Issuer as Trusted
from tests.support.issuers import (
    AUDIENCE,
    CONFIGURATION,
    KEYS,
    Issuer,
    ec_key,
    ed_key,
    encoded,
    issuing,
    public,
    rsa_key,
)
from tests.support.problems import refused

HOUR = 3600.0


@pytest.fixture(scope="module")
def running() -> Iterator[Issuer]:
    with issuing() as issuer:
        yield issuer


@pytest.fixture
def issuer(running: Issuer) -> Issuer:
    """The issuer, as if it had just begun."""
    running.keys, running.published, running.delay = {"one": rsa_key("one")}, None, 0.0
    running.instead.clear()
    running.asked.clear()
    return running


class Clock:
    """Seconds, as a test has them pass."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def published(issuer: Issuer, clock: Clock | None = None) -> Published:
    trusted = Trusted(issuer=issuer.url, audience=(AUDIENCE,))
    return Published(trusted, fresh_seconds=600, usable_seconds=24 * HOUR, clock=clock or Clock())


async def settled(known: Published) -> None:
    """Wait for what is read beside."""
    if known._reading is not None:
        await asyncio.wait([known._reading])


async def test_keys_are_read_once_and_found_by_their_ids(issuer: Issuer) -> None:
    issuer.keys |= {"two": ec_key("two"), "three": ed_key("three")}
    known = published(issuer)
    assert [one.algorithms for one in await known.keys_of("one")] == [{"RS256", "PS256"}]
    assert [one.algorithms for one in await known.keys_of("two")] == [{"ES256"}]
    assert [one.algorithms for one in await known.keys_of("three")] == [{"EdDSA"}]
    assert issuer.asked == {CONFIGURATION: 1, KEYS: 1}


async def test_a_key_without_an_id_is_the_only_one_there_is(issuer: Issuer) -> None:
    known = published(issuer)
    assert len(await known.keys_of(None)) == 1
    issuer.keys["two"] = ec_key("two")
    several = published(issuer)
    assert await several.keys_of(None) == ()
    issuer.published = [public(rsa_key("one"), None), public(ec_key("two"), "two")]
    assert len(await published(issuer).keys_of(None)) == 1


async def test_a_thousand_unknown_ids_ask_once_and_hold_up_nobody(issuer: Issuer) -> None:
    clock = Clock()
    known = published(issuer, clock)
    assert await known.keys_of("one")
    clock.now += ASK_AGAIN
    issuer.delay = 0.3
    flood = [asyncio.create_task(known.keys_of(f"../../{one}' OR 1=1")) for one in range(1_000)]
    await asyncio.sleep(0)
    began = time.process_time()
    assert await known.keys_of("one")
    assert not any(one.done() for one in flood), "who comes with a known key does not wait for those who do not"
    assert not any(await asyncio.gather(*flood))
    assert time.process_time() - began < 5
    assert issuer.asked[KEYS] == 2
    issuer.delay = 0
    assert not any(await asyncio.gather(*(known.keys_of(str(one)) for one in range(1_000))))
    assert issuer.asked[KEYS] == 2
    clock.now += ASK_AGAIN
    await known.keys_of("none")
    assert issuer.asked[KEYS] == 3


async def test_many_who_come_first_wait_for_the_same_reading(issuer: Issuer) -> None:
    known = published(issuer)
    found = await asyncio.gather(*(known.keys_of("one") for _ in range(100)))
    assert all(found)
    assert issuer.asked == {CONFIGURATION: 1, KEYS: 1}


async def test_a_new_key_is_found_when_the_first_token_names_it(issuer: Issuer) -> None:
    clock = Clock()
    known = published(issuer, clock)
    assert not await known.keys_of("two")
    issuer.keys = {"two": rsa_key("two")}
    clock.now += ASK_AGAIN
    assert await known.keys_of("two")
    assert not await known.keys_of("one"), "what its issuer does not publish any more is not used any more"


async def test_keys_are_read_anew_beside_requests(issuer: Issuer) -> None:
    clock = Clock()
    known = published(issuer, clock)
    (before,) = await known.keys_of("one")
    issuer.keys, issuer.delay = {"one": rsa_key("another")}, 0.2
    clock.now += 601
    assert await known.keys_of("one") == [before]
    await settled(known)
    assert await known.keys_of("one") != [before]


async def test_keys_survive_an_outage_for_so_long_and_no_longer(issuer: Issuer) -> None:
    clock = Clock()
    known = published(issuer, clock)
    assert await known.keys_of("one")
    issuer.instead = {CONFIGURATION: (503, {}, b"away")}
    for _ in range(23):
        clock.now += HOUR
        assert await known.keys_of("one")
        await settled(known)
    assert issuer.asked[CONFIGURATION] == 24
    assert not await known.keys_of("two"), "an unknown key stays unknown while nobody can be asked"
    clock.now += 2 * HOUR
    with refused(Kind.UNAVAILABLE):
        await known.keys_of("one")
    issuer.instead.clear()
    with refused(Kind.UNAVAILABLE):  # it was asked a moment ago
        await known.keys_of("one")
    clock.now += ASK_AGAIN
    assert await known.keys_of("one")


async def test_while_no_keys_were_ever_read_it_is_asked_now_and_then(issuer: Issuer) -> None:
    clock = Clock()
    known = published(issuer, clock)
    issuer.instead = {KEYS: (500, {}, b"")}
    for _ in range(50):
        with refused(Kind.UNAVAILABLE):
            await known.keys_of("one")
    assert issuer.asked[CONFIGURATION] == 1
    issuer.instead.clear()
    clock.now += ASK_AGAIN
    assert await known.keys_of("one")


def _configured(issuer: Issuer, /, **instead: Any) -> dict[str, Any]:
    body = {"issuer": issuer.url, "jwks_uri": issuer.url + KEYS} | instead
    return {CONFIGURATION: (200, {}, json.dumps(body).encode())}


LIES = {
    "another issuer": lambda issuer: _configured(issuer, issuer=issuer.url + "/"),
    "no issuer": lambda issuer: _configured(issuer, issuer=None),
    "keys in plain text elsewhere": lambda issuer: _configured(issuer, jwks_uri="http://keys.example/keys"),
    "keys in a file": lambda issuer: _configured(issuer, jwks_uri="file:///etc/passwd"),
    "keys with a password": lambda issuer: _configured(issuer, jwks_uri="https://u:p@127.0.0.1/keys"),
    "no keys": lambda issuer: _configured(issuer, jwks_uri=None),
    "a list": lambda issuer: {CONFIGURATION: (200, {}, b"[]")},
    "no JSON": lambda issuer: {KEYS: (200, {}, b"<html>")},
    "deep JSON": lambda issuer: {KEYS: (200, {}, b"[" * 100_000)},
    "an empty set": lambda issuer: {KEYS: (200, {}, b'{"keys":[]}')},
    "another shape": lambda issuer: {KEYS: (200, {}, b'{"keys":{"one":1}}')},
    "a redirect": lambda issuer: {KEYS: (302, {"Location": issuer.url + "/elsewhere"}, b"")},
    "a redirected configuration": lambda issuer: {CONFIGURATION: (301, {"Location": issuer.url + "/other"}, b"")},
    "too much": lambda issuer: {KEYS: (200, {}, b" " * (LARGEST + 1))},
    "packed": lambda issuer: {KEYS: (200, {"Content-Encoding": "gzip"}, b"\x1f\x8b")},
    "nothing there": lambda issuer: {KEYS: (404, {}, b"")},
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
async def test_what_an_issuer_must_not_publish_is_not_taken(issuer: Issuer, lie: Any) -> None:
    issuer.instead = lie(issuer)
    with refused(Kind.UNAVAILABLE):
        await published(issuer).keys_of("one")
    assert issuer.asked["/elsewhere"] == issuer.asked["/other"] == 0


async def test_a_slow_issuer_is_given_up(issuer: Issuer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.edge.issuers.SECONDS", 0.05)
    issuer.delay = 0.5
    with refused(Kind.UNAVAILABLE):
        await published(issuer).keys_of("one")


def raw(key: Any) -> bytes:
    return key.public_key().public_bytes_raw()


def test_weak_secret_and_strange_keys_are_left_out() -> None:
    good = public(rsa_key("one"), "good")
    private = good | {"kid": "private", "d": "AQAB"}
    bad = [
        public(rsa_key("weak", 1024), "weak"),
        private,
        good | {"kid": "encryption", "use": "enc"},
        good | {"kid": "operations", "key_ops": ["encrypt"]},
        good | {"kid": "other", "alg": "RSA-OAEP"},
        good | {"kid": "hmac", "alg": "HS256"},
        good | {"kid": 5},
        good | {"kid": "x" * 300},
        good | {"kid": "huge", "n": "x" * 5_000},
        good | {"kid": "broken", "n": "!"},
        good | {"kid": "even", "e": encoded(b"\x02")},
        public(ec_key("p384", ec.SECP384R1), "p384"),
        public(ec_key("two"), "off the curve") | {"x": encoded(b"\x01" * 32)},
        {"kty": "oct", "kid": "secret", "k": encoded(b"x" * 32)},
        {"kty": "OKP", "crv": "X25519", "kid": "x", "x": encoded(raw(x25519.X25519PrivateKey.generate()))},
        {"kty": "OKP", "crv": "Ed448", "kid": "448", "x": encoded(raw(ed448.Ed448PrivateKey.generate()))},
        {"kid": "nothing"}, {}, 5, None, [],
    ]  # fmt: skip
    assert set(keys_in({"keys": [*bad, good]})) == {"good"}
    assert keys_in({}) == keys_in({"keys": None}) == keys_in({"keys": "x"}) == {}
    assert len(keys_in({"keys": [good | {"kid": str(one)} for one in range(500)]})) == 100


def test_a_key_makes_only_signatures_that_fit_it() -> None:
    ((key,),) = keys_in({"keys": [public(rsa_key("one"), "one", alg="RS256")]}).values()
    assert key.algorithms == {"RS256"}
    assert not key.made("PS256", b"text", b"x" * 256)
    assert not key.made("RS256", b"text", b"x" * 256)
    assert not key.made("RS256", b"text", b"")
    ((curve,),) = keys_in({"keys": [public(ec_key("two"), "two")]}).values()
    assert not curve.made("ES256", b"text", b"\0" * 64)
    assert not curve.made("ES256", b"text", b"\0" * 5)
    ((edwards,),) = keys_in({"keys": [public(ed_key("three"), "three")]}).values()
    assert not edwards.made("EdDSA", b"text", b"\0" * 64)
    assert not edwards.made("RS256", b"text", b"\0" * 64)
