"""Google Analytics 4: the rows of a report whose first dimension is `date`, forwarded as the Data API answers them.

Up to ten metrics a report, as the API has it. Further dimensions become parts of the key, in their order.
"""

from service.core.mappings.presets.shapes import Preset, PresetMetric, PresetSample
from service.core.mappings.shapes import Mapping, ReadingMapping
from service.core.vocabulary import Cadence, MetricKind

MOST_METRICS = 10


def _column(place: int) -> ReadingMapping:
    name = f"[root().metricHeaders[{place}].name]"
    return ReadingMapping(
        metric=f"ga4.{{join('/', [{name}, map(&slug(@), dimensionValues[1:].value)][])}}",
        value=f"to_number(metricValues[{place}].value)",
        when=f"metricValues[{place}]",
    )


MAPPING = Mapping(
    items="rows",
    at="from_yyyymmdd(dimensionValues[0].value)",
    readings=tuple(_column(place) for place in range(MOST_METRICS)),
)


def _row(day: str, channel: str, sessions: int, users: int) -> dict[str, object]:
    return {
        "dimensionValues": [{"value": day}, {"value": channel}],
        "metricValues": [{"value": str(sessions)}, {"value": str(users)}],
    }


SAMPLES = (
    PresetSample(
        body={
            "dimensionHeaders": [{"name": "date"}, {"name": "sessionDefaultChannelGroup"}],
            "metricHeaders": [
                {"name": "sessions", "type": "TYPE_INTEGER"},
                {"name": "activeUsers", "type": "TYPE_INTEGER"},
            ],
            "rows": [_row("20260105", "Organic Search", 812, 640), _row("20260105", "Email", 95, 88)],
            "rowCount": 2,
            "kind": "analyticsData#runReport",
        },
        readings=(
            {"metric": "ga4.sessions/Organic-Search", "value": 812, "at": "2026-01-05"},
            {"metric": "ga4.activeUsers/Organic-Search", "value": 640, "at": "2026-01-05"},
            {"metric": "ga4.sessions/Email", "value": 95, "at": "2026-01-05"},
            {"metric": "ga4.activeUsers/Email", "value": 88, "at": "2026-01-05"},
        ),
    ),
)

GA4 = Preset(
    scheme="token",
    header="Authorization",
    prefix="Bearer ",
    mapping=MAPPING,
    metrics=(
        PresetMetric(metric="ga4.sessions/{channel}", kind=MetricKind.FLOW, cadence=Cadence.DAILY),
        PresetMetric(metric="ga4.activeUsers/{channel}", kind=MetricKind.UNIQUE, cadence=Cadence.DAILY),
    ),
    samples=SAMPLES,
)
