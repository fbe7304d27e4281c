"""`oarlock migrate`: the tables of a database, up to date."""

import asyncio

import typer
from alembic.util import CommandError

from service.commands.failures import MISUSED, Failure
from service.commands.ground import bring_up_to_date, check_version, found, reaching, read_settings
from service.store import migrations


def take_tables_back(revision: str) -> None:
    """Undo migrations down to a revision; what they had added to the tables is gone with them."""
    settings = read_settings()

    async def go(url: str) -> str | None:
        with reaching(url):
            await check_version(url, settings)
            await migrations.downgrade(url, revision)
            return await migrations.current(url)

    with found(settings, to_migrate=True) as place:
        try:
            present = asyncio.run(go(place.admin_url))
        except CommandError:
            message = "There is no such revision to go back to. `oarlock doctor` tells the present one."
            raise Failure(message, MISUSED) from None
    typer.echo(f"The database is at revision {present}. The Oarlock that knows no later one can run on it.")


def bring_tables_up_to_date(*, check: bool) -> None:
    """Migrate, or only tell whether that is needed."""
    settings = read_settings()

    async def look(url: str) -> str | None:
        with reaching(url):
            await check_version(url, settings)
            return await migrations.current(url)

    with found(settings, to_migrate=True) as place:
        if not check:
            revision = asyncio.run(bring_up_to_date(place, settings))
            typer.echo(f"The database is at revision {revision}, the newest.")
            return
        present, newest = asyncio.run(look(place.admin_url)), migrations.head()
    if present != newest:
        message = f"The database is at revision {present or '(none)'}, the newest is {newest}: run `oarlock migrate`."
        raise Failure(message)
    typer.echo(f"The database is at revision {newest}, the newest.")
