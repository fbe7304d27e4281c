"""What is refused before anything is ranked.

A missing estimate or a zero divisor sets one tactic aside with its reason, and so does a score outside its criterion's
scale: the scores and the scale may come from different hands. What no estimate can be (a negative effort, a RICE
confidence of 8) is the caller's mistake, and refused, but only by the method that would read it.
"""

from math import inf

from service.core.priority.request import (
    Method,
    PrioritizeRequest,
    Ranking,
    TacticInputs,
    Variant,
    WeightedCriterion,
)
from service.errors import invalid, worded

MOST_TACTICS = 10_000
MOST_CRITERIA = 50

# Where an input multiplies or divides, its sign would turn the order round: two negatives rank as if they were good.
# Impact alone may be negative there, so that a harmful tactic scores below zero.
_NEVER_NEGATIVE: dict[tuple[Method, Variant | None], tuple[str, ...]] = {
    (Method.RICE, None): ("reach", "confidence", "confidence_percent", "effort"),
    (Method.ICE, Variant.PRODUCT): ("confidence", "ice_confidence", "ease"),
    (Method.WSJF, None): ("job_size",),
    (Method.ROI, None): ("cost",),
}


def check(request: PrioritizeRequest, ranking: Ranking) -> None:
    """Raise `Problem` (invalid) for the first thing in the request that no ranking could make sense of."""
    one_form = not request.variant or ranking.method is Method.ICE
    message = worded("{method} has no variants; leave `variant` out.", method=ranking.method.value)
    _require(one_form, "/variant", "unknown_variant", message)
    few = len(request.tactics) <= MOST_TACTICS
    _require(few, "/tactics", "too_many", worded("At most {most} tactics are ranked at once.", most=MOST_TACTICS))
    _check_unique("/tactics", "id", [tactic.id for tactic in request.tactics])
    if ranking.method is Method.WEIGHTED:
        _check_criteria(request.criteria)
    if ranking.method is Method.RICE:
        _check_confidence(request.tactics)
    for name in _NEVER_NEGATIVE.get((ranking.method, ranking.variant), ()):
        for at, tactic in enumerate(request.tactics):
            number: float | None = getattr(tactic, name)
            if number is not None and number < 0:
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


def _check_confidence(tactics: tuple[TacticInputs, ...]) -> None:
    for at, tactic in enumerate(tactics):
        fraction, percent = tactic.confidence, tactic.confidence_percent
        if fraction is not None and percent is not None:
            message = "Give confidence or confidence_percent, not both."
            raise invalid(f"/tactics/{at}/confidence_percent", "both_given", message)
        if fraction is not None and fraction > 1:
            message = "RICE takes confidence as a fraction from 0 to 1; send a percentage as confidence_percent."
            raise invalid(f"/tactics/{at}/confidence", "above_one", message)
        if percent is not None and percent > 100:
            message = "confidence_percent goes from 0 to 100."
            raise invalid(f"/tactics/{at}/confidence_percent", "above_hundred", message)


def _require(kept: bool, pointer: str, code: str, message: str) -> None:
    if not kept:
        raise invalid(pointer, code, message)
