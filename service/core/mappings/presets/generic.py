"""Anything with a metric, a value and a time in common spellings: n8n, Zapier, a script."""

from service.core.mappings.presets.shapes import Preset, PresetMetric, PresetSample
from service.core.mappings.shapes import Mapping, ReadingMapping
from service.core.vocabulary import Cadence, MetricKind

STARTS = "not_null(period_start, periodStart)"

MAPPING = Mapping(
    items="(type(@) == 'array' && @) || not_null(readings, metrics, items, records, data, to_array(@))",
    metric="{not_null(metric, metric_key, metricKey, key, name)}",
    value="to_number(not_null(value, amount, count, total))",
    external_id="not_null(external_id, externalId, id) && to_string(not_null(external_id, externalId, id))",
    note="not_null(note, comment)",
    readings=(
        ReadingMapping(
            when=f"!{STARTS}", at="not_null(at, timestamp, time, date, day, created_at, createdAt, occurred_at)"
        ),
        ReadingMapping(when=STARTS, period_start=STARTS, period_end="not_null(period_end, periodEnd)"),
    ),
)

SAMPLES = (
    PresetSample(
        body={"name": "newsletter.subscribers", "value": "1834", "timestamp": "2026-01-05T07:00:00+01:00", "id": 71},
        readings=(
            {"metric": "newsletter.subscribers", "value": 1834, "at": "2026-01-05T07:00:00+01:00", "external_id": "71"},
        ),
    ),
    PresetSample(
        body={
            "data": [
                {"metric": "newsletter.subscribers", "count": 1840, "date": "2026-01-06"},
                {"metricKey": "shop.visits", "total": 412, "periodStart": "2026-01-05", "periodEnd": "2026-01-06"},
            ]
        },
        readings=(
            {"metric": "newsletter.subscribers", "value": 1840, "at": "2026-01-06"},
            {"metric": "shop.visits", "value": 412, "period_start": "2026-01-05", "period_end": "2026-01-06"},
        ),
    ),
)

GENERIC = Preset(
    scheme="token",
    header="Authorization",
    prefix="Bearer ",
    mapping=MAPPING,
    metrics=(
        PresetMetric(metric="{metric}", kind=MetricKind.LEVEL, cadence=Cadence.DAILY, unit=None),
        PresetMetric(metric="{metric}", kind=MetricKind.FLOW, cadence=Cadence.DAILY, unit=None),
    ),
    samples=SAMPLES,
)
