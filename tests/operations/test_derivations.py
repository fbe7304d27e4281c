"""Derived metrics on request, over the readings of stored metrics in a window."""

from typing import Any

import pytest
from sqlalchemy import Row

from service.core.formulas import DerivedMetric, DeriveMetric, derive, formula_of
from service.core.verdict import Reason
from service.errors import Kind
from service.operations.derivations import derive_metric
from service.operations.validation import checked
from service.store.work import Work
from tests.support.factories import make_metric, record
from tests.support.problems import refused
from tests.support.statements import counted
from tests.support.workspaces import NOW, Workspace

NOVEMBER = {"from": "2026-11-01", "to": "2026-12-01"}


async def derived(work: Work, **given: Any) -> DerivedMetric:
    return (await derive_metric(work, checked(DeriveMetric, given)))()


async def metrics(work: Work) -> dict[str, Row[Any]]:
    """Twenty days of clicks and spend, followers now and then, visitors by month."""
    made = {
        "clicks": await make_metric(work, key="clicks", kind="flow", unit="count"),
        "spend": await make_metric(work, key="spend", kind="flow", unit="EUR"),
        "followers": await make_metric(work, key="followers", kind="level", cadence="monthly"),
        "visitors": await make_metric(work, key="site:visitors", kind="unique", cadence="monthly"),
    }
    days = [f"2026-11-{day:02}" for day in range(1, 21)]
    await record(work, made["clicks"], *((day, 10.0) for day in days))
    await record(work, made["spend"], *((day, 2.5) for day in days))
    await record(work, made["followers"], ("2026-10-20", 800.0), ("2026-11-15", 900.0))
    await record(work, made["visitors"], ("2026-11-15", 400.0))
    given = {"kind": "ratio", "cadence": "weekly", "unit": "EUR", "formula": "cpc(spend=spend, clicks=clicks)"}
    return made | {"cpc": await make_metric(work, key="cpc", **given)}


@pytest.mark.parametrize(
    ("given", "value"),
    [
        ({"metric": "cpc", "inputs": {"spend": {"metric": "spend"}, "clicks": {"metric": "clicks"}}}, 0.25),
        ({"metric": "cpc", "inputs": {"spend": 100, "clicks": {"metric": "clicks"}}}, 0.5),
        ({"metric": "cpc", "inputs": {"spend": {"metric": "spend", "aggregate": "max"}, "clicks": 5}}, 0.5),
        ({"metric": "cpc", "inputs": {"spend": {"metric": "cpc"}, "clicks": 5}}, 0.05),
        (
            {
                "metric": "audience_growth_rate",
                "inputs": {"followers_start": {"metric": "followers"}, "followers_end": {"metric": "followers"}},
            },
            12.5,
        ),
        (
            {
                "metric": "share_of_voice",
                "inputs": {"own": {"metric": "clicks"}, "competitors": [{"metric": "site:visitors"}, 200]},
            },
            25,
        ),
        (
            {"metric": "csat", "variant": "mean", "inputs": {"responses": {"5": {"metric": "clicks"}, "1": 200}}},
            3,
        ),
        ({"expression": "spend / clicks * 100"}, 25),
        ({"expression": "cpc"}, 0.25),
        ({"expression": "(end(followers) - start(followers)) / start(followers)"}, 0.125),
        ({"expression": "`site:visitors` + 1"}, 401),
    ],
)
async def test_figures_come_from_stored_metrics(workspace: Workspace, given: dict[str, Any], value: float):
    async with workspace.writing() as work:
        await metrics(work)
    async with workspace.reading() as work:
        found = await derived(work, **NOVEMBER, **given)
    assert (found.value, found.reason) == (pytest.approx(value), None)
    if "expression" in given:
        assert (found.metric, found.variant, found.formula) == (None, "own", given["expression"])
    else:
        formula = formula_of(DeriveMetric(metric=given["metric"], variant=given.get("variant")))
        assert (found.metric, found.variant, found.formula) == (given["metric"], formula.variant, formula.formula)


