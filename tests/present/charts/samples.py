"""Charts of every size to look at, and what there is to say of any SVG."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import Any
from xml.etree import ElementTree

from service.core.forecast import Forecast
from service.core.judgement import forecast_of
from service.core.priority import PrioritizeRequest, Range, RankingDefaults, TacticInputs, Votes, prioritize
from service.core.priority.request import ranking_of
from service.core.recurrence import rule_of
from service.core.status import Status
from service.core.targets import KeyResultPlan
from service.core.vocabulary import TargetKind
from service.present.charts.placement import Box
from service.present.charts.progress import KeyResultCourse, progress_of_course
from service.present.charts.progress_svg import draw_progress
from service.present.charts.progress_vega import vega_progress
from service.present.charts.roadmap import PlannedTactic, PlannedWork, roadmap_of
from service.present.charts.roadmap_svg import draw_roadmap
from service.present.charts.roadmap_vega import vega_roadmap
from service.present.charts.texts import width_of
from service.present.charts.themes import Theme
from service.present.charts.value_complexity import RankedPlan, value_complexity_of
from service.present.charts.value_complexity_svg import draw_value_complexity
from service.present.charts.value_complexity_vega import vega_value_complexity

TODAY = date(2026, 11, 22)
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "</text><script>alert('1')</script> \"quoted\" & \x01 ]]> \N{RIGHT-TO-LEFT OVERRIDE}абв 漢字 " + "w" * 260
TITLES = ("Message them", "List 100 influencers who are open to sponsored posts", "Refresh the help centre every week")


def ranked(count: int, seed: int = 1, *, capacity: bool = True, title: str | None = None, **more: Any) -> RankedPlan:
    """A plan of so many tactics: whole and half values, ranges and votes, some without an estimate."""
    dice = random.Random(seed)
    tactics: list[TacticInputs] = []
    for number in range(count):
        value, complexity = dice.choice([1.0, 2.5, 3.0, 4.0, 5.0]), float(dice.randint(1, 5))
        estimate: Any = value
        if number % 5 == 0:
            estimate = Range(low=max(1.0, value - 1), likely=value, high=min(5.0, value + 0.8))
        elif number % 5 == 1:
            estimate = Votes(votes=(value, max(1.0, value - 1), min(5.0, value + 1)))
        spread = Range(low=complexity - 0.5, likely=complexity, high=complexity + 0.5)
        tactics.append(
            TacticInputs(
                id=str(number),
                value=None if number == 7 else estimate,
                complexity=spread if number % 4 == 3 else complexity,
                effort=float(dice.randint(1, 9)),
            )
        )
    asked = PrioritizeRequest(tactics=tuple(tactics), capacity={"effort": 50.0} if capacity else {}, **more)
    return RankedPlan(
        plan="Campfire 2026" if title is None else title,
        ranked=prioritize(asked),
        ranking=ranking_of(asked, RankingDefaults()),
        titles={one.id: title or TITLES[int(one.id) % 3] for one in tactics},
        inputs={one.id: one for one in tactics},
    )


def work(count: int, seed: int = 1, *, title: str | None = None) -> PlannedWork:
    """So many tactics of all statuses under three objectives."""
    dice = random.Random(seed)
    written = ("FREQ=MONTHLY;BYMONTHDAY=30", "FREQ=WEEKLY;BYDAY=MO", "FREQ=DAILY")
    rules = (None, None, *map(rule_of, written))
    tactics = [
        PlannedTactic(
            title=title or TITLES[number % 3],
            status=dice.choice(["idea", "planned", "active", "done", "dropped"]),
            due_on=None if dice.random() < 0.2 else TODAY + timedelta(days=dice.randint(-90, 120)),
            recurrence=dice.choice(rules),
            people=(title,) if title else tuple(dice.sample(["Brian", "Hailley", "Noor"], dice.randint(0, 2))),
        )
        for number in range(count)
    ]
    return PlannedWork(
        plan="Campfire 2026" if title is None else title,
        starts_on=date(2026, 7, 1),
        ends_on=date(2027, 3, 31),
        today=TODAY,
        objectives=tuple((title or f"Objective {one}", tuple(tactics[one::3])) for one in range(3)),
    )


def course(count: int, *, title: str | None = None, **more: Any) -> KeyResultCourse:
    """A key result with so many weekly readings."""
    dice = random.Random(4)
    starts_on, due_on = date(2026, 7, 1), date(2027, 3, 31)
    days = [TODAY - timedelta(days=7 * (count - number)) for number in range(count)]
    readings = tuple((day, 12_400 + (day - starts_on).days * 10 + dice.gauss(0, 80)) for day in days)
    plan = KeyResultPlan(
        kind=TargetKind.INCREASE_TO, baseline=12_400, target=15_000, starts_on=starts_on, due_on=due_on
    )
    fan = [
        (day, forecast_of(replace(plan, due_on=day), 15_000, readings, TODAY))
        for day in (TODAY + timedelta(days=one) for one in (0, 40, 80, 129))
    ]
    known = KeyResultCourse(
        title=title or "Grow followers from 12,400 to 15,000",
        metric=title or "Followers",
        unit="count",
        decimals=0,
        today=TODAY,
        starts_on=starts_on,
        due_on=due_on,
        readings=readings,
        plan=((starts_on, 12_400.0), (date(2026, 12, 1), 13_200.0), (due_on, 15_000.0)),
        baseline=12_400.0,
        target=15_000.0,
        lower=None,
        upper=None,
        status=Status.AT_RISK,
        progress=0.55,
        expected=0.6,
        reasons=(),
        forecast=fan[-1][1],
        fan=tuple(fan),
    )
    return replace(known, **more)


@dataclass(frozen=True)
class Sample:
    """A chart, by its name, that can be drawn in any language, width and theme."""

    name: str
    tell: Callable[[str], Any]
    draw: Callable[[Any, int, Theme], str]
    write: Callable[[Any, int, Theme], dict[str, Any]]

    def svg(self, language: str = "en", width: int = 800, theme: Theme = Theme.LIGHT) -> str:
        return self.draw(self.tell(language), width, theme)

    def vega(self, language: str = "en", width: int = 800, theme: Theme = Theme.LIGHT) -> dict[str, Any]:
        return self.write(self.tell(language), width, theme)


def ranking_sample(name: str, known: RankedPlan) -> Sample:
    return Sample(name, partial(value_complexity_of, known), draw_value_complexity, vega_value_complexity)


def roadmap_sample(name: str, known: PlannedWork) -> Sample:
    return Sample(name, partial(roadmap_of, known), draw_roadmap, vega_roadmap)


def progress_sample(name: str, known: KeyResultCourse) -> Sample:
    return Sample(name, partial(progress_of_course, known), draw_progress, vega_progress)


NOTHING: dict[str, Any] = {
    "starts_on": None, "due_on": None, "plan": (), "baseline": None, "target": None, "forecast": Forecast(),
    "fan": ((TODAY, Forecast()),), "progress": None, "expected": None, "status": Status.PENDING,
}  # fmt: skip
SAMPLES = [
    *(ranking_sample(f"ranking of {count}", ranked(count)) for count in (0, 1, 6, 40, 60, 90)),
    ranking_sample("ranking without capacity", ranked(12, capacity=False)),
    ranking_sample("ranking on another scale", ranked(12, value_threshold=-900.0, complexity_threshold=1e7)),
    ranking_sample("hostile ranking", ranked(9, title=HOSTILE)),
    *(roadmap_sample(f"roadmap of {count}", work(count)) for count in (0, 1, 14, 60, 170)),
    roadmap_sample("hostile roadmap", work(9, title=HOSTILE)),
    *(progress_sample(f"progress after {count} readings", course(count)) for count in (0, 1, 4, 20, 400)),
    progress_sample("progress of nothing known", course(0, **NOTHING)),
    progress_sample("progress within bounds", course(20, plan=(), target=None, baseline=None, lower=12e3, upper=16e3)),
    progress_sample("progress of hostile numbers", course(0, readings=((TODAY, -1.7e308), (TODAY, 1.7e308)))),
    progress_sample("hostile progress", course(20, title=HOSTILE)),
]


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def texts_of(svg: ElementTree.Element) -> list[tuple[str, Box, float]]:
    """All texts with their boxes, from the top of small letters down to the base line, and their sizes."""
    found: list[tuple[str, Box, float]] = []
    for one in svg.iter(f"{SVG}text"):
        text, size = one.text or "", float(one.get("font-size", "0"))
        wide = width_of(text, size, bold=one.get("font-weight") == "700")
        x, y = float(one.get("x", "0")), float(one.get("y", "0"))
        left = x - wide * {None: 0.0, "middle": 0.5, "end": 1.0}[one.get("text-anchor")]
        found.append((text, Box(left, y - size * 0.72, left + wide, y), size))
    return found


def colours_of(svg: str) -> set[str]:
    return set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', svg))
