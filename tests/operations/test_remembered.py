"""Judgements that are remembered are those that would be made anew, whatever is written in between."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from service.errors import Problem
from service.operations import remembered, rollups
from service.operations.check_ins import create_check_in
from service.operations.key_results import delete_key_result, override_status, patch_key_result
from service.operations.metrics import patch_metric
from service.operations.objectives import patch_objective
from service.operations.past import looking_back
from service.operations.plans import patch_plan
from service.operations.progress import progress_of
from service.operations.readings import withdraw_reading
from service.operations.remembered import MOST, Memory, key_result_facts_of
from service.operations.rollups import progress_of_plan, rollups_of
from service.operations.workspaces import patch_workspace
from service.store.tables.check_ins import CheckInFields
from service.store.tables.measures import GivenStatus, StatusOverride
from service.store.work import Work
from tests.support.factories import make_key_result, make_metric, make_objective, make_plan, record
from tests.support.workspaces import NOW, Workspace, make_workspace

NewWorkspace = Callable[[], Awaitable[Workspace]]
DATES = {"starts_on": "2026-11-01", "due_on": "2026-12-11"}
NO_TARGET = {"baseline": None, "target": None}


@dataclass
class Story:
    """A workspace with plans, a tree of objectives and key results of every kind, and the moment it is there."""

    workspace: Workspace
    now: datetime = NOW
    plans: list[UUID] = field(default_factory=list[UUID])
    objectives: list[UUID] = field(default_factory=list[UUID])
    metrics: list[Any] = field(default_factory=list[Any])
    key_results: list[UUID] = field(default_factory=list[UUID])


async def begin(workspace: Workspace) -> Story:
    """Two plans: three objectives under one another and one beside them, and six key results on four metrics."""
    story = Story(workspace)
    async with workspace.writing() as work:
        plans = [await make_plan(work, **DATES_OF_PLAN, framework=one) for one in ("smart", "okr")]
        story.plans = [plan.id for plan in plans]
        above = None
        for driver in ("children", "both", "key_results"):
            parent = {"plan_id": story.plans[0], "parent_id": above, "progress_driver": driver}
            above = (await make_objective(work, **parent)).id
            story.objectives.append(above)
        story.objectives.append((await make_objective(work, plan_id=story.plans[1])).id)
        kinds = ({}, {"kind": "flow"}, {"unit": "people", "cadence": "weekly"}, {})
        story.metrics = [await make_metric(work, **one) for one in kinds]
        for metric, value in zip(story.metrics, (10.0, 20.0, 30.0, 40.0), strict=True):
            await record(work, metric, ("2026-11-10", value), ("2026-11-19", value + 15))
        for place, (under, given) in enumerate(KEY_RESULTS):
            about = {"objective_id": story.objectives[under], "metric_id": story.metrics[place % 4].id}
            story.key_results.append((await make_key_result(work, **about, **given)).id)
    return story


DATES_OF_PLAN = {"starts_on": "2026-11-01", "ends_on": "2026-12-31"}
KEY_RESULTS: list[tuple[int, dict[str, Any]]] = [
    (2, DATES),
    (2, {"weight": 2.0}),
    (1, {"kind": "increase_to", "baseline": None, "target": 90.0, **DATES}),
    (3, {"kind": "stay_at_least", **NO_TARGET, "lower": 20.0}),
    (3, {"target": 60.0, **DATES}),
    (1, {"kind": "binary", **NO_TARGET, "done": False}),
]
Facts = tuple[Any, ...]


async def told(work: Work, story: Story) -> Facts:
    """All that is said of key results, of objectives and of plans."""
    key_results = await key_result_facts_of(work, story.key_results)
    objectives = await rollups_of(work, story.objectives)
    return key_results, objectives, [await progress_of_plan(work, plan) for plan in story.plans]


@contextmanager
def remembering(memory: Memory) -> Iterator[None]:
    """Let the process remember here, and nothing else."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (remembered, rollups):
            patch.setattr(module, "MEMORY", memory)
        yield


