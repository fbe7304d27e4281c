"""Taking a deletion back: what it took along comes back from the log, under the same ids, and is linked as it was.

What was deleted in one go comes back in one go. What the log does not keep stays gone, and the answer says so:
readings, figures of audits, and whatever let requests in.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, cast
from uuid import UUID

from sqlalchemy import Row

from service.core.moments import TICK
from service.core.verdict import Reason
from service.errors import Kind, Problem, not_found, worded, words
from service.operations.access import SAID
from service.operations.history import log_created
from service.operations.nouns import get_many, register, write
from service.operations.past import MODELS, work_at
from service.operations.permissions import permitted
from service.operations.removal import DEPENDENCES, ORDER, Dependence
from service.operations.retention import kept_since
from service.store.tables import Audit, Change, Member, Metric, Node
from service.store.tables.base import Stored, table_of
from service.store.tables.changes import Action
from service.store.work import Work

States = dict[type[Stored], list[dict[str, Any]]]
"""Rows to bring back, parents before children."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoneThing:
    """A thing that came back, or was linked again."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    noun: str
    """What kind of thing."""
    id: UUID
    """Which one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What became of a deletion that was taken back."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    seq: int
    """The change that was undone."""
    restored: tuple[UndoneThing, ...]
    """What is there again: all that was deleted in the same go."""
    relinked: tuple[UndoneThing, ...]
    """What had let go of it, and names it again."""
    lost: tuple[Reason, ...]
    """What did not come back, and why."""


@permitted
async def undo_change(work: Work, seq: int) -> Undone:
    """Take a deletion back, with all that was deleted and let go in the same go.

    404 without such a change; 409 if it is no deletion, if it is undone already, or if what it stood in is gone.
    """
    change, others = await _group(work, seq)
    noun_of_id = {one.noun_id: one.noun for one in others if one.action == Action.DELETED}
    since = await kept_since(work)
    if since is not None and change.changed_at <= since:
        raise Problem(Kind.CONFLICT, "The change log no longer tells what stood there before this deletion.")
    then = await work_at(work, change.changed_at - TICK)
    lost = [Reason("undo.token_gone") for noun in noun_of_id.values() if noun == "calendar_token"]
    lost += [Reason("undo.key_gone") for noun in noun_of_id.values() if noun == "key"]
    states: States = {}
    for model in cast("Sequence[type[Stored]]", ORDER[::-1]):
        ids = [key for key, noun in noun_of_id.items() if MODELS.get(noun) is model]
        rows = await get_many(then, model, ids)
        if rows:
            states[model] = [_whole(model, rows[key]) for key in ids if key in rows]
    lost += _without_access(states)
    if not any(row["id"] == change.noun_id for rows in states.values() for row in rows):
        raise Problem(Kind.CONFLICT, "It was made and deleted in the same go, so there is nothing to go back to.")
    if await get_many(work, Node, noun_of_id):  # pyright: ignore[reportArgumentType]
        raise Problem(Kind.CONFLICT, "It is there again: this deletion is undone already.")
    lost += await _without_what_is_gone(work, states)
    for model, rows in states.items():
        await _bring_back(work, model, rows, noun_of_id)
    relinked, kept = await _link_again(work, then, [one for one in others if one.noun_id not in noun_of_id])
    lost += [*kept, *await _not_kept(work, states)]
    restored = [UndoneThing(noun=noun_of_id[row["id"]], id=row["id"]) for rows in states.values() for row in rows]
    return Undone(seq=seq, restored=tuple(restored), relinked=tuple(relinked), lost=tuple(lost))


def _without_access(states: States) -> list[Reason]:
    """Let nobody in by an undone deletion: how members sign in, and what they may do then, does not come back."""
    lost: list[Reason] = []
    for row in states.get(Member, ()):
        if any(row[name] is not None for name in SAID):
            row.update(dict.fromkeys(SAID))
            lost.append(Reason("undo.access_gone", {"title": _title(row)}))
    return lost


async def _group(work: Work, seq: int) -> tuple[Row[Any], Sequence[Row[Any]]]:
    """A deletion, and what was logged in one go with it: by one request, at one moment, without another in between."""
    table = table_of(Change)
    change = await work.row(work.select(Change).where(table.c.seq == seq))
    if change is None:
        raise not_found("change")
    if change.action != Action.DELETED:
        message = "Only a deletion can be undone. Set anything else back by sending what the change has in before."
        raise Problem(Kind.CONFLICT, message)
    if change.noun not in MODELS:
        raise Problem(Kind.CONFLICT, "What let requests in does not come back: its secret is gone. Make a new one.")
    same = table.c.request_id.is_not_distinct_from(change.request_id) & (table.c.changed_at == change.changed_at)
    rows = await work.rows(work.select(Change).where(same).order_by(table.c.seq))
    before = [row for row in reversed(rows) if row.seq < seq]
    after = [row for row in rows if row.seq > seq]
    near = [row for place, row in enumerate(before, start=1) if row.seq == seq - place]
    near = [*reversed(near), change, *(row for place, row in enumerate(after, start=1) if row.seq == seq + place)]
    return change, near


