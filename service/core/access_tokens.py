"""Access tokens (RFC 7519, RFC 9068) taken apart and judged by what they say. Signatures are looked at elsewhere.

Nothing in a token chooses how it is checked: its header may name one of the algorithms that are allowed and one of the
keys that the issuer publishes, and that is all. `jwk`, `jku`, `x5c` and `x5u` are not looked at.
"""

import base64
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, cast

LONGEST = 16_384
"""Characters of a token."""
LONGEST_ID = 255
"""Characters of a subject, and of a key's id."""
LEEWAY = 10.0
"""Seconds by which the issuer's clock may differ from ours."""
LATEST = 253_402_300_799
"""The last second of the year 9999: what is later was not meant in seconds."""

SHAPE = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+")
UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
KINDS = frozenset({"at+jwt", "jwt"})
"""What a header may call a token; most issuers say nothing more exact than JWT."""
OF_OTHERS = frozenset({"at_hash", "c_hash", "s_hash", "events", "cnf"})
"""Claims of ID tokens, of logout and event tokens, and of tokens that only their holder's key makes good."""


class Flaw(StrEnum):
    """What is wrong with a token."""

    MALFORMED = "malformed_token"
    UNTRUSTED = "untrusted_issuer"
    SIGNATURE = "wrong_signature"
    EXPIRED = "expired_token"
    EARLY = "token_not_yet_valid"
    OF_OTHERS = "wrong_audience"
    KIND = "wrong_kind_of_token"


