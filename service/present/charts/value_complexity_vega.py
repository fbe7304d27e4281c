"""Value and complexity as a Vega-Lite document: the same sections and points, with the ranked list beside or below."""

from typing import Any

from service.present.charts.placement import Box, spread
from service.present.charts.scales import Scale, ticks
from service.present.charts.themes import Theme, colour
from service.present.charts.value_complexity import Point, ValueComplexity
from service.present.charts.value_complexity_svg import RADIUS, domain_of
from service.present.charts.vega import Layer, layer, shown, told, vega_document

ROW = 18
LIST_WIDTH = 360
BESIDE = 900
"""From this width on the list stands beside the plot, else below it."""
SIGNS = {None: "", True: "● ", False: "○ "}


def vega_value_complexity(chart: ValueComplexity, width: int, theme: Theme) -> dict[str, Any]:
    """The chart as a Vega-Lite document for a width in pixels."""
    beside = width >= BESIDE
    wide = max(width - 90 - (LIST_WIDTH + 30 if beside else 0), 200)
    plot = _Plot(chart, theme, wide, max(round(wide * 0.66), 270))
    body: dict[str, Any] = {"hconcat" if beside else "vconcat": [plot.layered(), _list(chart, theme)]}
    return vega_document(chart.title, chart.description, theme, width=width, body=body)


class _Plot:
    def __init__(self, chart: ValueComplexity, theme: Theme, width: int, height: int) -> None:
        self.chart, self.theme, self.width, self.height = chart, theme, width, height
        points = chart.points
        values, complexities = [one.value for one in points], [one.complexity for one in points]
        ends_x = domain_of(complexities, [one.complexity_span for one in points], chart.complexity_threshold)
        ends_y = domain_of(values, [one.value_span for one in points], chart.value_threshold)
        self.x, self.y = Scale(*ends_x, 0, width), Scale(*ends_y, height, 0)
        self.across = min(max(chart.complexity_threshold, ends_x[0]), ends_x[1])
        self.down = min(max(chart.value_threshold, ends_y[0]), ends_y[1])

    def layered(self) -> Layer:
        """The plot of its own."""
        x, y = self._channel("complexity", self.x), self._channel("value", self.y)
        accent = colour("accent", self.theme)
        fill = {"condition": {"test": "datum.selected", "value": accent}, "value": colour("paper", self.theme)}
        inked = {"condition": {"test": "datum.selected", "value": colour("on_accent", self.theme)}, "value": accent}
        line = {"type": "rule", "color": colour("axis", self.theme), "strokeWidth": 1.5}
        dashed = {**line, "strokeDash": [6, 4]}
        disc = {"type": "point", "filled": True, "size": 300, "opacity": 1, "stroke": accent, "strokeWidth": 1.5}
        rows, sections = self._rows(), self._sections()
        across = [row for row in rows if "complexity_low" in row]
        upright = [row for row in rows if "value_low" in row]
        to = {"x2": {"field": "complexity_to"}, "y2": {"field": "value_to"}}
        drawn = {"x": {**x, "field": "drawn_complexity"}, "y": {**y, "field": "drawn_value"}, "tooltip": told("told")}
        name = {"type": "text", "align": "left", "baseline": "top", "dx": 6, "dy": 6, "fontWeight": "bold"}
        layers = [
            layer({"type": "rect"}, {"x": x, "y": y, **to, "color": shown("colour", "nominal", scale=None)}, sections),
            layer(
                {**name, "color": colour("muted", self.theme)},
                {"x": x, "y": {**y, "field": "value_to"}, "text": shown("name", "nominal")},
                sections,
            ),
            layer(dashed, {"x": x}, [{"complexity": self.across}]),
            layer(dashed, {"y": y}, [{"value": self.down}]),
            layer(line, {"x": {**x, "field": "complexity_low"}, "x2": {"field": "complexity_high"}, "y": y}, across),
            layer(line, {"x": x, "y": {**y, "field": "value_low"}, "y2": {"field": "value_high"}}, upright),
            layer(disc, {**drawn, "fill": fill}, rows),
            layer(
                {"type": "text", "fontSize": 11, "fontWeight": "bold"},
                {**drawn, "color": inked, "text": shown("rank")},
                rows,
            ),
        ]
        return {"width": self.width, "height": self.height, "layer": layers}

    def _channel(self, name: str, scale: Scale) -> dict[str, Any]:
        title = self.chart.complexity_axis if name == "complexity" else self.chart.value_axis
        axis = {"values": ticks(scale.low, scale.high, 6), "grid": False}
        domain = {"domain": [scale.low, scale.high], "nice": False, "zero": False}
        return shown(name, title=title, scale=domain, axis=axis)

    def _sections(self) -> list[dict[str, Any]]:
        low, high = (self.x.low, self.across), (self.across, self.x.high)
        below, above = (self.y.low, self.down), (self.down, self.y.high)
        ends = {1: (low, above), 2: (high, above), 3: (low, below), 4: (high, below)}
        return [
            {
                "name": one.name,
                "complexity": ends[one.number][0][0],
                "complexity_to": ends[one.number][0][1],
                "value": ends[one.number][1][0],
                "value_to": ends[one.number][1][1],
                "colour": colour(f"section_{one.number}", self.theme),
            }
            for one in self.chart.sections
        ]

    def _rows(self) -> list[dict[str, Any]]:
        """The points as rows of data, each with its place, and with the place beside others where it is drawn."""
        points = self.chart.points
        homes = {
            place: Box(
                self.x(one["complexity"]), self.y(one["value_to"]), self.x(one["complexity_to"]), self.y(one["value"])
            )
            for place, one in enumerate(self._sections(), start=1)
        }
        wanted = [(self.x(one.complexity), self.y(one.value)) for one in points]
        within = Box(0, 0, self.width, self.height)
        discs = spread(wanted, [homes[one.section] for one in points], RADIUS, within)
        return [
            {
                **_row(one),
                "drawn_complexity": round(_back(self.x, disc[0]), 6),
                "drawn_value": round(_back(self.y, disc[1]), 6),
            }
            for one, disc in zip(points, discs, strict=True)
        ]


