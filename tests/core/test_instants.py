"""Many written times at once: the same instants as one by one, or none."""

from datetime import datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.instants import EPOCH, datetime_of, micros_of, read_instants
from service.core.periods import EARLIEST, LATEST

MOMENTS = st.integers(micros_of(EARLIEST), micros_of(LATEST) - 1)


def written(micros: int, digits: int) -> str:
    moment = datetime_of(micros)
    fraction = f".{moment.microsecond:06}"[: digits + 1] if digits else ""
    return moment.strftime("%Y-%m-%dT%H:%M:%S") + fraction + "Z"


@given(st.lists(st.tuples(MOMENTS, st.integers(0, 6)), max_size=30))
def test_as_one_by_one(moments):
    texts = [written(*moment) for moment in moments]
    micros, read = read_instants(texts)
    assert read.all()
    assert micros.tolist() == [micros_of(datetime.fromisoformat(text)) for text in texts]


@given(st.lists(st.text(alphabet="0123456789-:TZ. +", max_size=30) | st.text(max_size=30), max_size=20))
def test_what_is_read_is_what_python_reads(texts):
    micros, read = read_instants(texts)
    for place in np.flatnonzero(read).tolist():
        assert micros_of(datetime.fromisoformat(texts[place])) == micros[place]


@pytest.mark.parametrize(
    "text",
    [
        "2025-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-13-01T00:00:00Z",
        "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-32T00:00:00Z", "2026-01-01T24:00:00Z",
        "2026-01-01T00:60:00Z", "2026-01-01T00:00:60Z", "1899-12-31T23:59:59Z", "2200-01-01T00:00:00Z",
        "2026-01-01t00:00:00Z", "2026-01-01T00:00:00z", "2026-01-01 00:00:00Z", "2026-01-01T00:00:00",
        "2026-01-01T00:00:0/Z", "2026-01-01T00:00:0:Z", "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00.1234567Z",
        "2026-01-01T00:00:00+00:00", "2026-01-01", "1767225600", "", "２026-01-01T00:00:00Z",
    ],
)  # fmt: skip
def test_what_is_left_to_others(text):
    assert not read_instants([text])[1].any()


def test_leap_days_and_the_ends_of_the_years():
    texts = ["2000-02-29T00:00:00Z", "2024-02-29T12:00:00Z", "1970-01-01T00:00:00Z", "2199-12-31T23:59:59Z"]
    micros, read = read_instants(texts)
    assert read.all()
    assert [datetime_of(one) for one in micros.tolist()] == [datetime.fromisoformat(text) for text in texts]
    assert datetime_of(1) - EPOCH == timedelta(microseconds=1)
