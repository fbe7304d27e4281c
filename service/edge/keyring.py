"""Who a bearer key belongs to, remembered for a moment: a revoked key stops working within two seconds everywhere."""

import hashlib
import time
from collections import OrderedDict

from service.errors import Kind, Problem
from service.operations.keys import find_caller
from service.store.database import Database
from service.store.work import Caller

REMEMBERED_SECONDS = 2.0
MOST_REMEMBERED = 10_000
MAX_TOKEN_LENGTH = 512


class Keyring:
    """Callers by the digest of their keys. The keys themselves are not held."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._known: OrderedDict[bytes, tuple[float, Caller]] = OrderedDict()

    async def caller_of(self, authorization: str | None) -> Caller:
        """The caller behind an Authorization header; without a valid key, a problem that does not say which part."""
        token = _token_in(authorization)
        if token is None:
            raise Problem(Kind.UNAUTHENTICATED, "Send “Authorization: Bearer <key>” with a key of your workspace.")
        digest = hashlib.sha256(token.encode()).digest()
        remembered = self._remembered(digest)
        if remembered is not None:
            return remembered
        caller = await find_caller(self.database, token)
        if caller is None:
            self._known.pop(digest, None)
            raise Problem(Kind.UNAUTHENTICATED, "This key is unknown, revoked or expired.")
        self._known[digest] = (time.monotonic() + REMEMBERED_SECONDS, caller)
        self._known.move_to_end(digest)
        while len(self._known) > MOST_REMEMBERED:
            self._known.popitem(last=False)
        return caller

    def known(self, authorization: str | None) -> Caller | None:
        """The caller behind an Authorization header, if it is remembered who that is."""
        token = _token_in(authorization)
        return None if token is None else self._remembered(hashlib.sha256(token.encode()).digest())

    def _remembered(self, digest: bytes) -> Caller | None:
        remembered = self._known.get(digest)
        return remembered[1] if remembered is not None and remembered[0] > time.monotonic() else None


def _token_in(authorization: str | None) -> str | None:
    """The bearer's token in a header, if there is one that could be a key."""
    scheme, _, token = (authorization or "").partition(" ")
    token = token.strip()
    usable = scheme.lower() == "bearer" and token and len(token) <= MAX_TOKEN_LENGTH and token.isascii()
    return token if usable else None
