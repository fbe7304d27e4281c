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
        scheme, _, token = (authorization or "").partition(" ")
        token = token.strip()
        if scheme.lower() != "bearer" or not token or len(token) > MAX_TOKEN_LENGTH or not token.isascii():
            raise Problem(Kind.UNAUTHENTICATED, "Send “Authorization: Bearer <key>” with a key of your workspace.")
        digest = hashlib.sha256(token.encode()).digest()
        remembered = self._known.get(digest)
        if remembered is not None and remembered[0] > time.monotonic():
            return remembered[1]
        caller = await find_caller(self.database, token)
        if caller is None:
            self._known.pop(digest, None)
            raise Problem(Kind.UNAUTHENTICATED, "This key is unknown, revoked or expired.")
        self._known[digest] = (time.monotonic() + REMEMBERED_SECONDS, caller)
        self._known.move_to_end(digest)
        while len(self._known) > MOST_REMEMBERED:
            self._known.popitem(last=False)
        return caller
