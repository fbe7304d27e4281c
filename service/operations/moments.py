"""Looking back: the moment that a read goes back to, the day it is then, and what was said of things until then."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import distinct_on

from service.core.moments import known_at
from service.core.periods import Untimely, parse_instant
from service.errors import invalid
from service.operations.workspaces import calendar_of, today_of
from service.store.tables import Change
from service.store.tables.base import table_of
from service.store.work import Work


@contextmanager
def _told() -> Generator[None]:
    """A time that cannot be used is a problem of the parameter it was written in."""
    try:
        yield
    except Untimely as error:
        raise invalid(error.field, error.code, error.message) from None


async def moment_of(work: Work, written: str | None, field: str = "as_of") -> datetime | None:
    """The instant to look back to: RFC 3339, or a day, whose end is meant. The future is refused.

    None stays None, or is the instant that the work as a whole looks back to.
    """
    if written is None:
        return work.as_of
    zone = (await calendar_of(work)).zone
    with _told():
        return known_at(written, zone, work.now, field)


async def instant_of(work: Work, written: str | None, field: str) -> datetime | None:
    """An instant from RFC 3339, or the first moment of a day, in the workspace's zone. None stays None."""
    if written is None:
        return None
    zone = (await calendar_of(work)).zone
    with _told():
        return parse_instant(written, zone, field)


async def day_of(work: Work, as_of: datetime | None) -> date:
    """The day it was in the workspace at an instant; today without one."""
    return await today_of(work) if as_of is None else as_of.astimezone((await calendar_of(work)).zone).date()


async def earlier_values(work: Work, ids: Iterable[UUID], field: str, as_of: datetime | None) -> dict[UUID, Any]:
    """What a field held at an instant, as the log keeps it, of those things where it was changed since then."""
    wanted = list(dict.fromkeys(ids))
    if as_of is None or not wanted:
        return {}
    table = table_of(Change)
    held = table.c.before[field].label("held")
    query = (
        work.select(Change, table.c.noun_id, held)
        .where(table.c.noun_id.in_(wanted), table.c.changed_at > as_of, table.c.before.has_key(field))
        .ext(distinct_on(table.c.noun_id))
        .order_by(table.c.noun_id, table.c.seq)
    )
    return {row.noun_id: row.held for row in await work.rows(query)}
