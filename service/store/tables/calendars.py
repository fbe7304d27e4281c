"""Links by which calendar programs, which send no key, read the calendar of a plan."""

from uuid import UUID

from sqlalchemy import Text
from sqlmodel import Field

from service.store.tables.base import Declared, Identified, Line, Stored, index, noun_keys, refers


class CalendarTokenFields(Declared):
    """A link by which calendar programs read a plan's calendar."""

    name: Line
    """Whom or what the link is for, to tell links apart."""


class CalendarToken(CalendarTokenFields, Identified, Stored, table=True):
    """A link to a plan's calendar. Its token is shown once; the SHA-256 of it stands in the routing table."""

    __tablename__ = "calendar_tokens"
    __table_args__ = noun_keys(
        "calendar_tokens", refers("plan_id", "plans"), index("calendar_tokens", "plan_id", "created_at", "id")
    )

    plan_id: UUID
    """The plan whose calendar it shows."""
    digest: str = Field(sa_type=Text)
    hint: str = Field(sa_type=Text)
    """The token's first characters, to tell links apart."""