async def test_the_window_and_the_moment_count(workspace: Workspace):
    async with workspace.writing(now=NOW) as work:
        made = await metrics(work)
    asked = {"expression": "spend / clicks"}
    async with workspace.reading() as work:
        first_week = await derived(work, **asked, **{"from": "2026-11-01", "to": "2026-11-08"})
        assert (first_week.value, first_week.unit) == (0.25, None)
        empty = await derived(work, **asked, **{"from": "2026-12-01", "to": "2026-12-08"})
        assert empty.reason == Reason("derive.no_reading", {"metric": "spend"})
        hour = {"from": "2026-11-01T00:00:00Z", "to": "2026-11-01T01:00:00Z"}
        assert (await derived(work, **asked, **hour)).reason == Reason("derive.longer_than_this", {"metric": "spend"})
    await workspace.set(time_zone="America/New_York")
    async with workspace.reading() as work:
        count = await derived(work, expression="count(clicks)", **{"from": "2026-11-01", "to": "2026-11-08"})
        assert (count.value, count.unit) == (7.0, "count")
        assert (await derived(work, **asked, **{"from": "2026-11-01", "to": "2026-11-08"})).value == 0.25
    await workspace.set(time_zone="UTC")
    async with workspace.writing(now=NOW.replace(hour=15)) as work:
        await record(work, made["spend"], ("2026-11-02T00:00:00Z", 500.0))
    async with workspace.reading(now=NOW.replace(hour=16)) as work:
        window = {"from": "2026-11-01T00:00:00Z", "to": "2026-11-08T00:00:00Z"}
        now = await derived(work, expression="sum(spend)", **window)
        then = await derived(work, expression="sum(spend)", **window, as_of="2026-11-21T13:00:00Z")
    assert (now.value, then.value) == (515.0, 17.5)


async def test_with_numbers_alone_nothing_is_read(workspace: Workspace):
    wanted = DeriveMetric(metric="cpc", inputs={"spend": 5, "clicks": 2})
    async with workspace.reading() as work:
        with counted() as count:
            assert (await derive_metric(work, wanted))() == derive(wanted)
        with counted() as more:
            assert (await derived(work, expression="2 * (3 + 4)")).value == 14
    assert (count, more) == ([0], [0])


def cpc(spend: object) -> dict[str, Any]:
    return {"metric": "cpc", "inputs": {"spend": spend, "clicks": 1}}


def voice(*competitors: object) -> dict[str, Any]:
    return {"metric": "share_of_voice", "inputs": {"own": 1, "competitors": list(competitors)}}


@pytest.mark.parametrize(
    ("given", "pointer", "code"),
    [
        ({}, "/metric", "metric_missing"),
        ({"expression": "spend", "metric": "cpc"}, "/expression", "two_formulas"),
        ({"expression": "spend", "inputs": {"spend": 1}}, "/expression", "two_formulas"),
        ({"expression": "spend +"}, "/expression", "formula_incomplete"),
        ({"expression": "none"}, "/expression", "unknown_metric"),
        ({"expression": "sum(followers)"}, "/expression", "aggregate_unfit"),
        ({"expression": "spend + clicks"}, "/expression", "units_differ"),
        ({"expression": "spend", "from": None}, "/from", "window_missing"),
        ({"expression": "spend", "to": None}, "/to", "window_missing"),
        ({"expression": "spend", "to": "2026-11-01"}, "/to", "empty_range"),
        ({"expression": "spend", "from": "soon"}, "/from", "bad_time"),
        ({"expression": "spend", "as_of": "2030-01-01"}, "/as_of", "in_the_future"),
        (cpc({"metric": "none"}), "/inputs/spend/metric", "unknown_metric"),
        (cpc({"metric": 5}), "/inputs/spend", "input_type"),
        (cpc({"metric": "spend", "x": 1}), "/inputs/spend", "input_type"),
        (cpc({"metric": "spend", "aggregate": "median"}), "/inputs/spend/aggregate", "input_type"),
        (cpc({"metric": "spend", "aggregate": "start"}), "/inputs/spend/aggregate", "aggregate_unfit"),
        (cpc({"metric": "cpc", "aggregate": "last"}), "/inputs/spend/aggregate", "aggregate_unfit"),
        (voice(2, {"metric": "none"}), "/inputs/competitors/1/metric", "unknown_metric"),
        ({"metric": "cpc", "inputs": {"spend": {"metric": "spend"}}}, "/inputs/clicks", "input_missing"),
        (voice(*({"metric": f"m{place}"} for place in range(101))), "/inputs", "input_too_long"),
    ],
)
async def test_what_makes_no_sense_is_refused_where_it_stands(
    workspace: Workspace, given: dict[str, Any], pointer: str, code: str
):
    async with workspace.writing() as work:
        await metrics(work)
    async with workspace.reading() as work:
        with refused(Kind.INVALID, (pointer, code)):
            await derived(work, **NOVEMBER | given)


async def test_a_figure_that_is_not_there_leaves_no_value_and_says_so(workspace: Workspace):
    async with workspace.writing() as work:
        await metrics(work)
        await make_metric(work, key="leads", kind="flow")
    asked = {"metric": "cpl", "inputs": {"spend": {"metric": "spend"}, "leads": {"metric": "leads"}}}
    async with workspace.reading() as work:
        found = await derived(work, **NOVEMBER, **asked)
        assert (found.value, found.variant, found.reason) == (
            None,
            "standard",
            Reason("derive.no_reading", {"metric": "leads"}),
        )
        with refused(Kind.INVALID, ("/inputs/x", "input_unknown")):
            await derived(work, **NOVEMBER, metric="cpl", inputs={**asked["inputs"], "x": 1})
