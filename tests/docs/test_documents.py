"""The documents, done by a machine: `make serve`, then every command in order, each answer as the document shows it."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
ANYTHING = "…"
MARK = "=====answer====="
WITH_OURS = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
"""`oarlock` is that of the tests."""
IDENTITY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def blocks(document: str) -> list[tuple[str, str]]:
    return FENCE.findall((ROOT / document).read_text(encoding="utf-8"))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def fits(expected: Any, answer: Any) -> bool:
    """Whether an answer holds all that the document shows; `…` stands for anything."""
    if expected == ANYTHING:
        return True
    if isinstance(expected, dict):
        return isinstance(answer, dict) and all(
            name in answer and fits(one, answer[name]) for name, one in expected.items()
        )
    if isinstance(expected, list):
        return isinstance(answer, list) and len(answer) >= len(expected) and all(map(fits, expected, answer))
    return expected == answer


@pytest.fixture(scope="module")
def served() -> Iterator[dict[str, str]]:
    """The first command of the README, on a port of its own, in a place of its own."""
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "OARLOCK_DATA_DIR": folder}
        for name in ("OARLOCK_ADMIN_KEY", "OARLOCK_DATABASE_URL", "MAKEFLAGS"):
            environment.pop(name, None)
        command = ["make", "--silent", "serve", f"PORT={port}"]
        started = time.monotonic()
        with subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            start_new_session=True,
        ) as process:  # fmt: skip
            try:
                assert process.stdout is not None
                said = ""
                while "oar_" not in said:
                    line = process.stdout.readline()
                    assert line and time.monotonic() - started < 180, said
                    said += line
                key = re.search(r"oar_[A-Za-z0-9_-]+", said)
                assert key is not None
                address = f"http://127.0.0.1:{port}"
                assert address in said + process.stdout.readline(), said
                wait_until_ready(address)
                yield {"URL": address, "KEY": key.group()}
            finally:
                os.killpg(process.pid, signal.SIGTERM)
                # make may be gone before what it started: the folder is in use until nobody can write to us any more
                process.communicate(timeout=60)


def wait_until_ready(address: str) -> None:
    for _ in range(100):
        if subprocess.run(["curl", "-sf", f"{address}/readyz"], capture_output=True, check=False).returncode == 0:
            return
        time.sleep(0.1)
    pytest.fail("never ready")


def answers_of(document: str, environment: dict[str, str]) -> list[str]:
    """What each bash block of a document prints, in one shell."""
    scripts = [text for language, text in blocks(document) if language == "bash"]
    script = f"\necho; echo '{MARK}'\n".join(scripts)
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        env={**os.environ, **WITH_OURS, **environment}, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.split(MARK)


@pytest.mark.parametrize(
    "document",
    [
        "README.md",
        "docs/index.md",
        "docs/first-ten-minutes.md",
        *sorted(f"docs/concepts/{path.name}" for path in (ROOT / "docs" / "concepts").glob("*.md")),
        "docs/api.md",
        "docs/readings.md",
        "docs/webhooks.md",
        "docs/webhooks-out.md",
        "docs/push-metrics.md",
        "docs/mappings.md",
        "docs/metrics.md",
        "docs/storage.md",
        "docs/importing.md",
        "docs/moving.md",
        "docs/telemetry.md",
        "docs/judgement.md",
        "docs/charts.md",
        "docs/tactics.md",
        "docs/results.md",
        "docs/indicators.md",
        "docs/audits.md",
        "docs/closing.md",
        "docs/check-ins.md",
        "docs/health.md",
        "docs/reports.md",
        "docs/writing.md",
        "docs/history.md",
        "docs/calendar.md",
        "docs/subscriptions.md",
        "docs/frontends.md",
        "docs/observe.md",
        "docs/identity.md",
        "docs/capabilities.md",
        "docs/command-line.md",
    ],
)
def test_every_command_answers_as_the_document_says(document: str, served: dict[str, str]) -> None:
    answers = iter(answers_of(document, served))
    answer = ""
    checked = 0
    for language, text in blocks(document):
        if language == "bash":
            answer = next(answers)
        elif language == "json":
            said = json.loads(answer.strip().splitlines()[-1])
            assert fits(json.loads(text), said), f"{text}\nis not what was answered:\n{answer}"
            checked += 1
        elif language == "markdown":
            assert text.strip() in answer, f"{text}\nis not in what was answered:\n{answer}"
            checked += 1
    assert checked >= (1 if document == "docs/index.md" else 3)


def test_every_document_with_commands_is_run() -> None:
    (marked,) = test_every_command_answers_as_the_document_says.pytestmark
    documents = [path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md")]
    assert {one for one in documents if any(language == "bash" for language, _ in blocks(one))} <= set(marked.args[1])


def test_no_two_documents_use_the_same_id() -> None:
    """They are run against one service, in any order."""
    used: dict[str, str] = {}
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        for identity in set(IDENTITY.findall(path.read_text(encoding="utf-8"))):
            assert used.setdefault(identity, path.name) == path.name, f"{identity} is in {used[identity]} too"


def test_the_wildcard_does_not_hide_a_difference() -> None:
    assert fits({"a": [{"b": ANYTHING}]}, {"a": [{"b": 1, "c": 2}, 3]})
    assert not fits({"a": 1}, {"a": 2})
    assert not fits({"a": [1, 2]}, {"a": [1]})
    assert not fits({"a": 1}, {})


def test_every_setting_is_in_the_table() -> None:
    from service.settings import Settings

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [name for name in Settings.model_fields if f"`OARLOCK_{name.upper()}`" not in readme]
    assert missing == []
