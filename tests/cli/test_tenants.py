"""Migrations, workspaces and keys by the command line, on a database that is given."""

import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest
from typer.testing import CliRunner

from service.__main__ import app
from tests.support.server import Server

runner = CliRunner()


@pytest.fixture
def empty(server: Server, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """A database with nothing in it, named by the settings; its owner's URL and the service's."""
    owner, service = asyncio.run(server.create_database())
    monkeypatch.setenv("OARLOCK_DATABASE_URL", service)
    monkeypatch.setenv("OARLOCK_MIGRATION_DATABASE_URL", owner)
    return owner, service


@pytest.fixture
def migrated(empty: tuple[str, str]) -> tuple[str, str]:
    """The same, migrated."""
    said("migrate")
    return empty


def said(*words: str, code: int = 0) -> str:
    result = runner.invoke(app, words)
    assert result.exit_code == code, result.output
    return result.stderr if code else result.stdout


@pytest.mark.usefixtures("empty")
def test_migrate_says_what_is_needed_does_it_and_does_nothing_the_second_time() -> None:
    assert "revision (none)" in said("migrate", "--check", code=1)
    assert "is not migrated" in said("keys", "list", code=1)
    assert json.loads(runner.invoke(app, ["migrate", "--check", "--json"]).stdout)["revision"] is None
    assert "revision 0" in said("migrate")
    made = json.loads(said("migrate", "--json"))
    assert made["revision"] == made["newest"]
    assert "the newest" in said("migrate", "--check")


def test_the_owner_alone_is_enough_to_migrate(empty: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OARLOCK_DATABASE_URL")
    assert empty
    assert "the newest" in said("migrate")
    assert "set both, or neither" in said("keys", "list", code=2)


def test_a_plain_role_is_told_who_may_migrate(empty: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OARLOCK_MIGRATION_DATABASE_URL")
    assert empty
    assert "migrations take the owner's, in OARLOCK_MIGRATION_DATABASE_URL" in said("migrate", code=1)


def test_a_plain_role_finds_that_there_is_nothing_to_migrate(
    migrated: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OARLOCK_MIGRATION_DATABASE_URL")
    assert migrated
    assert "the newest" in said("migrate")


def test_a_database_of_a_newer_version_is_left_alone(migrated: tuple[str, str]) -> None:
    from tests.support.server import execute

    asyncio.run(execute(migrated[0], "UPDATE oarlock.alembic_version SET version_num = '9999'"))
    message = said("migrate", code=1)
    assert "9999" in message
    assert "a newer one" in message


@pytest.mark.usefixtures("migrated")
def test_workspaces_are_made_and_listed_and_their_slugs_are_unique() -> None:
    assert "There is no workspace yet" in said("keys", "list", code=1)
    made = json.loads(said("workspaces", "create", "acme", "--name", "Acme, Inc.", "--json"))
    assert made.keys() == {"workspace", "key"}
    assert made["workspace"] == "acme"
    text = said("workspaces", "create", "other")
    assert "oar_" in text
    assert "this once" in text
    assert "already" in said("workspaces", "create", "acme", code=1)
    assert [one["workspace"] for one in json.loads(said("workspaces", "list", "--json"))] == ["acme", "other"]
    assert said("workspaces", "list").splitlines()[1].startswith("acme ")


@pytest.mark.usefixtures("migrated")
def test_keys_are_made_listed_without_themselves_and_revoked() -> None:
    said("workspaces", "create", "acme")
    said("workspaces", "create", "other")
    options = ("--scope", "ingest", "--scope", "read", "--name", "sensor", "--expires-in-days", "30")
    made = json.loads(said("keys", "create", *options, "--json"))
    assert made["workspace"] == "acme"  # the first
    assert made["scopes"] == ["ingest", "read"]
    expires = datetime.fromisoformat(made["expires_at"])
    assert timedelta(days=29) < expires - datetime.now(UTC) < timedelta(days=31)

    listing = said("keys", "list", "--json")
    assert made["key"] not in listing
    assert {one["name"] for one in json.loads(listing)} == {"first key", "sensor"}
    assert "sensor" in said("keys", "list")
    assert len(json.loads(said("keys", "list", "--workspace", "other", "--json"))) == 1

    assert "no such key" in said("keys", "revoke", made["id"], "--workspace", "other", code=1)
    assert json.loads(said("keys", "revoke", made["id"], "--json")) == {"revoked": made["id"]}
    assert "no such key" in said("keys", "revoke", made["id"], code=1)
    assert "There is no such workspace" in said("keys", "list", "--workspace", "nowhere", code=1)


@pytest.mark.usefixtures("migrated")
def test_long_lists_of_keys_are_listed_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    from service.commands import tenants

    monkeypatch.setattr(tenants, "MAX_LIMIT", 2)
    said("workspaces", "create", "acme")
    for number in range(4):
        said("keys", "create", "--scope", "read", "--name", f"key {number}")
    names = [one["name"] for one in json.loads(said("keys", "list", "--json"))]
    assert sorted(names) == ["first key", "key 0", "key 1", "key 2", "key 3"]


@pytest.mark.usefixtures("migrated")
def test_what_breaks_a_rule_is_told_as_it_is_to_clients() -> None:
    said("workspaces", "create", "acme")
    assert "/name" in said("keys", "create", "--scope", "read", "--name", "x" * 301, code=1)
