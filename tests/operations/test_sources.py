"""Sources: found by their id before the workspace is known, and a memory for what was delivered."""

import asyncio
import base64
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Row

from service.errors import Kind
from service.operations.readings import readings_of, record_readings
from service.operations.sources import (
    answer_delivery,
    delete_source,
    find_workspaces,
    get_source,
    patch_source,
    remember_delivery,
    source_of_delivery,
)
from service.store.tables import Delivery
from service.store.tables.base import table_of
from service.store.tables.people import Scope
from service.store.work import Caller
from tests.support.factories import make_metric, make_source, reading
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace

ANSWER = {"accepted": 1, "items": [{"index": 0, "outcome": "accepted", "code": None}], "note": "żaba"}


@pytest.fixture
async def source(workspace: Workspace) -> Row[Any]:
    """A source."""
    async with workspace.writing() as work:
        return await make_source(work)


async def test_a_source_finds_its_workspace_to_take_readings_in_and_no_more(
    workspace: Workspace, source: Row[Any]
) -> None:
    (caller,) = await find_workspaces(workspace.database, source.id)
    assert caller == Caller(workspace.id, frozenset({Scope.INGEST}), source_id=source.id)
    async with workspace.writing(Scope.INGEST) as work:
        assert (await source_of_delivery(work, source.id)).secret == source.secret


async def test_what_is_no_source_finds_nothing(workspace: Workspace, source: Row[Any]) -> None:
    for identity in (uuid4(), workspace.id):
        with refused(Kind.NOT_FOUND):
            await find_workspaces(workspace.database, identity)
    async with workspace.writing() as work:
        await delete_source(work, source.id)
    with refused(Kind.NOT_FOUND):
        await find_workspaces(workspace.database, source.id)


async def test_each_secret_is_its_own_and_survives_changes(workspace: Workspace, source: Row[Any]) -> None:
    async with workspace.writing() as work:
        other = await make_source(work)
        changed = await patch_source(work, source.id, {"name": "market"})
    assert other.secret != source.secret == changed.secret
    prefix, _, secret = source.secret.partition("_")
    assert (prefix, len(base64.b64decode(secret))) == ("whsec", 32)


@pytest.mark.parametrize("scheme", ["hmac-sha256", "token"])
async def test_a_proof_in_a_header_needs_the_headers_name(workspace: Workspace, source: Row[Any], scheme: str) -> None:
    with refused(Kind.INVALID, ("/header", "missing")):
        async with workspace.writing() as work:
            await make_source(work, scheme=scheme)
    with refused(Kind.INVALID, ("/header", "missing")):
        async with workspace.writing() as work:
            await patch_source(work, source.id, {"scheme": scheme})
    async with workspace.writing() as work:
        changed = await patch_source(work, source.id, {"scheme": scheme, "header": "X-Signature"})
        assert (changed.scheme, changed.header) == (scheme, "X-Signature")
    with refused(Kind.INVALID, ("/header", "missing")):
        async with workspace.writing() as work:
            await patch_source(work, source.id, {"header": None})


async def test_its_readings_stay_when_it_goes(workspace: Workspace, source: Row[Any]) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        await remember_delivery(work, source.id, "one")
        await record_readings(work, [reading(metric, 1.0, "2026-11-01")], source=source.name)
    async with workspace.writing() as work:
        await delete_source(work, source.id)
        assert len((await readings_of(work, [metric.id]))[metric.id]) == 1
        assert await work.rows(work.select(Delivery)) == []


# Deliveries


async def test_a_delivery_is_taken_once_and_answered_the_same_ever_after(
    workspace: Workspace, source: Row[Any]
) -> None:
    async with workspace.writing(Scope.INGEST) as work:
        assert await remember_delivery(work, source.id, "one") is None
        await answer_delivery(work, source.id, "one", ANSWER)
    for _ in range(2):
        async with workspace.writing(Scope.INGEST) as work:
            assert await remember_delivery(work, source.id, "one") == ANSWER
    async with workspace.reading() as work:
        (row,) = await work.rows(work.select(Delivery))
    assert (row.delivery_id, row.answer, row.received_at) == ("one", ANSWER, NOW)


