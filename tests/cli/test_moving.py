"""Exports, imports of them, OKRs, and erasing, by the command line."""

import asyncio
import gzip
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from service.__main__ import app
from tests.support.server import Server, execute

runner = CliRunner()


@pytest.fixture
def owner(server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """A database with two workspaces, and a folder to stand in; its owner's URL."""
    found, service = asyncio.run(server.create_database())
    monkeypatch.setenv("OARLOCK_DATABASE_URL", service)
    monkeypatch.setenv("OARLOCK_MIGRATION_DATABASE_URL", found)
    monkeypatch.chdir(tmp_path)
    for words in (("migrate",), ("workspaces", "create", "acme"), ("workspaces", "create", "other")):
        said(*words)
    return found


def said(*words: str, code: int = 0, given: str | None = None) -> str:
    result = runner.invoke(app, words, input=given)
    assert result.exit_code == code, result.output
    return result.output


PLAN = "01a1f0ca-0000-7000-8000-0000000000aa"
MAKE = f"""
    INSERT INTO oarlock.plans (workspace_id, id, title, framework, status, created_at, updated_at, version)
    SELECT id, '{PLAN}', 'Autumn', 'okr', 'draft', now(), now(), 1 FROM oarlock.workspaces WHERE slug = 'acme';
    INSERT INTO oarlock.nodes (workspace_id, id, noun)
    SELECT id, '{PLAN}', 'plan' FROM oarlock.workspaces WHERE slug = 'acme'
"""
OKRS = "Objective,Key Result,Start,Target,Current\nBe known,Fans,1,9,5\n"
COUNT = "SELECT count(*) FROM oarlock.{} t JOIN oarlock.workspaces w ON w.id = t.workspace_id WHERE w.slug = '{}'"


def count(owner: str, table: str, slug: str) -> int:
    return asyncio.run(execute(owner, COUNT.format(table, slug)))[0][0]


def things_in(export: str) -> list[str]:
    """The lines of an export between its first and last, but for those that tell of exports."""
    return [line for line in export.splitlines()[1:-1] if '"noun":"export"' not in line]


def test_a_workspace_moves_and_goes(owner: str) -> None:
    for statement in MAKE.split(";"):
        asyncio.run(execute(owner, statement))
    Path("okrs.csv").write_text(OKRS)
    assert "Would be: 1 objectives" in said("import", "okrs.csv", "--plan", PLAN, "--workspace", "acme", "--dry-run")
    told = json.loads(said("import", "okrs.csv", "--plan", PLAN, "--workspace", "acme", "--json"))
    assert told["objectives"][0]["key_results"][0]["metric_key"] == "fans"
    assert "line 2/target" in said("import", "-", "--plan", PLAN, code=2, given=OKRS.replace("9", "many"))

    exported = json.loads(said("export", "--workspace", "acme", "--output", "acme.ndjson.gz", "--json"))
    assert (exported["file"], exported["types"]["plan"]) == ("acme.ndjson.gz", 1)
    assert "name a file by --output" in said("export", "--json", code=2)
    text = gzip.decompress(Path("acme.ndjson.gz").read_bytes()).decode()
    assert things_in(said("export", "--workspace", "acme")) == things_in(text)
    assert text.count('"noun":"export"') == 1
    assert [path.name for path in Path().iterdir() if path.name.endswith(".part")] == []

    dry = json.loads(said("import", "acme.ndjson.gz", "--workspace", "other", "--dry-run", "--json"))
    assert (dry["dry_run"], dry["types"]["plan"], count(owner, "plans", "other")) == (True, {"accepted": 1}, 0)
    table = said("import", "acme.ndjson.gz", "--workspace", "other").splitlines()
    assert "accepted" in table[0]
    assert ["plan", "1"] in [line.split() for line in table]
    assert (count(owner, "plans", "other"), count(owner, "readings", "other")) == (1, 1)
    Path("acme.ndjson").write_text(text)
    assert "accepted" not in said("import", "acme.ndjson", "--workspace", "other")

    asyncio.run(execute(owner, "UPDATE oarlock.plans SET title = 'Ours' WHERE title = 'Autumn'"))
    assert "stays as it is" in said("import", "acme.ndjson", "--workspace", "other", code=3)
    assert "1 replaced" in said("import", "acme.ndjson", "--workspace", "other", "--overwrite")
    Path("part.ndjson").write_text(text[:-9])
    assert "not whole" in said("import", "part.ndjson", "--workspace", "other", code=1)

    assert "Nothing was erased" in said("workspaces", "erase", "acme", code=2)
    assert said("workspaces", "erase", "acme", "--yes") == "Erased.\n"
    assert "acme" not in said("workspaces", "list")
    assert "no such workspace" in said("workspaces", "erase", "acme", "--yes", code=1)
    assert count(owner, "plans", "other") == 1
