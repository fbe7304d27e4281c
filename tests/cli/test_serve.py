"""From nothing to a service and back: what people see, what is kept, and what is left behind."""

import asyncio
import json
import os
import re
import shutil
import signal
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.cli.running import KEY, children_of, environment, processes_of, run, serving
from tests.support.server import Server

ADMIN_KEY = "chosen-by-the-operator-for-automation-1"


@pytest.fixture
def place() -> Iterator[Path]:
    """A short path, for a socket lies in it."""
    folder = Path(tempfile.mkdtemp(prefix="oarlock-"))
    yield folder / "data"
    shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.slow
def test_the_first_start_makes_everything_and_the_second_finds_it(place: Path) -> None:
    env = environment(place)
    with serving(env, "--demo") as service:
        key = service.key
        assert service.said.count("oar_") == 1
        assert re.search(rf"^  page +{re.escape(service.url)}/$", service.said, re.M)
        status, opening = service.get("/demo-key")
        assert (status, opening["workspace"]) == (200, "main")
        assert service.get("/livez")[0] == service.get("/readyz")[0] == 200
        status, plans = service.get("/v1/plans", key)
        assert status == 200
        assert len(plans["items"]) == 5
        assert service.get("/v1/readings?limit=1", key)[1]["items"]

        made = json.loads(run("keys", "create", "--scope", "read", "--name", "reader", "--json", env=env))
        assert service.get("/v1/plans", made["key"])[0] == 200
        assert service.get("/v1/keys", made["key"])[0] == 403
        assert {one["name"] for one in json.loads(run("keys", "list", "--json", env=env))} == {
            "first key",
            "reader",
            "demo page",
        }
        run("keys", "revoke", made["id"], env=env)

        tenant = json.loads(run("workspaces", "create", "acme", "--json", env=env))
        assert set(tenant) == {"workspace", "key"}
        assert tenant["workspace"] == "acme"
        assert service.get("/v1/plans", tenant["key"]) == (200, {"items": [], "next_cursor": None})

        code, seconds = service.stop()
        assert code == 0
        assert seconds < 10
    assert processes_of(place) == []
    assert f"embedded, in {place}" in run("doctor", env=env)  # starts it, looks, and stops it
    assert processes_of(place) == []

    with serving(env, "--demo", "--workers", "2") as service:
        assert service.key is None
        assert "not loaded" in service.said
        assert service.get("/v1/plans", made["key"])[0] == 401  # revoked
        _, again = service.get("/v1/plans", key)
        assert again == plans
        renewed = service.get("/demo-key")[1]["key"]
        assert renewed != opening["key"]
        assert service.get("/v1/plans", renewed)[0] == 200
        assert service.get("/v1/plans", opening["key"])[0] == 401
        assert service.stop(signal.SIGINT)[0] == 0
    assert processes_of(place) == []


@pytest.mark.slow
def test_an_admin_key_of_the_operators_own_works_from_the_first_start_and_from_a_later_one(place: Path) -> None:
    with serving(environment(place, OARLOCK_ADMIN_KEY=ADMIN_KEY)) as service:
        assert "oar_" not in service.said
        assert ADMIN_KEY not in service.said
        assert service.get("/v1/keys", ADMIN_KEY)[0] == 200
    other = ADMIN_KEY[::-1]
    with serving(environment(place, OARLOCK_ADMIN_KEY=other)) as service:
        assert service.get("/v1/keys", other)[0] == 200
        assert service.get("/v1/keys", ADMIN_KEY)[0] == 200


@pytest.mark.slow
def test_two_that_start_at_once_share_the_data_and_one_prints_the_key(place: Path) -> None:
    env = environment(place)
    both = threading.Barrier(2)

    def start() -> tuple[str, int]:
        with serving(env, "--demo") as service:
            both.wait(timeout=60)
            _, plans = service.get("/v1/plans", None)
            assert plans["status"] == 401
            return service.said, service.stop()[0]

    with ThreadPoolExecutor(2) as threads:
        said = [future.result() for future in (threads.submit(start), threads.submit(start))]
    assert [code for _, code in said] == [0, 0]
    assert len(KEY.findall("".join(text for text, _ in said))) == 1
    assert processes_of(place) == []


