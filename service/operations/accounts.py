"""Accounts: one of a handle on a channel."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func

from service.errors import Fault, Kind, Problem
from service.operations import nouns
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.removal import remove
from service.store.paging import Page, Slice, fetch
from service.store.tables import Account
from service.store.tables.accounts import AccountFields
from service.store.tables.base import table_of
from service.store.work import Work


@permitted
async def create_account(work: Work, fields: AccountFields) -> Row[Any]:
    """Add an account."""
    await _check(work, fields)
    return await nouns.create(work, Account, fields)


@permitted
async def get_account(work: Work, identity: UUID) -> Row[Any]:
    """One account."""
    return await nouns.get(work, Account, identity)


@permitted
async def list_accounts(work: Work, page: Page) -> Slice:
    """The workspace's accounts."""
    return await fetch(work, Account, page)


@permitted
async def patch_account(
    work: Work, identity: UUID, patch: Mapping[str, Any], *, if_version: Versions = None
) -> Row[Any]:
    """Change an account."""
    row = await nouns.take(work, Account, identity, if_version)
    fields = nouns.merged(AccountFields, row, patch)
    await _check(work, fields)
    return await nouns.change(work, Account, row, fields)


@permitted
async def delete_account(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Delete an account. Its metrics and audits stay, without account, if `cascade`."""
    await remove(work, Account, identity, cascade=cascade, if_version=if_version)


async def _check(work: Work, fields: AccountFields) -> None:
    await nouns.check_references(work, [("/owner_id", fields.owner_id, "member")])
    table = table_of(Account)
    same = work.select(Account, table.c.id).where(
        func.lower(table.c.channel) == func.lower(fields.channel),
        func.lower(table.c.handle) == func.lower(fields.handle),
        table.c.id != fields.id,
    )
    if await work.row(same) is not None:
        message = "Another account has this handle on this channel, in capitals or not."
        raise Problem(Kind.CONFLICT, message, (Fault("/handle", "taken", message),))
