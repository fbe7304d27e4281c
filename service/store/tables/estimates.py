"""What people estimate about tactics: one row for each estimate of each person, never overwritten."""

from typing import Annotated
from uuid import UUID

from sqlalchemy import Text
from sqlmodel import Field

from service.core.priority import NUMBERS
from service.store.tables.base import Identified, ProseOrNone, Stored, index, noun_keys, refers

SCORES = "scores/"
"""Begins the name of an input that is a criterion of weighted scoring."""
INPUTS = tuple(name for name in NUMBERS if name != "confidence_percent")


class EstimateFields(Identified):
    """One person's estimate of one input of a tactic, at one time."""

    tactic_id: UUID
    """The tactic."""
    input: Annotated[
        str,
        Field(
            max_length=107,
            schema_extra={"pattern": f"^({'|'.join(INPUTS)}|{SCORES}[^\\x00]{{1,100}})$"},
            sa_type=Text,
        ),
    ]
    """What is estimated: an input of tactics such as `value` or `effort`, or `scores/<criterion>`."""
    member_id: UUID | None = None
    """Who estimates. Unset: the member who acts with the key, if it names one."""
    value: float
    """The estimate: what it most likely is."""
    low: float | None = None
    """The least it may be; with `high`, or not at all."""
    high: float | None = None
    """The most it may be."""
    note: ProseOrNone = None
    """What it rests on."""


class Estimate(EstimateFields, Stored, table=True):
    """One person's estimate. The latest of each person counts; earlier ones stay, and show how opinions moved."""

    __tablename__ = "estimates"
    __table_args__ = noun_keys(
        "estimates",
        refers("tactic_id", "tactics"),
        refers("member_id", "members"),
        index("estimates", "tactic_id", "created_at", "id"),
        index("estimates", "member_id"),
    )
