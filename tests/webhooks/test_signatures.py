"""Deliveries are believed only when their bytes prove it, and no sender can cause anything but a refusal."""

import base64
import hashlib
import hmac
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standardwebhooks import Webhook

from service.errors import Kind, Problem
from service.operations.sources import new_secret
from service.store.tables.sources import Encoding, Scheme
from service.webhooks.signatures import verify

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
OLD, NEW, FOREIGN = new_secret(), new_secret(), new_secret()
BODY = '{"metric":"followers","value":12.5,"note":"año"}'.encode()
SIGNED = ("webhook-id", "webhook-timestamp", "webhook-signature")


def sealed(*secrets: str, at: datetime = NOW, body: bytes = BODY, delivery: str = "msg_1") -> dict[str, str]:
    signatures = " ".join(Webhook(secret).sign(delivery, at, body.decode()) for secret in secrets)
    return dict(zip(SIGNED, (delivery, str(int(at.timestamp())), signatures), strict=True))


def standard(headers: dict[str, str], *secrets: str, body: bytes = BODY) -> str | None:
    return verify(Scheme.STANDARD_WEBHOOKS, secrets or (NEW,), headers, body, NOW)


def kind_of(*args: object, **more: object) -> Kind:
    with pytest.raises(Problem) as caught:
        verify(*args, **more)  # pyright: ignore[reportArgumentType]
    return caught.value.kind


