"""What is refused before anything is ranked.

A missing estimate or a zero divisor sets one tactic aside with its reason, and so does a score outside its criterion's
scale: the scores and the scale may come from different hands. What no estimate can be (a negative effort, a RICE
confidence of 8) is the caller's mistake, and refused, but only by the method that would read it.
"""

from math import inf

from service.core.priority.estimates import Estimate, Range, Votes, check_estimate, least, most
from service.core.priority.request import (
    LARGEST_SEED,
    NUMBERS,
    Method,
    PrioritizeRequest,
    Ranking,
    TacticInputs,
    Variant,
    WeightedCriterion,
    estimate_of,
    spread_of,
)
from service.errors import invalid, worded

Spreads = dict[str, dict[str, Range | Votes]]
"""By tactic, its estimates that are more than one number, by their place in it."""

MOST_TACTICS = 10_000
MOST_CRITERIA = 50
MOST_LIMITS = 20
MOST_LINKS = 2_000
HOURS_A_WEEK = 168
LARGEST_SUMMED = 1e15
MOST_MEMBERS = 200
MOST_WITH_MEMBERS = 1_000
LONGEST_SEARCH = 20.0
"""Seconds: well below the time after which a request is answered for."""

# Where an input multiplies or divides, its sign would turn the order round: two negatives rank as if they were good.
# Impact alone may be negative there, so that a harmful tactic scores below zero.
_NEVER_NEGATIVE: dict[tuple[Method, Variant | None], tuple[str, ...]] = {
    (Method.RICE, None): ("reach", "confidence", "confidence_percent", "effort"),
    (Method.ICE, Variant.PRODUCT): ("confidence", "ice_confidence", "ease"),
    (Method.WSJF, None): ("job_size",),
    (Method.ROI, None): ("cost",),
}


def check(request: PrioritizeRequest, ranking: Ranking) -> Spreads:
    """Raise `Problem` (invalid) for the first thing in the request that no ranking could make sense of.

    Returns the estimates that are more than one number.
    """
    one_form = not request.variant or ranking.method is Method.ICE
    message = worded("{method} has no variants; leave `variant` out.", method=ranking.method.value)
    _require(one_form, "/variant", "unknown_variant", message)
    few = len(request.tactics) <= MOST_TACTICS
    _require(few, "/tactics", "too_many", worded("At most {most} tactics are ranked at once.", most=MOST_TACTICS))
    _check_unique("/tactics", "id", [tactic.id for tactic in request.tactics])
    if ranking.method is Method.WEIGHTED:
        _check_criteria(request.criteria)
    _check_settings(request)
    _check_capacity(request)
    never = _NEVER_NEGATIVE.get((ranking.method, ranking.variant), ())
    spreads: Spreads = {}
    for at, tactic in enumerate(request.tactics):
        if spread := spread_of(tactic):
            spreads[tactic.id] = spread
            for name, estimate in spread.items():
                check_estimate(estimate, f"/tactics/{at}/{name}")
        _check_signs(tactic, at, never)
        if ranking.method is Method.RICE:
            _check_confidence(tactic, at)
    return spreads


def _check_settings(request: PrioritizeRequest) -> None:
    _require(request.top_k >= 1, "/top_k", "out_of_range", "Ask for the first 1 or more.")
    seeded = 0 <= request.seed <= LARGEST_SEED
    _require(seeded, "/seed", "out_of_range", worded("A seed is a whole number from 0 to {most}.", most=LARGEST_SEED))
    timed = 0 < request.time_limit <= LONGEST_SEARCH
    message = worded("The search may take up to {most} seconds.", most=LONGEST_SEARCH)
    _require(timed, "/time_limit", "out_of_range", message)


def _check_capacity(request: PrioritizeRequest) -> None:
    few = len(request.capacity) <= MOST_LIMITS
    _require(few, "/capacity", "too_many", worded("At most {most} limits count at once.", most=MOST_LIMITS))
    scored = {key for tactic in request.tactics for key in tactic.scores}
    for name, amount in request.capacity.items():
        known = name in NUMBERS or name in scored
        message = "Limit a numeric input of tactics, such as effort or cost, or a criterion that they have scores for."
        _require(known, f"/capacity/{name}", "unknown_input", message)
        _require(amount >= 0, f"/capacity/{name}", "negative", "A limit is 0 or more.")
        for at, tactic in enumerate(request.tactics):
            used = estimate_of(tactic, name)
            if used is not None and least(used) < 0:
                message = worded("{name} cannot be negative where it is limited.", name=name)
                raise invalid(f"/tactics/{at}/{name}", "negative", message)
    _check_members(request)
    if request.capacity or request.members:
        _check_sums(request)
        links = sum(len(tactic.requires) + len(tactic.excludes) for tactic in request.tactics)
        message = worded("With a capacity, tactics require and exclude at most {most:,} others.", most=MOST_LINKS)
        _require(links <= MOST_LINKS, "/tactics", "too_many", message)


