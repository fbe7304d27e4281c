"""Secrets that commands are given are never told again: not in an error, not in a crash, not by the doctor."""

import os
import subprocess
from pathlib import Path

import pytest

from service.commands.doctor import _surroundings
from service.commands.failures import bug_in
from service.settings import Settings
from tests.cli.running import COMMAND, environment, run

CANARY = "canary-5f0c2d7e91"


def said(*arguments: str, env: dict[str, str]) -> str:
    """All that a command says, however it ends."""
    done = subprocess.run([*COMMAND, *arguments], env=env, capture_output=True, text=True, timeout=90, check=False)
    return done.stdout + done.stderr


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return environment(
        tmp_path,
        OARLOCK_DATABASE_URL=f"postgresql://me:{CANARY}@127.0.0.1:9/goals",
        OARLOCK_ADMIN_KEY=f"admin-{CANARY}-0123456789abcdef",
        OARLOCK_LOG_LEVEL="debug",
        OTEL_EXPORTER_OTLP_ENDPOINT=f"http://me:{CANARY}@127.0.0.1:9",
        OTEL_EXPORTER_OTLP_HEADERS=f"authorization=Bearer%20{CANARY}",
        MY_OWN_TOKEN=CANARY,
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments",
    [("--help",), ("serve", "--port", "0"), ("migrate",), ("doctor",), ("doctor", "--settings"), ("keys", "list")],
)
def test_no_command_repeats_what_it_was_given(arguments: tuple[str, ...], env: dict[str, str]) -> None:
    told = said(*arguments, env=env)
    assert told.strip()
    assert CANARY not in told


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("OARLOCK_DATABASE_URL", f"postgresql//{CANARY}"),
        ("OARLOCK_DATABASE_URL", f"mysql://me:{CANARY}@host/db"),
        ("OARLOCK_DATABASE_URL", f"postgresql://me:{CANARY}@host:port/db"),
        ("OARLOCK_DATABASE_URL", f"postgresql://me:{CANARY}@127.0.0.1:9/db?sslmode={CANARY}"),
        ("OARLOCK_ADMIN_KEY", CANARY),
        ("OARLOCK_OIDC_ISSUERS", f'[{{"issuer": "https://{CANARY}", '),
        ("OARLOCK_OIDC_ISSUERS", f'[{{"issuer": "https://x", "client_secret": "{CANARY}"}}]'),
        ("OARLOCK_POOL_SIZE", CANARY),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", f"{CANARY}:4317"),
    ],
)
def test_a_start_that_fails_repeats_nothing(name: str, value: str, env: dict[str, str]) -> None:
    told = said("serve", "--port", "0", env=env | {name: value})
    assert told.strip()
    assert CANARY not in told


def test_the_doctor_says_whether_a_collector_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def finding(**given: str) -> tuple[bool, str]:
        for name, value in given.items():
            monkeypatch.setenv(name, value)
        found = next(one for one in _surroundings(Settings()) if one.check == "telemetry")
        return found.ok, found.found

    assert finding() == (True, "off: OTEL_EXPORTER_OTLP_ENDPOINT is not set")
    assert finding(OTEL_EXPORTER_OTLP_ENDPOINT="http://127.0.0.1:9") == (True, "traces and metrics")
    ok, told = finding(OTEL_EXPORTER_OTLP_PROTOCOL="grpc")
    assert not ok
    assert "http/protobuf" in told


def test_a_bug_shows_where_it_is_and_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OARLOCK_ADMIN_KEY", CANARY)
    text = f"{CANARY} of postgresql://me:other-secret@host/db\x1b[31m"
    try:
        raise ValueError(text)
    except ValueError as error:
        told = bug_in(error)
    assert "test_canaries.py" in told
    assert CANARY not in told
    assert "other-secret" not in told
    assert "\x1b" not in told


@pytest.mark.slow
def test_a_bug_in_a_command_is_told_so(tmp_path: Path, env: dict[str, str]) -> None:
    broken = tmp_path / "sitecustomize.py"
    broken.write_text(
        "import os\nimport service.commands.doctor as doctor\n"
        "def examine(**_):\n    raise RuntimeError('connecting to ' + os.environ['OARLOCK_DATABASE_URL'])\n"
        "doctor.examine = examine\n",
        encoding="utf-8",
    )
    path = os.pathsep.join([str(tmp_path), env["PYTHONPATH"]])
    told = run("doctor", env=env | {"PYTHONPATH": path}, code=1)
    assert "RuntimeError: connecting to postgresql://" in told
    assert "Traceback" in told
    assert CANARY not in told
