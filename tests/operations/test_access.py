"""Who may do what, by a member's access: for keys that act for members, and for those who give and take access."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from service.errors import Kind, Problem
from service.operations.changes import list_changes
from service.operations.keys import create_key, delete_key, find_caller, list_keys, patch_key
from service.operations.members import create_member, delete_member, get_member, patch_member
from service.operations.sign_ins import Person, find_person
from service.operations.undo import undo_change
from service.store.filters import Condition
from service.store.paging import Page
from service.store.tables.people import Access, KeyFields, MemberFields, Scope
from service.store.work import Caller, utc_now
from tests.support.factories import make_member
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace

ISSUER = {"issuer": "https://issuer.example", "subject": "ada"}
ADA = Person(issuer="https://issuer.example", subject="ada")


async def key_of(workspace: Workspace, *scopes: Scope, **given: Any) -> str:
    async with workspace.writing() as work:
        fields = {"scopes": list(scopes), **given}
        return (await create_key(work, KeyFields.model_validate(fields)))[1]


async def caller_by(workspace: Workspace, key: str) -> Caller | None:
    return await find_caller(workspace.database, key)


async def changes_of(workspace: Workspace, noun: str) -> list[Any]:
    async with workspace.reading(Scope.ADMIN) as work:
        return list((await list_changes(work, Page(), Condition("noun", "eq", noun))).rows)


@pytest.mark.parametrize(
    ("access", "may"),
    [
        (None, {Scope.WRITE, Scope.INGEST}),
        ("admin", {Scope.READ, Scope.WRITE, Scope.INGEST}),
        ("editor", {Scope.READ, Scope.WRITE, Scope.INGEST}),
        ("viewer", {Scope.READ}),
    ],
)
async def test_a_key_that_acts_for_a_member_may_do_what_the_member_may(
    workspace: Workspace, access: str | None, may: set[Scope]
) -> None:
    async with workspace.writing() as work:
        ada = await make_member(work)
    key = await key_of(workspace, Scope.WRITE, Scope.INGEST, member_id=ada.id)
    async with workspace.writing() as work:
        await patch_member(work, ada.id, {"access": access})
    caller = await caller_by(workspace, key)
    assert caller is not None
    assert caller.scopes == may
    assert not caller.may(Scope.ADMIN)


async def test_a_member_without_any_access_is_shut_out_whole(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        ada = await make_member(work, access="editor", **ISSUER)
    key = await key_of(workspace, Scope.WRITE, member_id=ada.id)
    assert await caller_by(workspace, key) is not None
    assert (await find_person(workspace.database, workspace.slug, ADA, None)).member_id == ada.id
    async with workspace.writing() as work:
        await patch_member(work, ada.id, {"access": "none"})
    assert await caller_by(workspace, key) is None
    with refused(Kind.FORBIDDEN, ("Authorization", "no_member")):
        await find_person(workspace.database, workspace.slug, ADA, Access.ADMIN)
    async with workspace.writing() as work:
        await patch_member(work, ada.id, {"access": "viewer"})
    assert await caller_by(workspace, key) is not None


async def test_deleting_a_member_ends_the_keys_and_undoing_it_lets_nobody_in(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        ada = await make_member(work, access="admin", **ISSUER)
    key = await key_of(workspace, Scope.ADMIN, member_id=ada.id)
    with refused(Kind.IN_THE_WAY):
        async with workspace.writing() as work:
            await delete_member(work, ada.id)
    async with workspace.writing(now=NOW + timedelta(minutes=1)) as work:
        await delete_member(work, ada.id, cascade=True)
    assert await caller_by(workspace, key) is None
    with refused(Kind.FORBIDDEN):
        await find_person(workspace.database, workspace.slug, ADA, None)
    last = (await changes_of(workspace, "member"))[-1]
    async with workspace.writing(Scope.WRITE, now=NOW + timedelta(minutes=2)) as work:
        undone = await undo_change(work, last.seq)
    assert {one.rule for one in undone.lost} == {"undo.key_gone", "undo.access_gone"}
    async with workspace.reading() as work:
        row = await get_member(work, ada.id)
        assert (row.name, row.access, row.issuer, row.subject) == ("Ada", None, None, None)
        assert len((await list_keys(work, Page())).rows) == 1
    with refused(Kind.FORBIDDEN):
        await find_person(workspace.database, workspace.slug, ADA, None)


@pytest.mark.parametrize("said", [{"access": "admin"}, {"access": "none"}, ISSUER])
async def test_who_writes_gives_no_access(workspace: Workspace, said: dict[str, Any]) -> None:
    async with workspace.writing() as work:
        ada = await make_member(work)
    with refused(Kind.FORBIDDEN):
        async with workspace.writing(Scope.WRITE) as work:
            await create_member(work, MemberFields.model_validate({"name": "Eve", **said}))
    with refused(Kind.FORBIDDEN):
        async with workspace.writing(Scope.WRITE) as work:
            await patch_member(work, ada.id, said)
    async with workspace.writing() as work:
        await patch_member(work, ada.id, said)
    with refused(Kind.FORBIDDEN):
        async with workspace.writing(Scope.WRITE) as work:
            await patch_member(work, ada.id, dict.fromkeys(said))
    async with workspace.writing(Scope.WRITE) as work:
        row = await patch_member(work, ada.id, {"name": "Ada L.", **said})
        assert row.name == "Ada L.", "who sends back what is there already changes nothing of it"
    with refused(Kind.FORBIDDEN):
        async with workspace.writing(Scope.WRITE) as work:
            await delete_member(work, ada.id)


async def test_who_writes_ends_no_keys_of_a_member(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        ada = await make_member(work)
    await key_of(workspace, Scope.READ, member_id=ada.id)
    with refused(Kind.FORBIDDEN):
        async with workspace.writing(Scope.WRITE) as work:
            await delete_member(work, ada.id, cascade=True)
    async with workspace.writing() as work:
        await delete_member(work, ada.id, cascade=True)


async def test_issuer_and_subject_go_together_and_are_one_members(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        ada = await make_member(work, **ISSUER)
        eve = await make_member(work)
    for patch, pointer in (({"issuer": "https://x.example"}, "/subject"), ({"subject": "eve"}, "/issuer")):
        with refused(Kind.INVALID, (pointer, "missing")):
            async with workspace.writing() as work:
                await patch_member(work, eve.id, patch)
    with refused(Kind.CONFLICT, ("/subject", "taken")):
        async with workspace.writing() as work:
            await patch_member(work, eve.id, ISSUER)
    with refused(Kind.CONFLICT, ("/subject", "taken")):
        async with workspace.writing() as work:
            await make_member(work, **ISSUER)
    async with workspace.writing() as work:
        await patch_member(work, ada.id, {"subject": "another"})
        await patch_member(work, eve.id, ISSUER)


LAST = ("", "last_admin")


async def _first_key(workspace: Workspace) -> Any:
    async with workspace.reading() as work:
        return (await list_keys(work, Page())).rows[0].id


async def test_the_last_key_that_may_do_everything_stays(workspace: Workspace) -> None:
    first = await _first_key(workspace)
    await key_of(workspace, Scope.WRITE)
    await key_of(workspace, Scope.ADMIN, expires_at=utc_now() - timedelta(days=400))
    async with workspace.writing() as work:
        barred = await make_member(work, access="editor")
    await key_of(workspace, Scope.ADMIN, member_id=barred.id)
    hurts: list[dict[str, Any]] = [
        {"scopes": ["read"]},
        {"expires_at": "2026-01-01T00:00:00Z"},
        {"member_id": str(barred.id)},
    ]
    with refused(Kind.CONFLICT, LAST):
        async with workspace.writing(key_id=first) as work:
            await delete_key(work, first)
    for patch in hurts:
        with refused(Kind.CONFLICT, LAST):
            async with workspace.writing(key_id=first) as work:
                await patch_key(work, first, patch)
    another = await key_of(workspace, Scope.ADMIN)
    async with workspace.writing() as work:
        await delete_key(work, first)
    assert await caller_by(workspace, another) is not None


async def test_two_who_revoke_each_other_at_once_leave_one(workspace: Workspace) -> None:
    first = await _first_key(workspace)
    second = await find_caller(workspace.database, await key_of(workspace, Scope.ADMIN))
    assert second is not None

    async def revoke(mine: Any, other: Any) -> Kind | None:
        try:
            async with workspace.writing(key_id=mine) as work:
                await delete_key(work, other)
        except Problem as problem:
            return problem.kind
        return None

    done = await asyncio.gather(revoke(first, second.key_id), revoke(second.key_id, first))
    assert sorted(map(str, done)) == ["None", "conflict"]


async def test_the_last_admin_may_not_be_shut_out_by_their_access(workspace: Workspace) -> None:
    first = await _first_key(workspace)
    async with workspace.writing() as work:
        ada = await make_member(work)
        await patch_key(work, first, {"member_id": str(ada.id)})
    for access in ("none", "viewer", "editor"):
        with refused(Kind.CONFLICT, LAST):
            async with workspace.writing(key_id=first) as work:
                await patch_member(work, ada.id, {"access": access})
    with refused(Kind.CONFLICT, LAST):
        async with workspace.writing(key_id=first) as work:
            await delete_member(work, ada.id, cascade=True)
    async with workspace.writing() as work:
        await patch_member(work, ada.id, {"access": "admin"})


async def test_an_admin_who_signed_in_needs_no_key(workspace: Workspace) -> None:
    first = await _first_key(workspace)
    async with workspace.writing() as work:
        ada = await make_member(work, access="admin", **ISSUER)
    async with workspace.writing(member_id=ada.id) as work:
        await delete_key(work, first)
    with refused(Kind.CONFLICT, LAST):
        async with workspace.writing(member_id=ada.id) as work:
            await patch_member(work, ada.id, {"access": "editor"})


async def test_what_is_done_about_access_stands_in_the_log_without_secrets(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        ada = await make_member(work, access="viewer", **ISSUER)
        await patch_member(work, ada.id, {"access": "admin"})
    key = await key_of(workspace, Scope.READ, member_id=ada.id)
    changed = (await changes_of(workspace, "member"))[-1]
    assert (changed.action, changed.before, changed.after) == ("updated", {"access": "viewer"}, {"access": "admin"})
    made = (await changes_of(workspace, "key"))[-1]
    assert made.after["scopes"] == ["read"]
    assert key not in str(made.after)
    assert "digest" not in made.after


async def test_whoever_stands_at_the_machine_may_revoke_the_last_key(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        await delete_key(work, await _first_key(workspace))
    assert await caller_by(workspace, workspace.key) is None
