"""What a mapping is: where in someone else's JSON the readings are, as JMESPath expressions."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from annotated_types import MaxLen

MOST_CHARACTERS = 1_000
"""Characters of an expression."""
MOST_RULES = 20
"""Readings that one item may give."""

Expression = Annotated[str | None, MaxLen(MOST_CHARACTERS)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingMapping:
    """How one reading is found in an item. Each field but `metric` is a JMESPath expression, evaluated on the item."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid", "use_attribute_docstrings": True}

    metric: Expression = None
    """The metric's key as text, with expressions in braces: `github.stars/{repository.full_name}`."""
    value: Expression = None
    """The value. What is a number in quotes takes `to_number(…)`."""
    at: Expression = None
    """RFC 3339 or a day. A number of seconds takes `from_epoch(…)`: nothing is guessed."""
    period_start: Expression = None
    """When the period begins, instead of `at`."""
    period_end: Expression = None
    """When the period ends, exclusive."""
    external_id: Expression = None
    """The sender's own id for it, as text."""
    observed_at: Expression = None
    """When the sender read it."""
    provisional: Expression = None
    """Whether the sender may still change it: true or false."""
    note: Expression = None
    """What someone wants to say about it."""
    when: Expression = None
    """Only if this holds is there a reading; `header('X-Event') == 'sale'` looks at a header."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """How readings are found in any JSON. What stands beside `readings` goes for each that has no such field itself."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid", "use_attribute_docstrings": True}

    items: Annotated[str, MaxLen(MOST_CHARACTERS)] = "@"
    """A JMESPath expression for the list of things that readings are made of. `@` is the whole body."""
    when: Expression = None
    """Only items for which this holds are looked at."""
    metric: Expression = None
    """The metric's key as text, with expressions in braces: `github.stars/{repository.full_name}`."""
    value: Expression = None
    """The value. What is a number in quotes takes `to_number(…)`."""
    at: Expression = None
    """RFC 3339 or a day. A number of seconds takes `from_epoch(…)`: nothing is guessed."""
    period_start: Expression = None
    """When the period begins, instead of `at`."""
    period_end: Expression = None
    """When the period ends, exclusive."""
    external_id: Expression = None
    """The sender's own id for it, as text."""
    observed_at: Expression = None
    """When the sender read it."""
    provisional: Expression = None
    """Whether the sender may still change it: true or false."""
    note: Expression = None
    """What someone wants to say about it."""
    readings: Annotated[tuple[ReadingMapping, ...], MaxLen(MOST_RULES)] = ()
    """The readings that each item gives; empty for one, which is described beside it."""
