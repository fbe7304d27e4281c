"""Sessions, and what becomes of them behind a pooler such as PgBouncer, which lends a server for a transaction only.

There nothing lasts from one transaction to the next: what holds for a session is set by each transaction, in the
message that begins it, and no statement keeps a name. What needs a session of its own goes past the pooler.
"""

from collections.abc import Mapping
from typing import Any

import asyncpg

from service.settings import Settings

APPLICATION = "oarlock"


def session_of(settings: Settings, role: str | None) -> dict[str, str]:
    """What holds for every session of the service. What is Citus's says nothing to a PostgreSQL without it.

    `citus.propagate_set_commands` takes the workspace of a transaction along to the nodes that hold its rows.
    """
    session = {
        "timezone": "UTC",
        "jit": "off",
        "statement_timeout": str(int(settings.statement_timeout_seconds * 1000)),
        "lock_timeout": "5000",
        "idle_in_transaction_session_timeout": "30000",
        "citus.propagate_set_commands": "local",
        "citus.override_table_visibility": "off",
    }
    return session if role is None else session | {"role": role}


def connecting_to(session: Mapping[str, str], *, pooled: bool) -> dict[str, Any]:
    """How the driver connects: with the session's settings, or to a pooler, which knows none of them."""
    if not pooled:
        return {"server_settings": {"application_name": APPLICATION, **session}}
    return {
        "server_settings": {"application_name": APPLICATION},
        "statement_cache_size": 0,
        "prepared_statement_cache_size": 0,
        "prepared_statement_name_func": str,  # the statement without a name, which the next one replaces
        "async_creator_fn": _connect,
    }


def begin_in(begin: str, session: Mapping[str, str]) -> str:
    """The beginning of a transaction that sets for itself what no session keeps."""
    first, between, rest = begin.partition(";")
    settings = "; ".join(f"SET LOCAL {name} = '{value}'" for name, value in session.items())
    return f"{first}; {settings}{between}{rest}"


async def _connect(**given: Any) -> Any:
    """A connection with a transaction begun, so that what the driver asks at first is asked of one server."""
    connection: Any = await asyncpg.connect(**given)
    await connection.execute("BEGIN")
    return connection


def settle(connection: Any, _record: object) -> None:
    """End the transaction in which a connection was made."""
    connection.run_async(lambda driver: driver.execute("COMMIT"))
