"""Several processes behind one database, as several hosts would run them: what is to be done once is done once."""

import asyncio
import re
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest

from service.operations.answers import keep_answer
from service.operations.intake import record_readings
from service.operations.workspaces import create_workspace
from service.settings import Settings
from service.store.database import Database
from service.store.migrations import current, head, upgrade
from tests.cli.running import Service, environment, run, serving
from tests.support.factories import make_key, make_metric, reading
from tests.support.server import Server, execute
from tests.support.workspaces import Workspace

KEY = "an-admin-key-that-the-operator-chose-0123456789"
LIMIT = 150


def headers(key: str, **more: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}", **{name.replace("_", "-"): value for name, value in more.items()}}


async def ask(
    services: list[Service], method: str, path: str, many: int, key: str, **more: Any
) -> list[httpx.Response]:
    """The same request so many times at once, of one process after another."""
    async with httpx.AsyncClient(timeout=60, trust_env=False) as client:
        asked = (
            client.request(method, services[n % len(services)].url + path, **{"headers": headers(key), **more})
            for n in range(many)
        )
        return list(await asyncio.gather(*asked))


def started(stack: ExitStack, places: list[dict[str, str]]) -> list[Service]:
    """A service for each environment, all started at once."""
    lock = threading.Lock()

    def start(env: dict[str, str]) -> Service:
        entered = serving(env, "--demo")
        service = entered.__enter__()
        with lock:
            stack.push(entered)
        return service

    with ThreadPoolExecutor(max_workers=len(places)) as threads:
        return list(threads.map(start, places))


@pytest.mark.slow
async def test_hosts_that_start_at_once_are_one_service(server: Server, tmp_path: Path) -> None:
    admin, url = await server.create_database()
    given = {"OARLOCK_DATABASE_URL": url, "OARLOCK_MIGRATION_DATABASE_URL": admin, "OARLOCK_ADMIN_KEY": KEY}
    given |= {"OARLOCK_RATE_LIMIT_KEY": str(LIMIT), "OARLOCK_POOL_SIZE": "4", "OARLOCK_UPKEEP_MINUTES": "0.02"}
    with ExitStack() as stack:
        places = [environment(tmp_path / f"host-{n}", **given) for n in range(3)]
        services = await asyncio.to_thread(started, stack, places)
        assert await current(admin) == head(), "of all that migrate, one does"
        await ask(services, "GET", "/readyz", 3, KEY)  # they listen before they have read all their code
        assert sum(bool(re.search(r"demo +loaded", service.said)) for service in services) == 1
        assert len(await execute(admin, "SELECT FROM oarlock.workspaces")) == 1
        await once_by_key(services)
        await as_many_as_there_may_be(services)
        services[0].process.send_signal(signal.SIGKILL)
        left = services[1:]
        made = await ask(left, "POST", "/v1/keys", 1, KEY, json={"scopes": ["read"], "name": "soon gone"})
        token = made[0].json()["key"]
        assert {one.status_code for one in await ask(left, "GET", "/v1/plans", 4, token)} == {200}
        gone = await ask(left, "DELETE", f"/v1/keys/{made[0].json()['id']}", 1, KEY)
        assert gone[0].status_code == 204
        async with asyncio.timeout(10):  # a key is remembered for two seconds
            while {one.status_code for one in await ask(left, "GET", "/v1/plans", 2, token)} != {401}:
                await asyncio.sleep(0.2)
        kept = await execute(admin, "SELECT begun_at FROM oarlock.upkeeps")
        assert len(kept) == 1, "every process offers to do upkeep, and one at a time has done it"


async def once_by_key(services: list[Service]) -> None:
    """A write under an idempotency key is done once, whichever process it is repeated to."""
    same = {"json": {"title": "Made once"}, "headers": headers(KEY, Idempotency_Key="once")}
    answers = await ask(services, "POST", "/v1/plans", 9, KEY, **same)
    assert {one.status_code for one in answers} <= {201, 409}
    again = [(await ask([one], "POST", "/v1/plans", 1, KEY, **same))[0] for one in services]
    assert {one.status_code for one in again} == {201}
    assert len({one.json()["id"] for one in [*answers, *again] if one.status_code == 201}) == 1
    found = await ask(services, "GET", "/v1/plans?title[contains]=once", 3, KEY)
    assert [len(one.json()["items"]) for one in found] == [1, 1, 1]


async def as_many_as_there_may_be(services: list[Service]) -> None:
    """A key's limit is one for all processes together, to the last request."""
    for _ in range(2):  # a minute may end in between; two in a row do not
        made = await ask(services, "POST", "/v1/keys", 1, KEY, json={"scopes": ["read"], "name": "limited"})
        answers = await ask(services, "GET", "/v1/members?limit=1", LIMIT + 60, made[0].json()["key"])
        granted = sum(one.status_code == 200 for one in answers)
        refused = sum(one.status_code == 429 for one in answers)
        assert granted + refused == LIMIT + 60
        if granted == LIMIT:
            return
        assert LIMIT < granted <= LIMIT + 60, "only the next minute grants more"
    raise AssertionError


@pytest.mark.slow
async def test_what_several_workers_do_together_is_done_once(server: Server, tmp_path: Path) -> None:
    admin, url = await server.create_database()
    await upgrade(admin)
    database = await Database.open(url, Settings(pool_size=4))
    workspace = Workspace(database, *await _made(database))
    async with workspace.writing() as work:
        metric = await make_metric(work)
        key, _ = await make_key(work)
        day = [f"{hour:02}:00Z" for hour in range(0, 24, 1)]
        await record_readings(work, [reading(metric, n, f"2026-06-{n % 28 + 1:02}T{at}") for n, at in enumerate(day)])
    async with workspace.writing(key_id=key.id) as work:
        for number in range(250):
            await keep_answer(work, f"key {number}", b"fingerprint", b"sealed", 1)
    await database.close()
    env = environment(tmp_path, OARLOCK_DATABASE_URL=url, OARLOCK_MIGRATION_DATABASE_URL=admin, OARLOCK_LOG_DAYS="1")
    said = await asyncio.gather(*(asyncio.to_thread(run, "worker", "--once", env=env) for _ in range(3)))
    counts = [
        {name: int(n.replace(",", "")) for name, n in re.findall(r"([a-z][a-z ]*): ([\d,]+)", one)} for one in said
    ]
    assert [one["failed"] for one in counts] == [0, 0, 0]
    left = await execute(admin, "SELECT count(*) AS n FROM oarlock.remembered_answers")
    changes = await execute(admin, "SELECT count(*) AS n FROM oarlock.changes WHERE action = 'recorded'")
    assert (left[0]["n"], changes[0]["n"]) == (0, 0)
    assert sum(one["forgotten"] for one in counts) == 250 + 1, "each was forgotten by one"


async def _made(database: Database) -> tuple[Any, str, str]:
    identity, key = await create_workspace(database, "main")
    return identity, "main", key
