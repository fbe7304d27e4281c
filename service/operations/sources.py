"""Sources: services that send readings by webhook, how they sign, and their secrets."""

import base64
import binascii
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select

from service.core.mappings import PRESETS, check_mapping
from service.errors import invalid, not_found, worded
from service.operations import nouns
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.removal import remove
from service.operations.validation import checked
from service.store.database import Database
from service.store.paging import Page, Slice, fetch
from service.store.tables import Route, Source
from service.store.tables.base import table_of
from service.store.tables.people import Scope
from service.store.tables.sources import NewSourceFields, Rotation, Scheme, SourceFields
from service.store.work import Caller, Work

SECRET_BYTES = 32
LEAST_BYTES, MOST_BYTES = 24, 64
"""Of a secret of Standard Webhooks, in base64 after `whsec_`."""

SIGNING = ("scheme", "header", "prefix", "encoding", "delivery_header")
"""What a preset says of how its service signs."""


def new_secret() -> str:
    """A fresh secret in the form Standard Webhooks gives them: `whsec_` and 32 random bytes in base64."""
    return "whsec_" + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


@permitted
async def create_source(work: Work, fields: NewSourceFields) -> Row[Any]:
    """Make a source, with a fresh secret unless one is given. This answer alone shows it."""
    given = fields.model_dump(exclude={"secret"}, exclude_none=True)
    settled = checked(SourceFields, _as_preset(fields.preset) | given)
    _check(settled)
    secret = fields.secret or new_secret()
    _check_secret(settled.scheme, secret, "/secret")
    row = await nouns.create(work, Source, settled, secret=secret)
    route = {"kind": "source", "lookup": str(row.id), "workspace_id": work.workspace_id, "target_id": row.id}
    await work.run(insert(table_of(Route)).values(route))
    return row


@permitted
async def get_source(work: Work, identity: UUID) -> Row[Any]:
    """One source, without its secret."""
    return await nouns.get(work, Source, identity)


@permitted
async def list_sources(work: Work, page: Page) -> Slice:
    """The workspace's sources."""
    return await fetch(work, Source, page)


@permitted
async def patch_source(
    work: Work, identity: UUID, patch: Mapping[str, Any], *, if_version: Versions = None
) -> Row[Any]:
    """Change a source; its secret stays. A new preset says anew how it signs, but for what the patch says itself."""
    row = await nouns.take(work, Source, identity, if_version)
    fields = nouns.merged(SourceFields, row, _as_preset(patch.get("preset")) | dict(patch))
    _check(fields)
    _check_secret(fields.scheme, row.secret, "/scheme")
    return await nouns.change(work, Source, row, fields)


@permitted
async def rotate_secret(work: Work, identity: UUID, rotation: Rotation, *, if_version: Versions = None) -> Row[Any]:
    """Give a source a new secret, which this answer alone shows. The present one counts until the overlap ends."""
    row = await nouns.take(work, Source, identity, if_version)
    secret = rotation.secret or new_secret()
    _check_secret(Scheme(row.scheme), secret, "/secret")
    return await nouns.write(work, Source, row, rotated(row, secret, rotation.overlap_hours, work.now))


@permitted
async def delete_source(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Delete a source: what it sends from now on is refused, what it delivered is forgotten. Its readings stay."""
    await remove(work, Source, identity, cascade=cascade, if_version=if_version)


async def find_workspaces(database: Database, source_id: UUID) -> list[Caller]:
    """The workspaces that have a source of this id, each with the right to take readings in and nothing else.

    Almost always it is one; which one of several is meant, the signature of a delivery decides. Unknown ids are not
    found.
    """
    table = table_of(Route)
    query = select(table.c.workspace_id).where(table.c.kind == "source", table.c.lookup == str(source_id))
    async with database.transaction("BEGIN READ ONLY") as connection:
        found = (await connection.execute(query.order_by(table.c.workspace_id))).scalars().all()
    if not found:
        raise not_found("source")
    return [Caller(workspace_id, frozenset({Scope.INGEST}), source_id=source_id) for workspace_id in found]


@permitted
async def source_of_delivery(work: Work, source_id: UUID) -> Row[Any]:
    """The source a delivery is addressed to, with its secrets, for checking the signature."""
    return await nouns.get(work, Source, source_id)


def rotated(row: Row[Any], secret: str, overlap_hours: float, now: datetime) -> dict[str, Any]:
    """A new secret, and the present one until the overlap ends."""
    kept = row.secret if overlap_hours else None
    return {"secret": secret, "previous_secret": kept, "previous_until": now + timedelta(hours=overlap_hours)}


def secrets_of(source: Row[Any], now: datetime) -> list[str]:
    """The secrets that count at a moment: the present one, and the one before until its overlap ends."""
    before: str | None = source.previous_secret
    return [source.secret] if before is None or now >= source.previous_until else [source.secret, before]


def _as_preset(name: object) -> dict[str, Any]:
    """How a preset's service signs; nothing without a preset, or with one that is not known."""
    preset = PRESETS.get(name) if isinstance(name, str) else None
    return {} if preset is None else {one: getattr(preset, one) for one in SIGNING}


def _check(fields: SourceFields) -> None:
    if fields.mapping is not None and fields.preset is not None:
        raise invalid("/preset", "contradiction", "Give a mapping or a preset, not both: a preset has its own mapping.")
    if fields.preset is not None and fields.preset not in PRESETS:
        known = ", ".join(sorted(PRESETS))
        raise invalid("/preset", "unknown_preset", worded("There is no such preset. Known are: {known}.", known=known))
    if fields.mapping is not None:
        check_mapping(fields.mapping, "/mapping")
    if fields.scheme is not Scheme.STANDARD_WEBHOOKS and fields.header is None:
        message = "The scheme “{scheme}” needs the name of the header that holds the proof."
        raise invalid("/header", "missing", worded(message, scheme=fields.scheme.value))


def _check_secret(scheme: Scheme, secret: str, pointer: str) -> None:
    """Refuse a secret that nothing could ever be signed with."""
    if scheme is Scheme.STANDARD_WEBHOOKS:
        check_standard_secret(secret, pointer)


def check_standard_secret(secret: str, pointer: str) -> None:
    """Refuse what is no secret of Standard Webhooks (`malformed_secret`)."""
    try:
        size = len(base64.b64decode(secret.removeprefix("whsec_"), validate=True))
    except binascii.Error:
        size = 0
    if not LEAST_BYTES <= size <= MOST_BYTES:
        message = "A secret of standard-webhooks is “whsec_” and {least} to {most} bytes in base64; this one is not."
        raise invalid(pointer, "malformed_secret", worded(message, least=LEAST_BYTES, most=MOST_BYTES))
