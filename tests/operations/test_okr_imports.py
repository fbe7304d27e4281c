"""OKRs from a table: made once, matched by their titles, current values as readings, faults by line and column."""

from typing import Any
from uuid import UUID

import pytest

from service.errors import Kind, Problem
from service.operations.okr_imports import ImportedOkrs, import_okrs, key_of
from service.operations.validation import checked
from service.store.tables import CheckIn, KeyResult, Metric, Objective, Reading
from service.store.tables.base import table_of
from service.store.tables.okr_sheets import OkrSheet
from tests.support.factories import make_member, make_plan
from tests.support.problems import refused
from tests.support.workspaces import Workspace

SHEET = """Objective,Key Result,Owner,Metric,Start,Target,Current,Due,Weight,Confidence,Parent
Be known,Ten thousand fans,Ada,Fans,"4,000","10,000","7,500",2026-12-31,2,70%,
,Answer within a day,,,48,24,30,,,,
Be loved,,,,,,,2026-11-30,3,,Be known
,Churn below 2 %,,Churn,5%,2%,4%,,,0.5,
"""


async def make(workspace: Workspace) -> UUID:
    async with workspace.writing() as work:
        await make_member(work, name="Ada")
        return (await make_plan(work, starts_on="2026-01-01", ends_on="2026-12-31", framework="okr")).id


async def taken(workspace: Workspace, plan: UUID, text: str, **said: Any) -> ImportedOkrs:
    sheet = checked(OkrSheet, {"csv": text, "decimal": "point", **said})
    async with workspace.writing() as work:
        return await import_okrs(work, plan, sheet)


async def counts(workspace: Workspace) -> list[int]:
    async with workspace.reading() as work:
        return [len(await work.rows(work.select(model))) for model in (Objective, KeyResult, Metric, Reading, CheckIn)]


async def test_a_spreadsheet_becomes_okrs(workspace: Workspace) -> None:
    plan = await make(workspace)
    told = await taken(workspace, plan, SHEET)
    assert [(one.title, one.created, len(one.key_results)) for one in told.objectives] == [
        ("Be known", True, 2),
        ("Be loved", True, 1),
    ]
    assert [one.metric_key for objective in told.objectives for one in objective.key_results] == [
        "fans",
        "answer_within_a_day",
        "churn",
    ]
    async with workspace.reading() as work:
        objectives = {row.title: row for row in await work.rows(work.select(Objective))}
        results = {row.title: row for row in await work.rows(work.select(KeyResult))}
        metrics = {row.key: row for row in await work.rows(work.select(Metric))}
        order = table_of(Reading).c.period_start
        values = [row.value for row in await work.rows(work.select(Reading).order_by(order, table_of(Reading).c.value))]
        (check_in,) = await work.rows(work.select(CheckIn))
    assert objectives["Be loved"].parent_id == objectives["Be known"].id
    assert (objectives["Be loved"].weight, objectives["Be known"].owner_id is not None) == (3.0, True)
    fans = results["Ten thousand fans"]
    assert (fans.kind, fans.baseline, fans.target, str(fans.due_on)) == ("increase_to", 4000.0, 10000.0, "2026-12-31")
    assert results["Answer within a day"].kind == "decrease_to"
    assert (metrics["churn"].unit, metrics["churn"].good_direction) == ("%", "down")
    assert values == [5.0, 48.0, 4000.0, 4.0, 30.0, 7500.0]
    assert [one["confidence"] for one in check_in.confidences] == [0.7, 0.5]
    assert check_in.state == "draft"


async def test_the_same_again_changes_nothing_and_a_new_value_is_a_new_reading(workspace: Workspace) -> None:
    plan = await make(workspace)
    await taken(workspace, plan, SHEET, current_on="2026-11-01")
    before = await counts(workspace)
    told = await taken(workspace, plan, SHEET)
    assert await counts(workspace) == before
    assert not any(one.created for one in told.objectives)
    told = await taken(workspace, plan, SHEET.replace("7,500", "8,000").replace("10,000", "12,000"))
    after = await counts(workspace)
    assert [after[0:3], after[3], after[4]] == [before[0:3], before[3] + 1, before[4]]
    first = told.objectives[0].key_results[0]
    assert (first.recorded, first.kept) == (True, ("target",))


async def test_a_dry_run_says_the_same_and_does_nothing(workspace: Workspace) -> None:
    plan = await make(workspace)
    told = await taken(workspace, plan, SHEET, dry_run=True)
    assert await counts(workspace) == [0, 0, 0, 0, 0]
    assert [one.objective_id for one in told.objectives] == [None, None]
    assert told.objectives[0].key_results[0].created


