"""A plan while it is made from another: the ids that things get in it, and what is told of them."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Row
from uuid_utils.compat import uuid7

from service.core.succession import shifted
from service.core.verdict import Reason
from service.operations.succession_records import CarriedOver, LeftOut
from service.store.tables.base import Identified

Fields = TypeVar("Fields", bound=Identified)


@dataclass(slots=True)
class Successor:
    """A plan that is made from the `old` one."""

    old: Row[Any]
    new: Row[Any]
    ids: dict[UUID, UUID] = field(default_factory=dict[UUID, UUID])
    """The ids of what is carried, old to new."""
    rows: dict[UUID, Row[Any]] = field(default_factory=dict[UUID, Row[Any]])
    """The new objectives, by their old ids."""
    carried: list[CarriedOver] = field(default_factory=list[CarriedOver])
    left_out: list[LeftOut] = field(default_factory=list[LeftOut])
    outdated: list[Reason] = field(default_factory=list[Reason])
    """Which titles name what was of the old plan alone."""

    def name(self, old: UUID) -> UUID:
        """Give a thing its id in the new plan."""
        self.ids[old] = uuid7()
        return self.ids[old]

    def carry(self, noun: str, old: UUID, title: str | None, reasons: tuple[Reason, ...] = ()) -> None:
        """Tell that a thing was carried."""
        made = CarriedOver(noun=noun, from_id=old, id=self.ids[old], title=title, reasons=reasons)
        self.carried.append(made)

    def shifted(self, day: date | None) -> date | None:
        """A day of the old plan in the new one."""
        return shifted(day, self.old.starts_on, self.new.starts_on)

    def days_of(self, row: Row[Any]) -> tuple[date | None, date | None, tuple[Reason, ...]]:
        """The first and last day of its own that a thing has in the new plan; one that falls outside is unset."""
        days = [self._within(self.shifted(one)) for one in (row.starts_on, row.due_on)]
        lost = any(one is None is not old for one, old in zip(days, (row.starts_on, row.due_on), strict=True))
        return days[0], days[1], (Reason("succession.days_unset"),) if lost else ()

    def _within(self, day: date | None) -> date | None:
        first, last = self.new.starts_on or date.min, self.new.ends_on or date.max
        return day if day is not None and first <= day <= last else None


def copied(shape: type[Fields], row: Row[Any], **changes: Any) -> Fields:
    """The fields of a row under a new id, with what is otherwise in the new plan."""
    present = {name: getattr(row, name) for name in shape.model_fields if name != "id"}
    return shape.model_validate(present | changes)
