"""Imports: an export written into a workspace, each thing under its own id, with its own history.

All but readings is written in one transaction; readings follow piece by piece. What is there already and the same is
`unchanged`; what is there and differs is a `conflict` and stays, unless it is to be `replaced`. So an import that broke
off is done again as a whole.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import IO, Annotated, Any
from uuid import UUID

import orjson
from pydantic import Field
from sqlalchemy import any_, literal
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import UUID as SQL_UUID

from service.errors import Kind, Problem, words
from service.operations.exports import Header, Line, check_export, encoded, pieces_of
from service.operations.permissions import admit, permitted
from service.operations.retention import keep_from
from service.operations.sources import new_secret
from service.operations.workspaces import get_workspace, hold_workspace
from service.store import moving
from service.store.database import Database
from service.store.history import Changed
from service.store.moving import GRAPH, Moved
from service.store.tables import LatestReading, Metric, Reading, ReadingDay, Route, Source, Workspace
from service.store.tables.base import table_of
from service.store.tables.changes import Action
from service.store.work import Caller, Work, open_work

MOST_LISTED = 1_000
"""Conflicts that are listed; there may be millions."""

DIFFERS = words("It is there already, with other values, and stays as it is.")
TAKEN = words("Its id or key is taken by something else, or it refers to what is not there.")
OVERLAPS = words("Readings and the closed day that stands for them cannot both be there.")
DANGLING = "Something names what is neither in the export nor in the workspace. Nothing was imported."
TYPES = {moved.kind for moved in GRAPH}


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A line that was not written."""

    line: int
    """Its number, from 1."""
    type: str
    """What it is of."""
    code: str
    """Why; stable."""
    message: str
    """The same in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What became of the lines of one type, or of all."""

    accepted: Annotated[int, Field(description="Lines of what was not there.")] = 0
    unchanged: Annotated[int, Field(description="Lines of what was there already, and the same.")] = 0
    replaced: Annotated[int, Field(description="Lines that were written over what was there.")] = 0
    conflict: Annotated[int, Field(description="Lines that were not written, for something else is there.")] = 0


@dataclass(slots=True)
class Imported:
    """What became of an import so far."""

    counts: dict[str, Counter[str]] = field(default_factory=dict[str, Counter[str]])
    conflicts: list[Conflict] = field(default_factory=list[Conflict])
    omitted: int = 0
    """Conflicts that are not listed."""
    rehearsed: frozenset[str] | None = None
    """In a dry run, the metrics that there would be by the time that readings are written."""

    def count(self, kind: str, outcome: str, many: int = 1) -> None:
        """Count lines of a type."""
        if many:
            self.counts.setdefault(kind, Counter())[outcome] += many

    def miss(self, kind: str, lines: Sequence[Line], code: str, message: str) -> None:
        """Count and list lines that were not written."""
        self.count(kind, "conflict", len(lines))
        room = lines[: max(0, MOST_LISTED - len(self.conflicts))]
        self.conflicts += [Conflict(line=one.number, type=kind, code=code, message=message) for one in room]
        self.omitted += len(lines) - len(room)

    def total(self) -> Counts:
        """What became of all lines."""
        return Counts(**sum(self.counts.values(), Counter[str]()))

    @property
    def wrote(self) -> bool:
        """Whether anything was written."""
        total = self.total()
        return total.accepted + total.replaced > 0


Pieces = Iterator[tuple[Moved, list[Line]]]


class Undone(Exception):
    """A dry run ends here: its transaction is rolled back."""


async def import_export(
    database: Database,
    caller: Caller,
    file: IO[bytes],
    *,
    replace: bool = False,
    dry: bool = False,
    request_id: str | None = None,
    reason: str | None = None,
) -> Imported:
    """Import an export from a file that can be read twice. It is checked to its end before anything is written.

    With `replace`, what differs is written over; with `dry`, nothing is written at all.
    """
    admit(caller, "import_graph")
    header = await asyncio.to_thread(check_export, file)
    file.seek(0)
    pieces, told = pieces_of(file), Imported()

    async def write(act: Callable[[Work], Awaitable[None]]) -> None:
        try:
            async with open_work(database, caller, write=True, request_id=request_id, reason=reason) as work:
                await work.take_time()
                await hold_workspace(work)
                await act(work)
                if dry:
                    raise Undone
        except Undone:
            pass

    ahead = _Ahead(pieces)
    await write(lambda work: import_graph(work, header, ahead, told, replace=replace, dry=dry))
    while (piece := await ahead.take()) is not None:
        moved, lines = piece
        await write(lambda work: import_measured(work, moved, lines, told, replace=replace))  # noqa: B023
    return told


