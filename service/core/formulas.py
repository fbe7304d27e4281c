"""Derived metrics: the formulas of the catalogue, computed from what is sent. A result always names its variant.

Sources: the published goal guides of Hootsuite, Buffer, ki.social, truesocialmetrics and crmtoolbox, which differ; NPS
is Reichheld's (Harvard Business Review, December 2003).
"""

import ast
import operator
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from math import fsum, inf, isfinite
from typing import Any, ClassVar, cast

from service.core.catalog.formulas import FORMULAS, Formula
from service.core.periods import WRITTEN
from service.core.verdict import Reason
from service.errors import Fault, Kind, Problem, invalid, worded

PERCENT = 100.0
MOST_CHARACTERS = 1_000
"""In a formula of one's own."""
MOST_VALUES = 100_000
"""Numbers in a list."""
LEVELS = ("1", "2", "3", "4", "5")
BEST_SCORE, PROMOTER, DETRACTOR = 10, 9, 6
LISTS, MAPS = frozenset({"competitors", "minutes", "scores"}), frozenset({"responses"})
_ENGAGEMENTS = "engagements"
ENGAGEMENTS = ("likes", "comments", "shares")
"""What is added up where a formula takes `engagements` and they are not given."""
PROMOTERS = ("promoters", "passives", "detractors")


OWN_VARIANT = "own"
"""What the variant of a formula is called that is nobody's but the sender's."""


def _spelt(name: str) -> str:
    """`from_` is sent as `from`, which Python keeps for itself."""
    return name.rstrip("_")


def _with_patterns(schema: dict[str, Any]) -> None:
    for name in ("from", "to", "as_of"):
        schema["properties"][name]["anyOf"][0]["pattern"] = f"^{WRITTEN.pattern}$"
    schema["properties"]["expression"]["anyOf"][0] |= {"minLength": 1, "maxLength": MOST_CHARACTERS}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeriveMetric:
    """Compute a derived metric from figures, or from the readings of stored metrics over a window."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
        "alias_generator": _spelt,
        "json_schema_extra": _with_patterns,
    }

    metric: str | None = None
    """Its key in the catalogue, for example `engagement_rate`; or send an expression."""
    variant: str | None = None
    """Which of its formulas. Unset: the first that the catalogue lists."""
    inputs: dict[str, object] = field(default_factory=dict[str, object])
    """The figures, by the names that the formula has; lists and maps where it adds up several.

    Instead of a figure, `{"metric": key or id}` takes a stored metric over the window, and `aggregate` says what of it.
    """
    expression: str | None = None
    """A formula of your own over stored metrics, as metrics have them in `formula`."""
    from_: str | None = None
    """When the window begins: RFC 3339, or a day, by the workspace's zone. Needed where stored metrics are named."""
    to: str | None = None
    """When it ends, exclusive."""
    as_of: str | None = None
    """Take the readings as they were known then: RFC 3339, or a day, which means its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedMetric:
    """A derived metric."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    metric: str | None
    """Its key in the catalogue; null for a formula of one's own."""
    variant: str
    """The formula in force: results of different ones do not compare. `own` for a formula of one's own."""
    value: float | None
    """The result; null with a reason where there is none."""
    unit: str | None
    """%, x, count, points, minutes, currency (that of the inputs), or null for a plain number."""
    formula: str
    """The arithmetic; with the unit %, × 100."""
    reason: Reason | None
    """Why there is no value."""


def derive(request: DeriveMetric) -> DerivedMetric:
    """The metric by its formula. Raises Problem(invalid) for unknown names, and for inputs missing or of no use."""
    formula = formula_of(request)
    value, reason = compute(formula, _figures(formula, request.inputs))
    return DerivedMetric(
        metric=request.metric,
        variant=formula.variant,
        value=value,
        unit=formula.unit,
        formula=formula.formula,
        reason=reason,
    )


