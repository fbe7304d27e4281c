"""Writing the contracts and comparing them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from service.__main__ import app
from service.commands import contracts

runner = CliRunner()
SMALL = {"openapi.json": '{\n  "openapi": "3.1.0"\n}\n', "schema.graphql": "type Query {\n  plan: ID\n}\n"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(contracts, "contracts", lambda: dict(SMALL))
    return tmp_path / "openapi"


def said(folder: Path, *options: str, code: int = 0) -> str:
    result = runner.invoke(app, ["contracts", "--folder", str(folder), *options])
    assert result.exit_code == code, result.output
    return result.output


def test_what_was_written_agrees_with_the_code(folder: Path) -> None:
    said(folder, "--check", code=1)
    assert not folder.exists()
    said(folder)
    assert {path.name: path.read_text() for path in folder.iterdir()} == SMALL
    said(folder, "--check")


def test_a_difference_is_shown_and_left_as_it_is(folder: Path) -> None:
    said(folder)
    changed = folder / "schema.graphql"
    changed.write_text("type Query {\n  plan: String\n}\n")
    output = said(folder, "--check", code=1)
    assert "-  plan: String" in output
    assert "+  plan: ID" in output
    assert "openapi.json is as the code has it" in output
    assert changed.read_text() == "type Query {\n  plan: String\n}\n"


def test_a_long_difference_is_cut_short(folder: Path) -> None:
    said(folder)
    (folder / "openapi.json").write_text("\n".join(map(str, range(1000))))
    output = said(folder, "--check", code=1)
    assert len(output.splitlines()) < 60
    assert "more lines" in output


def test_the_contracts_do_not_depend_on_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    before = contracts.contracts()
    monkeypatch.setenv("OARLOCK_INTROSPECTION", "false")
    monkeypatch.setenv("OARLOCK_POOL_SIZE", "not a number")
    monkeypatch.setenv("OARLOCK_CORS_ORIGINS", "https://example.test")
    assert contracts.contracts() == before
    openapi = json.loads(before["openapi.json"])
    assert openapi["openapi"].startswith("3.1")
    assert "/v1/plans" in openapi["paths"]
    assert "type Query" in before["schema.graphql"]
