"""Doing what the story tells, by the operations that clients use."""

from collections.abc import Awaitable, Callable
from json import dumps
from typing import Any
from uuid import UUID

from service.demo.events import Event
from service.operations.accounts import create_account, patch_account
from service.operations.alignments import create_alignment
from service.operations.audits import create_audit
from service.operations.check_ins import create_check_in, patch_check_in
from service.operations.closing_records import ClosePlan
from service.operations.closings import close_plan
from service.operations.deliveries import take_delivery
from service.operations.estimates import create_estimate
from service.operations.forms import Arrived
from service.operations.indicators import choose_indicators, create_indicator, promote_indicator
from service.operations.key_results import create_key_result, patch_key_result
from service.operations.members import create_member
from service.operations.metrics import create_metric
from service.operations.objectives import create_objective
from service.operations.plans import create_plan, patch_plan
from service.operations.sources import create_source, source_of_delivery
from service.operations.succession_records import SucceedPlan
from service.operations.successions import succeed_plan
from service.operations.tactics import create_tactic, patch_tactic
from service.operations.validation import checked
from service.store.tables.accounts import AccountFields
from service.store.tables.alignments import AlignmentFields
from service.store.tables.audits import NewAuditFields
from service.store.tables.base import Identified
from service.store.tables.check_ins import CheckInFields
from service.store.tables.estimates import EstimateFields
from service.store.tables.indicators import ChooseIndicators, IndicatorFields, Promotion
from service.store.tables.measures import KeyResultFields, MetricFields
from service.store.tables.people import MemberFields
from service.store.tables.plans import ObjectiveFields, PlanFields
from service.store.tables.sources import NewSourceFields
from service.store.tables.tactics import TacticFields
from service.store.work import Work

Create = Callable[[Work, Any], Awaitable[Any]]

CREATES: dict[str, tuple[type[Identified], Create]] = {
    "member": (MemberFields, create_member),
    "account": (AccountFields, create_account),
    "metric": (MetricFields, create_metric),
    "audit": (NewAuditFields, create_audit),
    "plan": (PlanFields, create_plan),
    "objective": (ObjectiveFields, create_objective),
    "key_result": (KeyResultFields, create_key_result),
    "tactic": (TacticFields, create_tactic),
    "estimate": (EstimateFields, create_estimate),
    "indicator": (IndicatorFields, create_indicator),
    "alignment": (AlignmentFields, create_alignment),
    "check_in": (CheckInFields, create_check_in),
    "source": (NewSourceFields, create_source),
}
PATCHES: dict[str, Callable[[Work, UUID, Any], Awaitable[Any]]] = {
    "account": patch_account,
    "plan": patch_plan,
    "key_result": patch_key_result,
    "tactic": patch_tactic,
    "check_in": patch_check_in,
}
SUCCEEDS = frozenset(
    {"id", "title", "description", "framework", "business_function", "mission", "starts_on", "ends_on"}
)
"""What is said of a plan when it is made from another; the rest is set right after."""


async def act(work: Work, event: Event) -> None:
    """Do one thing."""
    if event.does == "create":
        fields, create = CREATES[event.noun]
        await create(work, checked(fields, event.body))
    else:
        assert event.about is not None
        await ACTS[event.does](work, UUID(event.about), event)


async def _patch(work: Work, about: UUID, event: Event) -> None:
    await PATCHES[event.noun](work, about, event.body)


async def _succeed(work: Work, about: UUID, event: Event) -> None:
    asked = {name: value for name, value in event.body.items() if name in SUCCEEDS}
    made = await succeed_plan(work, about, checked(SucceedPlan, asked | {"carry": "none", "tactics": False}))
    rest = {name: value for name, value in event.body.items() if name not in SUCCEEDS}
    await patch_plan(work, made.plan.id, rest)


async def _close(work: Work, about: UUID, event: Event) -> None:
    await close_plan(work, about, checked(ClosePlan, event.body))


async def _choose(work: Work, about: UUID, event: Event) -> None:
    await choose_indicators(work, about, checked(ChooseIndicators, event.body))


async def _promote(work: Work, about: UUID, event: Event) -> None:
    await promote_indicator(work, about, checked(Promotion, event.body))


async def _deliver(work: Work, about: UUID, event: Event) -> None:
    source = await source_of_delivery(work, about)
    body = dumps(event.body["readings"]).encode()
    sent = Arrived(body, "application/json", {"content-type": "application/json"})
    await take_delivery(work, source, sent, f"demo-{event.on}", language="en")


ACTS: dict[str, Callable[[Work, UUID, Event], Awaitable[None]]] = {
    "patch": _patch,
    "succeed": _succeed,
    "close": _close,
    "choose": _choose,
    "promote": _promote,
    "deliver": _deliver,
}
