"""A small issuer of access tokens on this machine, which publishes what a test wants and signs whatever it is given."""

import base64
import json
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from jwt.algorithms import ECAlgorithm, OKPAlgorithm, RSAAlgorithm, get_default_algorithms

AUDIENCE = "https://oarlock.example"
CONFIGURATION = "/.well-known/openid-configuration"
KEYS = "/keys"
Answer = tuple[int, Mapping[str, str], bytes]


@cache
def rsa_key(name: str, bits: int = 2048) -> rsa.RSAPrivateKey:
    """A private RSA key, made once a run."""
    return rsa.generate_private_key(65537, bits)


@cache
def ec_key(name: str, curve: type[ec.EllipticCurve] = ec.SECP256R1) -> ec.EllipticCurvePrivateKey:
    """A private key on a curve."""
    return ec.generate_private_key(curve())


@cache
def ed_key(name: str) -> ed25519.Ed25519PrivateKey:
    """A private key for EdDSA."""
    return ed25519.Ed25519PrivateKey.generate()


def public(key: Any, key_id: str | None, **more: Any) -> dict[str, Any]:
    """What is published of a private key."""
    kind = next(
        reader
        for made, reader in (
            (rsa.RSAPrivateKey, RSAAlgorithm),
            (ec.EllipticCurvePrivateKey, ECAlgorithm),
            (ed25519.Ed25519PrivateKey, OKPAlgorithm),
        )
        if isinstance(key, made)
    )
    made = kind.to_jwk(key.public_key(), as_dict=True)
    return {**made, **({} if key_id is None else {"kid": key_id}), "use": "sig", **more}


def encoded(value: Any) -> str:
    """A part of a token: bytes, or a value as JSON."""
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def signed(header: Any, claims: Any, key: Any, algorithm: str) -> str:
    """A token with any header and claims at all, signed by an algorithm of JWT."""
    text = f"{encoded(header)}.{encoded(claims)}"
    method = get_default_algorithms()[algorithm]
    return f"{text}.{encoded(method.sign(text.encode(), key))}"


@dataclass
class Issuer:
    """An issuer that serves: where it is, with what keys, what it was asked, and what it answers besides the usual."""

    url: str
    keys: dict[str, Any] = field(default_factory=lambda: {"one": rsa_key("one")})
    published: list[dict[str, Any]] | None = None
    instead: dict[str, Answer] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    delay: float = 0.0

    def answer(self, path: str) -> Answer:
        """What is at a path."""
        self.asked[path] += 1
        if self.delay:
            time.sleep(self.delay)
        if path in self.instead:
            return self.instead[path]
        if path == CONFIGURATION:
            return 200, {}, json.dumps({"issuer": self.url, "jwks_uri": self.url + KEYS}).encode()
        if path == KEYS:
            keys = [public(key, name) for name, key in self.keys.items()] if self.published is None else self.published
            return 200, {}, json.dumps({"keys": keys}).encode()
        return 404, {}, b"{}"

    def claims(self, subject: str = "ada", **more: Any) -> dict[str, Any]:
        """What a good token says; None takes a claim out."""
        now = int(time.time())
        usual = {"iss": self.url, "aud": AUDIENCE, "sub": subject, "iat": now, "exp": now + 300, "azp": "app"}
        return {name: value for name, value in (usual | more).items() if value is not None}

    def token(self, subject: str = "ada", *, key_id: str = "one", algorithm: str = "RS256", **more: Any) -> str:
        """A good token, but for what is given."""
        header = {"typ": "at+jwt", "alg": algorithm, "kid": key_id}
        return signed(header, self.claims(subject, **more), self.keys[key_id], algorithm)


@contextmanager
def issuing() -> Iterator[Issuer]:
    """An issuer on a port of its own."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = issuer.answer(self.path)
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            with suppress(BrokenPipeError, ConnectionResetError):
                self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's signature
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    issuer = Issuer(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield issuer
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
