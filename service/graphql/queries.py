"""The roots of queries. All are nullable: one that fails leaves the others standing."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import strawberry
from strawberry import Info

from service.core.smart.goals import ValidateGoals
from service.edge.resources import RESOURCES, Resource
from service.edge.scopes import taking
from service.errors import Kind, Problem, invalid, repointed, worded
from service.graphql.annotations import enum_of, optional
from service.graphql.catalog import CATALOG
from service.graphql.computations import COMPUTATIONS, computed
from service.graphql.connections import Connected, Connection, connection
from service.graphql.context import Context
from service.graphql.derive import make
from service.graphql.goals import GoalReportType, reports_of
from service.graphql.inputs import argument, field
from service.graphql.names import camel
from service.graphql.results import estimation_bias
from service.graphql.scalars import identity
from service.graphql.series import AS_OF
from service.graphql.types import (
    NODES,
    Change,
    Member,
    Node,
    QuarantinedReading,
    Reading,
    ReadingRevision,
    Workspace,
)
from service.operations.changes import list_changes
from service.operations.judgements import validate_goals
from service.operations.moments import moment_of
from service.operations.nouns import get_many
from service.operations.past import MODELS, looking_back
from service.operations.permissions import PERMISSIONS
from service.operations.quarantine import list_quarantined
from service.operations.readings import count_readings, list_readings, list_revisions
from service.operations.workspaces import read_workspace
from service.store import tables
from service.store.filters import Condition
from service.store.paging import MAX_LIMIT, Page, Slice, count
from service.store.tables.people import Scope
from service.store.work import Work

SCOPES = "What the key may do. `admin` includes all, `write` includes `read`."


def _scopes(root: Any, info: Info) -> Any:
    return [scope for scope in Scope if scope in root.scopes]


async def _workspace(root: Any, info: Info) -> Any:
    return await info.context.ask(read_workspace(await info.context.work()))


async def _member(root: Any, info: Info) -> Any:
    work = await reading(info.context)
    if root.member_id is None:
        return None
    return (await get_many(work, tables.Member, [root.member_id])).get(root.member_id)


@strawberry.type(description="Who asks.")
class Viewer:
    """The caller, as whom the request acts."""

    scopes: Any = field(_scopes, SCOPES, kind=list[enum_of(Scope)])
    workspace: Workspace | None = field(_workspace, "The workspace the key belongs to.")
    member: Member | None = field(_member, "The member who acts by the key, if it names one.")


async def reading(context: Context) -> Work:
    """The snapshot, for a caller who may read."""
    context.caller.require(PERMISSIONS["read_workspace"])
    return await context.work()


async def find(context: Context, ids: list[Any]) -> list[Any]:
    """What ids name, whatever noun; what is unknown, foreign or not for the caller is null."""
    if len(ids) > MAX_LIMIT:
        raise invalid("ids", "too_many", worded("Give at most {most} ids.", most=MAX_LIMIT))
    work = await reading(context)
    wanted = [identity(text) for text in ids]
    known = await get_many(work, tables.Node, (one for one in wanted if one is not None))  # pyright: ignore[reportArgumentType]
    found: dict[UUID, Any] = {}
    for resource in RESOURCES:
        here = tuple(row.id for row in known.values() if row.noun == resource.noun)
        if here:
            found |= await _permitted(work, resource, here)
    context.nouns |= {row.id: row.noun for row in known.values()}
    return [None if one is None else found.get(one) for one in wanted]


async def _permitted(work: Work, resource: Resource, ids: tuple[UUID, ...]) -> dict[UUID, Any]:
    """The rows with these ids, none when the caller may not see such things."""
    try:
        part = await resource.list(work, Page(limit=MAX_LIMIT, where=(Condition("id", "in", ids),)))
    except Problem as problem:
        if problem.kind is not Kind.FORBIDDEN:
            raise
        return {}
    return {row.id: row for row in part.rows}


async def _node(root: Any, info: Info, **given: Any) -> Any:
    return (await find(info.context, [given["id"]]))[0]


async def _nodes(root: Any, info: Info, **given: Any) -> Any:
    return await find(info.context, given["ids"])


def _viewer(root: Any, info: Info) -> Any:
    return info.context.caller


ID = argument("id", UUID, "Its id.")
IDS = argument("ids", list[UUID], "Their ids, at most 200.")


async def _looking_back(info: Info, as_of: str | None) -> Work:
    """The work of a root, and of all that is asked below it: the present one, or one that looks back."""
    work = await info.context.work()
    if as_of is None:
        return work
    try:
        view = await info.context.ask(looking_back(work, as_of))
    except Problem as problem:
        raise repointed(problem, camel) from problem
    info.context.look_back(info.path.key, view)
    return view


def _singular(resource: Resource) -> Any:
    async def resolve(root: Any, info: Info, **given: Any) -> Any:
        wanted = identity(given["id"])
        work = await _looking_back(info, given.get("as_of"))
        try:
            return None if wanted is None else await resource.get(work, wanted)
        except Problem as problem:
            if problem.kind is not Kind.NOT_FOUND:
                raise
            return None

    arguments = (ID, AS_OF) if resource.noun in MODELS else (ID,)
    return field(resolve, _guarded(f"get_{resource.noun}", f"The {resource.words} with this id."), *arguments)


def _guarded(permission: str, text: str) -> str:
    """A description that names the scope where reading takes more than `read`."""
    return text if PERMISSIONS[permission] is Scope.READ else taking(permission, text)


def _all(title: str, model: type[Any], text: str, lists: Callable[[Work, Page], Any]) -> Any:
    async def fetch(_: Any, context: Context, page: Page) -> Connected:
        work = await context.work()
        part: Slice = await lists(work, page)
        return Connected(work, model, part, lambda: context.ask(count(work, model, part.page.where)))

    return connection(title, model, text, fetch)


async def _known_readings(_: Any, context: Context, page: Page, as_of: str | None = None) -> Connected:
    work = await context.work()
    moment = await moment_of(work, as_of)
    part = await list_readings(work, page, moment)
    return Connected(work, tables.Reading, part, lambda: context.ask(count_readings(work, page.where, moment)))


def _members() -> dict[str, tuple[Any, Any]]:
    members: dict[str, tuple[Any, Any]] = {
        "viewer": (optional(Viewer), field(_viewer, "Who asks, and where.")),
        "node": (optional(Node), field(_node, "Whatever has this id.", ID)),
        "nodes": (optional(list[Node | None]), field(_nodes, "Whatever has these ids, in their order.", IDS)),
    }
    for resource in RESOURCES:
        kind, plural = NODES[resource.noun], resource.plural
        text = _guarded(f"list_{plural}", f"The workspace's {plural.replace('_', ' ')}.")
        members[resource.noun] = (optional(kind), _singular(resource))
        members[plural] = (optional(Connection[kind]), _all(resource.title, resource.table, text, resource.list))
    text = "Values by metric and period: the present ones, or those that were known at a moment."
    readings = connection("Reading", tables.Reading, text, _known_readings, AS_OF)
    members["readings"] = (optional(Connection[Reading]), readings)
    text = "Values that were replaced or withdrawn, by metric and period."
    revisions = _all("ReadingRevision", tables.ReadingRevision, text, list_revisions)
    members["reading_revisions"] = (optional(Connection[ReadingRevision]), revisions)
    text = "Readings of metrics that nobody has made yet."
    waiting = _all("QuarantinedReading", tables.QuarantinedReading, text, list_quarantined)
    members["quarantined_readings"] = (optional(Connection[QuarantinedReading]), waiting)
    text = "What was done in the workspace, in the order of commits."
    members["changes"] = (optional(Connection[Change]), _all("Change", tables.Change, text, list_changes))
    members["validate_goals"] = computed(
        ValidateGoals,
        list[GoalReportType],
        validate_goals,
        "Judge goals against SMART.",
        spread=True,
        present=reports_of,
    )
    members["estimation_bias"] = estimation_bias()
    return members | COMPUTATIONS | CATALOG


Query = make(strawberry.type, "Query", "What can be asked.", _members())
