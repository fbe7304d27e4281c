"""What the doctor sees, and what it keeps to itself."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from service.__main__ import app
from service.settings import Settings
from tests.support.issuers import KEYS, issuing
from tests.support.server import Server, execute

runner = CliRunner()
SECRET = "a-very-secret-word-of-32-letters-or-more"


def examined(code: int) -> dict[str, dict[str, Any]]:
    result = runner.invoke(app, ["doctor", "--json"])
    assert result.exit_code == code, result.output
    return {finding["check"]: finding for finding in json.loads(result.stdout)}


@pytest.fixture
def given(server: Server, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """An empty database, named by the settings; its owner's URL and the service's."""
    owner, service = asyncio.run(server.create_database())
    monkeypatch.setenv("OARLOCK_DATABASE_URL", service)
    monkeypatch.setenv("OARLOCK_MIGRATION_DATABASE_URL", owner)
    return owner, service


def test_a_database_is_found_unmigrated_then_sound_then_changed_by_hand(given: tuple[str, str]) -> None:
    findings = examined(1)
    assert [check for check, finding in findings.items() if not finding["ok"]] == ["migrations"]
    assert runner.invoke(app, ["migrate"]).exit_code == 0
    findings = examined(0)
    assert "row-level security holds" in findings["role"]["found"]
    assert findings["tables"]["found"] == "as declared"
    asyncio.run(execute(given[0], "ALTER TABLE oarlock.plans ADD COLUMN by_hand text"))
    findings = examined(1)
    assert [check for check, finding in findings.items() if not finding["ok"]] == ["tables"]


def test_a_role_above_row_level_security_works_as_the_plain_one(
    given: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert runner.invoke(app, ["migrate"]).exit_code == 0
    monkeypatch.setenv("OARLOCK_DATABASE_URL", given[0])
    assert "works as oarlock_app" in examined(0)["role"]["found"]


def test_issuers_are_asked_for_their_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OARLOCK_DATA_DIR", str(tmp_path / "none"))
    with issuing() as issuer:
        trusted = [{"issuer": issuer.url, "audience": "us"}]
        monkeypatch.setenv("OARLOCK_OIDC_ISSUERS", json.dumps(trusted))
        assert examined(0)["issuer"]["found"] == f"{issuer.url} has 1 usable keys"
        issuer.instead[KEYS] = (404, {}, b"")
        assert examined(1)["issuer"]["found"] == f"{issuer.url} cannot be read: it answers 404"


@pytest.mark.parametrize("given", ["x", "{}", '[{"issuer": "http://issuer.example", "audience": "us"}]', "[5]"])
def test_issuers_that_are_set_wrongly_are_told_by_the_name_of_the_setting(
    monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.setenv("OARLOCK_OIDC_ISSUERS", given)
    result = runner.invoke(app, ["doctor"])
    assert result.exit_code == 2
    assert "OARLOCK_OIDC_ISSUERS is wrong" in result.output


def test_a_database_that_cannot_be_reached_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OARLOCK_DATABASE_URL", f"postgresql://user:{SECRET}@127.0.0.1:1/db")
    findings = examined(1)
    assert findings["connection"] == {
        "check": "connection",
        "ok": False,
        "found": "The database at 127.0.0.1:1 cannot be reached: Connection refused.",
    }


def test_looking_makes_no_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "none" / "data"
    monkeypatch.setenv("OARLOCK_DATA_DIR", str(place))
    assert "to be made" in examined(0)["database"]["found"]
    assert not place.parent.exists()


def test_a_misspelt_setting_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OARLOCK_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("OARLOCK_DATABSE_URL", SECRET)
    result = runner.invoke(app, ["doctor"])
    assert result.exit_code == 1
    assert "WRONG  settings    unknown: OARLOCK_DATABSE_URL" in result.stdout
    assert SECRET not in result.output


@pytest.mark.parametrize("option", [(), ("--json",)])
def test_every_setting_is_listed_with_its_meaning(option: tuple[str, ...]) -> None:
    listing = runner.invoke(app, ["doctor", "--settings", *option]).stdout
    for name, field in Settings.model_fields.items():
        assert f"OARLOCK_{name.upper()}" in listing
        assert field.description
        assert json.dumps(field.description, ensure_ascii=False)[1:-1] in listing


@pytest.mark.parametrize("option", [(), ("--json",)])
def test_no_secret_is_listed(option: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OARLOCK_DATABASE_URL", f"postgresql://user:{SECRET}@host/db")
    monkeypatch.setenv("OARLOCK_MIGRATION_DATABASE_URL", f"postgresql://host/db?password={SECRET}")
    monkeypatch.setenv("OARLOCK_ADMIN_KEY", SECRET)
    monkeypatch.setenv("OARLOCK_POOL_SIZE", "17")
    listing = runner.invoke(app, ["doctor", "--settings", *option]).stdout
    assert SECRET not in listing
    assert listing.count("(set)") == 3
    assert "17" in listing
