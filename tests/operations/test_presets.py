"""What presets find is what recording takes, on metrics of the kinds they say."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from service.core.mappings import PRESETS, Preset, PresetMetric, mapped
from service.operations.intake import record_readings
from service.operations.outcomes import OutcomeKind
from service.operations.readings import readings_of
from service.store.work import Work
from tests.support.factories import make_metric
from tests.support.workspaces import Workspace


def metric_of(preset: Preset, reading: Mapping[str, object]) -> PresetMetric:
    """The metric that a preset says a reading is of; a period is no reading of a level."""
    for metric in preset.metrics:
        parts = [re.escape(part) for part in re.split(r"\{[^}]*\}", metric.metric)]
        fits = re.fullmatch(".+".join(parts), str(reading["metric"]))
        if fits and not (metric.kind == "level" and "period_end" in reading):
            return metric
    return pytest.fail(f"the preset names no metric for {reading['metric']}")


async def make_metrics(work: Work, preset: Preset) -> None:
    found = {str(one["metric"]): metric_of(preset, one) for sample in preset.samples for one in sample.readings}
    for key, metric in found.items():
        await make_metric(work, key=key, kind=metric.kind, cadence=metric.cadence)


async def sent(work: Work, preset: Preset) -> list[str]:
    outcomes: list[str] = []
    for sample in preset.samples:
        readings = mapped(preset.mapping, sample.body, headers=sample.headers)
        outcomes += [item.outcome.value for item in (await record_readings(work, readings)).items]
    return outcomes


@pytest.mark.parametrize("name", PRESETS)
async def test_readings_of_a_preset_land_and_sent_again_change_nothing(workspace: Workspace, name: str) -> None:
    preset = PRESETS[name]
    count = sum(len(sample.readings) for sample in preset.samples)
    async with workspace.writing() as work:
        await make_metrics(work, preset)
        assert await sent(work, preset) == [OutcomeKind.ACCEPTED] * count
    async with workspace.writing() as work:
        assert await sent(work, preset) == [OutcomeKind.UNCHANGED] * count


@pytest.mark.parametrize("name", PRESETS)
async def test_without_their_metrics_they_wait(workspace: Workspace, name: str) -> None:
    async with workspace.writing() as work:
        assert set(await sent(work, PRESETS[name])) == {OutcomeKind.QUARANTINED}


def order(identity: int, price: str) -> dict[str, Any]:
    return {"id": identity, "created_at": "2026-01-05T23:59:59+01:00", "currency": "EUR", "total_price": price}


async def test_orders_of_one_second_are_added_up_and_an_order_sent_again_is_not(workspace: Workspace) -> None:
    headers = {"X-Shopify-Topic": "orders/create"}
    async with workspace.writing() as work:
        metric = await make_metric(work, key="shopify.revenue.eur", kind="flow", cadence="irregular")
    for body in (order(5551234567890, "10.50"), order(5551234567891, "20.25"), order(5551234567890, "10.50")):
        async with workspace.writing() as work:
            await record_readings(work, mapped(PRESETS["shopify"].mapping, body, headers=headers))
    async with workspace.reading() as work:
        rows = (await readings_of(work, [metric.id]))[metric.id]
    assert sorted(row.value for row in rows) == [10.5, 20.25]
    assert {row.period_start.replace(microsecond=0).isoformat() for row in rows} == {"2026-01-05T22:59:59+00:00"}


async def test_an_amount_of_a_currency_that_is_not_understood_is_rejected(workspace: Workspace) -> None:
    thing = {"id": "ch_1", "captured": True, "amount_captured": 500, "currency": "ugx", "created": 1767606600}
    body = {"type": "charge.succeeded", "data": {"object": thing}}
    async with workspace.writing() as work:
        await make_metric(work, key="stripe.charged.ugx", kind="flow", cadence="irregular")
        await make_metric(work, key="stripe.charges", kind="flow", cadence="irregular")
        outcomes = await record_readings(work, mapped(PRESETS["stripe"].mapping, body, headers={}))
    assert [(item.outcome, item.pointer) for item in outcomes.items] == [("rejected", "/value"), ("accepted", None)]
