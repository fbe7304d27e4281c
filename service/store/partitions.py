"""Partitions of readings: one a year, made ahead of time by whoever owns the tables.

A year is what the planner of a series over years has to open few of. What has no partition of its own lies in the
default one, from which nothing is ever missing: a year that is made later takes its readings over from there.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

import structlog
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from service.store.citus import is_spread
from service.store.database import CONNECTING, driver_url

BACK, AHEAD = 3, 2
"""Years before and after the present one that get a partition."""

LEAST_AHEAD = 6
"""Months for which partitions should be there at any time; fewer are worth a word."""

MOST_MOVED = 100_000
"""Readings that are moved at once; a year of which the default partition holds more stays there."""

MOST_SCANNED = 256 * 2**20
"""Bytes of the default partition that PostgreSQL looks through, while writers wait, to see that none is of a year."""

DEFAULT = "oarlock.readings_p_default"
YEARLY = re.compile(r"readings_p_(\d{4})")
ONE_AT_A_TIME = 7305816
"""The lock that migrations take too."""

ANSWERING = 60.0
"""Seconds for one step, which waits for no lock longer than two."""

PATIENCE = "SET LOCAL lock_timeout = '2s'"

Step = Callable[[Connection, int], None]

log = structlog.get_logger("oarlock.partitions")

PRESENT = text("""
    SELECT c.relname, pg_relation_size('oarlock.readings_p_default') AS in_default,
           pg_has_role(current_user, p.relowner, 'USAGE') AS owned
      FROM pg_class p
      JOIN pg_inherits i ON i.inhparent = p.oid
      JOIN pg_class c ON c.oid = i.inhrelid
     WHERE p.oid = 'oarlock.readings'::regclass
