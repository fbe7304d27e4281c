"""What all processes remember of requests: answers that may be asked for again, and how many there were.

These tables refer to nothing, for they are written on the way out; erasing a workspace erases what is its.
"""

from typing import ClassVar
from uuid import UUID

from sqlalchemy import BigInteger, LargeBinary, PrimaryKeyConstraint, Text
from sqlmodel import Field

from service.store.tables.base import Instant, Tenant, index


class RememberedAnswer(Tenant, table=True):
    """The answer to a request with an idempotency key, written in the transaction whose answer it is.

    `sealed` holds status, headers and body, encrypted under the caller's own bearer key: some answers hold secrets.
    """

    __tablename__ = "remembered_answers"
    logged: ClassVar[bool] = False
    __table_args__ = (
        PrimaryKeyConstraint("workspace_id", "key_id", "idempotency_key"),
        index("remembered_answers", "expires_at"),
    )

    key_id: UUID
    idempotency_key: str = Field(sa_type=Text)
    fingerprint: bytes = Field(sa_type=LargeBinary)
    sealed: bytes = Field(sa_type=LargeBinary)
    created_at: Instant
    expires_at: Instant


class RateWindow(Tenant, table=True):
    """How many requests a key, a source or the whole workspace has leased of one window of its rate limit."""

    __tablename__ = "rate_windows"
    logged: ClassVar[bool] = False
    __table_args__ = (PrimaryKeyConstraint("workspace_id", "subject_id", "starts_at"),)

    subject_id: UUID
    starts_at: Instant
    leased: int = Field(sa_type=BigInteger)
