"""Accounts: one of a handle on a channel."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, tuple_

from service.errors import Fault, Kind, Problem
from service.operations import nouns
from service.operations.many import create_many
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


async def create_accounts(work: Work, many: Sequence[AccountFields]) -> list[Row[Any]]:
    """Add accounts, in a few statements for all of them, as if each were added alone."""
    if not many:
        return []
    await _check(work, *many)
    return await create_many(work, Account, many)


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


async def _check(work: Work, *many: AccountFields) -> None:
    await nouns.check_references(work, [("/owner_id", fields.owner_id, "member") for fields in many])
    table = table_of(Account)
    names = [tuple_(func.lower(fields.channel), func.lower(fields.handle)) for fields in many]
    same = work.select(Account, table.c.id).where(
        tuple_(func.lower(table.c.channel), func.lower(table.c.handle)).in_(names),
        table.c.id.not_in([fields.id for fields in many]),
    )
    if await work.row(same) is not None:
        message = "Another account has this handle on this channel, in capitals or not."
        raise Problem(Kind.CONFLICT, message, (Fault("/handle", "taken", message),))
