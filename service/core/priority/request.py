"""What is asked: the method, its settings, and the estimates of each tactic."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

USUAL_THRESHOLD = 3.0


class Method(StrEnum):
    """How tactics are ranked."""

    VALUE_COMPLEXITY = "value_complexity"
    RICE = "rice"
    ICE = "ice"
    WSJF = "wsjf"
    ROI = "roi"
    WEIGHTED = "weighted"


class Variant(StrEnum):
    """Which form of a method that has several: ICE multiplies its three inputs, or takes their mean."""

    PRODUCT = "product"
    MEAN = "mean"


class CriterionKind(StrEnum):
    """Whether more of it is better (`benefit`) or worse (`cost`)."""

    BENEFIT = "benefit"
    COST = "cost"


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightedCriterion:
    """One of the criteria the weighted method scores by."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
    }

    key: str
    """Its name in each tactic's `scores`; unique among the criteria."""
    weight: float
    """How much it counts, 0 or more; weights need not sum to 1. At 0 it is switched off and its scores are not read."""
    kind: CriterionKind
    """`benefit` counts as scored; `cost` counts as min + max − score."""
    scale: tuple[float, ...]
    """The lowest and the highest score there is, as [min, max]."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TacticInputs:
    """One tactic's estimates, all optional: each method says which it misses. `value` and `complexity` break ties."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
    }

    id: str
    """The caller's name for the tactic; unique in the request."""
    value: float | None = None
    """Value for the business, usually 1–5; any scale, if `value_threshold` suits it."""
    complexity: float | None = None
    """Complexity, usually 1–5; any scale, if `complexity_threshold` suits it."""
    effort: float | None = None
    """RICE: work it takes, in one unit for all tactics (say person-months); 0 is not scored, negative is refused."""
    reach: float | None = None
    """RICE: people or events reached per period, 0 or more."""
    impact: float | None = None
    """RICE and ICE: effect on each one reached; negative when it does harm."""
    confidence: float | None = None
    """RICE: a fraction from 0 to 1. ICE: on the scale of the other ICE inputs."""
    confidence_percent: float | None = None
    """RICE: confidence as a percentage from 0 to 100, instead of `confidence`."""
    ice_impact: float | None = None
    """ICE: impact on ICE's own scale; read before `impact`, which serves when this is absent."""
    ice_confidence: float | None = None
    """ICE: confidence on ICE's own scale; read before `confidence`, which serves when this is absent."""
    ease: float | None = None
    """ICE: how easy it is, on the scale of the other ICE inputs."""
    business_value: float | None = None
    """WSJF: relative value to users and the business."""
    time_criticality: float | None = None
    """WSJF: relative cost of waiting."""
    risk_reduction: float | None = None
    """WSJF: relative risk reduced or opportunity opened."""
    job_size: float | None = None
    """WSJF: relative size of the work; 0 is not scored, negative is refused."""
    benefit: float | None = None
    """ROI: what it brings, in the money `cost` is in."""
    cost: float | None = None
    """ROI: what it costs, 0 or more."""
    scores: dict[str, float] = field(default_factory=dict[str, float])
    """Weighted: criterion key → score, each on its criterion's scale. Keys of no criterion are not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrioritizeRequest:
    """Rank these tactics. Settings that belong to another method than the one chosen are not read."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
    }

    method: Method | None = None
    """How to rank. Unset: the workspace's way."""
    variant: Variant | None = None
    """ICE only: `product` (the default) or `mean`."""
    value_threshold: float | None = None
    """Value vs complexity: a value at or above this is high. Unset: the workspace's threshold."""
    complexity_threshold: float | None = None
    """Value vs complexity: a complexity at or below this is low. Unset: the workspace's threshold."""
    criteria: tuple[WeightedCriterion, ...] = ()
    """Weighted: what to score by, 1 to 50 criteria."""
    tactics: tuple[TacticInputs, ...]
    """The tactics, at most 10,000; their order decides what nothing else does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingDefaults:
    """What is ranked by where a request does not say. A workspace may set its own."""

    method: Method = Method.VALUE_COMPLEXITY
    value_threshold: float = USUAL_THRESHOLD
    complexity_threshold: float = USUAL_THRESHOLD


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking(RankingDefaults):
    """What is ranked by, with nothing left open: `variant` is None for methods that have only one form."""

    variant: Variant | None = None
    criteria: tuple[WeightedCriterion, ...] = ()


def ranking_of(request: PrioritizeRequest, defaults: RankingDefaults) -> Ranking:
    """What a request is ranked by: what it says itself, else the defaults."""
    method = request.method or defaults.method
    value, complexity = request.value_threshold, request.complexity_threshold
    return Ranking(
        method=method,
        variant=(request.variant or Variant.PRODUCT) if method is Method.ICE else None,
        value_threshold=defaults.value_threshold if value is None else value,
        complexity_threshold=defaults.complexity_threshold if complexity is None else complexity,
        criteria=request.criteria,
    )
