"""`oarlock doctor`: what the service stands on, and what is wrong with it."""

import asyncio
import os
import platform
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from service import __version__
from service.commands.failures import FAILED, Failure
from service.commands.findings import Finding, look_at_cluster, look_at_pooler, look_at_replica
from service.commands.ground import Ground, check_version, found, reaching, read_settings
from service.commands.tables import tell_json
from service.commands.terminal import harmless, styled, tell_beside
from service.edge.issuers import Unreadable, read_keys
from service.edge.telemetry import wish_of
from service.errors import Problem
from service.settings import Settings
from service.store import migrations
from service.store.database import APPLICATION_ROLE, make_engine, read_standing
from service.store.embedded import default_data_dir
from service.store.partitions import LEAST_AHEAD, look, months_ahead
from service.store.work import utc_now

PREFIX = "OARLOCK_"
FOUND_AT = 19
"""The column in which begins what was found."""
ROOM = 512 * 2**20
"""Bytes of free disk below which the embedded database is in danger."""


def examine(*, as_json: bool) -> None:
    """Look at everything, tell it, and exit 1 if something is wrong."""
    settings = read_settings()
    findings = [*_surroundings(settings), *_issuers(settings), *_database(settings)]
    if as_json:
        tell_json(findings)
    else:
        for one in findings:
            mark = styled("ok   ", color="green") if one.ok else styled("WRONG", color="red", bold=True)
            tell_beside(f"{mark}  {one.check:<12}", harmless(one.found), FOUND_AT)
    if not all(one.ok for one in findings):
        raise typer.Exit(FAILED)


def list_settings(*, as_json: bool) -> None:
    """All settings: variable, default, present value, meaning. What may hold a secret is only said to be set."""
    present = read_settings()
    rows: list[dict[str, Any]] = []
    for name, field in Settings.model_fields.items():
        value = getattr(present, name)
        secret = not field.repr and value is not None
        rows.append(
            {
                "variable": PREFIX + name.upper(),
                "default": field.default,
                "value": "(set)" if secret else _plain(value),
                "description": field.description,
            }
        )
    if as_json:
        tell_json(rows)
        return
    for row in rows:
        value, default = (_shown(row[key]) for key in ("value", "default"))
        by_default = "" if value == default else f"  (default: {default})"
        typer.echo(f"{styled(row['variable'], bold=True)} = {value}{styled(by_default, dim=True)}")
        tell_beside("    ", row["description"], 4)


def _plain(value: Any) -> Any:
    """A setting as JSON has it; of issuers, what was set."""
    if isinstance(value, tuple):
        return [one.model_dump(mode="json", exclude_defaults=True) for one in value]
    return str(value) if isinstance(value, Path) else value


def _shown(value: Any) -> Any:
    return "(unset)" if value is None else "(empty)" if value in ("", (), []) else value


def _surroundings(settings: Settings) -> Iterator[Finding]:
    yield Finding("oarlock", True, __version__)
    yield Finding("python", True, f"{platform.python_version()} on {platform.system()} {platform.machine()}")
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    unknown = sorted(name for name in os.environ if name.startswith(PREFIX) and name.upper() not in known)
    yield Finding("settings", not unknown, f"unknown: {', '.join(unknown)}" if unknown else "all known")
    wish = wish_of()
    yield Finding("telemetry", wish.amiss is None, str(wish))
    embedded = (settings.data_dir or default_data_dir()) if settings.database_url is None else None
    place = settings.watched_disk or embedded
    if place is not None:
        free, least = shutil.disk_usage(_existing(place)).free, settings.min_free_mb * 2**20
        refusing = f", and with less than {settings.min_free_mb:,} MB nothing is stored" if free < least else ""
        yield Finding("disk", free >= max(ROOM, least), f"{free // 2**20:,} MB free for {place}{refusing}")


def _issuers(settings: Settings) -> Iterator[Finding]:
    """Whether the keys of each trusted issuer can be read from here."""
    for issuer in settings.oidc_issuers:
        try:
            many = sum(map(len, asyncio.run(read_keys(issuer)).values()))
            yield Finding("issuer", many > 0, f"{issuer.issuer} has {many} usable keys")
        except Exception as error:  # whatever is in the way
            reason = str(error) if isinstance(error, Unreadable) else type(error).__name__
            yield Finding("issuer", False, f"{issuer.issuer} cannot be read: {reason}")


def _existing(place: Path) -> Path:
    place = place.expanduser().absolute()
    return next(folder for folder in (place, *place.parents) if folder.exists())


def _database(settings: Settings) -> Iterator[Finding]:
    if settings.database_url is None and settings.migration_database_url is None:
        place = settings.data_dir or default_data_dir()
        if not place.expanduser().exists():
            yield Finding("database", True, f"embedded, to be made in {place} by the first start")
            return
        yield Finding("database", True, f"embedded, in {place}")
    else:
        yield Finding("database", True, "OARLOCK_DATABASE_URL")
    try:
        with found(settings) as place:
            yield from asyncio.run(_look(place, settings))
    except (Failure, Problem) as failure:
        yield Finding("connection", False, str(failure))


async def _look(place: Ground, settings: Settings) -> list[Finding]:
    direct = settings.direct_database_url or place.url
    with reaching(direct):
        version = await check_version(direct, settings)
        findings = [Finding("postgresql", True, f"{version // 10_000}.{version % 10_000}")]
        findings.append(await _look_at_role(direct, settings))
    with reaching(place.admin_url):
        present, newest = await migrations.current(place.admin_url), migrations.head()
        findings.append(Finding("migrations", present == newest, f"at {present or '(none)'}, the newest is {newest}"))
        if present == newest:
            drift = await migrations.drift(place.admin_url)
            said = f"{len(drift)} differences to the declared tables" if drift else "as declared"
            findings.append(Finding("tables", not drift, said))
            ahead = months_ahead((await look(place.admin_url)).years, utc_now().date())
            enough = ahead >= LEAST_AHEAD
            said = f"made for {ahead} months" if enough else f"made for {ahead} months only: run `oarlock migrate`"
            findings.append(Finding("partitions", enough, said))
            findings += await look_at_cluster(place.admin_url)
            findings += await look_at_pooler(place, settings)
    return findings + await look_at_replica(settings)


async def _look_at_role(url: str, settings: Settings) -> Finding:
    engine = make_engine(url, settings)
    try:
        standing = await read_standing(engine)
    finally:
        await engine.dispose()
    if not standing.above_policies:
        return Finding("role", True, "a plain one: row-level security holds")
    if standing.may_assume:
        return Finding("role", True, f"above row-level security, so the service works as {APPLICATION_ROLE}")
    return Finding("role", False, f"above row-level security, and there is no {APPLICATION_ROLE} to work as")
