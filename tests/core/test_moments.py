"""The moment to look back to: an instant, or the end of a day in the workspace's zone; never the future."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from service.core.moments import known_at
from service.core.periods import Untimely

SOFIA = ZoneInfo("Europe/Sofia")
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-11-21T12:00:00Z", NOW),
        ("2026-11-21T13:59:59+02:00", datetime(2026, 11, 21, 11, 59, 59, tzinfo=UTC)),
        ("2026-11-21T13:59", datetime(2026, 11, 21, 11, 59, tzinfo=UTC)),
        ("2026-11-20", datetime(2026, 11, 20, 21, 59, 59, 999999, tzinfo=UTC)),
        ("2026-07-01", datetime(2026, 7, 1, 20, 59, 59, 999999, tzinfo=UTC)),
        ("2026-10-25", datetime(2026, 10, 25, 21, 59, 59, 999999, tzinfo=UTC)),
        ("2026-11-21", NOW),
    ],
)
def test_a_day_means_its_end_and_today_ends_now(written: str, expected: datetime) -> None:
    assert known_at(written, SOFIA, NOW) == expected


@pytest.mark.parametrize("written", ["2026-11-22", "2026-11-21T12:00:01Z", "2026-11-21T14:01"])
def test_nobody_knows_the_future(written: str) -> None:
    with pytest.raises(Untimely) as caught:
        known_at(written, SOFIA, NOW)
    assert (caught.value.code, caught.value.field) == ("in_the_future", "as_of")


@pytest.mark.parametrize("written", ["", "yesterday", "1767600000", "2026-02-30", "2026-11-21T25:00:00Z", "1899-01-01"])
def test_what_is_no_time_is_refused(written: str) -> None:
    with pytest.raises(Untimely) as caught:
        known_at(written, SOFIA, NOW)
    assert caught.value.code == "bad_time"
