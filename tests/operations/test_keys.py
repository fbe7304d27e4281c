"""Bearer keys: shown once, found by their digest alone, and dead the moment they should be."""

import hashlib
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from service.errors import Kind
from service.operations.keys import PREFIX, create_key, delete_key, digest_of, find_caller, get_key, patch_key
from service.store.database import Database
from service.store.tables.people import KeyFields, Scope
from service.store.work import Caller
from tests.support.factories import make_key, make_member
from tests.support.problems import refused
from tests.support.workspaces import Workspace

NewWorkspace = Callable[[], Awaitable[Workspace]]


async def test_a_key_finds_its_caller(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        member = await make_member(work)
        row, token = await make_key(work, scopes=["read", "ingest"], member_id=member.id)
    found = await find_caller(workspace.database, token)
    assert found == Caller(workspace.id, frozenset({Scope.READ, Scope.INGEST}), row.id, member.id, locale="en")


async def test_the_first_key_may_do_everything(workspace: Workspace) -> None:
    found = await find_caller(workspace.database, workspace.key)
    assert found is not None
    assert (found.workspace_id, found.scopes, found.member_id) == (workspace.id, frozenset(Scope), None)


async def test_each_key_finds_its_own_workspace(workspace: Workspace, new_workspace: NewWorkspace) -> None:
    other = await new_workspace()
    assert workspace.key != other.key
    for one in (workspace, other):
        found = await find_caller(one.database, one.key)
        assert found is not None
        assert found.workspace_id == one.id


async def test_a_key_is_kept_as_its_digest_only(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        row, token = await make_key(work)
        kept = await get_key(work, row.id)
    assert token.startswith(PREFIX)
    assert len(token) >= len(PREFIX) + 43
    assert kept.digest == digest_of(token) == hashlib.sha256(token.encode()).hexdigest()
    assert kept.hint == token[:8]
    assert token not in repr(kept)


@pytest.mark.parametrize("token", ["", "oar_", "oar_nothing", "x" * 500, "żaba", "\x00", "' OR '1'='1"])
async def test_an_unknown_key_finds_nobody(database: Database, token: str) -> None:
    assert await find_caller(database, token) is None


async def test_neither_the_digest_nor_the_hint_is_a_key(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        row, token = await make_key(work)
    for wrong in (row.digest, row.hint, token[:-1], token + "x", token.lower(), f" {token}"):
        assert wrong == token or await find_caller(workspace.database, wrong) is None


async def test_a_revoked_key_finds_nobody_and_cannot_come_back(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        row, token = await make_key(work)
    async with workspace.writing() as work:
        await delete_key(work, row.id)
    assert await find_caller(workspace.database, token) is None


@pytest.mark.parametrize(("seconds", "found"), [(-1, False), (0, False), (60, True)])
async def test_an_expired_key_finds_nobody(workspace: Workspace, seconds: int, found: bool) -> None:
    async with workspace.writing() as work:
        _, token = await make_key(work, expires_at=datetime.now(UTC) + timedelta(seconds=seconds))
    assert (await find_caller(workspace.database, token) is not None) == found


async def test_a_changed_key_is_found_as_it_is_now(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        row, token = await make_key(work)
        await patch_key(work, row.id, {"scopes": [Scope.WRITE]})
    found = await find_caller(workspace.database, token)
    assert found is not None
    assert found.scopes == {Scope.WRITE}
    async with workspace.writing() as work:
        await patch_key(work, row.id, {"expires_at": datetime.now(UTC) - timedelta(seconds=1)})
    assert await find_caller(workspace.database, token) is None


async def test_a_given_key_is_used_and_taken_once(workspace: Workspace, new_workspace: NewWorkspace) -> None:
    token = f"given-{uuid4().hex}{uuid4().hex}"
    async with workspace.writing() as work:
        row, shown = await create_key(work, KeyFields(scopes=[Scope.READ]), token=token)
    assert shown == token
    found = await find_caller(workspace.database, token)
    assert found is not None
    assert found.key_id == row.id
    for one in (workspace, await new_workspace()):
        with refused(Kind.CONFLICT):
            async with one.writing() as work:
                await create_key(work, KeyFields(scopes=[Scope.ADMIN]), token=token)
    assert await find_caller(workspace.database, token) == found


async def test_a_refused_key_opens_nothing(workspace: Workspace) -> None:
    with pytest.raises(ZeroDivisionError):
        async with workspace.writing() as work:
            _, token = await make_key(work)
            raise ZeroDivisionError
    assert await find_caller(workspace.database, token) is None