async def test_ids_belong_to_their_source(workspace: Workspace, source: Row[Any]) -> None:
    async with workspace.writing() as work:
        other = await make_source(work)
        for one, name in ((source, "one"), (other, "one"), (source, "two"), (source, "ONE")):
            assert await remember_delivery(work, one.id, name) is None


async def test_a_delivery_without_answer_has_none(workspace: Workspace, source: Row[Any]) -> None:
    async with workspace.writing() as work:
        await remember_delivery(work, source.id, "one")
        table = table_of(Delivery)
        waiting = work.select(Delivery, table.c.delivery_id).where(table.c.answer.is_(None))
        assert await work.scalar(waiting) == "one"


async def test_an_id_beyond_all_measure_is_refused(workspace: Workspace, source: Row[Any]) -> None:
    async with workspace.writing() as work:
        assert await remember_delivery(work, source.id, "x" * 200) is None
    with refused(Kind.INVALID, ("webhook-id", "too_long")):
        async with workspace.writing() as work:
            await remember_delivery(work, source.id, "x" * 201)


async def test_a_failed_delivery_may_come_again(workspace: Workspace, source: Row[Any]) -> None:
    with pytest.raises(ZeroDivisionError):
        async with workspace.writing() as work:
            await remember_delivery(work, source.id, "one")
            raise ZeroDivisionError
    async with workspace.writing() as work:
        assert await remember_delivery(work, source.id, "one") is None


async def test_of_many_at_once_one_does_the_work_and_all_get_its_answer(workspace: Workspace, source: Row[Any]) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
    worked: list[int] = []

    async def deliver(place: int) -> Any:
        async with workspace.writing(Scope.INGEST) as work:
            answer = await remember_delivery(work, source.id, "one")
            if answer is not None:
                return answer
            worked.append(place)
            await record_readings(work, [reading(metric, float(place), "2026-11-01")])
            await asyncio.sleep(0.05)
            await answer_delivery(work, source.id, "one", ANSWER | {"by": place})
            return ANSWER | {"by": place}

    answers = await asyncio.gather(*(deliver(place) for place in range(4)))
    assert len(worked) == 1
    assert answers == [ANSWER | {"by": worked[0]}] * 4
    async with workspace.reading() as work:
        assert [row.value for row in (await readings_of(work, [metric.id]))[metric.id]] == [float(worked[0])]


async def test_when_the_first_fails_the_one_that_waited_does_the_work(workspace: Workspace, source: Row[Any]) -> None:
    begun = asyncio.Event()

    async def fail() -> None:
        async with workspace.writing() as work:
            await remember_delivery(work, source.id, "one")
            begun.set()
            await asyncio.sleep(0.05)
            raise ZeroDivisionError

    async def wait() -> Any:
        await begun.wait()
        async with workspace.writing() as work:
            return await remember_delivery(work, source.id, "one")

    first, second = await asyncio.gather(fail(), wait(), return_exceptions=True)
    assert isinstance(first, ZeroDivisionError)
    assert second is None


async def test_the_secret_is_for_those_who_take_readings_in(workspace: Workspace, source: Row[Any]) -> None:
    for scope in (Scope.READ, Scope.WRITE):
        with refused(Kind.FORBIDDEN):
            async with workspace.writing(scope) as work:
                await source_of_delivery(work, source.id)
        with refused(Kind.FORBIDDEN):
            async with workspace.writing(scope) as work:
                await get_source(work, source.id)
        with refused(Kind.FORBIDDEN):
            async with workspace.writing(scope) as work:
                await remember_delivery(work, source.id, "one")
        with refused(Kind.FORBIDDEN):
            async with workspace.writing(scope) as work:
                await answer_delivery(work, source.id, "one", ANSWER)
