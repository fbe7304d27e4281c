"""The catalogue as it goes out: metrics and goal types with their names and descriptions in one language.

The facts are the same in every language; `name`, `description` and `synonyms` are not. Each language is put into words
once and kept.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from service.core.catalog.formulas import FORMULAS, Formula
from service.core.catalog.goal_types import GOAL_TYPES, goal_types_of
from service.core.catalog.metrics import METRICS
from service.core.catalog.names import goal_type_label, metric_label, names_of
from service.core.catalog.outcomes import driven_by
from service.core.smart.languages import PACKAGES
from service.core.verdict import Reason
from service.core.vocabulary import GoodDirection, MetricKind
from service.i18n import say


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogMetric:
    """A metric that teams set goals on, as the catalogue knows it."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    key: str
    """Its key; stable. A metric of the workspace names it as `catalog_key`."""
    name: str
    """What it is called, in the language of the answer."""
    description: str
    """What it measures, in one sentence, in the language of the answer."""
    kind: MetricKind
    """What its values are, which decides how they may be added up."""
    unit: str | None
    """%, x, count, points, stars, hours, minutes, days or currency; null when it has no usual unit."""
    good_direction: GoodDirection
    """Which way is better."""
    lower: float | None
    """The least value it can take; null where there is none."""
    upper: float | None
    """The greatest value it can take; null where there is none."""
    outcome: str
    """The outcome it measures or moves most directly."""
    vanity: bool
    """Whether it looks good without saying what the business gains."""
    needs_channel: bool
    """Whether it says nothing until the channel is named."""
    company_level: bool
    """Whether a company has one of it, so that a goal on it needs no narrowing."""
    goal_types: tuple[str, ...]
    """The keys of the goal types it serves."""
    drives: tuple[str, ...]
    """The outcomes that move when its own outcome does."""
    formulas: tuple[Formula, ...]
    """The ways to compute it from other figures, the default first; empty for one that is counted."""
    synonyms: tuple[str, ...]
    """Words it is recognised by in goals, in the language of the answer; of inflected ones one form, or the stem."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogGoalType:
    """A kind of goal, with the metrics that say most about it."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    key: str
    """Its key; stable. An objective names it as `goal_type`."""
    name: str
    """What it is called, in the language of the answer."""
    description: str
    """What goals of this kind are for, in one sentence, in the language of the answer."""
    outcome: str
    """The outcome that such a goal works towards."""
    metrics: tuple[str, ...]
    """The keys of its metrics, the best first; empty where concrete steps are followed instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogMetrics:
    """All metrics of the catalogue."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    items: tuple[CatalogMetric, ...]
    """The metrics, those of one field together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogGoalTypes:
    """All goal types of the catalogue."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    items: tuple[CatalogGoalType, ...]
    """The goal types."""


@cache
def metrics_in(language: str) -> tuple[CatalogMetric, ...]:
    """The catalogue's metrics in a language. Raises KeyError for one that is not held."""
    forms, endings = names_of(language), PACKAGES[language].ENDINGS
    return tuple(
        CatalogMetric(
            key=key,
            name=metric_label(key, language),
            description=say(Reason(f"catalog.metric.{key}"), language),
            kind=metric.kind,
            unit=metric.unit,
            good_direction=metric.good_direction,
            lower=metric.lower,
            upper=metric.upper,
            outcome=metric.outcome,
            vanity=metric.vanity,
            needs_channel=metric.needs_channel,
            company_level=metric.company_level,
            goal_types=goal_types_of(key),
            drives=driven_by(metric.outcome),
            formulas=FORMULAS.get(key, ()),
            synonyms=_synonyms(metric_label(key, language), forms[key], endings),
        )
        for key, metric in METRICS.items()
    )


def _synonyms(label: str, forms: str, endings: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The phrases among the forms, each word with the first of the endings that it takes, and without the label."""
    phrases = (" ".join(_spelled(word, endings) for word in phrase.split()) for phrase in forms.split(","))
    return tuple(dict.fromkeys(phrase for phrase in phrases if phrase not in ("", label.casefold())))


def _spelled(word: str, endings: Mapping[str, Sequence[str]]) -> str:
    found = endings.get(word[-1]) if len(word) > 1 else None
    return word if found is None else word[:-1] + found[0]


@cache
def goal_types_in(language: str) -> tuple[CatalogGoalType, ...]:
    """The catalogue's goal types in a language. Raises KeyError for one that is not held."""
    return tuple(
        CatalogGoalType(
            key=key,
            name=goal_type_label(key, language),
            description=say(Reason(f"catalog.goal_type.{key}"), language),
            outcome=goal_type.outcome,
            metrics=goal_type.metrics,
        )
        for key, goal_type in GOAL_TYPES.items()
    )
