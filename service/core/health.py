"""The health of a plan: what is missing or out of order in how it is made, each with what to do about it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from service.core.verdict import Reason


class Severity(StrEnum):
    """How much a finding matters."""

    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlinedObjective:
    """An open objective as it stands in the plan. `measured` says whether key results are to drive it."""

    id: UUID
    title: str
    top: bool | None
    """Whether it is the company's own; None: nobody said at which level it stands."""
    serves: bool
    """Whether something stands above it, or is aligned with it."""
    perspective: str | None
    measured: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlinedKeyResult:
    """A key result, its metric, and the metric that took that one's place, if any."""

    id: UUID
    title: str
    objective_id: UUID
    created_at: datetime
    metric: str
    successor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlinedTactic:
    """An open tactic, the objective it serves, and whether it says which key result it should move."""

    id: UUID
    title: str
    objective_id: UUID
    indicated: bool
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A plan as it is made. `perspectives` are those there are; who uses one is expected to use all."""

    id: UUID
    title: str
    perspectives: Sequence[str]
    objectives: Sequence[OutlinedObjective]
    key_results: Sequence[OutlinedKeyResult]
    tactics: Sequence[OutlinedTactic]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that is missing or out of order."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    severity: Severity
    """How much it matters."""
    noun: str
    """What it is about: `plan`, `objective`, `key_result` or `tactic`."""
    noun_id: UUID
    """Which one."""
    reason: Reason
    """What was found, with the evidence."""
    advice: Reason
    """What to do."""


def findings_of(plan: Outline) -> tuple[Finding, ...]:
    """All findings of a plan: warnings first, each kind in the order of what it is about."""
    found = (*_unaligned(plan), *_unmeasured(plan), *_superseded(plan), *_unindicated(plan), *_too_early(plan))
    every = (*found, *_empty(plan))
    return tuple(sorted(every, key=lambda one: one.severity is not Severity.WARNING))


def _unaligned(plan: Outline) -> Iterator[Finding]:
    """Without a goal above it. Where no objective has a level, the highest ones are taken for the company's."""
    levelled = any(one.top is not None for one in plan.objectives)
    for one in plan.objectives:
        if not one.serves and not one.top and levelled:
            reason, advice = Reason("health.unaligned", {"title": one.title}), Reason("health.unaligned.advice")
            yield _warning("objective", one.id, reason, advice)


def _unmeasured(plan: Outline) -> Iterator[Finding]:
    measured = {one.objective_id for one in plan.key_results}
    for one in plan.objectives:
        if one.measured and one.id not in measured:
            reason, advice = Reason("health.unmeasured", {"title": one.title}), Reason("health.unmeasured.advice")
            yield _warning("objective", one.id, reason, advice)


def _superseded(plan: Outline) -> Iterator[Finding]:
    for one in plan.key_results:
        if one.successor is not None:
            reason = Reason("health.superseded", {"title": one.title, "metric": one.metric})
            advice = Reason("health.superseded.advice", {"successor": one.successor})
            yield _warning("key_result", one.id, reason, advice)


def _unindicated(plan: Outline) -> Iterator[Finding]:
    for one in plan.tactics:
        if not one.indicated:
            reason, advice = Reason("health.unindicated", {"title": one.title}), Reason("health.unindicated.advice")
            yield _warning("tactic", one.id, reason, advice)


def _too_early(plan: Outline) -> Iterator[Finding]:
    """Set before its objective had anything to measure it by; one without key results at all is found by itself."""
    first: dict[UUID, datetime] = {}
    for result in plan.key_results:
        first[result.objective_id] = min(result.created_at, first.get(result.objective_id, result.created_at))
    for one in plan.tactics:
        measured_since = first.get(one.objective_id)
        if measured_since is not None and one.created_at < measured_since:
            params = {"title": one.title, "set_on": one.created_at.date(), "measured_on": measured_since.date()}
            reason, advice = Reason("health.too_early", params), Reason("health.too_early.advice")
            yield _note("tactic", one.id, reason, advice)


def _empty(plan: Outline) -> Iterator[Finding]:
    used = {one.perspective for one in plan.objectives} - {None}
    for perspective in plan.perspectives if used else ():
        if perspective not in used:
            reason = Reason("health.empty_perspective", {"perspective": perspective})
            yield _note("plan", plan.id, reason, Reason("health.empty_perspective.advice"))


def _warning(noun: str, identity: UUID, reason: Reason, advice: Reason) -> Finding:
    return Finding(severity=Severity.WARNING, noun=noun, noun_id=identity, reason=reason, advice=advice)


def _note(noun: str, identity: UUID, reason: Reason, advice: Reason) -> Finding:
    return Finding(severity=Severity.NOTE, noun=noun, noun_id=identity, reason=reason, advice=advice)
