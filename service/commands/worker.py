"""`oarlock worker`: upkeep and webhooks, beside processes that serve or instead of theirs."""

import asyncio
from collections.abc import Coroutine, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

import typer

from service.commands.failures import FAILED
from service.commands.ground import Ground, bring_up_to_date, found, open_database, reaching, read_settings
from service.commands.signals import ENDING
from service.commands.tables import tell_json
from service.commands.terminal import watched
from service.edge.logs import configure_logs
from service.edge.telemetry import telemetry_of
from service.operations.upkeep import Done, keep_all, keep_up
from service.settings import Settings
from service.store.notices import listen
from service.store.partitions import ensure_partitions
from service.store.work import utc_now
from service.webhooks.outbound.dispatcher import Dispatcher


def run_worker(minutes: float, *, once: bool, as_json: bool) -> None:
    """Do upkeep, and tell endpoints of events, until told to stop; or do upkeep once."""
    settings = read_settings()
    with watched("Upkeep", hidden=not once or as_json):
        configure_logs(settings)  # within, so that its lines go above the bar
        with found(settings) as place:
            done = asyncio.run(_work(place, settings, minutes, once=once))
    if done is not None:
        if as_json:
            tell_json(done)
        else:
            _tell(done)
        if done.failed:
            raise typer.Exit(FAILED)


def _tell(done: Done) -> None:
    typer.echo(", ".join(f"{name.replace('_', ' ')}: {count:,}" for name, count in asdict(done).items()))


async def _work(place: Ground, settings: Settings, minutes: float, *, once: bool) -> Done | None:
    if place.embedded is not None:
        await bring_up_to_date(place, settings)
    database = await open_database(place, settings)
    telemetry = telemetry_of()
    telemetry.begin()

    async def renew(today: date) -> None:
        await ensure_partitions(place.admin_url, today)

    try:
        if not once:
            duties = [keep_up(database, settings, minutes, renew, rest=0.0)]
            if settings.webhook_workers:
                dispatcher = Dispatcher(database, settings.webhook_workers)
                duties += [listen(database, dispatcher.hear, dispatcher.look), dispatcher.run()]
            await _until_told(duties)
            return None
        with reaching(place.url):
            await renew(utc_now().date())
            return await keep_all(database, delivery_days=settings.delivery_days, log_days=settings.log_days)
    finally:
        await database.close()
        await asyncio.to_thread(telemetry.end)


async def _until_told(duties: Sequence[Coroutine[Any, Any, None]]) -> None:
    """Do several things until told to stop, then let each of them end in order. What fails ends all of them."""
    stop = asyncio.Event()
    for one in ENDING:
        asyncio.get_running_loop().add_signal_handler(one, stop.set)
    tasks = [asyncio.ensure_future(one) for one in (*duties, stop.wait())]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
    for ended in await asyncio.gather(*tasks, return_exceptions=True):
        if isinstance(ended, Exception):
            raise ended
