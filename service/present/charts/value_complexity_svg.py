"""Value and complexity as SVG: numbered discs in four sections, with their titles beside them or in a list below."""

from collections.abc import Callable, Iterator, Sequence
from math import hypot

from service.present.charts.paper import LARGE, LINE, NORMAL, SMALL, Paper, Place
from service.present.charts.placement import Box, beside, spread
from service.present.charts.scales import Scale, padded, ticks
from service.present.charts.texts import ELLIPSIS, shortened, width_of, wrapped
from service.present.charts.themes import Theme
from service.present.charts.value_complexity import Point, Section, Span, ValueComplexity

MARGIN = 14.0
RADIUS = 9.5
USUAL_SCALE = (1.0, 5.0)
COLUMN = 380.0
"""The least width of a column of the list."""
DIRECT = 14
"""Points whose titles may stand beside them."""
LONGEST_BESIDE = 170.0
NO_PLACE_AT = 3.0
"""Pixels from which on a disc is said to lie aside."""


def draw_value_complexity(chart: ValueComplexity, width: int, theme: Theme) -> str:
    """The chart as an SVG document of a width in pixels."""
    return _Drawing(chart, width, theme).document()


def domain_of(values: Sequence[float], spans: Sequence[Span | None], threshold: float) -> Span:
    """From where to where an axis goes: half a step around 1–5, else some room around all there is."""
    every = [*values, threshold, *(end for span in spans if span is not None for end in span)]
    low, high = min(every), max(every)
    if low >= USUAL_SCALE[0] and high <= USUAL_SCALE[1]:
        return USUAL_SCALE[0] - 0.5, USUAL_SCALE[1] + 0.5
    return padded(low, high)


