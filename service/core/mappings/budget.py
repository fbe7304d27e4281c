"""How much work a mapping may be: steps are counted, not seconds.

A step is a node that is visited, an element that is copied or compared, or 64 characters of a text. JMESPath has no
loops, but projections within projections multiply: 2,000 items times 2,000 are four million visits, and a list that is
doubled forty times has more elements than any memory. What is about to be done is paid for before.
"""

from typing import Any, cast

from service.errors import Problem, invalid, worded

MOST_STEPS = 2_000_000
CHARACTERS_A_STEP = 64


class Budget:
    """Steps that are left."""

    __slots__ = ("left",)

    def __init__(self, steps: int = MOST_STEPS) -> None:
        self.left = steps

    def spend(self, steps: int = 1) -> None:
        """Pay for steps. Raises Problem when there are not enough left."""
        self.left -= steps
        if self.left < 0:
            raise too_costly()

    def spend_on(self, value: object) -> None:
        """Pay for all that is within a value."""
        self.spend(weight_of(value, self.left))


def weight_of(value: object, most: int) -> int:
    """What all that is within a value costs, as often as it can be reached; counted no further than past `most`."""
    weight, waiting = 0, [value]
    while waiting and weight <= most:
        one = waiting.pop()
        weight += 1
        if isinstance(one, str):
            weight += len(one) // CHARACTERS_A_STEP
        elif isinstance(one, (list, dict)):
            inner = cast("list[Any] | dict[str, Any]", one)
            weight += len(inner)
            if weight <= most:
                waiting += inner.values() if isinstance(inner, dict) else inner
    return weight


def too_costly() -> Problem:
    """The mapping asks for more than is given to any."""
    message = "This mapping takes over {most:,} steps with this body. Send less at a time, or nest fewer projections."
    return invalid("", "too_costly", worded(message, most=MOST_STEPS))
