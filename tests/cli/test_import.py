"""Importing files: what is read, what is told, how it goes on after it was broken off."""

import asyncio
import json
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from service.__main__ import app
from service.operations.metrics import create_metric
from service.operations.validation import checked
from service.operations.workspaces import list_workspaces
from service.settings import Settings
from service.store.database import Database
from service.store.tables.measures import MetricFields
from service.store.tables.people import Scope
from service.store.work import Caller, open_work
from tests.cli.running import COMMAND, ROOT
from tests.cli.test_terminal import BAR, shown
from tests.support.server import Server, execute

runner = CliRunner()
VALUES = "SELECT value, source FROM oarlock.readings ORDER BY period_start"


async def _make_metric(url: str, key: str) -> None:
    database = await Database.open(url, Settings(pool_size=1))
    try:
        (identity,) = (await list_workspaces(database)).values()
        async with open_work(database, Caller(identity, frozenset(Scope)), write=True) as work:
            await create_metric(work, checked(MetricFields, {"key": key, "name": key, "kind": "level"}))
    finally:
        await database.close()


@pytest.fixture
def owner(server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """A database with a workspace and two metrics, and a folder to stand in; its owner's URL."""
    found, service = asyncio.run(server.create_database())
    monkeypatch.setenv("OARLOCK_DATABASE_URL", service)
    monkeypatch.setenv("OARLOCK_MIGRATION_DATABASE_URL", found)
    monkeypatch.chdir(tmp_path)
    for words in (("migrate",), ("workspaces", "create", "main")):
        assert runner.invoke(app, words).exit_code == 0
    for key in ("visits", "leads"):
        asyncio.run(_make_metric(service, key))
    return found


def values(owner: str) -> list[float]:
    return [row["value"] for row in asyncio.run(execute(owner, VALUES))]


def told(*words: str, code: int = 0, given: str | None = None) -> dict[str, Any]:
    result = runner.invoke(app, ["import", *words, "--json"], input=given)
    assert result.exit_code == code, result.output
    return json.loads(result.stdout)


def said(*words: str, code: int = 0, given: str | None = None) -> str:
    result = runner.invoke(app, ["import", *words], input=given)
    assert result.exit_code == code, result.output
    return result.output


TABLE = "metric,value,at\nvisits,1,2026-01-01\nvisits,2,2026-01-02\nvisits,,2026-01-03\n"


def test_a_table_is_recorded_once_however_often_it_is_imported(owner: str) -> None:
    Path("readings.csv").write_text(TABLE)
    first = told("readings.csv")
    assert (first["accepted"], first["unchanged"], first["skipped"], first["complete"]) == (2, 0, 1, True)
    assert told("readings.csv")["unchanged"] == 2
    assert said("readings.csv") == "2 unchanged, 1 skipped for want of a value.\n"
    assert values(owner) == [1.0, 2.0]
    sources = asyncio.run(execute(owner, VALUES))
    assert {row["source"] for row in sources} == {"import"}


def test_a_table_as_others_write_it(owner: str) -> None:
    Path("zahlen.txt").write_text("Datum;Besuche;Notiz;x\r\n2026-01-01;1.234,5;gut;?\r\n", encoding="utf-8-sig")
    options = ("--column", "at=Datum", "--column", "value=Besuche", "--column", "note=Notiz", "--ignore", "x")
    assert told("zahlen.txt", *options, "--decimal", "comma", "--metric", "visits")["accepted"] == 1
    assert values(owner) == [1234.5]


def test_a_wide_table_and_lines_of_json_from_a_pipe(owner: str) -> None:
    assert (
        told("-", "--format", "csv", "--wide", given="at,visits,leads\n2026-01-01,1,2\n2026-01-02,,3\n")["accepted"]
        == 3
    )
    lines = '{"metric":"visits","value":9,"at":"2026-01-05"}\n\n{"metric":"nobody","value":1,"at":"2026-01-05"}\n'
    answer = told("-", "--format", "ndjson", given=lines)
    assert (answer["accepted"], answer["quarantined"]) == (1, 1)
    assert sorted(values(owner)) == [1.0, 2.0, 3.0, 9.0]


def test_a_dry_run_tells_what_would_be_and_records_nothing(owner: str) -> None:
    Path("readings.csv").write_text(TABLE)
    assert said("readings.csv", "--dry-run").startswith("Would be: 2 accepted")
    assert values(owner) == []


def test_rejected_rows_are_listed_in_a_file_of_their_own(owner: str) -> None:
    Path("readings.csv").write_text(f"{TABLE}visits,x,2026-01-04\nvisits,5,yesterday\nvisits,6,2026-01-06\n")
    answer = told("readings.csv", code=3)
    assert (answer["accepted"], answer["rejected"]) == (3, 2)
    lines = Path(answer["rejected_file"]).read_text().splitlines()
    assert [line.split(",")[:3] for line in lines] == [
        ["line", "code", "field"], ["5", "no_number", "value"], ["6", "bad_time", "at"],
    ]  # fmt: skip
    told("readings.csv", "--from-line", "6", "--errors", "worse.csv", code=3)
    assert len(Path("worse.csv").read_text().splitlines()) == 2
    told("readings.csv", "--from-line", "6", "--errors", "worse.csv", code=3)
    assert len(Path("worse.csv").read_text().splitlines()) == 3
    assert values(owner) == [1.0, 2.0, 6.0]


def test_lines_before_a_line_are_left_out(owner: str) -> None:
    Path("readings.csv").write_text(TABLE)
    assert told("readings.csv", "--from-line", "3")["accepted"] == 1
    assert values(owner) == [2.0]


@pytest.mark.parametrize(
    ("words", "table", "message"),
    [
        (("missing.csv",), "", "cannot be read"),
        (("readings.dat",), TABLE, "--format"),
        (("readings.csv", "--column", "when=at"), TABLE, "FIELD=COLUMN"),
        (("readings.csv", "--decimal", "."), TABLE, "point or comma"),
        (("readings.csv",), "metric,value,at,colour\n", "Column 4"),
        (("readings.ndjson", "--metric", "visits"), "", "NDJSON names its fields itself"),
    ],
)
@pytest.mark.usefixtures("owner")
def test_what_is_wrong_with_all_of_it_is_told_in_a_line(words: tuple[str, ...], table: str, message: str) -> None:
    if words[0] != "missing.csv":
        Path(words[0]).write_text(table)
    output = said(*words, code=2)
    assert message in output
    assert "Nothing was imported." in output or "FIELD" in output


@pytest.mark.usefixtures("owner")
def test_another_workspace_is_chosen_by_its_slug() -> None:
    Path("readings.csv").write_text(TABLE)
    assert runner.invoke(app, ["workspaces", "create", "other"]).exit_code == 0
    assert told("readings.csv", "--workspace", "other")["quarantined"] == 2
    assert "There is no such workspace" in said("readings.csv", "--workspace", "nobody", code=1)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["readings.csv", "-"])
