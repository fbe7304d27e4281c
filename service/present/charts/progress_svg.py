"""A key result's progress as SVG: readings, plan, levels to reach or to hold, and the fan of the forecast."""

from collections.abc import Callable, Sequence

from service.core.status import Status
from service.core.targets import Reading
from service.present.charts.paper import LARGE, LINE, NORMAL, SMALL, Attribute, Paper, Place
from service.present.charts.placement import Box
from service.present.charts.progress import Progress
from service.present.charts.scales import DayScale, Scale, padded, ticks
from service.present.charts.texts import width_of, wrapped
from service.present.charts.themes import Theme
from service.present.charts.time_axis import draw_days, draw_marks

MARGIN = 14.0
DOTTED = 70
"""Readings up to which each has a dot."""
FARTHEST = 1.5
"""How far the ranges of a forecast may stretch the axis, as a multiple of what all else takes."""
GOOD = (Status.ON_TRACK, Status.SUCCEEDED, Status.ACHIEVED)
BAD = (Status.OFF_TRACK, Status.MISSED)
LEVELS: dict[str, dict[str, Attribute]] = {
    "target": {"stroke": "good", "stroke_width": 2.0},
    "baseline": {"stroke": "axis", "stroke_width": 1.5, "stroke_dasharray": "2 3"},
    "lower": {"stroke": "bad", "stroke_width": 1.5, "stroke_dasharray": "8 3"},
    "upper": {"stroke": "bad", "stroke_width": 1.5, "stroke_dasharray": "8 3 2 3"},
}
PLAN: dict[str, Attribute] = {"stroke": "plan", "stroke_width": 1.8, "stroke_dasharray": "6 4"}


def draw_progress(chart: Progress, width: int, theme: Theme) -> str:
    """The chart as an SVG document of a width in pixels."""
    return _Drawing(chart, width, theme).document()


def domain_of(chart: Progress) -> tuple[float, float]:
    """From where to where the values go. A very uncertain forecast does not flatten all else: it is cut off."""
    core = [value for _, value in (*chart.readings, *chart.plan)]
    core += [level.value for level in chart.levels] + [ray.value for ray in chart.fan[:1]]
    ranges = [end for ray in chart.fan for end in (*ray.range_95, ray.value)]
    if not core and not ranges:
        return 0.0, 1.0
    low, high = min(core or ranges), max(core or ranges)
    room = (high - low) * FARTHEST or abs(low) or 1.0
    return padded(max(min([low, *ranges]), low - room), min(max([high, *ranges]), high + room))


