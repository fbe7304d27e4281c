"""The roadmap as a Vega-Lite document: a row for each tactic, objective by objective."""

from collections.abc import Mapping
from typing import Any

from service.present.charts.roadmap import Lane, Roadmap
from service.present.charts.themes import Theme, colour
from service.present.charts.vega import instant, layer, shown, told, vega_document

ROW = 34
SHAPES = {"idea": "diamond", "planned": "circle", "active": "triangle-right", "done": "square", "dropped": "cross"}
HOLLOW = ("idea", "planned")
HEADED, TITLED = "\N{EN SPACE}", "\N{EM SPACE}"
"""What stands between the number of a row, by which rows of one title stay apart, and its heading or title."""


def vega_roadmap(chart: Roadmap, width: int, theme: Theme) -> dict[str, Any]:
    """The chart as a Vega-Lite document for a width in pixels."""
    rows, ticks = _rows(chart)
    x = shown("on", "temporal", title=None, scale={"domain": [instant(chart.first), instant(chart.last)]})
    bold = {"condition": {"test": f"indexof(datum.value, '{HEADED}') > 0", "value": "bold"}, "value": "normal"}
    labels = {
        "labelLimit": max(width // 3, 120),
        "labelExpr": "slice(datum.label, 4)",
        "labelFontWeight": bold,
        "grid": False,
    }
    y = shown("lane", "nominal", sort=None, title=None, scale={"domain": [row["lane"] for row in rows]}, axis=labels)
    names = dict(chart.statuses)
    shape = {"domain": list(names.values()), "range": [SHAPES[one] for one in names]}
    accent, muted, bad = colour("accent", theme), colour("muted", theme), colour("bad", theme)
    fill = {"condition": {"test": "datum.hollow", "value": colour("paper", theme)}, "value": accent}
    point = {
        "x": x,
        "y": y,
        "shape": shown("status", "nominal", scale=shape, legend={"orient": "bottom", "title": None}),
        "fill": fill,
        "stroke": {"condition": {"test": "datum.overdue", "value": bad}, "value": accent},
        "tooltip": told("objective", "title", "people", "told"),
    }
    beside = {"x": {"value": 4}, "y": y, "text": shown("note", "nominal")}
    layers = [
        layer({"type": "tick", "color": accent, "thickness": 2, "size": 10}, {"x": x, "y": y}, ticks),
        layer(
            {"type": "point", "size": 120, "strokeWidth": 2, "opacity": 1}, point, [one for one in rows if one["on"]]
        ),
        layer({"type": "text", "align": "left", "dy": -11, "fontSize": 11, "color": muted}, beside, rows),
        layer(
            {"type": "rule", "color": bad, "strokeWidth": 1.5, "strokeDash": [4, 3]},
            {"x": x, "tooltip": told("told")},
            [{"on": instant(chart.today), "told": chart.today_told}],
        ),
    ]
    body: dict[str, Any] = {"height": max(len(rows), 1) * ROW, "layer": layers}
    document = vega_document(chart.title, chart.description, theme, width=width, body=body)
    document["title"] |= {"subtitle": [chart.summary, chart.today_told], "subtitleColor": muted}
    return document


def _rows(chart: Roadmap) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """A row for each objective and each of its tactics, and the marks of repetitions."""
    rows: list[dict[str, Any]] = []
    ticks: list[dict[str, Any]] = []
    names = dict(chart.statuses)
    undated = [(chart.undated_heading, chart.undated)] if chart.undated else []
    for title, lanes in [*((group.title, group.lanes) for group in chart.groups), *undated]:
        rows.append({"lane": f"{len(rows):03}{HEADED}{title}", "on": None, "note": ""})
        for lane in lanes:
            name = f"{len(rows):03}{TITLED}{lane.title}"
            rows.append({"lane": name, "objective": title, **_row(lane, names)})
            ticks += [{"lane": name, "on": instant(day)} for day in lane.repeats_on]
    return rows, ticks


def _row(lane: Lane, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "title": lane.title,
        "people": lane.people,
        "status": names[lane.status],
        "hollow": lane.status in HOLLOW,
        "overdue": lane.overdue,
        "on": None if lane.due_on is None else instant(lane.due_on),
        "told": lane.told,
        "note": f"{lane.people} · {lane.told}",
    }
