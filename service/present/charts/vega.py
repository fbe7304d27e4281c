"""What the Vega-Lite documents of all charts have in common."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from service.present.charts.themes import Theme, colour

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
Layer = dict[str, Any]


def vega_document(title: str, description: str, theme: Theme, *, width: int, body: Mapping[str, Any]) -> dict[str, Any]:
    """A whole document of a width in pixels."""

    def shade(role: str) -> str:
        return colour(role, theme)

    text = {"labelColor": shade("muted"), "titleColor": shade("ink"), "labelFontSize": 11, "titleFontSize": 12}
    return {
        "$schema": SCHEMA,
        "description": description,
        "title": {"text": title, "anchor": "start", "color": shade("ink")},
        "background": shade("paper"),
        "padding": 12,
        "config": {
            "view": {"stroke": shade("axis")},
            "axis": {"gridColor": shade("grid"), "domainColor": shade("axis"), "tickColor": shade("axis"), **text},
            "text": {"color": shade("ink"), "fontSize": 12},
            "legend": text,
            "header": text,
        },
        **({"width": width - 120, "autosize": {"type": "fit-x", "contains": "padding"}} if "layer" in body else {}),
        **body,
    }


def layer(mark: Mapping[str, Any], encoding: Mapping[str, Any], values: Sequence[Mapping[str, Any]]) -> Layer:
    """One layer with data of its own."""
    return {"data": {"values": list(values)}, "mark": dict(mark), "encoding": dict(encoding)}


def shown(field: str, kind: str = "quantitative", **more: Any) -> dict[str, Any]:
    """A field in a channel; days are shown as they are, without zones."""
    return {"field": field, "type": kind, **more}


def told(*fields: str) -> list[dict[str, Any]]:
    """What is said of a mark under the pointer."""
    return [{"field": one, "type": "nominal", "title": ""} for one in fields]


def instant(day: date) -> str:
    """A day as Vega-Lite reads it in the reader's own zone, so that it stays the same day."""
    return f"{day.isoformat()}T00:00:00"
