"""What data points say: keys of metrics, figures, and running totals settled one after another."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from service.core.telemetry import (
    NO_START,
    NO_TEMPORALITY,
    NO_TIME,
    NO_VALUE,
    NOT_FINITE,
    OTHER_TOTAL,
    OUT_OF_ORDER,
    Figure,
    Meaning,
    Point,
    Settled,
    Temporality,
    Total,
    figures_of,
    key_of,
    settle,
)
from service.store.tables.measures import METRIC_KEY

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
NANOS = int(NOON.timestamp()) * 10**9
MINUTE = 60 * 10**9


def point(**changes: Any) -> Point:
    given: dict[str, Any] = {
        "place": "p", "name": "visits", "source": "shop", "origin": b"o", "attributes": (), "temporality": None,
        "monotonic": False, "start": NANOS - MINUTE, "time": NANOS, "figures": (("", 5.0),),
    }  # fmt: skip
    return Point(**given | changes)


def total(minute: int, value: float, start: int | None = 0) -> Figure:
    """What a counter that began `start` minutes after noon stood at."""
    began = None if start is None else NOON + timedelta(minutes=start)
    return Figure(0, "visits", b"s", "shop", Meaning.TOTAL, value, began, NOON + timedelta(minutes=minute))


@pytest.mark.parametrize(
    ("name", "attributes", "key"),
    [
        ("visits", (), "visits"),
        ("http.server.duration", (), "http.server.duration"),
        ("visits", (("page", "home"), ("country", "bg")), "visits/country:bg/page:home"),
        ("visits", (("page", ""),), "visits/page:"),
        ("visits", (("oarlock.metric", "shop visits"), ("page", "x")), "shop visits"),
    ],
)
def test_keys_are_made_of_name_and_attributes(name: str, attributes: tuple[Any, ...], key: str) -> None:
    assert key_of(name, attributes) == key


@pytest.mark.parametrize(
    ("name", "attributes"),
    [
        ("a b", ()), ("a/b:c", ()), ("_a", ()), ("", ()), ("посещения", ()), ("a" * 121, ()),
        ("visits", (("page", "/home"),)), ("visits", (("page", "a:b"),)), ("visits", (("p" * 119, "x"),)),
    ],
)  # fmt: skip
def test_what_cannot_stand_in_a_key_ends_in_a_digest_of_it(name: str, attributes: tuple[Any, ...]) -> None:
    key = key_of(name, attributes)
    assert re.fullmatch(METRIC_KEY["pattern"], key)
    assert re.search(r"-[0-9a-f]{10}$", key)
    assert key_of(name + "?", attributes) != key


def test_series_that_would_be_written_alike_have_different_keys() -> None:
    alike = [
        ("visits", (("page", "a b"),)), ("visits", (("page", "a_b"),)), ("visits/page:a_b", ()),
        ("visits", (("page", "a/b:c"),)), ("visits", (("page", "a"), ("b", "c"))),
    ]  # fmt: skip
    assert len({key_of(*one) for one in alike}) == len(alike)


def test_a_gauge_is_a_level_and_a_delta_a_flow() -> None:
    figures, dropped = figures_of([point(), point(temporality=Temporality.DELTA, time=NANOS + 1999)])
    assert dropped == []
    assert [(one.meaning, one.value, one.time) for one in figures] == [
        (Meaning.LEVEL, 5.0, NOON),
        (Meaning.FLOW, 5.0, NOON + timedelta(microseconds=1)),
    ]
    assert figures[1].start == NOON - timedelta(minutes=1)


def test_a_cumulative_sum_is_a_total_if_it_only_grows_and_a_level_if_not() -> None:
    cumulative = point(temporality=Temporality.CUMULATIVE)
    growing = point(temporality=Temporality.CUMULATIVE, monotonic=True)
    assert [one.meaning for one in figures_of([cumulative, growing])[0]] == [Meaning.LEVEL, Meaning.TOTAL]


def test_a_histogram_is_a_sum_and_a_count() -> None:
    parts = (("." + name, value) for name, value in (("sum", 12.5), ("count", 3.0)))
    figures, _ = figures_of(
        [point(temporality=Temporality.DELTA, figures=tuple(parts), attributes=(("page", "home"),))]
    )
    assert [(one.metric, one.value) for one in figures] == [
        ("visits.count/page:home", 3.0),
        ("visits.sum/page:home", 12.5),
    ]


def test_streams_are_told_apart_by_where_they_come_from() -> None:
    figures, _ = figures_of([point(), point(origin=b"elsewhere"), point(attributes=(("oarlock.metric", "visits"),))])
    assert {one.metric for one in figures} == {"visits"}
    assert len({one.stream for one in figures}) == 3


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"time": 0}, NO_TIME),
        ({"figures": (("", None),)}, NO_VALUE),
        ({"figures": (("", float("nan")),)}, NOT_FINITE),
        ({"figures": ((".sum", float("inf")), (".count", 1.0))}, NOT_FINITE),
        ({"temporality": Temporality.UNSPECIFIED}, NO_TEMPORALITY),
        ({"temporality": Temporality.DELTA, "start": 0}, NO_START),
        ({"temporality": Temporality.DELTA, "start": NANOS}, NO_START),
    ],
)
def test_what_cannot_be_recorded_is_dropped_and_said(changes: dict[str, Any], message: str) -> None:
    figures, dropped = figures_of([point(), point(**changes)])
    assert len(figures) == 1
    assert [(one.number, one.message) for one in dropped] == [(1, message)]


def test_a_point_that_recorded_nothing_says_nothing() -> None:
    assert figures_of([point(recorded=False, figures=(("", None),))]) == ([], [])


def test_totals_become_what_they_grew_by() -> None:
    first = settle(None, total(1, 10))
    assert first == Settled(Total(NOON, NOON + timedelta(minutes=1), 10), NOON, 10)
    second = settle(first.total, total(2, 25))
    assert (second.start, second.value) == (NOON + timedelta(minutes=1), 15)
    again = settle(second.total, total(2, 25))
    assert (again.total, again.value, again.message) == (second.total, None, None)
    assert settle(second.total, total(3, 25)).value == 0


def test_a_total_that_begins_anew_is_all_new() -> None:
    last = settle(None, total(10, 100)).total
    restarted = settle(last, total(12, 5, start=11))
    assert (restarted.start, restarted.value) == (NOON + timedelta(minutes=11), 5)
    fallen = settle(last, total(12, 5))
    assert (fallen.start, fallen.value) == (NOON + timedelta(minutes=10), 5)
    overlapping = settle(last, total(12, 5, start=9))
    assert (overlapping.start, overlapping.value) == (NOON + timedelta(minutes=10), 5)


def test_a_total_of_unknown_start_is_only_counted_from() -> None:
    first = settle(None, total(1, 1000, start=None))
    assert (first.value, first.message) == (None, None)
    assert settle(first.total, total(2, 1007, start=None)).value == 7


@pytest.mark.parametrize(
    ("figure", "message"),
    [(total(9, 90), OUT_OF_ORDER), (total(11, 5, start=-5), OUT_OF_ORDER), (total(10, 101), OTHER_TOTAL)],
)
def test_a_total_that_comes_too_late_is_dropped_and_said(figure: Figure, message: str) -> None:
    last = settle(None, total(10, 100)).total
    assert settle(last, figure) == Settled(last, message=message)
