"""Stored objectives and key results as goals: their fields before their titles, their parents, a plan as a whole."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import Row

from service.core.smart.answers import Assessment, Status, Verdict
from service.operations.objectives import get_objective
from service.operations.smart import smart_of_key_results, smart_of_objectives, smart_of_plan
from service.present.plan_goals import plan_report_of
from service.store.work import Work
from tests.support.factories import make_key_result, make_metric, make_objective, make_plan, record
from tests.support.workspaces import Workspace


async def result(work: Work, title: str, framework: str = "smart", **given: Any) -> Row[Any]:
    """A key result on churn, under an objective that wants revenue, in a plan of a framework that ends with 2027."""
    metric = {"name": "Churn rate", "catalog_key": "churn_rate", "unit": "%", "cadence": "monthly", "kind": "ratio"}
    metric |= given.pop("metric", {})
    plan = await make_plan(work, framework=framework, starts_on="2026-01-01", ends_on="2027-12-31")
    objective = await make_objective(work, plan_id=plan.id, title=given.pop("parent", "Increase annual revenue by 15%"))
    measured = await make_metric(work, **metric)
    readings = given.pop("readings", ())
    if readings:
        await record(work, measured, *readings)
    fields = {"kind": "decrease_to", "baseline": 5.0, "target": 3.0, "due_on": "2027-06-30"} | given
    return await make_key_result(work, objective_id=objective.id, metric_id=measured.id, title=title, **fields)


async def judged(workspace: Workspace, title: str, framework: str = "smart", **given: Any) -> Assessment:
    async with workspace.writing() as work:
        row = await result(work, title, framework, **given)
    async with workspace.reading() as work:
        return (await smart_of_key_results(work, [row]))[row.id]


def contradicted(answer: Assessment) -> dict[str, tuple[Any, Any]]:
    return {one.field: (one.given, one.said) for one in answer.conflicts}


async def test_the_fields_of_a_key_result_win_and_contradictions_are_told(workspace: Workspace) -> None:
    answer = await judged(workspace, "Reduce churn from 6% to 4% by 31 March 2027")
    assert contradicted(answer) == {
        "baseline": (5.0, 6.0),
        "target": (3.0, 4.0),
        "deadline": (date(2027, 6, 30), date(2027, 3, 31)),
    }
    assert "conflict" in answer.flags
    assert (answer.extraction.targets[0].values, answer.extraction.deadline) == ((3.0,), date(2027, 6, 30))


async def test_a_short_title_is_filled_in_by_its_fields(workspace: Workspace) -> None:
    answer = await judged(workspace, "Churn")
    assert {letter: answer.letters[letter] for letter in "SMRT"} == dict.fromkeys("SMRT", "pass")
    assert (answer.conflicts, answer.rewrite, answer.criteria.R.rule) == ((), (), "R.direct_driver")


@pytest.mark.parametrize(
    ("due_on", "title", "expected"),
    [
        ("2027-06-30", "Reduce churn to 3% by 31 March 2027", date(2027, 6, 30)),
        (None, "Reduce churn to 3% by 31 March 2027", date(2027, 3, 31)),
        (None, "Reduce churn to 3%", date(2027, 12, 31)),
    ],
)
async def test_an_inherited_day_counts_where_the_title_names_none(
    workspace: Workspace, due_on: str | None, title: str, expected: date
) -> None:
    answer = await judged(workspace, title, due_on=due_on)
    assert answer.extraction.deadline == expected
    assert ("deadline" in contradicted(answer)) == (due_on is not None)


@pytest.mark.parametrize(
    ("fields", "values", "kind"),
    [
        ({"target": None, "target_change_percent": -20.0}, (20.0,), "relative"),
        ({"target": None, "target_multiply_by": 0.5}, (2.5,), "from_to"),
        ({"target": None, "target_multiply_by": 0.5, "baseline": None}, (50.0,), "relative"),
        ({"kind": "stay_at_most", "baseline": None, "target": None, "upper": 3.0}, (3.0,), "absolute"),
        ({"kind": "stay_within", "baseline": None, "target": None, "lower": 2.0, "upper": 3.0}, (2.0, 3.0), "absolute"),
    ],
)
async def test_every_kind_of_target_is_measurable(
    workspace: Workspace, fields: dict[str, Any], values: tuple[float, ...], kind: str
) -> None:
    answer = await judged(workspace, "Churn", **fields)
    target = answer.extraction.targets[0]
    assert (target.values, target.kind, answer.letters["M"]) == (values, kind, "pass")


async def test_what_is_done_or_not_is_named_by_its_title(workspace: Workspace) -> None:
    answer = await judged(workspace, "Launch the new website", kind="binary", baseline=None, target=None)
    assert answer.extraction.targets[0].kind == "binary"
    assert (answer.letters["S"], answer.letters["M"], answer.conflicts) == ("pass", "pass", ())


HOVERING = tuple((f"2026-{month:02}-01", 2.5 if month % 2 else 2.6) for month in range(1, 11))


@pytest.mark.parametrize(
    ("lower", "upper", "expected"),
    [(2.0, 3.0, "pass"), (1.0, 1.2, "fail"), (5.0, 6.0, "fail"), (2.0, 2.5, "partial"), (1.0, 9.0, "pass")],
)
async def test_of_two_limits_the_worse_decides(workspace: Workspace, lower: float, upper: float, expected: str) -> None:
    limits = {"kind": "stay_within", "baseline": None, "target": None, "lower": lower, "upper": upper}
    answer = await judged(workspace, "Churn", **limits, readings=HOVERING)
    assert answer.letters["A"] == expected


async def test_two_limits_in_words_are_the_two_of_the_fields(workspace: Workspace) -> None:
    limits = {"kind": "stay_within", "baseline": None, "target": None, "lower": 2.0, "upper": 3.0}
    answer = await judged(workspace, "Keep churn between 2% and 3%", **limits)
    assert (answer.conflicts, answer.extraction.targets[0].values) == ((), (2.0, 3.0))


FALLING = tuple((f"2026-{month:02}-01", 6.0 - 0.02 * month) for month in range(1, 11))


async def test_a_stretch_keeps_its_label_in_an_okr_and_gets_other_advice(workspace: Workspace) -> None:
    smart = await judged(workspace, "Reduce churn", readings=FALLING)
    okr = await judged(workspace, "Reduce churn", "okr", readings=FALLING)
    assert smart.letters["A"] == okr.letters["A"] == "fail"
    assert smart.criteria.A.suggestion is not None
    assert okr.criteria.A.suggestion is not None
    assert smart.criteria.A.suggestion.rule.startswith("A.lower_target")
    assert okr.criteria.A.suggestion.rule == "A.stretch_foreseen"


async def test_relevance_comes_from_the_stored_parent(workspace: Workspace) -> None:
    answer = await judged(workspace, "Reduce churn", parent="Reduce accidents at our sites")
    assert (answer.letters["R"], answer.criteria.R.rule) == ("fail", "R.no_link")


LEADS = {"name": "Leads", "catalog_key": "leads", "unit": "count"}


@pytest.mark.parametrize(
    ("parent", "goal_type", "expected"),
    [
        ("Reduce accidents at our sites", None, ("fail", "R.no_link")),
        ("Reduce accidents at our sites", "leads", ("pass", "R.same_outcome")),
        ("Let readers bring readers", None, ("partial", "R.parent_open")),
        ("Let readers bring readers", "leads", ("pass", "R.same_outcome")),
        ("Let readers bring readers", "revenue", ("pass", "R.direct_driver")),
        ("Let readers bring readers", "of_our_own", ("partial", "R.parent_open")),
    ],
)
async def test_what_an_objective_is_declared_to_be_counts_for_what_is_under_it(
    workspace: Workspace, parent: str, goal_type: str | None, expected: tuple[str, str]
) -> None:
    async with workspace.writing() as work:
        plan, metric = await make_plan(work, ends_on="2027-12-31"), await make_metric(work, **LEADS)
        above = await make_objective(work, plan_id=plan.id, title=parent, goal_type=goal_type)
        fields = {"metric_id": metric.id, "baseline": 100.0, "target": 500.0}
        row = await make_key_result(work, objective_id=above.id, title="Get 500 leads", **fields)
    async with workspace.reading() as work:
        answer = (await smart_of_key_results(work, [row]))[row.id]
    assert (answer.letters["R"], answer.criteria.R.rule) == expected


@pytest.mark.parametrize(
    ("title", "goal_type", "parent", "expected"),
    [
        ("Polish the brass", None, "Grow revenue by 15%", ("partial", "R.own_unclear")),
        ("Polish the brass", "leads", "Grow revenue by 15%", ("pass", "R.direct_driver")),
        ("Raise prices by 5%", None, "Let readers bring readers", ("partial", "R.parent_open")),
        ("Reduce annual revenue by 15%", None, "Increase annual revenue by 15%", ("fail", "R.against")),
        ("Reduce annual revenue by 15%", "revenue", "Increase annual revenue by 15%", ("fail", "R.against")),
        ("Increase sales in Spain by 10%", "revenue", "Increase sales in Italy by 10%", ("fail", "R.other_market")),
    ],
)
async def test_a_declared_link_is_denied_by_words_against_it_alone(
    workspace: Workspace, title: str, goal_type: str | None, parent: str, expected: tuple[str, str]
) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, ends_on="2027-12-31")
        above = await make_objective(work, plan_id=plan.id, title=parent)
        row = await make_objective(work, plan_id=plan.id, title=title, goal_type=goal_type, parent_id=above.id)
    async with workspace.reading() as work:
        answer = (await smart_of_objectives(work, [row]))[row.id]
    assert (answer.letters["R"], answer.criteria.R.rule) == expected


async def test_an_objective_without_a_parent_fails_where_the_plan_has_business_objectives(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan, bare = await make_plan(work, ends_on="2027-12-31"), await make_plan(work)
        title = "Increase sales by 10%"
        business = await make_objective(work, plan_id=plan.id, title="Grow revenue by 15%", level="company")
        under = await make_objective(work, plan_id=plan.id, title=title, level="team", parent_id=business.id)
        alone = await make_objective(work, plan_id=plan.id, title=title, level="team")
        free = await make_objective(work, plan_id=bare.id, title=title, level="team")
    async with workspace.reading() as work:
        found = await smart_of_objectives(work, [business, under, alone, free])
    rules = [found[row.id].criteria.R.rule for row in (business, under, alone, free)]
    assert rules == ["R.no_parent", "R.same_outcome", "R.unaligned", "R.no_parent"]
    assert found[alone.id].letters["R"] == "fail"
    assert found[alone.id].verdict == "needs_work"
    assert found[alone.id].extraction.deadline == date(2027, 12, 31)


async def test_an_objective_is_contradicted_by_its_own_day_alone(workspace: Workspace) -> None:
    """What measures it is the field of a key result, on which the objective's title may well say something else."""
    async with workspace.writing() as work:
        row = await result(work, "Churn")
        title = "Increase revenue by 20% by June 2027"
        objective = await make_objective(work, title=title, due_on="2027-03-31")
        await make_key_result(work, objective_id=objective.id, metric_id=row.metric_id)
    async with workspace.reading() as work:
        answer = (await smart_of_objectives(work, [objective]))[objective.id]
    assert contradicted(answer) == {"deadline": (date(2027, 3, 31), date(2027, 6, 30))}
    assert "conflict" in answer.flags


