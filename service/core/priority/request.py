"""What is asked: the method, its settings, and the estimates of each tactic."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import Annotated, ClassVar

from annotated_types import Ge, Le

from service.core.priority.estimates import Estimate, Range, Votes

USUAL_THRESHOLD = 3.0
NUMBERS = (
    *("value", "complexity", "effort", "reach", "impact", "confidence", "confidence_percent", "ice_impact"),
    *("ice_confidence", "ease", "business_value", "time_criticality", "risk_reduction", "job_size", "benefit", "cost"),
)
"""The inputs of a tactic that are estimates of one number."""
TOP_K = 5
TIME_LIMIT = 5.0
LARGEST_SEED = 2**31 - 1


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
    """One tactic's estimates, all optional: each method says which it misses. `value` and `complexity` break ties.

    Any of them may be a number, a range `{"low", "likely", "high"}` or several people's `{"votes": […]}`.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
    }

    id: str
    """The caller's name for the tactic; unique in the request."""
    value: Estimate | None = None
    """Value for the business, usually 1–5; any scale, if `value_threshold` suits it."""
    complexity: Estimate | None = None
    """Complexity, usually 1–5; any scale, if `complexity_threshold` suits it."""
    effort: Estimate | None = None
    """RICE: work it takes, in one unit for all tactics (say person-months); 0 is not scored, negative is refused."""
    reach: Estimate | None = None
    """RICE: people or events reached per period, 0 or more."""
    impact: Estimate | None = None
    """RICE and ICE: effect on each one reached; negative when it does harm."""
    confidence: Estimate | None = None
    """RICE: a fraction from 0 to 1. ICE: on the scale of the other ICE inputs."""
    confidence_percent: Estimate | None = None
    """RICE: confidence as a percentage from 0 to 100, instead of `confidence`."""
    ice_impact: Estimate | None = None
    """ICE: impact on ICE's own scale; read before `impact`, which serves when this is absent."""
    ice_confidence: Estimate | None = None
    """ICE: confidence on ICE's own scale; read before `confidence`, which serves when this is absent."""
    ease: Estimate | None = None
    """ICE: how easy it is, on the scale of the other ICE inputs."""
    business_value: Estimate | None = None
    """WSJF: relative value to users and the business."""
    time_criticality: Estimate | None = None
    """WSJF: relative cost of waiting."""
    risk_reduction: Estimate | None = None
    """WSJF: relative risk reduced or opportunity opened."""
    job_size: Estimate | None = None
    """WSJF: relative size of the work; 0 is not scored, negative is refused."""
    benefit: Estimate | None = None
    """ROI: what it brings, in the money `cost` is in."""
    cost: Estimate | None = None
    """ROI: what it costs, 0 or more."""
    scores: dict[str, Estimate] = field(default_factory=dict[str, Estimate])
    """Weighted: criterion key → score, each on its criterion's scale. Keys of no criterion are not read."""
    requires: tuple[str, ...] = ()
    """Selection: the ids of tactics without which this one cannot be done."""
    excludes: tuple[str, ...] = ()
    """Selection: the ids of tactics that cannot be done beside this one."""
    mandatory: bool = False
    """Selection: whether it is done in any case."""
    assignee_ids: tuple[str, ...] = ()
    """Selection: the ids of the `members` who do it; its effort, in hours, is shared equally among them."""
    due_on: date | None = None
    """Selection: the day it has to be done by, for the members who do it."""


_all_numbers = attrgetter(*NUMBERS)
_SPREADS = frozenset({Range, Votes})


def spread_of(tactic: TacticInputs) -> dict[str, Range | Votes]:
    """The estimates of a tactic that are more than one number, by their place in it (`value`, `scores/fit`)."""
    found = dict[str, Range | Votes]()
    numbers = _all_numbers(tactic)
    if not _SPREADS.isdisjoint(map(type, numbers)):
        found = {name: one for name, one in zip(NUMBERS, numbers, strict=True) if isinstance(one, (Range, Votes))}
    for key, score in tactic.scores.items():
        if isinstance(score, (Range, Votes)):
            found[f"scores/{key}"] = score
    return found


def estimate_of(tactic: TacticInputs, name: str) -> Estimate | None:
    """A tactic's input by its name, or its score for a criterion of that name."""
    found: Estimate | None = getattr(tactic, name, None)
    return tactic.scores.get(name) if found is None else found


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberCapacity:
    """One member's time."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
    }

    id: str
    """The member, as tactics name them in `assignee_ids`; unique in the request."""
    hours_per_week: float
    """The hours a week that the member has for tactics, 0 or more."""


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
    capacity: dict[str, float] = field(default_factory=dict[str, float])
    """Limits on the sum of numeric inputs, for example {"effort": 50, "cost": 20000}: asks for the best selection."""
    members: tuple[MemberCapacity, ...] = ()
    """Whose hours limit the selection, each before each due day of a tactic of theirs. Asks for the best selection."""
    starts_on: date | None = None
    """Selection: the day from which members' hours count. Unset: today."""
    top_k: int = TOP_K
    """How many of the first `top_k_probability` is about, 1 or more."""
    seed: Annotated[int, Ge(0), Le(LARGEST_SEED)] = 0
    """Where the random numbers begin: the same seed gives the same answer."""
    sensitivity: bool = False
    """Whether to tell how far each rank moves when one input is a step off."""
    time_limit: float = TIME_LIMIT
    """Seconds after which the search for the best selection ends, with the gap that is left: up to 20."""


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
