"""What the rules see of a plan: plain values, the judgements of its key results and roll-ups among them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from service.core.check_in_cadence import CheckInRhythm
from service.core.verdict import Reason
from service.core.vocabulary import TargetKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlinedObjective:
    """An open objective as it stands in the plan. `measured` says whether key results are to drive it."""

    id: UUID
    title: str
    top: bool | None = None
    """Whether it is the company's own; None: nobody said at which level it stands."""
    serves: bool = False
    """Whether something stands above it, or is aligned with it."""
    perspective: str | None = None
    measured: bool = True
    childless: bool = False
    """Whether only objectives under it are to drive it, and there are none."""
    letter: str | None = None
    owned: bool = True
    outcome: bool = True
    """Whether it, or the objective it serves, says which business outcome it is for."""
    due_on: date | None = None
    """Its own last day, if it has one."""
    warnings: Sequence[Reason] = ()
    """What its roll-up deserves a look for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlinedKeyResult:
    """A key result of an open objective, its metric, and the metric that took that one's place, if any."""

    id: UUID
    title: str
    objective_id: UUID
    created_at: datetime
    metric: str
    metric_id: UUID
    kind: TargetKind = TargetKind.INCREASE_TO
    vanity: bool = False
    """Whether the catalogue's metric that it reads is a vanity metric."""
    successor: str | None = None
    starts_on: date | None = None
    """The first day that holds for it, its own or one above it."""
    ends_on: date | None = None
    """The last day that holds for it."""
    due_on: date | None = None
    """Its own last day, if it has one."""
    milestones: int = 0
    overridden_until: datetime | None = None
    """Until when a person's word holds, or held, instead of the computed status."""
    judged: Mapping[str, Reason] = field(default_factory=dict[str, Reason])
    """The reasons of its judgement, by rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlinedTactic:
    """An open tactic, and the objective it serves. `active`: the team is at it."""

    id: UUID
    title: str
    objective_id: UUID
    created_at: datetime
    moves: bool = False
    """Whether it says which key result it should move."""
    expects: bool = False
    """Whether it says by how much."""
    chosen: int = 0
    """How many of its indicators are chosen."""
    dropped: int = 0
    """How many are dropped."""
    candidates: int = 0
    """How many wait for a decision."""
    active: bool = False
    manned: bool = True
    """Whether somebody does it or answers for it."""
    due_on: date | None = None
    repeats: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What was changed of an active plan: a key result's promise, a key result made or deleted, or a last day moved.

    `action` is `amended`, `created` or `deleted`; `fields` are those that changed.
    """

    action: str
    noun: str
    noun_id: UUID
    title: str
    on: date
    fields: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A plan as it is made. `perspectives` are those there are; who uses one is expected to use all.

    `now` is aware and falls on `today`, the day in the workspace. `amendments` are oldest first.
    """

    id: UUID
    title: str
    today: date
    now: datetime
    active: bool = False
    mission: bool = True
    function: bool = True
    starts_on: date | None = None
    ends_on: date | None = None
    perspectives: Sequence[str] = ()
    objectives: Sequence[OutlinedObjective] = ()
    key_results: Sequence[OutlinedKeyResult] = ()
    tactics: Sequence[OutlinedTactic] = ()
    amendments: Sequence[Amendment] = ()
    rhythm: CheckInRhythm | None = None
    """How regularly it is checked in on."""
    empty: bool = False
    """Whether it has no objective at all, closed ones counted."""
