"""When a delivery is tried again: the schedule of Standard Webhooks, stretched a little, never shortened."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

MINUTE, HOUR = 60.0, 3600.0
DELAYS = (5.0, 5 * MINUTE, 30 * MINUTE, *(hours * HOUR for hours in (2, 5, 10, 14, 20, 24)))
"""Seconds from one failure to the next attempt. After the last of these attempts it is given up."""

MOST_ATTEMPTS = len(DELAYS) + 1
SPREAD = 0.1
"""By which part of itself a delay is stretched at most, so that what failed together does not come back together."""

LONGEST_WAIT = 24 * HOUR
"""Seconds for which a receiver can ask to be left alone, at most."""

SECONDS = re.compile(r"[0-9]{1,9}")


def delay_after(failures: int, luck: float, asked: float | None = None) -> float | None:
    """Seconds until the next attempt after so many failures (from 1); None: it is given up.

    `luck`, 0 to 1, chooses how much the delay is stretched. `asked` is what the receiver asked for, in seconds: it is
    waited for, up to a day, but the schedule is not shortened by it.
    """
    if failures >= MOST_ATTEMPTS:
        return None
    planned = DELAYS[failures - 1] * (1 + SPREAD * luck)
    return planned if asked is None else max(planned, min(asked, LONGEST_WAIT))


def asked_for(retry_after: str | None, now: datetime) -> float | None:
    """Seconds that a `Retry-After` asks for (RFC 9110 §10.2.3), a number or a date; None for what is neither."""
    if retry_after is None:
        return None
    if SECONDS.fullmatch(retry_after.strip()):
        return float(retry_after)
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return max(0.0, ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now).total_seconds())
