"""Single readings that arrive together share a transaction, and nobody notices but the disk."""

import asyncio
from typing import Any

import pytest
from fastapi import FastAPI

from service.edge import intake
from service.errors import Kind, Problem
from service.operations.keys import create_key
from service.store.tables.people import KeyFields, Scope
from service.store.work import Caller, open_work
from tests.edges.conftest import Tenant


@pytest.fixture
async def metric(tenant: Tenant) -> dict[str, Any]:
    """A level."""
    return await tenant.make("metrics", key="followers", name="Followers", kind="level")


def level(at: int, value: float = 1.0, **more: Any) -> dict[str, Any]:
    return {"metric": "followers", "value": value, "at": f"2026-01-01T00:{at // 60:02}:{at % 60:02}Z", **more}


@pytest.fixture
def transactions(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many requests shared each transaction."""
    sizes: list[int] = []
    together = intake.Intake._together

    async def counted(self: Any, group: Any) -> Any:
        sizes.append(len(group))
        return await together(self, group)

    monkeypatch.setattr(intake.Intake, "_together", counted)
    return sizes


async def changes(tenant: Tenant) -> list[dict[str, Any]]:
    items = (await tenant.read("changes", limit=200))["items"]
    return [one for one in items if one["action"] == "recorded"]


@pytest.mark.usefixtures("metric")
async def test_many_at_once_share_transactions_and_each_has_its_own_answer(
    tenant: Tenant, transactions: list[int]
) -> None:
    bodies = [level(at, float(at)) if at % 7 else {"metric": "followers", "value": "x"} for at in range(64)]
    answers = await asyncio.gather(*(tenant.client.post("/v1/readings", json=one) for one in bodies))
    assert [one.status_code for one in answers] == [200 if at % 7 else 422 for at in range(64)]
    assert all(one.json()["accepted"] == 1 for one in answers if one.status_code == 200)
    assert sum(transactions) == 64
    assert len(transactions) < 20
    logged = await changes(tenant)
    ids = {one.headers["x-request-id"] for one in answers if one.status_code == 200}
    assert {one["request_id"] for one in logged} == ids
    assert all(one["after"]["accepted"] == 1 for one in logged)


@pytest.mark.usefixtures("metric", "transactions")
async def test_one_period_from_many_is_there_once_with_all_its_revisions(tenant: Tenant) -> None:
    bodies = [level(0, float(at)) for at in range(40)]
    answers = await asyncio.gather(*(tenant.client.post("/v1/readings", json=one) for one in bodies))
    outcomes = [one.json()["items"][0]["outcome"] for one in answers]
    assert sorted(outcomes) == ["accepted"] + ["revised"] * 39
    (row,) = (await tenant.read("readings"))["items"]
    assert row["revision"] == 40


@pytest.mark.usefixtures("metric")
async def test_keys_that_share_a_transaction_are_told_apart_in_the_log(
    tenant: Tenant, service: FastAPI, transactions: list[int]
) -> None:
    async with open_work(service.state.edge.database, Caller(tenant.id, frozenset(Scope)), write=True) as work:
        made = [
            await create_key(work, KeyFields(scopes=[scope], name=scope.value)) for scope in (Scope.INGEST, Scope.READ)
        ]
    (sensor, sensors_key), (_, readers_key) = made
    headers = [{"Authorization": f"Bearer {key}"} for key in (sensors_key, tenant.key, readers_key)]
    answers = await asyncio.gather(
        *(tenant.client.post("/v1/readings", json=level(at), headers=headers[at % 3]) for at in range(30))
    )
    assert [one.status_code for one in answers] == [200, 200, 403] * 10
    assert max(transactions) > 1
    by_key = [one["key_id"] for one in await changes(tenant)]
    assert len(by_key) == 20
    assert by_key.count(str(sensor.id)) == 10


@pytest.mark.usefixtures("metric")
async def test_one_that_cannot_be_done_harms_no_other(
    tenant: Tenant, monkeypatch: pytest.MonkeyPatch, transactions: list[int]
) -> None:
    record = intake.record_batch

    async def failing(work: Any, read: Any, **more: Any) -> Any:
        if any(one.value == 13.0 for one in read):
            raise Problem(Kind.INVALID, "An accident.")
        return await record(work, read, **more)

    monkeypatch.setattr(intake, "record_batch", failing)
    answers = await asyncio.gather(*(tenant.client.post("/v1/readings", json=level(at, float(at))) for at in range(20)))
    assert [one.status_code for one in answers] == [422 if at == 13 else 200 for at in range(20)]
    assert len((await tenant.read("readings"))["items"]) == 19
    assert transactions.count(1) >= 2


@pytest.mark.usefixtures("metric")
async def test_while_the_database_is_away_nobody_is_tried_alone(
    tenant: Tenant, monkeypatch: pytest.MonkeyPatch, transactions: list[int]
) -> None:
    async def away(work: Any, read: Any, **more: Any) -> Any:
        raise Problem(Kind.UNAVAILABLE, "The database is not reachable right now. Try again.")

    monkeypatch.setattr(intake, "record_batch", away)
    answers = await asyncio.gather(*(tenant.client.post("/v1/readings", json=level(at)) for at in range(20)))
    assert {one.status_code for one in answers} == {503}
    assert all("retry-after" in one.headers for one in answers)
    assert sum(transactions) == 20


@pytest.mark.usefixtures("metric")
async def test_whoever_gives_up_takes_nothing_from_the_others(tenant: Tenant) -> None:
    tasks = [asyncio.create_task(tenant.client.post("/v1/readings", json=level(at))) for at in range(20)]
    await asyncio.sleep(0)
    tasks[5].cancel()
    answers = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(
        one.status_code == 200 for at, one in enumerate(answers) if at != 5 and not isinstance(one, BaseException)
    )
    assert sum(isinstance(one, BaseException) for one in answers) == 1
