"""The moves that all nouns share: register an id, read by id, merge a patch, check what is referred to."""

from collections.abc import Collection, Iterable, Mapping, Set
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.dialects.postgresql import JSONB, insert

from service.errors import Fault, Kind, Problem, invalid, not_found, worded, words
from service.operations.history import log_changed, log_created, noun_of
from service.operations.validation import checked, pointer_of
from service.store.lean import rows_by_id
from service.store.tables import Node
from service.store.tables.base import Identified, Stored, table_of
from service.store.work import Work

Fields = TypeVar("Fields", bound=Identified)

Versions = Collection[int] | None
"""The versions under which a change is still wanted; None for any."""

Reference = tuple[str, UUID | None, str]
"""A pointer into the body, the id it holds, and the noun the id must belong to."""


async def create(work: Work, model: type[Stored], fields: Identified, **more: Any) -> Row[Any]:
    """Register the id and write the row. An id that is taken, by whatever noun, is a conflict."""
    await register(work, fields.id, noun_of(model))
    values = {**stored(model, fields), **more, "created_at": work.now, "updated_at": work.now, "version": 1}
    row = await work.row(work.insert(model, values).returning(table_of(model)))
    assert row is not None
    await log_created(work, model, row)
    return row


async def register(work: Work, identity: UUID, noun: str) -> None:
    """Take an id for a noun."""
    values = {"workspace_id": work.workspace_id, "id": identity, "noun": noun}
    table = table_of(Node)
    if not await work.run(insert(table).values(values).on_conflict_do_nothing()):
        message = "This id is taken. Leave it out to have one made."
        raise Problem(Kind.CONFLICT, message, (Fault("/id", "taken", message),))


async def get(work: Work, model: type[Stored], identity: UUID, *, lock: bool = False) -> Row[Any]:
    """One row by id, locked against other changes if wanted. Unknown and foreign ids look the same."""
    if lock:
        query = work.select(model).where(table_of(model).c.id == identity)
        row = await work.row(query.with_for_update(key_share=True))
    else:
        row = (await get_many(work, model, (identity,))).get(identity)
    if row is None:
        raise absent(work, noun_of(model).replace("_", " "))
    return row


def absent(work: Work, noun: str) -> Problem:
    """That something is not there; who looks back is told that it may only be too early."""
    if work.as_of is None:
        return not_found(noun)
    message = "There was no such {noun} in this workspace then. Ask for a later moment, or for the present."
    return Problem(Kind.NOT_FOUND, worded(message, noun=words(noun)))


async def take(work: Work, model: type[Stored], identity: UUID, if_version: Versions = None) -> Row[Any]:
    """One row by id, locked for a change, if it still has one of the versions that its reader knows."""
    row = await get(work, model, identity, lock=True)
    check_version(row.version, if_version)
    return row


def check_version(present: int, if_version: Versions) -> None:
    """Refuse to change what has another version than the caller has read; None stands for any."""
    if if_version is not None and present not in if_version:
        message = "It has changed since you read it. Read it again, and decide again."
        raise Problem(Kind.PRECONDITION_FAILED, message)


async def hold(work: Work, model: type[Stored], identity: UUID) -> None:
    """Hold one row until the transaction ends, also against those who only refer to it, and wait for such as do."""
    if await work.row(work.select(model).where(table_of(model).c.id == identity).with_for_update()) is None:
        raise not_found(noun_of(model).replace("_", " "))


async def get_many(work: Work, model: type[Stored], ids: Iterable[UUID]) -> dict[UUID, Row[Any]]:
    """Rows by id; ids that are not there are left out."""
    if work.as_of is None:
        return await rows_by_id(work, model, ids)
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return {}
    return {row.id: row for row in await work.rows(work.select(model).where(table_of(model).c.id.in_(wanted)))}


def stored(model: type[Stored], fields: Identified) -> dict[str, Any]:
    """Fields as they stand in the row: what is kept as JSON is written, and compared, as JSON."""
    columns = table_of(model).c
    as_json = {name for name in type(fields).model_fields if isinstance(columns[name].type, JSONB)}
    return fields.model_dump(exclude=as_json) | fields.model_dump(mode="json", include=as_json)


def merged(shape: type[Fields], row: Row[Any], patch: Mapping[str, Any]) -> Fields:
    """What a row becomes by a merge patch (RFC 7396), checked as a whole: null takes a field back to its default."""
    check_names(patch, shape.model_fields.keys() - {"id"})
    present = {name: getattr(row, name) for name in shape.model_fields}
    values = {name: value for name, value in (present | dict(patch)).items() if patch.get(name, value) is not None}
    return checked(shape, values)


def check_names(patch: Mapping[str, Any], known: Set[str]) -> None:
    """Refuse a patch of what is no field or cannot be set, also where it would set it to null."""
    for name in patch:
        if name not in known:
            message = "There is no such field here, or it cannot be set."
            raise invalid(pointer_of([name]), "unknown_field", message)


async def change(work: Work, model: type[Stored], row: Row[Any], fields: Identified) -> Row[Any]:
    """Write what differs. A patch that changes nothing leaves the version alone."""
    return await write(work, model, row, stored(model, fields))


async def write(work: Work, model: type[Stored], row: Row[Any], given: Mapping[str, Any]) -> Row[Any]:
    """Write those columns of a row that differ, with the next version, and say so in the log."""
    values = {name: value for name, value in given.items() if value != getattr(row, name)}
    if not values:
        return row
    values |= {"updated_at": work.now, "version": row.version + 1}
    table = table_of(model)
    changed = await work.row(work.update(model).where(table.c.id == row.id).values(values).returning(table))
    assert changed is not None
    await log_changed(work, model, row, changed)
    return changed


async def check_references(work: Work, references: Iterable[Reference]) -> None:
    """Refuse references to what is not there, and hold what is there until the transaction ends."""
    wanted = [reference for reference in references if reference[1] is not None]
    if not wanted:
        return
    table = table_of(Node)
    query = work.select(Node, table.c.id, table.c.noun).where(table.c.id.in_({one[1] for one in wanted}))
    held = await work.rows(query.with_for_update(read=True, key_share=True))
    known = {row.id: row.noun for row in held}
    for pointer, identity, noun in wanted:
        if identity is None or known.get(identity) != noun:
            raise invalid(pointer, "unknown_reference", not_found(noun.replace("_", " ")).detail)


def each(pointer: str, ids: Iterable[UUID], noun: str) -> list[Reference]:
    """The references of a list of ids."""
    return [(f"{pointer}/{index}", identity, noun) for index, identity in enumerate(ids)]