class _Ahead:
    """Pieces one after another, each read in a thread, with a look at the next."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self._next: tuple[Moved, list[Line]] | None = None

    async def take(self, *, among: set[str] | None = None) -> tuple[Moved, list[Line]] | None:
        """The next piece, if there is one and it is of one of these types."""
        if self._next is None:
            self._next = await asyncio.to_thread(next, self._pieces, None)
        found = self._next
        if found is None or (among is not None and found[0].kind not in among):
            return None
        self._next = None
        return found


@permitted
async def import_graph(
    work: Work, header: Header, pieces: _Ahead, told: Imported, *, replace: bool, dry: bool = False
) -> None:
    """Write what the workspace has set, its things and its history, all or none of it.

    In a workspace in which nothing was made yet, history keeps its numbers; elsewhere it comes after what is there.
    """
    bare = await moving.is_bare(work, ("key",))
    await _import_settings(work, header, told, replace=replace or bare, quietly=bare)
    if bare:
        await moving.make_room(work, header.last_change)
    while (piece := await pieces.take(among=TYPES)) is not None:
        moved, lines = piece
        if moved.kind == "change":
            await _import_changes(work, moved, lines, told, bare=bare)
        else:
            await _import_piece(work, moved, lines, told, replace=replace)
    if header.log_whole_since is not None:
        await keep_from(work, header.log_whole_since)
    if told.wrote:
        for moved in GRAPH:
            if await moving.dangling(work, moved) is not None:
                raise Problem(Kind.INVALID, DANGLING)
        if dry:
            metrics = await work.rows(work.select(Metric, table_of(Metric).c.id))
            told.rehearsed = frozenset(str(row.id) for row in metrics)
        _log(work, {}, {"imported_from": header.workspace.slug, "exported_at": header.exported_at})


async def _import_settings(work: Work, header: Header, told: Imported, *, replace: bool, quietly: bool) -> None:
    """Set what the exported workspace had set. Where nothing was made yet, it is as if it had always been so."""
    given = header.workspace
    present, wanted = await get_workspace(work), given.settings.model_dump()
    changed = {name: value for name, value in wanted.items() if value != getattr(present, name)}
    if not changed:
        told.count("workspace", "unchanged")
    elif not replace:
        told.miss("workspace", [Line(1, {})], "differs", DIFFERS)
    else:
        told.count("workspace", "replaced")
        before = {name: getattr(present, name) for name in changed}
        if not quietly:
            _log(work, before, changed)
    if quietly or (changed and replace):
        moment: dict[str, Any] = {"version": present.version + 1, "updated_at": work.now}
        if quietly:
            moment = {name: getattr(given, name) for name in ("created_at", "updated_at", "version")}
        table = table_of(Workspace)
        await work.run(table.update().where(table.c.id == work.workspace_id).values(**wanted, **moment))
        work.shelf.pop("workspace", None)


def _log(work: Work, before: dict[str, Any], after: dict[str, Any]) -> None:
    change = Changed(
        action=Action.UPDATED,
        noun="workspace",
        noun_id=work.workspace_id,
        reason=work.reason,
        before=before,
        after=after,
    )
    work.changes.append(change)


async def _import_piece(work: Work, moved: Moved, lines: list[Line], told: Imported, *, replace: bool) -> None:
    there = await moving.compare(work, moved, _written(lines))
    new = [line for place, line in enumerate(lines) if place not in there]
    differing = [lines[place] for place, same in sorted(there.items()) if not same]
    told.count(moved.kind, "unchanged", len(there) - len(differing))
    if not replace:
        told.miss(moved.kind, differing, "differs", DIFFERS)
    else:
        await _in_parts(work, moved, differing, told, "replaced", lambda some: _replace(work, moved, some))
    if moved.model is Source:
        for line in new:
            await _in_parts(work, moved, [line], told, "accepted", lambda some: _write_source(work, moved, some))
    else:
        await _in_parts(work, moved, new, told, "accepted", lambda some: _write(work, moved, some))


def _written(lines: Sequence[Line]) -> list[bytes]:
    return [encoded(line.fields) for line in lines]


async def _in_parts(
    work: Work,
    moved: Moved,
    lines: Sequence[Line],
    told: Imported,
    outcome: str,
    act: Callable[[Sequence[Line]], Awaitable[None]],
) -> None:
    """Do it for all lines at once; where some are in conflict, for halves of them, until those are found."""
    if not lines:
        return
    try:
        async with work.part():
            await act(lines)
    except Problem as problem:
        if problem.kind is not Kind.CONFLICT:
            raise
        if len(lines) == 1:
            told.miss(moved.kind, lines, "taken", TAKEN)
            return
        half = len(lines) // 2
        for part in (lines[:half], lines[half:]):
            await _in_parts(work, moved, part, told, outcome, act)
        return
    told.count(moved.kind, outcome, len(lines))


async def _write(work: Work, moved: Moved, lines: Sequence[Line]) -> None:
    ids = [UUID(line.fields["id"]) for line in lines] if moved.noun else ()
    more = {"closed": True} if moved.model is ReadingDay else {}
    await moving.write(work, moved, _written(lines), ids, **more)


async def _replace(work: Work, moved: Moved, lines: Sequence[Line]) -> None:
    await moving.replace(work, moved, _written(lines))


async def _write_source(work: Work, moved: Moved, lines: Sequence[Line]) -> None:
    """A source gets a secret that nobody knows: it takes nothing in until it is given another."""
    identity = UUID(lines[0].fields["id"])
    await moving.write(work, moved, _written(lines), [identity], secret=new_secret())
    route = {"kind": "source", "lookup": str(identity), "workspace_id": work.workspace_id, "target_id": identity}
    await work.run(table_of(Route).insert().values(route))


async def _import_changes(work: Work, moved: Moved, lines: list[Line], told: Imported, *, bare: bool) -> None:
    """Write changes that are not in the log yet. Elsewhere than in a bare workspace they get the next numbers."""
    for line in lines:
        if line.fields["noun"] == "workspace":
            line.fields["noun_id"] = str(work.workspace_id)
    if bare:
        await _in_parts(work, moved, lines, told, "accepted", lambda some: _write(work, moved, some))
        return
    moments = sorted((line.fields["changed_at"] for line in lines), key=datetime.fromisoformat)
    rows = await moving.changes_between(work, moments[0], moments[-1])
    names = [name for name in moved.names if name != "seq"]
    known = Counter(_content(orjson.loads(encoded(dict(zip(names, row, strict=True))))) for row in rows)
    new: list[Line] = []
    for line in lines:
        content = _content(line.fields)
        if known[content]:
            known[content] -= 1
        else:
            new.append(line)
    told.count(moved.kind, "unchanged", len(lines) - len(new))
    if new:
        before = await moving.take_numbers(work, len(new))
        numbered = [Line(one.number, {**one.fields, "seq": before + place}) for place, one in enumerate(new, start=1)]
        await _in_parts(work, moved, numbered, told, "accepted", lambda some: _write(work, moved, some))


def _content(fields: dict[str, Any]) -> bytes:
    """What a change says, whatever its number."""
    return orjson.dumps({name: one for name, one in fields.items() if name != "seq"}, option=orjson.OPT_SORT_KEYS)


@permitted
async def import_measured(work: Work, moved: Moved, lines: list[Line], told: Imported, *, replace: bool) -> None:
    """Write readings and what goes with them, of metrics that are there."""
    if "metric_id" in moved.table.c:
        lines = await _of_known_metrics(work, moved, lines, told)
    if moved.model in (Reading, ReadingDay):
        covered = await moving.covered(work, moved, _written(lines))
        told.miss(moved.kind, [line for place, line in enumerate(lines) if place in covered], "overlaps", OVERLAPS)
        lines = [line for place, line in enumerate(lines) if place not in covered]
    if not lines:
        return
    if moved.model is LatestReading:  # what is there was found from readings that are there
        there = await moving.compare(work, moved, _written(lines))
        told.count(moved.kind, "unchanged", len(there))
        lines = [line for place, line in enumerate(lines) if place not in there]
    await _import_piece(work, moved, lines, told, replace=replace)
    if moved.model is Reading:
        ids = [UUID(line.fields["metric_id"]) for line in lines]
        await moving.refresh(work, ids, [line.fields["period_start"] for line in lines])


async def _of_known_metrics(work: Work, moved: Moved, lines: list[Line], told: Imported) -> list[Line]:
    """The lines whose metrics are there, held until all is written."""
    table = table_of(Metric)
    wanted = sorted({UUID(line.fields["metric_id"]) for line in lines})
    query = work.select(Metric, table.c.id).where(table.c.id == any_(literal(wanted, ARRAY(SQL_UUID))))
    held = await work.rows(query.with_for_update(read=True, key_share=True))
    known = {str(row.id) for row in held} if told.rehearsed is None else told.rehearsed
    told.miss(moved.kind, [one for one in lines if one.fields["metric_id"] not in known], "unknown_reference", TAKEN)
    return [one for one in lines if one.fields["metric_id"] in known]