def _back(scale: Scale, pixel: float) -> float:
    return scale.low + (pixel - scale.start) / (scale.end - scale.start) * (scale.high - scale.low)


def _row(point: Point) -> dict[str, Any]:
    spans = {"value": point.value_span, "complexity": point.complexity_span}
    ends = {
        f"{name}_{end}": span[place]
        for name, span in spans.items()
        if span is not None
        for place, end in enumerate(("low", "high"))
    }
    return {
        "rank": point.rank,
        "title": point.title,
        "value": point.value,
        "complexity": point.complexity,
        "section": point.section,
        "selected": point.selected is not False,
        "told": point.told,
        **ends,
    }


def _list(chart: ValueComplexity, theme: Theme) -> Layer:
    """The ranked list, since titles beside the points could cover each other, and the notes."""
    names = {one.number: one.name for one in chart.sections}
    signed = ((True, chart.selected), (False, chart.not_selected))
    notes = [f"{SIGNS[selected]}{text}" for selected, text in signed if text is not None]
    notes += [one for one in (chart.empty, *chart.notes) if one is not None]
    ranked = [f"{SIGNS[one.selected]}{one.rank}  {one.title} · {names[one.section]}" for one in chart.points]
    rows = [{"line": place, "text": text} for place, text in enumerate(ranked + notes)]
    text = {"type": "text", "align": "left", "fontSize": 11, "limit": LIST_WIDTH, "color": colour("ink", theme)}
    encoding = {
        "x": {"value": 0},
        "y": shown("line", "ordinal", axis=None),
        "text": shown("text", "nominal"),
        "tooltip": told("text"),
    }
    size = {"width": LIST_WIDTH, "height": len(rows) * ROW, "view": {"stroke": None}}
    return {**size, **layer(text, encoding, rows)}