async def _without_what_is_gone(work: Work, states: States) -> list[Reason]:
    """Let rows go of what they may do without and is gone since. What they stand in has to be there."""
    restored = {row["id"] for rows in states.values() for row in rows}
    named = {key for one in _ties(states) for row in states[_child(one)] for key in _named(one, row)} - restored
    query = work.select(Node, table_of(Node).c.id).where(table_of(Node).c.id.in_(sorted(named)))
    there = restored | {row.id for row in await work.rows(query.with_for_update(read=True, key_share=True))}
    lost: list[Reason] = []
    for one in _ties(states):
        for row in states[_child(one)]:
            gone = [key for key in _named(one, row) if key not in there]
            if not gone:
                continue
            if one.goes:
                noun = next(noun for noun, model in MODELS.items() if model is one.parent)
                message = "What it stood in is gone: {noun}. Undo that deletion first."
                raise Problem(Kind.CONFLICT, worded(message, noun=words(noun.replace("_", " "))))
            held = row[one.column]
            row[one.column] = [key for key in _named(one, row) if key not in gone] if isinstance(held, list) else None
            lost.append(Reason("undo.link_gone", {"title": _title(row), "field": one.column}))
    return lost


def _ties(states: States) -> Iterator[Dependence]:
    return (one for one in DEPENDENCES if one.child in states)


def _child(one: Dependence) -> type[Stored]:
    return cast("type[Stored]", one.child)


def _named(one: Dependence, row: Mapping[str, Any]) -> list[UUID]:
    held = row[one.column]
    return list(cast("list[UUID]", held)) if isinstance(held, list) else [] if held is None else [held]


def _whole(model: type[Any], row: Row[Any]) -> dict[str, Any]:
    """All columns of a row by their names."""
    return {column.name: getattr(row, column.name) for column in table_of(model).columns}


def _title(row: Mapping[str, Any]) -> str:
    return str(row.get("title") or row.get("name") or row["id"])


async def _bring_back(work: Work, model: type[Stored], rows: list[dict[str, Any]], nouns: Mapping[UUID, str]) -> None:
    """Write rows as they were, each with the next version, and say in the log that they are there."""
    for row in rows:
        await register(work, row["id"], nouns[row["id"]])
    values = [row | {"updated_at": work.now, "version": row["version"] + 1} for row in rows]
    for made in await work.rows(work.insert(model, values).returning(table_of(model))):
        await log_created(work, model, made)


async def _link_again(work: Work, then: Work, changes: Sequence[Row[Any]]) -> tuple[list[UndoneThing], list[Reason]]:
    """Let what had let go name again what it named, unless it was changed since."""
    relinked: list[UndoneThing] = []
    kept: list[Reason] = []
    for change in changes:
        model = MODELS.get(change.noun)
        columns = {one.column for one in DEPENDENCES if one.child is model and not one.goes}
        after: dict[str, Any] = change.after or {}
        fields = {name: value for name, value in after.items() if name in columns}
        if model is None or not fields:
            continue
        table = table_of(model)
        query = work.select(model).where(table.c.id == change.noun_id).with_for_update(key_share=True)
        row, was = await work.row(query), (await get_many(then, model, [change.noun_id])).get(change.noun_id)
        if row is None or was is None:
            continue
        stayed = [name for name, value in fields.items() if _as_logged(getattr(row, name)) == value]
        kept += [
            Reason("undo.kept", {"title": _title(_whole(model, row)), "field": name})
            for name in fields
            if name not in stayed
        ]
        if stayed:
            await write(work, model, row, {name: getattr(was, name) for name in stayed})
            relinked.append(UndoneThing(noun=change.noun, id=change.noun_id))
    return relinked, kept


def _as_logged(value: Any) -> Any:
    """A link as the log has it."""
    if isinstance(value, list):
        return [str(one) for one in cast("list[UUID]", value)]
    return None if value is None else str(value)


async def _not_kept(work: Work, states: States) -> list[Reason]:
    """What went with the deleted and is in no log."""
    metrics = {row["id"]: row["name"] for row in states.get(Metric, ())}
    table = table_of(Change)
    query = work.select(Change, table.c.noun_id).distinct()
    query = query.where(table.c.noun_id.in_(sorted(metrics)), table.c.action == Action.RECORDED.value)
    recorded = {row.noun_id for row in await work.rows(query)} if metrics else set[UUID]()
    readings = [Reason("undo.readings_gone", {"name": metrics[key]}) for key in metrics if key in recorded]
    return readings + [Reason("undo.figures_gone", {"title": _title(row)}) for row in states.get(Audit, ())]
