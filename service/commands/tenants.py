"""`oarlock keys` and `oarlock workspaces`, beside a running service or without one."""

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import typer

from service.commands.bootstrap import find_first
from service.commands.failures import MISUSED, Failure
from service.commands.ground import with_database
from service.commands.tables import show, shown, tell_json
from service.operations.keys import create_key, delete_key, list_keys
from service.operations.validation import checked
from service.operations.workspaces import create_workspace, list_workspaces
from service.store.database import Database
from service.store.paging import MAX_LIMIT, Page, cursor_of
from service.store.tables import ApiKey
from service.store.tables.people import KeyFields, Scope
from service.store.work import Caller, open_work, utc_now

SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
LISTED = ("id", "name", "scopes", "hint", "member_id", "created_at", "expires_at")


def make_key(slug: str | None, scopes: list[str], name: str | None, days: int | None, *, as_json: bool) -> None:
    """Make a key, which stands in full only in the answer."""
    expires_at = None if days is None else utc_now() + timedelta(days=days)
    given = {"scopes": list(dict.fromkeys(scopes)), "name": name, "expires_at": expires_at}
    fields = checked(KeyFields, given)

    async def act(database: Database) -> dict[str, Any]:
        workspace, caller = await caller_in(database, slug)
        async with open_work(database, caller, write=True) as work:
            row, key = await create_key(work, fields)
            shown = {name: getattr(row, name) for name in LISTED if name != "hint"}
            return {"workspace": workspace, "key": key, **shown}

    _tell_key(with_database(act), as_json=as_json)


def show_keys(slug: str | None, *, as_json: bool) -> None:
    """List the keys of a workspace."""

    async def act(database: Database) -> list[Mapping[str, Any]]:
        _, caller = await caller_in(database, slug)
        keys: list[Mapping[str, Any]] = []
        async with open_work(database, caller) as work:
            page = Page(limit=MAX_LIMIT)
            while True:
                part = await list_keys(work, page)
                keys += [{name: getattr(row, name) for name in LISTED} for row in part.rows]
                if not part.more:
                    return keys
                page = Page(limit=MAX_LIMIT, after=cursor_of(work, ApiKey, (), part.rows[-1]))

    show(with_database(act), as_json=as_json)


def revoke(slug: str | None, identity: str, *, as_json: bool) -> None:
    """Revoke a key."""
    try:
        key_id = UUID(identity)
    except ValueError:
        message = "This is no key's id. `oarlock keys list` tells the ids."
        raise Failure(message, MISUSED) from None

    async def act(database: Database) -> None:
        _, caller = await caller_in(database, slug)
        async with open_work(database, caller, write=True) as work:
            await delete_key(work, key_id)

    with_database(act)
    if as_json:
        tell_json({"revoked": key_id})
    else:
        typer.echo("Revoked.")


def make_workspace(slug: str, name: str | None, *, as_json: bool) -> None:
    """Make a workspace with its first key."""
    if not SLUG.fullmatch(slug):
        message = "A slug has 1 to 63 of a-z, 0-9 and hyphens, none of these first or last."
        raise Failure(message, MISUSED)

    async def act(database: Database) -> str:
        _, key = await create_workspace(database, slug, name=name)
        return key

    _tell_key({"workspace": slug, "key": with_database(act)}, as_json=as_json)


def show_workspaces(*, as_json: bool) -> None:
    """List the workspaces."""

    async def act(database: Database) -> Sequence[Mapping[str, Any]]:
        return [{"workspace": slug, "id": identity} for slug, identity in (await list_workspaces(database)).items()]

    show(with_database(act), as_json=as_json)


async def caller_in(database: Database, slug: str | None) -> tuple[str, Caller]:
    """Somebody who may do everything in a workspace."""
    if slug is None:
        first = await find_first(database)
        if first is None:
            message = "There is no workspace yet. Make one: `oarlock workspaces create main`."
            raise Failure(message)
        slug, identity = first.slug, first.workspace_id
    else:
        identity = (await list_workspaces(database)).get(slug)
        if identity is None:
            message = "There is no such workspace. `oarlock workspaces list` tells which there are."
            raise Failure(message)
    return slug, Caller(identity, frozenset(Scope))


def _tell_key(made: Mapping[str, Any], *, as_json: bool) -> None:
    if as_json:
        tell_json(made)
        return
    for name, value in made.items():
        if value is not None:
            typer.echo(f"{name:<12}{shown(value)}")
    typer.echo("The key is shown this once, so keep it.")
