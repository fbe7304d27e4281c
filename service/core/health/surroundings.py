"""What the rules see of a workspace around its plans: whatever stands in none of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseTactic:
    """An open tactic without objective and key result."""

    id: UUID
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAccount:
    """An account that is not closed, and whether it says whose it is and what for."""

    id: UUID
    name: str
    owned: bool
    purposed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownMetric:
    """A metric that nobody has made, by the name that readings give it, with how many wait for it since when."""

    metric: str
    readings: int
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class UnfedMetric:
    """A metric without any reading that key results or formulas read."""

    id: UUID
    name: str
    key_results: int
    formulas: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietSource:
    """A source of which no delivery was taken, and how many were refused."""

    id: UUID
    name: str
    refused: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """A workspace, and what stands in none of its plans. `workspace_id` is what unknown metrics are told of."""

    workspace_id: UUID
    tactics: Sequence[LooseTactic] = ()
    accounts: Sequence[OpenAccount] = ()
    unknown: Sequence[UnknownMetric] = ()
    unfed: Sequence[UnfedMetric] = ()
    sources: Sequence[QuietSource] = ()
