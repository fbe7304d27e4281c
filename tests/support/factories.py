"""Nouns with sane defaults: a test says what matters to it, and what a thing stands in is made along."""

from itertools import count
from typing import Any

from sqlalchemy import Row

from service.core.telemetry import Point, Temporality
from service.core.vocabulary import Cadence, MetricKind, TargetKind
from service.operations.accounts import create_account
from service.operations.alignments import create_alignment
from service.operations.audits import create_audit
from service.operations.check_ins import create_check_in
from service.operations.deliveries import Handled, take_delivery
from service.operations.endpoints import create_webhook_endpoint
from service.operations.estimates import create_estimate
from service.operations.forms import Arrived
from service.operations.indicators import create_indicator
from service.operations.intake import record_readings
from service.operations.key_results import create_key_result
from service.operations.keys import create_key
from service.operations.members import create_member
from service.operations.metrics import create_metric
from service.operations.objectives import create_objective
from service.operations.outbox import queue_test
from service.operations.outcomes import Outcomes
from service.operations.plans import create_plan
from service.operations.sources import create_source
from service.operations.tactics import create_tactic
from service.operations.telemetry import record_telemetry
from service.store.encoding import to_json
from service.store.tables import WebhookAttempt
from service.store.tables.accounts import AccountFields
from service.store.tables.alignments import AlignmentFields
from service.store.tables.audits import NewAuditFields
from service.store.tables.check_ins import CheckInFields
from service.store.tables.endpoints import NewWebhookEndpointFields
from service.store.tables.estimates import EstimateFields
from service.store.tables.indicators import IndicatorFields
from service.store.tables.measures import KeyResultFields, MetricFields
from service.store.tables.people import KeyFields, MemberFields, Scope
from service.store.tables.plans import ObjectiveFields, PlanFields
from service.store.tables.sources import NewSourceFields
from service.store.tables.tactics import TacticFields
from service.store.work import Work

NUMBERS = count(1)


async def make_plan(work: Work, **given: Any) -> Row[Any]:
    """A plan without dates."""
    return await create_plan(work, PlanFields.model_validate({"title": "Grow", **given}))


async def make_objective(work: Work, **given: Any) -> Row[Any]:
    """An objective, in a plan of its own unless told otherwise."""
    plan = {} if "plan_id" in given else {"plan_id": (await make_plan(work)).id}
    return await create_objective(work, ObjectiveFields.model_validate({"title": "Be known", **plan, **given}))


async def make_metric(work: Work, **given: Any) -> Row[Any]:
    """A level that is read every day."""
    plain = {"key": f"metric-{next(NUMBERS)}", "name": "Followers", "kind": MetricKind.LEVEL, "cadence": Cadence.DAILY}
    return await create_metric(work, MetricFields.model_validate({**plain, **given}))


async def make_key_result(work: Work, **given: Any) -> Row[Any]:
    """From 0 to 100, on a metric and under an objective of its own unless told otherwise."""
    fields: dict[str, Any] = {"title": "A hundred", "kind": TargetKind.INCREASE_TO}
    if fields["kind"] == given.get("kind", TargetKind.INCREASE_TO):
        fields |= {"baseline": 0.0, "target": 100.0}
    if "objective_id" not in given:
        fields["objective_id"] = (await make_objective(work)).id
    if "metric_id" not in given:
        fields["metric_id"] = (await make_metric(work)).id
    return await create_key_result(work, KeyResultFields.model_validate({**fields, **given}))


async def make_tactic(work: Work, **given: Any) -> Row[Any]:
    """A tactic that serves nothing yet."""
    return await create_tactic(work, TacticFields.model_validate({"title": "Write a letter", **given}))


async def make_estimate(work: Work, **given: Any) -> Row[Any]:
    """An estimate of what a tactic of its own is worth."""
    tactic_id = given.get("tactic_id") or (await make_tactic(work)).id
    fields = {"tactic_id": tactic_id, "input": "value", "value": 4.0}
    return await create_estimate(work, EstimateFields.model_validate({**fields, **given}))


