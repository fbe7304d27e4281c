"""Following the log: what is to be told, from which change on, and what was missed."""

from uuid import UUID, uuid4

import pytest

from service.errors import Kind
from service.operations import following
from service.operations.following import Wanted, begin_following, changes_after, news_of
from service.store.tables.people import Scope
from tests.support.factories import make_metric, make_objective, make_plan
from tests.support.problems import refused
from tests.support.workspaces import Workspace


async def make_two(workspace: Workspace) -> UUID:
    """A plan with an objective, beside a metric and another plan."""
    async with workspace.writing() as work:
        plan = await make_plan(work)
        await make_metric(work)
    async with workspace.writing() as work:
        await make_objective(work, plan_id=plan.id)
        await make_plan(work)
    return plan.id


async def test_a_plan_is_followed_from_its_latest_change_or_from_one_that_is_named(workspace: Workspace) -> None:
    wanted = Wanted(plan_id=await make_two(workspace))
    async with workspace.reading() as work:
        last = await begin_following(work, wanted)
        assert not await changes_after(work, wanted, last)
        begin = await begin_following(work, wanted, "0")
        found = await changes_after(work, wanted, begin)
        assert [(one.noun, one.action) for one in found] == [("plan", "created"), ("objective", "created")]
        assert all(wanted.concerns(one.action, one.noun_id, one.plan_id) for one in found)
        assert await begin_following(work, wanted, str(found[0].seq)) == found[0].seq


async def test_what_is_not_there_is_not_followed(workspace: Workspace) -> None:
    async with workspace.reading() as work:
        for wanted in (Wanted(plan_id=uuid4()), Wanted(metric_ids=frozenset({uuid4()}))):
            with refused(Kind.NOT_FOUND):
                await begin_following(work, wanted)
    async with workspace.reading(Scope.INGEST) as work:
        with refused(Kind.FORBIDDEN):
            await begin_following(work, Wanted())


async def test_the_news_are_what_came_after_a_number(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    plan_id = await make_two(workspace)
    first = await news_of(workspace.database, workspace.id, None)
    assert first.changes is None
    async with workspace.writing() as work:
        await make_objective(work, plan_id=plan_id)
        await make_metric(work, key="another")
    news = await news_of(workspace.database, workspace.id, first.last)
    assert news.last == first.last + 2
    assert news.changes is not None
    assert [one.plan_id for one in news.changes] == [plan_id, None]
    monkeypatch.setattr(following, "MOST_NEWS", 1)
    assert (await news_of(workspace.database, workspace.id, first.last)).changes is None
    assert (await news_of(workspace.database, workspace.id, news.last)).changes == []


def test_readings_are_followed_of_some_metrics_or_of_all() -> None:
    one, other = uuid4(), uuid4()
    some, every = Wanted(metric_ids=frozenset({one})), Wanted()
    for action, concerned in (("recorded", True), ("withdrawn", True), ("updated", False)):
        assert some.concerns(action, one, None) is every.concerns(action, other, None) is concerned
        assert not some.concerns(action, other, None)
