"""Many things of a noun made at once: a few statements for all of them, where `nouns.create` takes as many for each."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, insert
from sqlalchemy.dialects.postgresql import insert as upsert

from service.operations.history import log_created, noun_of
from service.operations.nouns import register, stored
from service.store.tables import Node
from service.store.tables.base import Identified, Stored, table_of
from service.store.work import Work


async def create_many(work: Work, model: type[Stored], many: Sequence[Identified], **more: Any) -> list[Row[Any]]:
    """Register ids and write rows, in the order of their fields; `more` is the same in all of them.

    An id that is taken, by whatever noun or twice among them, is a conflict, and nothing is made.
    """
    if not many:
        return []
    await _register(work, noun_of(model), many)
    owned = {"workspace_id": work.workspace_id, "created_at": work.now, "updated_at": work.now, "version": 1}
    values = [{**stored(model, fields), **more, **owned} for fields in many]
    rows = {row.id: row for row in await work.rows(insert(table_of(model)).returning(table_of(model)), values)}
    made = [rows[fields.id] for fields in many]
    await log_created(work, model, *made)
    return made


async def _register(work: Work, noun: str, many: Sequence[Identified]) -> None:
    table = table_of(Node)
    values = [{"workspace_id": work.workspace_id, "id": fields.id, "noun": noun} for fields in many]
    free = upsert(table).on_conflict_do_nothing().returning(table.c.id)
    new = {row.id for row in await work.rows(free, values)}
    if len(new) < len(many):
        taken = next((fields.id for fields in many if fields.id not in new), many[0].id)
        await register(work, taken, noun)