class _Drawing:
    def __init__(self, chart: Progress, width: int, theme: Theme) -> None:
        self.chart, self.paper = chart, Paper(width, theme)
        self.inner = width - 2 * MARGIN

    def document(self) -> str:
        top = self._heading()
        top = self._plot(top)
        top = self._legend(top)
        for note in self.chart.notes:
            lines = wrapped(note, SMALL, self.inner, 5)
            top = self.paper.lines((MARGIN, top), lines, size=SMALL, role="muted") + 3
        return self.paper.document(top + MARGIN, self.chart.title, self.chart.description)

    def _heading(self) -> float:
        chart = self.chart
        title = wrapped(chart.title, LARGE, self.inner, 3, bold=True)
        top = self.paper.lines((MARGIN, MARGIN), title, size=LARGE, bold=True)
        role = "good" if chart.status in GOOD else "bad" if chart.status in BAD else "plan"
        told = wrapped(chart.status_told, NORMAL, self.inner, 2, bold=True)
        top = self.paper.lines((MARGIN, top), told, role=role, bold=True)
        if chart.facts:
            top = self.paper.lines((MARGIN, top), wrapped(" · ".join(chart.facts), NORMAL, self.inner, 3))
        return top + 6

    def _plot(self, top: float) -> float:
        chart, paper = self.chart, self.paper
        low, high = domain_of(chart)
        marks = ticks(low, high, 6)
        wide = max((width_of(chart.words.number(one), SMALL) for one in marks), default=0)
        paper.lines((MARGIN, top), wrapped(chart.metric, SMALL, self.inner, 1, bold=True), size=SMALL, bold=True)
        rows = top + 2 * SMALL * LINE
        begin = rows + SMALL * LINE + 8
        frame = Box(MARGIN + wide + 8, begin, paper.width - MARGIN, begin + min(max(paper.width * 0.42, 210), 420))
        self.x = DayScale(chart.first, chart.last, frame.left, frame.right)
        self.y = Scale(low, high, frame.bottom, frame.top)
        self.clip = paper.clipped((frame.left, frame.top), (frame.right - frame.left, frame.bottom - frame.top))
        self._fan()
        draw_marks(paper, self.x, chart.words, base=frame.bottom + 15, lines=(frame.top, frame.bottom))
        for one in marks:
            paper.line((frame.left, self.y(one)), (frame.right, self.y(one)), stroke="grid")
            paper.text(
                (frame.left - 6, self.y(one) + 4), chart.words.number(one), size=SMALL, role="muted", anchor="end"
            )
        days = [(chart.today.on, chart.today.told, "bad")]
        if chart.due is not None and self.x.holds(chart.due.on):
            days.append((chart.due.on, chart.due.told, "ink"))
        draw_days(paper, self.x, days, top=rows, lines=(frame.top, frame.bottom))
        for level in chart.levels:
            style = LEVELS[level.kind]
            paper.line((frame.left, self.y(level.value)), (frame.right, self.y(level.value)), **style)
        self._plan()
        self._readings()
        paper.rect(
            (frame.left, frame.top), (frame.right - frame.left, frame.bottom - frame.top), fill="none", stroke="axis"
        )
        return frame.bottom + 2 * SMALL * LINE + 14

    def _place(self, reading: Reading) -> Place:
        return self.x(reading[0]), self.y(reading[1])

    def _fan(self) -> None:
        fan = self.chart.fan
        for role, ranges in (("band_95", [ray.range_95 for ray in fan]), ("band_80", [ray.range_80 for ray in fan])):
            upper = [(self.x(ray.on), self.y(high)) for ray, (_, high) in zip(fan, ranges, strict=True)]
            lower = [(self.x(ray.on), self.y(low)) for ray, (low, _) in zip(fan, ranges, strict=True)]
            if fan:
                self.paper.polygon([*upper, *reversed(lower)], fill=role, clip_path=self.clip)

    def _plan(self) -> None:
        plan = [(on, value) for on, value in self.chart.plan]
        if not plan:
            return
        self.paper.polyline(map(self._place, plan), clip_path=self.clip, **PLAN)
        for on, value in plan[1:-1]:
            self._milestone(self._place((on, value)))

    def _milestone(self, at: Place) -> None:
        x, y = at
        self.paper.polygon(
            [(x, y - 5), (x + 5, y), (x, y + 5), (x - 5, y)], fill="paper", stroke="plan", stroke_width=1.5
        )

    def _readings(self) -> None:
        chart = self.chart
        drawn = thinned([*map(self._place, chart.readings)])
        if len(drawn) > 1:
            self.paper.polyline(drawn, stroke="accent", stroke_width=2, clip_path=self.clip)
        if len(chart.readings) <= DOTTED:
            for place in drawn:
                self.paper.circle(place, 2.8, fill="accent", clip_path=self.clip)
        elif drawn:
            self.paper.circle(drawn[-1], 3.5, fill="accent", clip_path=self.clip)
        if chart.fan:
            course = [(ray.on, ray.value) for ray in chart.fan]
            style: dict[str, Attribute] = {"stroke": "accent", "stroke_width": 1.8, "stroke_dasharray": "2 3"}
            self.paper.polyline(map(self._place, course), clip_path=self.clip, **style)
            self._forecast_sign(self._place(course[-1]))

    def _forecast_sign(self, at: Place) -> None:
        x, y = at
        sides = [(x, y - 5), (x + 5, y + 4), (x - 5, y + 4)]
        self.paper.polygon(
            sides, fill="paper", stroke="accent", stroke_width=1.5, clip_path=self.clip if x > 30 else None
        )

    def _legend(self, top: float) -> float:
        """Each sign with its words and figures, in as many columns as they fit into."""
        signs = self._signs()
        widest = max(width_of(text, SMALL) for _, text in signs) + 44
        columns = max(1, min(3, int(self.inner // widest)))
        wide = self.inner / columns
        rows = -(-len(signs) // columns)
        ends = [top]
        for column in range(columns):
            at, left = top, MARGIN + column * wide
            for draw, text in signs[column * rows : (column + 1) * rows]:
                draw((left + 12, at + SMALL * 0.65))
                at = self.paper.lines((left + 32, at), wrapped(text, SMALL, wide - 36, 3), size=SMALL) + 3
            ends.append(at)
        return max(ends) + 5

    def _signs(self) -> Sequence[tuple[Callable[[Place], None], str]]:
        chart, paper = self.chart, self.paper

        def stroke(style: dict[str, Attribute]) -> Callable[[Place], None]:
            return lambda at: paper.line((at[0] - 12, at[1]), (at[0] + 12, at[1]), **style)

        def band(role: str) -> Callable[[Place], None]:
            return lambda at: paper.rect((at[0] - 12, at[1] - 5), (24, 10), fill=role, stroke="axis", stroke_width=0.5)

        def reading(at: Place) -> None:
            stroke({"stroke": "accent", "stroke_width": 2.0})(at)
            paper.circle(at, 2.8, fill="accent")

        def forecast(at: Place) -> None:
            stroke({"stroke": "accent", "stroke_width": 1.8, "stroke_dasharray": "2 3"})(at)
            x, y = at
            paper.polygon([(x, y - 5), (x + 5, y + 4), (x - 5, y + 4)], fill="paper", stroke="accent", stroke_width=1.5)

        signs: list[tuple[Callable[[Place], None], str]] = [(reading, chart.last_told)]
        if chart.plan:
            signs.append((stroke(PLAN), chart.plan_told))
        if len(chart.plan) > 2:
            signs.append((self._milestone, chart.milestone_told))
        signs += [(stroke(LEVELS[level.kind]), level.told) for level in chart.levels]
        if chart.forecast_told is not None:
            signs.append((forecast, chart.forecast_told))
        for role, told in (("band_80", chart.range_80_told), ("band_95", chart.range_95_told)):
            if told is not None:
                signs.append((band(role), told))
        return signs


def thinned(places: list[Place]) -> list[Place]:
    """Of the places in one column of pixels the first, the lowest, the highest and the last, in their order."""
    found: list[Place] = []
    column: list[Place] = []
    for place in places:
        if column and int(place[0]) != int(column[0][0]):
            found += _ends_of(column)
            column = []
        column.append(place)
    return found + _ends_of(column)


def _ends_of(column: list[Place]) -> list[Place]:
    if len(column) <= 4:
        return column
    kept = {0, len(column) - 1}
    kept |= {
        min(range(len(column)), key=lambda one: column[one][1]),
        max(range(len(column)), key=lambda one: column[one][1]),
    }
    return [column[one] for one in sorted(kept)]
