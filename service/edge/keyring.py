"""Who a bearer is, by a key of ours or a token of an issuer.

It is remembered for a moment: what was revoked, or may do less than before, does so within two seconds everywhere.
"""

import hashlib
import time
from collections import OrderedDict
from datetime import UTC, datetime

import structlog

from service.core.access_tokens import LONGEST, looks_like_token
from service.edge.tokens import Tokens
from service.errors import Fault, Kind, Problem
from service.operations.access import Admitted
from service.operations.keys import find_admitted
from service.store.database import Database
from service.store.work import Caller

REMEMBERED_SECONDS = 2.0
MOST_REMEMBERED = 10_000
MAX_KEY_LENGTH = 512
WORKSPACE = "oarlock-workspace"
"""The header that names a workspace by its slug, for tokens that may open several."""
NONE_SENT = "Send “Authorization: Bearer <key>” with a key of your workspace."
UNKNOWN = "This key is unknown, revoked or expired."

log = structlog.get_logger("oarlock.sign_ins")


class Keyring:
    """Callers by the digest of what they bear. Neither keys nor tokens are held."""

    def __init__(self, database: Database, tokens: Tokens | None = None) -> None:
        self.database = database
        self.tokens = tokens
        self._known: OrderedDict[bytes, tuple[float, Caller]] = OrderedDict()

    async def caller_of(
        self, authorization: str | None, workspace: str | None = None, request_id: str | None = None
    ) -> Caller:
        """The caller behind an Authorization header; of a token, in the workspace of this slug.

        Without a valid key, a problem that does not say which part; what a token lacks is said by its code.
        """
        bearer = _bearer_in(authorization)
        if bearer is None:
            raise Problem(Kind.UNAUTHENTICATED, NONE_SENT)
        digest = self._digest_of(bearer, workspace)
        remembered = self._remembered(digest)
        if remembered is not None:
            return remembered
        try:
            admitted = await self._admitted(bearer, workspace, request_id)
        except Problem as problem:
            self._known.pop(digest, None)
            if problem.errors:
                log.info("sign_in_refused", request_id=request_id, reason=problem.errors[0].code)
            raise
        self._known[digest] = (time.monotonic() + _seconds_of(admitted), admitted.caller)
        self._known.move_to_end(digest)
        while len(self._known) > MOST_REMEMBERED:
            self._known.popitem(last=False)
        return admitted.caller

    def known(self, authorization: str | None, workspace: str | None = None) -> Caller | None:
        """The caller behind an Authorization header, if it is remembered who that is."""
        bearer = _bearer_in(authorization)
        return None if bearer is None else self._remembered(self._digest_of(bearer, workspace))

    async def _admitted(self, bearer: str, workspace: str | None, request_id: str | None) -> Admitted:
        if self._is_token(bearer):
            assert self.tokens is not None
            return await self.tokens.admitted(bearer, workspace, request_id)
        found = await find_admitted(self.database, bearer) if len(bearer) <= MAX_KEY_LENGTH else None
        if found is None:
            raise Problem(Kind.UNAUTHENTICATED, UNKNOWN, (Fault("Authorization", "unknown_key", UNKNOWN),))
        return found

    def _is_token(self, bearer: str) -> bool:
        return bool(self.tokens) and looks_like_token(bearer)

    def _digest_of(self, bearer: str, workspace: str | None) -> bytes:
        """What it is remembered by: a key belongs to one workspace, a token may open several."""
        named = f"{bearer} {workspace}" if workspace is not None and self._is_token(bearer) else bearer
        return hashlib.sha256(named.encode()).digest()

    def _remembered(self, digest: bytes) -> Caller | None:
        remembered = self._known.get(digest)
        return remembered[1] if remembered is not None and remembered[0] > time.monotonic() else None


def _seconds_of(admitted: Admitted) -> float:
    if admitted.until is None:
        return REMEMBERED_SECONDS
    return min(REMEMBERED_SECONDS, (admitted.until - datetime.now(UTC)).total_seconds())


def _bearer_in(authorization: str | None) -> str | None:
    """The bearer's key or token in a header, if there is one that could be either."""
    scheme, _, bearer = (authorization or "").partition(" ")
    bearer = bearer.strip()
    usable = scheme.lower() == "bearer" and bearer and len(bearer) <= LONGEST and bearer.isascii()
    return bearer if usable else None
