"""The nouns, once, for both edges: what they are called, what may be said of them, and which operations serve them.

REST makes its routes from this list, GraphQL its roots and mutations; that they offer the same is not left to care.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from operator import itemgetter
from typing import Annotated, Any, ClassVar
from uuid import UUID

from pydantic import BaseModel, Field, create_model
from sqlalchemy import Row

from service.edge.languages import spoken
from service.i18n import say
from service.operations import (
    accounts,
    alignments,
    audits,
    check_ins,
    endpoints,
    estimates,
    indicators,
    key_results,
    keys,
    members,
    metrics,
    objectives,
    plans,
    sources,
    tactics,
)
from service.operations.progress import KeyResultFacts, LastReading, last_readings_of, progress_of
from service.operations.rollups import ObjectiveFacts, rollups_of
from service.operations.serving import MetricWorth, worths_of
from service.store.filters import HIDDEN
from service.store.paging import Slice
from service.store.tables import (
    Account,
    Alignment,
    ApiKey,
    Audit,
    CheckIn,
    Estimate,
    Indicator,
    KeyResult,
    Member,
    Metric,
    Objective,
    Plan,
    Source,
    Tactic,
    WebhookEndpoint,
)
from service.store.tables.accounts import AccountFields
from service.store.tables.alignments import AlignmentFields
from service.store.tables.audits import AuditFields, NewAuditFields
from service.store.tables.base import Identified, Stored, table_of
from service.store.tables.check_ins import CheckInFields
from service.store.tables.endpoints import NewWebhookEndpointFields, WebhookEndpointFields
from service.store.tables.estimates import EstimateFields
from service.store.tables.indicators import IndicatorFields
from service.store.tables.measures import KeyResultFields, MetricFields
from service.store.tables.people import KeyFields, MemberFields
from service.store.tables.plans import ObjectiveFields, PlanFields
from service.store.tables.sources import NewSourceFields, SourceFields
from service.store.tables.tactics import TacticFields
from service.store.work import Work

Rows = Sequence[Row[Any]]
Facts = Mapping[UUID, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Resource:
    """One noun. `shown_once` names what only the answer that creates it holds, `new` what may be given only then."""

    path: str
    noun: str
    plural: str
    table: type[Stored]
    fields: type[Identified]
    create: Callable[..., Awaitable[Any]]
    get: Callable[[Work, UUID], Awaitable[Row[Any]]]
    list: Callable[..., Awaitable[Slice]]
    patch: Callable[..., Awaitable[Row[Any]]]
    delete: Callable[..., Awaitable[None]]
    facts: Callable[[Work, Rows], Awaitable[Facts]] | None = None
    computed: tuple[type[Any], ...] = ()
    shown_once: str | None = None
    new: type[Identified] | None = None

    @property
    def created_from(self) -> type[Identified]:
        """The fields that may be given to create one."""
        return self.new or self.fields

    @property
    def title(self) -> str:
        """The noun as types are named: KeyResult."""
        return "".join(part.capitalize() for part in self.noun.split("_"))

    @property
    def words(self) -> str:
        """The noun in a sentence: key result."""
        return self.noun.replace("_", " ")


def _given(value: Any, leave: str = "") -> dict[str, Any]:
    return {one.name: getattr(value, one.name) for one in fields(value) if one.name != leave}


async def _key_result_facts(work: Work, rows: Rows) -> Facts:
    return {key: _given(facts) for key, facts in (await progress_of(work, rows)).items()}


async def _objective_facts(work: Work, rows: Rows) -> Facts:
    found, said = await rollups_of(work, (row.id for row in rows)), await objective_statements_in(work, rows)
    return {key: _given(facts, leave="rollup") | {"statement": said.get(key)} for key, facts in found.items()}


async def _tactic_facts(work: Work, rows: Rows) -> Facts:
    return {key: _given(facts) for key, facts in (await tactics.due_days_of(work, rows)).items()}


async def _indicator_facts(work: Work, rows: Rows) -> Facts:
    return {key: _given(facts) for key, facts in (await indicators.indicator_facts_of(work, rows)).items()}


async def _metric_facts(work: Work, rows: Rows) -> Facts:
    found, worths = await last_readings_of(work, (row.id for row in rows)), await worths_of(work, rows)
    return {row.id: {"last_reading": found.get(row.id), "worth": worths[row.id]} for row in rows}


async def _audit_facts(work: Work, rows: Rows) -> Facts:
    return {key: _given(facts) for key, facts in (await audits.audited_of(work, (row.id for row in rows))).items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricFacts:
    """What is known of a metric."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    last_reading: LastReading | None
    """Its latest reading."""
    worth: MetricWorth
    """What it says of the business."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveStatement:
    """What an objective says of the one that it serves."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    statement: str | None
    """To help us with the objective that it serves, we do this one, by their titles; in the language of the answer. It
    serves the objective it stands under, else the one it is aligned with; null without either."""


