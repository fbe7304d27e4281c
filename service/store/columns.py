"""Readings ready to be written, by columns: what goes to the database in a few arrays costs it and us a fraction."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from service.core.instants import Micros, datetime_of

TEXTS = ("source", "external_id", "provisional", "note", "observed_at")
"""What says more about a reading than its value. Mostly it is the same for all of them, and then it is sent once."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Readings of periods in UTC with finite values, sorted by metric and start, which are their identity."""

    metrics: Sequence[UUID]
    """The metrics, in order."""
    metric: NDArray[np.int32]
    """Which of the metrics each reading is of, from 0."""
    start: Micros
    """When each period begins, in microseconds since 1970."""
    end: Micros
    """When each ends."""
    value: NDArray[np.float64]
    """The values."""
    more: Mapping[str, Any]
    """By the names in TEXTS: a list, or what holds for all."""

    def __len__(self) -> int:
        return len(self.metric)

    def take(self, places: NDArray[np.intp]) -> "Columns":
        """Some of the readings."""
        chosen = places.tolist()
        more = {
            name: [column[place] for place in chosen] if isinstance(column, list) else column
            for name, column in self.more.items()
        }
        numbers = (column[places] for column in (self.metric, self.start, self.end, self.value))
        return Columns(self.metrics, *numbers, more)

    def of(self, chosen: Collection[UUID]) -> "Columns":
        """The readings of some of the metrics."""
        if not chosen:
            return self.take(np.zeros(0, np.intp))
        wanted = np.array([metric in chosen for metric in self.metrics], np.bool_)
        return self if wanted.all() else self.take(np.flatnonzero(wanted[self.metric]))

    def rounds(self) -> Iterator[NDArray[np.intp]]:
        """Places of readings of which no two have the same identity: first the first of each, then the second."""
        new = np.ones(len(self), np.bool_)
        new[1:] = (np.diff(self.metric) != 0) | (np.diff(self.start) != 0)
        if new.all():
            yield np.arange(len(self))
            return
        places = np.arange(len(self))
        turns = places - np.maximum.accumulate(np.where(new, places, 0))
        for turn in range(int(turns.max()) + 1):
            yield np.flatnonzero(turns == turn)

    def by_metric(self) -> Iterator[tuple[int, slice]]:
        """The metrics that have readings here, and where these are."""
        found, starts = np.unique(self.metric, return_index=True)
        bounds = [*starts.tolist(), len(self)]
        for metric, start, end in zip(found.tolist(), bounds, bounds[1:], strict=False):
            yield metric, slice(start, end)

    def start_of(self, place: int) -> datetime:
        """When a period begins."""
        return datetime_of(int(self.start[place]))
