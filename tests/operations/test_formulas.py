"""Formulas of metrics, as they are saved: what they may name, and what stays as it is while they name it."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Row

from service.errors import Kind
from service.operations.intake import record_readings
from service.operations.metrics import create_metric, delete_metric, get_metric, patch_metric
from service.operations.quarantine import list_quarantined
from service.operations.readings import readings_of
from service.store.paging import Page
from service.store.tables.measures import MetricFields
from service.store.work import Work
from tests.support.factories import make_metric, record
from tests.support.problems import refused
from tests.support.together import together
from tests.support.workspaces import Workspace


async def ratio(work: Work, formula: str, **given: Any) -> Row[Any]:
    """A metric with a formula."""
    return await make_metric(work, **{"kind": "ratio", "cadence": "weekly", "formula": formula, **given})


async def test_a_formula_is_kept_as_it_was_written_with_what_it_names(workspace: Workspace):
    async with workspace.writing() as work:
        one = await make_metric(work, key="one")
        other = await make_metric(work, key="team:a/b-c")
        text = f" (one+`{one.id}`) /\t`team:a/b-c`+one "
        row = await ratio(work, text)
    assert (row.formula, row.formula_metric_ids) == (text, [one.id, one.id, other.id])
    async with workspace.writing() as work:
        assert (await patch_metric(work, row.id, {"name": "Renamed"})).formula == text
        plain = await patch_metric(work, row.id, {"formula": None})
    assert (plain.formula, plain.formula_metric_ids) == (None, [])


@pytest.mark.parametrize(
    ("given", "pointer", "code"),
    [
        ({"formula": "one +"}, "/formula", "formula_incomplete"),
        ({"formula": "one.__class__"}, "/formula", "unknown_metric"),
        ({"formula": "one + none"}, "/formula", "unknown_metric"),
        ({"formula": "me + one"}, "/formula", "unknown_metric"),
        ({"formula": f"one + `{uuid4()}`"}, "/formula", "unknown_metric"),
        ({"formula": "2 * 21"}, "/formula", "formula_incomplete"),
        ({"formula": "sum(one)"}, "/formula", "aggregate_unfit"),
        ({"formula": "one + start(clicks)"}, "/formula", "aggregate_unfit"),
        ({"formula": "avg(share)"}, "/formula", "aggregate_unfit"),
        ({"formula": "sum(visitors)"}, "/formula", "aggregate_unfit"),
        ({"formula": "last(derived)"}, "/formula", "aggregate_unfit"),
        ({"formula": "eur + usd"}, "/formula", "units_differ"),
        ({"formula": "hours + clicks"}, "/formula", "units_differ"),
        ({"formula": "roas(revenue=eur, spend=usd) + one"}, "/formula", None),
        ({"formula": "roi(revenue=eur, cost=usd)"}, "/formula", "units_differ"),
        ({"formula": "eur * 2", "unit": "USD"}, "/unit", "other_currency"),
        ({"formula": "cpc(spend=eur, clicks=clicks)", "unit": "USD"}, "/unit", "other_currency"),
        ({"formula": "one", "cadence": "irregular"}, "/cadence", "no_period"),
        ({"formula": ""}, "/formula", "string_too_short"),
        ({"formula": "one" + " " * 998}, "/formula", "string_too_long"),
        ({"formula": "eur / usd", "unit": "%"}, "/formula", None),
    ],
)
async def test_what_makes_no_sense_is_refused_when_it_is_saved(
    workspace: Workspace, given: dict[str, Any], pointer: str, code: str | None
):
    async with workspace.writing() as work:
        await make_metric(work, key="one")
        for key, kind, unit in [
            ("eur", "flow", "EUR"),
            ("usd", "flow", "USD"),
            ("hours", "flow", "hours"),
            ("clicks", "flow", "count"),
            ("share", "ratio", "%"),
            ("visitors", "unique", "count"),
        ]:
            await make_metric(work, key=key, kind=kind, unit=unit)
        await ratio(work, "one * 2", key="derived")
    fields = {"key": "me", "name": "Me", "kind": "ratio", "cadence": "weekly", **given}
    async with workspace.writing() as work:
        if code is None:
            assert (await create_metric(work, MetricFields.model_validate(fields))).formula == given["formula"]
            return
    async with workspace.writing() as work:
        if code.startswith("string"):
            with pytest.raises(ValueError, match=code):
                MetricFields.model_validate(fields)
            return
        with refused(Kind.INVALID, (pointer, code)):
            await create_metric(work, MetricFields.model_validate(fields))
        plain = await ratio(work, "one", key="me")
        with refused(Kind.INVALID):
            await patch_metric(work, plain.id, given)


async def test_no_formula_leads_back_to_its_metric(workspace: Workspace):
    async with workspace.writing() as work:
        one = await make_metric(work, key="one")
        first = await ratio(work, "one", key="first")
        second = await ratio(work, "first + one", key="second")
        for metric, formula in [(first, "first"), (first, "second"), (one, "one"), (one, "second * 2")]:
            with refused(Kind.INVALID):
                await patch_metric(work, metric.id, {"formula": formula, "kind": "ratio", "cadence": "weekly"})
        with refused(Kind.INVALID, ("/formula", "cycle")):
            await patch_metric(work, first.id, {"formula": "one + second"})
        await patch_metric(work, second.id, {"formula": "one"})
        assert (await patch_metric(work, first.id, {"formula": "one + second"})).formula == "one + second"


async def test_two_changes_at_once_make_no_cycle_together(workspace: Workspace):
    async with workspace.writing() as work:
        await make_metric(work, key="one")
        first = await ratio(work, "one", key="first")
        second = await ratio(work, "one", key="second")

    def names(metric: Row[Any], formula: str) -> Callable[[Work], Awaitable[Any]]:
        return lambda work: patch_metric(work, metric.id, {"formula": formula})

    done, late = await together(workspace, names(first, "second"), names(second, "first"))
    assert done is None
    assert late is not None
    assert late.errors[0].code == "cycle"


async def test_formulas_stand_one_on_another_five_high(workspace: Workspace):
    async with workspace.writing() as work:
        await make_metric(work, key="f0")
        levels = [await ratio(work, f"f{place} + 1", key=f"f{place + 1}") for place in range(5)]
        await ratio(work, "f0", key="extra")
        with refused(Kind.INVALID, ("/formula", "too_many_levels")):
            await ratio(work, "f5")
        with refused(Kind.INVALID, ("/formula", "too_many_levels")):
            await patch_metric(work, levels[0].id, {"formula": "extra"})
        assert (await ratio(work, "f4 + f0", key="beside")).formula_metric_ids[0] == levels[3].id


async def test_formulas_are_computed_from_no_more_than_a_hundred_metrics(workspace: Workspace):
    async with workspace.writing() as work:
        for group in range(6):
            names = [(await make_metric(work, key=f"m{group}.{place}")).key for place in range(19)]
            await ratio(work, " + ".join(names), key=f"group{group}")
        assert await ratio(work, "group0 + group1 + group2 + group3 + group4")
        with refused(Kind.INVALID, ("/formula", "formula_too_large")):
            await ratio(work, "group0 + group1 + group2 + group3 + group4 + group5")


async def test_what_a_formula_rests_on_stays(workspace: Workspace):
    async with workspace.writing() as work:
        one = await make_metric(work, key="one", unit="EUR", kind="flow")
        other = await make_metric(work, key="other", unit="EUR", kind="flow")
        by_key = await ratio(work, f"sum(one) + `{other.id}`", unit="EUR")
        for metric, patch in [
            (one, {"key": "uno"}),
            (one, {"unit": "USD"}),
            (one, {"kind": "level"}),
            (one, {"formula": "other"}),
        ]:
            with refused(Kind.IN_THE_WAY):
                await patch_metric(work, metric.id, patch)
        await patch_metric(work, one.id, {"name": "Uno", "unit": None, "cadence": "monthly"})
        await patch_metric(work, other.id, {"key": "renamed"})
        assert (await patch_metric(work, by_key.id, {"name": "Both"})).name == "Both"


async def test_a_metric_with_readings_takes_no_formula(workspace: Workspace):
    async with workspace.writing() as work:
        await make_metric(work, key="one")
        read = await make_metric(work, key="read", kind="ratio", cadence="weekly")
        await record(work, read, ("2026-11-02", 1.0))
        with refused(Kind.INVALID, ("/formula", "has_readings")):
            await patch_metric(work, read.id, {"formula": "one"})


async def test_what_waits_for_a_derived_metric_goes_on_waiting_until_it_is_none(workspace: Workspace):
    async with workspace.writing() as work:
        await make_metric(work, key="one")
        await record_readings(work, [{"metric": "late", "value": 3.0, "at": "2026-11-03"}])
        row = await ratio(work, "one", key="late")
        assert len((await list_quarantined(work, Page())).rows) == 1
        await patch_metric(work, row.id, {"formula": None})
        assert not (await list_quarantined(work, Page())).rows
        assert [one.value for one in (await readings_of(work, [row.id]))[row.id]] == [3.0]


async def test_a_metric_is_in_the_way_of_nothing_but_what_is_computed_from_it(workspace: Workspace):
    async with workspace.writing() as work:
        one = await make_metric(work, key="one")
        first = await ratio(work, "one", key="first")
        second = await ratio(work, "first", key="second")
        with refused(Kind.IN_THE_WAY, says="1 metrics computed from it"):
            await delete_metric(work, one.id)
        await delete_metric(work, second.id)
        third = await ratio(work, f"`{first.id}`")
    async with workspace.writing() as work:
        await delete_metric(work, one.id, cascade=True)
        for metric in (one, first, third):
            with refused(Kind.NOT_FOUND):
                await get_metric(work, metric.id)


@pytest.mark.parametrize("named_first", [True, False])
async def test_a_metric_that_goes_away_is_named_by_no_new_formula(workspace: Workspace, named_first: bool):
    async with workspace.writing() as work:
        one = await make_metric(work, key="one")

    async def name(work: Work) -> None:
        await ratio(work, "one", key="first")

    async def remove(work: Work) -> None:
        await delete_metric(work, one.id)

    steps = (name, remove) if named_first else (remove, name)
    done, late = await together(workspace, *steps)
    assert done is None
    assert late is not None
    assert late.kind is (Kind.IN_THE_WAY if named_first else Kind.INVALID)