async def same_anew(story: Story) -> Facts:
    """What is told from memory, which is what is told without any, and where nothing is remembered."""
    workspace, now = story.workspace, story.now
    async with workspace.reading(now=now) as work:
        found = await told(work, story)
    async with workspace.reading(now=now) as work:
        again = await told(work, story)
    with remembering(Memory(MOST)):
        async with workspace.reading(now=now) as work:
            anew = await told(work, story)
    async with workspace.writing(now=now) as work:
        plain = await told(work, story)
    assert again == found == anew
    assert found == plain
    return found


# What may happen in between


@dataclass(frozen=True)
class Deed:
    """Something that is done, with numbers that say to what and how."""

    name: str
    which: int
    much: int


async def _key_result(work: Work, story: Story, deed: Deed) -> None:
    changes: list[dict[str, Any]] = [
        {"target": 10.0 * deed.much}, {"weight": float(deed.much % 3)}, {"baseline": float(deed.much)},
        {"due_on": f"2026-12-{deed.much + 10}"}, {"title": f"To be {deed.much}"}, {"done": deed.much % 2 == 0},
        {"milestones": [{"on": "2026-11-20", "value": float(deed.much)}]},
        {"objective_id": story.objectives[deed.much % 4]}, {"metric_id": story.metrics[deed.much % 4].id},
        {"lower": 3.0 * deed.much}, {"commitment": "aspirational"},
    ]  # fmt: skip
    await patch_key_result(work, story.key_results[deed.which % 6], changes[(deed.which + deed.much) % len(changes)])


async def _objective(work: Work, story: Story, deed: Deed) -> None:
    above = [None, *story.objectives][deed.much % 5]
    changes: list[dict[str, Any]] = [
        {"weight": float(deed.much % 4)}, {"parent_id": above}, {"rollup": "sum_of_values"}, {"due_on": "2026-11-30"},
        {"progress_driver": ("children", "both", "key_results")[deed.much % 3]}, {"starts_on": "2026-11-15"},
        {"stage": "closed", "outcome": ("achieved", "partial", "missed")[deed.much % 3]},
        {"stage": "active", "outcome": None}, {"title": f"Be {deed.much}"},
    ]  # fmt: skip
    await patch_objective(work, story.objectives[deed.which % 4], changes[(deed.which + deed.much) % len(changes)])


async def _plan(work: Work, story: Story, deed: Deed) -> None:
    changes: list[dict[str, Any]] = [
        {"framework": ("smart", "okr")[deed.much % 2]}, {"ends_on": f"2026-12-{deed.much + 1:02}"},
        {"starts_on": f"2026-11-{deed.much + 1:02}"}, {"title": f"Plan {deed.much}"},
    ]  # fmt: skip
    await patch_plan(work, story.plans[deed.which % 2], changes[deed.much % len(changes)])


async def _metric(work: Work, story: Story, deed: Deed) -> None:
    other = story.metrics[(deed.which + 1) % 4]
    changes: list[dict[str, Any]] = [
        {"superseded_by": other.id}, {"superseded_by": None}, {"cadence": ("daily", "weekly")[deed.much % 2]},
        {"unit": ("people", None)[deed.much % 2]}, {"good_direction": ("up", "down")[deed.much % 2]},
    ]  # fmt: skip
    await patch_metric(work, story.metrics[deed.which % 4].id, changes[(deed.which + deed.much) % len(changes)])


async def _workspace(work: Work, _: Story, deed: Deed) -> None:
    ratio = (deed.much % 10) / 10
    changes: list[dict[str, Any]] = [
        {"smart_at_risk": ratio}, {"smart_on_track": ratio}, {"okr_at_risk": ratio}, {"okr_on_track": ratio},
        {"time_zone": ("Pacific/Kiritimati", "Pacific/Niue", "UTC")[deed.much % 3]}, {"band_from": ratio / 2},
        {"week_start": "sunday"},
    ]  # fmt: skip
    await patch_workspace(work, changes[(deed.which + deed.much) % len(changes)])


