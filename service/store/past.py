"""Things as they stood at an instant: present rows, walked back through the changes that came after it.

What has not changed since is read from its table as ever; what has is handed to the statement as rows. A lens puts both
in the place of the table, so that whatever is read through it, by whatever statement, is as it was.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from pydantic_core import PydanticUndefined
from sqlalchemy import CTE, Column, FromClause, Row, Table, TextClause, text
from sqlalchemy.sql import visitors

from service.store.encoding import to_json
from service.store.known import KNOWN, bounds_of
from service.store.tables import Change, Reading, ReadingRevision, Workspace
from service.store.tables.base import Stored, table_of
from service.store.tables.changes import Action
from service.store.work import Lens, Work

State = dict[str, Any]
Models = Mapping[str, type[Stored]]
"""The tables whose past can be read, by what the log calls their things."""

WORKSPACE = "workspace"
"""What the log calls the workspace itself."""

OF_THINGS = (Action.CREATED.value, Action.UPDATED.value, Action.AMENDED.value, Action.DELETED.value)
"""Changes of things themselves; the others are of readings."""

SINCE = text("""
    SELECT c.noun, c.noun_id, c.action, c.before
      FROM oarlock.changes c
     WHERE c.workspace_id = :workspace_id AND c.changed_at > CAST(:as_of AS timestamptz)
       AND c.noun = ANY(CAST(:nouns AS text[])) AND c.action = ANY(CAST(:actions AS text[]))
     ORDER BY c.seq DESC
""")
"""What was changed after an instant, the last change first."""

UNTIL = text("""
    SELECT c.noun_id, count(*) FILTER (WHERE c.action <> 'deleted') AS changes, max(c.changed_at) AS changed_at,
           min(c.changed_at) AS made_at
      FROM oarlock.changes c
     WHERE c.workspace_id = :workspace_id AND c.changed_at <= CAST(:as_of AS timestamptz)
       AND c.noun_id = ANY(CAST(:ids AS uuid[])) AND c.action = ANY(CAST(:actions AS text[]))
     GROUP BY c.noun_id
