"""A PostgreSQL that takes itself for a Citus cluster: as much of one as distributing tables and looking at it needs.

It holds whoever distributes to the rules that a real one has: keys hold the column, foreign keys lead to what is
distributed already, and the settings that have to be there are there. What a real cluster does with a query it cannot
tell.
"""

from tests.support.server import execute

PRETENCE = (
    "SET allow_system_table_mods = on",
    """INSERT INTO pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
       VALUES (4200000000, 'citus', 10, 'pg_catalog'::regnamespace, false, '14.0-1')""",
    'CREATE TABLE public.pg_dist_partition (logicalrelid regclass, partmethod "char", colocationid int)',
    "CREATE TABLE public.pg_dist_shard (logicalrelid regclass, shardid bigint)",
    """CREATE TABLE public.pg_dist_node (groupid int, nodename text, nodeport int, isactive bool, shouldhaveshards bool,
                                         noderole text)""",
    """INSERT INTO public.pg_dist_node VALUES (0, 'coordinator', 5432, true, false, 'primary'),
       (1, 'one', 5432, true, true, 'primary'), (2, 'two', 5432, true, true, 'primary')""",
    """
CREATE FUNCTION public.create_distributed_table(wanted regclass, by text, colocate_with text DEFAULT 'default')
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    fault text;
BEGIN
    IF current_setting('citus.enable_local_reference_table_foreign_keys') <> 'off'
       OR current_setting('citus.multi_shard_modify_mode') <> 'sequential' THEN
        RAISE EXCEPTION 'the settings are missing';
    END IF;
    IF (SELECT relforcerowsecurity FROM pg_class WHERE oid = wanted) THEN
        RAISE EXCEPTION '% would be copied into under row-level security', wanted;
    END IF;
    SELECT i.indexrelid::regclass::text INTO fault FROM pg_index i
     WHERE i.indrelid = wanted AND (i.indisunique OR i.indisprimary)
       AND NOT EXISTS (SELECT FROM pg_attribute a
                        WHERE a.attrelid = wanted AND a.attname = by AND a.attnum = ANY(i.indkey));
    IF fault IS NOT NULL THEN
        RAISE EXCEPTION '% does not hold %', fault, by;
    END IF;
    SELECT c.conname INTO fault FROM pg_constraint c
     WHERE c.contype = 'f' AND c.conrelid = wanted AND c.confrelid <> wanted
       AND NOT EXISTS (SELECT FROM public.pg_dist_partition d WHERE d.logicalrelid = c.confrelid);
    IF fault IS NOT NULL THEN
        RAISE EXCEPTION '% leads to a local table', fault;
    END IF;
    IF colocate_with <> 'default'
       AND NOT EXISTS (SELECT FROM public.pg_dist_partition d WHERE d.logicalrelid = colocate_with::regclass) THEN
        RAISE EXCEPTION 'there is no %', colocate_with;
    END IF;
    INSERT INTO public.pg_dist_partition SELECT oid, 'h', 7 FROM pg_class
     WHERE oid = wanted OR oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = wanted);
    INSERT INTO public.pg_dist_shard SELECT wanted, n FROM generate_series(1, 32) n;
END $$
""",
)


async def pretend(admin_url: str) -> None:
    """Let a database take itself for a cluster of two workers, of which nothing is distributed yet."""
    await execute(admin_url, *PRETENCE)
