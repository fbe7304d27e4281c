"""Putting the demo into a workspace, by the operations that clients use."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

from service.demo.campfire import Demo, campfire
from service.errors import Kind, Problem
from service.operations.intake import MAX_BATCH, record_readings
from service.operations.key_results import create_key_result
from service.operations.members import create_member
from service.operations.metrics import create_metric
from service.operations.objectives import create_objective
from service.operations.plans import create_plan, list_plans
from service.operations.tactics import create_tactic
from service.operations.validation import checked
from service.store.database import Database
from service.store.paging import Page
from service.store.tables.base import Identified
from service.store.tables.measures import KeyResultFields, MetricFields
from service.store.tables.people import MemberFields
from service.store.tables.plans import ObjectiveFields, PlanFields
from service.store.tables.tactics import TacticFields
from service.store.work import Caller, Work, open_work

Create = Callable[[Work, Any], Awaitable[Any]]

STEPS: tuple[tuple[str, type[Identified], Create], ...] = (
    ("members", MemberFields, create_member),
    ("metrics", MetricFields, create_metric),
    ("plans", PlanFields, create_plan),
    ("objectives", ObjectiveFields, create_objective),
    ("key_results", KeyResultFields, create_key_result),
    ("tactics", TacticFields, create_tactic),
)
"""The demo's lists in the order in which they refer to each other."""

APART = timedelta(milliseconds=1)


async def load(database: Database, caller: Caller, today: date) -> bool:
    """Load the demo as it stands on `today` into a workspace without plans, whole or not at all; whether it did.

    Ids are always the same, so of two that load at once the second finds them taken and leaves it at that; as does
    one that comes after the plans were deleted and other parts of the demo kept.
    """
    try:
        async with open_work(database, caller, write=True) as work:
            if (await list_plans(work, Page(limit=1))).rows:
                return False
            await _write(work, campfire(today))
            return True
    except Problem as problem:
        if problem.kind is Kind.CONFLICT:
            return False
        raise


async def _write(work: Work, demo: Demo) -> None:
    # Lists come in order of making. One transaction has one moment, so each thing gets its own, up to the present one.
    latest = work.now
    work.now -= APART * sum(len(getattr(demo, plural)) for plural, _, _ in STEPS)
    for plural, fields, create in STEPS:
        for item in getattr(demo, plural):
            await create(work, checked(fields, item))
            work.now += APART
    work.now = latest
    for start in range(0, len(demo.readings), MAX_BATCH):
        await record_readings(work, demo.readings[start : start + MAX_BATCH], atomic=True)
