"""Settings: frozen, read once from the environment, every field described."""

from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

AccessName = Literal["viewer", "editor", "admin"]
ScopeName = Literal["read", "write", "ingest", "admin"]
Algorithm = Literal["RS256", "PS256", "ES256", "EdDSA"]
Name = Annotated[str, Field(min_length=1, max_length=300)]
Names = Annotated[tuple[Name, ...], BeforeValidator(lambda given: (given,) if isinstance(given, str) else given)]
"""One name, or a list of them."""

OWN_SCOPES: dict[str, ScopeName] = {
    "oarlock:read": "read",
    "oarlock:write": "write",
    "oarlock:ingest": "ingest",
    "oarlock:admin": "admin",
}


def is_secure(url: str) -> bool:
    """Whether a URL names a host over HTTPS; over plain HTTP only this machine, for development."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    if not host or parts.username is not None or parts.password is not None or parts.fragment:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and is_local(host))


def is_local(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


class Issuer(BaseModel):
    """An issuer of access tokens that is trusted: who its tokens are for, and what they say here."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    issuer: Name
    """Its URL, exactly as it stands in `iss` and in its configuration: HTTPS, but for loopback addresses."""
    audience: Annotated[Names, Field(min_length=1)]
    """What `aud` has to name: one of these."""
    workspace: Name | None = None
    """The slug of the workspace that all its tokens are for."""
    workspace_claim: Name | None = None
    """Or the claim that names the workspaces a token is for. Without both, `Oarlock-Workspace` names any."""
    workspaces: dict[str, Name] = {}
    """What the values of that claim stand for: slugs. Unset: they are slugs."""
    scopes_claim: Name | None = None
    """The claim that names what a token may be used for. Unset: all that the member may do."""
    scopes: dict[str, ScopeName] = OWN_SCOPES
    """What the values of that claim stand for; others stand for nothing."""
    clients: Names = ()
    """The clients whose tokens are taken, by `azp`, `client_id` or `appid`. Unset: all."""
    algorithms: Annotated[tuple[Algorithm, ...], Field(min_length=1)] = ("RS256", "PS256", "ES256", "EdDSA")
    """How tokens may be signed."""
    provision: AccessName | None = None
    """The access of people who become members when they first come. Unset: nobody does."""

    @model_validator(mode="after")
    def _fits(self) -> "Issuer":
        if not is_secure(self.issuer) or urlsplit(self.issuer).query:
            raise ValueError("an issuer is an https URL without a query; http is for loopback addresses")
        if self.workspace is not None and self.workspace_claim is not None:
            raise ValueError("give workspace or workspace_claim, not both")
        if self.workspaces and self.workspace_claim is None:
            raise ValueError("workspaces says what workspace_claim means: name the claim")
        if self.provision is not None and self.workspace is None and self.workspace_claim is None:
            raise ValueError("provision takes workspace or workspace_claim, or tokens would open every workspace")
        if self.provision == "admin" and self.scopes_claim is None:
            raise ValueError("provision as admin takes scopes_claim, or everybody who comes may do everything")
        return self


class Settings(BaseSettings):
    """Everything an operator may set. Each field is the environment variable `OARLOCK_<FIELD>`."""

    model_config = SettingsConfigDict(env_prefix="OARLOCK_", frozen=True, use_attribute_docstrings=True, extra="ignore")

    database_url: str | None = Field(default=None, repr=False)
    """PostgreSQL 15 or newer, as `postgresql://user:password@host:port/database`. Unset: the embedded server."""

    direct_database_url: str | None = Field(default=None, repr=False)
    """The same database past a pooler: set it where `OARLOCK_DATABASE_URL` is PgBouncer's, in transaction mode."""

    replica_database_url: str | None = Field(default=None, repr=False)
    """A streaming replica, which answers reads whenever it has replayed what they must see. Unset: there is none."""

    replica_lag_seconds: float = Field(default=5.0, gt=0, le=3600)
    """How far the replica may be behind in what the change log does not tell; beyond that nothing is asked of it."""

    migration_database_url: str | None = Field(default=None, repr=False)
    """How `oarlock migrate` connects when the tables belong to another role. Unset: `OARLOCK_DATABASE_URL`."""

    data_dir: Path | None = None
    """Where the embedded server keeps its data. Unset: the platform's user data directory."""

    min_free_mb: int = Field(default=128, ge=0, le=1_000_000)
    """Megabytes to be left free on the database's disk: with less, nothing is stored, and reading goes on. 0: none."""

    watched_disk: Path | None = None
    """A directory on that disk. Unset: that of the embedded server; with a database elsewhere, none is watched."""

    admin_key: str | None = Field(default=None, min_length=32, max_length=512, repr=False)
    """The first workspace's admin key, for automation, at least 32 characters. Unset: one is made and printed once."""

    oidc_issuers: tuple[Issuer, ...] = ()
    """Issuers of access tokens that are trusted beside our own keys, as a JSON array; docs/identity.md. Empty: none."""

    oidc_refresh_minutes: float = Field(default=10.0, gt=0, le=1440)
    """How often the signing keys of an issuer are read anew, beside requests."""

    oidc_outage_hours: float = Field(default=24.0, gt=0, le=720)
    """How long its last known keys go on being used while an issuer cannot be reached."""

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
    """How many days deliveries are kept, of sources with the memory of their ids, and to endpoints."""

    log_days: float | None = Field(default=None, ge=1, le=36_500)
    """Days for which the change log is kept whole; before that, what was made, deleted and amended. Unset: for ever."""

    keep_answers_seconds: float = Field(default=5.0, ge=0, le=3600)
    """How long an answer may be told again while the change log has nothing new. 0: each is made anew."""

    webhook_workers: int = Field(default=32, ge=0, le=1000)
    """How many events a process, serving or `oarlock worker`, sends to endpoints at the same time. 0: none."""

    webhook_private_targets: str = Field(default="", max_length=10_000)
    """Networks, addresses and hosts that events may be sent to though they are not public, by commas. Empty: none."""

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

    @field_validator("oidc_issuers")
    @classmethod
    def _once(cls, given: tuple[Issuer, ...]) -> tuple[Issuer, ...]:
        if len({one.issuer for one in given}) < len(given):
            raise ValueError("name each issuer once")
        return given

    metrics_dir: Path | None = None
    """Where the processes of `--workers` share what they count. Unset: among the system's temporary files."""

    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """The least severe log line that is written."""

    log_format: Literal["json", "console"] = "json"
    """JSON lines for machines, or coloured lines for people."""

    @property
    def allowed_origins(self) -> list[str]:
        """The CORS allow-list."""
        return [origin.strip() for origin in self.cors_origins.split(",") if origin.strip()]
