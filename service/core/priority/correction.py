"""Estimates corrected by what a team's earlier estimates came to. Only who asks for it gets it, and is told."""

from collections.abc import Mapping
from dataclasses import replace
from math import copysign, isfinite
from sys import float_info

from service.core.priority.estimates import Estimate, mapped
from service.core.priority.request import PrioritizeRequest, TacticInputs
from service.core.verdict import Reason


def corrected(
    request: PrioritizeRequest, factors: Mapping[str, float | None]
) -> tuple[PrioritizeRequest, tuple[Reason, ...]]:
    """The request with inputs multiplied by their factors, which are above 0, and what was done.

    Ranges and votes are multiplied number by number. A factor of None leaves its input alone, and says so.
    """
    usable = {name: factor for name, factor in factors.items() if factor is not None}
    told: list[Reason] = []
    for name in factors:
        if name in usable:
            count = sum(getattr(tactic, name) is not None for tactic in request.tactics)
            told.append(Reason("priority.bias_corrected", {"input": name, "factor": usable[name], "count": count}))
        else:
            told.append(Reason("priority.bias_unknown", {"input": name}))
    return replace(request, tactics=tuple(_corrected(tactic, usable) for tactic in request.tactics)), tuple(told)


def _corrected(tactic: TacticInputs, factors: Mapping[str, float]) -> TacticInputs:
    changed: dict[str, Estimate] = {}
    for name, factor in factors.items():
        estimate: Estimate | None = getattr(tactic, name)
        if estimate is not None:
            changed[name] = mapped(estimate, lambda one, by=factor: _times(one, by))
    return replace(tactic, **changed) if changed else tactic


def _times(one: float, factor: float) -> float:
    """The product, or the largest number there is."""
    product = one * factor
    return product if isfinite(product) else copysign(float_info.max, product)
