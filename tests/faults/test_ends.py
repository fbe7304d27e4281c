"""Under load the database ends and comes back, and the service ends in every way: nothing is lost or doubled."""

import asyncio
import contextlib
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import asyncpg
import httpx
import pytest
from starlette.types import Message, Receive, Scope, Send

from service.edge.middleware import RequestContext
from service.store.embedded import open_server
from tests.cli.running import Service, environment, serving
from tests.faults.load import Load, watched
from tests.support.server import Server, plain

KEY = "oar_for-tests-of-faults-and-nothing-else-0123456789"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """The environment of a service with a database of its own, whose limits nobody reaches."""
    for name in [name for name in os.environ if name.startswith("OARLOCK_") and name != "OARLOCK_TEST_RUN"]:
        monkeypatch.delenv(name)
    limits = {"OARLOCK_RATE_LIMIT_KEY": "0", "OARLOCK_RATE_LIMIT_WORKSPACE": "0", "OARLOCK_UPKEEP_MINUTES": "0"}
    yield environment(tmp_path, OARLOCK_ADMIN_KEY=KEY, OARLOCK_MIN_FREE_MB="0", **limits)


def postmaster_of(place: dict[str, str]) -> int:
    return int((data_of(place) / "postgres" / "cluster" / "postmaster.pid").read_text().splitlines()[0])


def data_of(place: dict[str, str]) -> Path:
    return Path(place["OARLOCK_DATA_DIR"])


async def check(load: Load, place: dict[str, str]) -> None:
    with await asyncio.to_thread(open_server, data_of(place)) as server:
        await load.check(server.admin_url)


@pytest.mark.slow
async def test_the_database_ends_in_every_way_and_comes_back(place: dict[str, str]) -> None:
    load = Load(KEY)
    with serving(place) as service:
        async with watched(service.url) as seconds, load.on(service.url):
            await load.grows()
            for how in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):  # fast, immediate, and none
                os.kill(postmaster_of(place), how)
                await asyncio.sleep(0.3)
                assert await load.grows() < 15
            async with httpx.AsyncClient(base_url=service.url) as client:
                assert (await client.get("/readyz")).json()["status"] == "ready"
        assert sorted(seconds)[len(seconds) * 99 // 100] < 1.0
        code, took = service.stop()
        assert (code, took < 10) == (0, True)
    assert not [one for one in load.answers if not one.isdigit()], load.answers
    await check(load, place)


@pytest.mark.slow
@pytest.mark.timeout(240)
async def test_the_service_is_killed_and_told_to_end_again_and_again(place: dict[str, str]) -> None:
    load = Load(KEY)
    for how in (signal.SIGKILL, signal.SIGTERM, signal.SIGKILL):
        with serving(place) as service:
            async with load.on(service.url):
                await load.grows()
                service.process.send_signal(how)
                begun = time.monotonic()
                code = await asyncio.to_thread(service.process.wait, 20)
                assert (code, time.monotonic() - begun < 10) == (0 if how == signal.SIGTERM else -signal.SIGKILL, True)
    with serving(place) as service:  # whatever is unknown is asked again
        async with load.on(service.url):
            await load.grows()
        assert service.stop()[0] == 0
    await check(load, place)


class Lock:
    """A plan that somebody else holds."""

    def __init__(self, url: str, plan: str) -> None:
        self.url, self.plan = url, plan

    async def __aenter__(self) -> "Lock":
        self.connection: Any = await asyncpg.connect(plain(self.url))
        self.held = self.connection.transaction()
        await self.held.start()
        await self.connection.execute("SELECT id FROM oarlock.plans WHERE id = $1 FOR UPDATE", self.plan)
        return self

    async def let_go(self) -> None:
        await self.held.rollback()

    async def __aexit__(self, *_: object) -> None:
        with contextlib.suppress(Exception):
            await self.connection.close(timeout=2)


async def plan_of(client: httpx.AsyncClient) -> str:
    return (await client.post("/v1/plans", json={"title": "Held"})).json()["id"]


@pytest.mark.slow
async def test_what_is_in_flight_is_finished_and_what_cannot_be_is_told_so(
    server: Server, place: dict[str, str]
) -> None:
    """A lock may be waited for as long as nothing is to end; then it is 503, and never a failure of ours."""
    url, admin = await asyncio.to_thread(fresh, server)
    given = place | {"OARLOCK_DATABASE_URL": url, "OARLOCK_MIGRATION_DATABASE_URL": admin}
    with serving(given) as service:
        await in_flight(service, admin)
        assert await asyncio.to_thread(service.process.wait, 15) == 0


def fresh(server: Server) -> tuple[str, str]:
    admin, url = asyncio.run(server.create_database())
    return url, admin


async def in_flight(service: Service, admin: str) -> None:
    headers = {"Authorization": f"Bearer {KEY}"}
    async with httpx.AsyncClient(base_url=service.url, headers=headers, timeout=30) as client:
        soon, late = await plan_of(client), await plan_of(client)
        async with Lock(admin, soon) as held, Lock(admin, late):
            asking = [
                asyncio.create_task(client.patch(f"/v1/plans/{plan}", json={"mission": "Done"}))
                for plan in (soon, late)
            ]
            await asyncio.sleep(0.5)
            service.process.send_signal(signal.SIGTERM)
            await asyncio.sleep(1.0)
            await held.let_go()
            finished, refused = await asyncio.gather(*asking)
    assert (finished.status_code, finished.json()["mission"]) == (200, "Done")
    assert refused.status_code in (503, 504), refused.text


@pytest.mark.parametrize(("method", "says"), [("GET", "in time"), ("POST", "whether it was done is unknown")])
async def test_what_the_end_cuts_off_is_told_so(method: str, says: str) -> None:
    hub, sent = SimpleNamespace(ending=asyncio.Event()), list[Message]()
    scope: Scope = {
        "type": "http", "method": method, "path": "/", "headers": [], "query_string": b"",
        "app": SimpleNamespace(state=SimpleNamespace(hub=hub)),
    }  # fmt: skip

    async def silent(_scope: Scope, _receive: Receive, _send: Send) -> None:
        await asyncio.sleep(30)

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    async def asked() -> None:
        asking = asyncio.create_task(RequestContext(silent, 30)(scope, receive, send))
        await asyncio.sleep(0.01)
        asking.cancel()
        await asking

    with pytest.raises(asyncio.CancelledError):
        await asked()  # by somebody else than the end
    assert sent == []
    hub.ending.set()
    await asked()
    assert sent[0]["status"] == 503
    assert says in sent[1]["body"].decode()
