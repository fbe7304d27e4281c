"""Segment: how often each event was tracked, and what it was worth.

Where a shared secret is set it signs with SHA-1. Of a batch it signs the first event alone, so batching has to be off.
"""

from service.core.mappings.presets.shapes import Preset, PresetMetric, PresetSample, event
from service.core.mappings.shapes import Mapping, ReadingMapping
from service.core.vocabulary import Cadence, MetricKind

NAME = "{slug(lower(event))}"
CURRENCY = "{lower(not_null(properties.currency, 'usd'))}"

MAPPING = Mapping(
    when="type == 'track'",
    external_id="messageId",
    **event("timestamp", "messageId"),
    readings=(
        ReadingMapping(metric=f"segment.events/{NAME}", value="`1`"),
        ReadingMapping(
            metric=f"segment.revenue.{CURRENCY}/{NAME}",
            value="to_number(properties.revenue)",
            when="properties.revenue",
        ),
        ReadingMapping(metric=f"segment.value/{NAME}", value="to_number(properties.value)", when="properties.value"),
    ),
)

SAMPLES = (
    PresetSample(
        body={
            "type": "track",
            "event": "Order Completed",
            "messageId": "ajs-next-1767600000-2c4b",
            "timestamp": "2026-01-05T08:40:12.513Z",
            "userId": "u-19",
            "properties": {"order_id": "50314b8e", "revenue": 25.5, "currency": "EUR"},
        },
        readings=(
            {
                "metric": "segment.events/order-completed",
                "value": 1,
                "period_start": "2026-01-05T08:40:12.013423Z",
                "period_end": "2026-01-05T08:40:12.013424Z",
                "external_id": "ajs-next-1767600000-2c4b",
            },
            {
                "metric": "segment.revenue.eur/order-completed",
                "value": 25.5,
                "period_start": "2026-01-05T08:40:12.013423Z",
                "period_end": "2026-01-05T08:40:12.013424Z",
                "external_id": "ajs-next-1767600000-2c4b",
            },
        ),
    ),
    PresetSample(
        body={
            "type": "track",
            "event": "Tent Pitched",
            "messageId": "ajs-next-1767600001-77aa",
            "timestamp": "2026-01-05T08:41:00.000Z",
            "properties": {"value": 3},
        },
        readings=(
            {
                "metric": "segment.events/tent-pitched",
                "value": 1,
                "period_start": "2026-01-05T08:41:00.212052Z",
                "period_end": "2026-01-05T08:41:00.212053Z",
                "external_id": "ajs-next-1767600001-77aa",
            },
            {
                "metric": "segment.value/tent-pitched",
                "value": 3,
                "period_start": "2026-01-05T08:41:00.212052Z",
                "period_end": "2026-01-05T08:41:00.212053Z",
                "external_id": "ajs-next-1767600001-77aa",
            },
        ),
    ),
    PresetSample(body={"type": "page", "messageId": "ajs-next-1767600002-01", "timestamp": "2026-01-05T08:42:00.000Z"}),
)


def _metric(key: str, unit: str | None = "count") -> PresetMetric:
    return PresetMetric(metric=key, kind=MetricKind.FLOW, cadence=Cadence.IRREGULAR, unit=unit)


SEGMENT = Preset(
    scheme="hmac-sha1",
    header="X-Signature",
    mapping=MAPPING,
    metrics=(
        _metric("segment.events/{event}"),
        _metric("segment.revenue.{currency}/{event}", "{currency}"),
        _metric("segment.value/{event}", None),
    ),
    samples=SAMPLES,
)