async def make_indicator(work: Work, **given: Any) -> Row[Any]:
    """A candidate of a tactic of its own."""
    fields = {"tactic_id": given.get("tactic_id") or (await make_tactic(work)).id, "title": "Letters opened"}
    return await create_indicator(work, IndicatorFields.model_validate({**fields, **given}))


async def make_check_in(work: Work, **given: Any) -> Row[Any]:
    """A draft on a plan of its own, unless told otherwise."""
    plan_id = given.get("plan_id") or (await make_plan(work)).id
    return await create_check_in(work, CheckInFields.model_validate({**given, "plan_id": plan_id}))


async def make_alignment(work: Work, **given: Any) -> Row[Any]:
    """That an objective contributes to another, both made for it unless given."""
    ends = {name: given.get(name) or (await make_objective(work)).id for name in ("from_id", "to_id")}
    return await create_alignment(work, AlignmentFields.model_validate({**given, **ends}))


async def make_account(work: Work, **given: Any) -> Row[Any]:
    """An account of its own handle."""
    plain = {"channel": "instagram", "handle": f"handle-{next(NUMBERS)}"}
    return await create_account(work, AccountFields.model_validate({**plain, **given}))


async def make_audit(work: Work, **given: Any) -> Row[Any]:
    """An audit of all accounts."""
    plain = {"title": "How we stand", "held_on": "2026-11-20"}
    return await create_audit(work, NewAuditFields.model_validate({**plain, **given}))


async def make_member(work: Work, **given: Any) -> Row[Any]:
    """A member."""
    return await create_member(work, MemberFields.model_validate({"name": "Ada", **given}))


async def make_source(work: Work, **given: Any) -> Row[Any]:
    """A source that signs by the standard."""
    return await create_source(work, NewSourceFields.model_validate({"name": "shop", **given}))


async def make_endpoint(work: Work, **given: Any) -> Row[Any]:
    """An endpoint that hears of plans."""
    fields = {"url": "https://8.8.8.8/hooks", "events": ["plan.created"], **given}
    return await create_webhook_endpoint(work, NewWebhookEndpointFields.model_validate(fields))


async def make_attempt(work: Work, endpoint: Row[Any]) -> None:
    """An event that an endpoint was sent, without an answer."""
    values = {"delivery_id": await queue_test(work, endpoint), "endpoint_id": endpoint.id, "number": 1}
    await work.run(work.insert(WebhookAttempt, values | {"began_at": work.now, "milliseconds": 5, "code": "timeout"}))


async def make_delivery(work: Work, source: Row[Any], body: object = (), named: str | None = "one") -> Handled:
    """A delivery of a source, under the id that its scheme signs."""
    sent = Arrived(to_json(body), "application/json", {})
    return await take_delivery(work, source, sent, named, language="en")


async def make_key(work: Work, **given: Any) -> tuple[Row[Any], str]:
    """A key that reads, and the key itself."""
    return await create_key(work, KeyFields.model_validate({"scopes": [Scope.READ], **given}))


def reading(metric: Row[Any], value: float, at: str, **more: Any) -> dict[str, Any]:
    """A reading as it is sent."""
    return {"metric": str(metric.id), "value": value, "at": at, **more}


async def record(work: Work, metric: Row[Any], *values: tuple[str, float]) -> Outcomes:
    """Record `(at, value)` readings of one metric."""
    return await record_readings(work, [reading(metric, value, at) for at, value in values])


async def record_total(work: Work) -> None:
    """Record a running total of telemetry, of a metric that nobody has made."""
    name, origin, start = "total", b"", 1_750_000_000 * 10**9
    figures = (("", 1.0),)
    point = Point("", name, "shop", origin, (), Temporality.CUMULATIVE, True, start, start + 10**9, figures)
    assert (await record_telemetry(work, [point])).rejected == 0
