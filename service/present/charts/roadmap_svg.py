"""The roadmap as SVG: a lane for each tactic, under its objective, along one axis of days."""

from collections.abc import Callable

from service.present.charts.paper import LARGE, LINE, NORMAL, SMALL, Paper, Place
from service.present.charts.roadmap import Lane, Roadmap
from service.present.charts.scales import DayScale
from service.present.charts.texts import width_of, wrapped
from service.present.charts.themes import Theme
from service.present.charts.time_axis import draw_days, draw_marks

MARGIN = 14.0
WIDE = 640
"""From this width on titles stand left of the lanes, else above them."""
SIGN = 5.5
BAR = 18.0
"""The height that a lane's line takes."""


def draw_roadmap(chart: Roadmap, width: int, theme: Theme) -> str:
    """The chart as an SVG document of a width in pixels."""
    return _Drawing(chart, width, theme).document()


class _Drawing:
    def __init__(self, chart: Roadmap, width: int, theme: Theme) -> None:
        self.chart, self.paper = chart, Paper(width, theme)
        self.inner = width - 2 * MARGIN
        self.wide = width >= WIDE
        self.left = MARGIN + (min(self.inner * 0.4, 380) if self.wide else SIGN)
        self.scale = DayScale(chart.first, chart.last, self.left + SIGN + 2, width - MARGIN - SIGN)

    def document(self) -> str:
        top = self._heading()
        top = self._legend(top)
        if self.chart.groups:
            top = self._lanes(top + 2)
        top = self._undated(top)
        for note in self.chart.notes:
            top = self.paper.lines((MARGIN, top), wrapped(note, SMALL, self.inner, 3), size=SMALL, role="muted")
        return self.paper.document(top + MARGIN, self.chart.title, self.chart.description)

    def _heading(self) -> float:
        title = wrapped(self.chart.title, LARGE, self.inner, 3, bold=True)
        top = self.paper.lines((MARGIN, MARGIN), title, size=LARGE, bold=True)
        told = self.chart.summary if self.chart.empty is None else self.chart.empty
        return self.paper.lines((MARGIN, top), wrapped(told, NORMAL, self.inner, 3), role="muted") + 6

    def _legend(self, top: float) -> float:
        """The signs of the statuses, in as many rows as they take."""
        left = MARGIN
        signs: list[tuple[Callable[[Place], None], str]] = [
            (lambda at, status=status: self._sign(status, at, overdue=False), name)
            for status, name in self.chart.statuses
        ]
        if self.chart.repetition is not None:
            signs.append((self._repetition_sign, self.chart.repetition))
        for draw, name in signs:
            wide = 22 + width_of(name, SMALL) + 12
            if left > MARGIN and left + wide > self.paper.width - MARGIN:
                left, top = MARGIN, top + SMALL * LINE + 3
            draw((left + 8, top + SMALL * 0.65))
            self.paper.text((left + 20, top + SMALL), name, size=SMALL)
            left += wide
        return top + (SMALL * LINE + 6 if signs else 0)

    def _repetition_sign(self, at: Place) -> None:
        self.paper.strokes(
            [(at[0] - 5 + 5 * one, at[1] - 4) for one in range(3)], (0, 8), stroke="accent", stroke_width=2
        )

    def _lanes(self, top: float) -> float:
        """The days above, then the lanes; the grid is drawn first, so the heights are found first."""
        chart, scale = self.chart, self.scale
        marks = top + 2 * SMALL * LINE + 4
        begin = marks + 2 * SMALL * LINE + 6
        heights = [[self._height(lane) for lane in group.lanes] for group in chart.groups]
        headings = [wrapped(group.title, NORMAL, self.inner, 2, bold=True) for group in chart.groups]
        total = sum(sum(several) for several in heights)
        end = begin + total + sum(len(lines) * NORMAL * LINE + 14 for lines in headings)
        lines = (begin - 5, end if self.wide else begin)
        self.marked = draw_marks(self.paper, scale, chart.words, base=marks + SMALL, lines=lines)
        if scale.holds(chart.today):
            draw_days(self.paper, scale, [(chart.today, chart.today_told, "bad")], top=top, lines=lines)
        for group, several, heading in zip(chart.groups, heights, headings, strict=True):
            begin += 8
            self.paper.rect((MARGIN - 4, begin), (self.inner + 8, len(heading) * NORMAL * LINE + 3), fill="section_2")
            begin = self.paper.lines((MARGIN, begin + 1), heading, bold=True) + 5
            for lane, height in zip(group.lanes, several, strict=True):
                self._lane(lane, begin, height)
                begin += height
        return end + 10

    def _titled(self, lane: Lane) -> tuple[list[str], list[str]]:
        """A lane's title, and what is said of it below: who, when and how it stands."""
        room = self.left - MARGIN - 10 if self.wide else self.inner
        return wrapped(lane.title, NORMAL, room, 2), wrapped(f"{lane.people} · {lane.told}", SMALL, room, 2)

    def _height(self, lane: Lane) -> float:
        title, told = self._titled(lane)
        text = (len(title) * NORMAL + len(told) * SMALL) * LINE + 7
        return text if self.wide else text + BAR

    def _lane(self, lane: Lane, top: float, height: float) -> None:
        title, told = self._titled(lane)
        gone = lane.status == "dropped"
        below = self.paper.lines((MARGIN, top), title, role="muted" if gone else "ink", struck=gone)
        end = self.paper.lines((MARGIN, below), told, size=SMALL, role="bad" if lane.overdue else "muted")
        level = top + (height - 7) / 2 if self.wide else end + BAR / 2 - 2
        width = self.paper.width
        if not self.wide:
            self._days_at(level)
        self.paper.line((self.left, level), (width - MARGIN, level), stroke="grid")
        self.paper.line((MARGIN, top + height - 3), (width - MARGIN, top + height - 3), stroke="grid", stroke_width=0.5)
        if lane.repeats_on:
            starts = [(self.scale(day), level - 4) for day in lane.repeats_on]
            self.paper.strokes(starts, (0, 8), stroke="muted" if gone else "accent", stroke_width=2)
        if lane.due_on is not None:
            self._sign(lane.status, (self.scale(lane.due_on), level), overdue=lane.overdue)

    def _days_at(self, level: float) -> None:
        """The grid and today at one lane, where titles stand between the lanes."""
        reach = BAR / 2 - 1
        for at in self.marked:
            self.paper.line((at, level - reach), (at, level + reach), stroke="grid")
        if self.scale.holds(self.chart.today):
            at = self.scale(self.chart.today)
            self.paper.line((at, level - reach), (at, level + reach), stroke="bad", stroke_width=1.5)

    def _sign(self, status: str, at: Place, *, overdue: bool) -> None:
        """An idea is a dotted ring, what is planned a ring, active a disc, done a ticked square, dropped a cross."""
        (x, y), role = at, "bad" if overdue else "accent"
        paper = self.paper
        match status:
            case "done":
                paper.rect((x - SIGN, y - SIGN), (2 * SIGN, 2 * SIGN), rx=2, fill="good", stroke="good")
                tick = [(x - 3, y), (x - 0.8, y + 2.6), (x + 3.2, y - 2.8)]
                paper.polyline(tick, stroke="paper", stroke_width=1.8)
            case "dropped":
                paper.strokes([(x - 4, y - 4)], (8, 8), stroke="muted", stroke_width=2)
                paper.strokes([(x - 4, y + 4)], (8, -8), stroke="muted", stroke_width=2)
            case "active":
                paper.circle(at, SIGN, fill=role, stroke=role, stroke_width=1.5)
            case "idea":
                paper.circle(at, SIGN, fill="paper", stroke=role, stroke_width=1.5, stroke_dasharray="2 2")
            case _:
                paper.circle(at, SIGN, fill="paper", stroke=role, stroke_width=2)
        if overdue:
            at_end = x + SIGN + 12 > paper.width
            place = (x - SIGN - 3 if at_end else x + SIGN + 3, y + 4)
            paper.text(place, "!", size=NORMAL, role="bad", anchor="end" if at_end else "start", bold=True)

    def _undated(self, top: float) -> float:
        if not self.chart.undated:
            return top
        top = self.paper.lines((MARGIN, top + 4), [self.chart.undated_heading], bold=True) + 3
        for lane in self.chart.undated:
            self._sign(lane.status, (MARGIN + SIGN + 1, top + 8), overdue=False)
            left, room = MARGIN + 22, self.inner - 22
            gone = lane.status == "dropped"
            below = self.paper.lines((left, top), wrapped(lane.title, NORMAL, room, 2), struck=gone)
            told = wrapped(f"{lane.people} · {lane.told}", SMALL, room, 2)
            top = self.paper.lines((left, below), told, size=SMALL, role="muted") + 5
        return top