async def objective_statements_in(work: Work, rows: Rows) -> Mapping[UUID, str]:
    """What objectives say of those they serve, by their ids, in the language of the answer."""
    said = await alignments.objective_statements_of(work, rows)
    return {key: say(reason, spoken()) for key, reason in said.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignmentFacts:
    """What an alignment says."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    statement: str
    """To help us with the one objective, we do the other, by their titles; in the language of the answer."""


async def alignment_facts_of(work: Work, rows: Rows) -> Mapping[UUID, AlignmentFacts]:
    """What alignments say, by their ids."""
    said = await alignments.statements_of(work, rows)
    return {key: AlignmentFacts(statement=say(reason, spoken())) for key, reason in said.items()}


async def _alignment_facts(work: Work, rows: Rows) -> Facts:
    return {key: _given(facts) for key, facts in (await alignment_facts_of(work, rows)).items()}


RESOURCES = (
    Resource(
        "plans", "plan", "plans", Plan, PlanFields,
        plans.create_plan, plans.get_plan, plans.list_plans, plans.patch_plan, plans.delete_plan,
    ),
    Resource(
        "objectives", "objective", "objectives", Objective, ObjectiveFields,
        objectives.create_objective, objectives.get_objective, objectives.list_objectives,
        objectives.patch_objective, objectives.delete_objective,
        facts=_objective_facts, computed=(ObjectiveFacts, ObjectiveStatement),
    ),
    Resource(
        "key-results", "key_result", "key_results", KeyResult, KeyResultFields,
        key_results.create_key_result, key_results.get_key_result, key_results.list_key_results,
        key_results.patch_key_result, key_results.delete_key_result,
        facts=_key_result_facts, computed=(KeyResultFacts,),
    ),
    Resource(
        "tactics", "tactic", "tactics", Tactic, TacticFields,
        tactics.create_tactic, tactics.get_tactic, tactics.list_tactics, tactics.patch_tactic, tactics.delete_tactic,
        facts=_tactic_facts, computed=(tactics.TacticFacts,),
    ),
    Resource(
        "estimates", "estimate", "estimates", Estimate, EstimateFields,
        estimates.create_estimate, estimates.get_estimate, estimates.list_estimates,
        estimates.patch_estimate, estimates.delete_estimate,
    ),
    Resource(
        "indicators", "indicator", "indicators", Indicator, IndicatorFields,
        indicators.create_indicator, indicators.get_indicator, indicators.list_indicators,
        indicators.patch_indicator, indicators.delete_indicator,
        facts=_indicator_facts, computed=(indicators.IndicatorFacts,),
    ),
    Resource(
        "check-ins", "check_in", "check_ins", CheckIn, CheckInFields,
        check_ins.create_check_in, check_ins.get_check_in, check_ins.list_check_ins,
        check_ins.patch_check_in, check_ins.delete_check_in,
    ),
    Resource(
        "alignments", "alignment", "alignments", Alignment, AlignmentFields,
        alignments.create_alignment, alignments.get_alignment, alignments.list_alignments,
        alignments.patch_alignment, alignments.delete_alignment,
        facts=_alignment_facts, computed=(AlignmentFacts,),
    ),
    Resource(
        "metrics", "metric", "metrics", Metric, MetricFields,
        metrics.create_metric, metrics.get_metric, metrics.list_metrics, metrics.patch_metric, metrics.delete_metric,
        facts=_metric_facts, computed=(MetricFacts,),
    ),
    Resource(
        "accounts", "account", "accounts", Account, AccountFields,
        accounts.create_account, accounts.get_account, accounts.list_accounts,
        accounts.patch_account, accounts.delete_account,
    ),
    Resource(
        "audits", "audit", "audits", Audit, AuditFields,
        audits.create_audit, audits.get_audit, audits.list_audits, audits.patch_audit, audits.delete_audit,
        facts=_audit_facts, computed=(audits.AuditFacts,), new=NewAuditFields,
    ),
    Resource(
        "members", "member", "members", Member, MemberFields,
        members.create_member, members.get_member, members.list_members, members.patch_member, members.delete_member,
    ),
    Resource(
        "sources", "source", "sources", Source, SourceFields,
        sources.create_source, sources.get_source, sources.list_sources, sources.patch_source, sources.delete_source,
        shown_once="secret", new=NewSourceFields,
    ),
    Resource(
        "webhook-endpoints", "webhook_endpoint", "webhook_endpoints", WebhookEndpoint, WebhookEndpointFields,
        endpoints.create_webhook_endpoint, endpoints.get_webhook_endpoint, endpoints.list_webhook_endpoints,
        endpoints.patch_webhook_endpoint, endpoints.delete_webhook_endpoint,
        shown_once="secret", new=NewWebhookEndpointFields,
    ),
    Resource(
        "keys", "key", "keys", ApiKey, KeyFields,
        keys.create_key, keys.get_key, keys.list_keys, keys.patch_key, keys.delete_key,
        shown_once="key",
    ),
)  # fmt: skip
BY_NOUN = {resource.noun: resource for resource in RESOURCES}


@cache
def public_names(table: type[Any]) -> tuple[str, ...]:
    """The columns that go out, the declared fields first."""
    names = [name for name in table.model_fields if name not in HIDDEN]
    late = ("created_at", "updated_at", "version")
    return (*(name for name in names if name not in late), *(name for name in late if name in names))


@cache
def _pick(table: type[Any]) -> tuple[tuple[str, ...], Callable[[Row[Any]], tuple[Any, ...]]]:
    names = public_names(table)
    places = {column.name: place for place, column in enumerate(table_of(table).columns)}
    return names, itemgetter(*(places[name] for name in names))


def shown(table: type[Any], row: Row[Any]) -> dict[str, Any]:
    """A row as it goes out."""
    names, pick = _pick(table)
    return dict(zip(names, pick(row), strict=True))


def patch_shape(resource: Resource) -> type[BaseModel]:
    """What a merge patch of a noun may hold."""
    return merge_patch_shape(f"{resource.title}Patch", resource.fields)


def merge_patch_shape(title: str, declared: type[BaseModel]) -> type[BaseModel]:
    """What a merge patch may hold: any of the declared fields, null to take back what can be missing; not the id."""
    optional: dict[str, Any] = {}
    for name, info in declared.model_fields.items():
        if name != "id":
            checks = [one for one in info.metadata if type(one).__module__ not in FOR_COLUMNS]
            given: Any = Annotated[(info.annotation, *checks)] if checks else info.annotation
            shape = given if info.is_required() else given | None
            told = {"description": info.description, "deprecated": info.deprecated}
            optional[name] = (shape, Field(default=None, json_schema_extra=_no_default, **told))
    text = "What to change. What is left out stays as it is."
    return create_model(title, __doc__=text, __config__={"extra": "forbid", "allow_inf_nan": False}, **optional)


FOR_COLUMNS = frozenset({"sqlmodel.main"})
"""Where the metadata of fields comes from that says how they are stored; the rest says what may be sent."""


def _no_default(schema: dict[str, Any]) -> None:
    """What a patch leaves out stays as it is."""
    del schema["default"]
