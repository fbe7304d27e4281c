"""Looking back: the moment that a read goes back to, from a text."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime

from service.core.moments import known_at
from service.core.periods import Untimely, parse_instant
from service.errors import invalid
from service.operations.workspaces import calendar_of
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