def formula_of(request: DeriveMetric) -> Formula:
    """The formula that is asked for. Raises Problem(invalid) for unknown names, and where none is asked for."""
    if request.metric is None:
        raise invalid("/metric", "metric_missing", "Send a metric of the catalogue, or an expression.")
    formulas = FORMULAS.get(request.metric)
    if formulas is None:
        message = worded("There is no formula for this metric. Known are: {known}.", known=", ".join(FORMULAS))
        raise invalid("/metric", "unknown_metric", message)
    found = [one for one in formulas if request.variant in (None, one.variant)]
    if not found:
        known = ", ".join(one.variant for one in formulas)
        raise invalid("/variant", "unknown_variant", worded("The variants of this metric are: {known}.", known=known))
    return found[0]


def compute(formula: Formula, figures: Mapping[str, Any]) -> tuple[float | None, Reason | None]:
    """The value of a formula, or the reason why there is none, from figures as `read_figures` gives them."""
    try:
        value = _value(tree_of(formula.formula), figures) * (PERCENT if formula.unit == "%" else 1.0)
    except ZeroDivisionError:
        return None, Reason("derive.nothing_to_divide_by", {"formula": formula.formula})
    except OverflowError:
        return None, Reason("derive.overflow")
    return (value, None) if isfinite(value) else (None, Reason("derive.overflow"))


@cache
def tree_of(formula: str) -> ast.expr:
    """A formula of the catalogue as Python reads it."""
    return ast.parse(formula, mode="eval").body


OPERATORS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: lambda one, other: one / other,
}


def _value(node: ast.expr, figures: Mapping[str, Any]) -> float:
    """The value of a formula of the catalogue; nothing that a caller writes is ever read as one."""
    match node:
        case ast.BinOp(left=left, op=op, right=right):
            return OPERATORS[type(op)](_value(left, figures), _value(right, figures))
        case ast.Call(func=ast.Name(id=name), args=[ast.Name(id=listed)]):
            return (fsum if name == "sum" else _mean)(figures[listed])
        case ast.Name(id=name):
            return float(figures[name])
        case ast.Constant(value=value):
            return float(cast("float", value))
        case _:
            raise AssertionError(ast.dump(node))


def _mean(values: Sequence[float]) -> float:
    if isinstance(values, _Tally):
        return values.levels / values.total
    return fsum(values) / len(values)


def accepts(formula: Formula, names: Collection[str]) -> bool:
    """Whether these inputs are all that a formula takes: engagements may come in parts, responses level by level."""
    return set(_whole(formula, names)) == set(formula.inputs)


def read_figures(formula: Formula, given: Mapping[str, Any]) -> dict[str, Any]:
    """Inputs that a formula accepts, numbers or lists of them, as it computes with them."""
    found = {name: given[name] for name in formula.inputs if name in given}
    if _ENGAGEMENTS in formula.inputs and _ENGAGEMENTS not in given:
        found[_ENGAGEMENTS] = sum(given[name] for name in ENGAGEMENTS)
    for name in MAPS.intersection(formula.inputs):
        found |= _spread(name, {level: given[f"{name}_{level}"] for level in LEVELS})
    return found


def _whole(formula: Formula, names: Collection[str]) -> Iterator[str]:
    """Names of inputs, those of parts replaced by that of the whole where all parts are there."""
    wholes = {one: [f"{one}_{level}" for level in LEVELS] for one in MAPS}
    wholes[_ENGAGEMENTS] = list(ENGAGEMENTS)
    parts = {
        name: whole
        for whole, every in wholes.items()
        if whole in formula.inputs and whole not in names and all(name in names for name in every)
        for name in every
    }
    return (parts.get(name, name) for name in names if name not in MAPS)