async def _record(work: Work, story: Story, deed: Deed) -> None:
    times = ("2026-11-19", "2026-11-20", "2026-11-21", "2026-11-21T06:00:00Z", "2026-11-21T09:00:00Z")
    at = times[deed.much % len(times)]
    await record(work, story.metrics[deed.which % 4], (at, float(deed.which * 7 + deed.much)))


async def _withdraw(work: Work, story: Story, deed: Deed) -> None:
    at = ("2026-11-19", "2026-11-20", "2026-11-21", "2026-11-10")[deed.much % 4]
    await withdraw_reading(work, story.metrics[deed.which % 4].id, at)


async def _override(work: Work, story: Story, deed: Deed) -> None:
    until = work.now + timedelta(hours=6 * deed.much + 1)
    word = StatusOverride(status=GivenStatus.AT_RISK, reason="Seen.", expires_at=until) if deed.much % 3 else None
    await override_status(work, story.key_results[deed.which % 6], word)


async def _check_in(work: Work, story: Story, deed: Deed) -> None:
    sure = {"key_result_id": story.key_results[deed.which % 6], "confidence": deed.much / 20}
    plan = story.plans[0 if deed.which % 6 in (0, 1, 2, 5) else 1]
    fields = {"plan_id": plan, "state": "published", "confidences": [sure]}
    await create_check_in(work, CheckInFields.model_validate(fields))


async def _delete(work: Work, story: Story, deed: Deed) -> None:
    await delete_key_result(work, story.key_results[deed.which % 6], cascade=True)


async def _twice(work: Work, story: Story, deed: Deed) -> None:
    for value in (deed.much + 1.0, deed.much + 2.0):
        await patch_key_result(work, story.key_results[deed.which % 6], {"target": 20 * value})
        await record(work, story.metrics[deed.which % 4], ("2026-11-21", value))


DEEDS: dict[str, Callable[[Work, Story, Deed], Awaitable[None]]] = {
    "key result": _key_result,
    "objective": _objective,
    "plan": _plan,
    "metric": _metric,
    "workspace": _workspace,
    "record": _record,
    "withdraw": _withdraw,
    "override": _override,
    "check in": _check_in,
    "delete": _delete,
    "twice": _twice,
}
AFTER = {"a while": timedelta(hours=5), "a day": timedelta(days=1), "a month": timedelta(days=30)}
deeds = st.builds(
    Deed,
    st.sampled_from(["key result", "objective", "record", *DEEDS, *AFTER, "undone"]),
    st.integers(0, 11),
    st.integers(0, 19),
)


class Undone(Exception):
    """Everything that was written is taken back."""


async def do(story: Story, deed: Deed) -> None:
    """Do it, in a transaction of its own. What is refused is left undone."""
    if deed.name in AFTER:
        story.now += AFTER[deed.name]
        return
    with suppress(Problem, Undone):
        async with story.workspace.writing(now=story.now) as work:
            if deed.name != "undone":
                await DEEDS[deed.name](work, story, deed)
                return
            for name in ("twice", "objective", "record"):
                await DEEDS[name](work, story, deed)
            await told(work, story)
            raise Undone


WHOLE = settings(
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
)
done = st.lists(deeds, min_size=1, max_size=6)
sizes = st.sampled_from([1, 3, 8, MOST])


@settings(WHOLE, max_examples=12)
@given(done=done, most=sizes)
async def test_what_is_remembered_is_what_would_be_judged_anew(
    workspace: Workspace, done: list[Deed], most: int
) -> None:
    await tell(workspace, done, most)


@pytest.mark.slow
@pytest.mark.timeout(900)
@settings(WHOLE, max_examples=150)
@given(done=st.lists(deeds, min_size=4, max_size=20), most=sizes)
async def test_what_is_remembered_stays_right_for_long(workspace: Workspace, done: list[Deed], most: int) -> None:
    await tell(workspace, done, most)


async def tell(workspace: Workspace, done: list[Deed], most: int) -> None:
    """Do one after the other, and look after each, with a memory of that size."""
    story = await begin(await make_workspace(workspace.database))
    with remembering(Memory(most)):
        await same_anew(story)
        for deed in done:
            await do(story, deed)
            await same_anew(story)


