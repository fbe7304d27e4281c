"""Stripe: what was charged and what was invoiced, in units of the currency.

Amounts come in the currency's smallest unit. Which currencies have none, and which have thousandths, is Stripe's own
list, not ISO's: a krona of Iceland has hundredths there and an ariary has none. Of the Ugandan shilling two readings
have been published, so its amounts are rejected rather than guessed.
"""

from service.core.mappings.presets.shapes import Preset, PresetMetric, PresetSample, event
from service.core.mappings.shapes import Mapping, ReadingMapping
from service.core.vocabulary import Cadence, MetricKind

WITHOUT_MINOR_UNITS = ("bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf", "`1`")
WITH_THOUSANDTHS = ("bhd jod kwd omr tnd", "`1000`")
THING = "data.object"


def _amount(field: str) -> str:
    """An amount in units of its currency: one of the lists, else hundredths; of the shilling nothing."""
    currency = f"{THING}.currency"
    listed = [
        f"(contains([{', '.join(repr(code) for code in codes.split())}], {currency}) && {factor})"
        for codes, factor in (WITHOUT_MINOR_UNITS, WITH_THOUSANDTHS)
    ]
    return f"divide({THING}.{field}, {' || '.join(listed)} || ({currency} != 'ugx' && `100`))"


CHARGED = f"contains(['charge.succeeded', 'charge.captured'], type) && {THING}.captured"
INVOICED = "type == 'invoice.paid'"
CHARGE_TIMES = event(f"from_epoch({THING}.created)", f"{THING}.id")
INVOICE_TIMES = event(f"from_epoch(not_null({THING}.status_transitions.paid_at, created))", f"{THING}.id")

MAPPING = Mapping(
    external_id=f"{THING}.id",
    readings=(
        ReadingMapping(
            metric=f"stripe.charged.{{{THING}.currency}}",
            value=_amount("amount_captured"),
            when=CHARGED,
            **CHARGE_TIMES,
        ),
        ReadingMapping(metric="stripe.charges", value="`1`", when=CHARGED, **CHARGE_TIMES),
        ReadingMapping(
            metric=f"stripe.invoiced.{{{THING}.currency}}", value=_amount("amount_paid"), when=INVOICED, **INVOICE_TIMES
        ),
        ReadingMapping(metric="stripe.invoices", value="`1`", when=INVOICED, **INVOICE_TIMES),
    ),
)


def _charge(identity: str, amount: int, currency: str, value: float, start: str, end: str) -> PresetSample:
    thing = {
        "id": identity,
        "object": "charge",
        "amount": amount,
        "amount_captured": amount,
        "captured": True,
        "currency": currency,
        "created": 1767606600,
    }
    body = {"id": "evt_1", "object": "event", "type": "charge.succeeded", "created": 1767606601}
    times: dict[str, object] = {"period_start": start, "period_end": end, "external_id": identity}
    readings: tuple[dict[str, object], ...] = (
        {"metric": f"stripe.charged.{currency}", "value": value, **times},
        {"metric": "stripe.charges", "value": 1, **times},
    )
    return PresetSample(body={**body, "data": {"object": thing}}, readings=readings)


SAMPLES = (
    _charge("ch_3Oa", 1999, "eur", 19.99, "2026-01-05T09:50:00.832756Z", "2026-01-05T09:50:00.832757Z"),
    _charge("ch_3Ob", 2500, "jpy", 2500, "2026-01-05T09:50:00.150757Z", "2026-01-05T09:50:00.150758Z"),
    _charge("ch_3Oc", 5120, "kwd", 5.12, "2026-01-05T09:50:00.493100Z", "2026-01-05T09:50:00.493101Z"),
    PresetSample(
        body={
            "id": "evt_2",
            "object": "event",
            "type": "invoice.paid",
            "created": 1767693001,
            "data": {
                "object": {
                    "id": "in_1Pd",
                    "object": "invoice",
                    "amount_paid": 4900,
                    "currency": "usd",
                    "status_transitions": {"paid_at": 1767692999},
                }
            },
        },
        readings=(
            {
                "metric": "stripe.invoiced.usd",
                "value": 49.0,
                "period_start": "2026-01-06T09:49:59.197727Z",
                "period_end": "2026-01-06T09:49:59.197728Z",
                "external_id": "in_1Pd",
            },
            {
                "metric": "stripe.invoices",
                "value": 1,
                "period_start": "2026-01-06T09:49:59.197727Z",
                "period_end": "2026-01-06T09:49:59.197728Z",
                "external_id": "in_1Pd",
            },
        ),
    ),
)


def _metric(key: str, unit: str) -> PresetMetric:
    return PresetMetric(metric=key, kind=MetricKind.FLOW, cadence=Cadence.IRREGULAR, unit=unit)


STRIPE = Preset(
    scheme="hmac-sha256-timestamped",
    header="Stripe-Signature",
    mapping=MAPPING,
    metrics=(
        _metric("stripe.charged.{currency}", "{currency}"),
        _metric("stripe.charges", "count"),
        _metric("stripe.invoiced.{currency}", "{currency}"),
        _metric("stripe.invoices", "count"),
    ),
    samples=SAMPLES,
)