@pytest.mark.slow
def test_the_database_is_started_again_when_it_dies_under_the_service(place: Path) -> None:
    with serving(environment(place)) as service:
        assert service.get("/readyz")[0] == 200
        postgres = int((place / "postgres" / "cluster" / "postmaster.pid").read_text().splitlines()[0])
        os.kill(postgres, signal.SIGKILL)
        deadline = time.monotonic() + 20
        while service.get("/readyz")[0] != 200:
            assert time.monotonic() < deadline
            time.sleep(0.2)
        assert service.stop()[0] == 0


@pytest.mark.slow
def test_a_database_that_is_given_is_migrated_by_its_owner_and_served_by_its_plain_role(
    server: Server, place: Path
) -> None:
    owner, plain = asyncio.run(server.create_database())
    refused = run("serve", "--port", "0", env=environment(place, OARLOCK_DATABASE_URL=plain), code=1)
    assert "OARLOCK_MIGRATION_DATABASE_URL" in refused
    given = environment(place, OARLOCK_DATABASE_URL=plain, OARLOCK_MIGRATION_DATABASE_URL=owner)
    with serving(given) as service:
        key = service.key
        assert service.get("/readyz")[0] == 200
    with serving(environment(place, OARLOCK_DATABASE_URL=plain)) as service:
        assert service.get("/v1/plans", key)[0] == 200
        assert service.stop()[0] == 0
    assert not place.exists()


@pytest.mark.slow
def test_a_port_that_is_taken_is_told_at_once_in_one_line(place: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        said = run("serve", "--port", port, env=environment(place), code=1)
    assert said.splitlines() == [
        f"oarlock: Cannot listen on 127.0.0.1, port {port}: the port is in use. Choose another one with --port."
    ]
    assert not place.exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("variable", "value", "code", "words"),
    [
        ("OARLOCK_DATABASE_URL", "mysql://user:hidden@host/db", 2, "no PostgreSQL URL"),
        ("OARLOCK_DATABASE_URL", "hidden", 2, "no PostgreSQL URL"),
        ("OARLOCK_DATABASE_URL", "postgresql://user:hidden@127.0.0.1:1/db", 1, "127.0.0.1:1 cannot be reached"),
        ("OARLOCK_DATABASE_URL", "postgresql://user:hidden@/db?host=/nowhere", 1, "/nowhere:5432 cannot be reached"),
        ("OARLOCK_MIGRATION_DATABASE_URL", "postgresql://user:hidden@host/db", 2, "OARLOCK_DATABASE_URL is not"),
        ("OARLOCK_ADMIN_KEY", "hidden", 2, "OARLOCK_ADMIN_KEY is wrong: String should have at least 32 characters"),
        ("OARLOCK_POOL_SIZE", "0", 2, "OARLOCK_POOL_SIZE is wrong"),
        ("OARLOCK_DATA_DIR", "/dev/null/data", 1, "cannot be used"),
    ],
)
def test_a_start_that_fails_says_why_in_one_line(place: Path, variable: str, value: str, code: int, words: str) -> None:
    said = run("serve", "--port", "0", env=environment(place, **{variable: value}), code=code)
    assert said.count("\n") == 1
    assert words in said
    assert "hidden" not in said
    assert "Traceback" not in said


@pytest.mark.slow
def test_workers_share_the_port_and_are_replaced_when_they_die(place: Path) -> None:
    with serving(environment(place), "--workers", "2") as service:
        while service.get("/readyz")[0] != 200:
            time.sleep(0.1)
        time.sleep(2)  # until the second has started too
        before = children_of(service.process.pid)
        assert len(before) == 2
        os.kill(before[0], signal.SIGKILL)
        deadline = time.monotonic() + 20
        while len(after := children_of(service.process.pid)) < 2 or after == before:
            assert time.monotonic() < deadline
            time.sleep(0.1)
        assert service.get("/readyz")[0] == 200
        code, seconds = service.stop()
        assert code == 0
        assert seconds < 10
    assert children_of(service.process.pid) == []
    assert processes_of(place) == []
