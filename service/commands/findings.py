"""What `oarlock doctor` finds beside the database itself: a pooler before it, a replica, a cluster."""

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from service.commands.ground import Ground, reaching
from service.settings import Settings
from service.store import citus
from service.store.database import Database, make_engine
from service.store.migrations import revision_of

REPLAYED = text("SELECT pg_is_in_recovery(), round(extract(epoch FROM now() - pg_last_xact_replay_timestamp()))")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    check: str
    ok: bool
    found: str


async def look_at_pooler(place: Ground, settings: Settings) -> list[Finding]:
    """Whether work can be done through the pooler, if there is one."""
    if settings.direct_database_url is None:
        return []
    with reaching(place.url):
        database = await Database.open(place.url, settings)
        try:
            await revision_of(database)
        finally:
            await database.close()
    return [Finding("pooler", True, "transactions go through OARLOCK_DATABASE_URL, all else past it")]


async def look_at_replica(settings: Settings) -> list[Finding]:
    """Whether the replica is one, and how long ago it last replayed anything, if there is to be one."""
    if settings.replica_database_url is None:
        return []
    engine: AsyncEngine = make_engine(settings.replica_database_url, settings)
    try:
        async with engine.connect() as connection:
            recovering, seconds = (await connection.execute(REPLAYED)).one()
    except Exception as error:
        return [Finding("replica", False, f"cannot be read from ({type(error).__name__}): the primary answers")]
    finally:
        await engine.dispose()
    if not recovering:
        return [Finding("replica", False, "OARLOCK_REPLICA_DATABASE_URL leads to a primary, not to a replica")]
    ago = "nothing replayed since its start" if seconds is None else f"last change replayed {seconds} s ago"
    return [Finding("replica", True, f"streaming; {ago}")]


async def look_at_cluster(url: str) -> list[Finding]:
    """How the tables are spread, where there is Citus."""
    cluster = await citus.look(url)
    if cluster is None:
        return []
    nodes = ", ".join(f"{one.name}:{one.port}{_state_of(one)}" for one in cluster.nodes)
    away = [one for one in cluster.nodes if not one.active]
    said = f"{len(cluster.distributed)} tables distributed, {cluster.shards} shards each"
    if cluster.missing:
        said += f"; missing: {', '.join(cluster.missing)} (run `oarlock migrate`)"
    if cluster.astray:
        said += f"; not with their workspace: {', '.join(cluster.astray)}"
    return [
        Finding("citus", not (cluster.missing or cluster.astray), f"{cluster.version}: {said}"),
        Finding("nodes", not away, nodes or "none"),
    ]


def _state_of(node: citus.Node) -> str:
    if not node.active:
        return " (not active)"
    return "" if node.holds else " (holds no rows)"
