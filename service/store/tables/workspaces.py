"""Workspaces, the routing table that finds them, and the installation's own row."""

from datetime import date
from enum import StrEnum
from typing import Annotated
from uuid import UUID
from zoneinfo import available_timezones

from pydantic import AfterValidator
from sqlalchemy import Index, LargeBinary, PrimaryKeyConstraint, SmallInteger, Text, text
from sqlmodel import Field, SQLModel

from service.core.check_in_cadence import CheckInCadence
from service.core.priority.request import USUAL_THRESHOLD, Method
from service.core.review import USUALLY_UNSURE
from service.core.thresholds import DEFAULTS
from service.store.tables.base import TEXT, Declared, Instant, Line


class Locale(StrEnum):
    """The six languages the service speaks."""

    EN = "en"
    ES = "es"
    PL = "pl"
    CA = "ca"
    BG = "bg"
    IT = "it"


class Weekday(StrEnum):
    """The first day of a week."""

    MONDAY = "monday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        message = "use a name of the IANA time zone database, for example Europe/Sofia"
        raise ValueError(message)
    return name


def _month_day(text: str) -> str:
    try:
        date.fromisoformat(f"2001-{text}")
    except ValueError:
        message = "use a day of every year as MM-DD, for example 07-01"
        raise ValueError(message) from None
    return text


Zone = Annotated[str, Field(max_length=64, sa_type=Text), AfterValidator(_known_zone)]
MonthDay = Annotated[str, Field(sa_type=Text, schema_extra={"pattern": r"^\d\d-\d\d$"}), AfterValidator(_month_day)]


Ratio = Annotated[float, Field(gt=0, le=1)]
Fraction = Annotated[float, Field(ge=0, le=1)]


class WorkspaceFields(Declared):
    """What a workspace may set about itself."""

    name: Line
    """What people call it."""
    locale: Annotated[Locale, TEXT] = Locale.EN
    """The language of messages when a request names none."""
    time_zone: Zone = "UTC"
    """The zone in which days begin and dates without a zone are read."""
    week_start: Annotated[Weekday, TEXT] = Weekday.MONDAY
    """The day on which weeks begin."""
    fiscal_year_start: MonthDay = "01-01"
    """The first day of the fiscal year, as MM-DD."""
    smart_on_track: Ratio = DEFAULTS.smart_on_track
    """In SMART plans, the pace ratio from which a key result is on track."""
    smart_at_risk: Ratio = DEFAULTS.smart_at_risk
    """In SMART plans, the pace ratio from which it is at risk rather than off track; not above `smart_on_track`."""
    okr_on_track: Ratio = DEFAULTS.okr_on_track
    """In OKR plans, the pace ratio from which a key result is on track."""
    okr_at_risk: Ratio = DEFAULTS.okr_at_risk
    """In OKR plans, the pace ratio from which it is at risk rather than off track; not above `okr_on_track`."""
    succeeded_from: Fraction = DEFAULTS.succeeded_from
    """In OKR plans, the progress from which a key result that is due has succeeded."""
    band_from: Fraction = DEFAULTS.band_from
    """Where the intended landing of a stretch goal begins."""
    band_to: Fraction = DEFAULTS.band_to
    """Where it ends; not below `band_from`."""
    stale_after_cadences: Annotated[int, Field(ge=1, le=100)] = DEFAULTS.stale_after_cadences
    """After how many cadences of its metric a reading is stale."""
    irregular_stale_days: Annotated[int, Field(ge=1, le=3650)] = DEFAULTS.irregular_stale_days
    """After how many days a reading of a metric without cadence is stale."""
    check_in_cadence: Annotated[CheckInCadence, TEXT] = CheckInCadence.MONTHLY
    """How often plans are checked in on that do not say it themselves."""
    confidence_below: Fraction = USUALLY_UNSURE
    """Below which confidence people are not sure of a key result, 0 to 1, when a review does not say."""
    prioritization_method: Annotated[Method, TEXT] = Method.VALUE_COMPLEXITY
    """How tactics are ranked when a request does not say."""
    value_threshold: float = USUAL_THRESHOLD
    """The value from which a tactic is of high value, on the team's scale."""
    complexity_threshold: float = USUAL_THRESHOLD
    """The complexity up to which a tactic is of low complexity, on the same scale."""


class Workspace(WorkspaceFields, table=True):
    """A tenant. Distributed by its own id; every other tenant table refers to it."""

    __tablename__ = "workspaces"
    __table_args__ = (PrimaryKeyConstraint("id"),)

    id: UUID
    """The workspace's id."""
    slug: Line
    """Its name in commands and headers; unique, kept so by the routing table."""
    created_at: Instant
    """When it was made."""
    updated_at: Instant
    """When it was last changed."""
    version: int = 1
    """Counts the changes, from 1."""


class Route(SQLModel, table=True):
    """How a request finds its workspace before the workspace is known: the one table outside the tenants.

    `kind` is `workspace` (lookup: slug), `key` or `calendar` (lookup: SHA-256 of the key or token in hex) or `source`
    (lookup: its id). All but sources lead to one workspace; sources of several may have the same id, and the signature
    of a delivery decides.
    """

    __tablename__ = "routes"
    __table_args__ = (
        PrimaryKeyConstraint("kind", "lookup", "workspace_id"),
        Index("uq_routes_kind_lookup", "kind", "lookup", unique=True, postgresql_where=text("kind <> 'source'")),
    )

    kind: str = Field(sa_type=Text)
    lookup: str = Field(sa_type=Text)
    workspace_id: UUID = Field(index=True)
    target_id: UUID


class Installation(SQLModel, table=True):
    """One row: what all processes behind this database share."""

    __tablename__ = "installation"
    __table_args__ = (PrimaryKeyConstraint("id"),)

    id: int = Field(default=1, sa_type=SmallInteger, sa_column_kwargs={"autoincrement": False})
    cursor_secret: bytes = Field(sa_type=LargeBinary)
    created_at: Instant
