"""The page lays charts out as the service's own drawings do, and nothing that is written covers anything else."""

import json
import shutil
import subprocess
from datetime import date, timedelta
from itertools import combinations, pairwise
from random import Random
from typing import Any

import pytest

from service.present.charts.placement import Box, spread
from service.present.charts.progress_svg import thinned
from service.present.charts.scales import DayScale, ticks
from tests.pages.sources import PAGES

pytestmark = [
    pytest.mark.node,
    pytest.mark.skipif(shutil.which("node") is None, reason="Node.js is not installed"),
]
CHARTS = (PAGES / "app" / "charts").as_uri()
EPOCH = date(1970, 1, 1)


def run(module: str, function: str, *calls: list[Any]) -> list[Any]:
    """What a function of a module of the page gives for each list of arguments."""
    script = f"""
      import {{ {function} as asked }} from '{CHARTS}/{module}.js'
      const calls = JSON.parse(await new Response(process.stdin).text())
      console.log(JSON.stringify(calls.map((one) => asked(...one) ?? null)))"""
    command = ["node", "--input-type=module", "--eval", script]
    done = subprocess.run(command, input=json.dumps(calls), capture_output=True, text=True, timeout=60, check=True)
    return json.loads(done.stdout)


def test_the_same_round_numbers_are_marked() -> None:
    dice = Random(5)
    ranges = [[low, low + dice.random() * 10 ** dice.randint(-3, 7), dice.randint(2, 7)] for low in range(-200, 200, 3)]
    for given, found in zip(ranges, run("scales", "ticks", *ranges), strict=True):
        assert found == pytest.approx(ticks(*given)), given


def test_the_same_days_are_marked() -> None:
    dice = Random(6)
    spans = [
        (date(2026, 1, 1) + timedelta(days=one * 11), dice.randint(1, 1500), dice.randint(2, 9)) for one in range(80)
    ]
    numbers = [[(day - EPOCH).days, (day - EPOCH).days + length, most] for day, length, most in spans]
    for (day, length, most), found in zip(spans, run("scales", "dayMarks", *numbers), strict=True):
        days, months = DayScale(day, day + timedelta(days=length), 0, 1).marked(most)
        assert [EPOCH + timedelta(days=one) for one in found["marks"]] == days
        assert found["months"] == months


def test_discs_are_spread_as_the_service_spreads_them() -> None:
    dice = Random(7)
    within = {"left": 0, "right": 400, "top": 0, "bottom": 300}
    calls: list[list[Any]] = []
    for count in (1, 2, 9, 40):
        wanted = [[40 + 80 * dice.randint(0, 4), 30 + 60 * dice.randint(0, 4)] for _ in range(count)]
        homes = [{**within, "left": 200} if x >= 200 else {**within, "right": 200} for x, _ in wanted]
        calls.append([wanted, homes, 11, within, [{"left": 8, "right": 90, "top": 4, "bottom": 22}]])
    for (wanted, homes, radius, sheet, taken), found in zip(calls, run("placement", "spread", *calls), strict=True):
        places = [(x, y) for x, y in wanted]
        expected = spread(places, [Box(**one) for one in homes], radius, Box(**sheet), [Box(**one) for one in taken])
        assert found == [list(place) for place in expected]


def test_long_series_are_thinned_alike() -> None:
    dice = Random(8)
    places = [(one / 9, dice.random() * 100) for one in range(4000)]
    (found,) = run("progress-layout", "thinned", [places])
    assert found == [list(place) for place in thinned(places)]
    assert len(found) < len(places) / 2


def test_the_plan_is_read_between_its_points() -> None:
    plan = [{"on": "2026-01-01", "value": 0}, {"on": "2026-01-11", "value": 10}, {"on": "2026-01-21", "value": 50}]
    days = ["2025-12-31", "2026-01-01", "2026-01-04", "2026-01-16", "2026-01-21", "2026-01-22"]
    assert run("progress-layout", "plannedOn", *([plan, day] for day in days)) == [None, 0, 3, 30, 50, None]


LAID_OUT = """
  import {{ laidOut }} from '{charts}/progress-layout.js'
  const wide = (text) => text.length * 7
  const texts = {{ value: String, level: (one) => `${{one.kind}} ${{one.value}}`,
    date: (on) => on.slice(5), month: (on) => on.slice(0, 7), today: () => 'Today, 22 Nov',
    due: () => 'Due 31 March 2027' }}
  const {{ chart, widths }} = JSON.parse(await new Response(process.stdin).text())
  console.log(JSON.stringify(widths.map((width) => laidOut(chart, width, texts, wide))))"""


@pytest.mark.parametrize("due", ["2026-11-30", "2027-03-31"])
def test_nothing_written_covers_anything_else(due: str) -> None:
    days = [date(2026, 4, 1) + timedelta(days=one) for one in range(235)]
    chart = {
        "first": "2026-03-20", "last": "2027-04-06", "today": {"on": "2026-11-22"}, "due": {"on": due}, "fan": [],
        "readings": [{"on": str(day), "value": 100 + place} for place, day in enumerate(days)],
        "plan": [{"on": "2026-04-01", "value": 100}, {"on": due, "value": 400}],
        "levels": [{"kind": kind, "value": at} for kind, at in (("target", 400), ("baseline", 400), ("lower", 396))],
    }  # fmt: skip
    widths = [280, 320, 480, 900, 1500]
    command = ["node", "--input-type=module", "--eval", LAID_OUT.format(charts=CHARTS)]
    given = json.dumps({"chart": chart, "widths": widths})
    done = subprocess.run(command, input=given, capture_output=True, text=True, timeout=60, check=True)
    for width, laid in zip(widths, json.loads(done.stdout), strict=True):
        frame = laid["frame"]
        named = [(one["x"] - len(one["text"]) * 3.5, one["x"] + len(one["text"]) * 3.5) for one in laid["days"]]
        assert len(named) > 1 and all(left[1] < right[0] for left, right in pairwise(named)), width
        flags = [(one["label"] - one["half"], one["label"] + one["half"], one["row"]) for one in laid["upright"]]
        assert all(frame["left"] <= left and right <= frame["right"] for left, right, _ in flags), width
        assert flags[0][2] != flags[1][2] or flags[0][1] < flags[1][0] or flags[1][1] < flags[0][0], width
        words = [(one["text"][0], one["text"][1], len(one["kind"]) * 7 + 28) for one in laid["levels"]]
        for (x, y, long), (u, v, other) in combinations(words, 2):
            assert abs(y - v) >= 14 or x + long <= u or u + other <= x, f"{width}: {words}"
        assert all(frame["left"] <= x and x + long <= frame["right"] for x, _, long in words), width
