"""Many written times at once: RFC 3339 in UTC, read by arrays of digits instead of one by one.

Only the form that machines write is read here, `2026-11-21T09:00:00Z` with or without a fraction. What is written in
another way is left to `periods.parse_instant`, which is slower and says what is wrong.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from service.core.periods import EARLIEST, LATEST

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
HEAD = len("2026-11-21T09:00:00")
WRITTEN_LENGTHS = (HEAD + 1, *range(HEAD + len(".1Z"), HEAD + len(".123456Z") + 1))
MARKS = ((4, "-"), (7, "-"), (10, "T"), (13, ":"), (16, ":"))
DAYS_BEFORE_MONTH = np.cumsum([0, 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30])
LENGTHS = np.array([0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])

Micros = NDArray[np.int64]


def micros_of(moment: datetime) -> int:
    """Microseconds since 1970, exactly."""
    return (moment - EPOCH) // MICROSECOND


def datetime_of(micros: int) -> datetime:
    """The instant so many microseconds after 1970."""
    return EPOCH + micros * MICROSECOND


def read_instants(texts: Sequence[str]) -> tuple[Micros, NDArray[np.bool_]]:
    """Microseconds since 1970 of each text, and which of them could be read; what could not has no meaning."""
    micros = np.zeros(len(texts), np.int64)
    read = np.zeros(len(texts), np.bool_)
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    for length in np.unique(lengths).tolist():
        if length not in WRITTEN_LENGTHS:
            continue
        places = np.flatnonzero(lengths == length)
        joined = "".join([texts[place] for place in places.tolist()])
        if joined.isascii():
            signs = np.frombuffer(joined.encode(), np.uint8).reshape(len(places), length)
            micros[places], read[places] = _read_alike(signs)
    return micros, read


def _read_alike(signs: NDArray[np.uint8]) -> tuple[Micros, NDArray[np.bool_]]:
    """The instants in texts of one length, a row of characters each."""
    length = signs.shape[1]
    marks = [*MARKS, (length - 1, "Z")] + ([(HEAD, ".")] if length > HEAD + 1 else [])
    good = np.ones(len(signs), np.bool_)
    for place, mark in marks:
        good &= signs[:, place] == ord(mark)
    digits = signs.astype(np.int64) - ord("0")
    marked = {place for place, _ in marks}
    written = digits[:, [place for place in range(length) if place not in marked]]
    good &= ((written >= 0) & (written <= 9)).all(axis=1)
    year, month, day, hour, minute, second = (
        _number(digits, start, end) for start, end in ((0, 4), (5, 7), (8, 10), (11, 13), (14, 16), (17, 19))
    )
    good &= (year >= EARLIEST.year) & (year < LATEST.year) & (hour < 24) & (minute < 60) & (second < 60)
    good &= (month >= 1) & (month <= 12)
    month = np.clip(month, 0, 12)
    leap = ((year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))).astype(np.int64)
    good &= (day >= 1) & (day <= LENGTHS[month] - ((month == 2) & (leap == 0)))
    before = year - 1  # the days before a year, by the years before it
    days = before * 365 + before // 4 - before // 100 + before // 400 + DAYS_BEFORE_MONTH[month]
    days += ((month > 2) & (leap == 1)) + day - EPOCH.toordinal()
    micros = (((days * 24 + hour) * 60 + minute) * 60 + second) * 1_000_000
    if length > HEAD + 1:
        fraction = length - HEAD - 2
        micros += _number(digits, HEAD + 1, length - 1) * 10 ** (6 - fraction)
    return micros, good


def _number(digits: Micros, start: int, end: int) -> Micros:
    number = digits[:, start].copy()
    for place in range(start + 1, end):
        number = number * 10 + digits[:, place]
    return number
