"""`oarlock worker`: a round of upkeep, or many."""

import asyncio
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.running import COMMAND, environment, run, serving
from tests.support.server import Server, execute


@pytest.mark.slow
def test_one_round_beside_a_service_that_runs(tmp_path: Path) -> None:
    env = environment(tmp_path / "data")
    with serving(env) as service:
        said = run("worker", "--once", env=env)
        assert re.fullmatch(r"workspaces: 1, failed: 0, rolled up: 0, closed: 0, forgotten: 0\n", said)
        assert service.stop()[0] == 0


@pytest.mark.slow
def test_it_makes_partitions_where_it_may(server: Server, tmp_path: Path) -> None:
    owner, url = asyncio.run(server.create_database())
    env = environment(tmp_path / "data", OARLOCK_DATABASE_URL=url, OARLOCK_MIGRATION_DATABASE_URL=owner)
    run("migrate", env=env)
    count = "SELECT count(*) FROM pg_class WHERE relname ~ '^readings_p_[0-9]{4}$'"
    ((made,),) = asyncio.run(execute(owner, count))
    assert made == 6
    asyncio.run(execute(owner, "DROP TABLE oarlock.readings_p_2028"))
    run("worker", "--once", env=env)
    ((again,),) = asyncio.run(execute(owner, count))
    assert again == made


def test_a_database_that_is_not_migrated_is_told(server: Server, tmp_path: Path) -> None:
    _, url = asyncio.run(server.create_database())
    env = environment(tmp_path / "data", OARLOCK_DATABASE_URL=url)
    assert "oarlock migrate" in run("worker", "--once", env=env, code=1)


@pytest.mark.slow
def test_it_ends_in_order_when_told_to(tmp_path: Path) -> None:
    env = environment(tmp_path / "data", OARLOCK_LOG_LEVEL="info")
    with subprocess.Popen(
        [*COMMAND, "worker", "--minutes", "0.1"], env=env, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        said = ""
        while "upkeep_begins" not in said:
            said = process.stderr.readline()
            assert said
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0


def begun(owner: str, *, seconds: float) -> bool:
    """Whether anybody begins with upkeep within some seconds."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if asyncio.run(execute(owner, "SELECT begun_at FROM oarlock.upkeeps")):
            return True
        time.sleep(0.1)
    return False


@pytest.mark.slow
def test_a_service_keeps_up_beside_its_requests_unless_told_not_to(server: Server, tmp_path: Path) -> None:
    owner, url = asyncio.run(server.create_database())
    urls = {"OARLOCK_DATABASE_URL": url, "OARLOCK_MIGRATION_DATABASE_URL": owner}
    with serving(environment(tmp_path, **urls, OARLOCK_UPKEEP_MINUTES="0")) as service:
        assert not begun(owner, seconds=1.5)
        assert service.stop()[0] == 0
    with serving(environment(tmp_path, **urls, OARLOCK_UPKEEP_MINUTES="0.01")) as service:
        assert begun(owner, seconds=20)
        assert service.stop()[0] == 0