async def test_every_deed_can_be_done_and_some_change_what_is_told(new_workspace: NewWorkspace) -> None:
    """Else the walk above would hold of nothing."""
    for name in (*DEEDS, *AFTER):
        story = await begin(await new_workspace())
        async with story.workspace.reading(now=story.now) as work:
            before = await told(work, story)
        for which, much in ((0, 0), (1, 1), (0, 2), (4, 5), (2, 3), (1, 8)):
            await do(story, Deed(name, which, much))
        async with story.workspace.reading(now=story.now) as work:
            assert await told(work, story) != before, name


# What is remembered, and what is not


async def calls(story: Story, monkeypatch: pytest.MonkeyPatch, now: datetime | None = None) -> int:
    """How many key results are judged when all is told."""
    judged, many = remembered.judged, list[int]()

    async def counting(work: Work, rows: Any, *more: Any) -> Any:
        many.append(len(rows))
        return await judged(work, rows, *more)

    with monkeypatch.context() as patch:
        patch.setattr(remembered, "judged", counting)
        async with story.workspace.reading(now=now or story.now) as work:
            await told(work, story)
    return sum(many)


FURTHER = 2
"""The key results that look at many readings: one without a baseline, one with a bound."""


async def test_only_what_has_changed_is_judged_again(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    story = await begin(workspace)
    assert await calls(story, monkeypatch) == 6
    assert await calls(story, monkeypatch) == FURTHER
    async with workspace.writing() as work:
        await patch_key_result(work, story.key_results[0], {"target": 50.0})
    assert await calls(story, monkeypatch) == FURTHER + 1
    async with workspace.writing() as work:
        await record(work, story.metrics[0], ("2026-11-21", 33.0))  # read by two
    assert await calls(story, monkeypatch) == FURTHER + 2
    assert await calls(story, monkeypatch) == FURTHER


async def test_another_day_and_other_settings_are_judged_anew(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = await begin(workspace)
    assert [await calls(story, monkeypatch), await calls(story, monkeypatch)] == [6, FURTHER]
    assert await calls(story, monkeypatch, NOW + timedelta(days=1)) == 6
    assert await calls(story, monkeypatch, NOW + timedelta(hours=1)) == FURTHER
    await workspace.set(smart_on_track=0.8)
    assert await calls(story, monkeypatch) == 6


async def test_a_word_on_a_status_holds_until_it_expires_and_not_longer(workspace: Workspace) -> None:
    story = await begin(workspace)
    (before, *_) = await same_anew(story)
    first = story.key_results[0]
    async with workspace.writing() as work:
        word = StatusOverride(status=GivenStatus.AT_RISK, reason="No.", expires_at=NOW + timedelta(minutes=5))
        await override_status(work, first, word)
    (during, *_) = await same_anew(story)
    story.now += timedelta(minutes=10)
    (after, *_) = await same_anew(story)
    assert during[first].status == "at_risk" != before[first].status == after[first].status


async def test_what_is_rolled_back_was_never_so(workspace: Workspace) -> None:
    story = await begin(workspace)
    before = during = await same_anew(story)
    for _ in range(3):
        with suppress(Undone):
            async with workspace.writing() as work:
                await patch_key_result(work, story.key_results[0], {"target": 30.0})
                await record(work, story.metrics[0], ("2026-11-21", 29.0))
                during = await told(work, story)
                raise Undone
        assert during != before
        assert await same_anew(story) == before
    async with workspace.writing() as work:
        await patch_key_result(work, story.key_results[0], {"target": 40.0})
    assert await same_anew(story) not in (before, during)


async def test_a_part_that_is_undone_and_the_write_after_it(workspace: Workspace) -> None:
    """The version that is undone and the one that stays come from the same transaction."""
    story = await begin(workspace)
    first = story.key_results[0]
    async with workspace.writing() as work:
        async with work.part(keep=False):
            await patch_key_result(work, first, {"target": 30.0})
        await patch_key_result(work, first, {"target": 60.0})
    (found, *_) = await same_anew(story)
    assert found[first].resolved_target == 60.0


async def test_a_snapshot_that_began_earlier_is_told_what_was_then(workspace: Workspace) -> None:
    """Two readers at once see two versions, and neither is told the other's."""
    story = await begin(workspace)
    first = story.key_results[0]
    async with workspace.reading() as old:
        await old.rows(old.select(remembered.KeyResult))  # the snapshot is taken with the first statement
        async with workspace.writing() as work:
            await patch_key_result(work, first, {"target": 60.0})
        async with workspace.reading() as new:
            assert (await key_result_facts_of(new, [first]))[first].resolved_target == 60.0
        assert (await key_result_facts_of(old, [first]))[first].resolved_target == 100.0
    await same_anew(story)


async def test_confidence_is_never_remembered(workspace: Workspace) -> None:
    story = await begin(workspace)
    first = story.key_results[0]
    await same_anew(story)
    for much in (4, 16):
        await do(story, Deed("check in", 0, much))
        story.now += timedelta(minutes=1)
        (found, *_) = await same_anew(story)
        assert found[first].confidence == much / 20


async def test_another_workspace_never_sees_it(new_workspace: NewWorkspace) -> None:
    ours, theirs = [await begin(await new_workspace()) for _ in range(2)]
    await same_anew(ours)
    async with theirs.workspace.reading() as work:
        assert await key_result_facts_of(work, ours.key_results) == {}
        assert await rollups_of(work, ours.objectives) == {}
        mine = await key_result_facts_of(work, [*ours.key_results, *theirs.key_results])
        assert mine.keys() == set(theirs.key_results)


class Untouched(Memory):
    """A memory that must not be asked."""

    def get(self, key: Any) -> Any:
        """Fails."""
        raise AssertionError(key)

    def keep(self, key: Any, value: Any) -> None:
        """Fails, too."""
        raise AssertionError(key)


async def test_the_past_and_what_is_being_written_are_not_remembered(workspace: Workspace) -> None:
    story = await begin(workspace)
    then = NOW + timedelta(days=1)
    async with workspace.writing(now=then) as work:
        await patch_key_result(work, story.key_results[0], {"target": 60.0})
    now = then + timedelta(days=1)
    moment = (NOW + timedelta(hours=1)).isoformat()
    with remembering(Untouched(1)):
        async with workspace.reading(now=now) as work:
            view = await looking_back(work, moment)
            assert view.as_of is not None
            past, _, (of_plan, _) = await told(view, story)
        async with workspace.writing(now=now) as work:
            await told(work, story)
    assert past[story.key_results[0]].resolved_target == 100.0
    assert of_plan.as_of == view.as_of
    with pytest.raises(AssertionError), remembering(Untouched(1)):
        async with workspace.reading(now=now) as work:
            await told(work, story)


async def test_what_is_remembered_is_said_as_ever(workspace: Workspace) -> None:
    """By rows, which are never remembered, it is the same."""
    story = await begin(workspace)
    for _ in range(2):
        async with workspace.reading() as work:
            rows = await work.rows(work.select(remembered.KeyResult))
            assert await progress_of(work, rows) == await key_result_facts_of(work, story.key_results)


def test_a_memory_gives_up_what_was_not_asked_for_longest() -> None:
    memory = Memory(3)
    for name in "abc":
        memory.keep(name, name.upper())
    assert memory.get("a") == "A"
    memory.keep("d", "D")
    assert [memory.get(name) for name in "abcd"] == ["A", None, "C", "D"]
    assert memory.get("a") == "A"
    memory.keep("e", "E")
    assert [memory.get(name) for name in "acde"] == ["A", None, "D", "E"]


async def test_a_memory_never_holds_more_than_its_most(workspace: Workspace) -> None:
    """Things that are judged anew each time leave no more behind, either."""
    story, memory = await begin(workspace), Memory(5)
    with remembering(memory):
        for _ in range(4):
            async with workspace.reading() as work:
                await told(work, story)
    assert len(memory._held) <= 5  # pyright: ignore[reportPrivateUsage]
