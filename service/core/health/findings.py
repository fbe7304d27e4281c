"""What a rule finds, how much it matters, and how many findings there are of each kind."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Generic, NamedTuple, TypeVar
from uuid import UUID

from service.core.verdict import Param, Reason

Subject = TypeVar("Subject")


class Severity(StrEnum):
    """How much a finding matters; the members are declared worst first.

    An error contradicts itself, cannot be judged, or breaks what was to hold; a warning makes what is shown worth less;
    a note may well be on purpose.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


RANKS = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that is missing or out of order."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    severity: Severity
    """How much it matters."""
    noun: str
    """What it is about: `plan`, `objective`, `key_result`, `tactic`, `indicator`, `account`, `metric`, `source` or
    `workspace`."""
    noun_id: UUID
    """Which one."""
    reason: Reason
    """What was found, with the evidence."""
    advice: Reason
    """What to do."""
    plan_id: UUID | None = None
    """The plan it was found in; null for what stands in none."""


class Seen(NamedTuple):
    """What a rule has seen: the thing, the evidence, and what the advice needs to say."""

    noun: str
    noun_id: UUID
    evidence: Mapping[str, Param] = {}
    advised: Mapping[str, Param] = {}


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject]):
    """A rule: a stable id that is also the key of its words, how much it matters, and what it sees."""

    id: str
    severity: Severity
    look: Callable[[Subject], Iterable[Seen]]

    def findings(self, subject: Subject, plan_id: UUID | None = None) -> Iterable[Finding]:
        """What it finds, in the order of what it looks at."""
        for seen in self.look(subject):
            yield Finding(
                severity=self.severity,
                noun=seen.noun,
                noun_id=seen.noun_id,
                reason=Reason(self.id, seen.evidence),
                advice=Reason(f"{self.id}.advice", seen.advised),
                plan_id=plan_id,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCount:
    """How often a rule found something."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    rule: str
    """The rule; stable."""
    severity: Severity
    """How much it matters."""
    count: int
    """How many findings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthTotals:
    """How many findings there are."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    errors: int
    """What contradicts itself, cannot be judged, or breaks what was to hold."""
    warnings: int
    """What makes the plan, or what is shown of it, worth less."""
    notes: int
    """What may be on purpose."""
    rules: tuple[RuleCount, ...]
    """Each rule that found something: worst first, then the most findings."""


def worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in the order of their severity, else as they come."""
    return tuple(sorted(findings, key=lambda one: RANKS[one.severity]))


def counted(findings: Sequence[Finding]) -> HealthTotals:
    """How many findings there are by severity and by rule."""
    by_severity = Counter(one.severity for one in findings)
    by_rule = Counter((one.reason.rule, one.severity) for one in findings)
    rules = [RuleCount(rule=rule, severity=severity, count=count) for (rule, severity), count in by_rule.items()]
    return HealthTotals(
        errors=by_severity[Severity.ERROR],
        warnings=by_severity[Severity.WARNING],
        notes=by_severity[Severity.NOTE],
        rules=tuple(sorted(rules, key=lambda one: (RANKS[one.severity], -one.count, one.rule))),
    )
