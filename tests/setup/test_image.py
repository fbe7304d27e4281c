"""The image and the compose file, as far as they can be judged without building them."""

import asyncio
import re
import secrets
import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from service.__main__ import app
from service.settings import Settings
from service.store.database import APPLICATION_ROLE
from tests.support.server import Server, execute

ROOT = Path(__file__).resolve().parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
SERVICES = COMPOSE["services"]
FILLED = re.compile(r"\$\{([A-Z_]+):-([^}]*)\}")


def steps() -> list[tuple[str, str]]:
    """The Dockerfile's instructions, one after the other."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    lines = re.sub(r"\\\n\s*", "", re.sub(r"^#.*\n", "", text, flags=re.M)).splitlines()
    return [(line.split(maxsplit=1)[0], line.split(maxsplit=1)[1]) for line in lines if line]


def last_stage() -> dict[str, str]:
    start = max(index for index, (name, _) in enumerate(steps()) if name == "FROM")
    return dict(steps()[start:])


def test_every_instruction_is_one_and_stages_are_pinned_to_a_version() -> None:
    known = {
        "ARG",
        "FROM",
        "WORKDIR",
        "COPY",
        "RUN",
        "ENV",
        "USER",
        "VOLUME",
        "EXPOSE",
        "STOPSIGNAL",
        "HEALTHCHECK",
        "CMD",
    }
    assert {name for name, _ in steps()} <= known
    assert steps()[0][0] == "ARG"
    assert re.fullmatch(r"BASE=python:3\.\d+-slim-trixie", steps()[0][1])
    assert [value for name, value in steps() if name == "FROM"] == ["${BASE} AS build", "${BASE}"]


def test_everything_that_is_copied_is_there_and_reaches_the_builder() -> None:
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    sources = [
        source
        for name, value in steps()
        if name == "COPY" and not value.startswith("--from=")
        for source in value.split()[:-1]
    ]
    assert {"service", "migrations", "openapi", "requirements.lock"} <= set(sources)
    for source in sources:
        assert (ROOT / source).exists(), source
        assert f"!{source}" in ignored, source
    assert "*" in ignored


def test_everything_is_installed_with_hashes_or_from_the_wheel() -> None:
    installs = [
        command for name, value in steps() if name == "RUN" for command in value.split("&&") if "pip install" in command
    ]
    assert len(installs) == 4
    for command in installs:
        assert "--require-hashes" in command or ("--no-deps" in command and "--no-index" in command)


def test_each_extra_can_be_chosen_and_comes_from_its_lock_and_none_is_in_unasked() -> None:
    assert ("ARG", 'EXTRAS=""') in steps()
    (install,) = [value for name, value in steps() if name == "RUN" and "for extra in ${EXTRAS}" in value]
    assert '--require-hashes -r "requirements-${extra}.lock" || exit 1' in install
    copied = next(value for name, value in steps() if name == "COPY").split()
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert {f"requirements-{extra}.lock" for extra in extras} <= set(copied)
    assert SERVICES["migrate"]["build"]["args"] == {"EXTRAS": "${OARLOCK_EXTRAS:-}"}


def test_the_image_runs_as_nobody_special_and_is_asked_how_it_is() -> None:
    stage = last_stage()
    assert stage["USER"].isdigit()
    assert int(stage["USER"]) > 0
    assert f"--uid {stage['USER']}" in stage["RUN"]
    assert stage["STOPSIGNAL"] == "SIGTERM"
    assert "/livez" in stage["HEALTHCHECK"]
    probe = re.search(r"CMD (\[.*\])$", stage["HEALTHCHECK"])
    assert probe is not None
    words = yaml.safe_load(probe.group(1))
    assert words[:2] == ["python", "-c"]
    compile(words[2], "probe", "exec")


def test_no_secret_is_baked_into_the_image() -> None:
    assert not re.search(r"password|secret|admin_key|database_url", (ROOT / "Dockerfile").read_text(), re.I)


def commands() -> list[list[str]]:
    image = yaml.safe_load(last_stage()["CMD"])
    return [image, *(service["command"] for service in SERVICES.values() if "command" in service)]


@pytest.mark.parametrize("command", commands(), ids=shlex.join)
def test_every_command_is_one_that_we_have(command: list[str]) -> None:
    import typer

    assert command[0] == "oarlock"
    known = typer.main.get_command(app)
    sub = known.commands[command[1]]  # pyright: ignore[reportAttributeAccessIssue]
    sub.make_context(command[1], command[2:], resilient_parsing=False).close()


def test_every_setting_is_one_that_we_have() -> None:
    known = {f"OARLOCK_{name.upper()}" for name in Settings.model_fields}
    for name in ("migrate", "oarlock"):
        assert SERVICES[name]["environment"].keys() <= known
    image = re.findall(r"(OARLOCK_\w+)=", last_stage()["ENV"])
    assert set(image) <= known


def test_the_service_works_as_a_plain_role_and_the_owner_only_migrates() -> None:
    assert SERVICES["oarlock"]["environment"]["OARLOCK_DATABASE_URL"].startswith("postgresql://oarlock_app:")
    assert "owner" not in str(SERVICES["oarlock"]["environment"])
    assert SERVICES["migrate"]["environment"]["OARLOCK_MIGRATION_DATABASE_URL"].startswith(
        "postgresql://oarlock_owner:"
    )
    roles = COMPOSE["configs"]["roles"]["content"]
    for word in ("LOGIN", "NOSUPERUSER", "NOBYPASSRLS", "NOCREATEDB", "NOCREATEROLE"):
        assert word in roles.split()


def test_passwords_come_from_outside_and_defaults_are_marked_as_for_a_trial() -> None:
    text = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    filled = dict(FILLED.findall(text))
    assert filled.pop("OARLOCK_EXTRAS") == ""
    assert filled.keys() == {"OARLOCK_OWNER_PASSWORD", "OARLOCK_APP_PASSWORD"}
    assert set(filled.values()) == {"for-a-local-trial-only"}
    assert not re.search(r"(?i)password:?\s+'?[a-z0-9]+'?;?$", FILLED.sub("", text), re.M)


def test_things_start_in_order_and_are_asked_how_they_are() -> None:
    database, service = SERVICES["database"], SERVICES["oarlock"]
    assert re.fullmatch(r"postgres:18-trixie", database["image"])
    assert "pg_isready" in database["healthcheck"]["test"][1]
    assert service["depends_on"]["database"]["condition"] == "service_healthy"
    assert service["depends_on"]["migrate"]["condition"] == "service_completed_successfully"
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])
    assert int(service["stop_grace_period"].removesuffix("s")) > 10
    mounted = {volume.split(":")[0] for volume in database["volumes"]}
    assert mounted == COMPOSE["volumes"].keys()
    assert {config["source"] for config in database["configs"]} == COMPOSE["configs"].keys()


@pytest.mark.parametrize("name", ["migrate", "oarlock"])
def test_what_is_ours_can_write_nowhere_and_gain_nothing(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    (scratch,) = service["tmpfs"]
    assert {"noexec", "nosuid", "nodev"} <= set(scratch.removeprefix("/tmp:").split(","))
    assert "size=16m" in scratch
    assert "cap_add" not in service
    assert not service.keys() & {"privileged", "user", "volumes", "network_mode", "pid"}


@pytest.mark.parametrize("name", SERVICES)
def test_nothing_can_gain_rights_or_take_the_whole_machine(name: str) -> None:
    service = SERVICES[name]
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["deploy"]["resources"]["limits"].keys() == {"cpus", "memory", "pids"}


def test_the_roles_script_makes_the_plain_role_that_migrations_expect(server: Server) -> None:
    script = FILLED.sub(r"\2", COMPOSE["configs"]["roles"]["content"])
    assert APPLICATION_ROLE in script
    role = f"role_{secrets.token_hex(6)}"
    try:
        statements = [one for one in script.replace(APPLICATION_ROLE, role).split(";") if one.strip()]
        question = f"SELECT rolcanlogin, rolsuper, rolbypassrls, rolcreatedb FROM pg_roles WHERE rolname = '{role}'"
        (found,) = asyncio.run(execute(server.admin_url, *statements, question))
        assert tuple(found) == (True, False, False, False)
    finally:
        asyncio.run(execute(server.admin_url, f"DROP ROLE IF EXISTS {role}"))
