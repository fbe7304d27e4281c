"""`oarlock worker`: upkeep, beside processes that serve or instead of theirs."""

import asyncio
from dataclasses import asdict
from datetime import date

import typer

from service.commands.failures import FAILED
from service.commands.ground import Ground, bring_up_to_date, found, open_database, reaching, read_settings
from service.edge.observability import configure_logs
from service.operations.upkeep import Done, keep_all, keep_up
from service.settings import Settings
from service.store.partitions import ensure_partitions
from service.store.work import utc_now


def run_worker(minutes: float, *, once: bool) -> None:
    """Do upkeep until told to stop, or once."""
    settings = read_settings()
    configure_logs(settings)
    with found(settings) as place:
        done = asyncio.run(_work(place, settings, minutes, once=once))
    if done is not None:
        typer.echo(", ".join(f"{name.replace('_', ' ')}: {count:,}" for name, count in asdict(done).items()))
        if done.failed:
            raise typer.Exit(FAILED)


async def _work(place: Ground, settings: Settings, minutes: float, *, once: bool) -> Done | None:
    if place.embedded is not None:
        await bring_up_to_date(place, settings)
    database = await open_database(place, settings)

    async def renew(today: date) -> None:
        await ensure_partitions(place.admin_url, today)

    try:
        if not once:
            await keep_up(database, settings, minutes, renew, rest=0.0)
            return None
        with reaching(place.url):
            await renew(utc_now().date())
            return await keep_all(database, delivery_days=settings.delivery_days)
    finally:
        await database.close()
