"""Moments that people write to say what they want to read: from when, until when, and as it was known when."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from service.core.periods import Untimely, parse_instant

TICK = timedelta(microseconds=1)
"""The least that instants differ by."""
DAY_LENGTH = len("2026-11-21")


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """The first moment of a day in a zone, in UTC; on a day that begins later there, the moment it begins."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def known_at(written: str, zone: ZoneInfo, now: datetime, field: str = "as_of") -> datetime:
    """The instant that is looked back to: RFC 3339, or a day, which means its end. Today ends now.

    Raises Untimely for what lies in the future: nobody knows it yet.
    """
    moment = parse_instant(written, zone, field)
    if len(written) == DAY_LENGTH and moment <= now:
        moment = min(midnight(moment.astimezone(zone).date() + timedelta(days=1), zone) - TICK, now)
    if moment > now:
        raise Untimely(
            "in_the_future", field, "Nobody knows the future yet: ask for what is known now, or was earlier."
        )
    return moment
