"""Any sequence of recordings and withdrawals against a model of a few lines: outcomes, present values, what was before
them, and the latest reading."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.errors import Kind, Problem
from service.operations.intake import record_readings
from service.operations.readings import latest_of, readings_of, withdraw_reading
from service.store.tables import LatestReading, Reading, ReadingRevision
from tests.support.factories import make_metric
from tests.support.workspaces import Workspace

DAYS = [f"2026-11-{day:02}" for day in range(1, 6)]


@dataclass(frozen=True)
class Value:
    """What a period holds."""

    value: float
    provisional: bool
    source: str
    revision: int


@dataclass
class Series:
    """The model of one metric."""

    present: dict[str, Value] = field(default_factory=dict[str, Value])
    past: list[tuple[str, Value, bool]] = field(default_factory=list[tuple[str, Value, bool]])

    def record(self, day: str, value: float, provisional: bool, source: str) -> str:
        held = self.present.get(day)
        if held is None:
            revision = 1 + max((old.revision for at, old, _ in self.past if at == day), default=0)
            self.present[day] = Value(value, provisional, source, revision)
            return "accepted"
        if (held.value, held.provisional) == (value, provisional):
            return "unchanged"
        self.past.append((day, held, False))
        self.present[day] = Value(value, provisional, source, held.revision + 1)
        return "revised"

    def withdraw(self, day: str) -> bool:
        if day not in self.present:
            return False
        self.past.append((day, self.present.pop(day), True))
        return True

    @property
    def latest(self) -> tuple[str, Value] | None:
        return max(self.present.items(), default=None, key=lambda item: item[0])


ITEMS = st.fixed_dictionaries(
    {
        "metric": st.sampled_from(["a", "b", "unknown"]),
        "value": st.sampled_from([0.0, -0.0, 1.5, -1e300]),
        "at": st.sampled_from([*DAYS, "today"]),
        "provisional": st.booleans(),
        "source": st.sampled_from(["shop", "till"]),
    }
)
RECORD = st.tuples(st.just("record"), st.lists(ITEMS, max_size=8), st.booleans())
WITHDRAW = st.tuples(st.just("withdraw"), st.sampled_from(["a", "b"]), st.sampled_from(DAYS))


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(steps=st.lists(st.one_of(RECORD, WITHDRAW), max_size=10))
async def test_any_sequence(workspace: Workspace, steps: list[Any]) -> None:
    async with workspace.writing() as work:
        made = {name: await make_metric(work, cadence="daily", kind="flow") for name in ("a", "b")}
    names = {row.id: name for name, row in made.items()}
    model = {name: Series() for name in made}
    for step in steps:
        if step[0] == "record":
            await _record(workspace, made, model, step[1], atomic=step[2])
        else:
            await _withdraw(workspace, made, model, step[1], step[2])
        await _compare(workspace, names, model)


async def _record(
    workspace: Workspace, made: dict[str, Any], model: dict[str, Series], items: list[Any], *, atomic: bool
) -> None:
    sent = [item | {"metric": str(made[item["metric"]].id) if item["metric"] in made else "unknown"} for item in items]
    well = [item["metric"] in made and item["at"] != "today" for item in items]
    if atomic and not all(well):
        with pytest.raises(Problem) as caught:
            async with workspace.writing() as work:
                await record_readings(work, sent, atomic=True)
        assert caught.value.kind is Kind.INVALID
        assert len(caught.value.errors) == well.count(False)
        return
    async with workspace.writing() as work:
        outcomes = await record_readings(work, sent, atomic=atomic)
    expected = [
        "rejected"
        if item["at"] == "today"
        else "quarantined"
        if item["metric"] == "unknown"
        else model[item["metric"]].record(item["at"], item["value"], item["provisional"], item["source"])
        for item in items
    ]
    assert [item.outcome for item in outcomes.items] == expected
    assert [item.index for item in outcomes.items] == list(range(len(items)))
    for kind in ("accepted", "unchanged", "revised", "rejected", "quarantined"):
        assert getattr(outcomes, kind) == expected.count(kind)


async def _withdraw(workspace: Workspace, made: dict[str, Any], model: dict[str, Series], name: str, day: str) -> None:
    if model[name].withdraw(day):
        async with workspace.writing() as work:
            await withdraw_reading(work, made[name].id, day)
        return
    with pytest.raises(Problem) as caught:
        async with workspace.writing() as work:
            await withdraw_reading(work, made[name].id, day)
    assert caught.value.kind is Kind.NOT_FOUND


async def _compare(workspace: Workspace, names: dict[UUID, str], model: dict[str, Series]) -> None:
    async with workspace.reading() as work:
        present, past, latest = [
            [row for row in await work.rows(work.select(table)) if row.metric_id in names]
            for table in (Reading, ReadingRevision, LatestReading)
        ]
        series, last = await readings_of(work, names), await latest_of(work, names)
    assert {(names[row.metric_id], _day(row.period_start)): _value(row) for row in present} == {
        (name, day): value for name, one in model.items() for day, value in one.present.items()
    }
    assert sorted(
        (names[row.metric_id], _day(row.period_start), row.revision, row.withdrawn) for row in past
    ) == sorted((name, day, value.revision, gone) for name, one in model.items() for day, value, gone in one.past)
    assert {(names[row.metric_id], _day(row.period_start), _value(row)) for row in past} == {
        (name, day, value) for name, one in model.items() for day, value, _ in one.past
    }
    found = {names[row.metric_id]: (_day(row.period_start), row.value, row.provisional) for row in latest}
    assert found == {
        name: (one.latest[0], one.latest[1].value, one.latest[1].provisional)
        for name, one in model.items()
        if one.latest is not None
    }
    assert {names[row.metric_id]: _day(row.period_start) for row in last.values()} == {
        name: day for name, (day, _, _) in found.items()
    }
    for metric_id, rows in series.items():
        assert [_day(row.period_start) for row in rows] == sorted(model[names[metric_id]].present)


def _day(start: datetime) -> str:
    assert (start.tzinfo, start.hour) == (UTC, 0)
    return start.date().isoformat()


def _value(row: Any) -> Value:
    return Value(row.value, row.provisional, row.source, row.revision)
