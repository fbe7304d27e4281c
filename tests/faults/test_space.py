"""A disk that fills up: what is new is refused in time and in plain words, what is there is read, room is noticed."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from structlog.testing import LogCapture

from service.commands import doctor
from service.errors import Kind
from service.settings import Settings
from service.store.database import Database
from service.store.space import LOOK_AFTER, Space
from tests.cli.running import ROOT
from tests.faults.conftest import Place, place_of
from tests.support.problems import refused
from tests.support.server import Server
from tests.support.workspaces import make_workspace


class Disk:
    """A disk as `statvfs` tells of it, and how often it was looked at."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.free: int | None = 1_000
        self.looks = 0
        self.now = time.monotonic()
        self._genuine = os.statvfs
        monkeypatch.setattr(os, "statvfs", self.look)

    def look(self, place: str | Path) -> os.statvfs_result:
        self.looks += 1
        if self.free is None:
            raise OSError
        found = list(self._genuine("/"))
        found[1], found[4] = 2**20, self.free  # f_frsize, f_bavail
        return os.statvfs_result(found)

    def pass_by(self, seconds: float = LOOK_AFTER) -> None:
        self.now += seconds


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


def test_it_is_looked_at_once_a_second_at_most_and_said_once(disk: Disk, tmp_path: Path, heard: LogCapture) -> None:
    space = Space(tmp_path, 128, clock=lambda: disk.now)
    for _ in range(5):
        space.check()
    disk.free = 127
    space.check()
    assert disk.looks == 1
    disk.pass_by()
    for _ in range(5):
        with refused(Kind.UNAVAILABLE, says="less than 128 MB"):
            space.check()
    disk.pass_by()
    assert space.shortage is not None
    disk.free = 128
    disk.pass_by(LOOK_AFTER / 2)
    assert space.shortage is not None
    disk.pass_by(LOOK_AFTER / 2)
    space.check()
    assert disk.looks == 4
    assert [one["event"] for one in heard.entries] == ["disk_low", "disk_has_room"]


def test_a_disk_of_which_nothing_is_known_is_no_reason_to_refuse(disk: Disk, tmp_path: Path) -> None:
    disk.free = None
    space = Space(tmp_path / "gone", 128)
    space.check()
    assert space.free is None


@pytest.fixture
async def place(server: Server, heard: LogCapture, disk: Disk, tmp_path: Path) -> AsyncIterator[Place]:
    """The service, whose disk is watched."""
    settings = Settings(pool_size=2, watched_disk=tmp_path, keep_answers_seconds=0, upkeep_minutes=0)
    async with place_of(server.url, server.admin_url, heard, settings) as made:
        assert made.database.space is not None
        made.database.space._clock = lambda: disk.now
        disk.pass_by(3600)
        yield made


async def test_reading_goes_on_while_nothing_is_stored(place: Place, disk: Disk) -> None:
    plan = (await place.client.post("/v1/plans", json={"title": "A plan"})).json()
    path = f"/v1/plans/{plan['id']}"
    disk.free = 100
    disk.pass_by()
    mutation = {"query": 'mutation { createPlan(input: {title: "No"}) { plan { id } } }'}
    for response in (
        await place.client.post("/v1/plans", json={"title": "No"}),
        await place.client.patch(path, json={"title": "No"}, headers={"Idempotency-Key": "a"}),
        await place.client.post("/v1/readings", json={"metric": "m", "value": 1, "at": "2026-01-01"}),
        await place.client.delete(path),
    ):
        assert response.status_code == 503, response.text
        assert "less than 128 MB" in response.json()["detail"]
        assert int(response.headers["retry-after"]) >= 1
    told = (await place.client.post("/graphql", json=mutation)).json()
    assert told["errors"][0]["extensions"]["code"] == "unavailable"
    spanish = await place.client.post("/v1/plans", json={"title": "No"}, headers={"Accept-Language": "es"})
    assert "menos de 128 MB" in spanish.json()["detail"]
    await place.forget()  # who asks is not even counted, and may go on asking
    assert (await place.client.get(path)).json()["title"] == "A plan"
    ready = await place.client.get("/readyz")
    assert (ready.status_code, ready.json()["status"]) == (200, "read_only")
    assert "less than 128 MB" in ready.json()["detail"]
    disk.free = 1_000
    disk.pass_by()
    assert (await place.client.patch(path, json={"title": "Yes"}, headers={"Idempotency-Key": "a"})).status_code == 200
    assert (await place.client.get("/readyz")).json()["status"] == "ready"


async def test_no_watch_is_kept_unless_it_is_known_where(server: Server, tmp_path: Path) -> None:
    for settings in (Settings(), Settings(watched_disk=tmp_path, min_free_mb=0)):
        database = await Database.open(server.url, settings)
        assert database.space is None
        await make_workspace(database)
        await database.close()


