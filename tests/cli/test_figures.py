"""Several processes tell the same figures, whichever is asked, and go on when one of them dies."""

import contextlib
import fcntl
import os
import re
import signal
import time
import urllib.request
from pathlib import Path

import pytest

from service.commands.figures import HELD, PREFIX, SHARED, shared_figures
from tests.cli.running import Service, children_of, environment, serving


def told(service: Service) -> str:
    with urllib.request.urlopen(f"{service.url}/metrics", timeout=10) as answer:
        return answer.read().decode()


def counted(text: str) -> float:
    found = re.search(r'^oarlock_requests_total\{method="GET",route="/livez",status="200"\} (\S+)$', text, re.M)
    return float(found[1]) if found else 0.0


def workers(text: str) -> set[str]:
    return set(re.findall(r'^process_resident_memory_bytes\{worker="(\d+)"\}', text, re.M))


def pool_size(text: str) -> float:
    found = re.search(r"^oarlock_pool_size (\S+)$", text, re.M)
    return float(found[1]) if found else 0.0


def until(service: Service, wanted: int) -> str:
    """The figures when so many processes are there, each with its pool."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        with contextlib.suppress(OSError):  # there is nobody yet
            text = told(service)
            if len(workers(text)) == wanted and pool_size(text) == 8 * wanted:
                return text
        time.sleep(0.2)
    pytest.fail("never")


@pytest.mark.slow
def test_every_process_tells_the_figures_of_all(tmp_path: Path) -> None:
    place = tmp_path / "figures"
    place.mkdir()
    env = environment(tmp_path / "data", OARLOCK_METRICS_DIR=str(place))
    with serving(env, "--workers", "3") as service:
        until(service, 3)
        (directory,) = place.iterdir()
        assert directory.stat().st_mode & 0o777 == 0o700
        before = counted(told(service))
        for _ in range(60):
            assert service.get("/livez")[0] == 200
        assert {counted(told(service)) for _ in range(8)} == {before + 60}
        victim = children_of(service.process.pid)[0]
        os.kill(victim, signal.SIGKILL)
        end = time.monotonic() + 60
        while pool_size(told(service)) == 3 * 8:
            assert time.monotonic() < end, "what it measured does not go"
            time.sleep(0.05)
        assert counted(until(service, 3)) == before + 60, "what the dead one has counted stays"
        assert victim not in children_of(service.process.pid)
        assert service.stop()[0] == 0
    assert list(place.iterdir()) == []


def test_the_directory_is_private_and_gone_at_the_end(tmp_path: Path) -> None:
    with shared_figures(tmp_path):
        directory = Path(os.environ[SHARED])
        assert directory.parent == tmp_path
        assert directory.stat().st_mode & 0o777 == 0o700
    assert SHARED not in os.environ
    assert list(tmp_path.iterdir()) == []


def test_what_the_killed_have_left_is_removed_and_what_is_held_stays(tmp_path: Path) -> None:
    for name in ("left", "held"):
        (tmp_path / f"{PREFIX}{name}").mkdir()
        (tmp_path / f"{PREFIX}{name}" / HELD).touch()
    (tmp_path / "another").mkdir()
    with (tmp_path / f"{PREFIX}held" / HELD).open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with shared_figures(tmp_path):
            assert len(list(tmp_path.iterdir())) == 3
        assert {one.name for one in tmp_path.iterdir()} == {f"{PREFIX}held", "another"}


def test_where_nothing_can_be_written_each_tells_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("service.commands.figures.log.warning", lambda event, **more: said.append(f"{event} {more}"))
    with shared_figures(tmp_path / "nowhere"):
        assert SHARED not in os.environ
    assert len(said) == 1
    assert "OARLOCK_METRICS_DIR" in said[0]
