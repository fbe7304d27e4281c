"""Tactics."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from service.errors import invalid, worded
from service.operations import nouns
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.removal import remove
from service.store.paging import Page, Slice, fetch
from service.store.tables import Tactic
from service.store.tables.tactics import TacticFields
from service.store.work import Work


@permitted
async def create_tactic(work: Work, fields: TacticFields) -> Row[Any]:
    """Make a tactic."""
    await _check(work, fields)
    return await nouns.create(work, Tactic, fields)


@permitted
async def get_tactic(work: Work, identity: UUID) -> Row[Any]:
    """One tactic."""
    return await nouns.get(work, Tactic, identity)


@permitted
async def list_tactics(work: Work, page: Page) -> Slice:
    """The workspace's tactics."""
    return await fetch(work, Tactic, page)


@permitted
async def patch_tactic(
    work: Work, identity: UUID, patch: Mapping[str, Any], *, if_version: Versions = None
) -> Row[Any]:
    """Change a tactic."""
    row = await nouns.take(work, Tactic, identity, if_version)
    fields = nouns.merged(TacticFields, row, patch)
    await _check(work, fields)
    return await nouns.change(work, Tactic, row, fields)


@permitted
async def delete_tactic(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Delete a tactic; with `cascade`, other tactics let go of it."""
    await remove(work, Tactic, identity, cascade=cascade, if_version=if_version)


async def _check(work: Work, fields: TacticFields) -> None:
    for name, others in (("requires", fields.requires), ("excludes", fields.excludes)):
        if fields.id in others:
            raise invalid(f"/{name}", "refers_to_itself", "A tactic cannot require or exclude itself.")
    if both := set(fields.requires) & set(fields.excludes):
        message = worded("A tactic cannot both require and exclude another ({id}).", id=min(both))
        raise invalid("/excludes", "contradiction", message)
    await nouns.check_references(
        work,
        [
            ("/objective_id", fields.objective_id, "objective"),
            ("/key_result_id", fields.key_result_id, "key_result"),
            ("/responsible_id", fields.responsible_id, "member"),
            *nouns.each("/assignee_ids", fields.assignee_ids, "member"),
            *nouns.each("/requires", fields.requires, "tactic"),
            *nouns.each("/excludes", fields.excludes, "tactic"),
        ],
    )
