"""The one grammar of filters and sorts: each operator against a plain predicate in Python, and what is refused."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Row

from service.errors import Kind, Problem
from service.operations.keys import list_keys
from service.operations.tactics import list_tactics
from service.store.filters import (
    HIDDEN,
    MAX_CONDITIONS,
    MAX_VALUES,
    Condition,
    Order,
    conditions_of_input,
    conditions_of_query,
    filterable,
    orders_of,
)
from service.store.paging import Page, count
from service.store.tables import (
    ApiKey,
    KeyResult,
    Member,
    Metric,
    Objective,
    Plan,
    QuarantinedReading,
    Reading,
    Source,
    Tactic,
)
from service.store.tables.base import Tenant
from service.store.tables.people import Scope
from service.store.tables.tactics import TacticStatus
from tests.support.factories import make_key, make_member, make_tactic
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace

ADA, EVE = UUID(int=0xADA), UUID(int=0xE5E)
FIRST = UUID(int=0xF1257)
ROWS: list[dict[str, Any]] = [
    {"id": FIRST, "title": "Write 100% more_letters", "effort": 1.0, "due_on": date(2026, 1, 31), "mandatory": True},
    {"title": "write less", "effort": None, "due_on": None, "status": "active", "assignee_ids": [ADA, EVE]},
    {"title": 'ŻABA \\ o\'clock, "really"', "effort": 0.1, "due_on": date(2026, 2, 1), "status": "done"},
    {"title": "żaba", "effort": -0.0, "due_on": date(2026, 2, 1), "responsible_id": ADA, "recurrence": "FREQ=DAILY"},
    {"title": "a,b", "effort": 1e300, "due_on": date(2027, 1, 1), "responsible_id": EVE, "assignee_ids": [EVE]},
]
LATER = NOW + timedelta(hours=1)

Keeps = Callable[[Any], bool]
CASES: list[tuple[str, str, Keeps]] = [
    ("title", "żaba", lambda row: row.title == "żaba"),
    ("title[eq]", "żaba", lambda row: row.title == "żaba"),
    ("title[eq]", "a,b", lambda row: row.title == "a,b"),
    ("title[ne]", "żaba", lambda row: row.title != "żaba"),
    ("title[lt]", "b", lambda row: row.title < "b"),
    ("title[gte]", "write", lambda row: row.title >= "write"),
    ("title[in]", "żaba,write less,nothing", lambda row: row.title in ("żaba", "write less")),
    ("title[contains]", "WRITE", lambda row: "write" in row.title.lower()),
    ("title[contains]", "żaba", lambda row: "żaba" in row.title.lower()),
    ("title[contains]", "%", lambda row: "%" in row.title),
    ("title[contains]", "_", lambda row: "_" in row.title),
    ("title[contains]", "\\", lambda row: "\\" in row.title),
    ("title[contains]", "'", lambda row: "'" in row.title),
    ("title[contains]", "", lambda row: True),
    ("title[contains]", "x' OR '1'='1", lambda row: False),
    ("id", str(FIRST), lambda row: row.id == FIRST),
    ("id[ne]", str(FIRST), lambda row: row.id != FIRST),
    ("effort", "0", lambda row: row.effort == 0),
    ("effort", "0.1", lambda row: row.effort == 0.1),
    ("effort[ne]", "0.1", lambda row: row.effort != 0.1),
    ("effort[lt]", "1", lambda row: row.effort is not None and row.effort < 1),
    ("effort[lte]", "1", lambda row: row.effort is not None and row.effort <= 1),
    ("effort[gt]", "1", lambda row: row.effort is not None and row.effort > 1),
    ("effort[gte]", "1e300", lambda row: row.effort is not None and row.effort >= 1e300),
    ("effort[in]", "0.1,1", lambda row: row.effort in (0.1, 1)),
    ("effort[null]", "true", lambda row: row.effort is None),
    ("effort[null]", "false", lambda row: row.effort is not None),
    ("due_on", "2026-02-01", lambda row: row.due_on == date(2026, 2, 1)),
    ("due_on[lt]", "2026-02-01", lambda row: row.due_on is not None and row.due_on < date(2026, 2, 1)),
    ("due_on[gte]", "2026-02-01", lambda row: row.due_on is not None and row.due_on >= date(2026, 2, 1)),
    ("mandatory", "true", lambda row: row.mandatory),
    ("mandatory[ne]", "true", lambda row: not row.mandatory),
    ("status", "done", lambda row: row.status == "done"),
    ("status[in]", "done,active", lambda row: row.status in ("done", "active")),
    ("status[ne]", "idea", lambda row: row.status != "idea"),
    ("responsible_id", str(ADA), lambda row: row.responsible_id == ADA),
    ("responsible_id[ne]", str(ADA), lambda row: row.responsible_id != ADA),
    ("responsible_id[null]", "true", lambda row: row.responsible_id is None),
    ("responsible_id[in]", f"{ADA},{EVE}", lambda row: row.responsible_id is not None),
    ("assignee_ids", str(EVE), lambda row: EVE in row.assignee_ids),
    ("assignee_ids[contains]", str(ADA), lambda row: ADA in row.assignee_ids),
    ("created_at[gt]", "2026-11-21T12:00:00Z", lambda row: row.created_at > NOW),
    ("created_at[lte]", "2026-11-21T14:00:00+02:00", lambda row: row.created_at <= NOW),
    ("version", "1", lambda row: row.version == 1),
]


@pytest.fixture
async def rows(workspace: Workspace) -> list[Row[Any]]:
    """The tactics that are filtered, the last made an hour later."""
    async with workspace.writing() as work:
        for identity in (ADA, EVE):
            await make_member(work, id=identity)
        made = [await make_tactic(work, **given) for given in ROWS[:-1]]
    async with workspace.writing(now=LATER) as work:
        return [*made, await make_tactic(work, **ROWS[-1])]


async def test_each_operator_keeps_what_the_predicate_keeps(workspace: Workspace, rows: list[Row[Any]]) -> None:
    async with workspace.reading() as work:
        for parameter, value, keeps in CASES:
            conditions = tuple(conditions_of_query(Tactic, [(parameter, value)]))
            found = await list_tactics(work, Page(where=conditions))
            expected = {row.id for row in rows if keeps(row)}
            assert {row.id for row in found.rows} == expected, (parameter, value)
            assert await count(work, Tactic, conditions) == len(expected)


def test_the_cases_reach_every_operator() -> None:
    reached = {(parameter.partition("[")[2].rstrip("]") or "eq") for parameter, _, _ in CASES}
    every = set[str]().union(*(field.operators for field in filterable(Tactic).values()))
    assert reached == every


async def test_conditions_add_up(workspace: Workspace, rows: list[Row[Any]]) -> None:
    conditions = conditions_of_query(Tactic, [("effort[gte]", "0"), ("effort[lt]", "1"), ("due_on[null]", "false")])
    async with workspace.reading() as work:
        found = await list_tactics(work, Page(where=tuple(conditions)))
    assert {row.title for row in found.rows} == {ROWS[2]["title"], ROWS[3]["title"]}


async def test_a_typed_input_is_the_same_filter(workspace: Workspace, rows: list[Row[Any]]) -> None:
    given = {
        "status": {"in": [TacticStatus.DONE, TacticStatus.ACTIVE]},
        "effort": {"null": False, "gte": 0.1},
        "created_at": {"lt": datetime(2027, 1, 1, tzinfo=UTC)},
    }
    async with workspace.reading() as work:
        found = await list_tactics(work, Page(where=tuple(conditions_of_input(Tactic, given))))
    assert [row.title for row in found.rows] == [ROWS[2]["title"]]


async def test_keys_by_what_they_may_do(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        row, _ = await make_key(work, scopes=[Scope.INGEST], name="till")
    conditions = conditions_of_query(ApiKey, [("scopes", "ingest"), ("name[contains]", "TILL")])
    async with workspace.reading() as work:
        assert [one.id for one in (await list_keys(work, Page(where=tuple(conditions)))).rows] == [row.id]


@pytest.mark.parametrize(
    ("parameter", "value", "code"),
    [
        ("nothing", "1", "unknown_field"),
        ("nothing[eq]", "1", "unknown_field"),
        ("", "1", "unknown_field"),
        ("Title", "1", "unknown_field"),
        ("title[", "1", "unknown_field"),
        ("title[eq", "1", "unknown_field"),
        ("title]", "1", "unknown_field"),
        ("[eq]", "1", "unknown_field"),
        ("workspace_id", str(ADA), "unknown_field"),
        ("scores", "{}", "unknown_field"),
        ("title[like]", "1", "unknown_operator"),
        ("title[]", "1", "unknown_operator"),
        ("title[eq]]", "1", "unknown_operator"),
        ("title[null]", "true", "unknown_operator"),
        ("status[gt]", "done", "unknown_operator"),
        ("mandatory[in]", "true", "unknown_operator"),
        ("id[lt]", str(ADA), "unknown_operator"),
        ("assignee_ids[eq]", str(ADA), "unknown_operator"),
        ("effort[contains]", "1", "unknown_operator"),
        ("effort", "much", "wrong_type"),
        ("effort", "", "wrong_type"),
        ("effort", "nan", "wrong_type"),
        ("effort", "inf", "wrong_type"),
        ("effort", "1e999", "wrong_type"),
        ("effort[in]", "1,,2", "wrong_type"),
        ("effort[null]", "perhaps", "wrong_type"),
        ("version", "1.5", "wrong_type"),
        ("status", "Done", "wrong_type"),
        ("status[in]", "done,finished", "wrong_type"),
        ("mandatory", "maybe", "wrong_type"),
        ("due_on", "31.01.2026", "wrong_type"),
        ("due_on", "2026-02-30", "wrong_type"),
        ("due_on", "1767225600", "wrong_type"),
        ("created_at[gt]", "1767225600", "wrong_type"),
        ("created_at[gt]", "2026-01-01T00:00:00", "wrong_type"),
        ("created_at[gt]", "2026-01-01", "wrong_type"),
        ("responsible_id", "ada", "wrong_type"),
        ("assignee_ids", "ada", "wrong_type"),
        ("title", "a\x00b", "wrong_type"),
        ("title[in]", "a,\x00", "wrong_type"),
        ("id[in]", ",".join([str(ADA)] * (MAX_VALUES + 1)), "too_many"),
    ],
)
def test_what_is_refused(parameter: str, value: str, code: str) -> None:
    with refused(Kind.INVALID, (parameter, code)):
        conditions_of_query(Tactic, [("title", "fine"), (parameter, value)])


def test_what_is_refused_is_not_echoed() -> None:
    with pytest.raises(Problem) as caught:
        conditions_of_query(Tactic, [("effort", "a-secret-value")])
    assert "a-secret-value" not in str(caught.value)


def test_there_are_only_so_many_conditions_in_one_query() -> None:
    allowed = [("title[contains]", "a")] * MAX_CONDITIONS
    assert len(conditions_of_query(Tactic, allowed)) == MAX_CONDITIONS
    with refused(Kind.INVALID, ("title", "too_many")):
        conditions_of_query(Tactic, [*allowed, ("title", "a")])


def test_a_long_name_is_not_told_again_in_full() -> None:
    for name in ("x" * 60_000, f"title[{'x' * 60_000}]"):
        with pytest.raises(Problem) as caught:
            conditions_of_query(Tactic, [(name, "1")])
        assert len(caught.value.errors[0].pointer) == 100


@pytest.mark.parametrize(
    ("given", "pointer", "code"),
    [
        ({"nothing": {"eq": 1}}, "filter.nothing", "unknown_field"),
        ({"title": {"like": "x"}}, "filter.title.like", "unknown_operator"),
        ({"id": {"in": [ADA] * (MAX_VALUES + 1)}}, "filter.id.in", "too_many"),
        ({"effort": {"lt": None}}, "filter.effort.lt", "wrong_type"),
        ({"effort": {"eq": None}}, "filter.effort.eq", "wrong_type"),
        ({"title": {"in": None}}, "filter.title.in", "wrong_type"),
        ({"title": {"in": ["a", None]}}, "filter.title.in", "wrong_type"),
        ({"title": {"contains": "a\x00"}}, "filter.title.contains", "wrong_type"),
        ({"title": {"in": ["a\x00"]}}, "filter.title.in", "wrong_type"),
        ({"effort": {"lt": float("nan")}}, "filter.effort.lt", "wrong_type"),
        ({"effort": {"in": [1.0, float("inf")]}}, "filter.effort.in", "wrong_type"),
    ],
)
def test_what_is_refused_of_a_typed_input(given: dict[str, Any], pointer: str, code: str) -> None:
    with refused(Kind.INVALID, (pointer, code)):
        conditions_of_input(Tactic, given)


async def test_a_number_beyond_the_column_is_refused_and_not_a_failure(workspace: Workspace) -> None:
    with refused(Kind.INVALID, ("version", "wrong_type")):
        conditions_of_query(Tactic, [("version", str(2**70))])
    with refused(Kind.INVALID):
        async with workspace.reading() as work:
            await list_tactics(work, Page(where=(Condition("version", "eq", 2**70),)))


EVERY: list[type[Tenant]] = [
    Plan,
    Objective,
    KeyResult,
    Tactic,
    Metric,
    Member,
    Source,
    ApiKey,
    Reading,
    QuarantinedReading,
]


@pytest.mark.parametrize("model", EVERY, ids=lambda model: model.__tablename__)
async def test_every_field_can_be_filtered_and_sorted_by(workspace: Workspace, model: type[Tenant]) -> None:
    """No field that is offered makes a statement that PostgreSQL refuses."""
    sample = {str: "a", UUID: str(ADA), bool: "true", int: "1", float: "1.5", date: "2026-01-01"}
    sample[datetime] = "2026-01-01T00:00:00Z"
    async with workspace.reading() as work:
        for name, field in filterable(model).items():
            for operator in sorted(field.operators):
                value = "true" if operator == "null" else sample.get(field.python) or next(iter(field.python)).value
                conditions = conditions_of_query(model, [(f"{name}[{operator}]", value)])
                assert await count(work, model, conditions) == await count(work, model, conditions)
            if not field.many:
                assert orders_of(model, f"-{name}") == (Order(name, descending=True),)


@pytest.mark.parametrize("model", EVERY, ids=lambda model: model.__tablename__)
def test_what_is_secret_is_not_offered(model: type[Tenant]) -> None:
    assert not filterable(model).keys() & HIDDEN
    assert {"workspace_id", "secret", "digest"} <= HIDDEN


def test_sorts() -> None:
    assert orders_of(Tactic, None) == (Order("created_at", descending=False),)
    assert orders_of(Tactic, "-due_on, title") == (Order("due_on", descending=True), Order("title", descending=False))
    assert orders_of(Reading, None) == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nothing", "unknown_field"),
        ("-nothing", "unknown_field"),
        ("--title", "unknown_field"),
        ("title desc", "unknown_field"),
        ("title,", "unknown_field"),
        ("workspace_id", "unknown_field"),
        ("scores", "unknown_field"),
        ("assignee_ids", "not_sortable"),
        ("title,due_on,effort,value,cost,benefit", "too_many"),
    ],
)
def test_sorts_that_are_refused(text: str, code: str) -> None:
    with refused(Kind.INVALID, ("sort", code)):
        orders_of(Tactic, text)


def test_a_condition_is_of_its_fields_type() -> None:
    assert conditions_of_query(Tactic, [("effort[in]", "1,2.5")]) == [Condition("effort", "in", [1.0, 2.5])]
    assert conditions_of_query(Tactic, [("status", "done")]) == [Condition("status", "eq", TacticStatus.DONE)]