""")
"""How often things had been changed by an instant, and when first and last."""


@dataclass(slots=True)
class Walked:
    """What the changes after an instant say of one thing as it stood then."""

    made: bool = True
    """Whether it was there."""
    whole: bool = False
    """Whether `fields` are all it had; else the rest is as it is now."""
    fields: State = field(default_factory=dict)
    """What it had."""
    changes: int = 0
    """How often its present row was changed since."""


def walk_back(changes: Iterable[Any]) -> dict[UUID, Walked]:
    """What stood before some changes, by the ids of what they changed; the last change comes first."""
    found: dict[UUID, Walked] = {}
    for one in changes:
        walked = found.setdefault(one.noun_id, Walked())
        match one.action:
            case Action.CREATED:
                walked.made, walked.fields = False, {}
            case Action.DELETED:
                walked.made, walked.whole, walked.fields = True, True, dict(one.before)
            case _:
                walked.fields |= one.before
        walked.changes += one.action != Action.DELETED
    return found


async def past_of(work: Work, as_of: datetime, models: Models, renamed: Mapping[str, str]) -> Lens:
    """The lens through which tables are seen as they stood at an instant.

    `renamed` says which columns the log knows by another name. A handful of statements, however much has changed.
    """
    bound = {"workspace_id": work.workspace_id, "as_of": as_of, "actions": list(OF_THINGS)}
    changes = await work.rows(SINCE, bound | {"nouns": [*models, WORKSPACE]})
    walked = walk_back(changes)
    told = {row.noun_id: row for row in await work.rows(UNTIL, bound | {"ids": list(walked)})} if walked else {}
    nouns = {one.noun_id: one.noun for one in changes}
    stands = _of_the_time(work, as_of)
    for noun in dict.fromkeys(nouns.values()):
        ids = [key for key, other in nouns.items() if other == noun]
        table = table_of(Workspace) if noun == WORKSPACE else table_of(models[noun])
        present, usual = await _present(work, table, ids), {} if noun == WORKSPACE else _usual(models[noun])
        rows = [_row(walked[key], present.get(key), usual, told.get(key), renamed) for key in ids]
        kept = [row | {"id": key} for key, row in zip(ids, rows, strict=True) if row is not None]
        if noun != WORKSPACE:
            kept = [row | {"workspace_id": work.workspace_id} for row in kept]
        stands[table] = _stand_in(work, table, as_of, ids, kept)
    return _lens(stands)


def readings_of_then(work: Work, as_of: datetime) -> Lens:
    """The lens through which only readings and the log are seen as they were."""
    return _lens(_of_the_time(work, as_of))


def _usual(model: type[Stored]) -> State:
    """What columns hold that a deletion has told nothing of."""
    return {name: one.default for name, one in model.model_fields.items() if one.default is not PydanticUndefined}


async def _present(work: Work, table: Table, ids: list[UUID]) -> dict[UUID, State]:
    """Rows as they are now, with the types that JSON has, by their ids."""
    query = text(f"""
        SELECT t.id, to_jsonb(t) AS state
          FROM oarlock.{table.name} t
         WHERE t.{_held(table)} = :workspace_id AND t.id = ANY(CAST(:ids AS uuid[]))
    """)  # noqa: S608 - the names are those of tables
    return {row.id: row.state for row in await work.rows(query, {"workspace_id": work.workspace_id, "ids": ids})}


def _held(table: Table) -> str:
    """The column by which rows are held to their workspace."""
    return "workspace_id" if "workspace_id" in table.c else "id"


def _row(
    walked: Walked, present: State | None, usual: State, told: Row[Any] | None, renamed: Mapping[str, str]
) -> State | None:
    """A row as it stood, or None if it was not there."""
    base = usual if walked.whole else present
    if base is None or not walked.made:
        return None
    made_at = present["created_at"] if present else told and told.made_at
    changes = told.changes if told and not present else 0
    return {
        **base,
        **{renamed.get(name, name): value for name, value in walked.fields.items()},
        "created_at": made_at,
        "updated_at": told.changed_at if told else made_at,
        "version": present["version"] - walked.changes if present else changes,
    }


def _stand_in(work: Work, table: Table, as_of: datetime, touched: list[UUID], rows: list[State]) -> CTE:
    """What stands for a table: what has not changed since, and what has as it stood."""
    own, name = ", ".join(f"t.{column.name}" for column in table.columns), table.name
    query = text(f"""
        SELECT {own}
          FROM oarlock.{name} t
         WHERE t.{_held(table)} = :{name}_workspace AND t.created_at <= CAST(:{name}_as_of AS timestamptz)
           AND t.id <> ALL(CAST(:{name}_touched AS uuid[]))
         UNION ALL
        SELECT {own} FROM jsonb_populate_recordset(
               CAST(NULL AS oarlock.{name}), CAST(CAST(:{name}_rows AS text) AS jsonb)) t
    """)  # noqa: S608 - as above
    given = {"workspace": work.workspace_id, "as_of": as_of, "touched": touched, "rows": to_json(rows).decode()}
    bound = query.bindparams(**{f"{name}_{key}": value for key, value in given.items()})
    return _named(bound, table)


def _of_the_time(work: Work, as_of: datetime) -> dict[Table, FromClause]:
    """What stands for tables whose rows say themselves when they were: readings, their revisions, the log."""
    bound = {"workspace_id": work.workspace_id, "as_of": as_of}
    known = text(KNOWN).bindparams(**bounds_of(work, as_of))
    replaced = text(f"{UP_TO.format(table='reading_revisions', column='superseded_at')}").bindparams(**bound)
    logged = text(f"{UP_TO.format(table='changes', column='changed_at')}").bindparams(**bound)
    models: tuple[tuple[Any, TextClause], ...] = ((Reading, known), (ReadingRevision, replaced), (Change, logged))
    return {table_of(model): _named(query, table_of(model)) for model, query in models}


UP_TO = """
    SELECT t.* FROM oarlock.{table} t
     WHERE t.workspace_id = :workspace_id AND t.{column} <= CAST(:as_of AS timestamptz)
"""


def _named(query: TextClause, table: Table) -> CTE:
    """A query with the columns of a table, to be read instead of it; its conditions reach into it."""
    return query.columns(*cast("Any", table.columns)).cte(f"{table.name}_then").prefix_with("NOT MATERIALIZED")


def _lens(stands: Mapping[Table, FromClause]) -> Lens:
    """What puts one thing in the place of another, wherever a statement names it."""

    def replaced(element: Any, **_: Any) -> Any:
        if isinstance(element, Table):
            return stands.get(element)
        stand = stands.get(element.table) if isinstance(element, Column) else None
        return None if stand is None else stand.c[element.name]

    return lambda statement: visitors.replacement_traverse(cast("Any", statement), {}, replaced)