class Refused(Exception):
    """A token that lets nobody in."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.value)
        self.flaw = flaw


@dataclass(frozen=True, slots=True)
class Unverified:
    """A token taken apart; nothing in it is believed before its signature is checked."""

    algorithm: str
    key_id: str | None
    kind: str | None
    """Its type in small letters, without `application/`."""
    claims: Mapping[str, Any]
    signed: bytes
    signature: bytes

    @property
    def issuer(self) -> str:
        """Who says to have made it; empty if nobody does."""
        found = self.claims.get("iss")
        return found if isinstance(found, str) else ""


@dataclass(frozen=True, slots=True)
class Trust:
    """What tokens of an issuer have to say: for whom they are, and of which clients; of any where none is named."""

    audiences: frozenset[str]
    clients: frozenset[str] = frozenset()


def looks_like_token(text: str) -> bool:
    """Whether it could be a token: three parts, of which the first begins as JSON does."""
    return text.startswith("eyJ") and text.count(".") == 2


def taken_apart(token: str) -> Unverified:
    """The parts of a token. Raises Refused for what is none."""
    if len(token) > LONGEST or SHAPE.fullmatch(token) is None:
        raise Refused(Flaw.MALFORMED)
    signed = token.rpartition(".")[0]
    header, claims, signature = (_decoded(part) for part in token.split("."))
    head = _object(header)
    algorithm, key_id, kind = (head.get(name) for name in ("alg", "kid", "typ"))
    if "crit" in head or "b64" in head or not isinstance(algorithm, str):
        raise Refused(Flaw.MALFORMED)
    if key_id is not None and not _is_name(key_id):
        raise Refused(Flaw.MALFORMED)
    if kind is not None and not isinstance(kind, str):
        raise Refused(Flaw.MALFORMED)
    called = None if kind is None else kind.lower().removeprefix("application/")
    return Unverified(algorithm, key_id, called, _object(claims), signed.encode(), signature)


def _decoded(part: str) -> bytes:
    if len(part) % 4 == 1:
        raise Refused(Flaw.MALFORMED)
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def _object(text: bytes) -> dict[str, Any]:
    """A JSON object, in which no name stands twice: what reads it otherwise would find other claims."""
    try:
        found = json.loads(text.decode(), object_pairs_hook=_once, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise Refused(Flaw.MALFORMED) from None
    if not isinstance(found, dict):
        raise Refused(Flaw.MALFORMED)
    return cast("dict[str, Any]", found)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def _no_constant(_: str) -> None:
    raise ValueError


def _is_name(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= LONGEST_ID and UNPRINTABLE.search(value) is None


def check_claims(token: Unverified, trust: Trust, now: float) -> str:
    """The subject of a token that is good at a moment, in seconds since 1970. Raises Refused for any other.

    `exp`, `aud` and `sub` are required; `nbf` and `iat` are held to where they are given.
    """
    claims = token.claims
    if not _is_access_token(token):
        raise Refused(Flaw.KIND)
    audiences = strings_in(claims.get("aud"))
    if not audiences or trust.audiences.isdisjoint(audiences):
        raise Refused(Flaw.OF_OTHERS)
    if trust.clients and client_of(claims) not in trust.clients:
        raise Refused(Flaw.OF_OTHERS)
    if _moment(claims, "exp", required=True) + LEEWAY <= now:
        raise Refused(Flaw.EXPIRED)
    if max(_moment(claims, "nbf"), _moment(claims, "iat")) - LEEWAY > now:
        raise Refused(Flaw.EARLY)
    subject = claims.get("sub")
    if not _is_name(subject):
        raise Refused(Flaw.MALFORMED)
    return cast("str", subject)


def _is_access_token(token: Unverified) -> bool:
    """Whether it is no token of another kind, as far as issuers let that be seen.

    Keycloak names the kind in the claim `typ`, Cognito in `token_use`. A nonce belongs to an ID token, unless the token
    says that it is none.
    """
    claims = token.claims
    if token.kind is not None and token.kind not in KINDS:
        return False
    if not OF_OTHERS.isdisjoint(claims) or claims.get("token_use", "access") != "access":
        return False
    said = str(claims.get("typ", "")).lower()
    if said not in ("", "bearer", *KINDS):
        return False
    return "nonce" not in claims or token.kind == "at+jwt" or said == "bearer"


def _moment(claims: Mapping[str, Any], name: str, *, required: bool = False) -> float:
    """An instant in seconds since 1970; what is not said was long ago."""
    found = claims.get(name)
    if found is None and not required:
        return 0.0
    if isinstance(found, bool) or not isinstance(found, int | float) or not 0 <= found <= LATEST:
        raise Refused(Flaw.MALFORMED)
    return float(found)


def client_of(claims: Mapping[str, Any]) -> str | None:
    """The client that a token was made for, by the names that issuers have for it."""
    named = (claims.get(name) for name in ("azp", "client_id", "appid"))
    return next((one for one in named if isinstance(one, str)), None)


def strings_in(value: object) -> tuple[str, ...]:
    """A string, or those in a list; of a list with anything else in it, none."""
    if isinstance(value, str):
        return (value,)
    found = tuple(cast("list[Any]", value)) if isinstance(value, list) else ()
    return found if all(isinstance(one, str) for one in found) else ()


def claim_at(claims: Mapping[str, Any], path: str) -> object:
    """A claim by its name, which may have dots in it, or by the names on the way to it: `realm_access.roles`."""
    if path in claims:
        return claims[path]
    found: Any = claims
    for name in path.split("."):
        if not isinstance(found, Mapping):
            return None
        found = cast("Mapping[str, Any]", found).get(name)
    return found


def words_at(claims: Mapping[str, Any], path: str) -> tuple[str, ...]:
    """The words of a claim: a list of them, or a text in which blanks are between them, as in `scope`."""
    found = claim_at(claims, path)
    return tuple(found.split()) if isinstance(found, str) else strings_in(found)


def name_of(claims: Mapping[str, Any], most: int) -> str | None:
    """What the person is called, by the first claim that says it in a line of at most so many characters."""
    for name in ("name", "preferred_username", "email"):
        found = claims.get(name)
        text = found.strip() if isinstance(found, str) else ""
        if text and UNPRINTABLE.search(text) is None:
            return text[:most]
    return None