@pytest.mark.usefixtures("owner")
def test_whoever_watches_sees_how_far_it_is(name: str) -> None:
    times = (f"{place // 3600:02}:{place // 60 % 60:02}:{place % 60:02}" for place in range(25_000))
    rows = (f"visits,{place},2026-01-01T{time}Z\n" for place, time in enumerate(times))
    Path("readings.csv").write_text("metric,value,at\n" + "".join(rows))
    command = f"{' '.join(COMMAND)} import {name} --format csv < readings.csv"
    text = shown("sh", "-c", command, code=0)
    assert "Importing" in text
    assert BAR in text
    assert " readings" in text
    assert ("%" in text) == (name != "-")
    assert text.rstrip().endswith("25,000 accepted.")
    assert BAR not in shown("sh", "-c", f"{command} --json", code=0)


@pytest.mark.slow
def test_told_to_end_it_ends_after_what_it_is_at_and_says_how_to_go_on(owner: str) -> None:
    head, row = b"metric,value,at\n", b"visits,%d,2026-01-01T%02d:%02d:%02dZ\n"
    rows = [row % (place, place // 3600, place // 60 % 60, place % 60) for place in range(40_000)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [*COMMAND, "import", "-", "--format", "csv", "--json"],
        env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin is not None
        process.stdin.write(head + b"".join(rows))
        process.stdin.flush()
        while len(values(owner)) == 0:
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        output, error = process.communicate(timeout=60)
    assert process.returncode == 130, error
    answer = json.loads(output)
    recorded = values(owner)
    assert answer["complete"] is False
    assert answer["accepted"] == len(recorded) == answer["next_line"] - 2
    assert 0 < len(recorded) < len(rows)
    assert f"--from-line {answer['next_line']}" in error.decode()
    rest = (head + b"".join(rows)).decode()
    assert told("-", "--format", "csv", "--from-line", str(answer["next_line"]), given=rest)["unchanged"] == 0
    assert values(owner) == [float(place) for place in range(len(rows))]