@pytest.mark.parametrize(
    ("free", "ok", "says"), [(600, True, "600 MB free"), (500, False, "500 MB free"), (100, False, "128 MB nothing is")]
)
def test_the_doctor_tells_of_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, free: int, says: str, *, ok: bool
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free * 2**20))
    for settings in (
        Settings(database_url=None, data_dir=tmp_path),
        Settings(database_url="postgresql://elsewhere/db", watched_disk=tmp_path),
    ):
        (found,) = [one for one in doctor._surroundings(settings) if one.check == "disk"]
        assert (found.ok, says in found.found) == (ok, True), found
    assert not [one for one in doctor._surroundings(Settings(database_url="postgresql://h/d")) if one.check == "disk"]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="needs a small file system of its own")
def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    """Guarded, nothing is stored in time. Unguarded, PostgreSQL finds out: that is told, too, and passes by itself."""
    said = on_small_disk(tmp_path, 320, FILL)
    if "cannot mount" in said:
        pytest.skip("may not mount a file system here")
    found = re.findall(r"^(\w+): (.*)$", said, re.MULTILINE)
    assert [name for name, _ in found] == ["guarded", "read", "roomy", "full", "alive", "recovered", "kept"], said
    facts = dict(found)
    assert (facts["guarded"], facts["read"], facts["roomy"]) == ("{503}", "200", "201"), said
    assert set(map(int, re.findall(r"\d+", facts["full"]))) <= {200, 201, 503, 504}, said
    assert "503" in facts["full"], said
    assert (facts["alive"], facts["recovered"], facts["kept"]) == ("200", "True", "True"), said


FILL = """
import asyncio, logging, pathlib, sys, time, uuid
import httpx, structlog
from service.main import create_app
from service.operations.workspaces import create_workspace
from service.settings import Settings
from service.store.embedded import StartFailed, open_server
from service.store.migrations import upgrade
structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))

place = pathlib.Path(sys.argv[1])
filler = place / "filler"

def fill(leave):
    with filler.open("ab", buffering=0) as file:
        import os
        while True:
            found = os.statvfs(place)
            rest = found.f_bavail * found.f_frsize - leave
            if rest <= 0:
                return
            try:
                file.write(bytes(min(rest, 2**20)))
            except OSError:
                return

async def serve(server, key, act, **settings):
    app = create_app(Settings(pool_size=4, upkeep_minutes=0, keep_answers_seconds=0, **settings), server.url)
    async with app.router.lifespan_context(app):
        if not key:
            key.append((await create_workspace(app.state.edge.database, "small"))[1])
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        headers = {"Authorization": f"Bearer {key[0]}"}
        async with httpx.AsyncClient(transport=transport, base_url="http://t", headers=headers, timeout=60) as client:
            await act(client)

async def make(client):
    title = uuid.uuid4().hex
    response = await client.post("/v1/plans", json={"title": title, "mission": "x" * 2000})
    if response.status_code == 201:
        made.append(title)
    return response.status_code

made = []

async def guarded(client):
    for _ in range(5):
        assert await make(client) == 201
    fill(60 * 2**20)
    await asyncio.sleep(1.1)
    print("guarded:", {await make(client) for _ in range(20)})
    print("read:", (await client.get("/v1/plans")).status_code)
    filler.unlink()
    await asyncio.sleep(1.1)
    print("roomy:", await make(client))

async def main():
    server = await asyncio.to_thread(open_server, place)
    await upgrade(server.admin_url)
    key = []
    await serve(server, key, guarded, watched_disk=place, min_free_mb=80)

    async def unguarded(client):
        fill(0)
        seen = set()
        until = time.monotonic() + 20
        while time.monotonic() < until and 503 not in seen:
            seen |= set(await asyncio.gather(*(make(client) for _ in range(8))))
        print("full:", sorted(seen))
        print("alive:", (await client.get("/livez")).status_code)
        filler.unlink()
        until = time.monotonic() + 30
        back = False
        while time.monotonic() < until and not back:
            try:
                await asyncio.to_thread(server.ensure_running)  # as whoever serves does, every two seconds
            except StartFailed:
                pass
            back = await make(client) == 201
            await asyncio.sleep(0.2)
        print("recovered:", back)
        there = set()
        path = "/v1/plans?limit=200"
        while path:
            page = (await client.get(path)).json()
            there |= {one["title"] for one in page["items"]}
            path = page["next_cursor"] and f"/v1/plans?limit=200&cursor={page['next_cursor']}"
        print("kept:", set(made) <= there and len(made) == len(set(made)))

    await serve(server, key, unguarded)
    await asyncio.to_thread(server.close)

asyncio.run(main())
"""


def on_small_disk(place: Path, megabytes: int, code: str) -> str:
    """Run code with a small file system at `place`, seen by that process and its children alone."""
    mount = 'mount -t tmpfs -o size="$1"m,mode=700 none "$2" || { echo cannot mount; exit 0; }'
    script = f'{mount}; exec "$3" -c "$4" "$2"'
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script, "sh", str(megabytes), str(place)]
    done = subprocess.run(
        [*command, sys.executable, code],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    return done.stdout + done.stderr
