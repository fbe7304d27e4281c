"""What a formula comes to, given what its metrics are worth. Absence is not zero: what lacks a figure has no value."""

from collections.abc import Callable
from dataclasses import dataclass
from math import isfinite
from typing import Any

from service.core.expressions.syntax import Expression, Negative, Node, Number, Operation, Part, Published
from service.core.formulas import compute, read_figures
from service.core.verdict import Reason

Figure = float | Reason
"""A metric's figure over a window, or why there is none."""


@dataclass(frozen=True, slots=True)
class Result:
    """A value, or the reason why there is none."""

    value: float | None
    reason: Reason | None = None


class _NoValue(Exception):
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.rule)
        self.reason = reason


def evaluate(expression: Expression, figure: Callable[[Part], Figure]) -> Result:
    """The value of a formula, `figure` telling each metric's. The first reason from the left speaks for all."""
    try:
        value = _value(expression.node, figure)
    except _NoValue as missing:
        return Result(None, missing.reason)
    except ZeroDivisionError:
        return Result(None, Reason("derive.nothing_to_divide_by", {"formula": expression.text}))
    return Result(value) if isfinite(value) else Result(None, Reason("derive.overflow"))


def _value(node: Node, figure: Callable[[Part], Figure]) -> float:
    match node:
        case Number(value=value):
            return value
        case Part():
            found = figure(node)
            if isinstance(found, Reason):
                raise _NoValue(found)
            return found
        case Negative(of=of):
            return -_value(of, figure)
        case Operation(sign=sign, left=left, right=right):
            return _operated(sign, _value(left, figure), _value(right, figure))
        case Published(formula=formula, inputs=inputs):
            given: dict[str, Any] = {
                name: [_value(one, figure) for one in many] if isinstance(many, tuple) else _value(many, figure)
                for name, many in inputs.items()
            }
            value, reason = compute(formula, read_figures(formula, given))
            if value is None:
                raise _NoValue(reason or Reason("derive.overflow"))
            return value


def _operated(sign: str, left: float, right: float) -> float:
    match sign:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case _:
            return left / right
