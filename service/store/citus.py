"""Tables spread over the nodes of a Citus cluster by workspace, where the database has the extension.

Every tenant table is distributed by its workspace, in one group with `workspaces`, so that all that one transaction
touches lies on one node. What belongs to no tenant (the routing table, the installation, the revision) stays a table of
the coordinator, to which everybody connects: nothing refers to it, and it is read by itself.

Nothing here is done, or asked, where there is no Citus.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any, TypeVar

import structlog
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import create_async_engine

from service.store.database import driver_url
from service.store.tables import ChangeCounter, Workspace, metadata
from service.store.tables.base import SCHEMA, table_of

Result = TypeVar("Result")

LOCAL = ("routes", "installation", "alembic_version")
"""What stays on the coordinator. A reference table would make every new key wait for every node."""

ONE_AT_A_TIME = 7305816
"""The lock that migrations take too."""

ROOT = f"{SCHEMA}.{table_of(Workspace).name}"
COUNTERS = f"{SCHEMA}.{table_of(ChangeCounter).name}"

log = structlog.get_logger("oarlock.citus")

VERSION = text("SELECT extversion FROM pg_extension WHERE extname = 'citus'")

DISTRIBUTED = text(f"""
    SELECT c.relname AS name, d.colocationid AS "group", d.partmethod::text AS method
      FROM pg_dist_partition d JOIN pg_class c ON c.oid = d.logicalrelid
     WHERE c.relnamespace = '{SCHEMA}'::regnamespace AND NOT c.relispartition
""")  # noqa: S608 - the name is a constant
SHARDS = text(f"SELECT count(*) FROM pg_dist_shard WHERE logicalrelid = '{ROOT}'::regclass")  # noqa: S608 - as above
NODES = text("""
    SELECT nodename AS name, nodeport AS port, isactive AS active, shouldhaveshards AS holds
      FROM pg_dist_node WHERE noderole = 'primary' ORDER BY groupid
""")

SETTINGS = (
    # A CHECK of a partitioned table stands in its way otherwise.
    "SET LOCAL citus.enable_local_reference_table_foreign_keys = off",
    # Foreign keys between tables of one transaction are made over one connection to each node.
    "SET LOCAL citus.multi_shard_modify_mode = 'sequential'",
)

# Where a workspace stands is asked by a function, whose own setting of the workspace stays on the coordinator. What it
# reads is how many changes there were, and no more.
COUNTED = f"CREATE POLICY counted ON {COUNTERS} FOR SELECT USING (true)"
IS_COUNTED = text(f"""
    SELECT EXISTS (SELECT FROM pg_policy WHERE polname = 'counted' AND polrelid = '{COUNTERS}'::regclass)
""")  # noqa: S608 - as above

OWNED = text(f"""
    SELECT pg_has_role(current_user, relowner, 'USAGE') FROM pg_class WHERE oid = '{ROOT}'::regclass
""")  # noqa: S608 - as above


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the cluster."""

    name: str
    port: int
    active: bool
    holds: bool
    """Whether it is to hold rows."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """How a database is spread."""

    version: str
    distributed: frozenset[str] = frozenset()
    """The tables that are spread by workspace, in one group."""
    missing: tuple[str, ...] = ()
    """Those that are not, though they should be, in the order in which they are to be."""
    astray: tuple[str, ...] = ()
    """Those that are spread otherwise, and have to be mended by hand."""
    shards: int = 0
    """Into how many parts each table is divided."""
    nodes: tuple[Node, ...] = field(default_factory=tuple)

    @property
    def whole(self) -> bool:
        """Whether every table is where it should be, on nodes that are all there."""
        return not self.missing and not self.astray and all(node.active for node in self.nodes)


def tables_in_order() -> list[str]:
    """The tenants' tables, `workspaces` first, each after those that it refers to."""
    names = [table.name for table in metadata.sorted_tables if table.name not in LOCAL]
    root = table_of(Workspace).name
    return [root, *(name for name in names if name != root)]


def column_of(name: str) -> str:
    """By what a table is spread."""
    return "id" if name == table_of(Workspace).name else "workspace_id"


def statements_for(name: str) -> tuple[str, ...]:
    """What spreads one table, in one transaction.

    Rows that are there already are copied into place, which their owner may do only where no policy holds for it.
    """
    colocated = "" if name == table_of(Workspace).name else f", colocate_with => '{ROOT}'"
    return (
        *SETTINGS,
        f"ALTER TABLE {SCHEMA}.{name} NO FORCE ROW LEVEL SECURITY",
        f"SELECT create_distributed_table('{SCHEMA}.{name}', '{column_of(name)}'{colocated})",
        f"ALTER TABLE {SCHEMA}.{name} FORCE ROW LEVEL SECURITY",
    )


async def look(url: str) -> Cluster | None:
    """How a migrated database is spread; None without Citus."""
    return await _with_connection(url, _look)


async def distribute(url: str) -> list[str]:
    """Spread the tables that are not spread yet, each in a transaction of its own; gives their names.

    Broken off, it goes on where it was; of several that try at once, one does it. Without Citus it does nothing, and
    without the right to, it says so in the log. To be called when the partitions are made.
    """
    cluster = await look(url)
    if cluster is None or cluster.whole:
        return []
    if not await _with_connection(url, lambda connection: connection.scalar(OWNED)):
        if cluster.missing:
            log.warning("tables_not_distributed", tables=cluster.missing, help="run `oarlock migrate` as their owner")
        return []
    await _with_connection(url, _let_count)
    return [name for name in cluster.missing if await _with_connection(url, lambda one, name=name: spread(one, name))]


def spread(connection: Connection, name: str) -> bool:
    """Spread one table, unless somebody has meanwhile; whether that was done now."""
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})")
    if name in {row.name for row in connection.execute(DISTRIBUTED)}:
        return False
    for statement in statements_for(name):
        connection.exec_driver_sql(statement)
    return True


def _let_count(connection: Connection) -> None:
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})")
    if not connection.scalar(IS_COUNTED):
        connection.exec_driver_sql(COUNTED)


def is_spread(connection: Connection) -> bool:
    """Whether this database spreads its readings; nothing of Citus is named where there is none."""
    if connection.scalar(VERSION) is None:
        return False
    return any(row.name == "readings" for row in connection.execute(DISTRIBUTED))


def _look(connection: Connection) -> Cluster | None:
    version = connection.scalar(VERSION)
    if version is None:
        return None
    rows = connection.execute(DISTRIBUTED).all()
    nodes = tuple(Node(*row) for row in connection.execute(NODES))
    shards = connection.scalar(SHARDS)
    return cluster_of(version, {row.name: (row.method, row.group) for row in rows}, shards or 0, nodes)


def cluster_of(version: str, found: dict[str, tuple[Any, Any]], shards: int, nodes: Collection[Node]) -> Cluster:
    """What was found of tables, by how and in which group each is spread, made into what it means."""
    method, group = found.get(table_of(Workspace).name, ("h", None))
    wanted = tables_in_order()
    spread = [name for name in wanted if method == "h" and found.get(name) == (method, group)]
    return Cluster(
        version,
        frozenset(spread),
        tuple(name for name in wanted if name not in found),
        tuple(sorted(name for name in found if name not in spread)),
        shards,
        tuple(nodes),
    )


async def _with_connection(url: str, action: Callable[[Connection], Result]) -> Result:
    engine = create_async_engine(driver_url(url))
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(action)
    finally:
        await engine.dispose()