def _check_sums(request: PrioritizeRequest) -> None:
    for at, tactic in enumerate(request.tactics):
        for name in ("value", "effort", *request.capacity):
            summed = estimate_of(tactic, name)
            if summed is not None and max(abs(least(summed)), abs(most(summed))) > LARGEST_SUMMED:
                message = "This is too large a number to add up with others."
                raise invalid(f"/tactics/{at}/{name}", "out_of_range", message)


def _check_members(request: PrioritizeRequest) -> None:
    _check_unique("/members", "id", [member.id for member in request.members])
    for at, member in enumerate(request.members):
        possible = 0 <= member.hours_per_week <= HOURS_A_WEEK
        message = worded("Hours a week go from 0 to {most}.", most=HOURS_A_WEEK)
        _require(possible, f"/members/{at}/hours_per_week", "out_of_range", message)
    few = len(request.members) <= MOST_MEMBERS
    _require(few, "/members", "too_many", worded("At most {most} members count at once.", most=MOST_MEMBERS))
    small = not request.members or len(request.tactics) <= MOST_WITH_MEMBERS
    message = worded("With members, at most {most} tactics are chosen from.", most=MOST_WITH_MEMBERS)
    _require(small, "/tactics", "too_many", message)
    for at, tactic in enumerate(request.tactics):
        effort = tactic.effort
        if request.members and effort is not None and least(effort) < 0:
            message = worded("{name} cannot be negative where it is limited.", name="effort")
            raise invalid(f"/tactics/{at}/effort", "negative", message)


def _check_signs(tactic: TacticInputs, at: int, never_negative: tuple[str, ...]) -> None:
    for name in never_negative:
        estimate: Estimate | None = getattr(tactic, name)
        if estimate is not None and least(estimate) < 0:
            message = worded("{name} cannot be negative here; leave it out when it is not known.", name=name)
            raise invalid(f"/tactics/{at}/{name}", "negative", message)


def _check_unique(pointer: str, name: str, keys: list[str]) -> None:
    seen: set[str] = set()
    for at, key in enumerate(keys):
        if key in seen:
            message = worded("This {name} was given before; make each one unique.", name=name)
            raise invalid(f"{pointer}/{at}/{name}", "duplicate", message)
        seen.add(key)


def _check_criteria(criteria: tuple[WeightedCriterion, ...]) -> None:
    some = 1 <= len(criteria) <= MOST_CRITERIA
    message = worded("The weighted method needs 1 to {most} criteria.", most=MOST_CRITERIA)
    _require(some, "/criteria", "count", message)
    _check_unique("/criteria", "key", [criterion.key for criterion in criteria])
    for at, criterion in enumerate(criteria):
        if criterion.weight < 0:
            message = "A weight is 0 or more; give a criterion that counts against a tactic the kind `cost`."
            raise invalid(f"/criteria/{at}/weight", "negative", message)
        if len(criterion.scale) != 2 or not criterion.scale[0] < criterion.scale[1]:
            message = "A scale is [min, max], with min below max."
            raise invalid(f"/criteria/{at}/scale", "scale", message)
    weighable = 0 < sum(criterion.weight for criterion in criteria) < inf
    _require(weighable, "/criteria", "weights", "The weights have to sum to a finite number above 0.")


def _check_confidence(tactic: TacticInputs, at: int) -> None:
    fraction, percent = tactic.confidence, tactic.confidence_percent
    if fraction is not None and percent is not None:
        message = "Give confidence or confidence_percent, not both."
        raise invalid(f"/tactics/{at}/confidence_percent", "both_given", message)
    if fraction is not None and most(fraction) > 1:
        message = "RICE takes confidence as a fraction from 0 to 1; send a percentage as confidence_percent."
        raise invalid(f"/tactics/{at}/confidence", "above_one", message)
    if percent is not None and most(percent) > 100:
        message = "confidence_percent goes from 0 to 100."
        raise invalid(f"/tactics/{at}/confidence_percent", "above_hundred", message)


def _require(kept: bool, pointer: str, code: str, message: str) -> None:
    if not kept:
        raise invalid(pointer, code, message)
