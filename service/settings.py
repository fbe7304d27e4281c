"""Settings: frozen, read once from the environment, every field described."""

from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Everything an operator may set. Each field is the environment variable `OARLOCK_<FIELD>`."""

    model_config = SettingsConfigDict(env_prefix="OARLOCK_", frozen=True, use_attribute_docstrings=True, extra="ignore")

    database_url: str | None = Field(default=None, repr=False)
    """PostgreSQL 15 or newer, as `postgresql://user:password@host:port/database`. Unset: the embedded server."""

    migration_database_url: str | None = Field(default=None, repr=False)
    """How `oarlock migrate` connects when the tables belong to another role. Unset: `OARLOCK_DATABASE_URL`."""

    data_dir: Path | None = None
    """Where the embedded server keeps its data. Unset: the platform's user data directory."""

    admin_key: str | None = Field(default=None, min_length=32, max_length=512, repr=False)
    """The first workspace's admin key, for automation, at least 32 characters. Unset: one is made and printed once."""

    cors_origins: str = ""
    """Origins that browsers may call from, separated by commas. Empty: none."""

    pool_size: int = Field(default=8, ge=1, le=200)
    """Database connections each process keeps."""

    pool_wait_seconds: float = Field(default=5.0, gt=0, le=60)
    """How long a request waits for a connection before it is answered 503."""

    statement_timeout_seconds: float = Field(default=15.0, gt=0, le=300)
    """When PostgreSQL gives up on a statement; the request is answered 504."""

    max_body_bytes: int = Field(default=8_388_608, ge=1024)
    """The largest request body that is read, in bytes; a larger one is answered 413."""

    rate_limit_key: int = Field(default=120_000, ge=0, le=10**12)
    """Requests that a key, or a source of deliveries, may make in a minute; more are answered 429. 0: no limit."""

    rate_limit_workspace: int = Field(default=240_000, ge=0, le=10**12)
    """Requests that all keys and sources of a workspace may make in a minute together. 0: no limit."""

    idempotency_hours: float = Field(default=24.0, gt=0, le=720)
    """How long the answer to a request with an Idempotency-Key is kept for its repetition."""

    delivery_days: float = Field(default=30.0, gt=0, le=3650)
    """How many days the deliveries of sources are kept, with their bodies and the memory of their ids."""

    keep_answers_seconds: float = Field(default=5.0, ge=0, le=3600)
    """How long an answer may be told again while the change log has nothing new. 0: each is made anew."""

    body_timeout_seconds: float = Field(default=20.0, gt=0, le=600)
    """How long a request's body may take to arrive; what comes more slowly is answered 408."""

    request_timeout_seconds: float = Field(default=30.0, gt=0, le=600)
    """How long a request may take until its answer begins; what takes longer is stopped and answered 504."""

    upkeep_minutes: float = Field(default=5.0, ge=0, le=1440)
    """How often a process that serves does upkeep beside it. 0: never, for those who run `oarlock worker`."""

    introspection: bool = True
    """Whether GraphQL answers introspection queries."""
    graphql_levels: bool = True
    """Whether GraphQL queries are answered by whole levels; else field by field, which is slower and says the same."""

    trusted_documents: Path | None = None
    """A JSON file of GraphQL documents by id, which requests may name by `documentId`. Unset: there are none."""

    only_trusted_documents: bool = False
    """Whether GraphQL answers no documents but those of `OARLOCK_TRUSTED_DOCUMENTS`."""

    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """The least severe log line that is written."""

    log_format: Literal["json", "console"] = "json"
    """JSON lines for machines, or coloured lines for people."""

    @property
    def allowed_origins(self) -> list[str]:
        """The CORS allow-list."""
        return [origin.strip() for origin in self.cors_origins.split(",") if origin.strip()]