def test_the_example_of_the_standard_is_verified() -> None:
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    headers = {
        "Webhook-Id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "Webhook-Timestamp": "1614265330",
        "Webhook-Signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }
    now = datetime.fromtimestamp(1614265330, UTC)
    body = b'{"test": 2432232314}'
    assert verify(Scheme.STANDARD_WEBHOOKS, [secret], headers, body, now) == "msg_p5jXN8AQM9LWM0D4loKWxJek"


@pytest.mark.parametrize(
    ("signed_with", "held"),
    [((NEW,), (NEW,)), ((NEW,), (NEW, OLD)), ((OLD,), (NEW, OLD)), ((OLD, NEW), (NEW,)), ((FOREIGN, OLD), (NEW, OLD))],
)
def test_any_signature_may_match_any_secret_while_they_rotate(
    signed_with: tuple[str, ...], held: tuple[str, ...]
) -> None:
    assert standard(sealed(*signed_with), *held) == "msg_1"


def test_a_foreign_secret_or_a_changed_byte_is_refused() -> None:
    headers = sealed(NEW)
    assert kind_of(Scheme.STANDARD_WEBHOOKS, [FOREIGN, OLD], headers, BODY, NOW) is Kind.UNAUTHENTICATED
    assert kind_of(Scheme.STANDARD_WEBHOOKS, [NEW], headers, BODY + b" ", NOW) is Kind.UNAUTHENTICATED
    for name, other in (("webhook-id", "msg_2"), ("webhook-timestamp", str(int(NOW.timestamp()) + 1))):
        assert kind_of(Scheme.STANDARD_WEBHOOKS, [NEW], headers | {name: other}, BODY, NOW) is Kind.UNAUTHENTICATED


@pytest.mark.parametrize(("seconds", "accepted"), [(-301, False), (-300, True), (0, True), (300, True), (301, False)])
def test_five_minutes_either_way_are_tolerated(seconds: int, accepted: bool) -> None:
    headers = sealed(NEW, at=NOW + timedelta(seconds=seconds))
    if accepted:
        assert standard(headers) == "msg_1"
    else:
        assert kind_of(Scheme.STANDARD_WEBHOOKS, [NEW], headers, BODY, NOW) is Kind.UNAUTHENTICATED


@pytest.mark.parametrize("name", SIGNED)
def test_each_header_is_required(name: str) -> None:
    headers = {key: value for key, value in sealed(NEW).items() if key != name}
    assert kind_of(Scheme.STANDARD_WEBHOOKS, [NEW], headers, BODY, NOW) is Kind.UNAUTHENTICATED


@pytest.mark.parametrize("timestamp", ["nan", "1e9", "-1", "٣٤٥", "1772366400.0", "9" * 5000, "soon", " "])
def test_a_timestamp_that_is_no_whole_number_of_seconds_is_refused(timestamp: str) -> None:
    headers = sealed(NEW) | {"webhook-timestamp": timestamp}
    assert kind_of(Scheme.STANDARD_WEBHOOKS, [NEW], headers, BODY, NOW) is Kind.UNAUTHENTICATED


@pytest.mark.parametrize("change", [lambda s: s.removeprefix("v1,"), lambda s: "v2" + s[2:], lambda s: s + ",x"])
def test_a_signature_of_another_form_is_refused_and_does_not_hide_a_right_one(change) -> None:
    headers = sealed(NEW)
    wrong = change(headers["webhook-signature"])
    refused = headers | {"webhook-signature": wrong}
    assert kind_of(Scheme.STANDARD_WEBHOOKS, [NEW], refused, BODY, NOW) is Kind.UNAUTHENTICATED
    both = headers | {"webhook-signature": f"{wrong}  {headers['webhook-signature']}"}
    assert standard(both) == "msg_1"


def test_a_body_that_is_no_text_is_malformed() -> None:
    assert kind_of(Scheme.STANDARD_WEBHOOKS, [NEW], sealed(NEW), b"\xff\xfe", NOW) is Kind.MALFORMED


@pytest.mark.parametrize("secret", ["", "whsec_", "whsec_abcde"])
def test_a_secret_that_cannot_be_read_proves_nothing(secret: str) -> None:
    assert kind_of(Scheme.STANDARD_WEBHOOKS, [secret], sealed(NEW), BODY, NOW) is Kind.UNAUTHENTICATED
    assert standard(sealed(NEW), secret, NEW) == "msg_1"


def test_githubs_published_example_is_verified() -> None:
    headers = {
        "X-Hub-Signature-256": "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
        "X-GitHub-Delivery": "72d3162e-cc78-11e3-81ab-4c9367dc0958",
    }
    secrets = ["another", "It's a Secret to Everybody"]
    named = {"header": "x-hub-signature-256", "prefix": "sha256="}
    assert verify(Scheme.HMAC_SHA256, secrets, headers, b"Hello, World!", NOW, **named) is None
    assert kind_of(Scheme.HMAC_SHA256, secrets, headers, b"Hello, World?", NOW, **named) is Kind.UNAUTHENTICATED
    assert kind_of(Scheme.HMAC_SHA256, secrets[:1], headers, b"Hello, World!", NOW, **named) is Kind.UNAUTHENTICATED


JEFE, NOTHING = ["Jefe"], b"what do ya want for nothing?"
SHA256 = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
SHA1 = "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"


@pytest.mark.parametrize(
    ("scheme", "encoding", "digest"),
    [
        (Scheme.HMAC_SHA256, Encoding.HEX, SHA256),
        (Scheme.HMAC_SHA256, Encoding.BASE64, "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM="),
        (Scheme.HMAC_SHA1, Encoding.HEX, SHA1),
        (Scheme.HMAC_SHA1, Encoding.BASE64, base64.b64encode(bytes.fromhex(SHA1)).decode()),
    ],
)
def test_the_second_cases_of_rfc_4231_and_rfc_2202_are_verified(
    scheme: Scheme, encoding: Encoding, digest: str
) -> None:
    headers = {"X-Signature": digest}
    assert verify(scheme, JEFE, headers, NOTHING, NOW, "X-Signature", None, encoding) is None
    other = Encoding.HEX if encoding is Encoding.BASE64 else Encoding.BASE64
    assert kind_of(scheme, JEFE, headers, NOTHING, NOW, "X-Signature", None, other) is Kind.UNAUTHENTICATED
    assert kind_of(scheme, ["jefe"], headers, NOTHING, NOW, "X-Signature", None, encoding) is Kind.UNAUTHENTICATED


def test_a_digest_as_shopify_writes_it_is_verified() -> None:
    body = b'{"id":1234567890,"email":"customer@example.com","total_price":"123.45"}'
    headers = {"X-Shopify-Hmac-SHA256": "QNyObTlKbMx2qDlPF/ZOZcBqg5OgPg+2oky3zldc0Gw="}
    named = {"header": "X-Shopify-Hmac-Sha256", "encoding": Encoding.BASE64}
    assert verify(Scheme.HMAC_SHA256, ["test-webhook-secret"], headers, body, NOW, **named) is None
    flipped = {name: value.swapcase() for name, value in headers.items()}
    assert kind_of(Scheme.HMAC_SHA256, ["test-webhook-secret"], flipped, body, NOW, **named) is Kind.UNAUTHENTICATED


STRIPE = {"header": "Stripe-Signature"}
STAMPED = Scheme.HMAC_SHA256_TIMESTAMPED


def stamped(secret: str, *, at: datetime = NOW, body: bytes = BODY) -> tuple[str, str]:
    """The time and the digest of a timestamped signature."""
    when = str(int(at.timestamp()))
    return when, hmac.new(secret.encode(), f"{when}.".encode() + body, hashlib.sha256).hexdigest()


def test_a_timestamped_signature_covers_time_and_body() -> None:
    when, digest = stamped(OLD)
    good = {"stripe-signature": f"t={when},v1={digest},v0={'0' * 64}"}
    assert verify(STAMPED, [NEW, OLD], good, BODY, NOW, **STRIPE) is None
    assert verify(STAMPED, [OLD], good, BODY, NOW + timedelta(minutes=5), **STRIPE) is None
    several = {"stripe-signature": f"t={when}, v1={'0' * 64}, v1={digest.upper()}"}
    assert verify(STAMPED, [OLD], several, BODY, NOW, **STRIPE) is None
    for late in (timedelta(seconds=301), timedelta(seconds=-301)):
        assert kind_of(STAMPED, [OLD], good, BODY, NOW + late, **STRIPE) is Kind.UNAUTHENTICATED
    assert kind_of(STAMPED, [OLD], good, BODY + b" ", NOW, **STRIPE) is Kind.UNAUTHENTICATED
    plain = hmac.new(OLD.encode(), BODY, hashlib.sha256).hexdigest()
    later = str(int(when) + 1)
    for wrong in (
        digest, f"v1={digest}", f"t={when}", f"t={when},v0={digest}", f"t={later},v1={digest}", f"t={when},v1={plain}",
        f"t={when},t={when},v1={digest}", f"t=soon,v1={digest}", f"t={'9' * 5000},v1={digest}", f"t={when},v1=é",
        ",,=,",
    ):  # fmt: skip
        assert kind_of(STAMPED, [OLD], {"stripe-signature": wrong}, BODY, NOW, **STRIPE) is Kind.UNAUTHENTICATED, wrong


def test_a_digest_in_base64_after_a_prefix_is_verified_as_typeform_has_it() -> None:
    headers = {"Typeform-Signature": "sha256=W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM="}
    named = {"header": "Typeform-Signature", "prefix": "sha256=", "encoding": Encoding.BASE64}
    assert verify(Scheme.HMAC_SHA256, JEFE, headers, NOTHING, NOW, **named) is None


@pytest.mark.parametrize("body", [b"", b"\xff\x00", BODY])
@pytest.mark.parametrize("shout", [str.lower, str.upper])
def test_a_hex_digest_covers_any_bytes_in_either_case(body: bytes, shout) -> None:
    digest = shout(hmac.new(b"s3cret", body, hashlib.sha256).hexdigest())
    assert verify(Scheme.HMAC_SHA256, ["s3cret"], {"Signature": digest}, body, NOW, header="signature") is None


def test_a_token_is_compared_whole() -> None:
    named = {"header": "Authorization", "prefix": "Bearer "}
    for token, secrets in (("abc", ["abc"]), ("abc", ["new", "abc"])):
        assert verify(Scheme.TOKEN, secrets, {"authorization": f"Bearer {token}"}, BODY, NOW, **named) is None
    for value in ("Bearer ab", "Bearer abcd", "Bearer ABC", "bearer abc", "abc", "Bearer ", ""):
        assert kind_of(Scheme.TOKEN, ["abc"], {"authorization": value}, BODY, NOW, **named) is Kind.UNAUTHENTICATED


@pytest.mark.parametrize("scheme", [one for one in Scheme if one is not Scheme.STANDARD_WEBHOOKS])
@pytest.mark.parametrize("secrets", [[], [""], ["", "s3cret"]])
def test_an_empty_secret_or_a_missing_header_opens_nothing(scheme: Scheme, secrets: list[str]) -> None:
    forged = hmac.new(b"", BODY, hashlib.sha256).hexdigest()
    for headers in ({}, {"signature": ""}, {"signature": forged}):
        assert kind_of(scheme, secrets, headers, BODY, NOW, header="signature") is Kind.UNAUTHENTICATED
    assert kind_of(scheme, ["s3cret"], {"": "s3cret"}, BODY, NOW) is Kind.UNAUTHENTICATED
    with pytest.raises(Problem, match="signature is missing"):
        verify(scheme, secrets, {}, BODY, NOW, header="Signature")


@given(
    scheme=st.sampled_from(Scheme),
    headers=st.dictionaries(st.sampled_from([*SIGNED, "signature"]), st.text()),
    body=st.binary(),
)
def test_whatever_is_sent_unproven_is_refused_and_never_breaks(
    scheme: Scheme, headers: dict[str, str], body: bytes
) -> None:
    headers = sealed(FOREIGN) | headers
    assert kind_of(scheme, [NEW], headers, body, NOW, header="signature") in {Kind.UNAUTHENTICATED, Kind.MALFORMED}


def test_new_secrets_have_the_standard_form_and_differ() -> None:
    secrets = {new_secret() for _ in range(50)}
    assert len(secrets) == 50
    for secret in secrets:
        assert secret.startswith("whsec_")
        assert len(base64.b64decode(secret.removeprefix("whsec_"), validate=True)) == 32
