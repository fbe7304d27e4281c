"""Is this delivery from whom it says? The ways a sender proves it, over the exact bytes of the body.

A source names one scheme and holds one secret, or two while they are being rotated: any of them may match.
Whatever is missing, malformed or wrong is refused; nothing a sender writes can raise anything but a `Problem`.
"""

import hmac
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import assert_never

from standardwebhooks import Webhook
from standardwebhooks.webhooks import EmptyWebhookSecretError

from service.errors import Kind, Problem, worded
from service.store.tables.sources import Encoding, Scheme

TOLERANCE_SECONDS = 300
_MISMATCH = "Nothing sent matches this source's secret; a signature has to cover the body's exact bytes."
_UNIX_SECONDS = re.compile(r"[0-9]{1,11}")


def verify(
    scheme: Scheme,
    secrets: Sequence[str],
    headers: Mapping[str, str],
    body: bytes,
    now: datetime,
    header: str | None = None,
    prefix: str | None = None,
    encoding: Encoding = Encoding.HEX,
) -> str | None:
    """The verified id of the delivery, or None where the scheme signs none; raises `Problem` for anything unproven.

    `secrets` are tried in turn; an empty one never matches. `now` is aware; Standard Webhooks and timestamped
    signatures look at it. `header`, `prefix` and `encoding` are the source's own, for all schemes but Standard
    Webhooks: `X-Hub-Signature-256` and `sha256=` for GitHub, `Authorization` and `Bearer ` for a token there.
    Unauthenticated is the answer to all failures but one: a body that is not UTF-8 is malformed under Standard
    Webhooks, which signs text.
    """
    given = {name.lower(): value for name, value in headers.items()}
    usable = [secret for secret in secrets if secret]
    match scheme:
        case Scheme.STANDARD_WEBHOOKS:
            return _standard(usable, given, body, now)
        case Scheme.HMAC_SHA256 | Scheme.HMAC_SHA1:
            signature = _named(given, header, prefix)
            algorithm = "sha256" if scheme is Scheme.HMAC_SHA256 else "sha1"
            _require_digest(usable, body, [signature], encoding, algorithm)
        case Scheme.HMAC_SHA256_TIMESTAMPED:
            _timestamped(usable, _named(given, header, prefix), body, now, encoding)
        case Scheme.TOKEN:
            token = _named(given, header, prefix)
            _require(any(_same(secret, token) for secret in usable))
        case _:
            assert_never(scheme)
    return None


def _standard(secrets: Sequence[str], headers: Mapping[str, str], body: bytes, now: datetime) -> str:
    """Standard Webhooks 1.0, symmetric (`v1`). The library signs; its `verify` is passed over for reading the clock."""
    delivery_id, sent, signatures = (headers.get(f"webhook-{name}", "") for name in ("id", "timestamp", "signature"))
    complete = delivery_id and sent and signatures
    _require(complete, "The headers webhook-id, webhook-timestamp and webhook-signature are all required.")
    _require_timely(sent, now)
    try:
        text = body.decode()
    except UnicodeDecodeError:
        raise Problem(Kind.MALFORMED, "The body has to be UTF-8 text.") from None
    sent_at = datetime.fromtimestamp(int(sent), UTC)
    expected = [_standard_signature(secret, delivery_id, sent_at, text) for secret in secrets]
    _require(any(_same(one, other) for one in expected if one for other in signatures.split(" ")))
    return delivery_id


def _timestamped(secrets: Sequence[str], value: str, body: bytes, now: datetime, encoding: Encoding) -> None:
    """`t=<seconds>,v1=<digest>`, as Stripe has it: the digest is of the time, a full stop and the body.

    Signatures of other versions are passed over; of several `v1` any may match.
    """
    parts = [part.strip().partition("=") for part in value.split(",")]
    times = [text for name, _, text in parts if name == "t"]
    signatures = [text for name, _, text in parts if name == "v1"]
    _require(len(times) == 1 and signatures, "The signature has to have the form t=<seconds>,v1=<digest>.")
    _require_timely(times[0], now)
    _require_digest(secrets, f"{times[0]}.".encode() + body, signatures, encoding)


def _require_timely(sent: str, now: datetime) -> None:
    """Refuse what was signed too long ago, or by a clock that is too far ahead."""
    _require(_UNIX_SECONDS.fullmatch(sent), "The time that is signed has to be whole seconds since 1970.")
    timely = abs(now.timestamp() - int(sent)) <= TOLERANCE_SECONDS
    _require(timely, "It was signed more than 5 minutes from this service's clock; sign each attempt anew.")


def _require_digest(
    secrets: Sequence[str], signed: bytes, signatures: Sequence[str], encoding: Encoding, algorithm: str = "sha256"
) -> None:
    """Refuse signatures of which none is the HMAC of what is signed. Hexadecimal digits may be of either case."""
    digests = [hmac.new(secret.encode(), signed, algorithm).digest() for secret in secrets]
    if encoding is Encoding.HEX:
        expected, given = [one.hex() for one in digests], [one.lower() for one in signatures]
    else:
        expected, given = [b64encode(one).decode() for one in digests], list(signatures)
    _require(any(_same(one, other) for one in expected for other in given))


def _standard_signature(secret: str, delivery_id: str, sent_at: datetime, text: str) -> str | None:
    """`v1,<base64>`; None for a secret that is not base64, which proves nothing."""
    try:
        return Webhook(secret).sign(delivery_id, sent_at, text)
    except (ValueError, EmptyWebhookSecretError):
        return None


def _named(headers: Mapping[str, str], header: str | None, prefix: str | None) -> str:
    """What follows the prefix in the source's header; never empty."""
    name, start = (header or "").lower(), prefix or ""
    _require(name, "This source names no header to find the signature in; set its `header`.")
    value = headers.get(name, "")
    found = value.startswith(start) and value != start
    missing = worded("The header {header} is missing, or does not start with this source's prefix.", header=name)
    _require(found, missing)
    return value.removeprefix(start)


def _same(expected: str, given: str) -> bool:
    """Equal, in a time that does not tell how much of it was. Bytes, since `compare_digest` takes only ASCII text."""
    return hmac.compare_digest(expected.encode(), given.encode())


def _require(condition: object, detail: str = _MISMATCH) -> None:
    if not condition:
        raise Problem(Kind.UNAUTHENTICATED, detail)
