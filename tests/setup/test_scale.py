"""The model of a billion readings: it loses none, says the same twice, and the plan shows what it says."""

import re
from pathlib import Path

import numpy as np
import pytest

from benchmarks.scale import MEASURED, SKEWS, dealt, measure, report, sizes_of

PLAN = Path(__file__).resolve().parents[2] / "docs" / "scale.md"


@pytest.mark.parametrize("skew", SKEWS.values(), ids=SKEWS)
@pytest.mark.parametrize("isolated", [0, 8])
def test_nothing_is_lost_on_the_way_to_a_node(skew: float, isolated: int) -> None:
    sizes = sizes_of(500, 1_000_000, skew)
    cluster = dealt(sizes, 32, 4, isolated)
    assert (len(sizes), len(cluster.shards), len(cluster.nodes)) == (500, 32 + isolated, 4)
    for held in (sizes, cluster.shards, cluster.nodes):
        assert held.sum() == pytest.approx(1_000_000)
    assert cluster.largest == sizes.max() == sizes[0]
    assert cluster.hot_node >= 1
    assert cluster.shards.max() >= cluster.largest


def test_large_workspaces_of_their_own_even_the_nodes_out() -> None:
    sizes = sizes_of(10_000, 10**9, SKEWS["strong"])
    alone, common = dealt(sizes, 128, 4, 8), dealt(sizes, 128, 4)
    assert alone.hot_node < 1.05 < common.hot_node
    assert np.array_equal(dealt(sizes, 128, 4).nodes, common.nodes)


def test_the_plan_shows_what_the_model_says() -> None:
    (shown,) = re.findall(r"```\n(10,000 workspaces.*?)\n```", PLAN.read_text(encoding="utf-8"), re.S)
    assert shown.splitlines() == [line.rstrip() for line in report(10_000, 1_000_000_000)]


@pytest.mark.slow
async def test_a_row_still_takes_what_was_measured() -> None:
    found = await measure(days=200, metrics=500, changes=20_000)
    assert found.heap == pytest.approx(MEASURED.heap, rel=0.1)
    assert found.index == pytest.approx(MEASURED.index, rel=0.35)
    assert found.change == pytest.approx(MEASURED.change, rel=0.15)
