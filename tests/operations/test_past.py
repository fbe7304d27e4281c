"""Looking back: whatever was answered at an instant is answered again when it is asked about later, byte for byte."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

import pytest

from service.core.vocabulary import MetricKind
from service.edge.resources import BY_NOUN, shown
from service.operations.alignments import patch_alignment
from service.operations.health import health_of_plan
from service.operations.key_results import override_status, patch_key_result
from service.operations.members import delete_member
from service.operations.metrics import patch_metric
from service.operations.objectives import patch_objective
from service.operations.past import work_at
from service.operations.plans import delete_plan, patch_plan
from service.operations.progress import forecasts_of
from service.operations.removal import remove
from service.operations.rollups import progress_of_plan
from service.operations.smart import smart_of_plan
from service.operations.tactics import patch_tactic, tactics_in
from service.operations.workloads import workload_of_plan
from service.operations.workspaces import get_workspace, patch_workspace
from service.store.encoding import to_json
from service.store.paging import Page, fetch
from service.store.tables import Alignment, Estimate, KeyResult, Objective, Plan, Tactic
from service.store.tables.base import Stored
from service.store.tables.measures import StatusOverride
from service.store.work import Work
from tests.support.factories import (
    make_alignment,
    make_check_in,
    make_estimate,
    make_key_result,
    make_member,
    make_metric,
    make_objective,
    make_plan,
    make_tactic,
    record,
)
from tests.support.workspaces import NOW, Workspace

STEP = timedelta(hours=7)
NOUNS = (
    "plan", "objective", "key_result", "tactic", "estimate", "check_in", "alignment", "metric", "member",
)  # fmt: skip


async def all_of(work: Work, model: type[Stored]) -> list[Any]:
    return list((await fetch(work, model, Page(limit=200))).rows)


async def answers(work: Work) -> dict[str, bytes]:
    """All that is said of all there is."""
    found: dict[str, Any] = {}
    for noun in NOUNS:
        resource = BY_NOUN[noun]
        rows = await all_of(work, resource.table)
        found[noun] = [shown(resource.table, row) for row in rows]
        if resource.facts is not None and rows:
            facts = await resource.facts(work, rows)
            found[f"{noun}_facts"] = [repr(facts[row.id]) for row in rows]
    for plan in await all_of(work, Plan):
        progress = replace(await progress_of_plan(work, plan.id), as_of=None)
        found[f"progress_{plan.id}"] = repr(progress)
        found[f"health_{plan.id}"] = repr(await health_of_plan(work, plan.id))
        found[f"workload_{plan.id}"] = repr(await workload_of_plan(work, plan.id))
        found[f"smart_{plan.id}"] = repr(await smart_of_plan(work, plan.id))
        found[f"tactics_{plan.id}"] = [row.id for row in await tactics_in(work, plan.id)]
    found["forecasts"] = repr(await forecasts_of(work, await all_of(work, KeyResult)))
    found["workspace"] = repr(tuple(await get_workspace(work)))
    return {name: to_json(said) for name, said in found.items()}


class Edits:
    """What people do to plans, one thing at a time, as a random number has it."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.deeds = [getattr(self, name) for name in dir(self) if name.startswith("do_")]

    async def one(self, work: Work) -> str:
        deed: Callable[[Work], Awaitable[None]] = self.random.choice(self.deeds)
        work.reason = "because"
        await deed(work)
        return deed.__name__

    async def some(self, work: Work, model: type[Stored]) -> Any:
        rows = await all_of(work, model)
        return self.random.choice(rows) if rows else None

    async def do_make_plan(self, work: Work) -> None:
        dates = {"starts_on": "2026-11-01", "ends_on": "2026-12-31", "status": self.random.choice(["draft", "active"])}
        await make_plan(work, title=f"Plan {self.random.random()}", **dates)

    async def do_change_plan(self, work: Work) -> None:
        if row := await self.some(work, Plan):
            change = [{"framework": "okr"}, {"framework": "smart"}, {"ends_on": "2027-01-31"}, {"status": "active"}]
            await patch_plan(work, row.id, self.random.choice(change))

    async def do_make_objective(self, work: Work) -> None:
        if row := await self.some(work, Plan):
            above = await self.some(work, Objective)
            within = above is not None and above.plan_id == row.plan_id if hasattr(row, "plan_id") else False
            owner = await make_member(work)
            parent = {"parent_id": above.id} if above is not None and (within or self.random.random() < 0.5) else {}
            await make_objective(work, plan_id=row.id, owner_id=owner.id, **parent)

    async def do_change_objective(self, work: Work) -> None:
        if row := await self.some(work, Objective):
            changes = ({"weight": self.random.random()}, {"stage": "closed", "outcome": "dropped"}, {"title": "Other"})
            await patch_objective(work, row.id, self.random.choice(changes))

    async def do_make_key_result(self, work: Work) -> None:
        if row := await self.some(work, Objective):
            metric = await make_metric(work)
            await record(work, metric, ("2026-11-02", self.random.uniform(0, 90)))
            made = await make_key_result(work, objective_id=row.id, metric_id=metric.id)
            await make_tactic(work, key_result_id=made.id, due_on="2026-12-01")

    async def do_make_derived(self, work: Work) -> None:
        if (row := await self.some(work, Objective)) and (base := await self.some(work, BY_NOUN["metric"].table)):
            key = f"derived-{self.random.getrandbits(40)}"
            metric = await make_metric(work, key=key, kind=MetricKind.LEVEL, formula=f"`{base.key}` * 2")
            await make_key_result(work, objective_id=row.id, metric_id=metric.id)

    async def do_change_key_result(self, work: Work) -> None:
        if row := await self.some(work, KeyResult):
            changes = ({"target": self.random.uniform(100, 200)}, {"weight": 3}, {"due_on": "2026-12-24"})
            await patch_key_result(work, row.id, self.random.choice(changes))

    async def do_override(self, work: Work) -> None:
        if row := await self.some(work, KeyResult):
            word = StatusOverride.model_validate(
                {"status": "at_risk", "reason": "a hunch", "expires_at": work.now + 5 * STEP}
            )
            await override_status(work, row.id, self.random.choice([word, None]))

    async def do_record(self, work: Work) -> None:
        metrics = [row for row in await all_of(work, BY_NOUN["metric"].table) if row.formula is None]
        if metrics:
            day = f"2026-11-{self.random.randint(2, 20):02}"
            await record(work, self.random.choice(metrics), (day, self.random.uniform(0, 120)))

    async def do_change_metric(self, work: Work) -> None:
        if row := await self.some(work, BY_NOUN["metric"].table):
            await patch_metric(work, row.id, {"unit": self.random.choice(["count", "points"]), "cadence": "weekly"})

    async def do_change_tactic(self, work: Work) -> None:
        if row := await self.some(work, Tactic):
            others = [one.id for one in await all_of(work, Tactic) if one.id != row.id]
            several = self.random.sample(others, min(2, len(others)))
            await patch_tactic(work, row.id, self.random.choice([{"requires": several}, {"status": "active"}]))

    async def do_estimate(self, work: Work) -> None:
        if row := await self.some(work, Tactic):
            await make_estimate(work, tactic_id=row.id, value=self.random.uniform(1, 9))

    async def do_check_in(self, work: Work) -> None:
        if row := await self.some(work, Plan):
            await make_check_in(work, plan_id=row.id, state="published")

    async def do_align(self, work: Work) -> None:
        await make_alignment(work)
        if row := await self.some(work, Alignment):
            await patch_alignment(work, row.id, {"note": "together"}) if "note" in Alignment.model_fields else None

    async def do_delete(self, work: Work) -> None:
        model = self.random.choice([Objective, KeyResult, Tactic, Estimate, Alignment])
        if row := await self.some(work, model):
            await remove(work, model, row.id, cascade=True)

    async def do_delete_plan(self, work: Work) -> None:
        if (row := await self.some(work, Plan)) and self.random.random() < 0.2:
            await delete_plan(work, row.id, cascade=True)

    async def do_delete_member(self, work: Work) -> None:
        if row := await self.some(work, BY_NOUN["member"].table):
            await delete_member(work, row.id, cascade=True)

    async def do_set(self, work: Work) -> None:
        change = ({"smart_on_track": self.random.uniform(0.9, 1.0)}, {"time_zone": "Europe/Madrid"}, {"locale": "es"})
        await patch_workspace(work, self.random.choice(change))


SLOW = [pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 8)]


@pytest.mark.parametrize("seed", [0, *SLOW])
async def test_what_was_answered_then_is_answered_again(workspace: Workspace, seed: int) -> None:
    edits, moments = Edits(seed), dict[datetime, tuple[str, dict[str, bytes]]]()
    now = NOW
    for _ in range(60):
        now += STEP
        async with workspace.writing(now=now) as work:
            deed = await edits.one(work)
        async with workspace.reading(now=now) as work:
            moments[now] = deed, await answers(work)
    async with workspace.reading(now=now + STEP) as work:
        for moment, (deed, said) in moments.items():
            found = await answers(await work_at(work, moment))
            for name, told in said.items():
                assert found[name] == told, (moment, deed, name)
            assert found.keys() == said.keys()
