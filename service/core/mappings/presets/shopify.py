"""Shopify: each order a reading of its own, in the currency of the shop."""

from service.core.mappings.presets.shapes import Preset, PresetMetric, PresetSample, event
from service.core.mappings.shapes import Mapping, ReadingMapping
from service.core.vocabulary import Cadence, MetricKind

MAPPING = Mapping(
    when="header('X-Shopify-Topic') == 'orders/create' && !test",
    external_id="to_string(id)",
    **event("created_at", "id"),
    readings=(
        ReadingMapping(metric="shopify.revenue.{lower(currency)}", value="to_number(total_price)"),
        ReadingMapping(metric="shopify.orders", value="`1`"),
    ),
)

SAMPLES = (
    PresetSample(
        headers={"X-Shopify-Topic": "orders/create", "X-Shopify-Shop-Domain": "campfire.myshopify.com"},
        body={
            "id": 5551234567890,
            "name": "#1042",
            "test": False,
            "created_at": "2026-01-05T10:15:30-05:00",
            "currency": "EUR",
            "total_price": "199.65",
            "financial_status": "paid",
            "line_items": [{"id": 1, "quantity": 3, "price": "66.55"}],
        },
        readings=(
            {
                "metric": "shopify.revenue.eur",
                "value": 199.65,
                "period_start": "2026-01-05T15:15:30.567890Z",
                "period_end": "2026-01-05T15:15:30.567891Z",
                "external_id": "5551234567890",
            },
            {
                "metric": "shopify.orders",
                "value": 1,
                "period_start": "2026-01-05T15:15:30.567890Z",
                "period_end": "2026-01-05T15:15:30.567891Z",
                "external_id": "5551234567890",
            },
        ),
    ),
)

SHOPIFY = Preset(
    scheme="hmac-sha256",
    header="X-Shopify-Hmac-Sha256",
    encoding="base64",
    delivery_header="X-Shopify-Webhook-Id",
    mapping=MAPPING,
    metrics=(
        PresetMetric(
            metric="shopify.revenue.{currency}", kind=MetricKind.FLOW, cadence=Cadence.IRREGULAR, unit="{currency}"
        ),
        PresetMetric(metric="shopify.orders", kind=MetricKind.FLOW, cadence=Cadence.IRREGULAR),
    ),
    samples=SAMPLES,
)
