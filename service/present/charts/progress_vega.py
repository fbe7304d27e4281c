"""A key result's progress as a Vega-Lite document."""

from typing import Any

from service.present.charts.progress import Progress
from service.present.charts.progress_svg import domain_of
from service.present.charts.themes import Theme, colour
from service.present.charts.vega import instant, layer, shown, told, vega_document

LEVELS: dict[str, tuple[str, list[int]]] = {
    "target": ("good", []),
    "baseline": ("axis", [2, 3]),
    "lower": ("bad", [8, 3]),
    "upper": ("bad", [8, 3, 2, 3]),
}
"""The colour and the dashes of the lines across."""


def vega_progress(chart: Progress, width: int, theme: Theme) -> dict[str, Any]:
    """The chart as a Vega-Lite document for a width in pixels."""
    accent = colour("accent", theme)
    x = shown("on", "temporal", title=None, scale={"domain": [instant(chart.first), instant(chart.last)]})
    y = shown("value", title=chart.metric, scale={"domain": list(domain_of(chart)), "nice": False, "zero": False})
    low = shown("low", title=chart.metric, scale=y["scale"])
    fan = [
        {"on": instant(one.on), "value": one.value, "told": chart.forecast_told, "range_80": one.range_80,
         "range_95": one.range_95}
        for one in chart.fan
    ]  # fmt: skip
    layers = [
        layer({"type": "area", "color": colour(f"band_{share}", theme), "clip": True},
              {"x": x, "y": low, "y2": {"field": "high"}, "tooltip": told("told")},
              [{"on": row["on"], "low": row[f"range_{share}"][0], "high": row[f"range_{share}"][1], "told": name}
               for row in fan])
        for share, name in (("95", chart.range_95_told), ("80", chart.range_80_told))
    ]  # fmt: skip
    for level in chart.levels:
        role, dashes = LEVELS[level.kind]
        rows = [{"value": level.value, "told": level.told}]
        mark = {"type": "rule", "color": colour(role, theme), "strokeDash": dashes, "strokeWidth": 2}
        layers.append(layer(mark, {"y": y, "tooltip": told("told")}, rows))
        right = level.kind == "baseline"
        name = {
            "type": "text",
            "align": "right" if right else "left",
            "baseline": "bottom",
            "dx": -4 if right else 4,
            "dy": -3,
            "color": colour("muted", theme),
        }
        layers.append(
            layer(name, {"x": {"value": "width" if right else 0}, "y": y, "text": shown("told", "nominal")}, rows)
        )
    plan = [{"on": instant(on), "value": value, "told": chart.plan_told} for on, value in chart.plan]
    readings = [{"on": instant(on), "value": value, "told": chart.reading_told} for on, value in chart.readings]
    days = [{"on": instant(chart.today.on), "told": chart.today.told}]
    days += [] if chart.due is None else [{"on": instant(chart.due.on), "told": chart.due.told}]
    spots = {"x": x, "y": y, "tooltip": [*told("told"), shown("value"), shown("on", "temporal")]}
    layers += [
        layer({"type": "line", "color": colour("plan", theme), "strokeDash": [6, 4],
               "point": {"shape": "diamond", "filled": False, "color": colour("plan", theme)}}, spots, plan),
        layer({"type": "line", "color": accent, "point": {"color": accent, "size": 20}}, spots, readings),
        layer({"type": "line", "color": accent, "strokeDash": [2, 3], "clip": True}, spots,
              [{name: row[name] for name in ("on", "value", "told")} for row in fan]),
        layer({"type": "rule", "color": colour("bad", theme), "strokeDash": [4, 3]},
              {"x": x, "tooltip": told("told")}, days[:1]),
        layer({"type": "rule", "color": colour("ink", theme)}, {"x": x, "tooltip": told("told")}, days[1:]),
        layer({"type": "text", "baseline": "bottom", "dy": -4, "fontSize": 11},
              {"x": x, "y": {"value": 0}, "text": shown("told", "nominal")}, days),
    ]  # fmt: skip
    foreseen = [one for one in (chart.forecast_told, chart.range_80_told, chart.range_95_told) if one is not None]
    subtitle = [" · ".join([chart.status_told, *chart.facts]), chart.last_told, " · ".join(foreseen)]
    document = vega_document(
        chart.title,
        chart.description,
        theme,
        width=width,
        body={"height": max(round(width * 0.42), 210), "layer": layers},
    )
    document["title"] |= {"subtitle": subtitle, "subtitleColor": colour("ink", theme), "offset": 24}
    return document
