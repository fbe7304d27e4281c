"""What every table shares: the schema, the types of declared fields, and keys that start with the workspace.

A noun's public fields are declared once, in a class that ends in `Fields`: that class validates what clients send,
the table inherits it, and the documents of both edges are derived from it.
"""

from datetime import date, datetime
from typing import Annotated, Any, ClassVar, cast
from uuid import UUID

from pydantic import BaseModel, ConfigDict
from sqlalchemy import (
    DateTime,
    ForeignKeyConstraint,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import UUID as SQL_UUID
from sqlmodel import Field, SQLModel
from uuid_utils.compat import uuid7

SCHEMA = "oarlock"

SQLModel.metadata.schema = SCHEMA
SQLModel.metadata.naming_convention = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
}
metadata = SQLModel.metadata

NO_NUL = {"pattern": r"^[^\x00]*$"}  # PostgreSQL cannot store U+0000 in text

LINE = Field(min_length=1, max_length=300, schema_extra=NO_NUL, sa_type=Text)
Line = Annotated[str, LINE]
LineOrNone = Annotated[str | None, LINE]
ProseOrNone = Annotated[str | None, Field(max_length=10_000, schema_extra=NO_NUL, sa_type=Text)]
TEXT = Field(sa_type=Text)  # StrEnum values are stored as text, so that a new one needs no migration
Ids = Annotated[list[UUID], Field(max_length=100, sa_type=ARRAY(SQL_UUID))]
Instant = Annotated[datetime, Field(sa_type=DateTime(timezone=True))]  # pyright: ignore[reportArgumentType]
InstantOrNone = Annotated[datetime | None, Field(sa_type=DateTime(timezone=True))]  # pyright: ignore[reportArgumentType]
Day = date


class Declared(SQLModel):
    """The base of all declared fields: unknown ones are refused, and no number is NaN or infinite."""

    model_config = ConfigDict(use_attribute_docstrings=True, extra="forbid", allow_inf_nan=False)  # pyright: ignore

    __init__ = BaseModel.__init__  # SQLModel's own validates a second time, and leniently: "5" would pass for 5


class Identified(Declared):
    """A noun that clients create: they may bring their own id."""

    id: UUID = Field(default_factory=uuid7)
    """A UUID in canonical text, unique in the workspace over all nouns. Made here (version 7) unless given."""


class Tenant(SQLModel):
    """A row that belongs to one workspace. Its column comes first, in the row and in every key."""

    model_config = ConfigDict(use_attribute_docstrings=True)  # pyright: ignore

    logged: ClassVar[bool] = True
    """Whether the change log tells of every change that somebody may see."""

    workspace_id: UUID = Field()


class Stored(Tenant):
    """A tenant's row with a history: who looks at it sees when it was made and how often it changed."""

    created_at: Instant
    """When it was made."""
    updated_at: Instant
    """When it was last changed."""
    version: int = Field(default=1, sa_type=Integer)
    """Counts the changes, from 1."""


def tenant_keys(*rest: Any, primary: tuple[str, ...] = ("id",)) -> tuple[Any, ...]:
    """Table arguments of a tenant's table: a primary key and a tie to the workspace, then `rest`."""
    return (
        PrimaryKeyConstraint("workspace_id", *primary),
        ForeignKeyConstraint(["workspace_id"], [f"{SCHEMA}.workspaces.id"], ondelete="CASCADE"),
        *rest,
    )


def noun_keys(table: str, *rest: Any) -> tuple[Any, ...]:
    """Table arguments of a noun: those of a tenant's table, with the index that lists it in order of making."""
    return tenant_keys(Index(f"ix_{table}_made", "workspace_id", "created_at", "id"), *rest)


def refers(column: str, table: str) -> ForeignKeyConstraint:
    """A foreign key inside the workspace: `(workspace_id, column)` → `(workspace_id, id)`."""
    return ForeignKeyConstraint(["workspace_id", column], [f"{SCHEMA}.{table}.workspace_id", f"{SCHEMA}.{table}.id"])


def unique(*columns: str) -> UniqueConstraint:
    """Unique inside the workspace."""
    return UniqueConstraint("workspace_id", *columns)


def index(table: str, *columns: str) -> Index:
    """An index inside the workspace."""
    return Index(f"ix_{table}_{'_'.join(columns)}", "workspace_id", *columns)


def table_of(model: type[SQLModel]) -> Table:
    """The SQL table behind a table class."""
    return cast("Table", vars(model)["__table__"])