class _Drawing:
    def __init__(self, chart: ValueComplexity, width: int, theme: Theme) -> None:
        self.chart, self.paper = chart, Paper(width, theme)
        self.inner = width - 2 * MARGIN

    def document(self) -> str:
        top = self._heading()
        bottom = self._plot(top)
        height = self._below(bottom + 8)
        return self.paper.document(height + MARGIN, self.chart.title, self.chart.description)

    def _heading(self) -> float:
        title = wrapped(self.chart.title, LARGE, self.inner, 3, bold=True)
        top = self.paper.lines((MARGIN, MARGIN), title, size=LARGE, bold=True)
        told = wrapped(self.chart.ranked_by, NORMAL, self.inner, 2)
        return self.paper.lines((MARGIN, top), told, size=NORMAL, role="muted") + 6

    def _plot(self, top: float) -> float:
        """Sections, axes and discs; gives the lower edge of all that."""
        chart, width = self.chart, self.paper.width
        points = chart.points
        x_ends = domain_of(
            [one.complexity for one in points], [one.complexity_span for one in points], chart.complexity_threshold
        )
        y_ends = domain_of([one.value for one in points], [one.value_span for one in points], chart.value_threshold)
        height = min(max(width * 0.66, 270), 560)
        y_ticks = ticks(*y_ends, 6)
        widest = max((width_of(chart.words.number(one), SMALL) for one in y_ticks), default=0)
        left, right = MARGIN + widest + 8, width - MARGIN
        top += SMALL * LINE + 2
        frame = Box(left, top, right, top + height)
        self.x, self.y = Scale(*x_ends, frame.left, frame.right), Scale(*y_ends, frame.bottom, frame.top)
        named = self._sections(frame)
        self._axes(frame, y_ticks)
        self._points(frame, named)
        return frame.bottom + 2 * (SMALL * LINE) + 10

    def _sections(self, frame: Box) -> list[Box]:
        """The four sections with their names in the outer corners; gives the boxes of the names."""
        self.homes: dict[int, Box] = {}
        across = min(max(self.x(self.chart.complexity_threshold), frame.left), frame.right)
        down = min(max(self.y(self.chart.value_threshold), frame.top), frame.bottom)
        named: list[Box] = []
        for section in self.chart.sections:
            high, low = section.number in (1, 2), section.number in (1, 3)
            edges = (frame.left, across) if low else (across, frame.right)
            levels = (frame.top, down) if high else (down, frame.bottom)
            size = (edges[1] - edges[0], levels[1] - levels[0])
            self.homes[section.number] = Box(edges[0], levels[0], edges[1], levels[1])
            self.paper.rect((edges[0], levels[0]), size, fill=f"section_{section.number}")
            box = self._name(section, edges, levels, low=low, high=high)
            if box is not None:
                named.append(box)
        for start, end in (((across, frame.top), (across, frame.bottom)), ((frame.left, down), (frame.right, down))):
            self.paper.line(start, end, stroke="axis", stroke_width=1.5, stroke_dasharray="6 4")
        return named

    def _name(self, section: Section, edges: Span, levels: Span, *, low: bool, high: bool) -> Box | None:
        size, room = NORMAL, edges[1] - edges[0] - 12
        if levels[1] - levels[0] < size * LINE + 4 or room < 30:
            return None
        name = shortened(section.name, size, room, bold=True)
        wide = width_of(name, size, bold=True)
        left = edges[0] + 6 if low else edges[1] - 6 - wide
        base = levels[0] + size + 4 if high else levels[1] - 7
        x = left if low else edges[1] - 6
        self.paper.text((x, base), name, size=size, role="muted", bold=True, anchor="start" if low else "end")
        return Box(left - 2, base - size, left + wide + 2, base + 4)

    def _axes(self, frame: Box, y_ticks: Sequence[float]) -> None:
        paper, words = self.paper, self.chart.words
        for one in y_ticks:
            paper.text((frame.left - 6, self.y(one) + 4), words.number(one), size=SMALL, role="muted", anchor="end")
            paper.line((frame.left - 3, self.y(one)), (frame.left, self.y(one)), stroke="axis")
        edge = float("-inf")
        for one in ticks(self.x.low, self.x.high, min(int((frame.right - frame.left) / 55), 6)):
            written, at = words.number(one), self.x(one)
            half = width_of(written, SMALL) / 2
            paper.line((at, frame.bottom), (at, frame.bottom + 3), stroke="axis")
            if at - half > edge + 4 and at + half <= self.paper.width:
                paper.text((at, frame.bottom + 15), written, size=SMALL, role="muted", anchor="middle")
                edge = at + half
        paper.rect(
            (frame.left, frame.top), (frame.right - frame.left, frame.bottom - frame.top), fill="none", stroke="axis"
        )
        paper.text((MARGIN, frame.top - 5), self.chart.value_axis, size=SMALL, bold=True)
        axis = self.chart.complexity_axis
        paper.text((frame.right, frame.bottom + 30), axis, size=SMALL, bold=True, anchor="end")

    def _points(self, frame: Box, named: Sequence[Box]) -> None:
        points = self.chart.points
        true = [(self.x(one.complexity), self.y(one.value)) for one in points]
        discs = spread(true, [self.homes[one.section] for one in points], RADIUS, frame, named)
        self.aside = [hypot(x - u, y - v) > NO_PLACE_AT for (x, y), (u, v) in zip(true, discs, strict=True)]
        lines = [box for point, place in zip(points, true, strict=True) for box in self._whiskers(point, place)]
        for place, disc, aside in zip(true, discs, self.aside, strict=True):
            if aside:
                self.paper.line(place, disc, stroke="axis", stroke_width=1)
                self.paper.circle(place, 2, fill="ink")
        for point, disc in zip(points, discs, strict=True):
            self._disc(point, disc)
        self._titles(discs, frame, [*named, *lines])

    def _whiskers(self, point: Point, place: Place) -> Iterator[Box]:
        """The range of an uncertain estimate, with a short bar at each end; gives where the lines are.

        They pass beside the middle by a few pixels, not all by as many, so that those in one row are told apart.
        """
        x, y = (at + (point.rank % 5 - 2) * 2.5 for at in place)
        style = {"stroke": "axis", "stroke_width": 1.5}
        if point.complexity_span is not None:
            low, high = map(self.x, point.complexity_span)
            self.paper.line((low, y), (high, y), **style)
            for end in (low, high):
                self.paper.line((end, y - 4), (end, y + 4), **style)
            yield Box(low, y - 4, high, y + 4)
        if point.value_span is not None:
            low, high = map(self.y, point.value_span)
            self.paper.line((x, low), (x, high), **style)
            for end in (low, high):
                self.paper.line((x - 4, end), (x + 4, end), **style)
            yield Box(x - 4, high, x + 4, low)

    def _disc(self, point: Point, place: Place) -> None:
        filled = point.selected is not False
        fill = "accent" if filled else "paper"
        self.paper.circle(place, RADIUS - 0.75, fill=fill, stroke="accent", stroke_width=1.5)
        role = "on_accent" if filled else "accent"
        spot = (place[0], place[1] + 4)
        self.paper.text(spot, str(point.rank), size=SMALL, role=role, anchor="middle", bold=len(str(point.rank)) < 3)

    def _titles(self, discs: Sequence[Place], frame: Box, taken: Sequence[Box]) -> None:
        """Titles beside the discs, if all find room; otherwise they are listed below."""
        points = self.chart.points
        self.listed = True
        if not points or len(points) > DIRECT:
            return
        titles = [wrapped(one.title, NORMAL, LONGEST_BESIDE, 2) for one in points]
        sizes = [(max(width_of(line, NORMAL) for line in lines), len(lines) * NORMAL * LINE) for lines in titles]
        boxes = beside(discs, sizes, RADIUS, frame, taken)
        if boxes is None or any(lines[-1].endswith(ELLIPSIS) for lines in titles):
            return
        self.listed = False
        for lines, box, disc in zip(titles, boxes, discs, strict=True):
            leftwards = box.right < disc[0]
            anchor, x = ("end", box.right) if leftwards else ("start", box.left)
            self.paper.lines((x, box.top), lines, anchor=anchor)

    def _below(self, top: float) -> float:
        """What the signs mean, the list, and the notes."""
        top = self._legend(top)
        if self.chart.empty is not None:
            lines = wrapped(self.chart.empty, NORMAL, self.inner, 3, bold=True)
            top = self.paper.lines((MARGIN, top), lines, bold=True) + 4
        if self.chart.points and self.listed:
            top = self._list(top)
        for note in self.chart.notes:
            lines = wrapped(note, SMALL, self.inner, 6)
            top = self.paper.lines((MARGIN, top), lines, size=SMALL, role="muted") + 2
        return top

    def _legend(self, top: float) -> float:
        chart, points = self.chart, self.chart.points
        signs: list[tuple[Callable[[Place], None], str]] = []
        if chart.selected is not None and points:
            signs.append((lambda at: self.paper.circle(at, 6, fill="accent", stroke="accent"), chart.selected))
        if chart.not_selected is not None and any(one.selected is False for one in points):
            hollow = {"fill": "paper", "stroke": "accent", "stroke_width": 1.5}
            signs.append((lambda at: self.paper.circle(at, 6, **hollow), chart.not_selected))
        if any(one.value_span or one.complexity_span for one in points):
            signs.append((self._whisker_sign, chart.uncertain))
        if any(self.aside):
            signs.append((self._aside_sign, chart.aside))
        for draw, text in signs:
            draw((MARGIN + 9, top + SMALL * 0.65))
            top = self.paper.lines((MARGIN + 24, top), wrapped(text, SMALL, self.inner - 24, 3), size=SMALL) + 3
        return top + 4 if signs else top

    def _whisker_sign(self, at: Place) -> None:
        for start, end in (((-8, 0), (8, 0)), ((-8, -4), (-8, 4)), ((8, -4), (8, 4))):
            self.paper.line(
                (at[0] + start[0], at[1] + start[1]), (at[0] + end[0], at[1] + end[1]), stroke="axis", stroke_width=1.5
            )

    def _aside_sign(self, at: Place) -> None:
        self.paper.line((at[0] - 7, at[1]), (at[0] + 4, at[1]), stroke="axis")
        self.paper.circle((at[0] - 7, at[1]), 2, fill="ink")
        self.paper.circle((at[0] + 4, at[1]), 4, fill="none", stroke="accent", stroke_width=1.5)

    def _list(self, top: float) -> float:
        """The ranking by sections, in as many columns as there is room for; each section goes on below the last."""
        columns = max(1, int(self.inner // COLUMN))
        wide = self.inner / columns - (16 if columns > 1 else 0)
        blocks = [self._block(section, wide) for section in self.chart.sections]
        blocks = [block for block in blocks if len(block) > 1]
        tops = [top] * columns
        for block in blocks:
            column = min(range(columns), key=lambda one: tops[one])
            left = MARGIN + column * self.inner / columns
            for draw in block:
                tops[column] = draw(left, tops[column])
            tops[column] += 8
        return max(tops) + 2

    def _block(self, section: Section, wide: float) -> list[Callable[[float, float], float]]:
        heading = wrapped(f"{section.name}: {section.means}", SMALL, wide, 2, bold=True)
        draws: list[Callable[[float, float], float]] = [
            lambda left, top: self.paper.lines((left, top), heading, size=SMALL, bold=True) + 3
        ]
        mine = (one for one in self.chart.points if one.section == section.number)
        return [*draws, *(self._entry(one, wide) for one in mine)]

    def _entry(self, point: Point, wide: float) -> Callable[[float, float], float]:
        lines = wrapped(point.title, NORMAL, wide - 26, 2)

        def draw(left: float, top: float) -> float:
            self._disc(point, (left + RADIUS, top + RADIUS))
            return max(self.paper.lines((left + 26, top + 2), lines), top + 2 * RADIUS) + 3

        return draw
