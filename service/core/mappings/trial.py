"""A mapping on a body, tried: the readings it would give, or what keeps each of them from being one."""

from dataclasses import dataclass, field
from sys import float_info
from typing import Annotated, Any, ClassVar, cast

from annotated_types import Ge, MaxLen

from service.core.mappings.evaluation import MappedReading, check_mapping, tried
from service.core.mappings.presets import PRESETS
from service.core.mappings.shapes import Mapping
from service.errors import Fault, Problem, invalid, worded

MOST_HEADERS = 100
MOST_NUMBER = float_info.max
OF_A_MAPPING = ("/items",)
"""Where a fault of trying is a fault of the mapping; others are the body's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MappingTrial:
    """Try a mapping, or a preset, on a body."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
    }

    mapping: Mapping | None = None
    """The mapping to try; or else name a preset."""
    preset: str | None = None
    """The preset to try, by its name."""
    body: Any
    """The body of a delivery: any JSON."""
    headers: Annotated[dict[str, str], MaxLen(MOST_HEADERS)] = field(default_factory=dict[str, str])
    """The delivery's headers, as far as the mapping looks at them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedMapping:
    """What a mapping makes of a body."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    usable: Annotated[int, Ge(0)]
    """Readings without faults."""
    faulty: Annotated[int, Ge(0)]
    """Readings with faults: recording would reject them."""
    readings: tuple[MappedReading, ...]
    """All of them, in order; at most 10,000."""


def try_mapping(trial: MappingTrial) -> TriedMapping:
    """The readings a mapping finds. Raises Problem(invalid) for what cannot be used, and for what takes too much."""
    mapping = _mapping(trial)
    check_mapping(mapping, "/mapping")
    _check_finite(trial.body)
    try:
        found = tried(mapping, trial.body, headers=trial.headers)
    except Problem as problem:
        raise Problem(problem.kind, problem.detail, [_placed(fault) for fault in problem.errors]) from None
    usable = sum(not one.faults for one in found)
    return TriedMapping(usable=usable, faulty=len(found) - usable, readings=found)


def _check_finite(body: object) -> None:
    """Refuse what is no number to others: NaN and Infinity, which are no JSON, and what no double holds."""
    waiting = [body]
    while waiting:
        one = waiting.pop()
        if isinstance(one, (list, dict)):
            inner = cast("list[object] | dict[str, object]", one)
            waiting += inner.values() if isinstance(inner, dict) else inner
        elif isinstance(one, (int, float)) and not abs(one) <= MOST_NUMBER:
            raise invalid("/body", "finite_number", "Send a finite number.")


def _placed(fault: Fault) -> Fault:
    start = "/mapping" if fault.pointer in OF_A_MAPPING else "/body"
    return Fault(start + fault.pointer, fault.code, fault.message)


def _mapping(trial: MappingTrial) -> Mapping:
    if (trial.mapping is None) == (trial.preset is None):
        raise invalid("/mapping", "mapping_or_preset", "Send either a mapping or the name of a preset.")
    if trial.mapping is not None:
        return trial.mapping
    preset = PRESETS.get(trial.preset or "")
    if preset is None:
        message = worded("There is no such preset. Known are: {known}.", known=", ".join(PRESETS))
        raise invalid("/preset", "unknown_preset", message)
    return preset.mapping
