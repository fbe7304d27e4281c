"""Who did what: in the workspace, in a plan, to a noun; and the versions of a key result."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.edge.documents import Operation, describe, list_parameters, listed_shape, query, row_shape
from service.edge.languages import spoken
from service.edge.requests import caller_of, identity_of, known_query, opened
from service.edge.resources import RESOURCES, Resource, shown
from service.edge.responses import read_response
from service.operations.changes import about, list_changes
from service.operations.key_results import get_key_result
from service.operations.versions import KeyResultVersion, versions_of
from service.present.wire import told
from service.rest.lists import list_response, next_cursor_of, page_of
from service.store.filters import Condition
from service.store.paging import Page
from service.store.tables import Change
from service.store.work import Work

router = APIRouter(prefix="/v1")
RANGE = ("from", "to")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyResultVersions:
    """All versions of a key result."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    items: tuple[KeyResultVersion, ...]
    """The versions, oldest first; the present one last."""


async def get_changes(request: Request) -> Response:
    """List what was done in the workspace."""
    caller = await caller_of(request)
    page = page_of(request, Change, RANGE)
    async with opened(request, caller) as work:
        return await _listed(request, work, page)


async def _listed(request: Request, work: Work, page: Page, *where: Condition) -> Response:
    since, until = (request.query_params.get(name) for name in RANGE)
    part = await list_changes(work, page, *where, since=since, until=until)
    items = [shown(Change, row) for row in part.rows]
    return list_response(request, items, next_cursor_of(work, Change, part))


def _of(resource: Resource) -> Any:
    column = "plan_id" if resource.noun == "plan" else "noun_id"

    async def get_changes_of(request: Request) -> Response:
        caller = await caller_of(request)
        page = page_of(request, Change, RANGE)
        async with opened(request, caller) as work:
            row = await resource.get(work, identity_of(request, resource.words))
            return await _listed(request, work, page, about(column, row.id))

    return get_changes_of


async def get_versions(request: Request) -> Response:
    """What an active plan promised before it was amended, and how each promise stands today."""
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller) as work:
        row = await get_key_result(work, identity_of(request, "key result"))
        versions = await versions_of(work, [row])
    return read_response(request, told(KeyResultVersions(items=versions[row.id]), spoken()))


CHANGES = listed_shape(row_shape("Change", Change, "Who did what to which thing, when and why."))
MOMENT = {"type": "string", "anyOf": [{"format": "date-time"}, {"format": "date"}]}
PARAMETERS = (
    *list_parameters(Change),
    query("from", MOMENT, "Only what was done at this moment or later: an instant, or a day of the workspace."),
    query("to", MOMENT, "Only what was done before this moment: an instant, or a day of the workspace."),
)


def _operation(name: str, summary: str, tag: str, text: str, permission: str) -> Operation:
    return Operation(name, summary, tag, CHANGES, parameters=PARAMETERS, description=text, permission=permission)


def _texts(resource: Resource) -> Sequence[str]:
    if resource.noun == "plan":
        return "List the changes of a plan", "What was done to the plan and to whatever stands in it."
    one = f"{'an' if resource.words[0] in 'aeiou' else 'a'} {resource.words}"
    return f"List the changes of {one}", f"What was done to the {resource.words}."


describe(
    router,
    "GET",
    "/changes",
    get_changes,
    _operation(
        "list_changes",
        "List changes",
        "changes",
        "What was done in the workspace, in the order of commits. Keys and sources show to those who may see them.",
        "list_changes",
    ),
)
for each in RESOURCES:
    title, description = _texts(each)
    describe(
        router,
        "GET",
        f"/{each.path}/{{id}}/changes",
        _of(each),
        _operation(f"list_{each.noun}_changes", title, each.path, description, f"get_{each.noun}"),
    )
describe(
    router,
    "GET",
    "/key-results/{id}/versions",
    get_versions,
    Operation(
        "list_key_result_versions",
        "List the versions of a key result",
        "key-results",
        KeyResultVersions,
        permission="versions_of",
    ),
)
