"""Few and many, quickly read or slowly: the same readings have the same periods, and the same faults."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from uuid_utils.compat import uuid7

from service.core.instants import datetime_of
from service.core.periods import Calendar
from service.operations import placing
from service.operations.outcomes import Recorded
from service.operations.placing import Placing, place
from service.operations.sent import read_items, read_quickly

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
TIMES = [
    "2026-01-05T10:00:00Z", "2026-01-05T10:00:00.25Z", "2026-01-05", "2026-03-29T02:30:00", "2027-01-01T00:00:00Z",
    "2026-11-21T12:04:59Z", "2026-11-21T12:05:01Z", "nonsense", "2026-02-30", "2026-01-05T10:00:00+02:00",
]  # fmt: skip


class Row:
    """A metric, as the store gives it."""

    def __init__(self, key: str, kind: str, cadence: str, formula: str | None = None) -> None:
        self.id, self.key, self.kind, self.cadence, self.formula = uuid7(), key, kind, cadence, formula
        self.rolled, self.closed_before = False, None


METRICS = [
    Row("level", "level", "daily"), Row("flow", "flow", "daily"), Row("weekly", "ratio", "weekly"),
    Row("odd", "unique", "irregular"), Row("derived", "ratio", "daily", "flow / level"),
]  # fmt: skip
MOMENT = st.none() | st.sampled_from(TIMES)
NAMES = [*(row.key for row in METRICS), str(METRICS[0].id), "nobody"]
READING = st.fixed_dictionaries(
    {"metric": st.sampled_from(NAMES), "value": st.floats(-9, 9)},
    optional={
        "at": MOMENT, "period_start": MOMENT, "period_end": MOMENT, "observed_at": MOMENT,
        "source": st.sampled_from(["till", "x" * 301]), "note": st.sampled_from(["a", "b\0", "от каси"]),
        "provisional": st.booleans(), "unknown": st.just(1),
    },
)  # fmt: skip


def placed(read: Any) -> tuple[dict[int, Any], dict[int, tuple[Any, ...]]]:
    told = Recorded(np.zeros(len(read), np.uint8))
    by = {row.key: row for row in METRICS} | {str(row.id): row for row in METRICS}
    rows = [one for one in read if not hasattr(one, "kind")]
    places = [at for at, one in enumerate(read) if not hasattr(one, "kind")]
    found = place(rows, places, "api", Placing(by, Calendar(ZoneInfo("Europe/Sofia")), NOW), told)
    columns = found.columns
    assert list(zip(columns.metric, columns.start, strict=True)) == sorted(
        zip(columns.metric, columns.start, strict=True)
    )
    wide = {
        name: column if isinstance(column, list) else [column] * len(columns) for name, column in columns.more.items()
    }
    good = {
        int(at): (
            columns.metrics[columns.metric[place]], datetime_of(int(columns.start[place])),
            datetime_of(int(columns.end[place])),
            float(columns.value[place]), *(wide[name][place] for name in sorted(wide)),
        )
        for place, at in enumerate(found.places)
    }  # fmt: skip
    return told.missed, good


@given(st.lists(READING, max_size=12))
def test_read_at_once_or_one_by_one(items):
    one_by_one = placed(read_items(items))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(placing, "MANY", 0)
        assert placed(read_items(items)) == one_by_one
    quick = read_quickly(orjson.dumps(items))
    if quick is not None:
        assert placed(quick) == one_by_one
    assert len(one_by_one[0]) + len(one_by_one[1]) >= len([one for one in items if "unknown" not in one])


@pytest.mark.parametrize(
    "body", [b"", b"null", b"[1]", b'[{"metric": 5}]', b"[" * 5000, b'{"metric":"a","value":1e999}', b"\xff"]
)
def test_the_quick_reader_takes_only_what_is_well(body):
    assert read_quickly(body) is None


def test_the_quick_reader_declares_what_is_documented():
    (one,) = read_quickly(b' {"metric": "a", "value": 1, "at": "2026-01-01", "note": "n", "provisional": true}') or []
    assert (one.metric, one.value, one.at, one.note, one.provisional, one.source) == (
        "a",
        1.0,
        "2026-01-01",
        "n",
        True,
        None,
    )
    assert isinstance(one.value, float)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 10**400, True, "5", None])
def test_what_is_no_finite_number_is_refused(value):
    missed, good = placed(read_items([{"metric": "level", "value": value, "at": "2026-01-05"}]))
    assert not good or missed
    told = read_items([{"metric": "level", "value": value, "at": "2026-01-05"}])
    assert hasattr(told[0], "kind") or missed