HEADERS = (
    "Objetivo;Resultado clave;Valor inicial;Meta;Valor actual;Fecha límite",
    "Cel;Kluczowy rezultat;Wartość początkowa;Wartość docelowa;Wartość bieżąca;Termin",
    "Objectiu;Resultat clau;Valor inicial;Valor objectiu;Valor actual;Data límit",
    "Цел;Ключов резултат;Начална стойност;Целева стойност;Текуща стойност;Срок",
    "Obiettivo;Risultato chiave;Valore iniziale;Valore obiettivo;Valore attuale;Scadenza",
    "OBJECTIVE;KR;Baseline (Q1);Target;Current Value;Due date",
)


@pytest.mark.parametrize("header", HEADERS)
async def test_headers_in_six_languages_numbers_with_commas_and_days_with_points(
    workspace: Workspace, header: str
) -> None:
    plan = await make(workspace)
    await taken(workspace, plan, f"\ufeff{header}\r\nA;B;1.000,5;2.000 €;1.500;31.12.2026\r\n", decimal="comma")
    async with workspace.reading() as work:
        (row,) = await work.rows(work.select(KeyResult))
        (metric,) = await work.rows(work.select(Metric))
    assert (row.baseline, row.target, str(row.due_on), metric.unit) == (1000.5, 2000.0, "2026-12-31", "EUR")


FAULTS = [
    ("Objective,Key Result,Target\n,B,1\n", ("/2/objective", "missing")),
    ("Objective,Key Result,Target\nA,B,lots\n", ("/2/target", "no_number")),
    ("Objective,Key Result,Due\nA,B,03/04/2026\n", ("/2/due_on", "ambiguous")),
    ("Objective,Key Result,Due\nA,B,2026-02-30\n", ("/2/due_on", "no_day")),
    ("Objective,Key Result,Owner\nA,B,Nobody\n", ("/2/owner", "unknown_owner")),
    ("Objective,Key Result,Parent\nA,B,Nothing\n", ("/2/parent", "unknown_objective")),
    ("Objective,Key Result,Start,Target\nA,B,5,5\n", ("/2/target", "target_is_baseline")),
    ("Objective,Key Result,Target\nA,B,1\n,B,2\n", ("/3/key_result", "duplicate")),
    ("Objective,Key Result,Target\nA,,1\n", ("/2/key_result", "missing")),
    ("Objective,Colour\nA,red\n", ("header", "unknown_column")),
    ("Key Result,Target\nB,1\n", ("header", "missing")),
    ("Objective,Target,Goal value\nA,1,2\n", ("header", "repeated")),
    ("Objective,Key Result\nA\n", ("/2", "wrong_width")),
]


@pytest.mark.parametrize(("text", "fault"), FAULTS)
async def test_what_is_wrong_is_told_by_line_and_column_and_nothing_is_made(
    workspace: Workspace, text: str, fault: tuple[str, str]
) -> None:
    plan = await make(workspace)
    with refused(Kind.INVALID, fault):
        await taken(workspace, plan, text)
    assert await counts(workspace) == [0, 0, 0, 0, 0]


async def test_all_faults_are_told_at_once(workspace: Workspace) -> None:
    plan = await make(workspace)
    text = "Objective,Key Result,Owner,Start,Target\nA,B,Nobody,5,5\nC,D,Nobody,1,2\n"
    with pytest.raises(Problem) as caught:
        await taken(workspace, plan, text)
    assert [one.pointer for one in caught.value.errors] == ["/2/owner", "/2/target", "/3/owner"]


async def test_a_day_that_could_be_two_is_read_as_it_is_said_to_be(workspace: Workspace) -> None:
    plan = await make(workspace)
    text = "Objective,Key Result,Due\nA,B,03/04/2026\n"
    for order, day, title in (("day_first", "2026-04-03", "A"), ("month_first", "2026-03-04", "Z")):
        await taken(workspace, plan, text.replace("A,B", f"{title},{title}"), date_order=order)
        async with workspace.reading() as work:
            rows = await work.rows(work.select(KeyResult).where(table_of(KeyResult).c.title == title))
        assert [str(row.due_on) for row in rows] == [day]


@pytest.mark.parametrize(("name", "key"), [("Net Promoter Score", "net_promoter_score"), ("Zażółć!", "zazolc")])
def test_keys_are_made_of_names(name: str, key: str) -> None:
    assert key_of(name) == key


def test_a_name_in_other_letters_has_a_key_too() -> None:
    assert key_of("Последователи").startswith("metric-")
    assert key_of("Последователи") != key_of("Отзиви")
