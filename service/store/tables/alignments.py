"""Alignments: what an objective does for another, beside the one it stands under."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from service.store.tables.base import TEXT, Identified, ProseOrNone, Stored, index, noun_keys, refers, unique
from service.store.tables.plans import Weight


class AlignmentKind(StrEnum):
    """What an objective does for the one it serves."""

    CONTRIBUTES = "contributes"
    SUPPORTS = "supports"


class AlignmentFields(Identified):
    """That an objective serves another, in its own plan or in another."""

    from_id: UUID
    """The objective that serves."""
    to_id: UUID
    """The objective it serves; not itself, and each only once."""
    kind: Annotated[AlignmentKind, TEXT] = AlignmentKind.CONTRIBUTES
    """Whether reaching the one is a part of reaching the other, or merely helps."""
    weight: Weight = 1.0
    """How much it matters to the one that is served, relative to whatever else serves it. 0: not at all."""
    note: ProseOrNone = None
    """Why it helps."""


class Alignment(AlignmentFields, Stored, table=True):
    """That an objective serves another. One may serve several, and be served by several."""

    __tablename__ = "alignments"
    __table_args__ = noun_keys(
        "alignments",
        refers("from_id", "objectives"),
        refers("to_id", "objectives"),
        unique("from_id", "to_id"),
        index("alignments", "to_id"),
    )
