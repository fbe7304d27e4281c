"""What became of readings that were sent: an outcome for each, kept small, since there may be very many."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, ClassVar

import numpy as np
from annotated_types import Ge
from numpy.typing import NDArray

Count = Annotated[int, Ge(0)]


class OutcomeKind(StrEnum):
    """What became of a reading."""

    ACCEPTED = "accepted"
    UNCHANGED = "unchanged"
    REVISED = "revised"
    REJECTED = "rejected"
    QUARANTINED = "quarantined"


KINDS = tuple(OutcomeKind)
ACCEPTED, UNCHANGED, REVISED, REJECTED, QUARANTINED = range(len(KINDS))
LANDED = frozenset({OutcomeKind.ACCEPTED, OutcomeKind.UNCHANGED, OutcomeKind.REVISED})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one item, why, and whether sending it again can help."""

    kind: OutcomeKind
    code: str | None = None
    pointer: str | None = None
    message: str | None = None
    retryable: bool = False

    @property
    def landed(self) -> bool:
        """Whether the reading is on its metric now."""
        return self.kind in LANDED


def rejected(code: str, pointer: str, message: str) -> Outcome:
    """An item that cannot be taken as it is."""
    return Outcome(OutcomeKind.REJECTED, code, pointer, message)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemOutcome:
    """What became of one reading."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    index: Count
    """Its place in what was sent, from 0."""
    line: int | None = None
    """Of what was sent in lines, the line in which it begins, from 1."""
    outcome: OutcomeKind
    """accepted, unchanged, revised, rejected or quarantined."""
    code: str | None = None
    """Why it did not land; stable."""
    retryable: bool = False
    """Whether sending it again, unchanged, can help."""
    pointer: str | None = None
    """The field to look at, as a JSON pointer into the reading."""
    message: str | None = None
    """What to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """What became of a batch. Whatever was accepted, revised or quarantined is on disk when this is answered."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    accepted: Count
    """Readings of periods that had none."""
    unchanged: Count
    """Readings that were there with the same value."""
    revised: Count
    """Readings that replaced another value, which is kept."""
    rejected: Count
    """Readings that cannot be taken as they are."""
    quarantined: Count
    """Readings of unknown metrics, kept until there is one."""
    omitted: Count = 0
    """Items that did not land and are not listed: of a long stream, the first thousand are."""
    items: tuple[ItemOutcome, ...]
    """One outcome an item; with `summary`, and of streams longer than 10,000, only those that did not land."""

    def counts(self) -> dict[OutcomeKind, int]:
        """How many items had each outcome."""
        return {kind: getattr(self, kind.value) for kind in KINDS}


@dataclass(slots=True)
class Recorded:
    """The outcomes of a batch: a small number for each item, and for those that did not land the whole story."""

    kinds: NDArray[np.uint8]
    """Of each item, which of KINDS it is."""
    missed: dict[int, Outcome] = field(default_factory=dict[int, Outcome])
    """What did not land, by its place."""

    def __len__(self) -> int:
        return len(self.kinds)

    def miss(self, place: int, outcome: Outcome) -> None:
        """Say of an item that it did not land."""
        self.kinds[place] = KINDS.index(outcome.kind)
        self.missed[place] = outcome

    def of(self, place: int) -> Outcome:
        """The outcome of one item."""
        return self.missed.get(place) or Outcome(KINDS[int(self.kinds[place])])

    def counts(self) -> dict[OutcomeKind, int]:
        """How many items had each outcome."""
        return dict(zip(KINDS, np.bincount(self.kinds, minlength=len(KINDS)).tolist(), strict=True))

    def part(self, start: int, end: int) -> "Recorded":
        """The outcomes of some items in a row, as if they had been sent alone."""
        missed = {place - start: one for place, one in self.missed.items() if start <= place < end}
        return Recorded(self.kinds[start:end], missed)

    def items(self) -> Iterator[ItemOutcome]:
        """The outcomes one by one."""
        for place in range(len(self)):
            one = self.of(place)
            yield ItemOutcome(
                index=place,
                outcome=one.kind,
                code=one.code,
                retryable=one.retryable,
                pointer=one.pointer,
                message=one.message,
            )

    def told(self) -> Outcomes:
        """The outcomes with their counts, as they are answered."""
        return Outcomes(**{kind.value: count for kind, count in self.counts().items()}, items=tuple(self.items()))
