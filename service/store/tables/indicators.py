"""Indicators: what might show how a tactic does, from the first list of candidates to those the team keeps."""

from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from pydantic import create_model
from sqlmodel import Field

from service.store.tables.base import (
    TEXT,
    Declared,
    Identified,
    Ids,
    Line,
    LineOrNone,
    ProseOrNone,
    Stored,
    index,
    noun_keys,
    refers,
)
from service.store.tables.measures import KeyResultFields

Rating = Annotated[float | None, Field(ge=0, le=1_000_000)]


class IndicatorState(StrEnum):
    """Whether the team keeps it."""

    CANDIDATE = "candidate"
    CHOSEN = "chosen"
    DROPPED = "dropped"


class IndicatorFields(Identified):
    """Something that might show how a tactic does: written down first, kept if it says much and is easy to track."""

    tactic_id: UUID
    """The tactic it is to show something of."""
    title: Line
    """The indicator in words. A name is enough to begin with."""
    metric_id: UUID | None = None
    """The metric that tracks it."""
    key_result_id: UUID | None = None
    """The key result (KPI) it should say something about. Unset: the tactic's."""
    significance: Rating = None
    """How much it says about the KPI, from 0, on the team's scale."""
    tractability: Rating = None
    """How easy it is to track, from 0, on the same scale."""
    state: Annotated[IndicatorState, TEXT] = IndicatorState.CANDIDATE
    """Candidate, chosen or dropped."""
    reason: ProseOrNone = None
    """Why it was chosen or dropped."""


class Indicator(IndicatorFields, Stored, table=True):
    """Something that might show how a tactic does. What is dropped stays, with why."""

    __tablename__ = "indicators"
    __table_args__ = noun_keys(
        "indicators",
        refers("tactic_id", "tactics"),
        refers("metric_id", "metrics"),
        refers("key_result_id", "key_results"),
        refers("promoted_to_id", "key_results"),
        index("indicators", "tactic_id", "created_at", "id"),
        index("indicators", "metric_id"),
        index("indicators", "key_result_id"),
        index("indicators", "promoted_to_id"),
    )

    promoted_to_id: UUID | None = None
    """The key result that was made from it."""


class IndicatorReason(Declared):
    """Why an indicator is chosen or dropped."""

    indicator_id: UUID
    """The indicator, one of the tactic's."""
    reason: Line
    """Why."""


class ChooseIndicators(Declared):
    """Which indicators of a tactic to keep; all its others are dropped."""

    keep: Ids
    """Those to keep, each named once: two to five of them do."""
    reasons: Annotated[list[IndicatorReason], Field(max_length=100)] = []
    """Why, of any of the tactic's indicators. Of those left out, the reason that is there stays."""


KNOWN = ("objective_id", "metric_id")
"""What of a key result an indicator knows: its tactic's objective, and its metric."""


def _promotion() -> type[Identified]:
    """The fields of a key result but those that the indicator knows; its title is the indicator's, unless given."""
    shape: dict[str, Any] = {
        name: (info.annotation, info) for name, info in KeyResultFields.model_fields.items() if name not in KNOWN
    }
    shape["title"] = (LineOrNone, Field(default=None, description="In words. Unset: the indicator's."))
    text = "The key result to make of an indicator, but for its objective and metric, which the indicator knows."
    return create_model("Promotion", __base__=Identified, __doc__=text, **shape)


Promotion = _promotion()
