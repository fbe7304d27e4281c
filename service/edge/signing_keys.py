"""The keys that an issuer signs with (RFC 7517), and whether a signature is one of theirs.

What a key can check follows from what it is, not from what a token says: an RSA key never serves as the secret of an
HMAC, for there is no HMAC here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt.algorithms import Algorithm, ECAlgorithm, OKPAlgorithm, RSAAlgorithm, RSAPSSAlgorithm
from jwt.exceptions import PyJWTError

from service.core.access_tokens import LONGEST_ID

LEAST_BITS, MOST_BITS = 2048, 8192
"""Of an RSA key: fewer are broken, more take long to check."""
LONGEST_NUMBER = 1_400
"""Characters of a number in a key."""
MOST_KEYS = 100

ALGORITHMS: Mapping[str, Algorithm] = {
    "RS256": RSAAlgorithm(RSAAlgorithm.SHA256),
    "PS256": RSAPSSAlgorithm(RSAPSSAlgorithm.SHA256),
    "ES256": ECAlgorithm(ECAlgorithm.SHA256),
    "EdDSA": OKPAlgorithm(),
}
READERS: Mapping[str, Any] = {"RSA": RSAAlgorithm, "EC": ECAlgorithm, "OKP": OKPAlgorithm}


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A public key, and the algorithms that it may be used with."""

    key: Any
    algorithms: frozenset[str]

    def made(self, algorithm: str, signed: bytes, signature: bytes) -> bool:
        """Whether a signature is this key's."""
        if algorithm not in self.algorithms:
            return False
        try:
            return ALGORITHMS[algorithm].verify(signed, self.key, signature)
        except (InvalidSignature, PyJWTError, ValueError, TypeError):
            return False


SigningKeys = Mapping[str | None, Sequence[SigningKey]]
"""Keys by their ids; those without an id under None. Two may share one, as long as their algorithms differ."""


def keys_in(document: Mapping[str, Any]) -> SigningKeys:
    """The usable keys of a key set; what is for encryption, weak, secret or not understood is left out."""
    listed = document.get("keys")
    found: dict[str | None, list[SigningKey]] = {}
    for one in listed[:MOST_KEYS] if isinstance(listed, list) else ():
        name = one.get("kid") if isinstance(one, dict) else None
        usable = isinstance(one, dict) and (name is None or (isinstance(name, str) and 0 < len(name) <= LONGEST_ID))
        key = _read(one) if usable else None
        if key is not None:
            found.setdefault(name, []).append(key)
    return found


def _read(one: Mapping[str, Any]) -> SigningKey | None:
    reader = READERS.get(str(one.get("kty")))
    operations = one.get("key_ops", ["verify"])
    numbers = [value for name in ("n", "e", "x", "y") if isinstance(value := one.get(name), str)]
    if (
        reader is None
        or "d" in one
        or one.get("use", "sig") != "sig"
        or not (isinstance(operations, list) and "verify" in operations)
        or any(len(value) > LONGEST_NUMBER for value in numbers)
    ):
        return None
    try:
        key = reader.from_jwk(dict(one))
    except (PyJWTError, ValueError, TypeError, KeyError):
        return None
    fitting = _fitting(key)
    named = one.get("alg")
    algorithms = fitting if named is None else fitting & {str(named)}
    return SigningKey(key, algorithms) if algorithms else None


def _fitting(key: Any) -> frozenset[str]:
    """The algorithms that fit a key."""
    if isinstance(key, RSAPublicKey) and LEAST_BITS <= key.key_size <= MOST_BITS:
        return frozenset({"RS256", "PS256"})
    if isinstance(key, EllipticCurvePublicKey) and isinstance(key.curve, SECP256R1):
        return frozenset({"ES256"})
    return frozenset({"EdDSA"}) if isinstance(key, Ed25519PublicKey) else frozenset()