def _figures(formula: Formula, inputs: Mapping[str, object]) -> dict[str, Any]:
    """The inputs as the formula takes them, all of them there and nothing else."""
    given = _completed(formula, inputs)
    unknown = [name for name in given if name not in formula.inputs]
    missing = [name for name in formula.inputs if name not in given]
    known = ", ".join(formula.inputs)
    faults = [Fault(f"/inputs/{name}", "input_missing", "This input is required.") for name in missing]
    message = worded("This formula has no such input. It takes: {known}.", known=known)
    faults += [Fault(f"/inputs/{name[:60]}", "input_unknown", message) for name in unknown[:5]]
    if faults:
        raise Problem(Kind.INVALID, faults[0].message, faults)
    found: dict[str, Any] = {}
    for name in formula.inputs:
        found |= _read(name, given[name])
    return found


def _completed(formula: Formula, inputs: Mapping[str, object]) -> dict[str, object]:
    """The inputs, with those that follow from others: engagements from their parts, kinds of scorers from scores."""
    given = dict(inputs)
    if _ENGAGEMENTS in formula.inputs and _ENGAGEMENTS not in given and all(one in given for one in ENGAGEMENTS):
        given[_ENGAGEMENTS] = sum(_number(one, given.pop(one)) for one in ENGAGEMENTS)
    if formula.inputs[0] == PROMOTERS[0] and "scores" in given and not any(one in given for one in PROMOTERS):
        scores = _numbers("scores", given.pop("scores"))
        if any(not 0 <= score <= BEST_SCORE or score != int(score) for score in scores):
            raise invalid("/inputs/scores", "out_of_range", "Scores are whole numbers from 0 to 10.")
        promoters = sum(score >= PROMOTER for score in scores)
        detractors = sum(score <= DETRACTOR for score in scores)
        counts = (promoters, len(scores) - promoters - detractors, detractors)
        given |= dict(zip(PROMOTERS, counts, strict=True))
    return given


def _read(name: str, value: object) -> dict[str, Any]:
    if name in LISTS:
        return {name: _numbers(name, value)}
    if name not in MAPS:
        return {name: _number(name, value)}
    return _spread(name, _counts(name, value))


def _spread(name: str, counts: Mapping[str, float]) -> dict[str, Any]:
    """Counts by level, each by itself and all together."""
    total = sum(counts.values())
    levels = sum(int(level) * count for level, count in counts.items())
    spread: dict[str, Any] = {f"{name}_{level}": count for level, count in counts.items()}
    return spread | {name: _Tally(counts.values(), levels, total)}


class _Tally(list[float]):
    """Counts by level: their sum is how many answered, their mean that of the levels."""

    def __init__(self, counts: Any, levels: float, total: float) -> None:
        super().__init__(counts)
        self.levels, self.total = levels, total


def _counts(name: str, value: object) -> dict[str, float]:
    if not isinstance(value, dict) or not set(cast("dict[str, object]", value)) <= set(LEVELS):
        raise invalid(f"/inputs/{name}", "input_type", "Send the number of answers by level: from 1 to 5.")
    given = cast("dict[str, object]", value)
    counts = {level: _number(f"{name}/{level}", given.get(level, 0)) for level in LEVELS}
    if any(count < 0 for count in counts.values()):
        raise invalid(f"/inputs/{name}", "negative", "Numbers of answers are 0 or more.")
    return counts


def _numbers(name: str, value: object) -> list[float]:
    if not isinstance(value, list):
        raise invalid(f"/inputs/{name}", "input_type", "Send a list of numbers.")
    values = cast("list[object]", value)
    if len(values) > MOST_VALUES:
        raise invalid(f"/inputs/{name}", "input_too_long", worded("Send at most {most:,} numbers.", most=MOST_VALUES))
    return [_number(f"{name}/{at}", one) for at, one in enumerate(values)]


def _number(name: str, value: object) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < inf:
        try:
            return float(value)
        except OverflowError:
            pass
    raise invalid(f"/inputs/{name}", "input_type", "Send a finite number.")
