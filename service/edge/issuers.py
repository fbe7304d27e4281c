"""What issuers publish: their configuration (OpenID Connect Discovery 1.0) and, by that, their signing keys.

Keys are read when they are first needed, and then anew beside requests. While an issuer cannot be reached, those it had
last go on being used for some hours. A key that nobody knows makes us ask once, however many tokens name such keys, and
holds up nobody who comes with one that is known.
"""

import asyncio
import json
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import structlog

from service.edge.signing_keys import SigningKey, SigningKeys, keys_in
from service.errors import Kind, Problem
from service.settings import Issuer, is_local, is_secure

CONFIGURATION = "/.well-known/openid-configuration"
SECONDS = 5.0
"""For reading both documents."""
LARGEST = 262_144
"""Bytes of a document."""
ASK_AGAIN = 10.0
"""Seconds between two readings, whatever asks for them."""
UNREACHABLE = "The issuer of this token cannot be reached right now, and its keys are not known. Try again."

log = structlog.get_logger("oarlock.issuers")


class Unreadable(Exception):
    """What an issuer publishes is not what it has to be; the message is ours, and safe to log."""


class Published:
    """The keys of one issuer, as this process knows them. `clock` counts seconds."""

    def __init__(
        self,
        issuer: Issuer,
        *,
        fresh_seconds: float,
        usable_seconds: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.issuer = issuer
        self.fresh_seconds = fresh_seconds
        self.usable_seconds = max(fresh_seconds, usable_seconds)
        self.clock = clock
        self._keys: SigningKeys = {}
        self._read_at: float | None = None
        self._tried_at: float | None = None
        self._reading: asyncio.Task[None] | None = None

    async def keys_of(self, key_id: str | None) -> Sequence[SigningKey]:
        """The keys of an id; of none, all that have none or, if there is just one key, that one.

        Raises Problem `unavailable` while no keys are known at all.
        """
        age = self._age()
        if age is None or age > self.usable_seconds:
            await self._read()
            age = self._age()
            if age is None or age > self.usable_seconds:
                raise Problem(Kind.UNAVAILABLE, UNREACHABLE, retry_after=int(ASK_AGAIN))
        elif age > self.fresh_seconds:
            self._begin()
        if not (found := self._find(key_id)):
            await self._read()
            found = self._find(key_id)
        return found

    def _age(self) -> float | None:
        return None if self._read_at is None else self.clock() - self._read_at

    def _find(self, key_id: str | None) -> Sequence[SigningKey]:
        found = self._keys.get(key_id, ())
        if not found and key_id is None and len(self._keys) == 1:
            (found,) = self._keys.values()
        return found

    async def _read(self) -> None:
        """Wait until the keys have been read, unless that was tried a moment ago."""
        reading = self._begin()
        if reading is not None:
            await asyncio.shield(reading)

    def _begin(self) -> asyncio.Task[None] | None:
        """Read the keys beside, unless that was tried a moment ago; whoever wants them meanwhile waits for the same."""
        if self._reading is None and (self._tried_at is None or self.clock() - self._tried_at >= ASK_AGAIN):
            self._tried_at = self.clock()
            self._reading = asyncio.create_task(self._replace())
        return self._reading

    async def _replace(self) -> None:
        try:
            keys = await read_keys(self.issuer)
            if not keys:
                raise Unreadable("there is no usable key in its key set")
            self._keys, self._read_at = keys, self.clock()
        except Exception as error:  # whatever an issuer does, it is not to end more than this reading
            reason = str(error) if isinstance(error, Unreadable) else type(error).__name__
            log.warning("issuer_unreadable", issuer=self.issuer.issuer, reason=reason, known=bool(self._keys))
        finally:
            self._reading = None


async def read_keys(issuer: Issuer) -> SigningKeys:
    """Read an issuer's configuration and its keys. Raises Unreadable, or whatever hinders the way there."""
    import httpx

    headers = {"Accept": "application/json", "Accept-Encoding": "identity"}
    client = httpx.AsyncClient(trust_env=False, follow_redirects=False, timeout=SECONDS, headers=headers)
    async with asyncio.timeout(SECONDS), client:
        configuration = await _document(client, issuer.issuer.rstrip("/") + CONFIGURATION)
        if configuration.get("issuer") != issuer.issuer:
            raise Unreadable("its configuration names another issuer")
        place = configuration.get("jwks_uri")
        if not isinstance(place, str) or not _may_be_read(place, issuer):
            raise Unreadable("its configuration names no keys at an https URL")
        return keys_in(await _document(client, place))


def _may_be_read(place: str, issuer: Issuer) -> bool:
    """Whether keys are where they may be: over HTTPS; those of an issuer on this machine may be on it as well."""
    plain = not place.lower().startswith("https:")
    return is_secure(place) and (not plain or is_local(urlsplit(issuer.issuer).hostname or ""))


async def _document(client: Any, url: str) -> Mapping[str, Any]:
    """A JSON object at a URL: that very answer, and no more of it than there may be."""
    body = bytearray()
    async with client.stream("GET", url) as response:
        if response.status_code != 200:
            raise Unreadable(f"it answers {response.status_code}")
        if response.headers.get("content-encoding", "identity") != "identity":
            raise Unreadable("it answers packed")
        async for part in response.aiter_raw():
            body += part
            if len(body) > LARGEST:
                raise Unreadable("it answers too much")
    try:
        found = json.loads(bytes(body))
    except (ValueError, RecursionError):
        raise Unreadable("it answers no JSON") from None
    if not isinstance(found, dict):
        raise Unreadable("it answers no JSON object")
    return found
