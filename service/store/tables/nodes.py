"""The register of ids: an id names one thing in its workspace, whatever noun it is."""

from uuid import UUID

from sqlalchemy import Text
from sqlmodel import Field

from service.store.tables.base import Tenant, tenant_keys


class Node(Tenant, table=True):
    """Which noun an id belongs to. Written with the noun, removed with it."""

    __tablename__ = "nodes"
    __table_args__ = tenant_keys()

    id: UUID
    noun: str = Field(sa_type=Text)
