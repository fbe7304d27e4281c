"""Writes over HTTP: done once, whatever is lost on the way.

With an Idempotency-Key (IETF draft “The Idempotency-Key HTTP Header Field”) the answer is kept in the transaction that
did the work, and the same request gets it again: after a lost answer, after a crash, from any process.
"""

import hashlib
import re
import secrets
from collections.abc import Awaitable, Callable

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from starlette.requests import Request
from starlette.responses import Response

from service.edge.requests import body_of, edge_of, opened
from service.errors import Kind, Problem, invalid
from service.operations.answers import claim_key, keep_answer, recall_answer
from service.store.work import Caller, Work

Act = Callable[[Work], Awaitable[Response]]
KEY = re.compile(r"[!#-~]{1,255}")
REPLAYED = "Idempotency-Replayed"
NONCE_BYTES = 12
SEALED = (
    "This was done before, and its answer can only be read with the token that it was asked with. Read what is there "
    "instead."
)


async def written(request: Request, caller: Caller, act: Act) -> Response:
    """Do a write in one transaction; its answer is made inside, and sent after the commit."""
    key = idempotency_key_of(request)
    body = b"" if key is None else await body_of(request)
    async with opened(request, caller, write=True) as work:
        if key is None:
            return await act(work)
        return await _once(request, work, act, key, body)


async def _once(request: Request, work: Work, act: Act, key: str, body: bytes) -> Response:
    seal, fingerprint = Seal(request), fingerprint_of(request, body)
    await claim_key(work, key)
    kept = await recall_answer(work, key, fingerprint)
    if kept is not None:
        return seal.opened(kept)
    response = await act(work)
    hours = edge_of(request).settings.idempotency_hours
    await keep_answer(work, key, fingerprint, seal.closed(response), hours)
    return response


def idempotency_key_of(request: Request) -> str | None:
    """The key of the request, in quotes (as the draft has it) or without (as most clients do)."""
    given = request.headers.get("idempotency-key")
    if given is None:
        return None
    key = given.strip()
    if len(key) > 1 and key[0] == key[-1] == '"':
        key = key[1:-1]
    if not KEY.fullmatch(key):
        message = "An idempotency key has 1 to 255 visible ASCII characters but no quotes, for example a fresh UUID."
        raise invalid("Idempotency-Key", "malformed", message)
    return key


def fingerprint_of(request: Request, body: bytes) -> bytes:
    """What makes a request the same one: method, path, query and body."""
    digest = hashlib.blake2b(digest_size=32)
    for part in (request.method, request.url.path, request.url.query):
        digest.update(part.encode() + b"\0")
    digest.update(body)
    return digest.digest()


class Seal:
    """Answers on disk, readable by who was answered alone: some hold secrets that are stored nowhere else.

    AES-256-GCM under a key derived from the caller's bearer token, of which the database knows a digest at most. Who
    has a new token since is told that it was done, and no more.
    """

    def __init__(self, request: Request) -> None:
        token = request.headers["authorization"].partition(" ")[2].strip()
        self._cipher = AESGCM(hashlib.blake2b(token.encode(), digest_size=32, person=b"oarlock answers").digest())

    def closed(self, response: Response) -> bytes:
        """An answer as it is kept."""
        headers = [[name.decode("latin-1"), value.decode("latin-1")] for name, value in response.raw_headers]
        plain = orjson.dumps([response.status_code, headers]) + b"\n" + bytes(response.body)
        nonce = secrets.token_bytes(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, plain, None)

    def opened(self, sealed: bytes) -> Response:
        """The answer again, marked as a repetition."""
        try:
            plain = self._cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], None)
        except InvalidTag:
            raise Problem(Kind.CONFLICT, SEALED) from None
        head, _, body = plain.partition(b"\n")
        status, headers = orjson.loads(head)
        response = Response(body, status, {name: value for name, value in headers if name != "content-length"})
        response.headers[REPLAYED] = "true"
        return response