async def test_a_plan_is_judged_whole(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        row = await result(work, "Reduce churn")
        objective = await get_objective(work, row.objective_id)
        other = await make_objective(work, plan_id=objective.plan_id, title="Be more active", level="team")
        measured = await make_metric(work, name="Leads", catalog_key="leads", unit="count")
        fields = {"metric_id": measured.id, "target": 500.0, "baseline": 100.0, "due_on": "2026-11-01"}
        late = await make_key_result(work, objective_id=other.id, title="Get 500 leads", **fields)
    async with workspace.reading() as work:
        goals = await smart_of_plan(work, objective.plan_id)
    assert (list(goals.objectives), list(goals.key_results)) == ([objective.id, other.id], [row.id, late.id])
    summary = plan_report_of(goals.objectives, goals.key_results, goals.titles).summary
    verdicts = [one.verdict for one in (*goals.objectives.values(), *goals.key_results.values())]
    assert summary.goals == 4
    assert [summary.smart, summary.needs_work, summary.not_smart] == [
        verdicts.count(name) for name in (Verdict.SMART, Verdict.NEEDS_WORK, Verdict.NOT_SMART)
    ]
    for letter in summary.letters:
        given = [goals.objectives[each].letters[letter.letter] for each in goals.objectives]
        given += [goals.key_results[each].letters[letter.letter] for each in goals.key_results]
        assert letter.failed == given.count(Status.FAIL)
        assert letter.passed + letter.partial + letter.failed + letter.unknown == 4
    assert [letter.failed for letter in summary.letters] == sorted(
        (letter.failed for letter in summary.letters), reverse=True
    )
    assert "A.no_time_left" in {fix.rule for fix in summary.fix_first if fix.id == late.id}
    assert all(fix.suggestion or fix.rule == "A.no_time_left" for fix in summary.fix_first)