""")


TOO_MANY = "54000"
"""The SQLSTATE of a limit that is exceeded."""

TAKEN = "23514"
"""That of a partition whose rows lie elsewhere."""

# Whoever has planned a statement by the partitions of before would write into, or read from, the wrong one: so all are
# kept out for the moment, not only those of the default partition.
PART = """
DO $$
BEGIN
    IF (SELECT count(*) FROM (SELECT FROM {default} WHERE period_start >= {start} AND period_start < {end}
                               LIMIT {most} + 1) AS few) > {most} THEN
        RAISE EXCEPTION 'too many readings to move' USING ERRCODE = '54000';
    END IF;
    LOCK TABLE oarlock.readings IN ACCESS EXCLUSIVE MODE;
    CREATE TABLE oarlock.readings_p_{year} (LIKE oarlock.readings INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
    INSERT INTO oarlock.readings_p_{year}
         SELECT * FROM {default} WHERE period_start >= {start} AND period_start < {end};
    DELETE FROM {default} WHERE period_start >= {start} AND period_start < {end};
    ALTER TABLE oarlock.readings ATTACH PARTITION oarlock.readings_p_{year} FOR VALUES FROM ({start}) TO ({end});
    ALTER TABLE {default} DROP CONSTRAINT IF EXISTS none_of_{year};
END $$
"""


@dataclass(frozen=True, slots=True)
class Partitions:
    """Which years have partitions, and what can be done about those that have none."""

    years: frozenset[int]
    in_default: int
    """Bytes in the default partition."""
    owned: bool
    """Whether this role may make partitions."""
    spread: bool = False
    """Whether they are spread over the nodes of a cluster, where nothing can be moved in passing."""


def years_around(today: date) -> range:
    """The years that should have partitions."""
    return range(today.year - BACK, today.year + AHEAD + 1)


def months_ahead(years: Collection[int], today: date) -> int:
    """For how many months, with the present one, there are partitions; the present year may do without one."""
    year = today.year + 1
    while year in years:
        year += 1
    return (year - today.year) * 12 - today.month + 1


def _engine(url: str) -> AsyncEngine:
    """Connections that wait for no answer for ever."""
    return create_async_engine(driver_url(url), connect_args={"timeout": CONNECTING, "command_timeout": ANSWERING})


async def look(url: str) -> Partitions:
    """Which years have partitions; any role may ask."""
    engine = _engine(url)
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(_look)
    finally:
        await engine.dispose()


async def ensure_partitions(url: str, today: date) -> list[int]:
    """Make the partitions that are missing, if this role may; gives the years that were made.

    Each is made in a transaction of its own that gives up after two seconds of waiting for a lock, so that no writer
    waits longer behind it. What could not be made is logged, and tried again the next time.
    """
    engine = _engine(url)
    made: list[int] = []
    try:
        async with engine.connect() as connection:
            present = await connection.run_sync(_look)
        missing = sorted(set(years_around(today)) - present.years)
        if missing and not present.owned:
            if months_ahead(present.years, today) < LEAST_AHEAD:
                log.warning("partitions_missing", years=missing, help="run `oarlock migrate` as the tables' owner")
            return made
        for year in missing:
            try:
                steps = _steps(year, today, present)
                for step in steps:
                    async with engine.begin() as connection:
                        await connection.run_sync(step, year)
                made += [year] if steps else []
                left_out = not steps
            except DBAPIError as error:
                state = getattr(error.orig, "sqlstate", None)
                left_out = state in (TOO_MANY, TAKEN)
                if not left_out:
                    log.warning("partition_not_made", year=year, state=state)
            if left_out:
                log.info("partition_left_out", year=year, reason="its readings stay in the default partition")
    finally:
        await engine.dispose()
    return made


def _look(connection: Connection) -> Partitions:
    rows = connection.execute(PRESENT).all()
    years = frozenset(int(found[1]) for row in rows if (found := YEARLY.fullmatch(row.relname)))
    return Partitions(years, rows[0].in_default, rows[0].owned, is_spread(connection))


def _steps(year: int, today: date, present: Partitions) -> tuple[Step, ...]:
    """What is done for a year, a transaction each; nothing where that would hold writers up.

    From a large default partition only a year to come can part: that nothing of it is there, and nothing can come, is
    first stated and checked beside the writers, so that PostgreSQL need not look while they wait.
    """
    if present.spread:
        return (_make,)
    if present.in_default <= MOST_SCANNED:
        return (_part,)
    return (_state, _check, _part) if year > today.year else ()


def _bounds(year: int) -> tuple[str, str]:
    return f"'{year}-01-01 00:00:00+00'", f"'{year + 1}-01-01 00:00:00+00'"


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(PATIENCE)
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})")


def _state(connection: Connection, year: int) -> None:
    """State that the default partition holds nothing of a year."""
    _begin(connection)
    start, end = _bounds(year)
    connection.exec_driver_sql(f"ALTER TABLE {DEFAULT} DROP CONSTRAINT IF EXISTS none_of_{year}")
    connection.exec_driver_sql(
        f"ALTER TABLE {DEFAULT} ADD CONSTRAINT none_of_{year} "
        f"CHECK (period_start < {start} OR period_start >= {end}) NOT VALID"
    )


def _check(connection: Connection, year: int) -> None:
    """See that it is so, beside the writers."""
    _begin(connection)
    connection.exec_driver_sql(f"ALTER TABLE {DEFAULT} VALIDATE CONSTRAINT none_of_{year}")


def _make(connection: Connection, year: int) -> None:
    """Make the partition of a year of which the default one holds nothing, on all nodes; else it is refused."""
    _begin(connection)
    start, end = _bounds(year)
    connection.exec_driver_sql(
        f"CREATE TABLE IF NOT EXISTS oarlock.readings_p_{year} PARTITION OF oarlock.readings "
        f"FOR VALUES FROM ({start}) TO ({end})"
    )


def _part(connection: Connection, year: int) -> None:
    """Make the partition of a year, with what the default one holds of it, in one message."""
    _begin(connection)
    if year not in _look(connection).years:
        start, end = _bounds(year)
        connection.exec_driver_sql(PART.format(year=year, start=start, end=end, default=DEFAULT, most=MOST_MOVED))
