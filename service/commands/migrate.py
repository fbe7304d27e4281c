"""`oarlock migrate`: the tables of a database, up to date."""

import asyncio

import typer
from alembic.util import CommandError

from service.commands.failures import FAILED, MISUSED, Failure
from service.commands.ground import bring_up_to_date, check_version, found, reaching, read_settings
from service.commands.tables import tell_json
from service.commands.terminal import watched
from service.store import migrations


def take_tables_back(revision: str, *, as_json: bool) -> None:
    """Undo migrations down to a revision; what they had added to the tables is gone with them."""
    settings = read_settings()

    async def go(url: str) -> str | None:
        with reaching(url):
            await check_version(url, settings)
            await migrations.downgrade(url, revision)
            return await migrations.current(url)

    with found(settings, to_migrate=True) as place:
        try:
            with watched("Taking the tables back", hidden=as_json):
                present = asyncio.run(go(place.admin_url))
        except CommandError:
            message = "There is no such revision to go back to. `oarlock doctor` tells the present one."
            raise Failure(message, MISUSED) from None
    said = f"The database is at revision {present}. The Oarlock that knows no later one can run on it."
    _tell(present, said, as_json=as_json)


def bring_tables_up_to_date(*, check: bool, as_json: bool) -> None:
    """Migrate, or only tell whether that is needed."""
    settings = read_settings()

    async def look(url: str) -> str | None:
        with reaching(url):
            await check_version(url, settings)
            return await migrations.current(url)

    with watched("Starting the database", hidden=as_json or check) as bar, found(settings, to_migrate=True) as place:
        task = look(place.admin_url) if check else bring_up_to_date(place, settings, bar)
        present = asyncio.run(task)
    newest = migrations.head()
    if present != newest and as_json:
        _tell(present, "", as_json=True)
        raise typer.Exit(FAILED)
    if present != newest:
        message = f"The database is at revision {present or '(none)'}, the newest is {newest}: run `oarlock migrate`."
        raise Failure(message)
    _tell(newest, f"The database is at revision {newest}, the newest.", as_json=as_json)


def _tell(present: str | None, said: str, *, as_json: bool) -> None:
    if as_json:
        tell_json({"revision": present, "newest": migrations.head()})
    else:
        typer.echo(said)
